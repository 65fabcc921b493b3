care =
    I am a program. I can't judge danger or call anyone.

    In danger now, or afraid you might harm yourself? Your local emergency number comes first. findahelpline.com lists people to talk to, free, in many countries.

    Fear of a partner's reaction, being controlled, being hurt: that is not yours to mend, and no step here asks you to.

    When it keeps coming back, a therapist of your own can carry what a chat can't. It may also be time to stop when there is abuse of any kind, no remorse, or the same betrayal again.
    .title = More than one moment can hold
care-goes = This card deletes itself in ten minutes.
