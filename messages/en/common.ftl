group-closed = I can't speak in your group just now. Your words wait here; try again when it is the two of you.
withheld-evening = I haven't shown what you wrote today: I couldn't be sure that only the two of you are in the group. It stays private. If that changes this evening, I show both your answers then; if not, yours goes into your diary.
withheld-in-diary = I haven't shown that in the group: I couldn't be sure that only the two of you are there. It's in your diary, and nobody but you has read it. /diary opens it.
withheld-open = Something of yours isn't in the group yet: I couldn't be sure that only the two of you are there. Nothing is lost. Once it's just you two again, you can show it, or simply tell your partner yourself.

diary-page =
    { $words }
    .title = { $date }
diary-evening = An evening that found no match. It is yours alone, unless you share it.
    .title = { $date }
diary-empty = Your diary is empty. In a hard moment, /trigger offers a place to write, and what you keep is found here.
diary-empty-but = Nothing is in your diary here yet. What you kept before is still there for a while.
diary-nothing-before = There's nothing in your diary from before.
diary-evening-before = An evening that found no match. It is yours alone.
    .title = { $date }
diary-until = From before; erased on { $date }.
diary-erased-on = A note is here for you: what you kept here before is erased on { $date }. Until then, /diary opens it.
diary-deleted = That page is deleted. If it still stands above, you can delete it there yourself.
diary-in-private = Your diary opens in our private chat only, with /diary.
help-group =
    Each evening I ask for one high and one low: reply to that message. /checkin brings it early.

    /trigger in a hard moment; your partner is asked for reassurance
    /step the card of your step; /step 3 any other
    /talk time to talk, in turns
    /break twenty minutes apart
    /promise something small, with a time
    /agreement what you two agreed on
    /win, /thanks something good
    /vacation no check-ins for some days
    /pause and /resume all of it
    /settings your evening
    /privacy what I keep
    /start the welcome, or a question that is still open

    I read only commands, replies to me, and buttons. The rest is between you.
    .title = What I can do here
help-private =
    Your partner doesn't see this chat.

    /trigger in a hard moment
    /step your step, its exercises, and when you're ready to go on
    /apology, /letter, /tell words that keep until they are read
    /ask a question for your partner
    /measures openness, for a while
    /talk, /break time to talk, time apart
    /promise something small, with a time
    /agreement how you want to live together
    /plan what helps in hard moments
    /win, /thanks to share in your group
    /diary what you wrote down and kept
    /settings your role, what helps you, your quiet hours
    /pause and /resume all of it
    /privacy what I keep, and for how long
    /leave the way out
    .title = What I can do here
privacy =
    Settings and roles; check-ins, hard moments, wins, thanks and promises, 13 months; letters until 30 days after reading; questions 90 days; drafts 30 days, then a letter's go to your diary; what ended of measures and agreements 30 days; your plan and diary until you delete them. All words are encrypted with a key of your own couple.

    I never read your talk: only commands, replies to me, and buttons. No photos, voice, location or contacts.

    What is private, your partner sees only where I say so when I ask.

    Who operates this bot: { $operator }. They hold the master key. Telegram carries all messages. And whoever holds this phone, or a court, may read this chat.
    .title = What I keep
unknown-command = I don't know that one. /help shows what I can do.
only-words = I can only read words, so I haven't kept this. If you'd like to tell me something, type it.
forwarded = This was forwarded, so I take it as somebody else's words and haven't kept it. If you'd like to say it yourself, type it.
command-anew = I only act on a command when it's first typed, not when it's edited or forwarded. Please type it again.
words-alone = I only keep the words. What came with them I've left out.
nothing-asked-private = Nothing is being asked here just now, so I haven't kept that. /help shows what I can do, and /trigger is here for a hard moment.
your-partners = These are your partner's buttons. Yours come to you in private.
passed = This one has passed. Nothing is lost.

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
