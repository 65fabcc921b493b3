# Dates that may be heavy.

hard-date-list = The same date can bring things back each year. You can mark it here, and choose whether I tell your partner the evening before, or only remind you. Nobody else sees this list.
    .title = Dates that may be heavy
hard-date-none = You haven't marked any.
hard-date-line-partner = { $day } { month-name }: your partner is told
hard-date-line-words = { $day } { month-name }: your partner gets your words
hard-date-line-me = { $day } { month-name }: only you are reminded
hard-date-line-open = { $day } { month-name }: nobody is told yet
hard-date-ask-day = Which day? Write a day and a month, like this: 3 May
hard-date-unclear = I couldn't find a date in that. Write a day and a month, like this: 3 May
hard-date-ask-words = { $day } { month-name }. Would you like to write a few words about it? Only you see them, unless you choose otherwise in a moment.
hard-date-too-long = That's { $has } characters, and there's room for { $fits }. Could you make it shorter? Your message is still above, to copy from.
hard-date-day = The next one is { $date }.
hard-date-words = “{ $words }”
hard-date-choose = Who would you like me to tell, the evening before? I do it with that evening's check-in; if there isn't one, I don't tell anyone.
hard-date-is-partner = The evening before, I'll tell your partner that the day may be hard, and not why.
hard-date-is-words = The evening before, I'll tell your partner, with these words.
hard-date-is-me = The evening before, I'll remind only you.
hard-date-full = I can hold twelve dates, and you have twelve. To add one, remove another first.
hard-date-tomorrow = Tomorrow may be heavy. Your partner wanted you to know; you don't have to do anything about it.
hard-date-tomorrow-words = In their words: “{ $words }”
hard-date-offer-beside = Your words may help.
hard-date-ask-beside = What would you like your partner to read tomorrow? Two sentences are enough, and nothing has to be solved. I show them in the morning, or earlier if it gets hard; I won't tell you when.
hard-date-beside-too-long = That's { $has } characters, a lot to take in on a hard day; there's room for { $fits }. Could you make it shorter? Your message is still above, to copy from.
hard-date-beside-preview =
    This is how your partner would read it:

    “{ $words }”

    Seal it for tomorrow?
hard-date-beside-sealed = It's sealed, and your partner finds it tomorrow. You have a copy in your diary: /diary
hard-date-beside-dropped = It's deleted, and none of it is sent.
hard-date-beside-over = The evening for this is over, so I haven't kept it. It's still above, if you'd like to say it yourself.
hard-date-from-partner =
    Your partner wrote this for today:

    “{ $words }”
hard-date-own = Tomorrow is a date you marked. However it goes is all right, and /trigger is here if you need it.

button-hard-date-back = Back
button-hard-date-add = Add a date
button-hard-date-leave = Never mind
button-hard-date-skip = Skip
button-hard-date-look = { $day } { month-name }
button-hard-date-tell = Tell my partner the evening before
button-hard-date-with-words = With my words
button-hard-date-for-me = For me only
button-hard-date-remove = Remove it
button-hard-date-beside = Write two sentences
button-hard-date-seal-beside = Seal it
button-hard-date-change-beside = Change it
button-hard-date-drop-beside = Delete it
