# Talks.

talk-when = When would you both like to talk? Press a time, or reply to this message with one, such as: fri 20:00
    .title = A talk
talk-when-private = When would you like to talk? Press a time, or write one here, such as: fri 20:00. I'll ask you once more before I say anything in your group.
    .title = A talk
talk-when-another = Another time, then; that's all right. When would you both like to talk? Press a time, or reply to this message with one, such as: fri 20:00
talk-when-unclear = I couldn't find a time in that, or it has already passed. Reply to this message with one, such as: fri 20:00, or tomorrow at 7 pm
talk-when-unclear-private = I couldn't find a time in that, or it has already passed. Write one here, such as: fri 20:00, or tomorrow at 7 pm
talk-no-zone = I don't know yet what time it is where you live: send /start in your group, and I'll ask. A talk right now works without it.
talk-no-time-found = You didn't find a time, and that's all right. /talk asks again, whenever you like.
talk-ask-propose = A talk on { $date }, at { $time }. Shall I propose it in your group, in your name?
talk-ask-propose-now = Shall I ask in your group, in your name, whether you could talk now?
talk-proposed = { $name } would like to talk on { $date }, at { $time }. Does that work for you, too? Any other time is fine.
talk-arranged =
    { $date }, { $time }: you'll both be there. I'll be here then. There's nothing to prepare.
    .title = A talk is arranged
talk-gathering =
    Sit down where you can look at each other, with something warm to drink if you like. When you're both there, each of you presses “Let's start”.
    .title = It's time for your talk
talk-gathering-now =
    Is now good for both of you? Then sit down where you can look at each other, and each of you presses “Let's start”. Later is just as good.
    .title = { $name } would like to talk
talk-rules =
    Phones away, except for this card. One of you speaks for five minutes about themselves: “I feel …”, “I need …”. The other listens without answering, then says back what they heard. You don't have to solve anything today. Either of you can call a break at any time.

    If you feel hot, your heart is racing and your answer is ready, that's defensiveness; everybody gets it. Take a deep breath; your turn will come.
    .title = Before you begin
talk-ask-topic = What would you like to talk about? Reply to this message in a few words, or start without a topic.
talk-topics = Topics you've kept for a talk:
talk-topic = { $number } · “{ $words }”
talk-topic-too-long = That's { $has } characters, and a topic has room for { $fits }. Your message is still above, to copy from.
talk-about = Your topic: “{ $words }”
talk-first = Who would like to speak first?
talk-speaking =
    { $listener } listens. Answers can wait.

    Turn { $round } of 3 · { $left } to go
    .title = { $speaker } speaks
talk-reflecting =
    { $listener }, what did you hear? Say it back without adding anything: “So it sounds like …”. You could also say: “I can see why you'd feel that way.”

    { $speaker }, was that it?
    .title = { $listener } says it back
talk-reflecting-over =
    { $listener }, what did you hear? Say it back without adding anything: “So it sounds like …”. You could also say: “I can see why you'd feel that way.”

    { $speaker }, was that it?
    .title = The five minutes are up
talk-reflecting-again =
    Not quite yet; that happens to everyone. { $speaker }, say what was missing. { $listener }, try once more.

    { $speaker }, was that it?
    .title = Once more
talk-further = You've both spoken, and you've both been heard. Would you like to stop here, or go on for another round?
talk-further-unheard = You've each had your turns. Would you like to stop here, or go on for another round?
talk-waits =
    A hard moment comes first. The talk waits where it is, and no timer is running. Twenty minutes apart may do you both good; you can also go on later.
    .title = The talk waits
talk-resting = You're on a break. The talk waits where it stopped.
talk-closed =
    In your private chat with me, each of you can now write one thing you heard. I show both here once you've both written one. If the question isn't there, send /talk in that chat.
    .title = Your talk is over
talk-not-begun = This talk didn't start, and that's all right. /talk finds another time.
talk-missed = I missed your talk on { $date }, { $time }; I'm sorry. Shall we find another time?
talk-stopped = The talk ends here for today. The rest can wait. /talk finds another time.
talk-let-go = Nothing has happened in this talk for a day, so I've closed its card. /talk starts a new one, whenever you like.
talk-below = This goes on further down.

# What a press is answered.

