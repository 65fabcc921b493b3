hard-moment = A hard moment for { $name }. You don't have to explain it. Take all the time you need.
hard-moment-asked-here = A hard moment for { $name }. Some words of reassurance would help, when you can.
ask-or-keep = I'm with you. Shall I ask your partner for some words of reassurance, or is this just for you?
ask-or-keep-words = What you wrote stays with you either way.

# The card of the one who has the hard moment.

card-asked-partner = I'm with you. Your partner has been asked. Nothing to fill in.
card-asked-asleep = I'm with you. It's night for your partner. Shall I wake them, or ask in the morning? Both are all right.
card-asked-in-the-morning = I'm with you. Your partner will be asked in the morning. Nothing to fill in.
card-asked-kept = I'm with you. Nobody else hears of this from me. Nothing to fill in.
card-asked-nobody = I'm with you. Your partner has no seat here yet, so I can't ask them in private. Nothing to fill in.
card-asked-enough = I'm with you. Your partner has been asked several times today; I'll rest that until tomorrow. You two can still talk without me.
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
writing-too-long = That's as much as I can hold at once. What came before is safe: keep it or delete it first, then go on.

# The nudge, for the other partner.

nudge-hurt =
    “I can't now” is a whole answer.
    .title = You don't owe comfort here.
nudge =
    Your partner has a hard moment and would like some words of reassurance, when you can.

    What it needs: to be seen (“this hurts”), to make sense (“no wonder”), to feel you near. What can wait: explaining, defending, asking when it will be over.
nudge-helps =
    What helps, as your partner once put it:
    “{ $words }”
nudge-helps-too = “{ $words }”
nudge-starts = To start from, in your own words:
nudge-start-words = · I see how much this hurts, and it makes sense.
nudge-start-closeness = · May I come and sit with you?
nudge-start-time = · Take all the time you need.
nudge-start-space = · I'm here, and I'll give you room.
nudge-told-here = Your partner knows that you're here. Slow and simple is enough.
nudge-told-call = Your partner knows that you'll call.
nudge-told-soon = Your partner knows. I'll come by again in 20 minutes.
nudge-told-cannot = Your partner knows that you can't now. If that changes, the buttons are still here.
nudge-eased = Your partner says that it has eased. Nothing more is needed; a kind word is always welcome.
nudge-again = The 20 minutes are over. Your partner would still like some words of reassurance, if you can now.

nudge-once-more = Your partner would still like some words of reassurance, when you can. I won't ask again about this.
say-it-yourself = I don't pass words on, so these are still yours to say, if you'd like to. What you press above is told at once.

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
what-helped = And what helped, if anything did?
again-noted = Thank you. That's all.
