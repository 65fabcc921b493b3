# Settings.

settings = What would you like to change? Time zone and check-in time belong to both of you: /settings in your group.
evening-at = Your evening comes at { $time }, { $place } time.
evening-around = Your evening comes around { $time }, { $place } time.
settings-group = What would you like to change for both of you? The rest is in your own chats with me: /settings there.
change-helps = In a hard moment, what helps me is … Finish that sentence as you like. Your partner reads it only when you ask for reassurance.
change-helps-from =
    So far, what helps you is:
    “{ $words }”

    Write it anew as you like, or leave it.
change-quiet = Your quiet hours are { $from } to { $to }: nothing rings, and your partner chooses before I wake you. Press others, or write them like this: 23:00 to 7:00
change-quiet-none = You have no quiet hours. Press some, or write them like this: 23:00 to 7:00
quiet-unclear = I couldn't read that. Write it like this: 23:00 to 7:00
quiet-set = Your quiet hours are { $from } to { $to }.
quiet-set-none = You have no quiet hours: I may ring at any time.
reminder-on = I'll remind you here, two hours after an evening's question that you haven't answered. Press it again to stop that.
reminder-off = I won't remind you.
changed = It's changed.

# Pause and vacation.

paused = Kintsugi is paused. It resumes when both wish: /resume. In a hard moment, /trigger still works.
resumed = Kintsugi goes on.
resume-noted = Noted. It resumes when both wish.
not-paused = Nothing is paused just now.
ask-vacation = How many days without check-ins? Press, or write it like this: /vacation 10
vacation = No check-ins until { $date }. All else is here, and /checkin brings one in between.
vacation-unclear = For 1 to 60 days, like this: /vacation 10. /vacation 0 ends one.
vacation-over = The check-ins come again, as every evening.

# The way out.

leave = Leaving Kintsugi and leaving each other are different choices. Which one is it, if you'd like to say?
leave-bot = You can stop here without a reason. Your group hears only that Kintsugi has ended, and each of you gets the same short note here.
leave-relationship = Choosing yourself is no failure. Nobody hears from me why this ends. Your group hears only that Kintsugi has ended, and each of you gets the same short note here.
leave-how =
    The ending may be noticed, and your partner may ask. If that makes you afraid, a random moment within three days is harder to connect with you, and findahelpline.com and your local emergency number are there.

    For 30 days after that, /diary in this chat still opens what you kept, for you alone; then it's erased.
leave-not-sure = Then nothing has changed. You can pause instead (/pause), or just leave this be. Nobody sees that you looked.
leave-later = It ends at some moment within three days. Until then all goes on as before, and you can still stay.
leave-stay = It goes on. Nobody sees that you looked.
leave-in-private = That's a question for our private chat: /leave there.
ended = Kintsugi has ended here.
ended-private =
    Kintsugi has ended in your group. No name is given, and no reason; both of you read this same message.

    Whatever comes next: a therapist can carry what a chat can't, alone or together, if neither is afraid. findahelpline.com lists people to talk to, free, in many countries. In danger, your local emergency number comes first.

    What you kept stays yours: for 30 days, /diary opens it here. Then it's erased.
    .title = A note for you
