care =
    I am a program. I can't judge danger or call anyone.
    .title = When it's more than a hard moment
care-danger = { $known ->
    [yes] In danger, or afraid you might harm yourself? Call { $number } or your local emergency number first.
   *[no] In danger, or afraid you might harm yourself? Call your local emergency number first.
    }
care-in-country = { $country }:
care-line = { $name }, { $number }: { $serves ->
    [violence] violence or fear at home
    [violence-women] violence or fear at home, women first
   *[crisis] crisis line
    }{ $hours ->
    [always] , day and night
    [some] , { $from } to { $to }
   *[unknown] {""}
    }. { $verified ->
    [yes] {""}
   *[no] Please check this number.
    }
care-everywhere = findahelpline.com lists more people to talk to, free.
care-fear = If you're afraid of your partner, or controlled or hurt: that isn't yours to fix, and no step here asks you to.
care-numbers = { $known ->
    [yes] In danger now? Call { $number } or your local emergency number first. findahelpline.com lists people you can talk to.
   *[no] In danger now? Call your local emergency number first. findahelpline.com lists people you can talk to.
    }
care-goes = This card deletes itself in ten minutes, unless you press “Keep”.
care-which-country =
    Which country's helplines would you like to see?
    .title = Another country
care-therapy =
    It may be time for a couples therapist when the same talk ends the same way every time, when you can't talk at all, or when months pass and nothing gets easier.

    You both talk to somebody who is on neither side. They don't judge. They help you listen, see what lies underneath, and find a way when you're lost. It's right only if neither of you is afraid of the other.

    Going doesn't mean you've failed. It means you're serious about this.
    .title = What therapy is like
care-own =
    A therapist of your own is a place that's yours alone, whatever becomes of the two of you.

    If you were hurt, you can work through what happened and feel like yourself again. If you broke trust, you can find out why, and work on it.

    Each of you may want one, and you need nobody's permission to go.
    .title = A therapist of my own
care-stopping =
    Trying harder doesn't help when
    · the same betrayal happens again and again,
    · there's no real remorse, or no wish to change,
    · your partner won't be open with you,
    · there is abuse of any kind, in words or deeds,
    · after all you've tried, the bitterness stays.

    Abuse alone is reason enough. You don't have to decide today, or alone: a therapist, a friend or a helpline can think it through with you.

    Choosing yourself is no failure. You matter, too.
    .title = When it may be time to stop
care-quiet =
    I won't ask anything of you: no exercises, no reminders. What your partner sends waits until you want to see it. When they have a hard moment I still tell you, and you may leave it.

    I never agree or sign for you. I only press “Ready” for you, after some weeks, so that nobody can say you're holding things up.

    To your partner it looks as if you just don't press. I tell nobody.
    .title = Quiet mode
care-quiet-on =
    I won't ask anything of you now. What your partner sends is there when you want it: /letter, /ask, /measures and /agreement. A hard moment of theirs still reaches you, and you may leave it.

    I never agree or sign for you. I only press “Ready” for you, after some weeks.

    To your partner it looks as if you just don't press. I tell nobody.
    .title = Quiet mode is on
care-tidy =
    I can delete what I wrote to you here in the last 48 hours.

    What you wrote yourself stays, and so does what's older: Telegram doesn't let me delete that. You can do it yourself, message by message, or with “Clear history” in this chat's menu. I still keep what you've kept: tidying changes only what can be seen here.
    .title = Tidy this chat
care-erase =
    At once and for good, I can erase what you wrote here: your diary, drafts, check-ins, hard moments, wins, promises and plan, and what's sealed or waits for your partner.

    Your seat and settings stay. So does what you both agreed, what your partner wrote, and what stands in the chats. I tell nobody, but the look back in your group will show less.

    If your partner has erased too, or does later, everything goes and Kintsugi ends: then you can both tell.
    .title = Erase what's mine
tidied = I'm deleting what I wrote here in the last 48 hours. What you wrote stays, and what's older: you can delete it yourself with “Clear history” in this chat's menu.
still-right-offer = Once every four weeks there's a question here, for each of you alone. I don't keep or count any answer.
care-still-right =
    However it feels, you don't have to decide anything now. Nobody sees that you opened this.

    Some find it helps to talk with a therapist of their own. Going together is right only if neither of you is afraid of the other.

    You can pause: everything rests until you both want to go on, and your group is told that it's paused. Or you can end it here; “Leave” asks first what you'd like to leave.
    .title = Is this still right for me?
