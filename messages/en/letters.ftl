# Letters: an apology, a letter of hurt, something told before being asked.

# The builder: one question for each part.

letter-begin-apology =
    Six parts, one question each. Write the way you'd say it to your partner. Nobody reads it until you say so at the end. If you don't come back to it for 30 days, it goes to your diary.
    .title = An apology
letter-begin-hurt =
    Four sentences to finish. Nobody reads it until you say so at the end. If you don't come back to it for 30 days, it goes to your diary.
    .title = A letter of hurt
letter-begin-tell =
    Something your partner hears from you before they have to ask. Nobody reads it until you say so. If you don't come back to it for 30 days, it goes to your diary.
    .title = Told before being asked
letter-begin-answer =
    Three parts, one question each, about the letter you've read. Nobody reads it until you say so at the end; then your partner knows that you've read theirs. If you don't come back to it for 30 days, it goes to your diary.
    .title = An answer to a letter of hurt
letter-answer-not-owed = You don't owe an answer.
letter-resumed = Here it is, just as you left it:
letter-again = What you write now replaces what was there.

letter-ask-did =
    What did you do? Say it plainly, without the reasons.

    For example: “On Friday I said I was at work, and I wasn't.”
    .title = 1 of 6 · What I did
letter-ask-regret =
    What are you sorry for, and how do you feel about it now?

    For example: “I'm sorry that I hurt you, and I wish I could undo it.”
    .title = 2 of 6 · Regret
letter-ask-choice =
    What could you have done instead? Keep it about you: no “but”, and nobody else to blame.

    For example: “I could have told you, and I chose not to.”
    .title = 3 of 6 · It was my choice
letter-ask-pain =
    What do you understand of your partner's pain? Say that their feelings make sense.

    For example: “You have every right to be angry. You lie awake because of what I did.”
    .title = 4 of 6 · What I understand of your pain
letter-ask-change =
    What will you do differently? One or two things your partner can see, small enough to keep to.

    For example: “From now on, I'll tell you before you have to ask.”
    .title = 5 of 6 · What I will change
letter-ask-offer =
    What do you offer, to repair some of it? Something small that you can do yourself. Your partner doesn't have to accept it.

    For example: “I'll take the children on Saturdays, so that you have time for yourself.”
    .title = 6 of 6 · What I offer to repair
letter-ask-feel =
    How do you feel? Sad, small, afraid, furious: anything is allowed.

    Your partner can hear “I feel scared and alone”. “You ruin everything” is an attack; they may only defend themselves.
    .title = 1 of 4 · I feel …
letter-ask-when =
    When do you feel that? Say what happened or happens, the way a camera would have seen it.

    For example: “… when your phone lights up at night”.
    .title = 2 of 4 · when …
letter-ask-because =
    Why does it hurt? Say what it means to you, what it reminds you of, what it takes away.

    For example: “… because I don't know what's true any more”.
    .title = 3 of 4 · because …
letter-ask-need =
    What would help? Something your partner can do or say. It's a wish, not a test.

    For example: “I need you to tell me when you'll be late”.
    .title = 4 of 4 · I need …
letter-ask-told = What would you like to tell? Say it plainly, in as many words as you need.
letter-ask-heard =
    What did you hear? Say it back in your own words, without explaining.

    For example: “You lay awake, and you didn't dare to ask.”
    .title = 1 of 3 · What I heard
letter-ask-to-you =
    What do you understand it did to your partner?

    For example: “You no longer know which of our good days were real.”
    .title = 2 of 3 · What I understand it did to you
letter-ask-can-offer =
    What can you offer? Only what you can keep to. Listening is enough.

    For example: “When it comes back at night, you can wake me.”
    .title = 3 of 3 · What I can offer

# The whole, and what becomes of it.

letter-preview-apology =
    This is how your partner would read it:
    .title = Your apology
letter-preview-hurt =
    This is how your partner would read it:
    .title = Your letter
letter-preview-tell =
    This is how your partner would read it:
    .title = Told before being asked
letter-preview-answer =
    This is how your partner would read it:
    .title = Your answer
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
letter-line-heard =
    What I heard:
    { $words }
letter-line-to-you =
    What it did to you:
    { $words }
letter-line-can-offer =
    What I can offer:
    { $words }
letter-choose = Nobody else has seen it. What would you like to do with it?
letter-ask-whole = Is this all that belongs to it? Told once and whole, it hurts less than in pieces. Nobody else sees what you press here.
letter-more-to-tell = Write the rest here, and I'll add it. If it's a lot, a therapist can help you tell it, and be there for your partner, too. You can also send what's there.
letter-taken-back = You've taken it back, and nobody has seen it.
letter-wording = A thought on the wording. It's only advice; you can still send it as it is.
letter-wording-but = · “{ $words }”: may sound as if you take back what came before.
letter-wording-if-you-felt = · “{ $words }”: may sound as if you doubt that it hurt.
letter-wording-you-made-me = · “{ $words }”: may sound as if the choice was theirs.
letter-wording-sorry-that-you = · “{ $words }”: sorry for what they feel, not for what you did.
letter-wording-passive = · “{ $words }”: doesn't say who did it.
letter-wording-always-never = · “{ $words }”: one time, told exactly, is easier to hear.
letter-wording-name-calling = · “{ $words }”: what hurt you is easier to hear than a name.
letter-which-part = Which part?
letter-unplaced = I don't know which part that's for, so it isn't in your letter yet. It's still above, to copy from. Which part is it for?
letter-ask-delete = Delete all of it? I can't bring it back.
letter-stays = All right, I've left it as it is.
letter-empty = There's nothing written in it, so nothing is sent or kept. /{ $command } starts again, whenever you like.
letter-sealed = It's on its way. Your partner reads it if and when they like, and I won't tell you when.
letter-sealed-until = You can take it back, unread, until { $date }, { $time }: /{ $command }
letter-held = This can't reach your partner now. You can take it back. If you don't, it goes as soon as it can, and I'll tell you how long you still have to take it back.
letter-underway = What you sent can reach your partner again. You can still take it back, unread, until { $date }, { $time }, with the command you wrote it with.
letter-sealed-copy = You have a copy in your diary: /diary
letter-aloud =
    Your partner isn't told about it. It's in your diary, too.
    .title = To read aloud
