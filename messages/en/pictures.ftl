# The words that stand in pictures: short, for there is little room.

picture-weeks = Your weeks
picture-both = a check-in from both
picture-wins = wins
picture-gold = gold seams
picture-no-weeks = Your first week is still ahead.
picture-pulses = Your own pulse
picture-own = Only you see this picture.
picture-no-pulses = No answers so far.
picture-days = good days
picture-hope = hope for the future
picture-laughed = laughed together
picture-checking = urge to check up
picture-team = felt like a team
picture-more = more
picture-fewer = fewer
picture-less = less
picture-stronger = stronger
picture-weaker = weaker
picture-same = about the same
picture-moments = Your own hard moments
picture-strong = strong
picture-calm = calm
picture-first = at first
picture-later = half an hour later
picture-no-moments = None with a strength so far.
picture-date = { $day } { $month }
picture-weekday = { $weekday ->
        [w1] Mon
        [w2] Tue
        [w3] Wed
        [w4] Thu
        [w5] Fri
        [w6] Sat
       *[w7] Sun
    }
picture-month = { $month ->
        [m1] Jan
        [m2] Feb
        [m3] Mar
        [m4] Apr
        [m5] May
        [m6] Jun
        [m7] Jul
        [m8] Aug
        [m9] Sep
        [m10] Oct
        [m11] Nov
       *[m12] Dec
    }
