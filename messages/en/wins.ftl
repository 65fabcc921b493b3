# Wins and thanks.

ask-win = What went well? A small thing is plenty. Reply to this message.
ask-thanks = What would you like to thank your partner for? Reply to this message.
ask-share-win = Shall I share this win in your group, in your name?
ask-share-thanks = Shall I say this thank-you in your group, in your name?
shared-now = It's in your group now.
not-shared = It stays here, and I haven't kept it.
shared-win =
    { $name } shares a win:
    “{ $words }”
shared-thanks =
    { $name } says thank you:
    “{ $words }”

# One of these follows; none of them twice within a fortnight.

received-win-1 = That one counts. I've kept it for you both.
received-win-2 = Small and true. It's kept.
received-win-3 = Good to hear. May more like it come your way.
received-win-4 = A bright spot. Thank you for saying it aloud.
received-win-5 = Noted, with pleasure.
received-win-6 = That's worth remembering.
received-win-7 = One more good thing that happened to the two of you.
received-win-8 = A warm one. It's kept.
received-win-9 = That did happen, and now it's written down.
received-win-10 = I'm glad for you both.
received-win-11 = Moments like that are what it's made of.
received-win-12 = Said aloud, it lasts a little longer.
received-win-13 = Easily missed, and you caught it.
received-win-14 = Nothing small about that.
received-win-15 = Thank you for bringing it here.
received-win-16 = Good. That's yours now, whatever comes.

received-thanks-1 = That's good to hear said aloud.
received-thanks-2 = Thank you for saying so.
received-thanks-3 = Kind words, kept.
received-thanks-4 = It's good when such things are noticed.
received-thanks-5 = Words like these do their work quietly.
received-thanks-6 = That was seen.
received-thanks-7 = A thank-you always finds room here.
received-thanks-8 = Warmly noted.
received-thanks-9 = Somebody was noticed today.
received-thanks-10 = Said, and heard.
received-thanks-11 = That's a good thing to read.
received-thanks-12 = Small thanks carry far.
received-thanks-13 = I've kept it for you both.
received-thanks-14 = It's good to have that here.
received-thanks-15 = That was kindly said.
received-thanks-16 = A good thing, put into words.
