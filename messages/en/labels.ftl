# How people name the high and the low of an evening: phrases parted by commas, lower case, without
# apostrophes.

label-high = high, highs, high point, highpoint, highlight, highlights, high moment
label-low = low, lows, low point, lowpoint, lowlight, lowlights, low moment

# Only with a mark behind them, such as a colon, or a verb.
label-high-marked = h, best, good, best part, good part, best bit, good bit, best thing, good thing, best moment, good moment, good stuff, good bits, best bits, best parts, nicest, nicest thing, nice part, nice thing, the good, what was good, whats good, what went well, what was nice, what was best, what worked, what made me happy, what made me smile, what i liked, favourite, favorite, favourite part, favorite part, favourite thing, favorite thing, favourite bit, favourite moment, favorite moment
label-low-marked = l, worst, bad, hard, worst part, bad part, worst bit, bad bit, worst thing, bad thing, worst moment, bad moment, bad stuff, hard stuff, bad bits, hard bits, worst bits, worst parts, hardest, hardest part, hardest thing, hardest bit, hardest moment, hard part, hard thing, hard bit, hard moment, the bad, the hard, what was bad, whats bad, what was hard, whats hard, what went wrong, what was worst, what didnt, what didnt go well, what went badly, not so good, not so great, not good, not great, less good, could be better, could have been better, what made me sad, what hurt, what i didnt like, least favourite, least favorite, least favourite part, least favorite part, least favourite thing, least favorite thing, least favourite bit, least favourite moment, least favorite moment

# Only where both of them are labels.
label-pairs = hi / lo, peak / pit, peaks / pits, rose / thorn, roses / thorns, yay / boo, up / down, ups / downs, plus / minus, pro / con, pros / cons, happy / sad, sweet / sour, win / loss, glow / grow, sunny / rainy, positive / negative, positives / negatives, liked / disliked

# What may stand before a label, behind it, and between it and what is said.
label-before = my, the, one, todays, our, my one, for my, tonights
label-behind = today, tonight, of the day, about today, in my day, about the day, of my day, of today, 2day, tdy, for today, this evening, sry, sorry, tbh, really, for me, im afraid, thank god, thankfully, luckily, honestly, actually, i think, i guess
label-verbs = was, is, were, has been, would be, has to be, gotta be

# Marks as who dictates says them.
label-marks = colon, dash, hyphen

# What may stand between the two sides.
label-joins = and, but, n, while, &, then, and then, but then, and also, whereas

# What says nothing yet, before the first label.
label-openings = ok, okay, k, oki, so, hi, hey, hello, guys, both, all, everyone, you two, well, um, uh, uhm, umm, hm, hmm, alright, right, today, tonight, good evening, evening, morning, good morning, here goes, lets see, anyway, yeah, yes, yep, oh, ah, lol, and, dear, babe, love, then, first, firstly, well ok, ok well, i think, i guess, id say, i would say, i suppose, for me, hello you, hi you, hey you, hi there, hey there, hello there, hiya, hi all, yo, hallo, heya, guess

# What begins like a label and is none.
label-not = high school, high five, high fives, high tea, high time, high hopes, high heels, high heel, high chair, high street, high winds, high wind, high tide, high spirits, high fever, high blood, high pressure, high def, high up, high on, high end, high energy, high quality, low battery, low key, low tide, low energy, low back, low blood, low fat, low carb, low cost, low mood, low on, low light, low lights, low budget, low effort

# Words behind which no label stands.
label-not-behind = was, were, is, are, am, im, be, been, being, isnt, wasnt, a, an, so, too, very, really, pretty, quite, kinda, rather, super, how, that, this, less, more, as, at, on, in, of, for, from, to, with, by, got, get, gets, getting, feel, feels, feeling, felt, feelin, run, ran, runs, running, stay, stayed, stays, keep, kept, keeping, hit, hits, look, looked, looks, looking, sound, sounded, sounds, seem, seemed, seems, fell, went, go, goes, going, sank, turn, turned, lay, lie, lies, aim, aimed, flew, fly, flying, jump, jumped, up, its, not, no, never, all, both, every, any, some, new, record, another, its been, still, bit, little, low, high, fairly, extremely, always, lights, light, volume, music, heat, heating, battery, funds, fuel, spirits, voice, tide, his, her, their, your, ur, row, plan, section, vitamin, size, grade, type

# What makes it none behind its verb: "the worst part is over".
label-not-said = over, done, behind us, behind me, finished, gone, past, yet to come, still to come, not enough, enough, near, on its way, coming

# Words that begin what is said, so that the word before is a label.
label-begins = i, im, ive, we, u, you, ur, your, youre, he, she, they, it, its, my, our, his, her, their, the, a, an, this, that, when, how, seeing, having, being, getting, going, talking, hearing, watching, waking, not, no, nobody, everyone, got, had, made, saw, slept, went, was, were, did, didnt, came, ate, met, took, found, felt, lost, missed, woke, cried, argued, fought, cooked, watched, finished, danced, laughed, walked, called, talked, forgot, couldnt, cant, still, both, none, nothing

# Words that end what is said, so that the next one may be a label.
label-ends = u, me, us, him, them, it, today, tonight, again, together, lol, lmao, haha, omg, yay, ugh, later, after, there, here, tho, already, ever, none, nothing

