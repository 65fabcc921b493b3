# Settings.

settings = What would you like to change? Time zone and check-in time belong to both of you: /settings in your group.
evening-at = Your check-in comes at { $time }, { $place } time.
evening-around = Your check-in comes around { $time }, { $place } time.
settings-group = What would you like to change for both of you? The rest is in your private chats with me: /settings there.
change-helps = In a hard moment, what helps me is … Finish that sentence any way you like. Your partner sees it only when you ask for reassurance.
change-helps-from =
    So far, what helps you is:
    “{ $words }”

    Write it again any way you like, or leave it.
change-quiet = Your quiet hours are { $from } to { $to }: I won't ring then. In a hard moment, your partner can choose to wake you. Press other hours, or write them like this: 23:00 to 7:00
change-quiet-none = You have no quiet hours. Press some, or write them like this: 23:00 to 7:00
quiet-unclear = I couldn't read that. Write it like this: 23:00 to 7:00
quiet-set = Your quiet hours are { $from } to { $to }.
quiet-set-none = You have no quiet hours: I may ring at any time.
reminder-on = If you haven't answered the check-in, I'll remind you here two hours later. Press it again to stop that.
reminder-off = I won't remind you.
not-today-on = Until tomorrow, when your partner has a hard moment, I'll say “I can't now” for you after a few minutes. You still see it, silently, and can answer it yourself. I tell nobody about this. Press it again to stop that.
not-today-off = All right. I won't answer for you.
changed = That's saved.

# Pause and vacation.

paused = Kintsugi is paused. It resumes when both wish: /resume. In a hard moment, /trigger still works.
resumed = Kintsugi is on again.
resume-noted = Noted. It starts again when you both want it to.
not-paused = Kintsugi isn't paused right now.
ask-vacation = How long without check-ins? Press below, or write it like this: /vacation 10, /vacation 2 weeks, /vacation till sunday
vacation = No check-ins until { $date }. Everything else still works, and /checkin starts one if you want it.
vacation-unclear = I can pause the check-ins for 1 to 60 days, like this: /vacation 10, /vacation 2 weeks, /vacation till sunday. To end that, send /vacation 0.
vacation-over = The check-ins are back, every evening.

# The way out.

leave = Leaving Kintsugi and leaving each other are different choices. Which one is it, if you'd like to say?
leave-bot = You don't need a reason to stop here. Your group only hears that Kintsugi has ended, and each of you gets the same short note here.
leave-relationship = Choosing yourself is no failure. I won't tell anyone why this ends. Your group only hears that Kintsugi has ended, and each of you gets the same short note here.
leave-how =
    Your partner may notice that it has ended, and ask. If that scares you, a random moment within three days is harder to trace back to you. findahelpline.com and your local emergency number are there, too.

    For 30 days after that, you can still open your diary in this chat with /diary, and take it with you with /export, for you alone; then it's deleted.
leave-not-sure = Then nothing has changed. You can pause instead (/pause), or just leave it for now. Nobody sees that you looked.
leave-later = It ends at a random moment within three days. Until then everything goes on as before, and you can still stay.
leave-stay = Nothing ends. Nobody sees that you looked.
leave-in-private = That's a question for our private chat: /leave there.
ended = Kintsugi has ended here.
ended-private =
    Kintsugi has ended in your group. I don't give a name or a reason; you both get this same message.

    Whatever comes next, a therapist can help in ways a chat can't: on your own, or together if neither of you is afraid. findahelpline.com lists people you can talk to, free, in many countries. If you're in danger, call your local emergency number first.

    What you kept is still yours: for 30 days, /diary opens it here, and /export sends it to you as a file. After that it's deleted. You can also erase it now. /care shows where help is, at any time.
    .title = A note for you

# What is erased.

erased = It's erased, for good. What stands in this chat stays until you delete it. “Tidy” takes away what I wrote here in the last 48 hours.
erased-both =
    Kintsugi has ended in your group, and everything I kept for the two of you is erased. I can't bring it back.

    If you ever want to begin again, send /start in your group. /care shows where help is, at any time.
    .title = A note for you
ask-erase = This erases everything of yours that I kept, at once and for good: your diary and all else you wrote. What your partner kept stays theirs, and they aren't told. What stands in your chats stays there. If you'd like to keep it a while longer, just leave this.
erased-before = It's erased, for good. What stands in your chats stays there until you delete it.
gone = This button no longer does anything: I've deleted everything I kept for this group. If you'd like to begin again, send /start.
silent-for-long = A note is here for you. It's been quiet in Kintsugi for three months, so on { $date } I'll delete everything I keep for the two of you. To keep it, just send me anything here before then, for example /diary.
