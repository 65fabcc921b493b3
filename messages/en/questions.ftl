# Questions. Asking:

question-what-to-ask = What would you like to ask your partner? One message here is enough. Nobody reads it before you've seen it once more and pressed “Ask it”.
question-today-has-gone = One new question goes over each day, and today's has gone. What you write now can wait here until tomorrow.
question-full = { $limit } questions of yours are open, and that's as many as I can hold. When one is answered, taken back or let be, there's room again.
question-how-instead = How would you like to put it instead? What you had stays until then.
question-nothing-asked = All right, nothing was asked. /ask is here whenever you like.
question-too-long = That's { $has } characters, and a question has room for { $fits } of them, so I haven't taken it; your message still stands above, to copy from. How would you put it in fewer words?
question-preview =
    Your question:
    “{ $words }”
question-will-it-help = Before it goes over, one for yourself: “Will knowing help, or leave a picture I can't put away?”
question-tomorrow = Today's question has gone over already. Shall this one wait here until tomorrow?
question-you-asked =
    You asked:
    “{ $words }”
question-asked = It's there for your partner, who finds it on an evening card. They may answer in writing, keep it for a talk, or leave it. I won't say whether they've looked. Until it's answered, /ask lets you take it back.
question-kept = It waits here, and nobody reads it. An evening card brings it up once the next day has come; then you can ask it, or let it be. Untouched for 30 days, it's deleted.
question-let-be = I've let it be. Nobody has read it.

# One's own questions:

question-not-asked = It isn't asked yet, and nobody reads it. Untouched for 30 days, it's deleted.
question-is-asked = It's there for your partner. When an answer comes, your evening card says so.
question-kept-for-talk = Your partner keeps it for a talk.
question-talked-over = You two have talked about it.
question-is-answered = There's an answer to it.
question-none-of-mine = No question of yours is here.
question-taken-back = It's taken back. I say nothing of it to your partner.
question-they-answer =
    Your partner answers:
    “{ $words }”
question-answer-stays = Nobody is told that you've read it. /ask has it for 90 days.

# Answering:

question-they-ask =
    Your partner asks:
    “{ $words }”
question-no-hurry = It needn't be now. Your partner isn't told that you've looked.
question-is-for-talk = You keep it for a talk. If writing is easier, you still can.
question-before =
    You've answered this before:
    “{ $words }”
question-patience = When the same question comes back, your partner is still trying to make sense of what happened. The same calm answer helps every time.
question-put-off = All right, it will wait for you. Your partner isn't told; /ask opens it again.
question-put-to-talk = You keep it for a talk. An evening card tells your partner.
question-what-to-answer = What would you like to answer? One message, up to { $limit } characters, as plain as it comes. Your partner reads nothing before you've seen it once more and pressed “Send”.
question-answer-too-long =
    { $room ->
        [none] This answer has no room left, so I haven't added that; your message still stands above, to copy from. What came before is safe.
       *[some] That's { $has } characters, and an answer has room for { $fits } of them, so I haven't taken it; your message still stands above, to copy from. What came before is safe. How would you put it in fewer words?
    }
question-reply =
    Your answer:
    “{ $words }”
question-send-it = This is how your partner would read it. Shall I send it?
question-reply-waits = It waits here, for you alone. /ask opens the question again; a draft that is untouched for 30 days is deleted.
question-sent = Your answer is there for your partner, who finds it on an evening card. I won't say whether it was read.
question-they-asked =
    Your partner asked:
    “{ $words }”
question-answered-it = Your answer is there for them.
question-gone = This question isn't open any more, and nothing more is needed. If an answer was begun and not sent, it's in your diary: /diary opens it.
question-gone-before = This question isn't open any more, so I haven't kept that. Your message still stands above, and nothing more is needed.

# On the evening card:

question-matter-answer = An answer is here, if you'd like to read it.
question-matter-waiting = There's a question here if you'd like it.
question-matter-for-talk = A question of yours is kept for a talk. /ask shows which.
question-matter-kept = You kept a question for another day. It can go over now, if you still want to ask it.

button-question-ask-it = Ask it
button-question-keep = Keep it for tomorrow
button-question-change = Change it
button-question-let-be = Let it be
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
