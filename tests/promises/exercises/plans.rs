//! Plans for hard moments: what is not shared is seen by nobody else.

use kintsugi::domain::{
    ExercisePress, ExerciseWords, Helped, Place, PlanPart, PlanPress, PlanWords, Press, Words,
};
use kintsugi::messages::{Locale, Speech};
use proptest::prelude::*;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::phones::{exempt::Exempt, tell_apart_but};
use super::super::play::Play;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["plan"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "plan:write:sets-off",
    "plan:write:helps",
    "plan:part:helps",
    "plan:part:doesnt",
    "plan:remove:sets-off",
    "plan:sentence:0:1",
    "plan:change:0",
    "plan:change:1",
    "plan:drop:0",
    "plan:drop:9",
    "plan:kind:1:space",
    "plan:kind:7:skip",
    "plan:choose",
    "plan:out:helps",
    "plan:in:helps",
    "plan:share",
    "plan:unshare",
    "plan:read",
    "plan:leave",
    "together:1",
    "not-together:1",
    "stop-together:1",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &PlanWords) -> bool {
    matches!(words, PlanWords::Partners(_))
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(_words: &PlanWords) -> bool {
    false
}

/// What somebody does in their private chat, as random play has it.
pub fn is_private_of(who: usize, deed: &Deed) -> bool {
    match deed {
        Deed::Commands { who: by, place, .. }
        | Deed::Presses { who: by, place, .. }
        | Deed::PressesBlindly { who: by, place, .. }
        | Deed::Writes { who: by, place, .. }
        | Deed::Captions { who: by, place, .. }
        | Deed::SendsMedia { who: by, place, .. } => *by == who && *place == Place::Private,
        Deed::WritesDown { who: by } | Deed::Ends { who: by } => *by == who,
        Deed::Blocks { .. } => true,
        _ => false,
    }
}

/// Whether a press of somebody's ends the couple: at a random time, which differs in histories that
/// are compared.
pub fn ends(press: &Press) -> bool {
    matches!(press, Press::Leave(_))
}

impl Play {
    pub fn presses_in_plan(&mut self, who: usize, press: PlanPress) {
        self.presses(who, Place::Private, Some(Press::Exercise(ExercisePress::Plan(press))));
    }

    /// Writes a part, or one more sentence of what helps with its kind.
    pub fn writes_plan(&mut self, who: usize, part: PlanPart) {
        self.presses_in_plan(who, PlanPress::Write(part));
        let newest = self.phones[who].last().map(|shown| &shown.words);
        let asked = |words: &PlanWords| matches!(words, PlanWords::Ask { .. });
        if matches!(newest, Some(Words::Exercise(ExerciseWords::Plan(words))) if asked(words)) {
            let place = Place::Private;
            self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 });
            for number in 1..4 {
                self.presses_in_plan(who, PlanPress::Kind(number, Some(Helped::Space)));
            }
        }
    }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ only in a plan that is not shared: everybody else sees the same.
    #[test]
    fn nobody_sees_a_plan_that_is_not_shared(history in deeds()) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !is_private_of(0, deed)).collect();
        let shares = |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::Plan(PlanPress::Share)))
        };
        let play = |writes: bool| {
            let mut play =
                Play::where_presses(move |who, press| !ends(press) && (who != 0 || !shares(press)));
            play.sets_up();
            for (number, deed) in history.iter().enumerate() {
                if writes && number % 7 == 0 {
                    play.writes_plan(0, PlanPart::ALL[number % PlanPart::ALL.len()]);
                    play.presses_in_plan(0, PlanPress::Choose);
                }
                play.does(deed.clone());
            }
            play
        };
        let (with, without) = (play(true), play(false));
        prop_assert_eq!(tell_apart_but(&with, &without, 0, &[Exempt::OrderOfSentences]), None);
    }

    /// What is shared is read, and what is left out of it is not.
    #[test]
    fn a_part_that_is_left_out_is_not_read(history in deeds(), out in 0usize..4) {
        let speech = Speech::new(None).expect("words");
        let out = PlanPart::ALL[out];
        // Words that somebody shares otherwise are another promise's.
        let history: Vec<_> = history.into_iter().filter(|deed| !is_private_of(0, deed)).collect();
        let puts_in = move |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::Plan(PlanPress::PutIn(part))) if *part == out)
        };
        let mut play = Play::where_presses(move |_, press| !puts_in(press) && !ends(press));
        play.sets_up();
        let before = play.secrets.len();
        play.writes_plan(0, out);
        let left_out: Vec<_> = play.secrets[before..].to_vec();
        play.presses_in_plan(0, PlanPress::LeaveOut(out));
        for part in PlanPart::ALL.into_iter().filter(|part| *part != out) {
            play.writes_plan(0, part);
        }
        play.presses_in_plan(0, PlanPress::Share);
        play.does(Deed::Passes { minutes: 27 * 60 });
        play.presses_in_plan(1, PlanPress::Read);
        let reads = |words: &Words| {
            matches!(words, Words::Exercise(ExerciseWords::Plan(PlanWords::Partners(_))))
        };
        prop_assert!(play.said.iter().any(|said| said.to == Some(1) && reads(&said.words)));
        for deed in history {
            play.does(deed);
        }
        play.presses_in_plan(1, PlanPress::Partners);
        for said in play.said.iter().filter(|said| said.to != Some(0)) {
            let text = speech.line(&said.words, Locale::En).expect("every saying renders");
            for (_, secret) in &left_out {
                let mut words = text.split(|c: char| !c.is_alphanumeric());
                prop_assert!(!words.any(|word| word == secret), "{}", text);
            }
        }
    }
}
