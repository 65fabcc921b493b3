//! What one did in private shows with an evening and not before, by command as by card; but for what
//! its author tells, and what is taken back.

use std::cell::Cell;
use std::rc::Rc;

use chrono::Timelike;
use kintsugi::domain::proposals::{Does, Kind};
use kintsugi::domain::{
    ExercisePress, Place, PlanPart, PlanPress, Press, ProposalPress, QuestionPress, Step,
};
use proptest::prelude::*;

mod told;

use super::config;
use super::deeds::{Deed, Which, deeds};
use super::exercises::{self, Move};
use super::phones::tell_apart;
use super::play::Play;
use told::tells;

const PRIVATE: Place = Place::Private;

/// What goes at once, for nobody is to read on what they may not read any more.
fn takes_back(press: &Press) -> bool {
    use ExercisePress::{Plan, Proposal, Question};
    match press {
        Press::Exercise(Question(press)) => matches!(press, QuestionPress::TakeBack(_)),
        Press::Exercise(Proposal(ProposalPress::Does(_, does, _))) => *does == Does::TakeBack,
        Press::Exercise(Plan(press)) => matches!(
            press,
            PlanPress::Unshare | PlanPress::Remove(_) | PlanPress::Drop(_) | PlanPress::LeaveOut(_)
        ),
        _ => false,
    }
}

/// Commands that say something in the group though they are typed in private.
const TOLD: [&str; 6] = ["checkin", "pause", "resume", "vacation", "start", "settings"];

fn acts() -> impl Strategy<Value = Vec<Deed>> {
    let names = ["trigger", "win", "diary", "step", "help", "leave"];
    let names = [names.as_slice(), &exercises::commands()].concat();
    let who = 0;
    let one = prop_oneof![
        6 => (prop::sample::select(names), any::<bool>())
            .prop_map(move |(name, words)| Deed::Commands { who, place: PRIVATE, name, words }),
        10 => (0usize..9).prop_map(move |nth| Deed::Presses { who, place: PRIVATE, which: Which::Nth(nth) }),
        3 => prop::sample::select(exercises::presses()).prop_map(move |data| {
            Deed::PressesBlindly { who, place: PRIVATE, data: data.to_owned() }
        }),
        5 => (0usize..2).prop_map(move |nth| Deed::Writes {
            who, place: PRIVATE, nth, edited: false, odd: 9,
        }),
    ];
    prop::collection::vec(one, 1..30)
}

fn fits(deed: &Deed) -> bool {
    let told = |name: &&str| TOLD.contains(name);
    match deed {
        Deed::Blocks { .. }
        | Deed::Ends { .. }
        | Deed::Stands { .. }
        | Deed::Swaps { .. }
        | Deed::Members { .. }
        | Deed::IsDeaf { .. }
        | Deed::SetsUp => false,
        // At a talk to which both have come, what one keeps for it is heard.
        Deed::Commands { name, .. } => !told(name) && !["leave", "talk"].contains(name),
        Deed::PressesBlindly { data, .. } => !data.starts_with("leave") && !data.contains("talk"),
        _ => true,
    }
}

/// Until noon in Berlin, of a day whose evening has not come.
fn passes_to_noon(play: &mut Play) {
    let local = play.now.with_timezone(&crate::zones::tz("Europe/Berlin")).time();
    let minutes = 24 * 60 + 12 * 60 - (local.hour() * 60 + local.minute());
    play.does(Deed::Passes { minutes });
}

/// Looks at everything, and presses what is found.
fn looks_at_everything(play: &mut Play, who: usize) {
    for name in exercises::commands().into_iter().chain(["step", "diary", "settings"]) {
        play.does(Deed::Commands { who, place: PRIVATE, name, words: false });
        for nth in 0..4 {
            play.does(Deed::Presses { who, place: PRIVATE, which: Which::Nth(nth) });
        }
    }
    let (place, name) = (Place::Group, "agreement");
    play.does(Deed::Commands { who, place, name, words: false });
}

