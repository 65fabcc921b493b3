# Measures of openness, and the relationship agreement: proposed in private, agreed by both.

measure-what =
    { $template ->
        [phones] Looking at phones together
        [whereabouts] A shared calendar, or whereabouts
        [telling] Telling before being asked
        [answering] Answering every question
        [contact] Telling within a day about contact with the third person
       *[own] “{ $words }”
    }
agreement-topic =
    { $topic ->
        [talking] How we talk
        [others] Others and friendships
        [phones] Phones and social media
        [money] Money
        [conflict] Conflict
       *[time] Time together
    }
proposal-name =
    { $named ->
        [phones] “Looking at phones together”
        [whereabouts] “A shared calendar, or whereabouts”
        [telling] “Telling before being asked”
        [answering] “Answering every question”
        [contact] “Telling about contact with the third person”
        [own] A measure in your own words
        [clause-talking] A clause on how we talk
        [clause-others] A clause on others and friendships
        [clause-phones] A clause on phones and social media
        [clause-money] A clause on money
        [clause-conflict] A clause on conflict
       *[clause-time] A clause on time together
    }

# What there is.

measures-overview =
    Things you agree to be open about for a while. Either of you can end one at any time.
    .title = Measures of openness
measures-empty = You have none yet, and you don't need one.
measures-none = None for now: noted, for you alone.
agreement-overview =
    How you both want to live together, clause by clause. Each clause needs a yes from both of you, and either of you can end a clause at any time.
    .title = Our agreement
agreement-empty = There's nothing in it yet.
agreement-version = Version { $number }, since { $date }.
agreement-version-signed = Version { $number }, since { $date }, signed by both.
proposal-begun = You've begun to write one. Only you can see it; if you don't come back to it for 30 days, it's deleted.
line-measure = { $at } · { $template ->
        [phones] Looking at phones together
        [whereabouts] A shared calendar, or whereabouts
        [telling] Telling before being asked
        [answering] Answering every question
        [contact] Telling about contact with the third person
       *[own] “{ $words }”
    } · { $stands ->
        [offered] your partner proposes it
        [mine] you propose it
        [agreed] from { $date }
        [in-force] until { $date }
        [never-began] didn't start
        [ran-out] ended, can be renewed
       *[ended] has ended
    }
line-clause = { $at } · { agreement-topic }: “{ $words }”
line-clause-pending = { $at } · { agreement-topic }: “{ $words }” · { $stands ->
        [offered] your partner proposes it
        [mine] you propose it
        [agreed] from { $date }
        [never-began] didn't start
       *[ended] has ended
    }

# The agreement in the group, the same for everybody.

agreement-shared =
    Version { $number }, since { $date }.
    .title = Our agreement
agreement-shared-signed =
    Version { $number }, since { $date }, signed by both.
    .title = Our agreement
agreement-shared-empty =
    There's nothing in it yet. You each propose and answer clauses in private: send /agreement there.
    .title = Our agreement
agreement-clause = · { $words }

# On the way to a proposal.

ask-measure = What would you like to be open about for a while? Nobody sees this until you propose it.
ask-measure-own = What would you like to propose? One sentence is enough. Say what one of you will do, not what somebody mustn't do.
ask-whom = Who would do it? You can also ask just your partner to do it; they're free to say no.
ask-aim = What is it for? A few words, if you like: “so that evenings are calmer”.
ask-days = For how long? It starts the morning after you've both said yes and ends by itself. You can renew it if you both want to.
ask-topic = What is it about? Nobody sees this until you propose it.
ask-clause =
    { agreement-topic }: { $topic ->
        [talking] how and when do you talk about hard things? What do you want to hear without having to ask?
        [others] what's fine with friends and others, and what isn't? What do you tell each other about them?
        [phones] what's fine on your phones and on social media, and what isn't? What would make one of you uneasy?
        [money] what do you talk about before you spend it? What can you both see?
        [conflict] what do you do when a quarrel gets too heated? How do you make up afterwards?
       *[time] which time is just for the two of you? What do you do when something comes up?
    }

    Say what you'll both do, in a sentence or two.
ask-part = Which part would you like to change? The rest stays as it is.
words-refused = That's { $has } characters, and there's room for { $fits }. Your message is still above, to copy from. Could you make it shorter?
words-empty = I couldn't find any words in that. What would you like it to say?
words-not-wanted = You aren't writing that one any more, so I haven't kept this. Your message is still above.
draft-lapsed = You aren't writing that one any more. Drafts are deleted after 30 days untouched.
have-draft = You've already begun to write one. Go on with it, or start again and delete it?
have-draft-first = You've begun to write one of your own. Propose it or delete it first; this one will wait.
proposal-caution = A thought on { $quotes }, for you alone: words like these can turn openness into surveillance. A boundary says what you'll do yourself. You can change it, or leave it as it is.
proposal-preview =
    This is how your partner would read it:
    .title = Nobody has seen it yet
proposal-asks-other = It asks something of your partner only. They're free to say no.
terms-who = Who: { $both ->
        [yes] { $one } and { $other }
       *[no] { $one }
    }
terms-aim = For: “{ $aim }”
terms-days = How long: { $days } days; after seven, I ask each of you how it's going
terms-week = How long: seven days
terms-clause = { agreement-topic }: “{ $words }”
measures-full = You have twelve open, and that's as many as I can hold. End one, or take one back, before you add another.
clauses-full = Your agreement has thirty clauses, and that's as many as I can hold. End one before you add another.
proposal-proposed = Proposed. I'll show it to your partner one of the next evenings; they're free to leave it, without a reason. If it's a yes, I'll tell you. Otherwise you won't hear from me.
proposal-let-be = Deleted. Nobody saw it.