talk-here-noted = Noted. It starts when you've both pressed.
talk-done-noted = Noted. It closes when you've both pressed.
talk-your-own = You've suggested this one. It's arranged when your partner says yes, too.
talk-for-the-speaker = That button is for the one who's speaking. You're listening for now.
talk-stands-still = The talk is on hold right now. You can take a break whenever you like.
talk-they-say-when = The talk goes on when your partner is ready.
talk-speaker-tells = Only the one who spoke can say whether that was it.
talk-plenty = You've arranged three talks already, and that's enough. “Another time” on a card moves one.
talk-time-taken = You've already arranged a talk for that time.
talk-time-passed = That time has passed. /talk suggests new ones.
talk-goes-on = You already have a talk open: its card is in your group.
talk-group-closed = I can't post in your group right now. Talks and breaks work again as soon as I can, and it's just the two of you there.

# Breaks.

talk-not-proposed = Then I won't say anything in your group. /talk and /break are there whenever you like.
talk-no-break = No break, then, and I won't mention it in your group. /break is there whenever you'd like one.
talk-no-break-in-talk = No break, then: the talk goes on, and I won't tell your partner that I asked you. /break is there at any time.
talk-ask-break-in-talk = Your talk is still open. Shall I start a break in your group? I don't say who asked, or why. After twenty minutes I call you both back.
talk-ask-break = Shall I start a break in your group? I don't say who asked. After twenty minutes I call you both back.
break-begun =
    Twenty minutes apart. A break is nobody's fault; it keeps you from saying things you don't mean. Walk a little, drink some water, breathe. I'll call you both back here.
    .title = A break
break-more =
    Twenty more minutes. Take your time; I'll call you both back here.
    .title = A break
break-over =
    The twenty minutes are up. When you're ready, each of you presses “I'm back”. More time is fine, and so is stopping for today.
    .title = Come back when you can
break-longer = Some breaks take longer, and that's fine. The card above waits for you both; you can press “20 more”, or stop for today.
break-back = You're both back. Go gently.
break-back-talk = You're both back. The talk goes on below, where it stopped. Go gently.
break-stopped = That's enough for today, and that's all right.
break-let-go = This break has gone on for a day, so I've closed its card. /break and /talk are here whenever you like.
break-back-noted = Good. It goes on when you're both back.
break-is-on = You're on a break. Its card is in your group.

# At the end of a talk, in private.

heard-ask = Your talk is over. What's one thing you heard? A sentence is enough. It's shown in your group only once you've both written one; if not, it goes into your diary tomorrow, for you alone.
heard-noted = I have it. As soon as you've both written one, both are shown in your group. If that doesn't happen, yours goes into your diary tomorrow, for you alone.
heard-answered = One thing you heard in your talk: answered.
heard-skipped = Skipped. Your partner isn't told.
heard-too-long = That's { $has } characters, and there's room for { $fits }. Your message is still above, to copy from.
heard-closed = That question is closed, so I haven't kept this. Your message is still here; you can tell your partner yourself.
heard-passed = This question is closed, and that's all right.
heard-both = One thing each of you heard:
heard = { $name }: “{ $words }”

button-talk-now = Now
button-talk-on-monday = Monday { $time }
button-talk-on-tuesday = Tuesday { $time }
button-talk-on-wednesday = Wednesday { $time }
button-talk-on-thursday = Thursday { $time }
button-talk-on-friday = Friday { $time }
button-talk-on-saturday = Saturday { $time }
button-talk-on-sunday = Sunday { $time }
button-talk-propose = Say it in our group
button-talk-begin-break = Begin the break
button-talk-not-now = Not now
button-talk-there = I'll be there
button-talk-another = Another time
button-talk-here = Let's start
button-talk-topic = { $number }
button-talk-no-topic = No topic
button-talk-other-topic = Another topic
button-talk-begin = I'd like to begin
button-talk-either = Either of us
button-talk-done = Done
button-talk-enough = That's all from me
button-talk-yes = Yes
button-talk-not-quite = Not quite
button-talk-close = We're done
button-talk-go-on = Go on with the talk
button-talk-break = Break
button-talk-back = I'm back
button-talk-more = 20 more
button-talk-stop = Stop for today
button-talk-skip = Skip