proptest! {
    #![proptest_config(config())]

    /// Two days alike, in one of which somebody does all sorts of things in private, and tells none of
    /// it. Until the evening comes, everybody else sees the same, wherever they look.
    #[test]
    fn what_one_did_in_private_shows_with_an_evening_and_not_before(
        history in deeds(), acts in acts(),
    ) {
        let play = |does: bool| {
            let day = Rc::new(Cell::new(false));
            let is_day = Rc::clone(&day);
            let mut play = Play::where_presses(move |who, press| {
                !matches!(press, Press::Leave(_))
                    && !(is_day.get() && who == 0 && (tells(press) || takes_back(press)))
            });
            play.sets_up();
            play.does(Deed::Passes { minutes: 24 * 60 + 180 });
            for who in 0..2 {
                play.asks(who);
                play.moves(&Move::Offers(who, Kind::Measure, true));
                play.writes_plan(who, PlanPart::SetsOff);
                play.presses_in_plan(who, PlanPress::Share);
            }
            for deed in history.iter().filter(|deed| fits(deed)) {
                play.does(deed.clone());
            }
            passes_to_noon(&mut play);
            day.set(true);
            if does {
                for deed in &acts {
                    play.does(deed.clone());
                }
            }
            day.set(false);
            looks_at_everything(&mut play, 1);
            play.does(Deed::Passes { minutes: 6 * 60 });
            looks_at_everything(&mut play, 1);
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }
}

/// Whether the card that answers that command has such a button.
fn finds(play: &mut Play, who: usize, name: &'static str, data: &str) -> bool {
    play.does(Deed::Commands { who, place: PRIVATE, name, words: false });
    let shown = play.phones[who].last().expect("an answer");
    shown.words.buttons().iter().flatten().any(|press| press.data().starts_with(data))
}

/// How the newest of one's own questions stands.
fn own_question(play: &mut Play) -> String {
    play.does(Deed::Commands { who: 0, place: PRIVATE, name: "ask", words: false });
    play.presses_newest(0, |press| matches!(press, QuestionPress::Mine));
    format!("{:?}", play.phones[0].last().expect("it is there").words)
}

/// What the first sees of the other's plan.
fn reads_plan(play: &mut Play) -> String {
    play.presses_in_plan(0, PlanPress::Partners);
    format!("{:?}", play.phones[0].last().expect("it is there").words)
}

/// Until an evening of the second day, with a question of the first that the other can answer.
fn second_day() -> Play {
    let mut play = Play::new();
    play.sets_up();
    play.asks(0);
    play.proposal_press(0, ProposalPress::NoneForNow);
    play.does(Deed::Passes { minutes: 24 * 60 + 180 });
    play
}

type Case = (&'static str, fn(&mut Play), fn(&mut Play) -> bool);

/// One of each kind: not there before the evening, and there from then on.
#[test]
fn what_an_evening_shows_is_there_by_command() {
    let cases: [Case; 6] = [
        ("a question", |play| play.asks(1), |play| finds(play, 0, "ask", "question:open")),
        ("an answer", |play| play.answers(1), |play| finds(play, 0, "ask", "question:read")),
        (
            "kept for a talk",
            |play| {
                play.opens(1);
                play.presses_newest(1, |press| matches!(press, QuestionPress::AtTalk(_)));
            },
            |play| own_question(play).contains("ForTalk"),
        ),
        (
            "a measure",
            |play| play.moves(&Move::Offers(1, Kind::Measure, true)),
            |play| finds(play, 0, "measures", "proposal:open"),
        ),
        (
            "a plan",
            |play| {
                play.writes_plan(1, PlanPart::Doesnt);
                play.presses_in_plan(1, PlanPress::Share);
            },
            |play| finds(play, 0, "plan", "plan:partners"),
        ),
        (
            "that neither wishes a measure",
            |play| play.proposal_press(1, ProposalPress::NoneForNow),
            |play| play.couple.is_step_done(Step::Transparency),
        ),
    ];
    for (what, act, shows) in cases {
        let mut play = second_day();
        act(&mut play);
        assert!(!shows(&mut play), "{what}: before the evening");
        play.does(Deed::Passes { minutes: 24 * 60 });
        assert!(shows(&mut play), "{what}: after it");
    }
}

#[test]
fn a_measure_that_one_ended_holds_for_the_other_until_the_evening() {
    let stands = |play: &mut Play, who: usize| {
        play.does(Deed::Commands { who, place: PRIVATE, name: "measures", words: false });
        format!("{:?}", play.phones[who].last().expect("it is there").words)
    };
    let mut play = second_day();
    play.moves(&Move::Offers(0, Kind::Measure, true));
    play.does(Deed::Passes { minutes: 24 * 60 });
    play.moves(&Move::Does(1, 0, Does::Yes));
    play.does(Deed::Passes { minutes: 20 * 60 });
    play.moves(&Move::Does(1, 0, Does::End));
    assert!(stands(&mut play, 1).contains("stands: Ended"));
    assert!(stands(&mut play, 0).contains("stands: InForce"));
    play.does(Deed::Passes { minutes: 6 * 60 });
    assert!(stands(&mut play, 0).contains("stands: Ended"));
}

#[test]
fn a_plan_is_read_as_on_the_last_evening_without_what_was_removed_since() {
    let mut play = second_day();
    for part in [PlanPart::Doesnt, PlanPart::SetsOff] {
        play.writes_plan(1, part);
    }
    play.presses_in_plan(1, PlanPress::Share);
    play.does(Deed::Passes { minutes: 24 * 60 });
    let before = reads_plan(&mut play);
    play.writes_plan(1, PlanPart::Doesnt);
    assert_eq!(reads_plan(&mut play), before);
    play.presses_in_plan(1, PlanPress::Remove(PlanPart::SetsOff));
    assert!(!reads_plan(&mut play).contains("SetsOff"), "it goes at once");
    play.does(Deed::Passes { minutes: 24 * 60 });
    let after = reads_plan(&mut play);
    assert!(after.contains("Doesnt") && !before.contains(&after), "{after}");
}
