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
