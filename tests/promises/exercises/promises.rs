//! Promises about promises.

use std::collections::HashMap;

use kintsugi::domain::{
    CardItem, ExerciseCardItem, ExercisePress, ExerciseWords, Place, Press, PromiseCardItem,
    PromisePress, PromiseWords, Tool, Words,
};
use proptest::prelude::*;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["promise"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "tool:promise",
    "promise:tonight:own:1",
    "promise:each-evening:own:1",
    "promise:tomorrow:here:1",
    "promise:sure:here:1:202605041900",
    "promise:sure:own:1:202605041900",
    "promise:by:own:1:11900",
    "promise:by:here:1:1900",
    "promise:another-time:here:1",
    "promise:to-us:1",
    "promise:for-me:1",
    "promise:remind:1",
    "promise:change-time:1",
    "promise:take-back:1",
    "promise:pages:",
    "promise:kept:1",
    "promise:not-kept:1",
    "promise:tell-now:1",
    "promise:told:1",
    "promise:repair:1",
    "promise:again:1",
    "promise:noticed:1",
    "promise:differently:1",
    "promise:sets-back:",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &PromiseWords) -> bool {
    matches!(
        words,
        PromiseWords::Line { .. }
            | PromiseWords::LineEnded { .. }
            | PromiseWords::Seam { .. }
            | PromiseWords::Tells { .. }
    )
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &PromiseWords) -> bool {
    matches!(words, PromiseWords::Reminder { .. })
}

fn promised(words: &Words) -> Option<&PromiseWords> {
    match words {
        Words::Exercise(ExerciseWords::Promise(words)) => Some(words),
        _ => None,
    }
}

/// Ways of answering that a partner has in private.
const TIMES: [&str; 4] =
    ["promise-tonight", "promise-tomorrow", "promise-each-evening", EACH_MONDAY];
/// Typed, and not pressed.
const EACH_MONDAY: &str = "every monday at 7";
const ANSWERS: [&str; 8] = [
    "promise-not-kept",
    "promise-repair",
    "promise-again",
    "promise-told",
    "promise-drop",
    "promise-remind",
    "promise-kept",
    "promise-take-back",
];
/// So many of these show nothing of a promise to us either.
const UNSEEN: usize = 6;

impl Play {
    /// The newest button of that name on somebody's phone, if there is one.
    fn presses_named(&mut self, who: usize, key: &str) -> bool {
        let shown = self.phones[who].iter().rev().take(12).flat_map(|shown| shown.words.buttons());
        let found = shown.flatten().find(|press| press.key() == key);
        if let Some(press) = found {
            self.press_unhindered(who, Place::Private, press);
        }
        found.is_some()
    }

    /// The first one promises something in private, in words that are the same in every history.
    fn promises_in_private(&mut self, time: &str, to: &str) {
        let (who, place) = (0, Place::Private);
        let walks = self.couple.walk.is_some();
        let seated = self.couple.users().any(|(_, user)| user.0 == 501);
        if !walks || !seated || !self.came[who] {
            return;
        }
        self.does(Deed::Commands { who, place, name: "promise", words: false });
        self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 1 });
        if time == EACH_MONDAY {
            self.says(who, time);
        } else {
            self.presses_named(who, time);
        }
        self.presses_named(who, to);
    }
}

/// What the first one does in private differs between two histories, and so do their buttons.
fn without_private_acts(history: Vec<Deed>) -> Vec<Deed> {
    let private = |deed: &Deed| {
        matches!(
            deed,
            Deed::Commands { who: 0, place: Place::Private, .. }
                | Deed::PressesBlindly { who: 0, place: Place::Private, .. }
                | Deed::SendsMedia { who: 0, place: Place::Private, .. }
                | Deed::WritesDown { who: 0 }
                | Deed::Blocks { .. }
                | Deed::Ends { .. }
        )
    };
    let begins = [Deed::SetsUp, Deed::Passes { minutes: 1_500 }];
    let fits = |deed: &Deed| !private(deed) && !deed.follows_phone_of(0);
    begins.into_iter().chain(history.into_iter().filter(fits)).collect()
}

/// A random time would be another one.
fn leaves_later(press: &Press) -> bool {
    press.data().starts_with("leave-later")
}

fn opens_promises(press: &Press) -> bool {
    matches!(press, Press::Exercise(ExercisePress::Tool(Tool::Promise)))
}

