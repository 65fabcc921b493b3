# How things go: for oneself, and for both.

button-progress = My progress
button-signs = Signs

# The weekly letter, above Sunday's check-in; and /progress in the group.

week = A look back at the last seven days.
    .title = Your week
week-evenings = Evenings you both checked in: { $evenings }
week-gold = New gold seams: { $new }
week-bowl = Gold seams in your bowl: { $bowl }
week-step = Your step: { $number } · { $name }
week-win =
    { $name } shared a win:
    “{ $words }”
week-empty = A quiet week here, and that's all right. Some weeks are for getting through.

# /progress in private. Nobody else sees it.

mine = Only you see this.
    .title = Your own weeks
mine-no-pulse = You haven't done a pulse yet. It comes once a week, in the evening, and /pulse opens it.
mine-few-pulses = Pulses so far: { $pulses }. Once there are eight, I'll tell you here what has changed.
mine-changes = Your last four pulses, next to the four before:
mine-days = · good days: { $change ->
        [more] more
        [less] fewer
       *[same] about the same
    }
mine-hope = · hope for the future: { $change ->
        [more] more
        [less] less
       *[same] about the same
    }
mine-laughed = · laughing together: { $change ->
        [more] more
        [less] less
       *[same] about the same
    }
mine-checking = · the urge to check up: { $change ->
        [more] stronger
        [less] weaker
       *[same] about the same
    }
mine-team = · feeling like a team: { $change ->
        [more] more
        [less] less
       *[same] about the same
    }
mine-safe = · feeling safe with your partner: { $change ->
        [more] more
        [less] less
       *[same] about the same
    }
mine-drawn = In the picture: your answers week by week, except how safe you felt.
mine-eased = Only you see this.
    .title = Your own hard moments
mine-eased-drawn = In the picture: how strong they were at first, and later.
mine-moments = Hard moments in the last four weeks: { $moments }
mine-relief = { $change ->
        [more] On average they ease by { $points } out of 10, lately by more than before.
        [less] On average they ease by { $points } out of 10, lately by less than before.
        [same] On average they ease by { $points } out of 10, lately about the same.
       *[none] On average they ease by { $points } out of 10.
    }
mine-no-relief = On average they're about as strong half an hour later. It can take a long time until that changes, and it isn't your fault.
