//! Quiet mode is for somebody who was pressed into this: to the other it looks like somebody who doesn't
//! press (PRODUCT §8).

use chrono::{DateTime, Utc};
use kintsugi::domain::{
    CardItem, CarePage, CarePress, ExerciseCardItem, ExerciseWords, Moment, Offer, Place, Press,
    PromiseWords, Step, Words,
};
use proptest::prelude::*;
use serde_json::Value;

use super::danger::set_up;
use super::deeds::{Deed, SCENES, deeds, scene};
use super::phones::{tell_apart, tell_apart_before};
use super::play::Play;
use super::said::Said;
use super::{config, is_asked_for};

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

impl Play {
    /// The same number of acts, whether it is to be on or looked at alone.
    pub fn quiet_mode(&mut self, who: usize, on: Option<bool>) {
        let press = match on {
            Some(true) => CarePress::QuietOn,
            Some(false) => CarePress::QuietOff,
            None => CarePress::Turn(CarePage::Help),
        };
        self.types(who, PRIVATE, "care", "");
        self.presses(who, PRIVATE, Some(Press::Care(CarePress::Turn(CarePage::Quiet))));
        self.presses(who, PRIVATE, Some(Press::Care(press)));
    }

    /// What is kept of the first one, by a path into the state.
    fn kept_of_first(&self, path: &str) -> Value {
        let state = serde_json::to_value(&self.couple).expect("it can be kept");
        state.pointer(path).cloned().unwrap_or_default()
    }

    /// When **Ready** comes by itself, if that is drawn.
    fn ready_comes_at(&self) -> Option<DateTime<Utc>> {
        serde_json::from_value(self.kept_of_first("/quiet_mode/a/ready/at")).ok().flatten()
    }

    fn is_ready(&self) -> bool {
        self.kept_of_first("/walk/ready/a") == true
    }
}

/// Which of an evening's matters somebody in quiet mode is shown.
fn is_harmless(item: &CardItem) -> bool {
    matches!(item, CardItem::StillRight | CardItem::Exercise(ExerciseCardItem::SmallWays(_)))
}

/// Whether it comes by itself though nobody wished for it: all but a hard moment's, what its reader put off
/// or began, and what leads out of it all. It is told by what may come, not by what may not.
fn asks(said: &Said) -> bool {
    said.unasked
        && said.is_new
        && match &said.words {
            Words::EveningCard(items) => !items.iter().all(is_harmless),
            // What was promised is remembered by whoever promised it.
            Words::Exercise(ExerciseWords::Promise(PromiseWords::Reminder { .. })) => true,
            words => !is_asked_for(words),
        }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ in the quiet mode of the first one, on and off, and in nothing else. What
    /// everybody else sees is the same; up to the moment at which **Ready** would come by itself.
    #[test]
    fn nobody_sees_that_somebody_is_in_quiet_mode(history in deeds(), often in 3usize..12) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let play = |quiet: bool| {
            let (mut play, mut ready) = (Play::new(), None);
            for (number, deed) in history.iter().enumerate() {
                if number % often == 0 {
                    let on = number / often % 3 != 2;
                    play.quiet_mode(0, quiet.then_some(on));
                }
                play.does(deed.clone());
                ready = ready.or(play.ready_comes_at());
            }
            (play, ready)
        };
        let ((quiet, ready), (other, _)) = (play(true), play(false));
        let apart = match ready {
            Some(at) => tell_apart_before(&quiet, &other, 0, at),
            None => tell_apart(&quiet, &other, 0),
        };
        prop_assert_eq!(apart, None);
    }

    /// Nothing that asks something comes by itself.
    #[test]
    fn nothing_is_asked_of_somebody_in_quiet_mode(history in deeds()) {
        let mut play = set_up();
        play.quiet_mode(0, Some(true));
        let before = play.said.len();
        for deed in history {
            if !matches!(deed, Deed::Ends { .. } | Deed::SetsUp) {
                play.does(deed);
            }
        }
        let to_first = play.said[before..].iter().filter(|said| said.to == Some(0));
        if play.kept_of_first("/quiet_mode/a/since").is_string() {
            for said in to_first {
                prop_assert!(!asks(said), "{:?}", said.words);
            }
        }
    }
}

/// Each scene in which the other does something that would show on the first one's evenings.
#[test]
fn no_scene_asks_anything_of_somebody_in_quiet_mode() {
    for number in 0..SCENES {
        let play = |quiet: bool| {
            let mut play = set_up();
            play.quiet_mode(0, quiet.then_some(true));
            let before = play.said.len();
            let scene = scene(number, 1).into_iter();
            for deed in scene.filter(|deed| !deed.follows_phone_of(0)) {
                play.does(deed);
            }
            play.does(Deed::Passes { minutes: 3 * 1_440 });
            (play, before)
        };
        let ((quiet, before), (other, _)) = (play(true), play(false));
        assert_eq!(tell_apart(&quiet, &other, 0), None, "scene {number}");
        let to_first = quiet.said[before..].iter().filter(|said| said.to == Some(0));
        let asked: Vec<_> = to_first.filter(|said| asks(said)).map(|said| &said.words).collect();
        assert!(asked.is_empty() || number == 15, "scene {number}: {asked:?}");
    }
}

