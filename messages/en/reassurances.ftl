# Words for a hard day.

reassurance-list = Words that you write now, in a calm hour. They stay sealed until a hard moment of your partner's finds you away or asleep; then they read one, alone. Say what is true on an ordinary day.
    .title = Words for a hard day
reassurance-none = Nothing is sealed yet.
reassurance-sealed = What you've sealed:
reassurance-line = { $place } · “{ $words }”
reassurance-no-receipt = I never say whether one was opened, so all of them stay here alike. After 90 days each goes to your diary; it's good to write a new one now and then.
reassurance-seven = Seven are as many as I hold. Taking one back makes room.
reassurance-ask = What would you like your partner to read on a hard day, when you can't be there? Up to 500 characters. No promise is needed; something kind and true is enough.
reassurance-too-long = That's { $has } characters, more than can be taken in on a hard day; { $fits } of them fit. Could you say it in fewer? Your message is still above to copy from.
reassurance-preview =
    This is how your partner would read it:

    “{ $words }”

    Shall I seal it?
reassurance-full = Seven are sealed, and that's as many as I hold. Taking one back makes room. What you were writing is kept as a draft.
reassurance-look = “{ $words }”
reassurance-taken-back = It is out of the list, and in your diary. If it wasn't opened before, nobody else will read it.
reassurance-opened =
    Written on a calm day, for a day like this:

    “{ $words }”

button-reassurance-back = Back
button-reassurance-write = Write something
button-reassurance-leave = Leave it
button-reassurance-seal = Seal it
button-reassurance-change = Change it
button-reassurance-let-be = Let it be
button-reassurance-look = { $place }
button-reassurance-take-back = Take it back