# The card of one.

proposal-offered =
    Your partner proposes:
    .title = You may leave this. No reason, no deadline.
proposal-mine =
    You can take it back at any time. I won't say whether it was read.
    .title = You propose
measure-agreed =
    It starts on { $date } at 09:00. Until then, either of you can take your yes back; the other would only find out afterwards, and nobody asks for a reason.
    .title = You both said yes
clause-agreed =
    It becomes part of your agreement on { $date } at 09:00. Until then, either of you can take your yes back; the other would only find out afterwards, and nobody asks for a reason.
    .title = You both said yes
measure-in-force =
    It runs until { $date } and ends by itself. Either of you can end it at any time; no reason is needed.
    .title = It has started
measure-review = It started a week ago. How is it going for you? If you don't answer, it just runs until its end.
clause-part =
    Since { $date }. Either of you can end it at any time; no reason is needed.
    .title = Part of your agreement
proposal-never-began =
    One of you changed their mind before it started. No reason is needed.
    .title = It didn't start
proposal-ended =
    Either of you can end one at any time; no reason is needed.
    .title = It has ended
measure-ran-out =
    It ran until the day you had agreed. If you both want to renew it within a week, I renew it. Nobody sees who wants to.
    .title = It has ended
measure-ran-out-wished =
    You'd like to renew it: noted, for you alone. If your partner wants to as well, I renew it; otherwise nothing is shown.
    .title = It has ended
proposal-look-twice = Take a second look at { $quotes }: words like these can be used to control somebody. You can say no, now and later. If you're afraid to say no, it isn't an agreement.

# What was done with one.

measure-accepted = Your partner says yes to a measure you proposed. It starts on { $date } at 09:00.
clause-accepted = Your partner says yes to a clause you proposed. It becomes part of your agreement on { $date } at 09:00.
measure-renewed = You both wanted to renew a measure. It starts again on { $date } at 09:00.
proposal-left = You've left it. Your partner isn't told. If you change your mind one day, you can propose it yourself.
proposal-copied = Here's a copy to change. Your partner isn't told.
proposal-taken-back = Taken back. If your partner hasn't opened it yet, they can't open it any more.
yes-taken-back = You've taken your yes back, so it won't start. Your partner doesn't know yet. After 09:00 they can see that it didn't start, in the same words that you see. Nobody asks for a reason.
measure-ended-now = You've ended it, starting now. I'll tell your partner one of the next evenings, without blame.
clause-ended-now = You've ended it. I'll tell your partner one of the next evenings, without blame; from then on it's no longer part of your agreement.
measure-kept = Noted, for you alone. It goes on until its end.
renewal-noted = Noted, for you alone. If your partner wants it too, I'll tell you both; otherwise nothing is shown.
renewal-no-more = All right. It stays ended, and nothing is shown.
measures-none-noted = Noted, for you alone. You can propose one whenever you like.
agreement-signed-noted = Noted. Your group sees “signed by both” once you've both signed. I never say who has.
agreement-right-noted = Noted, for you alone.
agreement-look = You could read it side by side: /agreement in your group shows it, and /talk finds a time for it. Below, either of you can propose a clause or end one.

# On the evening card. It quotes nobody.

matter-offer-measure = Your partner has proposed a measure. No rush; it will wait for you.
matter-offers-measure = Your partner has proposed some measures. No rush; they will wait for you.
matter-offer-clause = Your partner has proposed a clause for your agreement. No rush; it will wait for you.
matter-offers-clause = Your partner has proposed some clauses for your agreement. No rush; they will wait for you.
matter-began-today = It started this morning.
matter-began = It has started.
matter-review = It started a week ago. How is it going for you?
matter-never-began = It didn't start: one of you changed their mind. No reason is needed.
matter-ended = It has ended. Either of you can end one at any time; no reason is needed.
matter-ran-out = It has ended. I renew it only if you both want that; nobody sees who does.
matter-ran-out-late = It has ended.
matter-sign = Your agreement has changed. You can sign version { $version } if it's right for you; I never say who has.
matter-still-right = You've had your agreement for a month. Is it still right?

button-propose-measure = Propose a measure
button-propose-clause = Propose a clause
button-resume-proposal = Go on with it
button-anew-measure = Start again
button-anew-clause = Start again
button-none-for-now = None for now
button-agreement-still-right = Still right
button-look-at-agreement = Look at it together
button-measure-phones = Looking at phones together
button-measure-whereabouts = Shared calendar or whereabouts
button-measure-telling = Telling before being asked
button-measure-answering = Answering every question
button-measure-contact = Telling within a day about contact
button-measure-own = In my own words
button-measure-days = { $days } days
button-whom-me = Me
button-whom-both = Both of us
button-whom-partner = My partner
button-skip-aim = Skip
button-topic-talking = How we talk
button-topic-others = Others and friendships
button-topic-phones = Phones and social media
button-topic-money = Money
button-topic-conflict = Conflict
button-topic-time = Time together
button-change-proposal = Change
button-part-subject = What
button-part-whom = Who
button-part-aim = For what
button-part-days = How long
button-part-topic = What it is about
button-part-words = The words
button-back-to-proposal = Back
button-propose-it = Propose it
button-let-proposal-be = Delete this draft
button-yes-to-proposal = Yes
button-leave-proposal = Leave it
button-change-offered = Change it
button-take-back-proposal = Take it back
button-take-yes-back = Take my yes back
button-keep-measure = Keep it
button-end-proposal = End it
button-renew-measure = Renew it
button-renew-not = Not after all
button-open-proposal = Look at it
button-proposal-number = { $at }
button-sign-agreement = Sign
button-more-proposals = More
