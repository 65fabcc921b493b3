//! One example of everything that is said in a hard moment.

use kintsugi::domain::{
    Asked, Card, Helped, Nudge, PassOn, Reason, Remark, Reply, Role, Said, Together, View, Words,
};

const REPLIES: [Reply; 4] = [Reply::Here, Reply::Call, Reply::Soon, Reply::Cannot];

/// Everything, with each of its variations.
pub fn words() -> Vec<Words> {
    let all = [cards(), nudges(), passed_on(), together()];
    let said = REPLIES.map(Words::PartnerSays);
    all.into_iter().flatten().chain(said).collect()
}

fn cards() -> Vec<Words> {
    let asked = [
        Asked::Partner,
        Asked::Asleep,
        Asked::InTheMorning,
        Asked::Kept,
        Asked::Steadying { by_itself: true },
        Asked::Steadying { by_itself: false },
        Asked::AskNow,
        Asked::Nobody,
        Asked::Enough,
    ];
    let views = [
        View::Choices,
        View::Noted,
        View::Breathing { inward: true, left: 120 },
        View::Breathing { inward: false, left: 6 },
        View::Breathed,
        View::Senses,
        View::Walk,
        View::Writing,
        View::Strength,
        View::AllRight,
    ];
    let mut all = vec![];
    for asked in asked {
        for view in views {
            let where_it_lies = [
                (true, true, true),
                (true, true, false),
                (true, false, false),
                (false, false, false),
            ];
            for helped in [None, Some(Helped::Grounding), Some(Helped::Time), Some(Helped::Space)] {
                let episode = u64::MAX;
                all.extend(where_it_lies.map(|(private, writes, together)| {
                    Words::Card(Card { episode, asked, view, private, writes, together, helped })
                }));
            }
        }
    }
    all
}

/// Each nudge, for each of its readers.
pub fn nudges() -> Vec<Words> {
    let roles = [None, Some(Role::Hurt), Some(Role::Responsible), Some(Role::Both)];
    let starts = [Helped::Words, Helped::Closeness, Helped::Space, Helped::Time];
    let said = [None, Some(Said::PassedOn), Some(Said::InGroup)];
    let mut all = vec![];
    for (role, (said, times)) in roles.into_iter().flat_map(|role| {
        said.into_iter().flat_map(move |said| [0, 1, 3].map(|times| (role, (said, times))))
    }) {
        for (starts, how) in starts.windows(3).flat_map(|starts| [(starts, true), (starts, false)])
        {
            let plain = Nudge {
                episode: u64::MAX,
                role,
                helps: vec![super::QUOTED.to_owned(); times],
                starts: [starts[0], starts[1], starts[2]],
                reply: None,
                said,
                soon: !how,
                passes: true,
                how,
                eased: false,
                quiet: false,
            };
            all.extend(REPLIES.map(|reply| {
                Words::Nudge(Nudge { reply: Some(reply), quiet: true, ..plain.clone() })
            }));
            let quiet = Nudge { quiet: true, ..plain.clone() };
            all.extend([Words::NudgeAgain(quiet.clone()), Words::NudgeOnceMore(quiet.clone())]);
            all.push(Words::Nudge(quiet));
            let replied = REPLIES.map(|reply| Nudge { reply: Some(reply), ..plain.clone() });
            all.extend(replied.map(Words::Nudge));
            all.push(Words::Nudge(Nudge { eased: true, ..plain.clone() }));
            all.extend([Words::NudgeAgain(plain.clone()), Words::NudgeOnceMore(plain.clone())]);
            all.push(Words::Nudge(plain));
        }
    }
    all
}

fn passed_on() -> Vec<Words> {
    let words = super::QUOTED.to_owned();
    let shown =
        |hint| PassOn::Shown { episode: u64::MAX, number: u16::MAX, words: words.clone(), hint };
    let reasons = [
        Reason::But,
        Reason::IfYouFelt,
        Reason::YouMadeMe,
        Reason::SorryThatYou,
        Reason::Passive,
        Reason::AlwaysNever,
        Reason::NameCalling,
    ];
    let hint = |reason| Some(Remark { reason, quote: super::QUOTED.into() });
    let mut all: Vec<_> = reasons.map(hint).into_iter().chain([None]).map(shown).collect();
    all.extend([PassOn::Ask(1), PassOn::Anew { episode: u64::MAX, number: u16::MAX }]);
    all.extend([PassOn::Sent, PassOn::NotSent, PassOn::Kept, PassOn::Late, PassOn::Once]);
    all.extend([PassOn::Yourself, PassOn::NotNow, PassOn::TooLong(crate::OVER)]);
    all.push(PassOn::Received(super::QUOTED.into()));
    all.into_iter().map(Words::PassOn).collect()
}

fn together() -> Vec<Words> {
    let breath = |(inward, left)| Together::Breath { episode: u64::MAX, inward, left };
    let stopped = |again| Together::Stopped { episode: u64::MAX, again };
    let mut all = vec![
        Together::PartnerIsHere(1),
        Together::Wished(1),
        Together::Waits(1),
        Together::NotNow(1),
        Together::Breathed(1),
        Together::OutOfReach,
    ];
    all.extend([(true, 120), (false, 6)].map(breath));
    all.extend([true, false].map(stopped));
    all.into_iter().map(Words::Together).collect()
}
