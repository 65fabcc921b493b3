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
        [o9] How was today, the good and the hard?
        [o10] When was it easy today? When wasn't it?
        [o11] What felt right today? What felt wrong?
        [o12] What are you glad about? What still bothers you?
        [o13] Which part of today went well? Which didn't?
        [o14] What gave you strength today? What took it?
        [o15] What did you enjoy? What did you get through?
        [o16] What was calm today, and what was rough?
        [o17] What made you smile today? What made you sigh?
        [o18] What was good, even briefly? What was hard?
        [o19] What would you keep of today, or leave behind?
        [o20] What was today's best minute? And its worst?
        [o21] What was better than expected? What was worse?
        [o22] Anything good today? Anything hard?
        [o23] What went right today? What went wrong?
        [o24] What did you like today? What didn't you?
        [o25] What was easy today, and what was hard?
        [o26] What felt good today, and what felt heavy?
        [o27] What was a small joy, and a small worry?
       *[o28] What was today like, the bright and the dark?
    }
    .title = One high, one low
prompt-first = I only see replies to my message, nothing else that you write here. Reply to this one: two lines, the high first. Or just the high, and I'll ask for the low. “Reply here” opens the field for you.
prompt-full = Small things count. Reply to this message: two lines, the high first. Or just the high, and I'll ask for the low.
prompt-short = Reply to this, in two lines.
ask-here = { $name }, reply to this message: two lines, the high first. Or just the high.
ask-here-high = { $name }, reply to this message with your high. Something small is fine.
ask-here-low = { $name }, reply to this message with your low.
ask-low = And the low, { $name }? A reply to this is enough.
ask-high = And the high, { $name }? Something small is fine.
check-in-in-group = It comes in your group.
group-is-closed = I can't speak in your group just now. When it is the two of you again, it comes there.
revealed-later = { $name } shares an evening of { $date }:
check-in-was-today = Today's check-in has had its turn, or the first one is still to come. The next comes in the evening.
ask-privately = One high, one low, here between us. It's shown in your group only when both of you have answered; otherwise it stays in your diary. Two lines, the high first; or just the high.
asked-in-private = I've asked you in our private chat.
open-private = I can't reach your private chat. Please open it and press Start, then press here again.
answer-here = You've begun to answer in the group; please go on by replying there.
have-answered = You've answered this evening already. Editing your message changes it, until four in the morning.
ask-low-privately = And the low?
ask-high-privately = And the high? Something small is fine.
private-answered = One high, one low: answered.
private-noted = I have it. When both of you have answered, it's shown in your group. If not, it goes into your diary at four in the morning, for you alone.
no-high-noted = No high today: that is a whole answer.
later-noted = I'll come by in an hour, in our private chat.
later-no-more = That's twice for this evening. The question stays open until four in the morning.
later-too-late = This evening closes at four, before an hour is over. The question stays open until then.
skipped-today = Skipped for today. Your partner isn't told.
revealed = { $name } answered in private:
part-high = High: { $words }
part-low = Low: { $words }
three-silent-days = I've seen no answer for three evenings. That's all right. I only see replies to my message: if you wrote below it, I couldn't read it.
three-silent-days-here = To answer for this evening, press “Reply here”.
three-silent-days-asks = Shall I keep coming by, at another time perhaps, or pause? I'll be silent until one of you answers me here.
kept-as-it-is = I'll come by as before.
both-shared = You both shared something today.
evening-closed = That evening has closed, so I don't add to it. Your words are still here for the two of you, and the next evening comes.
thanks = Thank you.

# On Sundays, one question to ask each other.

sunday = A question for the two of you, for whenever it fits:
sunday-1 = What did I do this week that made you feel safe?
sunday-2 = When did you feel near to me, even for a minute?
sunday-3 = What is something hard that I may not have noticed?
sunday-4 = Which small habit of ours would you like to have back?
sunday-5 = What would make next week a little lighter?
sunday-6 = What are you proud of, in yourself?
sunday-7 = Where did we handle something better than we used to?
sunday-8 = What would you like to hear from me more often?
sunday-9 = What helps you most when a bad moment comes?
sunday-10 = What do you miss, and what don't you miss at all?
sunday-11 = What made you laugh lately?
sunday-12 = What are you looking forward to, with me or without me?
sunday-13 = When do you find it hard to say what you need?
sunday-14 = What is one thing I could take off your shoulders?
sunday-15 = What have you understood about yourself this month?
sunday-16 = What would a good ordinary day look like for us?
