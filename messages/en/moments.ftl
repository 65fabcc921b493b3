hard-moment = A hard moment for { $name }. You don't have to explain it. Take all the time you need.
hard-moment-asked-here = A hard moment for { $name }. Some words of reassurance would help, when you can.
ask-or-keep = I'm with you. Shall I ask your partner for some words of reassurance, or is this just for you?
ask-or-keep-words = What you wrote stays with you either way.

# The card of the one who has the hard moment.

card-asked-partner = I'm with you. Your partner has been asked. There's nothing you need to do.
card-asked-asleep = I'm with you. It's night for your partner. Shall I wake them, or ask in the morning? Both are all right.
card-asked-in-the-morning = I'm with you. Your partner will be asked in the morning. There's nothing you need to do.
card-asked-kept = I'm with you. Nobody else hears of this from me. There's nothing you need to do.
card-asked-nobody = I'm with you. Your partner has no seat here yet, so I can't ask them in private. There's nothing you need to do.
card-asked-enough = I'm with you. This is a hard day. I won't ask your partner again until tomorrow, so this one stays with you and me. You can still call or write to them yourself.
card-choices = What steadies you is below, if you'd like any of it.
card-noted = Noted, for you alone.
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

    Say each one under your breath. There's no wrong answer, and no hurry.
    .title = Five, four, three, two, one
card-walk =
    Ten minutes, if it's safe outside; a few rounds through the rooms count as well. Leave the phone in a pocket. Feel each foot come down. Look for three things of one colour. Come back when you like.
    .title = A short walk
card-writing = Write it here, as it comes, in one message or several. Nobody else reads it. Then you choose: into your diary, or deleted.
card-strength = How strong is it right now? 0 is calm, 10 is as strong as it gets.
card-all-right = I'm glad it has eased. Your partner won't be asked again about this. /trigger is here whenever you need it.

write-on-card = I'm with you. I haven't kept that: “Write it down” on this card is the place for it, and nobody else reads it.
keep-or-delete = I have it. Keep it in your diary, or delete it? You can also go on writing.
words-kept = It's in your diary. /diary opens it, for you alone.
words-deleted = I've deleted it. Your own message above stays in this chat until you delete it yourself.
writing-too-long =
    { $room ->
        [none] There's no room left for that here. It's still above, and what came before is safe: keep it or delete it first, then go on.
       *[some] That's { $has } characters, and there's room for { $fits } of them at once. I haven't added it; it's still above. What came before is safe: keep it or delete it first, then go on.
    }

# The nudge, for the other partner.

nudge-hurt =
    “I can't now” is a whole answer.
    .title = You don't owe comfort here.
nudge = Your partner is having a hard moment and would like to hear from you, when you can.
nudge-shame = Shame may make you want to explain or disappear. One sentence and staying is enough.
nudge-needs =
    To be seen (“this hurts”), to make sense (“no wonder”), to feel you near. Explaining, defending, asking when it will be over: all of that can wait.
    .title = What a moment like this needs
nudge-helps = What helps them: “{ $words }”
nudge-helps-too = “{ $words }”
nudge-starts = To start from, in your own words:
nudge-start-words = · I see how much this hurts, and it makes sense.
nudge-start-closeness = · May I come and sit with you?
nudge-start-time = · Take all the time you need.
nudge-start-space = · I'm here, and I'll give you room.
nudge-told-here = Your partner knows you're here. Slow and simple is enough.
nudge-told-call = Your partner knows that you'll call.
nudge-told-passed-on = Your words are with your partner.
nudge-told-in-group = You've answered in your group. That's plenty.
nudge-told-soon = Your partner knows. I'll come by again in 20 minutes.
nudge-told-cannot = Your partner knows that you can't now. If that changes, the buttons are still here.
nudge-eased = Your partner says that it has eased. Nothing more is needed; a kind word is always welcome.
nudge-again = The 20 minutes are over. Your partner would still like to hear from you, if you can now.

nudge-once-more = Your partner would still like to hear from you, when you can. I won't ask again about this.

# Words of the other partner's that are passed on.

pass-on-ask = What would you like to tell your partner? Write it here, up to 600 characters. I show it to you first; nothing goes out before you press “Send”.
pass-on-shown =
    This is how your partner would read it:

    “{ $words }”

    Shall I send it?
pass-on-wording = One thing about the wording, and only as advice:
pass-on-too-long = That's a lot to take in at a hard moment: { $has } characters, and { $fits } fit. Could you write it again, shorter? Your message is still above to copy from.
pass-on-anew = Write it again here. It takes the place of what was there, and I show it to you first.
pass-on-sent = Sent to your partner, word for word.
pass-on-not-sent = Not sent. What you wrote is still above, in your own message.
pass-on-kept = This moment is over, so I haven't sent what you wrote. It's in your diary, for you alone: /diary
pass-on-late = That moment is over, so I don't pass this on. Your words are still here, for you to say yourself.
pass-on-once = One message has gone out for this moment, and that's as many as I carry. This one is yours to say yourself.
pass-on-yourself = I can't pass this on. Your words are still here, for you to say yourself.
pass-on-not-now = I can't send it just now. Your words stay here.
pass-on-received =
    A note for you, from your partner:

    “{ $words }”

partner-says-here = Your partner says: I'm here.
partner-says-call = Your partner says: I'll call you.
partner-says-soon = Your partner says: in 20 minutes. Until then, I'm with you.
partner-says-cannot = Your partner can't right now. What steadies you is still on the card above.
no-answer-yet = No answer yet. That often means that the phone is away, not that you are alone in this. What steadies you is on the card above.

# Breathing together, in both private chats at once.

together-wished = Your partner would like to breathe with you: two minutes, both phones in step.
together-waits = Your partner is asked. When they press as well, it begins here for both of you.
together-not-now = That's all right. It can still be done later.
together-in =
    through the nose, as far as is easy. Your partner breathes in with you.

    { $left } seconds to go
    .title = Breathe in …
together-out =
    slowly, longer than you breathed in. Your partner breathes out with you.

    { $left } seconds to go
    .title = … and out
together-breathed = Those were two minutes, together.
together-stopped = It has stopped for both of you. However long it was, it was enough.
together-out-of-reach = I can't reach your partner's private chat just now, so I can't count for you both. Breathing side by side, or on the phone, works without me.

how-is-it-now = Some time has passed since it began. How strong is it now?
what-helped = What helped in that moment, if anything did?
again-noted = Thank you. That's all.
