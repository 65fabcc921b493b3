# The pulse: six questions a week, for oneself. And a word that both may send.

button-tool-pulse = Pulse
button-pulse = Pulse
button-pulse-not-this-week = Not this week
button-pulse-skip = Skip
button-pulse-leave-out = Never ask this one
button-pulse-ask-safe = Ask about feeling safe again
button-pulse-word = Send my word
button-pulse-easier = Easier
button-pulse-steady = Steady
button-pulse-harder = Harder
button-pulse-take-back = Take it back

# On the evening card.

pulse-offer = How was your week? The pulse has a few short questions, one tap each. Only you see your answers.

# Its questions. Each says what the ends of its scale mean.

pulse-days = How many of the last seven days were good ones, all in all?
    .title = { $number } of { $of }
pulse-hope = How much hope for the future did you feel this week? 0 is none, 4 is a lot.
    .title = { $number } of { $of }
pulse-laughed = How much did the two of you laugh together this week? 0 is not at all, 4 is a lot.
    .title = { $number } of { $of }
pulse-checking = How strong was your urge to check up on your partner this week? 0 is not at all, 4 is very strong.
    .title = { $number } of { $of }
pulse-team = How much did you feel like a team this week? 0 is not at all, 4 is very much.
    .title = { $number } of { $of }
pulse-safe = How safe did you feel with your partner this week? 0 is not at all, 4 is very safe. This answer is in no picture.
    .title = { $number } of { $of }
pulse-done = Thank you. I've kept this for you alone. Once you've answered eight pulses, /progress tells you what has changed.
pulse-hardly-safe = If it feels unsafe with your partner, you don't have to handle that alone. “Care” shows where help is, and your partner isn't told.
pulse-nothing-kept = That's fine. I've kept no answers.
pulse-not-yet = You've done this week's pulse. From { $date } on, you can do the next one.
pulse-not-this-week = All right, not this week.
pulse-left-out = I won't ask that one any more. If you change your mind, it's in /progress.
pulse-asked-again = From the next pulse on, I'll ask it again.

# Send my word: both appear, or neither.

pulse-ask-word = How are things going for you? If your partner sends a word, too, both words appear in your group. If not, neither does, and nobody hears that you sent one.
pulse-word-sent = Your word: { $word ->
        [easier] easier
        [steady] steady
       *[harder] harder
    }. If your partner sends one within seven days, both appear in your group. If not, neither does. Until then you can change it.
pulse-both = A word from each of you on how things are going:
pulse-both-one = { $name }: { $word ->
        [easier] easier
        [steady] steady
       *[harder] harder
    }
pulse-both-shown = Both words are in your group now.
