# Forgiveness: for whoever was hurt, and seen by nobody else.

forgiveness =
    Forgiving doesn't say that it was all right, or that it is over. It is not trust, which grows by itself or doesn't, and it is not a promise to stay. You can forgive and go; you can stay and not forgive.

    Where it comes, it comes in pieces and in its own time, and first of all for you: as rest from carrying this. Nobody can ask it of you.

    Below are places to write, each by itself, in any order, or none; what you begin waits here for 30 days. Nobody else learns that you were here. “Not now” and “Never” are whole answers.
    .title = Forgiveness
forgiveness-not-yours = This one belongs to whoever was hurt, for whenever or never, and I tell nobody anything of it. What you give in the other steps has its own worth.
forgiveness-if-yours = This one belongs to whoever was hurt, for whenever or never, and I tell nobody anything of it. If that is you, it's here.
forgiveness-not-now = “Not now” is a whole answer. I won't come back to it. If you ever look for it, it's at /forgiveness.
forgiveness-never = “Never” is a whole answer. You owe this to nobody, and I won't come back to it.

forgiveness-ask-happened = What happened, as you carry it today? In your own words, as much or as little as you like. Nobody else reads it.
forgiveness-ask-lived = What may your partner have been living through then? Only if you want to look there; seeing it excuses nothing. Nobody else reads it.
forgiveness-ask-gift = If forgiving were a gift, freely given: would you want to give it, and how much of it? No is as good an answer as yes. Nobody else reads it.
forgiveness-ask-boundary = Forgiven or not, which boundary do you keep for yourself? Nobody else reads it.
forgiveness-ask-sentence = Is there a sentence that you would like to say to yourself, today or on a heavy day? Nobody else reads it.
forgiveness-ask-holding-on = It may come back, and that undoes nothing. What would you like to hold on to when it does? Nobody else reads it.
forgiveness-begun =
    You had begun:
    “{ $words }”
forgiveness-go-on = Keep it in your diary, or delete it? You can also go on writing.
forgiveness-too-long =
    { $room ->
        [none] There's no room left for that here. What was there before is unchanged: keep it or delete it first, then go on. Your message still stands above, to copy from.
       *[some] That's { $has } characters, and there's room for { $fits } of them. What was there before is unchanged: keep it or delete it first, then go on. Your message still stands above, to copy from.
    }
forgiveness-left = All right. Nothing waits for it.

button-forgiveness-open = Open it
button-forgiveness-happened = What happened
button-forgiveness-lived = What my partner may have lived
button-forgiveness-gift = A gift, or not
button-forgiveness-boundary = The boundary I keep
button-forgiveness-sentence = A sentence for myself
button-forgiveness-holding-on = When it comes back
button-forgiveness-leave = Leave it
button-forgiveness-keep = Keep it in my diary
button-forgiveness-delete = Delete it
button-forgiveness-not-now = Not now
button-forgiveness-never = Never
