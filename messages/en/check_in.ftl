prompt =
    What was good today, and what was hard? Small things count.

    Reply to this message: two lines, the high first. Or just the high, and I'll ask for the low.
    .title = One high, one low
ask-low = And the low? A reply to this is enough.
ask-high = And the high? Something small is fine.
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
three-silent-days = Three evenings have been quiet. That's all right. Shall I keep coming by, at another time perhaps, or pause? I'll be silent until one of you says something to me here.
kept-as-it-is = I'll come by as before.
both-shared = You both shared something today.
evening-closed = That evening has closed, so I don't add to it. Your words are still here for the two of you, and the next evening comes.
thanks = Thank you.

# What may stand before the colon, separated by commas, lower case.
label-high = high, highs, my high, the high, one high
label-low = low, lows, my low, the low, one low

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
