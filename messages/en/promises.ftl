# Promises.

promise-ask = What would you like to promise? Something small that you yourself will do, with a time, like this: home by 7 tomorrow
promise-ask-open = Write another one, if you like: something small that you yourself will do, with a time. Yours that are open can be looked at below.
promise-ask-here = What would you like to promise, { $name }? Something small that you yourself will do, with a time, like this: home by 7 tomorrow
promise-ask-repair =
    “{ $words }”

    What would mend it? Something small that you yourself will do, with a time.
promise-ask-time = By when? Press below, or write it like this: by 7 tomorrow, fri, every day at 22:00, in 2 hours, on 3 May
promise-ask-time-here = By when, { $name }? Press below, or reply to this: by 7 tomorrow, fri, every day at 22:00, in 2 hours, on 3 May
promise-time-unclear = I couldn't read a time in that which is still ahead. The promise is safe. Write it like this: by 7 tomorrow, fri, every day at 22:00, in 2 hours, on 3 May
promise-time-unclear-here = I couldn't read a time in that which is still ahead, { $name }. Reply like this: by 7 tomorrow, fri, every day at 22:00, in 2 hours, on 3 May
promise-time-passed = That time has gone by meanwhile; that's all right. By when now? Press below, or write it like this: by 7 tomorrow, fri, every day at 22:00, in 2 hours, on 3 May
promise-too-long = That's { $has } characters; a small promise holds { $fits } of them. I haven't kept it; your message is still above, to copy from.
promise-too-many-to-us = As many promises to us as I can hold are still ahead. Once one has had its time, or is taken back, there's room. I haven't added this one; its words are still here.
promise-too-many-for-me = As many promises for yourself as I can hold are open. /promise shows them; once one is closed, there's room. I haven't added this one; its words are still here.

promise-quoted = “{ $words }”
promise-by-once = By { $date }, { $time }.
promise-by-daily = Every day, by { $time }.
promise-ask-whom = To us, shown in your group? Or for you alone?
promise-stands-to-us = It stands in your group; another time, or taking it back, shows there as well. How it went, I ask you here, in the evening.
promise-stands-for-me = It stands, for you alone. How it went, I ask you here, in the evening.
promise-reminds = I'll remind you here before its time.
promise-did-it-happen = Did it happen?
promise-later = It's for later this evening. The buttons keep.
promise-not-kept =
    This one didn't happen. Tell your partner before they ask; that is keeping faith as well. You can also repair it, or drop it.

    “Tell now” says in your group:
promise-not-kept-for-me = This one didn't happen. Once more, at another time, or drop it?

# In the group.

promise-line = { $name } promises:
promise-line-taken-back = { $name } has taken this promise back:
promise-line-ended = { $name } has let this promise end:
promise-seam = { $name } kept a promise: “{ $words }”. A gold seam.
promise-seam-noticed = { $name } kept a promise: “{ $words }”. A gold seam, and it was noticed.
promise-tells = { $name }: “{ $words }” didn't happen. I wanted you to hear it from me.

# To its author.

promise-reminder = You wanted to be reminded of this one.
promise-closed-seam = Kept. Its gold seam is in your group.
promise-closed-for-me = Kept. Nobody has to know it for it to be true.
promise-closed-tells = It's said, in your group. A new small promise can mend it, if you like.
promise-closed-told = Good that it's said. A new small promise can mend it, if you like.
promise-closed-repaired = A new promise mends this one.
promise-closed-dropped = Dropped. Nobody hears of it from me.
promise-closed-day-dropped = This day is let go. The promise goes on tomorrow; /promise is where it can be stopped.
promise-closed-not-today = Then not today. It goes on tomorrow.
promise-closed-taken-back = Taken back. It's no promise any more.
promise-closed-stopped = It ends here. What it was good for stays.
promise-closed-not-made = All right. No promise was made.
promise-closed-replaced = You began another one since, so this one isn't made.
promise-gone = That promise isn't open any more, so nothing has changed. /promise shows those that are.
promise-not-yours = This one is for your partner to press.
promise-differently-noted = Your partner hears of it in private, as something for a talk. The gold seam stays, and I ask nothing more.
promise-seen-differently =
    “{ $words }”

    Your partner saw this one a little differently. It may be worth a talk, without blame. The gold seam stays.

# The cards.

promise-sets-back-offer = A short card for these first weeks, if you'd like it: what sets couples back.
promise-five-actions =
    · Do what you said, the small things first.
    · Be where you are expected. If that changes, say so before it does.
    · When you decide something, ask what it means for the two of you.
    · Keep to what you agreed, also where nobody would know.
    · On a hard day, come nearer: an ear, a hand, time.

    None of it mends in one evening. All of it can be done again tomorrow.
    .title = Five actions that rebuild
promise-sets-back =
    · Wanting the hurt to be over. It goes at its own pace, and slower when it's hurried.
    · One more lie, however small. It makes the true things doubtful again.
    · A screen that is turned away, a call taken outside.
    · Bearing the openness like a punishment. It is a bridge, and you are both on it.

    Did one of these happen? Say it the same day. What is told weighs less than what is found.
    .title = What sets couples back

button-promise-tonight = Tonight
button-promise-tomorrow = Tomorrow evening
button-promise-in-a-week = In a week
button-promise-each-evening = Every evening
button-promise-let-time-be = Never mind
button-promise-let-be = Never mind
button-promise-to-us = To us
button-promise-for-me = For me
button-promise-remind = Remind me
button-promise-remind-not = No reminder
button-promise-change-time = Change the time
button-promise-take-back = Take it back
button-promise-stop = Stop it
button-promise-pages = My promises
button-promise-next = Next one
button-promise-kept = Kept
button-promise-not-kept = Not kept
button-promise-tell-now = Tell now
button-promise-told = I've told them
button-promise-repair = Repair it
button-promise-drop = Drop it
button-promise-again = Again
button-promise-noticed = I noticed
button-promise-differently = I saw it differently
button-promise-five-actions = Five actions
button-promise-sets-back = What sets couples back
