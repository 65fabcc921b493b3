# Letters: an apology, a letter of hurt, something told before being asked.

# The builder: one question for each part.

letter-begin-apology =
    Five parts, one question each. Write as you would say it to your partner. Nobody reads it before you say so at the end. Untouched for 30 days, it goes to your diary.
    .title = An apology
letter-begin-hurt =
    Four beginnings; you write on from each. Nobody reads it before you say so at the end. Untouched for 30 days, it goes to your diary.
    .title = A letter of hurt
letter-begin-tell =
    Something your partner hears from you before they have to ask. Nobody reads it before you say so. Untouched for 30 days, it goes to your diary.
    .title = Told before being asked
letter-resumed = It's all here, as you left it:
letter-again = What you write now takes the place of what was there.

letter-ask-did =
    What did you do?

    What belongs here: the deed, by its name. The reasons can wait.
    .title = 1 of 5 · What I did
letter-ask-regret =
    What do you regret?

    What belongs here: “I'm sorry that I …”, and how it is for you to have done it.
    .title = 2 of 5 · Regret
letter-ask-choice =
    Where did you choose?

    What belongs here: “I could have …, and I chose …”. Nobody else in the sentence.
    .title = 3 of 5 · It was my choice
letter-ask-pain =
    What do you understand of your partner's pain?

    What belongs here: what it took from them. “I may not see all of it” is an honest ending.
    .title = 4 of 5 · What I understand of your pain
letter-ask-change =
    What will be different?

    What belongs here: one or two things that can be seen, small enough to keep.
    .title = 5 of 5 · What I will change
letter-ask-feel =
    How is it for you?

    What belongs here: a feeling. Sad, small, afraid, furious: all are allowed.
    .title = 1 of 4 · I feel …
letter-ask-when =
    When does it come?

    What belongs here: what happened or happens, as a camera would have seen it.
    .title = 2 of 4 · when …
letter-ask-because =
    What does it touch?

    What belongs here: what it means to you, what it reminds you of, what it takes away.
    .title = 3 of 4 · because …
letter-ask-need =
    What would help?

    What belongs here: something that your partner can do or say. A wish, and not a test.
    .title = 4 of 4 · I need …
letter-ask-told = What would you like to tell? Plainly, in as many words as it takes.

# The whole, and what becomes of it.

letter-preview-apology =
    This is how it would be read:
    .title = Your apology
letter-preview-hurt =
    This is how it would be read:
    .title = Your letter
letter-preview-tell =
    This is how it would be read:
    .title = Told before being asked
letter-words = { $words }
letter-line-feel =
    I feel …
    { $words }
letter-line-when =
    when …
    { $words }
letter-line-because =
    because …
    { $words }
letter-line-need =
    I need …
    { $words }
letter-choose = Nobody else has seen it. What would you like to do with it?
letter-taken-back = It's yours again, and nobody has seen it.
letter-wording = About the wording, said once, and only as advice; sending it as it is stays a good choice.
letter-wording-but = · “{ $words }”: what stands before it may sound taken back.
letter-wording-if-you-felt = · “{ $words }”: may sound as if the hurt were in doubt.
letter-wording-you-made-me = · “{ $words }”: may sound as if the choice had been theirs.
letter-wording-sorry-that-you = · “{ $words }”: sorry for what they feel, more than for what was done.
letter-wording-passive = · “{ $words }”: nobody did it, in this sentence.
letter-wording-always-never = · “{ $words }”: one time, told exactly, may be heard better.
letter-wording-name-calling = · “{ $words }”: what hurt may be heard better than a name.
letter-which-part = Which part?
letter-unplaced = I haven't put that in, for I don't know where it belongs; it's still above to copy from. Which part is it for?
letter-ask-delete = Delete all of it? I can't bring it back.
letter-stays = It stays as it is.
letter-empty = Nothing is written in it, so nothing is sent and nothing is kept. /{ $command } begins again, whenever you like.
letter-sealed = It's on its way. Your partner reads it if and when they like, and I won't tell you when.
letter-sealed-until = Until { $date }, { $time }, you can take it back, unseen: /{ $command }
letter-held = This can't reach your partner now. You can take it back. If you leave it, it goes once it can, and I'll tell you how long you still have to take it back.
letter-underway = What you sealed can reach your partner again. Until { $date }, { $time }, you can still take it back, unseen, with the command that you wrote it with.
letter-sealed-copy = Your own copy is in your diary: /diary
letter-aloud =
    Your partner isn't told of it. It's in your diary too.
    .title = To read aloud
