# The descriptions in Telegram's menus, at most 256 characters.

command-step = The step you're at
command-trigger = A hard moment: ask for reassurance
command-win = Something that went well
command-diary = What you kept, for you alone
command-privacy = What is kept, what is never read
command-help = What I can do
command-checkin = This evening's check-in, early
command-thanks = Say thank you
command-vacation = No check-ins for some days
command-pause = Pause all of it
command-resume = Go on, when both wish
command-settings = Change what you chose
command-leave = The way out
command-start = The welcome, or an open question
command-apology = Write an apology
command-letter = Write a letter of hurt; letters for you
command-measures = Measures of openness
command-ask = A question for your partner
command-tell = Tell something before being asked
command-talk = A talk, now or at a time
command-break = Twenty minutes apart
command-promise = A small promise with a time
command-agreement = What you two agreed on
command-plan = My plan for hard moments
command-forgiveness = For whenever, or never
