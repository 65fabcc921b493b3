# Forgiveness: for whoever was hurt, and seen by nobody else.

forgiveness =
    Forgiving means letting go: of wanting to get even, and of the bitterness. It doesn't mean that what happened was all right, that you forget it, or that it can't happen again. You can forgive and leave. You can stay and not forgive.

    If it comes, it comes slowly, and first of all for you. The memory stays, but it can lose its power to hurt. It's part of your story then, and not your whole present. Nobody can ask it of you.

    You can write below, in any order, or not at all; what you begin stays here for 30 days. Nobody else learns that you were here. “Not now” and “Never” are fine.
    .title = Forgiveness
forgiveness-not-yours = This one is for whoever was hurt, for whenever you like, or never, and I never tell anyone about it. What you do in the other steps has its own worth.
forgiveness-if-yours = This one is for whoever was hurt, for whenever you like, or never, and I never tell anyone about it. If that's you, it's here.
forgiveness-not-now = “Not now” is fine. I won't bring it up again. If you ever want it, it's at /forgiveness.
forgiveness-never = “Never” is fine. You don't owe this to anybody, and I won't bring it up again.

forgiveness-ask-happened = What happened, the way you see it today? In your own words, as much or as little as you like. Nobody else reads it.
forgiveness-ask-lived = What may your partner have been going through back then? Only if you want to look at that; seeing it excuses nothing. Nobody else reads it.
forgiveness-ask-gift = If forgiving were a gift, would you want to give it? All of it, or some? No is as good an answer as yes. Nobody else reads it.
forgiveness-ask-boundary = Whether you forgive or not, which boundary do you keep for yourself? What happened can teach you that. Nobody else reads it.
forgiveness-ask-sentence = Is there something you'd like to say to yourself, today or on a hard day? Nobody else reads it.
forgiveness-ask-holding-on = The hurt may come back, and that doesn't undo anything. What do you want to remember when it does? Nobody else reads it.
forgiveness-begun =
    You had begun:
    “{ $words }”
forgiveness-go-on = Keep it in your diary, or delete it? You can also go on writing.
forgiveness-too-long =
    { $room ->
        [none] There's no room left for that here. What you had before is unchanged: keep it or delete it first, then go on. Your message is still above, to copy from.
       *[some] That's { $has } characters, and there's room for { $fits }. What you had before is unchanged: keep it or delete it first, then go on. Your message is still above, to copy from.
    }
forgiveness-left = All right. You can come back to it, or not.

button-forgiveness-open = Open it
button-forgiveness-happened = What happened
button-forgiveness-lived = What my partner was going through
button-forgiveness-gift = A gift, or not
button-forgiveness-boundary = The boundary I keep
button-forgiveness-sentence = Something to say to myself
button-forgiveness-holding-on = When it comes back
button-forgiveness-leave = Leave it
button-forgiveness-keep = Keep it in my diary
button-forgiveness-delete = Delete it
button-forgiveness-not-now = Not now
button-forgiveness-never = Never
