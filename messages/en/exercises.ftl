# How the exercises are found.

exercise-in-private = That one is for our private chat: /{ $command } there.
card-in-private = The card with your exercises is in our private chat.
other-exercises = All that belongs to this step. Any of it is open to you, on any day, or none.
interrupted = Something else came between, so I've neither kept that nor passed it on. What you had begun is safe. Shall we go on with it?
neither-noted = Neither is a whole answer. Both stay open to you, on any day.
button-go-on = Go on
button-neither = Neither
button-other-exercises = Other exercises
button-tool-apology = Write an apology
button-tool-letter = Write a letter of hurt
button-tool-measures = Measures of openness
button-tool-ask = Ask a question
button-tool-tell = Tell something
button-tool-talk = A talk
button-tool-break = A break
button-tool-promise = A small promise
button-tool-agreement = Our agreement
button-tool-plan = My plan for hard moments
button-tool-hard-day = Words for a hard day
button-tool-hard-dates = Dates that may be heavy
button-tool-shoes = In your shoes
button-tool-forgiveness = For myself
button-tool-small-ways = Small ways
button-tool-touch = Touch, at your pace
