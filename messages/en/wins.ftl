# Wins and thanks.

ask-win = What went well? Small things count: a laugh, or a hard talk without a fight. Reply to this message.
ask-thanks = What would you like to thank your partner for? Reply to this message.
ask-share-win = Shall I share this win in your group, in your name?
ask-share-thanks = Shall I say this thank-you in your group, in your name?
shared-now = It's in your group now.
not-shared = It hasn't gone to your group, and I haven't kept it.
shared-win =
    { $name } shares a win:
    “{ $words }”
shared-thanks =
    { $name } says thank you:
    “{ $words }”

# One of these follows; none of them twice within a fortnight.

received-win-1 = That counts. I've kept it for you both.
received-win-2 = That's a good one. I've kept it.
received-win-3 = Good to hear. Here's to more of it.
received-win-4 = A bright spot. Thank you for saying so.
received-win-5 = I'm glad to hear that. It's kept.
received-win-6 = That's worth remembering.
received-win-7 = One more good thing that happened for the two of you.
received-win-8 = That's lovely. I've kept it.
received-win-9 = That happened, and now it's written down.
received-win-10 = I'm glad for you both.
received-win-11 = Moments like that make the difference.
received-win-12 = It's good that you said it out loud.
received-win-13 = That's easy to miss, and you noticed.
received-win-14 = That's not a small thing.
received-win-15 = Thank you for bringing it here.
received-win-16 = Good. Nobody can take that one away.

received-thanks-1 = It's good to hear that said.
received-thanks-2 = Thank you for saying so.
received-thanks-3 = Kind words. I've kept them.
received-thanks-4 = It's good to notice things like that.
received-thanks-5 = Words like these do a lot of good.
received-thanks-6 = You noticed, and you said so.
received-thanks-7 = There's always room here for a thank-you.
received-thanks-8 = That's warm. I've kept it.
received-thanks-9 = It feels good to be noticed.
received-thanks-10 = A thank-you like that matters.
received-thanks-11 = That's a good thing to read.
received-thanks-12 = A small thank-you goes a long way.
received-thanks-13 = I've kept it for you both.
received-thanks-14 = It's good to have that here.
received-thanks-15 = That was a kind thing to say.
received-thanks-16 = That's a good thing to say out loud.
