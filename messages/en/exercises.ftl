# How the exercises are found.

exercise-in-private = That one is for our private chat: send /{ $command } there.
card-in-private = The card with your exercises is in our private chat.
other-exercises = Everything that belongs to this step. You can do any of it, on any day, or none.
interrupted = Something else came up, so I haven't kept that or passed it on. What you had begun is safe. Shall we go on with it?
neither-noted = That's fine. Both stay open to you, on any day.
not-for-now-noted = All right, I won't bring that up again. You'll find it in /step, on any day.

# What an evening card says of an exercise that its reader has not found yet.

led-to-apology = If you like, begin your apology: six short parts, one at a time. Nothing is sent until you say so.
led-to-letter = If you like, write a letter of hurt: what the broken trust did to you. Nothing is sent until you say so.
led-to-measures = If you like, look at what you could be more open about for a while. There's a list to choose from.
led-to-ask = If a question keeps coming back to you, you can ask your partner here, one new question a day.
led-to-talk = If you like, find a time for a talk: phones away, one speaks, one listens, then you swap.
led-to-promise = If you like, make one small promise about something you'll do yourself.
led-to-agreement = If you like, look at what the two of you could agree on: talking, money, phones, time together.
led-to-plan = If you like, write down what sets off a hard moment for you, and what helps.
led-to-hardday = If you like, write your partner a few words for a hard day. They're sealed until one comes.
led-to-harddates = If there's a date coming that may be hard for you, you can mark it here.
led-to-shoes = If you like, write what things are like for your partner right now, as well as you can see it.
led-to-smallways = If you like, look through small ways to be close: a coffee, a walk, a kind word.
led-to-several = These exercises belong to this step. You can do either one, on any day, or neither.
led-again =
    { $tool ->
        [apology] You can begin your apology on any day, if you'd like to write one.
        [letter] The letter of hurt is still here, if you'd like to write one.
        [measures] The list of what you could be more open about is still here, if you'd like to look.
        [ask] If a question keeps coming back to you, you can still ask it here.
        [talk] You can still find a time for a talk, when you both have an hour.
        [promise] You can start with one small promise, if you'd like to make one.
        [agreement] You can still look at what the two of you could agree on.
        [plan] Your plan for hard moments is still here, if you'd like to begin it.
        [hardday] You can still write a few words for a hard day here.
        [harddates] You can still mark a date that may be hard.
        [shoes] “In your shoes” is still here, if you'd like to write it.
       *[smallways] The small ways to be close are still here to look through.
    }
led-again-to-several = These are still here, if you'd like one of them. Doing neither is fine, too.
led-last = After today I won't offer this exercise again. It stays in /step.
led-last-to-several = After today I won't offer these exercises again. They stay in /step.
button-not-for-now = Not for now

# This made it harder: a gentler way, and care.

harder =
    { $tool ->
        [apology] You can stop here; nothing is sent. One true sentence, said aloud, can be enough for today: “I see that I hurt you.”
        [letter] You can stop here; nothing is sent. Writing just one line, and keeping it for yourself, can be enough.
        [tell] You can stop here; nothing is sent. You don't have to do this alone: a therapist can be there when you tell it.
        [answer] You can stop here; nothing is sent. Having read the letter is a lot for one day.
        [ask] You can leave this, or keep it for a talk. If a picture won't go away, tell someone who can sit with you.
        [plan] You can leave what sets you off for another day, and begin with what helps.
        [shoes] You can stop here; nothing is shown. One sentence about one day is enough.
        [forgiveness] You can leave this, for now or for good. Nothing here has to be done.
        [touch] You can leave the whole list on “not now”. Your partner isn't told.
       *[other] You can leave this for another day, or for good.
    }
harder-breathe = For now: feel your feet on the floor, and breathe out slowly, three times.
button-harder = This made it harder

# What comes by itself, and what can't come.

note = A note is here for you.
cannot-reach = This can't reach your partner now. It waits here until it can.
cannot-reach-back = This can't reach your partner now. You can take it back. If you don't, it goes as soon as it can.

button-open-note = Open it
button-go-on = Go on where I was
button-neither = Neither
button-other-exercises = Other exercises
button-tool-apology = Write an apology
button-tool-letter = Write a letter of hurt
button-tool-measures = Measures of openness
button-tool-ask = Ask a question
button-tool-tell = Tell something
button-tool-answer = Answer a letter of hurt
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
