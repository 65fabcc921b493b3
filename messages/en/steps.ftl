# The cards of the nine steps: what, why, how, one common mistake.

step-1 =
    What: the one who broke trust says plainly what they did. The one who was hurt says what it did to them. Where both apply, both do both.

    Why: pain that isn't seen keeps asking to be seen. Being understood comes before being forgiven.

    How: name the deed, not the reasons. Say “I chose it”. Say what you understand of the pain, and what will be different. The other says “I feel … when … because … I need …”. Listening is the whole reply.

    One common mistake: a “but”. Everything before it is gone.
    .title = Step 1 · Responsibility and hurt
    .name = Responsibility and hurt
step-2 =
    What: for a while, the doors stand open. The one who broke trust tells before being asked, and answers what is asked, also the fifth time.

    Why: when the same question comes back, somebody is still trying to make sense of what happened. The same calm answer helps.

    How: agree on one or two open doors for a set time; either may end one. Before a question: will knowing help, or leave a picture I can't put away?

    One common mistake: turning openness into a watch. It bridges a gap; it is no way to live.
    .title = Step 2 · Honesty and transparency
    .name = Honesty and transparency
step-3 =
    What: two talks, phones away, at a time you both chose. One speaks, one listens; then you change.

    Why: what is not said goes on working in the dark. What is heard grows lighter, even unsolved.

    How: the speaker stays with “I”. The listener says back what they heard and asks: “Is that it?” Only a yes ends the turn. Too hot? Either may call a break of twenty minutes, and comes back.

    One common mistake: listening for the place to answer. Understand first. Being right can wait.
    .title = Step 3 · Conversations
    .name = Conversations
step-4 =
    What: small promises, each about what you yourself will do, with a time; and then doing them.

    Why: trust is a memory of words that came true. No great gesture makes up for a small thing said and not done.

    How: promise less than you can. Be where you said, when you said. If it won't happen, say so before your partner has to ask; that is keeping faith as well.

    One common mistake: asking for credit, or growing tired of being doubted. The doubt fades at its own pace.
    .title = Step 4 · Consistent actions
    .name = Consistent actions
step-5 =
    What: write down how you want to live together now: how we talk, others and friendships, phones, money, conflict, time for us.

    Why: the old rules were broken. New ones that both chose give each of you ground to stand on.

    How: few, clear and kind. Each line says what we do; each of you can say no to it. Look again after a month.

    One common mistake: rules that control one person: clothes, friends, family, work, passwords. A boundary says what I will do; it doesn't fence the other in.
    .title = Step 5 · Boundaries and agreement
    .name = Boundaries and agreement
step-6 =
    What: make ready for hard moments while it is calm: what sets me off, what helps, what doesn't. And notice what goes well.

    Why: a song or a date can bring it all back, months on. That is how healing goes, not a sign that it failed.

    How: each writes a few lines and decides what to share. When it comes: say so, breathe, be near or give room. Count small good things aloud; they are easily missed.

    One common mistake: “Aren't you over it yet?” Nobody heals by the calendar of another.
    .title = Step 6 · Patience and healing
    .name = Patience and healing
step-7 =
    What: look at this time with your partner's eyes, and let them tell you how near you came.

    Why: one lost the ground under a whole story; the other faces what they did, and may fear that it can never be forgiven. Both are lonely until somebody sees them.

    How: first, the one who broke trust puts into words what it is like for the other. Later, both do. Read slowly. Answer with what fits and what is missing.

    One common mistake: explaining yourself. Understanding is not excusing, and it needs no defence.
    .title = Step 7 · Empathy
    .name = Empathy
step-8 =
    What: this step is private. It belongs to whoever was hurt, for whenever or never.

    Why: to forgive is to put down a weight that you have carried; it is a gift that nobody can claim. It does not say that it was all right, or that it is forgotten, or that you stay.

    How: alone, at your own pace, in your own words, or not at all. “Not now” and “never” are whole answers.

    One common mistake: asking for it, or waiting for it aloud.
    .title = Step 8 · Forgiveness
    .name = Forgiveness
step-9 =
    What: come close again in small ways: coffee without phones, a walk after dinner, a hand, a thank-you.

    Why: you are not going back to what was; you are making something new. Good hours slowly outweigh the bad ones.

    How: begin with what is easy. Aversion is normal, and no is a fine answer, today and every day. Ask each time; let closeness follow trust, not the other way round.

    One common mistake: taking touch as proof that all is mended. It is nearness, no more and no less.
    .title = Step 9 · Closeness
    .name = Closeness

# Below a card.

step-waits = Waiting for both; the next step opens one evening.
step-ripens = “Ready” can be said from { $date } on.
step-is-done = What this step asks for is there. There is no hurry to go on.
step-done-1 = Done when: the one who was hurt says “We can go on”.
step-done-2 = Done when: one is agreed, or neither wants one.
step-done-3 = Done when: two talks have been had to their end.
step-done-4 = Done when: each has seen three promises through.
step-done-5 = Done when: both say yes to what is written.
step-done-6 = Done when: each knows what helps, and three good things were named.
step-done-7 = Done when: both have looked, and have been answered.
step-done-8 = It is never done, and nobody waits for it.
step-done-9 = It is never done; it goes on.
step-eight-in-private = That card is for our private chat: /step 8 there.
step-not-current = You two are at step { $number }.
step-eight-line = Step 8 is private: for whenever, or never.

# On the evening message.

step-opened = { $name }. The button below shows its card and its exercises.
    .title = Step { $number } is open
gold =
    You've been with the last step for a month. Look back for a moment: at what was broken, at what you have put into it since, at the two people who kept coming back to this chat. The seams of a mended bowl stay visible; that is where its gold is.

    There is nothing more to finish. All tools stay, for as long as you like.
looking-back = Some of what you two have named along the way:
looking-back-empty = Nothing has been named yet, and that is all right. /win and /thanks keep a good thing for later.
memory =
    { $date }, { $name }:
    “{ $words }”

# In private.

step-ready-offer = You two have had step { $number } for a while. If you feel ready for the next one, you can say so here. There's no hurry, and I never say who has.
step-ready-noted = Noted. The next step opens with an evening message, once both are ready. I never say who is.
evening-done = That was all for this evening.
step-not-yet-noted = All right. You two stay with this step for as long as it takes.
step-reopened = Step { $number } is open again: { $name }. /step shows its card.
step-unknown = There are nine steps: /step 1 to /step 9 show their cards.
