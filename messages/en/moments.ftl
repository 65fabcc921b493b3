hard-moment = This is a hard moment for { $name }. Nobody has to explain anything. Take all the time you need.
hard-moment-asked-here = This is a hard moment for { $name }. Some reassurance would help, when you can.
ask-or-keep = I'm with you. Shall I ask your partner for reassurance, or is this just for you?
ask-or-keep-late = I was out of reach, and your message from { $time } only got to me now. I'm sorry. If it's still hard, shall I ask your partner for reassurance, or is this just for you?
ask-or-keep-words = Either way, your partner doesn't see what you wrote.

# The card of the one who has the hard moment.

card-asked-partner = I'm with you. Your partner has been asked. There's nothing you need to do.
card-asked-asleep = I'm with you. It's night for your partner. Shall I wake them, or ask in the morning? Either is fine.
card-asked-in-the-morning = I'm with you. Your partner will be asked in the morning. There's nothing you need to do.
card-asked-steadying = I'm with you. Ten minutes for yourself first. Then I'll ask if you'd like your partner.
card-asked-ask-now = The ten minutes are over. Shall I ask your partner now?
card-helped-grounding = Grounding has helped you before.
card-helped-time = Time has helped you before.
card-helped-space = Some space has helped you before.
card-asked-kept = I'm with you. I won't tell anyone about this. There's nothing you need to do.
card-asked-nobody = I'm with you. Your partner hasn't joined yet, so I can't ask them.
card-asked-enough = I'm with you. I won't ask your partner again today, but you can call or write to them.
card-choices = Something below may help, too.
card-noted = Noted, just for you.
card-breathed = That was two minutes.
card-breathe-in =
    through the nose, as far as is easy.

    { $left } seconds to go
    .title = Breathe in …
card-breathe-out =
    slowly, longer than you breathed in.

    { $left } seconds to go
    .title = … and out
card-senses =
    Look around, slowly.

    5 things you can see
    4 you can touch
    3 you can hear
    2 you can smell
    1 you can taste

    Name each one quietly. There's no wrong answer, and no hurry.
    .title = Five, four, three, two, one
card-walk =
    Ten minutes, if it's safe outside; a few laps around your home count, too. Keep your phone in your pocket. Feel each foot touch the ground. Look for three things of the same colour. Come back when you like.
    .title = A short walk
card-writing = Write it here, just as it comes, in one message or several. Nobody else reads it. Afterwards you can keep it or delete it.
card-strength = How strong is it right now? 0 is calm, 10 is as strong as it gets.
card-all-right = I'm glad it's easier. I won't ask your partner again about this. /trigger is here whenever you need it.

write-on-card = I'm with you. I haven't kept that. To write, press “Write it down” on the card first; nobody else reads it.
keep-or-delete = I have it. Keep it in your diary, or delete it? You can also go on writing.
words-kept = It's in your diary, for you alone. /diary opens it.
words-deleted = I've deleted it. Your own message above stays in this chat until you delete it yourself.
writing-too-long =
    { $room ->
        [none] There's no more room here, so I haven't added that; your message is still above. Keep or delete what you had before, then go on.
       *[some] That's { $has } characters, and there's room for { $fits }, so I haven't added it; your message is still above. Keep or delete what you had before, then go on.
    }

# The nudge, for the other partner.

nudge-hurt =
    “I can't now” is fine.
    .title = You don't owe comfort here.
nudge = Your partner is having a hard moment and would like to hear from you, when you can.
nudge-shame = Shame may make you want to explain or disappear. One sentence and staying is enough.
nudge-quiet = You may leave this.
nudge-needs =
    Say that you see the hurt, that it makes sense, and that you're there. Don't explain, defend or ask when it will be over.
    .title = What helps now
nudge-helps = What helps them: “{ $words }”
nudge-helps-too = “{ $words }”
nudge-starts = For example, in your own words:
nudge-start-words = · I can see how much this hurts, and it makes sense.
nudge-start-closeness = · May I come and sit with you?
nudge-start-time = · Take all the time you need.
nudge-start-space = · I'm here. I'll give you space.
nudge-told-here = Your partner knows you're here. Slow and simple is enough.
nudge-told-call = Your partner knows that you'll call.
nudge-told-passed-on = I've passed your words on to your partner.
nudge-told-in-group = You've answered in your group. That's enough.
nudge-told-soon = Your partner knows. I'll remind you in 20 minutes.
nudge-told-cannot = Your partner knows that you can't right now. If that changes, the buttons are still here.
nudge-eased = Your partner says it's easier now. You don't have to do anything more; a kind word is always welcome.
nudge-again = The 20 minutes are up. Your partner would still like to hear from you, if you can now.

nudge-once-more = Your partner would still like to hear from you, when you can. I won't ask again about this.

# Words of the other partner's that are passed on.

pass-on-ask = What would you like to tell your partner? Write it here, up to 600 characters. I'll show it to you first; nothing goes out until you press “Send”.
pass-on-shown =
    This is how your partner would read it:

    “{ $words }”
pass-on-send-it = Send it?
pass-on-wording = One thought on the wording; it's only advice:
pass-on-too-long = That's a lot to take in at a hard moment: { $has } characters, and there's room for { $fits }. Could you write it again, shorter? Your message is still above, to copy from.
pass-on-anew = Write it again here. It replaces what you had, and I'll show it to you first.
pass-on-sent = Sent to your partner, word for word.
pass-on-not-sent = Not sent. What you wrote is still above, in your own message.
pass-on-kept = This moment is over, so I haven't sent what you wrote. It's in your diary, for you alone: /diary
pass-on-late = That moment is over, so I can't pass this on. Your message is still here, if you'd like to say it yourself.
pass-on-once = I can pass on one message for each hard moment, and you've sent it. You can still say this one yourself.
pass-on-yourself = I can't pass this on, so your partner won't see it from me. Your message is still here, if you'd like to say it yourself.
pass-on-not-now = I can't send it right now. Your message is still here.
pass-on-received =
    From your partner, for you:

    “{ $words }”

partner-says-here = Your partner says: I'm here.
partner-says-call = Your partner says: I'll call you.
partner-says-soon = Your partner says: in 20 minutes. Until then, I'm with you.
partner-says-cannot = Your partner can't right now. The card above has some things that may help.
no-answer-yet = No answer yet. They may be away from their phone. The card above has some things that may help.

keeps-coming = It keeps coming back today. That's worth telling someone who can sit with you.

# Breathing together, in both private chats at once.

together-wished = Your partner would like to breathe with you: two minutes, on both phones at once.
together-waits = Your partner has been asked. If they say yes, it starts here for both of you.
together-not-now = That's all right. You can still do it later.
together-in =
    through the nose, as far as is easy. Your partner breathes in with you.

    { $left } seconds to go
    .title = Breathe in …
together-out =
    slowly, longer than you breathed in. Your partner breathes out with you.

    { $left } seconds to go
    .title = … and out
together-breathed = That was two minutes, together.
together-stopped = It has stopped for both of you. However long it was, it was enough.
together-out-of-reach = I can't reach your partner's private chat right now, so I can't count for you both. You can breathe side by side, or on the phone, without me.

how-is-it-now = It's been about half an hour. How strong is it now?
what-helped = What helped, if anything did?
again-noted = Thank you. That's all.
