# Somebody whose name cannot be seen; `$named` is “no” where they are addressed.
unnamed = your partner

group-closed = I can't post in your group right now. Nothing is lost; try again later, or once it's just the two of you there.
withheld-evening = I haven't shown what you wrote today, because I couldn't be sure that only the two of you are in the group. It stays private. If that changes this evening, I'll show both your answers; if not, yours goes into your diary.
withheld-in-diary = I haven't shown that in the group, because I couldn't be sure that only the two of you are there. It's in your diary, and only you have read it: /diary
withheld-open = Something of yours isn't in the group yet, because I couldn't be sure that only the two of you are there. Nothing is lost. Once it's just you two again, you can show it, or simply tell your partner yourself.
withheld-evening-unsent = I couldn't show what you wrote today, because I can't write in your group right now. It stays private. If that changes this evening, I'll show both your answers; if not, yours goes into your diary.
withheld-in-diary-unsent = I couldn't show that in the group, because I can't write there right now. It's in your diary, and only you have read it: /diary
withheld-open-unsent = Something of yours isn't in the group yet, because I can't write there right now. Nothing is lost. Once I can, you can show it, or simply tell your partner yourself.

diary-page =
    { $words }
    .title = { $date }
diary-evening = Your answer to this check-in wasn't shown. Only you can see it, unless you share it.
    .title = { $date }
diary-empty = Your diary is empty. Write whatever you like: I'll keep it here for you alone.
diary-empty-but = There's nothing in this diary yet. Write whatever you like, for you alone. What you kept before is still here for a while.
diary-nothing-before = There's nothing left in your earlier diary.
diary-evening-before = Your answer to this check-in wasn't shown. Only you can see it.
    .title = { $date }
diary-until = From your earlier diary; it will be deleted on { $date }.
diary-erased-on = A note is here for you: what you kept here before will be deleted on { $date }. Until then, /diary opens it.
diary-write = What you write next goes on a new page, for you alone.
diary-too-long = That's { $has } characters, and a page has room for { $fits }, so I haven't kept it. It's still above; you could send it in two parts.
diary-stays = The page stays as you first wrote it. You can delete it with /diary and write it again.
diary-deleted = That page is deleted. If it's still above in this chat, you can delete it there yourself.
diary-in-private = Your diary opens only in our private chat, with /diary.
help-group =
    Each evening I ask for one high and one low: reply to that message. /checkin brings it early.

    /trigger in a hard moment; I ask your partner for reassurance
    /step the card of the step you're on; /step 3 any other
    /talk time to talk, in turns
    /break twenty minutes apart
    /promise something small, with a time
    /agreement what you've agreed on
    /win, /thanks something good
    /progress how things are going
    /vacation no check-ins for some days
    /pause and /resume everything
    /settings time zone and check-in time
    /privacy what I keep
    /start the welcome, or a question that's still open

    I read only commands, replies to me, and buttons. The rest is between you.
    .title = What I can do here
help-private =
    Your partner doesn't see this chat.

    /trigger in a hard moment
    /care where help is
    /step your step, its exercises, and “Ready” to go on
    /apology, /letter, /tell something for your partner to read
    /ask a question for your partner
    /measures being more open for a while
    /talk, /break time to talk, time apart
    /promise something small, with a time
    /agreement how you want to live together
    /plan what helps in hard moments
    /win, /thanks something to share in your group
    /diary, /export what you've kept
    /pulse how your week was; /progress what has changed
    /settings role, what helps, quiet hours
    /pause and /resume everything
    /privacy what I keep
    /leave if you want to stop
    .title = What I can do here
privacy =
    I keep check-ins, hard moments, wins, thanks, promises and pulses 13 months; questions and unopened notes, 90 days; letters, 30 days after reading; drafts and what has ended, 30; plan and diary, until deleted.

    “Erase”, behind Care, deletes what's yours at once. 30 days after an end, 120 days of silence, or when both have erased, everything goes, with your key.

    I read only commands, replies to me, and buttons. Your partner sees what's private only where I say so.

    Who runs this bot: { $operator }. They hold the keys and can read this. Is that your partner? Somebody else can run it. Telegram carries everything. Whoever holds this phone, or a court, may read this chat.
    .title = What I keep
unknown-command = I don't know that one. /help shows what I can do.
only-words = I can only read text, so I haven't kept this. If you'd like to tell me something, please type it.
forwarded = This was forwarded, so I've taken it as somebody else's words and haven't kept it. If you'd like to say it yourself, please type it.
command-anew = A command works only when it's newly typed, not edited or forwarded. Please type it again.
words-alone = I've kept what you wrote, but not what you sent with it.
nothing-asked-private = I haven't asked anything just now, so I haven't kept that. /help shows what I can do, and /trigger is here for a hard moment.
your-partners = These buttons are for your partner. Yours come to you in private.
passed = This button no longer does anything.

date = { $weekday }, { $day } { $month }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-name =
    { $weekday ->
        [w1] { weekday-1 }
        [w2] { weekday-2 }
        [w3] { weekday-3 }
        [w4] { weekday-4 }
        [w5] { weekday-5 }
        [w6] { weekday-6 }
       *[w7] { weekday-7 }
    }
month-name =
    { $month ->
        [m1] { month-1 }
        [m2] { month-2 }
        [m3] { month-3 }
        [m4] { month-4 }
        [m5] { month-5 }
        [m6] { month-6 }
        [m7] { month-7 }
        [m8] { month-8 }
        [m9] { month-9 }
        [m10] { month-10 }
        [m11] { month-11 }
       *[m12] { month-12 }
    }
