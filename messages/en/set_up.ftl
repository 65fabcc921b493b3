# The group: coming and going.

welcome =
    I walk with two people who want to rebuild trust after it broke: nine steps, a small check-in each evening, and a way to ask for reassurance in a hard moment.

    It takes months, not weeks, and the steps are not the mending; what grows between you is. Hurt, anger, guilt, shame: all of it is normal. A therapist alongside is commitment, not failure.

    This is not for a home where anyone is afraid.

    Who operates this bot: { $operator }. If that is your partner, they can read the database.

    Each of you takes a seat, and answers a few questions alone.
    .title = Kintsugi
operator-unnamed = whoever set it up
waiting-for-other = I'm here, and I'll wait for the other one of you. Add your partner to this group, and we go on.
too-many = There are more than two of you and me here. What you share belongs to the two of you, so I stay quiet in this group until it is just us again.
group-rests = One of you isn't in this group just now, or somebody else is here. What you share belongs to the two of you, so I stay quiet here until it is just you two again. In private I'm there for each of you as before.
two-again = It's the two of you again. Here I am.
back-again = I'm here. Nothing is lost; we go on where we were.
already-here = I'm here, and both seats are taken. We begin when both have finished the questions in private. No hurry.
please-demote = I was made an admin, and an admin is shown all you say. I'd rather not read it. Please make me a plain member again: group settings, Administrators. Until then I drop what isn't meant for me, unread.
anonymous = You're writing as the group, so I can't tell which of you it is. In your admin rights here, please switch off “Remain anonymous”.
in-a-channel = I can't work in a channel. Make a group with just your partner and you, and add me there.
seat-first = This is for the two who have a seat here. If one is yours, press “Take my seat” on the welcome card; /start shows it again.
not-yours = This is for the two partners of this group. I can't take it from anybody else.
have-seat = You have your seat.
seat-elsewhere = You have a seat in another group. One person has one seat: please leave that one first, with /leave in our private chat.
link-gone = This link has had its day. Please press “Take my seat” in your group; it brings a new one.
stranger =
    I'm Kintsugi. I walk with two people who want to rebuild trust.

    Make a Telegram group with just your partner and you, and add me to it. The rest begins there. I keep nothing of what you write here.
one-finished = We begin when both have finished. No hurry.

# The evening.

ask-zone = Where do you live, so that I know when it is evening? Press a place with your clock, or reply to this message with your city.
ask-local-time = I don't know that place. What time is it for you right now? Reply like this: 21:40
choose-zone = Which of these shares your clock all year?
time-unclear = I couldn't read that as a time of day. Reply like this: 21:40, or with a larger city nearby.
zone-set = I'll go by { $place } time. Replying to this message with another city changes it.
ask-time = When shall I come by each evening, for one high and one low? Press a time, or reply with one, such as 20:15.
time-out-of-range = I can come between 05:00 and 23:45. Press a time, or reply with one, such as 20:15.
time-set = Each evening at { $time }, then. Replying to this message with another time changes it.

# In private, each alone.

consent =
    Kintsugi is for adults. What you answer or write to me is stored, encrypted: your role, what you say happened, settings, check-ins, hard moments, letters, questions, promises, agreements, plans, and a diary if you keep one. Most of it stays for up to 13 months, the diary until you delete it; roles and settings as long as you are here. Your partner never sees your role; what else is private is shown only where I say so when I ask.

    I'm a program, not a therapist. /privacy tells the whole of it.

    Do you agree to that?
    .title = Before anything else
consent-later = That's all right. Nothing has been asked of you and nobody is told. When you like, it's here.
ask-honest = Can you be honest here without fear? Your answer is stored nowhere.
ask-role = Which part was yours? Your partner isn't told, and you can change it later.
ask-happened = What happened? It helps me find fitting words. Your partner isn't told.
ask-helps = Last one. In a hard moment, what helps me is … Finish that sentence as you like. Your partner reads it only when you ask for reassurance.
helps-too-long = That's { $has } characters, which may be too long to take in when it's hard; { $fits } of them fit. Could you say it in fewer? Your message above is still there to copy from.
both-done = Thank you. You have both finished, so it has begun: your group has the first card. /trigger is here for a hard moment, and /settings for whatever you'd like to change.
set-up-done = Thank you. That's all for now. We begin when both have finished. If a moment is hard before then, /trigger works already.
please-press = That question is answered by a button; here it is again.

can-trust =
    Yes, it can. There is no guarantee, and nobody can do it alone: both have to want it, today and again on the days that are hard.

    It rarely goes in a straight line. A bad week after a good one is no failure; it is what mending looks like from inside. Trust comes back in small things, done again and again, that match what was said.

    The first check-in comes on another evening. Today nothing more is asked of you.
    .title = Can trust be rebuilt?
not-begun = We begin when both have finished their questions in private. No hurry.
