# Touch, at your pace.

touch =
    Aversion is normal. Touch comes after trust, in its own time. You can leave every line on “not now” for as long as you like.

    Press a line to change it: not now, maybe, yes. Your partner never sees this list; “maybe” is for you alone. If you both say yes to something, I may tell both of you on a Friday evening: at most one a week, picked at random, and some weeks none.
    .title = Touch, at your pace

# On the evening card of both.

touch-match = From “Touch, at your pace”, something you both said yes to:
touch-idea = A match is an idea. Ask again; no is fine.
touch-item-hand = · holding hands
touch-item-hug = · a hug
touch-item-sitting = · sitting close
touch-item-shoulder = · a head on the shoulder
touch-item-walk = · a walk arm in arm
touch-item-passing = · a hand on the back in passing
touch-item-forehead = · a kiss on the forehead
touch-item-feet = · a foot rub
touch-item-back = · a shoulder rub, over clothes
touch-item-dance = · one slow dance in the kitchen

# The answer is the one that stands now; a press changes it.

button-touch-hand = Holding hands: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-hug = A hug: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-sitting = Sitting close: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-shoulder = Head on the shoulder: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-walk = A walk arm in arm: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-passing = A hand on the back in passing: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-forehead = A kiss on the forehead: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-feet = A foot rub: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-back = A shoulder rub, over clothes: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-dance = One slow dance in the kitchen: { $answer ->
    [yes] yes
    [maybe] maybe
   *[not-now] not now
}
button-touch-clear = Clear my list
