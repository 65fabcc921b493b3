# Dates that may be heavy.

hard-date-list = A date can bring things back each year. You can mark it, and choose who hears of it the evening before: your partner, or you alone. What you mark is seen by nobody until then.
    .title = Dates that may be heavy
hard-date-none = None is marked.
hard-date-line-partner = { $day } { month-of-hard-date }: your partner hears
hard-date-line-words = { $day } { month-of-hard-date }: with your words
hard-date-line-me = { $day } { month-of-hard-date }: for you only
hard-date-line-open = { $day } { month-of-hard-date }: nobody yet
hard-date-ask-day = Which day? A day and a month, like this: 3 May
hard-date-unclear = I couldn't read one day in that. A day and a month, like this: 3 May
hard-date-ask-words = { $day } { month-of-hard-date }. A few words for it, if you like? They stay with you, unless you choose otherwise in a moment.
hard-date-too-long = That's { $has } characters; { $fits } of them fit with a date. Could you say it in fewer? Your message is still above to copy from.
hard-date-day = It comes next on { $date }.
hard-date-words = “{ $words }”
hard-date-choose = Who is to hear of it, the evening before? It's told with the evening's check-in; where none comes, it isn't told.
hard-date-is-partner = Your partner hears the evening before that the day may be heavy, and not why.
hard-date-is-words = Your partner hears of it the evening before, with these words.
hard-date-is-me = You alone are reminded, the evening before.
hard-date-full = Twelve dates are as many as I keep. Removing one makes room.
hard-date-tomorrow = Tomorrow may be heavy. Your partner wanted you to know; nothing has to be done about it.
hard-date-tomorrow-words = In their words: “{ $words }”
hard-date-own = Tomorrow is a date that you marked. However it turns out is all right, and /trigger is here if you'd like it.

month-of-hard-date =
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

button-hard-date-back = Back
button-hard-date-add = Add a date
button-hard-date-leave = Leave it
button-hard-date-skip = Skip
button-hard-date-look = { $day } { month-of-hard-date }
button-hard-date-tell = Tell my partner the evening before
button-hard-date-with-words = With my words
button-hard-date-for-me = For me only
button-hard-date-remove = Remove it
