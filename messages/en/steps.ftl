# The cards of the nine steps: what, why, how, one common mistake.

step-1 =
    What: the one who broke trust says plainly what they did. The one who was hurt says what it did to them. If both are true for you, do both.

    Why: pain that isn't seen keeps coming back. Being understood comes first.

    How: say what you did, without the reasons. Say “I chose to”. Say what you understand of the pain, and what will change. The other says “I feel … when … because … I need …”. Then just listen.

    One common mistake: a “but”. It takes back everything before it.
    .title = Step 1 · Responsibility and hurt
    .name = Responsibility and hurt
step-2 =
    What: openness, for a while. The one who broke trust tells without being asked, and answers every question, even the fifth time.

    Why: a question comes back when somebody is still trying to make sense of what happened. The same calm answer helps.

    How: agree on one or two measures for a set time. Hide no messages, and delete none. Before you ask: will knowing help, or leave a picture I can't put away?

    One common mistake: using openness to keep watch. It's meant to reassure.
    .title = Step 2 · Honesty and transparency
    .name = Honesty and transparency
step-3 =
    What: two talks, phones away, at a time you both chose. One speaks, one listens; then you swap.

    Why: silence doesn't make it go away. Being heard helps, even when nothing is solved.

    How: when you speak, start with “I”, not “you”. When you listen, say back what you heard: “So it sounds like …”. Too heated? Take a break of twenty minutes, and come back.

    One common mistake: listening only to plan your answer. If you want to defend yourself, breathe. Understand first; being right can wait.
    .title = Step 3 · Conversations
    .name = Conversations
step-4 =
    What: small promises about what you'll do yourself, with a time. Then do them.

    Why: trust comes back when words come true, over and over. One big gesture doesn't make up for a small thing you said and didn't do.

    How: promise less than you can do. Be where you said, when you said. If it won't happen, say so before your partner has to ask; that builds trust, too.

    One common mistake: wanting praise for it, or getting tired of being doubted. The doubt fades in its own time.
    .title = Step 4 · Consistent actions
    .name = Consistent actions
step-5 =
    What: write down how you want to live together. Start with three questions: How do you talk to each other? What's fine with others? What do you do when you quarrel?

    Why: the old rules were broken. New ones that you both choose help you feel safe.

    How: keep it short and clear. Say what you'll do; either of you can say no. Look at it again after a month.

    One common mistake: rules that control one person: clothes, friends, family, work, passwords. A boundary says what I'll do, not what you may do.
    .title = Step 5 · Boundaries and agreement
    .name = Boundaries and agreement
step-6 =
    What: get ready for hard moments while it's calm. And notice what goes well.

    Why: a melody, a street or a date can bring it all back, even months later. That's part of healing.

    How: write down what sets you off and what helps, and decide what to share. When it comes, say so: “I'm feeling triggered right now.” Breathe; stay close, or give space. A hard talk without a fight is a win.

    One common mistake: “Aren't you over it yet?” Nobody heals on someone else's schedule.
    .title = Step 6 · Patience and healing
    .name = Patience and healing
step-7 =
    What: try to see this time through your partner's eyes, and let them tell you how close you came.

    Why: the one who was hurt no longer knows what was real, and fears being hurt again. The one who broke trust faces what they did, and may be afraid that nothing they do will be enough. Both can be lonely.

    How: first, the one who broke trust writes what it's like for the other. Later, you both do. Say what fits and what's missing.

    One common mistake: explaining yourself. Understanding is not excusing.
    .title = Step 7 · Empathy
    .name = Empathy
step-8 =
    What: this step is private. It's for whoever was hurt, for whenever or never.

    Why: forgiving means putting down something heavy. Nobody can ask it of you. It doesn't mean that it was all right, that it's forgotten, or that you stay.

    How: alone, in your own time, in your own words, or not at all. “Not now” and “never” are fine.

    One common mistake: asking for it, or showing that you're waiting for it.
    .title = Step 8 · Forgiveness
    .name = Forgiveness
step-9 =
    What: get close again in small ways: coffee without phones, a walk after dinner, holding hands, a thank-you.

    Why: you aren't going back to what was; you're making something new. In time, the good hours weigh more than the bad ones.

    How: start with talking and time together, then what's easy. Aversion is normal, and no is a fine answer, today and every day. Ask each time. Touch comes after trust.

    One common mistake: taking touch as proof that everything is repaired. It's closeness, no more and no less.
    .title = Step 9 · Closeness
    .name = Closeness

# Below a card.

step-waits = Waiting for both of you; the next step opens one evening.
step-ripens = You can press “Ready” from { $date } on.
step-is-done = You've done what this step asks. There's no hurry to go on.
step-done-1 = Done when: the one who was hurt says “We can go on”.
step-done-2 = Done when: you've agreed on one measure, or both pressed “None for now”.
step-done-3 = Done when: you've finished two talks.
step-done-4 = Done when: you've each kept three promises “To us”, or pressed “Tell now” for them.
step-done-5 = Done when: you've both signed your agreement.
step-done-6 = Done when: you've shared three wins, and each of you knows what helps.
step-done-7 = Done when: you've both been shown round two of “In your shoes”.
step-done-8 = This one is never done, and nobody is waiting for it.
step-done-9 = This one is never done; it goes on.
step-eight-in-private = That card is for our private chat: /step 8 there.
step-not-current = You're on step { $number }.
step-eight-line = Step 8 is private: for whenever, or never.

# On the evening message.

step-opened = { $name }. The button below shows its card and its exercises.
    .title = Step { $number } is open

# Below it, one line on the step that was left. It says what is true whatever the two did in it.

step-left-1 = Looking at what happened isn't easy. You're both still here.
step-left-2 = Being open with each other takes courage, on both sides.
step-left-3 = Talking and listening after all that has happened counts, however little of it there was.
step-left-4 = Small, steady things add up, even when nobody notices at first.
step-left-5 = Asking how you want to live together takes hope.
step-left-6 = Hard moments may still come. Each one that you get through counts.
step-left-7 = Seeing this time through each other's eyes takes courage, and it's never finished.

gold =
    You've been on the last step for a month. Look back for a moment: at what broke, all you've put in since, and the two of you who kept coming back to this chat. On a bowl mended with gold, you can still see where it broke. That's where the gold is.

    There's nothing left to finish. You can use everything here as long as you like.
gold-again =
    You've been on the last step for four months. If you like, look back once more, and ahead: a pulse for each of you alone (/pulse), your agreement, a thank-you (/thanks), or an apology for something new (/apology, in private). /step 3, or any other number, shows a step, and you can open it again there.

    There's nothing you have to do.
signs =
    Signs that you're healing. Nobody has all of them all the time:
    · the good days outnumber the bad ones
    · talking about the future gives you hope
    · you laugh together
    · you check up on each other less
    · when something goes wrong, you face it as a team
looking-back = Some of the good things you've shared along the way:
looking-back-empty = You haven't shared a win or a thank-you here yet, and that's all right. /win and /thanks are there when you do.
memory =
    { $date }, { $name }:
    “{ $words }”

# In private.

step-ready-offer = You've been on step { $number } for a while. If you feel ready for the next one, you can say so here. There's no hurry, and I never say who has.
step-ready-noted = Noted. The next step opens with an evening message, once you're both ready. I never say who is.
evening-done = That's all for this evening.
step-not-yet-noted = All right. You stay on this step as long as you need.
step-reopened = Step { $number } is open again: { $name }. /step shows its card.
step-unknown = There are nine steps: /step 1 to /step 9 show their cards.
