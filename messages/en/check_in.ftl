# One an evening, none again within four weeks: they may be ordered otherwise, or be others.
prompt =
    { $opening ->
        [o1] What was good today, and what was hard?
        [o2] What went well, and what didn't?
        [o3] One good thing and one hard thing?
        [o4] What made today lighter? What made it heavier?
        [o5] What was the best moment, and the hardest?
        [o6] What helped today, and what hurt?
        [o7] What worked today, and what was a struggle?
        [o8] What was nice today? What was tough?
        [o9] How was today: what was good, what was hard?
        [o10] What came easily today? What didn't?
        [o11] What felt right today? What felt wrong?
        [o12] What are you glad about? What still bothers you?
        [o13] Which part of today went well? Which didn't?
        [o14] What gave you strength today? What wore you out?
        [o15] What did you enjoy? What did you get through?
        [o16] What was calm today, and what was rough?
        [o17] What made you smile today? What made you sigh?
        [o18] What was good, even briefly? What was hard?
        [o19] What's worth keeping from today? What isn't?
        [o20] What was the best minute today? And the worst?
        [o21] What was better than expected? What was worse?
        [o22] Anything good today? Anything hard?
        [o23] What went right today? What went wrong?
        [o24] What did you like today? What didn't you like?
        [o25] What was easy today, and what was hard?
        [o26] What felt good today, and what felt heavy?
        [o27] One small joy today, and one small worry?
       *[o28] What did today give you? What did it cost?
    }
    .title = One high, one low
prompt-first = I only see replies to my message, nothing else that you write here. Reply to this one in two lines, your high first. Or send just the high, and I'll ask for the low. “Reply here” starts your reply for you.
prompt-full = Small things count. Reply to this message in two lines, your high first. Or send just the high, and I'll ask for the low.
prompt-short = Reply to this, in two lines.
ask-here = { $named ->
        [no] Reply to this message in two lines, your high first. Or just the high.
       *[yes] { $name }, reply to this message in two lines, your high first. Or just the high.
    }
ask-here-high = { $named ->
        [no] Reply to this message with your high. Something small is fine.
       *[yes] { $name }, reply to this message with your high. Something small is fine.
    }
ask-here-low = { $named ->
        [no] Reply to this message with your low.
       *[yes] { $name }, reply to this message with your low.
    }
ask-low = { $named ->
        [no] And the low? Just reply to this.
       *[yes] And the low, { $name }? Just reply to this.
    }
ask-high = { $named ->
        [no] And the high? Something small is fine.
       *[yes] And the high, { $name }? Something small is fine.
    }
check-in-in-group = I'll ask in your group.
group-is-closed = I can't post in your group right now. Once it's just the two of you there, I'll ask there.
revealed-later = { $name } shares their check-in from { $date }:
check-in-was-today = There's no check-in to start right now. The next one comes in the evening.
ask-privately = Your high and your low, here in private. I show both answers in your group once you've both answered; if that doesn't happen, yours stays in your diary. Two lines, your high first. Or just the high.
asked-in-private = I've asked you in our private chat.
open-private = I can't reach your private chat. Please open it and press Start, then press here again.
answer-here = You've started your answer in the group. Please go on there, with a reply.
have-answered = You've already answered this evening. To change your answer, edit your message before four in the morning.
ask-low-privately = And the low?
ask-high-privately = And the high? Something small is fine.
private-answered = One high, one low: answered.
private-noted = I have it. As soon as both of you have answered, both answers are shown in your group. If that doesn't happen by four in the morning, yours goes into your diary, for you alone.
no-high-noted = No high today. That's fine.
later-noted = I'll ask again in an hour, in our private chat.
later-no-more = I've come back twice this evening, so I won't again. You can still answer until four in the morning.
later-too-late = This check-in closes at four in the morning, in less than an hour. You can still answer until then.
skipped-today = Skipped for today. Your partner isn't told.
revealed = { $name } answered in private:
part-high = High: { $words }
part-low = Low: { $words }
three-silent-days = There's been no answer to the check-in for three evenings, and that's all right. I only see replies to my message: if you wrote below it, I couldn't read it.
three-silent-days-here = To answer this evening's check-in, press “Reply here”.
three-silent-days-asks = Would you like to keep the check-in, change its time, or pause? I'll stay quiet until one of you answers me here.
kept-as-it-is = I'll ask each evening, as before.
both-shared = You both shared something today.

# A question about the other's high: how it felt, never who, where, when or with whom.

about-high =
    { $named ->
        [no] A question about your high:
       *[yes] { $name }, a question about your high:
    }
about-high-1 = How did it feel, just then?
about-high-2 = What did it feel like in your body?
about-high-3 = How long did the good feeling stay?
about-high-4 = Was it more calm, or more joy?
about-high-5 = Did it surprise you that it felt good?
about-high-6 = What did you feel afterwards?
about-high-7 = Which part of it felt best?
about-high-8 = Would you like more of that feeling?
about-high-9 = If the feeling had a colour, which one?
about-high-10 = Did it make the day feel lighter?
about-high-11 = What did it give you?
about-high-12 = How did you notice that it was good?
about-high-13 = Did you feel more like yourself?
about-high-14 = How did you feel just before it?
about-high-15 = Did it make you smile, or go quiet?
about-high-16 = Was it a new feeling, or one you know?
about-high-17 = How big was it: a spark, or a warm glow?
about-high-18 = What was its best second like?
about-high-19 = How does it feel to think of it now?
about-high-20 = What made it easy to enjoy?

evening-closed = That check-in is closed, so I haven't added this. It's still here for the two of you to read, and the next one will come.
thanks = Thank you.

# On Sundays, one question to ask each other.

sunday = A question to ask each other, whenever you like:
sunday-1 = What did I do this week that made you feel safe?
sunday-2 = When did you feel close to me, even for a minute?
sunday-3 = What's been hard that I may not have noticed?
sunday-4 = Which small habit of ours would you like to have back?
sunday-5 = What would make next week a little lighter?
sunday-6 = What are you proud of, in yourself?
sunday-7 = What do we handle better than we used to?
sunday-8 = What would you like to hear from me more often?
sunday-9 = What helps you most in a hard moment?
sunday-10 = When did it last feel as if we were a team?
sunday-11 = What made you laugh lately?
sunday-12 = What are you looking forward to, with me or without me?
sunday-13 = When do you find it hard to say what you need?
sunday-14 = What's one thing I could take off your shoulders?
sunday-15 = What have you learned about yourself this month?
sunday-16 = What would a good ordinary day look like for us?
