# The cards of the steps: what, why, how, one common mistake.

step-one =
    What: the one who broke trust says plainly what they did. The one who was hurt says what it did to them. If both apply, both do both, on different days.

    Why: pain that isn't seen keeps asking to be seen. Being understood comes before being forgiven.

    How: name the deed, not the reasons. Say “I chose it”. Say what you understand of the pain, then what will be different. The other speaks of themselves: “I feel … when … because … I need …”. Listening is the whole reply.

    One common mistake: a “but”. Everything before it is gone.
    .title = Step 1 · Responsibility and hurt
