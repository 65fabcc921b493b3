# The descriptions in Telegram's menus, at most 256 characters.

command-step = The step you're at
command-trigger = A hard moment: ask for reassurance
command-win = Something that went well
command-diary = What you kept, for you alone
command-privacy = What is kept, what is never read
command-help = What I can do
