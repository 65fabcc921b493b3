care =
    I am a program. I can't judge danger or call anyone.

    If you're in danger now, or afraid you might harm yourself, call your local emergency number first. findahelpline.com lists people to talk to, free, in many countries.

    If you're afraid of your partner, or being controlled or hurt: that isn't yours to fix, and no step here asks you to.

    If it keeps coming back, a therapist can help in ways a chat can't. It may be time to stop trying if there's any abuse, no remorse, or the same betrayal again.
    .title = When it's more than a hard moment
care-numbers = In danger now? Your local emergency number first. findahelpline.com lists people you can talk to.
care-goes = This card deletes itself in ten minutes, unless you press “Keep”.
care-therapy =
    With a couples therapist you both talk to somebody who is on neither side. They don't judge. They help you talk, listen, see what lies underneath, and find a way when you're lost. It's right only if neither of you is afraid of the other.

    In therapy of your own, if you were hurt, you can work through what happened and feel like yourself again. If you broke trust, you can find out why, and work on it.

    Going doesn't mean you've failed. It means you're serious about this.
    .title = What therapy is like
care-stopping =
    Trying harder doesn't help when
    · the same betrayal happens again and again,
    · there's no real remorse, or no wish to change,
    · your partner won't be open with you,
    · there is abuse of any kind, in words or deeds,
    · after all you've tried, the bitterness stays.

    Abuse alone is reason enough. You don't have to decide today, or alone: a therapist, a friend or a helpline can think it through with you.

    Choosing yourself is no failure. You matter, too.
    .title = When it may be time to stop