label-no-high = no high, no highs, no high point, didnt have a high, dont have a high, there was no high, wasnt a high, there wasnt a high, no real high, not really a high, had no high, nothing good, nothing nice, nothing great, nothing good happened, nothing good to say, nothing good to report, there was nothing good, nothing was good, nothing went well, no good bits, no best bit, no good moment, nothing good or bad, i had no high, i didnt have a high, i dont have a high, i have no high, have no high, cant think of a high, i cant think of a high, couldnt think of a high, zero highs, there wasnt anything good, wasnt anything good, had nothing good, i had nothing good, no highlight, no highlights, nothing really good, nothing especially good, nothing particularly good, nothing that good, i cant think of anything good, no good part, no good parts, no good thing, there was no good part
label-no-low = no low, no lows, no low point, didnt have a low, dont have a low, there was no low, wasnt a low, there wasnt a low, no real low, not really a low, had no low, nothing bad, nothing hard, nothing difficult, nothing bad happened, nothing bad to say, nothing bad to report, there was nothing bad, there was nothing hard, nothing was bad, nothing was hard, nothing went wrong, no bad bits, no worst bit, no bad moment, i had no low, i didnt have a low, i dont have a low, i have no low, have no low, cant think of a low, i cant think of a low, couldnt think of a low, zero lows, there wasnt anything bad, wasnt anything bad, had nothing bad, i had nothing bad, no lowlight, no lowlights, nothing really bad, nothing especially bad, nothing particularly bad, nothing that bad, i cant think of anything bad, no bad part, no bad parts, no bad thing, there was no bad part, there wasnt anything hard, wasnt anything hard, nothing really hard, nothing especially hard, nothing particularly hard, nothing that hard, no hard part, no hard parts, had nothing hard, i had nothing hard

# The same, behind a label.
label-nothing = none, nothing, na, n a, nope, nil, nothing today, none today, no, no high today, no high, no low today, no low, nada, not today, nothing really, not really, nothing at all, nothing good, nothing bad, nothing hard, zilch

# What takes some of that back, and what says why.
label-excepts = but, except, besides, apart from, other than, just, only, though, still, unless
label-reasons = because, bc, cuz, cos, cause, since

# Signs that are a label.
label-high-signs = ⬆️, ↑, 📈, 👍, 🔼, 🔺
label-low-signs = ⬇️, ↓, 📉, 👎, 🔽, 🔻

# Signs that are a label only where both sides have one.
label-high-faces = 😊, 🙂, ☺️, 😀, 😃, 😄, 😁, 😍, 🥰, 😇, 🤗, 😌, 😸, ☀️, 🌞, 🌤️, 🌈, ❤️, 💚, ✅, ➕, 🟢, 🌹, +
label-low-faces = 😔, 😞, 😢, 😟, 😕, 🙁, ☹️, 😠, 😡, 😣, 😖, 😥, 😿, 🌧️, ⛈️, 🌩️, ☁️, 💔, ❌, ➖, 🔴, 🥀, -, −, –

# What tells the halves of "the lake was lovely but the drive was awful", where no label does.
label-contrasts = but, though, although, however, whereas, except
label-lovely = lovely, great, amazing, wonderful, nice, fantastic, awesome, brilliant, perfect, delicious, beautiful, gorgeous, magical, fab, fabulous
label-awful = awful, horrible, terrible, dreadful, miserable, horrendous, shit, shitty, crap, crappy, hellish, atrocious, ghastly
label-good = good, fun, sweet, cosy, cozy, best, happy, yummy, hilarious, peaceful
label-bad = bad, hard, tough, rough, sad, painful, stressful, exhausting, hell, worst, rubbish, scary, lonely, tense, upset, tired, exhausted, anxious, angry, jealous, sick, unbearable
label-loved = loved, enjoyed, adored
label-hated = hated, dreaded, loathed
label-cheered = made me laugh, made me smile, made us laugh, made my day, cheered me up, made me happy, made me feel loved
label-sucked = sucked, made me cry, stressed me out, broke my heart, made me sad, made me feel awful, made me angry, hurt me, pissed me off
label-linking = was, were, is, are, been, felt, feels, feel, its, im, youre, theyre
label-had = had a, had an, had that, had this, had some, had such a, had another, in a, in an, in such a, got a, got some, spent a, was a, was such a, is a, it was a
label-degrees = so, really, very, pretty, super, absolutely, totally, just, quite, rlly, honestly, truly, still, kinda, incredibly
label-oneself = i, we, really, absolutely, totally, just, rlly, then
label-unsure = not, no, never, nothing, nobody, wasnt, isnt, arent, werent, dont, doesnt, didnt, cant, couldnt, wont, wouldnt, hardly, barely, less, without, if, would, could, should, might, may, maybe, thought, expected, hoped, feared, worried, afraid, supposed, seemed, almost, nearly, used to, said, says, told, think, thinks, thinking, asked, calls, called it, yesterday, last, usually, normally, before, first, started, began, until, till, now, when, while, over, stopped, ended, gone, hated to, or, neither, either, because, why, idea, awful lot, great aunt, great uncle, terrible twos, great deal
label-same = it, its, it was, that, thats, this, so, also, otherwise, then it, was, is, were
