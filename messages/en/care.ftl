care =
    I am a program. I can't judge danger or call anyone.

    If you're in danger now, or afraid you might harm yourself, call your local emergency number first. findahelpline.com lists people to talk to, free, in many countries.

    If you're afraid of your partner, or being controlled or hurt: that isn't yours to fix, and no step here asks you to.

    If it keeps coming back, a therapist can help in ways a chat can't. It may be time to stop if there's any abuse, no remorse, or the same betrayal again.
    .title = When it's more than a hard moment
care-goes = This card deletes itself in ten minutes, unless you press “Keep”.
