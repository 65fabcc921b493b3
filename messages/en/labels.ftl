# How people name the high and the low of an evening: phrases parted by commas, lower case, without
# apostrophes.

label-high = high, highs, high point, highpoint, highlight, high moment
label-low = low, lows, low point, lowpoint, lowlight, low moment

# Only with a mark behind them, such as a colon.
label-high-marked = h, best, good, best part, good part, best bit, the good, up
label-low-marked = l, worst, bad, worst part, bad part, worst bit, the bad, down

# What may stand before a label, behind it, and between it and what is said.
label-before = my, the, one, todays, our, my one, for my
label-behind = today, tonight, of the day, of my day, of today, 2day, tdy, for today, this evening
label-verbs = was, is, were, has been, would be

# What may stand between the two sides.
label-joins = and, but, n, while, &

# What begins like a label and is none.
label-not = high school, high five, high fives, high tea, high time, high hopes, low battery, low key, low tide, low energy, low back

label-no-high = no high, no highs, no high point, didnt have a high, dont have a high, there was no high, wasnt a high, there wasnt a high, no real high, not really a high, had no high
label-no-low = no low, no lows, no low point, didnt have a low, dont have a low, there was no low, wasnt a low, there wasnt a low, no real low, not really a low, had no low

# The same, behind a label.
label-nothing = none, nothing, na, n a, nope, nil, nothing today, none today, no, no high today, no high, no low today, no low, nada, not today

# Signs that are a label.
label-high-signs = ⬆️, ⬆, ↑, 📈, 👍, 🔼, 🔺
label-low-signs = ⬇️, ⬇, ↓, 📉, 👎, 🔽, 🔻
