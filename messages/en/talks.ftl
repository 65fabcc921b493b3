# Talks.

talk-when = When would it suit you both? Press a time, or reply to this message with one, such as: fri 20:00
    .title = A talk
talk-when-private = When would it suit you? Press a time, or write one here, such as: fri 20:00. Your group hears of it only after one more press.
    .title = A talk
talk-when-another = Another time, then, and that's all right. When would it suit you both? Press a time, or reply to this message with one, such as: fri 20:00
talk-when-unclear = I couldn't find a time to come in that. Reply to this message with one, such as: fri 20:00, or tomorrow at 7 pm
talk-when-unclear-private = I couldn't find a time to come in that. Write one here, such as: fri 20:00, or tomorrow at 7 pm
talk-no-zone = I don't know yet what time it is where you live: /start in your group brings that question. A talk right now works without it.
talk-no-time-found = No time was found just now, and that's all right. /talk asks again, whenever you like.
talk-ask-propose = A talk on { $date }, at { $time }. Shall I propose it in your group, in your name?
talk-ask-propose-now = Shall I ask in your group, in your name, whether a talk would suit now?
talk-proposed = { $name } would like to talk on { $date }, at { $time }. Does that suit you as well? Any other time is fine, too.
talk-arranged =
    { $date }, { $time }: you'll both be there. I'll come by then. There's nothing to prepare.
    .title = A talk is arranged
talk-gathering =
    Sit down where you can see each other, with something warm to drink if you like. When you're both there, each of you presses.
    .title = It's time for your talk
talk-gathering-now =
    Does it suit you both? Then sit down where you can see each other, and each of you presses. Later is just as good.
    .title = { $name } would like to talk
talk-rules =
    Phones silent and face down; for now they're for this card only. One speaks for five minutes, about themselves: “I feel …”, “I need …”. The other listens, without answering, and then says back what was heard. Nothing has to be settled today. Either of you may call a break, at any time.

    Heat, a fast heart, an answer ready before the other has finished: that's defensiveness, and it comes to everybody. Breathe; your turn comes.
    .title = Before you begin
talk-ask-topic = What would you like to talk about? Reply to this message in a few words, or begin without a topic.
talk-topics = What you two have put aside for a talk:
talk-topic = { $number } · “{ $words }”
talk-topic-too-long = That is { $has } characters; for a topic, { $fits } of them fit. Your message is still above to copy from.
talk-about = It's about: “{ $words }”
talk-first = Who would like to speak first?
talk-speaking =
    { $listener } listens. Answers can wait.

    Turn { $round } of 3 · { $left } to go
    .title = { $speaker } speaks
talk-reflecting =
    { $listener }, what did you hear? Say it back in your own words, without adding to it. “I can see why you'd feel that way” goes well with it.

    { $speaker }, was that it?
    .title = { $listener } says it back
talk-reflecting-over =
    { $listener }, what did you hear? Say it back in your own words, without adding to it. “I can see why you'd feel that way” goes well with it.

    { $speaker }, was that it?
    .title = The five minutes are over
talk-reflecting-again =
    Not quite yet; that happens to all who try. { $speaker }, say the part that was missing. { $listener }, try it once more.

    { $speaker }, was that it?
    .title = Once more
talk-further = You have both spoken, and both been heard. Would you like to close here, or go on for another round?
talk-further-unheard = You have both had your turns. Would you like to close here, or go on for another round?
talk-waits =
    A hard moment comes first. The talk waits where it is, and no timer runs. Twenty minutes apart may do you both good; going on later is fine too.
    .title = The talk waits
talk-resting = A break is on. The talk waits where it stopped.
talk-closed =
    In your own chat with me, each of you can now say one thing that you heard. It's shown here when both of you have said one. If the question isn't there, /talk in that chat brings it.
    .title = Your talk is closed
talk-not-begun = This talk didn't begin, and that's all right. /talk finds another time.
talk-missed = Your talk of { $date }, { $time } went by without me; I'm sorry. Shall we find another time?
talk-stopped = The talk ends here for today. What is left can wait. /talk finds another time.
talk-let-go = This talk has rested for a day, so I've closed its card. /talk begins a new one, whenever you like.
talk-below = This goes on further below.

# What a press is answered.

talk-here-noted = Noted. It begins when both of you have pressed.
talk-done-noted = Noted. It closes when both of you have pressed.
talk-your-own = You've suggested it. It's arranged when your partner says so, too.
talk-for-the-speaker = That button is for the one who speaks. Yours is to listen for now.
talk-stands-still = The talk stands still just now. A break is there, whenever you like.
talk-they-say-when = It goes on when your partner says so, too.
talk-speaker-tells = Only the one who spoke can tell whether that was it.
talk-plenty = Three talks are arranged already, and that's plenty. “Another time” on a card moves one.
talk-time-taken = There's a talk arranged for that time already.
talk-time-passed = That time has passed. /talk brings new ones.
talk-goes-on = A talk is open already: its card is in your group.
talk-group-closed = I can't speak in your group just now. When it's the two of you again, talks and breaks work as before.

# Breaks.

talk-not-proposed = Then nothing is said in your group. /talk and /break are there whenever you like.
talk-no-break = No break, then, and your group hears nothing of it. /break is there whenever you'd like one.
talk-no-break-in-talk = No break, then: the talk goes on, and your partner isn't told that you were asked. /break is there at any moment.
talk-ask-break-in-talk = Your talk is still open. Shall I begin a break in your group? I don't say who asked, or why. It's twenty minutes; then I call you both back.
talk-ask-break = Shall I begin a break in your group? I don't say who asked. It's twenty minutes; then I call you both back.
break-begun =
    Twenty minutes apart. A break is nobody's fault; it's there so that nothing is said that neither of you means. Walk a little, drink some water, breathe. I'll call you both back here.
    .title = A break
break-more =
    Twenty minutes more. Take them in peace; I'll call you both back here.
    .title = A break
break-over =
    The twenty minutes are over. When you're ready, each of you presses “I'm back”. More time is fine, and so is stopping for today.
    .title = Come back when you can
break-longer = Some breaks take longer, and nothing is lost. The card above waits for you both; twenty more, or stopping for today, is one press.
break-back = You're both back. Go gently.
break-back-talk = You're both back. The talk goes on below, where it stopped. Go gently.
break-stopped = That's enough for today, and that's all right.
break-let-go = This break has lasted for a day, so I've closed its card. /break and /talk are here whenever you like.
break-back-noted = Good. It goes on when both of you are back.
break-is-on = A break is on. Its card is in your group.

# At the end of a talk, in private.

heard-ask = Your talk is closed. What is one thing that you heard? A sentence is plenty. It's shown in your group only when both of you have said one; if not, it goes into your diary tomorrow, for you alone.
heard-noted = I have it. When both of you have said one, both are shown in your group. If not, it goes into your diary tomorrow, for you alone.
heard-answered = One thing that you heard in your talk: answered.
heard-skipped = Skipped. Your partner isn't told.
heard-too-long = That's { $has } characters; { $fits } of them fit here. Your message is still above to copy from.
heard-closed = That question has closed, so I haven't kept this. Your words are still here, for you to say to your partner yourself.
heard-passed = This question has closed, and that's all right.
heard-both = One thing that each of you heard:
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
button-talk-here = We're both here
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
