//! Promises about talks.

mod scenes;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::{
    Couple, Entry, Event, ExercisePress, ExerciseWords, Facts, Journal, Place, Press, Slot, Step,
    TalkPress, TalkWords, Tool, What, Words, decide,
};
use proptest::prelude::*;
use serde_json::Value;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;
use scenes::SCENES;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["talk", "break"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "talk:propose:now",
    "talk:propose:999912312359",
    "talk:here:1",
    "talk:yes:1:1",
    "talk:back:2",
    "talk:skip:1",
    "talk:go-on:1",
    "talk:no-break",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &TalkWords) -> bool {
    // What each heard, once both have said one; and what both have put aside for a talk.
    matches!(
        words,
        TalkWords::Heard(_)
            | TalkWords::AskTopic { .. }
            | TalkWords::AskFirst { .. }
            | TalkWords::Speaking { .. }
    )
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &TalkWords) -> bool {
    matches!(
        words,
        // The talk that both agreed to, the break's end, and what closes a talk.
        TalkWords::Gathering { .. }
            | TalkWords::Missed(_)
            | TalkWords::BreakOver { .. }
            | TalkWords::BreakLonger
            | TalkWords::AskHeard(_)
            | TalkWords::Heard(_)
    )
}

fn talks(couple: &Couple) -> Value {
    let couple = serde_json::to_value(couple).expect("it can be kept");
    couple["exercises"]["talks"].clone()
}

fn of_talk(words: &Words) -> Option<&TalkWords> {
    match words {
        Words::Exercise(ExerciseWords::Talk(words)) => Some(words),
        _ => None,
    }
}

/// Only time passes from here on: what is edited when, and the couple at the end.
fn only_time_passes(mut couple: Couple, hours: i64) -> (Couple, Vec<(DateTime<Utc>, Slot)>) {
    let mut edits = vec![];
    let first = couple.wake_at();
    while let Some(now) = couple.wake_at() {
        if first.is_some_and(|first| now > first + TimeDelta::hours(hours)) {
            break;
        }
        let facts = Facts::default();
        let decision = decide(couple, Event::Tick, &facts, now);
        let is_over = decision.destroys;
        couple = decision.couple;
        if is_over {
            break;
        }
        let next = couple.wake_at();
        assert!(next.is_none_or(|next| next > now), "at {now} it waits since {next:?}");
        for say in decision.says {
            if let What::Edit { slot, words } = say.what
                && of_talk(&words).is_some()
            {
                edits.push((now, slot));
            }
        }
    }
    (couple, edits)
}

fn history() -> impl Strategy<Value = Vec<Deed>> {
    deeds().prop_map(|mut history| {
        history.truncate(25);
        history
    })
}

/// A scene is there and what follows it reaches far; else the promises would hold of nothing.
#[test]
fn the_scenes_of_a_talk_get_as_far_as_they_say() {
    let reached = |scene: usize| talks(&Play::in_a_talk(scene).couple);
    assert!(reached(0)["ahead"][0]["plan"]["Asked"].is_object());
    assert!(reached(1)["open"]["stage"]["Gathering"].is_object());
    assert_eq!(reached(2)["open"]["stage"], "Topic");
    assert_eq!(reached(3)["open"]["stage"], "First");
    assert!(reached(4)["open"]["stage"]["Speaking"].is_object());
    assert!(reached(5)["open"]["stage"]["Reflecting"].is_object());
    assert_eq!(reached(6)["open"]["stage"], "Further");
    assert!(reached(7)["pause"].is_object());
    assert!(reached(8)["closing"][0].is_object());
}

