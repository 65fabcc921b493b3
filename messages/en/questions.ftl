# Questions. Asking:

question-what-to-ask = What would you like to ask your partner? One message is enough. Nobody reads it until you've looked at it again and pressed “Ask it”.
question-today-has-gone = You can ask one new question a day, and you've asked today's. What you write now can wait here until tomorrow.
question-full = You have { $limit } open questions, and that's as many as I can hold. Once one is answered or taken back, there's room again.
question-how-instead = How would you like to put it instead? What you had stays until then.
question-nothing-asked = All right, you haven't asked anything. /ask is here whenever you like.
question-too-long = That's { $has } characters, and a question has room for { $fits }, so I haven't taken it; your message is still above, to copy from. How would you put it in fewer words?
question-preview =
    Your question:
    “{ $words }”
question-will-it-help = Before you send it, ask yourself: “Will knowing help, or leave a picture I can't put away?”
question-tomorrow = You've asked today's question already. Shall this one wait here until tomorrow?
question-you-asked =
    You asked:
    “{ $words }”
question-asked = I'll show it to your partner one of the next evenings. They can answer in writing, keep it for a talk, or leave it. I won't say whether they've looked. Until it's answered, you can take it back with /ask.
question-kept = It waits here, and nobody reads it. One evening, from tomorrow on, I'll remind you; then you can ask it, or delete it. If you don't come back to it for 30 days, it's deleted.
question-let-be = All right, it's deleted. Nobody has read it.

# One's own questions:

question-not-asked = You haven't asked it yet, and nobody reads it. If you don't come back to it for 30 days, it's deleted.
question-is-asked = Your partner can answer it. When they do, I'll tell you in the evening.
question-kept-for-talk = Your partner is keeping it for a talk.
question-talked-over = You two have talked about it.
question-is-answered = Your partner has answered it.
question-none-of-mine = You have no questions here.
question-taken-back = You've taken it back. I won't mention it to your partner.
question-they-answer =
    Your partner answers:
    “{ $words }”
question-answer-stays = I don't tell anyone that you've read it. You can find it with /ask for 90 days.

# Answering:

question-they-ask =
    Your partner asks:
    “{ $words }”
question-no-hurry = It doesn't have to be now. Your partner isn't told that you've looked.
question-is-for-talk = You're keeping it for a talk. If writing is easier, you still can.
question-before =
    You've answered this before:
    “{ $words }”
question-patience = When the same question comes back, your partner is still trying to make sense of what happened. The same calm answer helps every time.
question-put-off = All right, it will wait for you. Your partner isn't told; /ask opens it again.
question-put-to-talk = You're keeping it for a talk. I'll tell your partner one evening.
question-what-to-answer = What would you like to answer? One message, up to { $limit } characters, as plain as you like. Your partner doesn't see it until you've looked at it again and pressed “Send”.
question-answer-too-long =
    { $room ->
        [none] There's no room left in this answer, so I haven't added that; your message is still above, to copy from. What you had before is safe.
       *[some] That's { $has } characters, and an answer has room for { $fits }, so I haven't taken it; your message is still above, to copy from. What you had before is safe. How would you put it in fewer words?
    }
question-reply =
    Your answer:
    “{ $words }”
question-send-it = This is how your partner would read it. Send it?
question-reply-waits = It waits here, for you alone. /ask opens the question again. If you don't come back to it for 30 days, the draft is deleted.
question-sent = I'll show your answer to your partner one of the next evenings. I won't say whether they've read it.
question-they-asked =
    Your partner asked:
    “{ $words }”
question-answered-it = You've answered it. Your partner can read it.
question-gone = This question isn't open any more, and you don't need to do anything. If you'd begun an answer and not sent it, it's in your diary: /diary opens it.
question-gone-before = This question isn't open any more, so I haven't kept that. Your message is still above, and you don't need to do anything.

# On the evening card:

question-matter-answer = There's an answer here, if you'd like to read it.
question-matter-waiting = There's a question here if you'd like it.
question-matter-for-talk = Your partner is keeping a question of yours for a talk. /ask shows which.
question-matter-kept = You kept a question for another day. You can ask it now, if you still want to.

button-question-ask-it = Ask it
button-question-keep = Keep it for tomorrow
button-question-change = Change it
button-question-let-be = Delete this draft
button-question-not-now = Not now
button-question-mine = My questions
button-question-older = Older
button-question-take-back = Take it back
button-question-read = Read the answer
button-question-open = Open the question
button-question-another = Another question
button-question-answer = Answer in writing
button-question-again = Send this answer again
button-question-at-talk = At our talk
button-question-send = Send
button-question-rewrite = Change
button-question-not-yet = Not yet
