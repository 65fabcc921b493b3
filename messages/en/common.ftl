ask-win = What went well? A small thing is plenty. Reply to this message.
celebrate = That one counts. I've kept it for you both.
wins-in-group = A win is for both of you. Write it in your group, like this: /win we laughed at breakfast
diary-page =
    { $words }
    .title = { $date }
diary-empty = Your diary is empty. In a hard moment, /trigger offers a place to write, and what you keep is found here.
diary-deleted = That page is deleted.
diary-in-private = Your diary opens in our private chat only, with /diary.
help-group =
    Each evening I ask for one high and one low: reply to that message.

    /trigger in a hard moment, with or without words; your partner is asked for reassurance
    /win something that went well
    /step the card of the step you're at
    /privacy what I keep, and what I never read
    /start the welcome, or any question that is still open

    I read only commands, replies to me, and buttons. The rest is between you.
    .title = What I can do here
help-private =
    Nobody but you and I see this chat.

    /trigger in a hard moment: ask your partner for reassurance, or keep it to yourself
    /step the card of the step you're at
    /diary what you wrote down and kept
    /privacy what I keep, and for how long

    The evening's check-in and /win have their place in your group.
    .title = What I can do here
privacy =
    Your seats, time zone and evening; roles and private answers; check-ins, hard moments and wins, 13 months each; a diary until you delete it. All words are encrypted with a key of your own couple.

    I never read your talk: only commands, replies to me, and buttons. No photos, voice, location or contacts.

    Your partner sees none of your private answers, except “what helps me” when you ask for reassurance.

    Who operates this bot: { $operator }. They hold the master key. Telegram carries all messages. And whoever holds this phone, or a court, may read this chat.
    .title = What I keep
unknown-command = I don't know that one. /help shows what I can do.
only-words = I can only take words, so I've let this go by without keeping it.
nothing-asked = I keep only what answers a question of mine, so this stays between you.
nothing-asked-private = Nothing is being asked here just now, so I haven't kept that. /help shows what I can do, and /trigger is here for a hard moment.
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
