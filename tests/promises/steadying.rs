//! **Steady myself first** and **Not today**: the other never learns of the choice.

use kintsugi::domain::{Moment, Place, Press, Reply, Setting, Typed, Words};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::moments::times;
use super::phones::tell_apart;
use super::play::Play;

impl Play {
    /// Two who have begun, on an afternoon; hard moments have eased for the first, three times.
    fn that_has_eased() -> Self {
        let mut play = Self::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 20 * 60 });
        for _ in 0..3 {
            play.triggers(0, Place::Private);
            play.presses_of_newest(0, Moment::JustForMe);
            play.presses_of_newest(0, Moment::AllRight);
            play.does(Deed::Passes { minutes: 1_440 });
        }
        play
    }

    fn steadies(&mut self, by_itself: bool) {
        self.triggers(0, Place::Private);
        self.presses_of_newest(0, Moment::Steady);
        if by_itself {
            self.presses_of_newest(0, Moment::ByItself(true));
        }
    }
}

fn nudges(play: &Play) -> usize {
    times(
        play,
        |words| matches!(words, Words::Nudge(nudge) if nudge.reply.is_none() && !nudge.eased),
    )
}

proptest! {
    #![proptest_config(config())]

    /// Two histories: in one somebody steadies themself first, and needs nobody; in the other it is just
    /// for them.
    #[test]
    fn steadying_oneself_first_looks_like_just_for_me(history in deeds()) {
        let history: Vec<_> = history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let play = |steady: bool| {
            let mut play = Play::that_has_eased();
            if steady {
                play.steadies(false);
                play.does(Deed::Passes { minutes: 10 });
                play.presses_of_newest(0, Moment::NotNeeded);
            } else {
                play.triggers(0, Place::Private);
                play.presses_of_newest(0, Moment::JustForMe);
                play.does(Deed::Passes { minutes: 10 });
            }
            for deed in &history {
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }
}

#[test]
fn nobody_is_asked_without_a_press_unless_that_was_ticked_and_never_at_night() {
    for (by_itself, later, expected) in [(false, 0, 0), (true, 0, 1), (true, 9 * 60, 0)] {
        let mut play = Play::that_has_eased();
        play.does(Deed::Passes { minutes: later });
        play.steadies(by_itself);
        play.does(Deed::Passes { minutes: 19 });
        assert_eq!(nudges(&play), 0);
        play.does(Deed::Passes { minutes: 60 });
        assert_eq!(nudges(&play), expected, "{by_itself}, {later} minutes later");
    }
}

#[test]
fn asking_at_once_stays_one_press_and_the_group_asks_at_once() {
    let mut play = Play::that_has_eased();
    play.triggers(0, Place::Private);
    play.presses_of_newest(0, Moment::AskPartner);
    assert_eq!(nudges(&play), 1);
    play.presses_of_newest(0, Moment::AllRight);
    play.does(Deed::Passes { minutes: 20 });
    play.steadies(false);
    play.triggers(0, Place::Group);
    assert_eq!(nudges(&play), 2);
}

/// Steadying is offered after three that eased, of the last ten.
#[test]
fn steadying_is_offered_where_it_often_eased() {
    let offered = |play: &mut Play| {
        play.triggers(0, Place::Private);
        let before = play.phones[0].last().expect("a question").words.buttons();
        before.into_iter().flatten().any(|press| matches!(press, Press::Moment(_, Moment::Steady)))
    };
    let mut play = Play::that_has_eased();
    assert!(offered(&mut play));
    for _ in 0..8 {
        play.does(Deed::Passes { minutes: 400 });
        play.triggers(0, Place::Private);
        play.presses_of_newest(0, Moment::JustForMe);
    }
    play.does(Deed::Passes { minutes: 400 });
    assert!(!offered(&mut play));
    let mut play = Play::new();
    play.sets_up();
    assert!(!offered(&mut play));
}

#[test]
fn the_third_moment_of_a_day_says_so_once_to_its_author_alone() {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 15 * 60 });
    for _ in 0..5 {
        play.triggers(0, Place::Group);
        play.does(Deed::Passes { minutes: 20 });
    }
    let told = play.said.iter().filter(|said| said.words == Words::Typed(Typed::KeepsComing));
    assert_eq!(told.map(|said| said.to).collect::<Vec<_>>(), [Some(0)]);
}

/// Who can't today answers by nobody's press what they might have pressed: to the other it is the same, to
/// the minute at which it comes.
#[test]
fn not_today_looks_like_a_press() {
    let play = |pressed: Option<i64>| {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 20 * 60 });
        if pressed.is_none() {
            play.presses(1, Place::Private, Some(Press::Setting(Setting::NotToday)));
        }
        play.triggers(0, Place::Group);
        let asked = play.now;
        if let Some(seconds) = pressed {
            play.passes(chrono::TimeDelta::seconds(seconds));
            play.presses_of_newest(1, Moment::Cannot);
        }
        play.passes(asked + chrono::TimeDelta::minutes(10) - play.now);
        play
    };
    let by_itself = play(None);
    let cannot = |words: &Words| matches!(words, Words::PartnerSays(Reply::Cannot));
    let told = by_itself.said.iter().find(|said| cannot(&said.words)).expect("it is said");
    let nudged = by_itself.said.iter().find(|said| matches!(said.words, Words::Nudge(_)));
    let after = told.at - nudged.expect("a nudge").at;
    assert!((60..300).contains(&after.num_seconds()), "{after}");
    assert_eq!(times(&by_itself, cannot), 1);
    let pressed = play(Some(after.num_seconds()));
    assert_eq!(tell_apart(&by_itself, &pressed, 1), None);
}

/// The next day it is over, and it can be taken back before.
#[test]
fn not_today_is_over_with_the_day() {
    let cannot = |words: &Words| matches!(words, Words::PartnerSays(Reply::Cannot));
    for (twice, later) in [(true, 0), (false, 1_440)] {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 20 * 60 });
        for _ in 0..=usize::from(twice) {
            play.presses(1, Place::Private, Some(Press::Setting(Setting::NotToday)));
            play.does(Deed::Passes { minutes: 1 });
        }
        play.does(Deed::Passes { minutes: later });
        play.triggers(0, Place::Group);
        play.does(Deed::Passes { minutes: 10 });
        assert_eq!(times(&play, cannot), 0);
    }
}