letter-aloud-how = Find a calm time, with nothing planned after it. Ask first: “I've written something. Is now a good time?” No is a fine answer. Read slowly, then listen.
letter-kept = It's in your diary, for you alone: /diary opens it. None of it is sent.
letter-deleted = It's deleted, and none of it is sent. You can delete your own messages above yourself.
letter-too-long =
    { $room ->
        [none] There's no room left in this letter, so I haven't added that; it's still above, to copy from. What you had before is safe.
       *[some] That's { $has } characters, and this letter has room for { $fits }, so I haven't added it; it's still above, to copy from. What you had before is safe.
    }
letter-too-long-rest = I've left out the end of it as well. Something shorter fits here.
letter-many-underway = You have four on their way, and that's as many as I can hold at once. This one stays here as you left it; once your partner can read one of the others, you can send it.
letter-closed = That one is closed, so I haven't added this. It's still above, to copy from.

# What waits.

letter-overview-waits = There's something here from your partner, unopened. No rush; it will wait for you.
letter-overview-begun = You've begun a letter. It's here, as you left it.
letter-overview-back = You can take back what you sent, unread, until { $date }, { $time }.
letter-overview-held = What you sent can't reach your partner now. You can take it back.
letter-back-in-diary = You've taken it back, and nobody has seen it. You've begun another one meanwhile, so this one is in your diary: /diary
letter-not-yours-now = Your partner can open that one now, or leave it. I can't bring it back, and I never say whether it was read.

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
letter-delivered-answer =
    In your partner's own words:
    .title = An answer to your letter of hurt
letter-read = You don't have to do anything. I won't tell your partner that you've read this, unless you press “There's more I need to hear” or “I need time”.
letter-put-aside = It stays here, unopened. /{ $command } opens it on any day; I won't mention it for a week.
letter-tell-waits = Your partner wants to tell you something before you have to ask. It may be small, or it may be hard. When and how you read it is up to you, and they aren't told.
letter-beside = Good. Ask somebody you trust, a friend or a counsellor, and open it when they're with you: here, or with /tell. I won't mention it for a week.
letter-sent-back = It goes back unopened. One of the next evenings, I'll tell your partner that you'd rather not read it here. Until then you can change your mind.
letter-kept-after-all = It's here again, unopened, and your partner hasn't been told anything. /letter opens it on any day.
letter-answered-more = I'll tell your partner within a day: there's more you need to hear.
letter-answered-time = I'll tell your partner within a day: you need time.
letter-answered-nothing = All right. I won't tell anyone that you've read it.

# News for the one who wrote it.

letter-matter-more = Your partner has read what you wrote, and says: there's more I need to hear. Before you write more, you could ask what it is, and listen.
letter-matter-time = Your partner has read what you wrote, and says: I need time. For now there's nothing you need to do.
letter-matter-not-here = Your partner doesn't want to read here what you wrote. You could tell them yourself, if and when you both want that. You have a copy in your diary: /diary

button-letter-skip = Skip this part
button-letter-skip-all = Skip
button-letter-as-it-was = Leave it as it was
button-letter-leave-out = Leave this part out
button-letter-send = Send as it is
button-letter-anew = Write it again
button-letter-change = Change a part
button-letter-aloud = Read it aloud instead
button-letter-keep = Keep it for myself
button-letter-delete = Delete it
button-letter-delete-now = Yes, delete it
button-letter-stay = Leave it as it is
button-letter-whole = All of it
button-letter-there-is-more = There is more
button-letter-so-far = Send what's there
button-letter-part-did = What I did
button-letter-part-regret = Regret
button-letter-part-choice = It was my choice
button-letter-part-pain = What I understand of your pain
button-letter-part-change = What I will change
button-letter-part-offer = What I offer to repair
button-letter-part-feel = I feel …
button-letter-part-when = when …
button-letter-part-because = because …
button-letter-part-need = I need …
button-letter-part-told = What I want to tell
button-letter-part-heard = What I heard
button-letter-part-to-you = What I understand it did to you
button-letter-part-can-offer = What I can offer
button-letter-write = Write a letter
button-letter-write-answer = Write an answer
button-letter-go-on = Go on with mine
button-letter-take-back-apology = Take the apology back
button-letter-take-back-hurt = Take the letter back
button-letter-take-back-tell = Take back what I told
button-letter-take-back-answer = Take the answer back
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
