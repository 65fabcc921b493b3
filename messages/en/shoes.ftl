# “In your shoes”.

shoes-menu =
    Look at this time with your partner's eyes, in writing. Round one comes from whoever broke trust; round two, from a week later on, from both of you. Understanding is not excusing.
    .title = In your shoes
shoes-waits = What your partner wrote is here for you.
shoes-answer-waits = There's an answer to what you wrote.
shoes-first-begin = Round one is here whenever you want to begin.
shoes-first-sealed = Your round one is sealed. Your partner opens it when they choose; I won't say when.
shoes-first-others = Nothing is asked of you in round one. If something is written for you, an evening card brings it. If the role you chose no longer fits, /settings changes it, and nobody is told.
shoes-second-open = Round two is open for both of you.
shoes-second-sealed = Your round two is sealed. Both of you are shown round two on one evening, or neither is. Until then you can take yours back.
shoes-revealed = Round two has been shown to both of you.
shoes-then = One page is for you alone, if you ever want it: what was going on in our life then.

shoes-ask-first =
    What is this time like for your partner? Come as near as you can: the days, the nights, what they may be carrying. It needs no explanation from you. Understanding is not excusing.

    One message or several; you decide afterwards what to do with it. Up to then it waits here; untouched for 30 days, it's deleted.
shoes-ask-second =
    What is this time like for your partner, as you see it now? It's shown to both of you on one evening, or to neither. Nobody hears who has written. Understanding is not excusing.

    One message or several; you decide afterwards what to do with it.
shoes-ask-then =
    What was going on in your life together then? Only as much as you want to look at. It explains nothing away: understanding is not excusing.

    Nobody else ever hears of this page.
shoes-ask-add = What would you add? Your partner reads it when they choose.
shoes-begun =
    You had begun:
    “{ $words }”
shoes-go-on = You can go on writing, or choose what to do with it.
shoes-noted = I have it. You can go on writing, or choose what to do with it. Untouched for 30 days, it's deleted.
shoes-too-long =
    { $room ->
        [none] There's no room left for that here. What was there before is unchanged. Your message still stands above, to copy from.
       *[some] That's { $has } characters, and there's room for { $fits } of them. What was there before is unchanged. Your message still stands above, to copy from.
    }
shoes-not-open = That can't be added any more, so I haven't kept it. Your message still stands above, to copy from.
shoes-stopped = All right. It's here whenever you want it; words that are begun wait for 30 days.
shoes-sealed-first = Sealed. Your partner finds it on an evening card and opens it when they choose; I won't say when. Your own copy is in your diary.
shoes-sealed-second = Sealed. Nobody hears that you have written. Once both of you have, it's shown to both on one evening; if not, it's yours alone again after about two weeks. Your own copy is in your diary.
shoes-sealed-add = It goes to your partner with an evening card. Your own copy is in your diary.

shoes-theirs-first =
    What this time is like for you, as your partner sees it:
    “{ $words }”
shoes-theirs-second =
    What this time is like for you, as your partner sees it now:
    “{ $words }”
shoes-answerable = You can answer, or leave it at that. Understanding is not excusing, and being understood asks nothing of you.
shoes-gone = What is read is kept for 30 days, and this one isn't here any more. It may still stand further up in this chat.
shoes-seen-noted = Your partner hears it with an evening card.
shoes-answer-seen = To what you wrote in “In your shoes”, your partner says: I feel seen.
shoes-answer-adds =
    To what you wrote in “In your shoes”, your partner would add:
    “{ $words }”
shoes-taken-back = It's yours alone again. Your copy is still in your diary.

# On the evening card.

shoes-wrote-first = Your partner wrote something for you in “In your shoes”. No rush; it will wait for you.
shoes-wrote-second = Round two of “In your shoes”: both of you have written. Your partner's words are here for you. No rush; they will wait for you.
shoes-open = Round two of “In your shoes” is open for both of you, for as long as you like.
shoes-answered = There's an answer to what you wrote in “In your shoes”.
shoes-returned = What you wrote in round two of “In your shoes” has found no match. It's yours alone now, in your diary. Round two stays open.

button-shoes-write-first = Write round one
button-shoes-write-second = Write round two
button-shoes-write-then = A page for me alone
button-shoes-add = I'd add …
button-shoes-not-now = Not now
button-shoes-send = Send it
button-shoes-seal = Seal it
button-shoes-keep = Keep it in my diary
button-shoes-delete = Delete it
button-shoes-read = Read it
button-shoes-again-first = Read round one again
button-shoes-again-second = Read round two again
button-shoes-seen = I feel seen
button-shoes-open = Open the answer
button-shoes-take-back = Take it back
