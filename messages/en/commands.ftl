# The descriptions in Telegram's menus, at most 256 characters.

command-step = The step you're on
command-trigger = A hard moment: ask for reassurance
command-win = Something that went well
command-care = When it's too much: where help is
command-diary = Your diary, for you alone
command-privacy = What I keep, and what I never read
command-help = What I can do
command-checkin = This evening's check-in, now
command-thanks = Say thank you
command-vacation = No check-ins for some days
command-pause = Pause everything
command-resume = Go on, when you both want to
command-settings = Change your settings
command-leave = Stop using Kintsugi
command-start = The welcome, or a question that's still open
command-apology = Write an apology
command-letter = Write a letter of hurt; letters for you
command-measures = Measures: being more open for a while
command-ask = Ask your partner a question
command-tell = Tell something before being asked
command-talk = A talk, now or later
command-break = Twenty minutes apart
command-promise = A small promise with a time
command-agreement = What you've agreed on
command-plan = My plan for hard moments
command-forgiveness = For whenever, or never