/// What the first one said is theirs, also when the couple ends, or a day goes by.
#[test]
fn what_one_heard_and_the_other_did_not_is_kept_in_their_diary() {
    for ends in [Deed::Ends { who: 1 }, Deed::Passes { minutes: 1_441 }] {
        let mut play = Play::in_a_talk(SCENES - 1);
        let place = Place::Private;
        play.does(Deed::Writes { who: 0, place, nth: 0, edited: false, odd: 9 });
        let words = play.secrets.last().expect("words in private").1.clone();
        play.does(ends);
        let kept = |(change, _): &(Journal, _)| match change {
            Journal::Keep(record) => record.entry == Entry::Diary { words: words.clone() },
            Journal::Forget(_) => false,
        };
        assert!(play.kept.iter().any(kept));
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_talks_card_is_never_edited_twice_within_15_seconds_by_itself(
        scene in 0..SCENES,
        history in history(),
    ) {
        let mut play = Play::in_a_talk(scene);
        for deed in history {
            play.does(deed);
            let (_, edits) = only_time_passes(play.couple.clone(), 30);
            for (number, (when, slot)) in edits.iter().enumerate() {
                let near = |(other, of): &&(DateTime<Utc>, Slot)| {
                    of == slot && *other - *when < TimeDelta::seconds(15)
                };
                prop_assert!(!edits[number + 1..].iter().any(|edit| near(&edit)), "{edits:?}");
            }
        }
    }

    /// A talk, a break and what was asked at the end; what is arranged ends by its own time.
    #[test]
    fn every_talk_and_every_break_ends_within_a_day_of_the_last_press(
        scene in 0..SCENES,
        history in history(),
    ) {
        let mut play = Play::in_a_talk(scene);
        for deed in history {
            play.does(deed);
        }
        // Those that both agreed to may begin meanwhile; without them, nothing is left.
        let arranged = talks(&play.couple)["ahead"].as_array().is_some_and(|ahead| {
            ahead.iter().any(|ahead| ahead["plan"]["Agreed"].is_object())
        });
        let (couple, _) = only_time_passes(play.couple, 49);
        let left = talks(&couple);
        prop_assert!(arranged || left["open"].is_null(), "{left}");
        prop_assert!(left["pause"].is_null(), "{left}");
        prop_assert!(left["closing"].as_array().is_some_and(Vec::is_empty), "{left}");
    }

    #[test]
    fn what_one_heard_is_shown_to_nobody_before_the_other_has_said_theirs(history in deeds()) {
        let mut play = Play::in_a_talk(SCENES - 1);
        let silent = |deed: &&Deed| {
            !matches!(
                deed,
                Deed::Writes { who: 1, .. }
                    | Deed::Captions { who: 1, .. }
                    | Deed::WritesDown { who: 1 }
            )
        };
        for deed in history.iter().filter(silent) {
            let (who, place) = (0, Place::Private);
            play.does(Deed::Writes { who, place, nth: 0, edited: false, odd: 9 });
            play.does(deed.clone());
        }
        let shown = |words: &Words| matches!(of_talk(words), Some(TalkWords::Heard(_)));
        prop_assert!(!play.said.iter().any(|said| shown(&said.words)));
    }

    /// Nobody sees whether the first has said something or skipped, as long as the other has not.
    #[test]
    fn nobody_sees_that_somebody_has_said_what_they_heard(history in history()) {
        let private = |deed: &Deed| match deed {
            Deed::Presses { who: 0, place, .. }
            | Deed::PressesBlindly { who: 0, place, .. }
            | Deed::Commands { who: 0, place, .. } => *place == Place::Private,
            Deed::Writes { who, place, .. } | Deed::Captions { who, place, .. } => {
                *who == 1 || *place == Place::Private
            }
            // Whoever writes in their private chat has unblocked it.
            Deed::WritesDown { .. } | Deed::Ends { .. } | Deed::Blocks { .. }
            | Deed::Stands { .. } => true,
            _ => false,
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !private(deed)).collect();
        let seen = |what: usize| {
            let mut play = Play::in_a_talk(SCENES - 1);
            for deed in &history {
                play.does(deed.clone());
                let place = Place::Private;
                match what {
                    0 => play.does(Deed::Writes { who: 0, place, nth: 0, edited: false, odd: 9 }),
                    1 => play.presses(0, place, Press::read("talk:skip:1")),
                    _ => {}
                }
            }
            play
        };
        let plays = [0, 1, 2].map(seen);
        prop_assert_eq!(tell_apart(&plays[0], &plays[2], 0), None);
        prop_assert_eq!(tell_apart(&plays[1], &plays[2], 0), None);
    }

    /// The listener may do what they like, but for a break: the turn is the speaker's.
    #[test]
    fn only_the_speaker_ends_a_turn(scene in 4usize..6, history in deeds()) {
        // Nor does the listener leave.
        let ends = |press: &Press| match press {
            Press::Leave(_) | Press::Exercise(ExercisePress::Tool(Tool::Break)) => true,
            Press::Exercise(ExercisePress::Talk(press)) => {
                matches!(press, TalkPress::Break(_) | TalkPress::BeginBreak)
            }
            _ => false,
        };
        let mut play = Play::where_presses(move |who, press| who != 1 || !ends(press));
        play.talks(scene);
        let turn = |play: &Play| {
            let open = talks(&play.couple)["open"].clone();
            let stage = open["stage"].clone();
            let by = [&stage["Speaking"]["by"], &stage["Reflecting"]["by"]].map(Clone::clone);
            let kind = stage.as_object().and_then(|stage| stage.keys().next().cloned());
            (open["turn"].clone(), kind, by, stage["Reflecting"]["again"].clone())
        };
        let before = turn(&play);
        for deed in history {
            let listens = match &deed {
                Deed::Commands { who, name, .. } => *who == 1 && *name != "break",
                Deed::Presses { who, .. }
                | Deed::PressesBlindly { who, .. }
                | Deed::Writes { who, .. }
                | Deed::SendsMedia { who, .. } => *who == 1,
                _ => false,
            };
            if listens {
                play.does(deed);
                prop_assert_eq!(&turn(&play), &before);
            }
        }
    }

    /// A talk counts for the step if the two closed it, and not if it was left lying.
    #[test]
    fn a_talk_that_was_left_lying_is_not_counted(scene in 0..SCENES - 1) {
        let mut play = Play::in_a_talk(scene);
        for _ in 0..3 {
            play.does(Deed::Passes { minutes: 2 * 1_440 });
            play.talks(scene);
        }
        prop_assert!(!play.couple.is_step_done(Step::Conversations));
    }
}

#[test]
fn two_talks_that_were_closed_are_what_the_step_suggests() {
    let mut play = Play::in_a_talk(SCENES - 1);
    assert!(!play.couple.is_step_done(Step::Conversations));
    play.talks(SCENES - 1);
    assert!(play.couple.is_step_done(Step::Conversations));
}
