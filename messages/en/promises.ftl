# Promises.

promise-ask = What would you like to promise? Something small that you'll do yourself, with a time, like this: home by 7 tomorrow
promise-ask-open = You can write another one: something small that you'll do yourself, with a time. Your open promises are below.
promise-ask-here = { $named ->
        [no] What would you like to promise? Something small that you'll do yourself, with a time, like this: home by 7 tomorrow
       *[yes] What would you like to promise, { $name }? Something small that you'll do yourself, with a time, like this: home by 7 tomorrow
    }
promise-ask-repair =
    “{ $words }”

    What would make up for it? Something small that you'll do yourself, with a time.
promise-ask-time = By when? Press below, or write it like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
promise-ask-time-here = { $named ->
        [no] By when? Press below, or reply to this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
       *[yes] By when, { $name }? Press below, or reply to this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
    }
promise-time-unclear = I couldn't find a time in that. The promise is safe. Write it like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
promise-time-unclear-here = { $named ->
        [no] I couldn't find a time in that. Reply like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
       *[yes] I couldn't find a time in that, { $name }. Reply like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
    }
promise-time-passed = That time has passed; that's all right. By when now? Press below, or write it like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
promise-time-passed-here = { $named ->
        [no] That time has passed; that's all right. By when now? Press below, or reply like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
       *[yes] That time has passed, { $name }; that's all right. By when now? Press below, or reply like this: by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May
    }
promise-right = Is that the time you mean? Your group sees it once you press “That's right”.
promise-right-here = { $named ->
        [no] Is that the time you mean? It's a promise once you press “That's right”.
       *[yes] Is that the time you mean, { $name }? It's a promise once you press “That's right”.
    }
promise-which = That could be one of two times. Which one do you mean? Press it, or write another time.
promise-which-here = { $named ->
        [no] That could be one of two times. Which one do you mean? Press it, or reply with another time.
       *[yes] That could be one of two times, { $name }. Which one do you mean? Press it, or reply with another time.
    }
promise-too-long = That's { $has } characters, and there's room for { $fits } in a small promise. I haven't kept it; your message is still above, to copy from.
promise-too-many-to-us = You two have as many promises “To us” as I can hold. Once one is due or taken back, there's room again. I haven't added this one; your message is still here.
promise-too-many-for-me = You have as many promises for yourself as I can hold. /promise shows them; once one is closed, there's room again. I haven't added this one; your message is still here.

promise-quoted = “{ $words }”
promise-by-once = By { $date }, { $time }.
promise-by-daily = Every day, by { $time }.
promise-by-weekly = Every { weekday-name }, by { $time }.
promise-ask-whom = To us, shown in your group? Or for you alone?
promise-stands-to-us = It's in your group. If you keep it, your group sees a gold seam, like the gold on a mended bowl. If you change the time or take it back, that shows there, too. In the evening I'll ask you here how it went.
promise-stands-for-me = I have it, for you alone. In the evening I'll ask you here how it went.
promise-reminds = I'll remind you here beforehand.
promise-did-it-happen = Did it happen?
promise-later = It isn't due until later this evening. The buttons will still be here.
promise-not-kept =
    This one didn't happen. Tell your partner before they ask; that builds trust, too. You can also repair it, or drop it.

    “Tell now” says this in your group:
promise-not-kept-for-me = This one didn't happen. Try again at another time, or drop it?

# In the group.

promise-line = { $name } promises:
promise-line-taken-back = { $name } has taken this promise back:
promise-line-ended = { $name } has ended this promise:
promise-seam = { $name } kept a promise: “{ $words }”. A gold seam.
promise-seam-noticed = { $name } kept a promise: “{ $words }”. A gold seam, and their partner noticed.
promise-tells = { $name }: “{ $words }” didn't happen. I wanted you to hear it from me.

# To its author.

promise-reminder = You wanted to be reminded of this one.
promise-closed-seam = Kept. There's a gold seam for it in your group.
promise-closed-for-me = Kept. It counts, even if nobody else knows.
promise-closed-tells = You've told them, in your group. If you like, a new small promise can make up for it.
promise-closed-told = It's good that you told them. If you like, a new small promise can make up for it.
promise-closed-repaired = This one is closed; your new promise takes its place.
promise-closed-dropped = Dropped. I won't tell anyone.
promise-closed-day-dropped = Dropped for today. The promise goes on tomorrow; you can stop it with /promise.
promise-closed-not-today = Not today, then. It goes on tomorrow.
promise-closed-week-dropped = Dropped for this week. The promise goes on next week; you can stop it with /promise.
promise-closed-not-this-week = Not this week, then. It goes on next week.
promise-closed-taken-back = You've taken this promise back.
promise-closed-stopped = This promise ends here. What you've done still counts.
promise-closed-not-made = All right. You haven't promised anything.
promise-closed-replaced = You've begun another promise since, so I've dropped this one.
promise-gone = That promise isn't open any more, so nothing has changed. /promise shows the ones that are.
promise-not-yours = This button is for your partner.
promise-differently-noted = I'll tell your partner in private, as something for a talk. The gold seam stays, and I won't ask about it again.
promise-seen-differently =
    “{ $words }”

    Your partner saw this one a little differently. You could talk about it, without blame. The gold seam stays.

# The cards.

promise-sets-back-offer = There's a short card for these first weeks, if you'd like it: what sets couples back.
promise-five-actions =
    · Do what you said you'd do, especially the small things.
    · Be where your partner expects you. If that changes, say so first.
    · When you decide something, think of what it means for the two of you.
    · Keep to what you agreed, even when nobody would know.
    · On a hard day, be there: listen, hold a hand, make time.

    None of it repairs everything in one evening. You can do all of it again tomorrow.
    .title = Five actions that rebuild trust
promise-sets-back =
    · Wanting the hurt to be over. It takes its own time, and longer when it's rushed.
    · One more lie, however small. It makes everything true look doubtful again.
    · Hiding things: a deleted message, a screen turned away, a call taken outside.
    · Treating the openness as a punishment. It's only for a while, and it helps you both.

    Has one of these happened? Say so the same day. It hurts less to be told than to find out.
    .title = What sets couples back

button-promise-tonight = Tonight
button-promise-tomorrow = Tomorrow evening
button-promise-in-a-week = In a week
button-promise-each-evening = Every evening
button-promise-right = That's right
button-promise-by-once = { weekday-name }, { $day } { month-name }, { $time }
button-promise-by-daily = Every day, { $time }
button-promise-by-weekly = Every { weekday-name }, { $time }
button-promise-another-time = Change the time
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
