# Measures of openness, and the relationship agreement: proposed in private, agreed by both.

measure-what =
    { $template ->
        [phones] Looking at phones together
        [whereabouts] A shared calendar, or whereabouts
        [telling] Telling before being asked
        [answering] Answering every question
        [contact] Contact with the third person is told within a day
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
        [contact] “Contact with the third person”
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
    Doors that you two leave open for a while. Either of you can end one on any day.
    .title = Measures of openness
measures-empty = There is none so far, and none is needed.
measures-none = None for now: noted, for you alone.
agreement-overview =
    How you two wish to live together, clause by clause. Each takes two yeses, and either of you can end it.
    .title = Our agreement
agreement-empty = Nothing is written in it so far.
agreement-version = Version { $number }, since { $date }.
agreement-version-signed = Version { $number }, since { $date }, signed by both.
proposal-begun = You have begun to write one. Only you see it; untouched for 30 days, it's deleted.
line-measure = { $at } · { $template ->
        [phones] Looking at phones together
        [whereabouts] A shared calendar, or whereabouts
        [telling] Telling before being asked
        [answering] Answering every question
        [contact] Contact with the third person
       *[own] “{ $words }”
    } · { $stands ->
        [offered] offered to you
        [mine] you propose it
        [agreed] from { $date }
        [in-force] until { $date }
        [never-began] didn't begin
        [ran-out] ended, can be renewed
       *[ended] has ended
    }
line-clause = { $at } · { agreement-topic }: “{ $words }”
line-clause-pending = { $at } · { agreement-topic }: “{ $words }” · { $stands ->
        [offered] offered to you
        [mine] you propose it
        [agreed] from { $date }
        [never-began] didn't become a part
       *[ended] has left
    }

# The agreement in the group, the same for everybody.

agreement-shared =
    Version { $number }, since { $date }.
    .title = Our agreement
agreement-shared-signed =
    Version { $number }, since { $date }, signed by both.
    .title = Our agreement
agreement-shared-empty =
    Nothing is written in it so far. Clauses are proposed and answered in private: /agreement there.
    .title = Our agreement
agreement-clause = · { $words }

# On the way to a proposal.

ask-measure = What would be open for a while? Nobody sees this before you propose it.
ask-measure-own = What would it be? A sentence is plenty, about what one does rather than what the other may not.
ask-whom = Who would do it? You can also ask it of your partner alone; they may leave it.
ask-aim = What is it for? A few words, if you like: “so that evenings are calmer”.
ask-days = For how long? It begins on the morning after two yeses, ends by itself, and can be renewed if both of you wish.
ask-topic = What is it about? Nobody sees this before you propose it.
ask-clause = { agreement-topic }: what would you two agree on? Say what you do, in a sentence or two.
ask-part = Which part would you like to change? The rest stays as it is.
words-refused = That's { $has } characters; { $fits } of them fit here. Your message is still above, to copy from. What would the short version be?
words-empty = I found no words in that. What would you like it to say?
words-not-wanted = That one isn't being written any more, so I haven't kept this. Your words are still above.
draft-lapsed = That one isn't being written any more. What is begun waits for 30 days.
have-draft = You have begun to write one already. Shall we go on with it, or begin anew and let that one go?
have-draft-first = You have begun to write one of your own. Propose it or let it be first; this one keeps.
proposal-caution = A thought on { $quotes }, for you alone: such words can turn openness into a watch. What keeps you safe says what you yourself will do. It's yours to change, or to leave as it is.
proposal-preview =
    Your partner would read it like this.
    .title = Nobody has seen it yet
proposal-asks-other = It asks something of your partner alone. They may leave it.
terms-who = Who: { $both ->
        [yes] { $one } and { $other }
       *[no] { $one }
    }
terms-aim = For: “{ $aim }”
terms-days = How long: { $days } days; after seven, each of you is asked how it is
terms-week = How long: seven days
terms-clause = { agreement-topic }: “{ $words }”
measures-full = There are twelve open already. Let one end, or take one back, before the next.
clauses-full = The agreement has room for thirty clauses, and it is full. Let one go before the next.
proposal-proposed = Proposed. Your partner finds it on an evening card and may leave it, without a reason. I'll tell you of a yes; of anything else there's nothing to tell.
proposal-let-be = Let go. Nobody saw it, and nothing of it is kept.

# The card of one.

proposal-offered =
    Your partner proposes:
    .title = You may leave this. No reason, no deadline.
proposal-mine =
    You may take it back at any time. I won't say whether it was read.
    .title = You propose
measure-agreed =
    It begins on { $date } at 09:00. Until then either of you can take the yes back; your partner wouldn't see it before the morning, and no reason is asked.
    .title = You both said yes
clause-agreed =
    It becomes a part of your agreement on { $date } at 09:00. Until then either of you can take the yes back; your partner wouldn't see it before the morning, and no reason is asked.
    .title = You both said yes
measure-in-force =
    Until { $date }, and then it ends by itself. Either of you can end it at any time; no reason is needed.
    .title = It has started
measure-review = It started a week ago. How is it for you? Without an answer it simply runs to its end.
clause-part =
    Since { $date }. Either of you can end it at any time; no reason is needed.
    .title = A part of your agreement
proposal-never-began =
    Not every yes lasts the night, and nobody owes a reason.
    .title = It didn't begin
proposal-ended =
    Either of you can end one at any time, and nothing is owed for it.
    .title = It has ended
measure-ran-out =
    It came to the end that you had agreed. It is renewed if both of you wish so within a week; until then nobody sees who does.
    .title = It has ended
measure-ran-out-wished =
    Your wish to renew it is noted, for you alone. It is renewed if your partner wishes so as well; otherwise nothing is shown.
    .title = It has ended
proposal-look-twice = Look twice at { $quotes }: words like these can decide over a person. You can say no to them, now and later. An agreement that nobody dares to refuse isn't one.

# What was done with one.

measure-accepted = Your partner says yes to a measure that you proposed. It begins on { $date } at 09:00.
clause-accepted = Your partner says yes to a clause that you proposed. It becomes a part of your agreement on { $date } at 09:00.
measure-renewed = You both wished to renew a measure. It begins again on { $date } at 09:00.
proposal-left = Left. Your partner isn't told. If you think otherwise one day, you can propose it yourself.
proposal-taken-back = Taken back. If your partner hasn't opened it yet, there's nothing to open any more.
yes-taken-back = Your yes is taken back, and it won't begin. After 09:00 your partner finds that it didn't, in the same words as you do; no reason is asked.
measure-ended-now = For you it has ended, from now on. Your partner finds that on an evening card, in words that blame nobody.
clause-ended-now = You have ended it. Your partner finds that on an evening card, in words that blame nobody; from that evening on it's no longer part of your agreement.
measure-kept = Noted, for you alone. It goes on to its end.
renewal-noted = Noted, for you alone. If your partner wishes it too, you both hear of it; otherwise nothing is shown.
renewal-no-more = All right. It stays ended, and nothing is shown.
measures-none-noted = Noted, for you alone. You can propose one whenever you like.
agreement-signed-noted = Noted. Your group sees “signed by both” once both of you have signed; I never say who has.
agreement-right-noted = Noted, for you alone.
agreement-look = You could read it side by side: /agreement in your group shows it, and /talk keeps a time for it. Below, each of you can propose a clause or end one.

# On the evening card. It quotes nobody.

matter-offer-measure = Your partner proposes a measure of openness. No rush; it will wait for you.
matter-offers-measure = Your partner proposes some measures of openness. No rush; they will wait for you.
matter-offer-clause = Your partner proposes a clause for your agreement. No rush; it will wait for you.
matter-offers-clause = Your partner proposes some clauses for your agreement. No rush; they will wait for you.
matter-began-today = It started this morning.
matter-began = It has started.
matter-review = It started a week ago. How is it for you?
matter-never-began = It didn't begin: not every yes lasts the night, and nobody owes a reason.
matter-ended = It has ended. Either of you can end one at any time, and nothing is owed for it.
matter-ran-out = It came to its agreed end. It is renewed only if both of you wish so; nobody sees who does.
matter-ran-out-late = It came to its agreed end.
matter-sign = Your agreement has changed. Version { $version } can be signed, if it is right for you; I never say who has.
matter-still-right = Your agreement has stood for a month. Is it still right?

button-propose-measure = Propose a measure
button-propose-clause = Propose a clause
button-resume-proposal = Go on with it
button-anew-measure = Begin anew
button-anew-clause = Begin anew
button-none-for-now = None for now
button-agreement-still-right = Still right
button-look-at-agreement = Look at it together
button-measure-phones = Looking at phones together
button-measure-whereabouts = Shared calendar or whereabouts
button-measure-telling = Telling before being asked
button-measure-answering = Answering every question
button-measure-contact = Contact with the third person is told
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
button-let-proposal-be = Let it be
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
