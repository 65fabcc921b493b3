prompt =
    What was good today, and what was hard? Small things count.

    Reply to this message: two lines, the high first. Or just the high, and I'll ask for the low.
    .title = One high, one low
ask-low = And the low? A reply to this is enough.
ask-high = And the high? Something small is fine.
check-in-was-today = Today's check-in has had its turn, or the first one is still to come. The next comes in the evening.
both-shared = You both shared something today.
evening-closed = That evening has closed, so I don't add to it. Your words are still here for the two of you, and the next evening comes.
thanks = Thank you.

# What may stand before the colon, separated by commas, lower case.
label-high = high, highs, my high, the high, one high, good
label-low = low, lows, my low, the low, one low, hard