/// A letter can be read by command, as by anybody.
#[test]
fn what_is_sealed_is_not_pushed_and_can_be_opened() {
    let mut play = set_up();
    play.quiet_mode(0, Some(true));
    for deed in scene(3, 1).into_iter().filter(|deed| !deed.follows_phone_of(0)) {
        play.does(deed);
    }
    play.does(Deed::Passes { minutes: 3 * 1_440 });
    play.types(0, PRIVATE, "letter", "");
    let last = play.said.last().expect("a card");
    let presses = last.words.buttons().into_iter().flatten();
    let opens = presses.filter(|press| press.data().starts_with("letter")).count();
    assert!(opens > 0, "{:?}", last.words);
}

/// The form is as ever; it says that it may be left, and **I can't now** comes first.
#[test]
fn a_nudge_comes_as_ever_and_may_be_left() {
    for on in [true, false] {
        let mut play = set_up();
        play.quiet_mode(0, Some(on));
        play.types(1, GROUP, "trigger", "");
        let nudge = play.said.iter().rev().find_map(|said| match &said.words {
            Words::Nudge(nudge) if said.to == Some(0) => Some(nudge.clone()),
            _ => None,
        });
        let nudge = nudge.expect("a nudge");
        assert_eq!(nudge.quiet, on);
        let first = Words::Nudge(nudge).buttons().into_iter().flatten().next();
        let cannot = matches!(first, Some(Press::Moment(_, Moment::Cannot)));
        assert_eq!(cannot, on, "{first:?}");
    }
}

/// Nothing is pressed for them before its time; then it looks like a press, and the step opens.
#[test]
fn ready_comes_by_itself_and_looks_like_a_press() {
    let play = |quiet: bool, at: Option<DateTime<Utc>>| {
        let mut play = set_up();
        play.quiet_mode(0, quiet.then_some(true));
        play.does(Deed::Passes { minutes: 8 * 1_440 });
        let ready = Press::Step(Step::Responsibility, Offer::Ready);
        play.presses(1, PRIVATE, Some(ready));
        let begun = play.now;
        let at = at.or(play.ready_comes_at()).expect("it is drawn");
        let minutes = u32::try_from((at - play.now).num_minutes()).expect("ahead");
        assert!(!play.is_ready());
        play.does(Deed::Passes { minutes });
        if !quiet {
            play.presses(0, PRIVATE, Some(ready));
        }
        play.does(Deed::Passes { minutes: 1 });
        (play, begun, at)
    };
    let (mut quiet, begun, at) = play(true, None);
    // It was drawn on the first evening on which it could be pressed, up to two days before.
    let days = (at - begun).num_days();
    assert!((7 - 2..=21).contains(&days), "{days} days");
    assert!(quiet.is_ready());
    let (mut other, ..) = play(false, Some(at));
    for play in [&mut quiet, &mut other] {
        play.does(Deed::Passes { minutes: 2 * 1_440 });
        let opened = play.couple.walk.as_ref().map(kintsugi::domain::Walk::current);
        assert_eq!(opened, Some(Step::Transparency));
    }
    assert_eq!(tell_apart(&quiet, &other, 0), None);
}

/// **Not yet** stands: it is not pressed for them again.
#[test]
fn what_they_took_back_is_not_pressed_for_them() {
    let mut play = set_up();
    play.quiet_mode(0, Some(true));
    play.does(Deed::Passes { minutes: 8 * 1_440 });
    for offer in [Offer::Ready, Offer::NotYet] {
        play.presses(0, PRIVATE, Some(Press::Step(Step::Responsibility, offer)));
    }
    play.does(Deed::Passes { minutes: 40 * 1_440 });
    assert!(!play.is_ready());
}

#[test]
fn a_double_tap_and_a_restart_change_nothing() {
    let mut play = set_up();
    play.quiet_mode(0, Some(true));
    let since = play.kept_of_first("/quiet_mode/a/since");
    play.does(Deed::Passes { minutes: 5 });
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::QuietOn)));
    let kept = serde_json::to_string(&play.couple).expect("it can be kept");
    play.couple = serde_json::from_str(&kept).expect("it can be read");
    assert_eq!(play.kept_of_first("/quiet_mode/a/since"), since);
    play.quiet_mode(0, Some(false));
    assert!(play.kept_of_first("/quiet_mode/a/since").is_null());
}