letter-aloud-how = Find a calm time, with nothing waiting after it. Ask first: “I've written something. Is now a good time?” No is a fine answer. Read slowly, then listen.
letter-kept = It's in your diary, for you alone: /diary opens it. Nothing of it is sent.
letter-deleted = It's deleted, and nothing of it is sent. What still stands above in this chat, you can delete here yourself.
letter-too-long =
    { $room ->
        [none] This letter has no room left. I haven't added that; it's still above, to copy from. What you had before is safe.
       *[some] That's { $has } characters, and this letter has room for { $fits } of them. I haven't added it; it's still above, to copy from. What you had before is safe.
    }
letter-too-long-rest = The end of it I've let go by as well. Something shorter fits here.
letter-many-underway = Four of yours are on their way, and that's as many as I carry at once. This one stays here as you left it; once one of them can be read, it can go.
letter-closed = What that was for is closed, so I haven't added it. It's still above, to copy from.

# What waits.

letter-overview-waits = Something that your partner wrote is here, unopened. No rush; it will wait for you.
letter-overview-begun = A letter that you began is here, as you left it.
letter-overview-back = What you sealed is still yours. You can take it back, unseen, until { $date }, { $time }.
letter-overview-held = What you sealed can't reach your partner now. You can take it back.
letter-back-in-diary = It's yours again, and nobody has seen it. You have begun another one, so it's in your diary: /diary
letter-not-yours-now = That one is your partner's now, to open or to leave. I can't bring it back, and I don't say whether it was read.

# For the one it was written for.

letter-matter-waits = Your partner wrote something for you. No rush.
letter-delivered-apology =
    In your partner's own words:
    .title = An apology
letter-delivered-hurt =
    In your partner's own words:
    .title = A letter of hurt
letter-delivered-tell =
    In your partner's own words:
    .title = Told before being asked
letter-read = Nothing is asked of you. Your partner isn't told that you've read this, unless you choose one of the first two.
letter-put-aside = It stays here, unopened. /{ $command } opens it on any day; I won't mention it for a week.
letter-tell-waits = Your partner wants you to know something, before you have to ask. It may be small, it may be hard. When and how you read it is up to you, and they aren't told.
letter-beside = Good. Ask somebody you trust, a friend or a counsellor, and open it when they're with you: here, or with /tell. I won't mention it for a week.
letter-sent-back = It goes back unopened. On one of the next evenings your partner hears that you'd rather not read it here. Until then you can change your mind.
letter-kept-after-all = It's here again, unopened, and your partner has heard nothing. /letter opens it on any day.
letter-answered-more = On their next evening card your partner hears it: there's more you need to hear.
letter-answered-time = On their next evening card your partner hears it: you need time.
letter-answered-nothing = All right. Nobody hears that you've read it.

# News for the one who wrote it.

letter-matter-more = Your partner has read what you wrote, and says: there's more I need to hear. Asking what it is, and listening, may come before more writing.
letter-matter-time = Your partner has read what you wrote, and says: I need time. Nothing is asked of you meanwhile.
letter-matter-not-here = Your partner would rather not read here what you wrote. If it's to be said, then by you, when you both want it. Your own copy is in your diary: /diary

button-letter-skip = Skip this part
button-letter-skip-all = Skip
button-letter-as-it-was = Leave it as it was
button-letter-leave-out = Leave this part out
button-letter-send = Send as it is
button-letter-anew = Write it anew
button-letter-change = Change a part
button-letter-aloud = Read it aloud instead
button-letter-keep = Keep it for myself
button-letter-delete = Delete it
button-letter-delete-now = Yes, delete it
button-letter-stay = Leave it as it is
button-letter-part-did = What I did
button-letter-part-regret = Regret
button-letter-part-choice = It was my choice
button-letter-part-pain = What I understand of your pain
button-letter-part-change = What I will change
button-letter-part-feel = I feel …
button-letter-part-when = when …
button-letter-part-because = because …
button-letter-part-need = I need …
button-letter-part-told = What I tell
button-letter-write = Write a letter
button-letter-go-on = Go on with mine
button-letter-take-back-apology = Take the apology back
button-letter-take-back-hurt = Take the letter back
button-letter-take-back-tell = Take back what I told
button-letter-read = Read
button-letter-read-one = Read no. { $number }
button-letter-not-now = Not now
button-letter-another = Another time
button-letter-beside = With someone beside me
button-letter-not-here = Not through the bot
button-letter-after-all = Keep it for me after all
button-letter-more = There's more I need to hear
button-letter-time = I need time
button-letter-nothing = Say nothing