proptest! {
    #![proptest_config(config())]

    /// Two histories: in one there are promises for oneself, and all sorts of things become of
    /// them. Nobody else sees a difference; neither where the same person promises in the group.
    #[test]
    fn a_promise_for_oneself_is_seen_by_nobody_else(history in deeds(), here in any::<bool>()) {
        let in_group = |deed: &Deed| matches!(deed, Deed::Commands { name: "promise", who: 0, .. });
        let history = without_private_acts(history);
        let history: Vec<_> =
            history.into_iter().filter(|deed| here || !in_group(deed)).collect();
        // What becomes of those in the group is seen, and pressed by the same names.
        let answers = if here { &ANSWERS[..UNSEEN] } else { &ANSWERS[..] };
        let play = |promises: bool| {
            let mut play = Play::where_presses(move |who, press| {
                !leaves_later(press) && (here || who != 0 || !opens_promises(press))
            });
            for (number, deed) in history.iter().enumerate() {
                play.does(deed.clone());
                if promises && number % 5 == 1 {
                    play.promises_in_private(TIMES[number % 4], "promise-for-me");
                }
                if promises && number % 2 == 0 {
                    play.presses_named(0, answers[number / 2 % answers.len()]);
                }
            }
            play
        };
        let (promised, not) = (play(true), play(false));
        prop_assert_eq!(tell_apart(&promised, &not, 0), None);
    }

    /// Two histories with the same promises to us: in one the first one answers **Not kept**, and
    /// says what becomes of it but for **Tell now**. Nobody else sees a difference.
    #[test]
    fn that_a_promise_was_not_kept_is_seen_by_nobody_else_unless_told(history in deeds()) {
        let history = without_private_acts(history);
        let play = |answers: bool| {
            let mut play = Play::where_presses(|_, press| !leaves_later(press));
            for (number, deed) in history.iter().enumerate() {
                play.does(deed.clone());
                if number % 5 == 1 {
                    play.promises_in_private(TIMES[number % 4], "promise-to-us");
                }
                if answers && play.presses_named(0, "promise-not-kept") {
                    play.presses_named(0, ["promise-told", "promise-drop"][number % 2]);
                }
            }
            play
        };
        let (missed, not) = (play(true), play(false));
        prop_assert_eq!(tell_apart(&missed, &not, 0), None);
    }

    /// Nobody presses **To us**, and nobody promises in the group: then nothing of a promise is
    /// ever read there, nor by the other.
    #[test]
    fn what_the_group_reads_of_a_promise_was_to_us(history in deeds()) {
        let in_group = |deed: &Deed| match deed {
            Deed::Commands { name: "promise", place, .. } => *place == Place::Group,
            _ => false,
        };
        let to_us = |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::Promise(PromisePress::ToUs(_))))
        };
        let mut play = Play::where_presses(move |_, press| !to_us(press) && !opens_promises(press));
        for (number, deed) in history.into_iter().filter(|deed| !in_group(deed)).enumerate() {
            play.does(deed);
            if number % 7 == 1 {
                play.promises_in_private(TIMES[number % 4], "promise-for-me");
            }
            play.presses_named(0, ANSWERS[number % 8]);
        }
        for said in &play.said {
            let group = said.to.is_none();
            prop_assert!(!group || promised(&said.words).is_none(), "{:?}", said.words);
        }
    }

    /// The evening asks for a promise on two evenings at most; for a day of a daily one on that
    /// day alone.
    #[test]
    fn no_promise_is_asked_for_more_than_twice(history in deeds()) {
        let history = without_private_acts(history);
        let mut play = Play::new();
        for (number, deed) in history.into_iter().enumerate() {
            play.does(deed);
            if number % 6 == 1 {
                play.promises_in_private(TIMES[number % 4], "promise-for-me");
            }
        }
        let mut asked = HashMap::new();
        for said in play.said.iter().filter(|said| said.is_new) {
            let Words::EveningCard(items) = &said.words else { continue };
            for item in items {
                let CardItem::Exercise(ExerciseCardItem::Promise(PromiseCardItem::Due { due, .. })) =
                    item
                else {
                    continue;
                };
                let times: &mut u32 = asked.entry((said.to, *due)).or_default();
                *times += 1;
                let most = if due.day.is_some() { 1 } else { 2 };
                prop_assert!(*times <= most, "{due:?}");
            }
        }
    }
}

/// The scenes must reach what they are to prove.
#[test]
fn random_play_keeps_and_misses_promises() {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = HashMap::<&str, u32>::new();
    for _ in 0..40 {
        let history = deeds().new_tree(&mut runner).expect("a history").current();
        let mut play = Play::new();
        for (number, deed) in without_private_acts(history).into_iter().enumerate() {
            play.does(deed);
            let to = ["promise-for-me", "promise-to-us"][number % 2];
            play.promises_in_private(TIMES[number % 4], to);
            play.presses_named(0, ANSWERS[number % 8]);
        }
        let said = |is: fn(&PromiseWords) -> bool| {
            play.said.iter().filter_map(|said| promised(&said.words)).any(is)
        };
        let asked = play.said.iter().any(|said| {
            matches!(&said.words, Words::EveningCard(items)
                if items.iter().any(|one| matches!(one, CardItem::Exercise(ExerciseCardItem::Promise(PromiseCardItem::Due { .. })))))
        });
        let marks = [
            ("promised", said(|words| matches!(words, PromiseWords::Line { .. }))),
            ("taken back", said(|words| matches!(words, PromiseWords::LineEnded { .. }))),
            ("reminded", said(|words| matches!(words, PromiseWords::Reminder { .. }))),
            ("kept", said(|words| matches!(words, PromiseWords::Seam { .. }))),
            ("mended", said(|words| matches!(words, PromiseWords::AskRepair { .. }))),
            ("asked", asked),
        ];
        for (mark, so) in marks {
            *reached.entry(mark).or_default() += u32::from(so);
        }
    }
    assert!(reached.values().all(|times| *times >= 2), "{reached:?}");
}
