# “In your shoes”.

shoes-menu =
    Write down what things are like for your partner right now. Round one is for whoever broke trust. Round two, at least a week later, is for both of you. Understanding is not excusing.
    .title = In your shoes
shoes-waits = There's something here that your partner wrote for you.
shoes-answer-waits = There's an answer here to what you wrote.
shoes-first-begin = You can begin round one whenever you like.
shoes-first-sealed = Your round one is sealed. Your partner reads it if and when they like; I won't say when.
shoes-first-others = There's nothing for you to do in round one. If something is written for you, I'll tell you one evening. You can change your role with /settings; nobody is told.
shoes-second-open = Round two is open for both of you.
shoes-second-sealed = Your round two is sealed. I show both on the same evening, or neither. Until then you can take yours back.
shoes-revealed = You've both been shown round two.
shoes-then = There's also a page for you alone, if you ever want it: what was going on in your life together back then.

shoes-ask-first =
    What are things like for your partner right now? Get as close as you can: their days, their nights, what may weigh on them. Don't explain yourself. Understanding is not excusing.

    One message or several; afterwards you decide what to do with it. If you don't come back to it for 30 days, it's deleted.
shoes-ask-second =
    What are things like for your partner now, as you see it? I show both on the same evening, or neither. I never say who has written. Understanding is not excusing.

    One message or several; afterwards you decide what to do with it.
shoes-ask-then =
    What was going on in your life together then? Only as much as you want to look at. It doesn't make it any less wrong: understanding is not excusing.

    I never tell anyone about this page.
shoes-ask-add = What would you add? Your partner reads it if and when they like.
shoes-begun =
    You had begun:
    “{ $words }”
shoes-go-on = You can go on writing, or choose what to do with it.
shoes-noted = I have it. You can go on writing, or choose what to do with it. If you don't come back to it for 30 days, it's deleted.
shoes-too-long =
    { $room ->
        [none] There's no room left for that here. What you had before is unchanged. Your message is still above, to copy from.
       *[some] That's { $has } characters, and there's room for { $fits }. What you had before is unchanged. Your message is still above, to copy from.
    }
shoes-not-open = That can't be added any more, so I haven't kept it. Your message is still above, to copy from.
shoes-stopped = All right. It's here whenever you want it; drafts stay for 30 days.
shoes-sealed-first = Sealed. I'll tell your partner one of the next evenings, and they read it if and when they like; I won't say when. You have a copy in your diary.
shoes-sealed-second = Sealed. Nobody is told that you've written. Once both of you have, I show both on the same evening; if not, it's yours alone again after about two weeks. You have a copy in your diary.
shoes-sealed-add = I'll tell your partner one of the next evenings. You have a copy in your diary.

shoes-theirs-first =
    What things are like for you, as your partner sees it:
    “{ $words }”
shoes-theirs-second =
    What things are like for you now, as your partner sees it:
    “{ $words }”
shoes-answerable = You can answer, or leave it. An answer tells your partner that you've read this. Understanding is not excusing, and you don't owe anything for being understood.
shoes-gone = I keep this for 30 days after it's read, so I no longer have it. It may still be further up in this chat.
shoes-seen-noted = I'll tell your partner one of the next evenings.
shoes-answer-seen = Your partner read what you wrote in “In your shoes”, and says: I feel seen.
shoes-answer-adds =
    Your partner read what you wrote in “In your shoes”, and would add:
    “{ $words }”
shoes-taken-back = It's yours alone again. You still have a copy in your diary.

# On the evening card.

shoes-wrote-first = Your partner wrote something for you in “In your shoes”. No rush; it will wait for you.
shoes-wrote-second = Round two of “In your shoes”: you've both written. Your partner's words are here for you. No rush; they will wait for you.
shoes-open = Round two of “In your shoes” is open for both of you, for as long as you like.
shoes-answered = There's an answer to what you wrote in “In your shoes”.
shoes-returned = In round two of “In your shoes”, what you wrote wasn't shown. It's yours alone now, in your diary. Round two stays open.

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
