# The group: coming and going.

welcome =
    I'm here for two people who want to rebuild trust after it was broken: nine steps, a short check-in each evening, and a way to ask for reassurance in a hard moment.

    It takes months, not weeks, and the steps are not the mending: that happens between the two of you. Hurt, anger, guilt, shame: all of that is normal. Seeing a therapist as well is commitment, not failure.

    This is not for a home where anyone is afraid.

    Who operates this bot: { $operator }. If that is your partner, they can read the database.

    Each of you takes a seat, and answers a few questions alone.
    .title = Kintsugi
operator-unnamed = whoever set it up
waiting-for-other = I'm here, and I'll wait for your partner. Add them to this group, and then we'll go on.
too-many = There's somebody else here besides you two and me. What you share is just for the two of you, so I'll stay quiet in this group until it's only us again.
group-rests = One of you isn't in this group right now, or somebody else is here. What you share is just for the two of you, so I'll stay quiet here until it's only you two again. In private I'm there for each of you, as before.
writes-again = I couldn't write here for a while, but now I can. Nothing is lost; we'll go on from where we were.
writes-again-in-private = I couldn't write to you here for a while, but now I can. Nothing is lost.
two-again = It's just the two of you again, so I'm back.
back-again = I'm back. Nothing is lost; we go on where we were.
already-here = I'm here, and both seats are taken. We begin when both have finished the questions in private. No hurry.
please-demote = I've been made an admin, and admins are shown everything you say. I'd rather not read it. Please make me a plain member again: group settings, Administrators. Until then I ignore what isn't meant for me, unread.
anonymous = You're writing as the group, so I can't tell which of you it is. In your admin rights here, please switch off “Remain anonymous”.
in-a-channel = I can't work in a channel. Make a group with just you and your partner, and add me there.
seat-first = This is for the two who have a seat here. If one of the seats is yours, press “Take my seat” on the welcome card; /start shows it again.
not-yours = This is for the couple in this group. I can't take it from anybody else.
have-seat = You already have your seat.
seat-elsewhere = You have a seat in another group, and each person can have only one. Please leave that one first, with /leave in our private chat.
link-gone = This link no longer works. Please press “Take my seat” in your group again; that makes a new one.
stranger =
    I'm Kintsugi. I'm here for two people who want to rebuild trust.

    Make a Telegram group with just you and your partner, and add me to it. We start there. I don't keep anything you write here.
one-finished = We begin when both have finished. No hurry.

# The evening.

ask-zone = Where do you live, so that I know when it's evening? Press a place with the same time as yours, or reply to this message with your city.
ask-local-time = I don't know where that is. What time is it for you right now? Reply like this: 21:40
which-place = Which of these do you mean? Each shows what time it is there now. If it's none of them, reply to this message with a larger city nearby.
which-time = Press a place that has the same time as you all year round. If none of them does, reply to this message with your city.
likely-place = Did you mean { $place }, where it's { $time } now? If not, reply to this message with a larger city nearby.
time-before-place = I'll ask each evening at { $time }, then. And where do you live, so that I know when that is? Press a place with the same time as yours, or reply to this message with your city.
time-unclear = I couldn't find a time of day in that. Reply like this: 21:40, or with a larger city nearby.
zone-set = I'll go by { $place }, where it's { $time } now. If that isn't your time, reply to this message with another city.
ask-time = What time shall I send the check-in each evening? It asks for one high and one low: something good, something hard. Press a time, or reply with one, such as 20:15.
time-out-of-range = I can ask between 05:00 and 23:45. Press a time, or reply with one, such as 20:15.
time-set = Then I'll ask each evening at { $time }. To change it, reply to this message with another time.

# In private, each alone.

consent =
    Kintsugi is for adults. I store, encrypted, what you answer or write to me: role, what happened, settings, check-ins, hard moments, letters, questions, promises, agreements, plans, a diary if you keep one. Most of it for up to 13 months, your diary until you delete it, role and settings as long as you're here. Your partner never sees your role, and other private things only where I say so when I ask.

    Who runs this bot: { $operator }. They hold the keys and can read all of it, your diary too. If that's your partner, somebody else can run it instead: /privacy says how.

    I'm a program, not a therapist. Do you agree to that?
    .title = Before anything else
consent-later = That's all right. Nobody is told. It's here whenever you like.
ask-honest = Can you be honest here without fear? I don't store your answer anywhere.
ask-role = Which of these fits you? Your partner isn't told, and you can change it later.
ask-happened = What happened? It helps me find the right words. Your partner isn't told.
ask-helps = Last one. In a hard moment, what helps me is … Finish that sentence any way you like. Your partner sees it only when you ask for reassurance.
helps-too-long = That's { $has } characters, which may be too long to read when it's hard; there's room for { $fits }. Could you make it shorter? Your message is still above, to copy from.
both-done = Thank you. You've both finished, so we can begin: the first card is in your group. /trigger is here for a hard moment, and /settings for anything you'd like to change.
set-up-done = Thank you. That's all for now. We begin when both have finished. If you have a hard moment before then, /trigger already works.
please-press = Please answer that one with a button; here it is again.

can-trust =
    Yes, it can. There's no guarantee, and it takes both of you to want it, on the hard days, too.

    It depends on how deep the hurt goes, on whether the one who broke trust really wants to change, and on your history together. It takes months or years, and it doesn't go in a straight line: a bad week after a good one isn't a failure.

    Trust comes back when what you do matches what you say, in small things, again and again. What you build can be more honest and stronger than before.

    The first check-in won't come before tomorrow evening. There's nothing more to do today.
    .title = Can trust be rebuilt?
why-trust-breaks =
    Trust rarely breaks overnight. Often you've grown apart first, needs weren't met, and talking didn't work. Two people shape a relationship. But breaking trust was a choice, and whoever made it is responsible for it.

    It can be an affair, or a closeness that was kept secret; hidden spending or debts; small lies, until you doubt everything; promises made and not kept.

    If you were hurt, you may feel anger, grief, fear and doubt, all in one day. If you broke trust, you may feel guilt and shame, and be afraid of losing your partner. None of this is wrong to feel.
    .title = Why trust breaks
not-begun = We begin when both have finished their questions in private. No hurry.
