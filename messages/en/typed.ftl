# What is said of what was typed.

held = What you wrote is still here, and nobody has seen it. “Go on” sends it.
held-moment = What you wrote is still here, and nobody has seen it. “Go on” keeps this hard moment just for you.
held-diary = What you wrote is still here, and nobody has seen it. “Go on” puts it in your diary.
held-in-group = I won't ask my next question in your group until you press “Go on”.
held-left = Your message is still in your group. “Go on” puts a copy in your diary, for you alone.
held-change = Write it the way you'd like it now. Your next message here replaces it.
held-change-left = Write it again in your group, the way you'd like it now. I'll ignore the first one.
held-change-in-group = Edit your message in the group: I'll go by what it says then.
held-forgotten = I've deleted my copy. Your own message stays where you wrote it until you delete it there.
held-stands = I have no copy of it, so there's nothing to delete. Your own message stays where you wrote it until you delete it there.
held-in-diary = I couldn't hold on to what you wrote any longer, so I've put it in your diary, for you alone: /diary opens it. Nobody has seen it.
not-passed-on = I don't pass this on. It's in your diary, for you alone; /diary opens it.
not-passed-on-in-group = I don't pass this on. Your own message stays in your group until you delete it there. Your diary has a copy: /diary

which-is-which = I can't tell which is the high and which is the low, so I haven't taken it yet. Would you send it again, with “High:” and “Low:” written in front?
which-is-which-now = I can't tell the high from the low any more, so your answer stays as it was. Would you edit it once more, with “High:” and “Low:” written in front?
others-question = I asked { $name } that, so I haven't taken this as an answer. If you were talking to each other, that's fine.
takes-here-silence = I can't use a reply to that card; its buttons work. /checkin starts a check-in whenever you like.
takes-here-evening = I can't use a reply to this message. To answer this evening, reply to the check-in. If you were talking to each other, that's fine.
takes-here = I can't use a reply to this message; I only read one where I've asked something. /help shows what I can do. If you were talking to each other, that's fine.
takes-nothing = I can't use a reply to that message, so I haven't kept it. If a question is still open, just write without replying. /help shows the rest.
note-opened = The note above is open now. You wrote before you could read it, so I haven't kept that. If it was an answer to it, please send it again.
did-you-mean = Did you mean /{ $command }?
only-the-command = I've read the command, but not the words after it; they aren't kept. If I've asked something above, please send them as your answer.
answer-too-long = That's { $has } characters, and a check-in has room for { $fits }. I haven't kept it; your message is still above, to shorten. A few words are enough.
answer-full =
    { $room ->
        [none] Your check-in for this evening is full, and I've kept what you said before. You can put something good in /win, and tomorrow evening there's room again.
       *[some] Your check-in for this evening is nearly full: that's { $has } characters, and there's room for { $fits }. I've kept what you said before. You can put something good in /win, and tomorrow evening there's room again.
    }
too-long-win = That's { $has } characters, and there's room for { $fits }. I haven't kept it; your message is still above. Could you make it shorter?
too-long-thanks = That's { $has } characters, and there's room for { $fits }. I haven't kept it; your message is still above. Could you make it shorter?
moment-too-long = I've noted the hard moment. What you wrote was too long to keep with it; your own message is still where you wrote it.
no-room = I haven't kept that: there's no room left for all you have open here. Finish something, keep it in your diary or delete it; then there's room again.
no-room-shared = I haven't kept that: your promises, measures and clauses fill all the room I have. Once a promise is due, there's room again.
edit-too-long =
    { $room ->
        [none] There's no room for that next to the rest, so I've left it as it was before. Your message still says what you wrote.
       *[some] That's { $has } characters now, and there's room for { $fits }, so I've left it as it was before. To make it shorter, edit it once more.
    }
reworded = I've changed it to what your message says now.
edited-late = It's too late to change that one. If it's for something that's still open, please write it again.
ask-privately-win = What went well? Small things count: a laugh, or a hard talk without a fight. I'll ask before it goes to your group.
ask-privately-thanks = What would you like to thank your partner for? I'll ask before it goes to your group.
