# Words for a hard day.

reassurance-list = Write something now, while you're calm. It stays sealed until your partner has a hard moment and you can't be there; then I show them one of these, in private. Write what's true on an ordinary day.
    .title = Words for a hard day
reassurance-none = You haven't sealed anything yet.
reassurance-sealed = What you've sealed:
reassurance-line = { $place } · “{ $words }”
reassurance-no-receipt = I never say whether one was opened, so they all stay in this list. After 90 days each goes to your diary, so it's good to write a new one now and then.
reassurance-seven = You have seven, and that's as many as I can hold. To add one, take another back.
reassurance-ask = What would you like your partner to read on a hard day, when you can't be there? Up to 500 characters. You don't have to promise anything; something kind and true is enough.
reassurance-too-long = That's { $has } characters, a lot to take in on a hard day; there's room for { $fits }. Could you make it shorter? Your message is still above, to copy from.
reassurance-preview =
    This is how your partner would read it:

    “{ $words }”

    Seal it for a hard day?
reassurance-full = You have seven sealed, and that's as many as I can hold. To add one, take another back. What you were writing is kept as a draft.
reassurance-look = “{ $words }”
reassurance-taken-back = It's off the list, and in your diary. If your partner hasn't read it yet, they won't.
reassurance-opened =
    Written on a calm day, for a day like this:

    “{ $words }”

button-reassurance-back = Back
button-reassurance-write = Write something
button-reassurance-leave = Never mind
button-reassurance-seal = Seal it
button-reassurance-change = Change it
button-reassurance-let-be = Delete this draft
button-reassurance-look = { $place }
button-reassurance-take-back = Take it back
