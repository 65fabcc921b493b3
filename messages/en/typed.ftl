# What is said of what was typed.

held = What you wrote waits here; I've shown it to nobody. “Go on” sends it on its way.
held-moment = What you wrote waits here; I've shown it to nobody. “Go on” keeps this moment just for you.
held-diary = What you wrote waits here; I've shown it to nobody. “Go on” puts it in your diary.
held-in-group = My next question in your group waits until you press “Go on”.
held-left = Your message still stands in your group. “Go on” puts a copy in your diary, for you alone.
held-change = Write it the way you'd like it now. Your next message here takes its place.
held-change-left = Write it again in your group, the way you'd like it now. I'll leave the first one alone.
held-change-in-group = Edit your message in the group: what it says then is what counts.
held-forgotten = I've deleted what I kept of it. Your own message stays where you wrote it until you delete it there.
held-stands = I've kept nothing of it, so there's nothing to delete. Your own message stays where you wrote it until you delete it there.
held-in-diary = I couldn't hold on to what you wrote, so I've put it in your diary, for you alone: /diary opens it. I've shown it to nobody.
not-passed-on = I don't pass this on. It's in your diary, for you alone; /diary opens it.
not-passed-on-in-group = I don't pass this on. Your own message stays in your group until you delete it there. Your diary has a copy: /diary

which-is-which = I can't tell which of this is the high and which the low, so I haven't taken it yet. Would you send it again, with “High:” before the one and “Low:” before the other?
which-is-which-now = I can't tell the high from the low any more, so your answer stays as it was. Edit it once more, with “High:” before the one and “Low:” before the other?
others-question = That question was for { $name }, so I haven't taken this as an answer. If it was meant for each other, all is well.
takes-here-silence = I can't use words below that card; its buttons work. /checkin brings the evening's question whenever you like.
takes-here-evening = I can't use a reply to this message. For this evening, reply to the evening's question. If it was meant for each other, all is well.
takes-here = I can't use a reply to this message; I only read one where I've asked for something. /help shows what I can do. If it was meant for each other, all is well.
takes-nothing = I can't use a reply to that message, so I haven't kept it. If a question is still open, just write without replying. /help shows the rest.
only-the-command = I took the command, but not the words behind it; they aren't kept. If something is asked above, please send them as the answer.
answer-too-long = That's { $has } characters, and an evening's answer has room for { $fits } of them. I haven't kept it; your message is still above, to shorten. A few words are plenty.
answer-full =
    { $room ->
        [none] This evening's answer is full, and what you said before is kept. A good thing can also go to /win, and tomorrow evening has room again.
       *[some] This evening's answer is nearly full: that's { $has } characters, and { $fits } of them still fit. What you said before is kept. A good thing can also go to /win, and tomorrow evening has room again.
    }
too-long-win = That's { $has } characters; { $fits } of them fit. I haven't kept it; your message is still above. What's the short version?
too-long-thanks = That's { $has } characters; { $fits } of them fit. I haven't kept it; your message is still above. What's the short version?
moment-too-long = I've noted the moment. What you wrote was too long to keep with it; your own message still stands where you wrote it.
no-room = I haven't kept that: what you have open here takes all the room there is for you. Finish something, keep it in your diary or delete it; then there's room again.
no-room-shared = I haven't kept that: the promises, measures and clauses that you two share fill all the room I have. Once a promise has had its time, there's room again.
edit-too-long =
    { $room ->
        [none] There's no room for that beside the rest, so I've left it as it was before. Your message still says what you wrote.
       *[some] That's { $has } characters now, and { $fits } of them fit, so I've left it as it was before. Edit it once more to make it shorter.
    }
reworded = I've changed it to what it says now.
edited-late = Editing that message changes nothing any more. If it belongs to something that's open, please write it again.
ask-privately-win = What went well? A small thing is plenty. I'll ask before it goes to your group.
ask-privately-thanks = What would you like to thank your partner for? I'll ask before it goes to your group.
