//! Things that people do in a row, which deeds one by one would seldom add up to: each a few plain deeds,
//! that what is left out of a history may leave out.

use kintsugi::domain::Place;
use proptest::prelude::*;

use super::{Deed, Which};

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// So many scenes there are.
pub const SCENES: usize = 19;

fn says(who: usize, place: Place, name: &'static str) -> Deed {
    Deed::Commands { who, place, name, words: false }
}

fn types(who: usize, place: Place, name: &'static str) -> Deed {
    Deed::Commands { who, place, name, words: true }
}

fn presses(who: usize, place: Place, key: &'static str) -> Deed {
    Deed::Presses { who, place, which: Which::Named(key) }
}

fn writes(who: usize, place: Place) -> Deed {
    Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 }
}

fn passes(minutes: u32) -> Deed {
    Deed::Passes { minutes }
}

fn all(who: usize, place: Place, keys: &[&'static str]) -> Vec<Deed> {
    keys.iter().map(|key| presses(who, place, key)).collect()
}

/// What one of the two does, with the other.
pub fn scene(number: usize, one: usize) -> Vec<Deed> {
    let other = 1 - one;
    let day = 1_440;
    match number {
        0 => promises(one, &["promise-kept"]),
        1 => promises(one, &["promise-not-kept", "promise-tell-now"]),
        2 => letter(one, "apology", "letter-nothing"),
        3 => letter(one, "letter", "letter-more"),
        4 => letter(one, "tell", "letter-time"),
        5 => question(one),
        6 => talk(one),
        7 => vec![
            says(one, GROUP, "break"),
            presses(other, GROUP, "talk-more"),
            passes(50),
            presses(one, GROUP, "talk-back"),
            presses(other, GROUP, "talk-back"),
        ],
        8 => hard_moment(one, "here"),
        9 => hard_moment(one, "cannot"),
        10 => measure(one),
        11 => evening(one),
        12 => rest(one),
        13 => [
            vec![says(one, PRIVATE, "hardday"), presses(one, PRIVATE, "reassurance-write")],
            vec![writes(one, PRIVATE), presses(one, PRIVATE, "reassurance-seal")],
            vec![says(other, GROUP, "trigger"), passes(40)],
        ]
        .concat(),
        14 => shoes(one),
        15 => vec![Deed::Ends { who: one }, Deed::SetsUp, passes(day)],
        16 => vec![
            types(one, GROUP, "trigger"),
            presses(other, PRIVATE, "pass-on"),
            writes(other, PRIVATE),
            presses(other, PRIVATE, "send-words"),
            presses(one, PRIVATE, "more-than-this"),
        ],
        17 => pulse(one),
        _ => vec![
            Deed::PressesBlindly { who: one, place: PRIVATE, data: "plan:write:doesnt".into() },
            writes(one, PRIVATE),
            presses(one, PRIVATE, "plan-share"),
            passes(day),
            types(other, GROUP, "win"),
        ],
    }
}

fn promises(one: usize, answers: &[&'static str]) -> Vec<Deed> {
    [
        vec![says(one, PRIVATE, "promise"), writes(one, PRIVATE)],
        all(one, PRIVATE, &["promise-tonight", "promise-to-us", "promise-remind"]),
        vec![passes(1_440), presses(one, PRIVATE, "open-note")],
        all(one, PRIVATE, answers),
        vec![presses(1 - one, GROUP, "promise-noticed")],
    ]
    .concat()
}

fn letter(one: usize, name: &'static str, answer: &'static str) -> Vec<Deed> {
    let other = 1 - one;
    let parts = match name {
        "tell" => 1,
        "apology" => 6,
        _ => 4,
    };
    [
        vec![says(one, PRIVATE, name), presses(one, PRIVATE, "letter-write")],
        // What comes at once behind a long text is taken for its second half.
        vec![[writes(one, PRIVATE), passes(1)]; parts].concat(),
        all(one, PRIVATE, &["letter-send", "letter-whole"]),
        vec![passes(1_500)],
        vec![says(other, PRIVATE, "letter")],
        all(other, PRIVATE, &["letter-read", "letter-read-one", answer]),
    ]
    .concat()
}

fn question(one: usize) -> Vec<Deed> {
    let other = 1 - one;
    [
        vec![types(one, PRIVATE, "ask"), presses(one, PRIVATE, "question-ask-it"), passes(1_440)],
        vec![says(other, PRIVATE, "ask"), presses(other, PRIVATE, "question-open")],
        vec![presses(other, PRIVATE, "question-answer"), writes(other, PRIVATE)],
        vec![presses(other, PRIVATE, "question-send"), passes(1_440)],
        vec![says(one, PRIVATE, "ask"), presses(one, PRIVATE, "question-read")],
    ]
    .concat()
}

fn talk(one: usize) -> Vec<Deed> {
    let other = 1 - one;
    let steps = [
        (one, "talk-now"),
        (one, "talk-here"),
        (other, "talk-here"),
        (other, "talk-no-topic"),
        (one, "talk-begin"),
        (one, "talk-done"),
        (one, "talk-yes"),
        (one, "talk-enough"),
        (other, "talk-enough"),
        (other, "talk-yes"),
        (other, "talk-close"),
    ];
    let steps = steps.map(|(who, key)| presses(who, GROUP, key));
    let heard = [writes(one, PRIVATE), writes(other, PRIVATE)];
    [says(one, GROUP, "talk")].into_iter().chain(steps).chain(heard).collect()
}

fn hard_moment(one: usize, answer: &'static str) -> Vec<Deed> {
    let other = 1 - one;
    [
        vec![types(one, PRIVATE, "trigger")],
        all(one, PRIVATE, &["ask-partner", "wake", "strength", "level"]),
        vec![passes(5), presses(other, PRIVATE, answer), passes(40)],
        all(one, PRIVATE, &["level", "helped-space"]),
    ]
    .concat()
}

fn measure(one: usize) -> Vec<Deed> {
    let other = 1 - one;
    let keys = ["propose-measure", "measure-telling", "whom-both", "skip-aim", "measure-days"];
    [
        vec![says(one, PRIVATE, "measures")],
        all(one, PRIVATE, &keys),
        vec![presses(one, PRIVATE, "propose-it"), passes(1_440)],
        vec![says(other, PRIVATE, "measures")],
        all(other, PRIVATE, &["open-proposal", "proposal-number", "yes-to-proposal"]),
        vec![passes(1_440)],
    ]
    .concat()
}

/// An evening that both answer, one of them in private.
fn evening(one: usize) -> Vec<Deed> {
    let answers = Deed::Writes { who: 1 - one, place: GROUP, nth: 0, edited: false, odd: 2 };
    vec![
        passes(1_440),
        says(one, GROUP, "checkin"),
        answers,
        presses(one, GROUP, "privately"),
        Deed::Writes { who: one, place: PRIVATE, nth: usize::MAX, edited: false, odd: 2 },
    ]
}

fn rest(one: usize) -> Vec<Deed> {
    vec![
        types(one, PRIVATE, "trigger"),
        presses(one, PRIVATE, "just-for-me"),
        says(one, GROUP, "pause"),
        passes(2_000),
        says(one, PRIVATE, "resume"),
        says(1 - one, PRIVATE, "resume"),
        says(one, GROUP, "vacation"),
        presses(one, GROUP, "rest"),
        passes(2_000),
    ]
}

fn shoes(one: usize) -> Vec<Deed> {
    let other = 1 - one;
    let tool = |who, data: &str| Deed::PressesBlindly { who, place: PRIVATE, data: data.into() };
    vec![
        tool(one, "shoes:write:1"),
        writes(one, PRIVATE),
        tool(one, "shoes:seal:1"),
        passes(1_440),
        tool(other, "shoes:read:1"),
        tool(other, "shoes:open:1"),
    ]
}

/// A pulse, and a word of each.
fn pulse(one: usize) -> Vec<Deed> {
    let keys = ["level", "level", "pulse-skip", "level", "level", "level"];
    let sent = |who, data: &str| Deed::PressesBlindly { who, place: PRIVATE, data: data.into() };
    [
        vec![says(one, PRIVATE, "pulse")],
        all(one, PRIVATE, &keys),
        all(one, PRIVATE, &["pulse-word", "pulse-harder"]),
        vec![passes(1_440), sent(1 - one, "pulse:send:steady"), says(one, GROUP, "progress")],
    ]
    .concat()
}

/// Any of them.
pub fn scenes() -> impl Strategy<Value = Vec<Deed>> {
    (0..SCENES, 0usize..2).prop_map(|(number, one)| scene(number, one))
}
