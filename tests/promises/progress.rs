//! The weekly letter, and `/progress` in the group: what both know, and nothing else.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use kintsugi::domain::{
    ExerciseWords, Measure, Place, Press, Progress, PulsePress, PulseWords, Week, What, Words,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, Which};
use super::phones::Effect;
use super::play::Play;

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// One day of the two: who answers the check-in, and whether one of them shares a win.
type Day = ([bool; 2], bool);

impl Play {
    /// A couple at noon of a day, with a check-in each evening.
    fn by_day() -> Self {
        let mut play = Self::new();
        play.sets_up();
        // The play begins at seven in the evening.
        play.does(Deed::Passes { minutes: 17 * 60 });
        play
    }

    /// A day and its evening, up to noon of the next.
    fn has_a_day(&mut self, (answers, wins): Day) {
        if wins {
            self.does(Deed::Commands { who: 0, place: GROUP, name: "win", words: true });
        }
        self.does(Deed::Passes { minutes: 11 * 60 });
        for who in (0..2).filter(|who| answers[*who]) {
            let which = Which::Named("no-high");
            self.does(Deed::Presses { who, place: GROUP, which });
        }
        self.does(Deed::Passes { minutes: 13 * 60 });
    }

    fn letters(&self) -> Vec<(NaiveDate, Option<Week>)> {
        let prompts = self.said.iter().filter(|said| said.is_new);
        let letter = prompts.filter_map(|said| match &said.words {
            Words::Prompt { date, letter, .. } => Some((*date, letter.clone())),
            _ => None,
        });
        letter.collect()
    }

    /// What the group is shown when somebody looks.
    fn week_of_both(&mut self) -> Option<Week> {
        self.does(Deed::Commands { who: 1, place: GROUP, name: "progress", words: false });
        match &self.phones[3].last()?.words {
            Words::Progress(Progress::Ours(week)) => Some(week.clone()),
            _ => None,
        }
    }

    /// All that one can do alone: a hard moment, a pulse, a promise for oneself, the diary, quiet mode.
    fn does_all_sorts_in_private(&mut self) {
        self.does(Deed::Commands { who: 0, place: PRIVATE, name: "trigger", words: true });
        for key in ["just-for-me", "strength", "level", "all-right"] {
            self.does(Deed::Presses { who: 0, place: PRIVATE, which: Which::Named(key) });
        }
        self.does_pulse(0, [Some(0); 6]);
        self.presses_pulse(0, PulsePress::Word);
        for name in ["promise", "diary", "progress"] {
            self.does(Deed::Commands { who: 0, place: PRIVATE, name, words: name != "progress" });
        }
        for data in ["promise:for-me:1", "small_ways:daily", "care-quiet", "quiet-on"] {
            let press = Press::read(data);
            self.presses(0, PRIVATE, press);
        }
    }
}

fn days() -> impl Strategy<Value = Vec<Day>> {
    prop::collection::vec((any::<[bool; 2]>(), prop::bool::weighted(0.3)), 21)
}

proptest! {
    #![proptest_config(config())]

    /// By other code: of each Sunday the evenings before it, the wins since the last, and no letter where
    /// there is nothing to tell. It comes on Sundays alone.
    #[test]
    fn the_weekly_letter_tells_what_both_know(days in days()) {
        let mut play = Play::by_day();
        let mut had = vec![];
        for day in days {
            had.push((play.now.date_naive(), day));
            play.has_a_day(day);
        }
        let letters = play.letters();
        let prompted: Vec<_> = letters.iter().map(|(date, _)| *date).collect();
        for (date, letter) in letters {
            let week = |other: NaiveDate| (date - TimeDelta::days(7)..date).contains(&other);
            // After three silent evenings none is asked for.
            let both = |(on, (answers, _)): &&(NaiveDate, Day)| {
                week(*on) && *answers == [true; 2] && prompted.contains(on)
            };
            let evenings = had.iter().filter(both).count();
            // By noon: those of the last Sunday were before its letter.
            let since = |(on, (_, wins)): &&(NaiveDate, Day)| {
                *wins && (date - TimeDelta::days(6)..=date).contains(on)
            };
            let wins = had.iter().filter(since).count();
            let expected = (date.weekday() == Weekday::Sun && evenings + wins > 0)
                .then_some((evenings, wins.min(3)));
            let told = letter.map(|week| (usize::from(week.evenings), week.wins.len()));
            prop_assert_eq!(told, expected, "{}", date);
        }
    }

    /// Two histories that differ in what one did alone: letters and the group's `/progress` are the same.
    #[test]
    fn nothing_private_changes_the_weekly_letter(days in days(), at in 0usize..20) {
        let play = |does: bool| {
            let mut play = Play::by_day();
            let mut shown = vec![];
            for (number, day) in days.iter().enumerate() {
                if does && number == at {
                    play.does_all_sorts_in_private();
                }
                play.has_a_day(*day);
                shown.push(play.week_of_both());
            }
            (play.letters(), shown)
        };
        prop_assert_eq!(play(true), play(false));
    }
}

/// In a pause, on a vacation and after an end no letter comes; the next tells of its own seven days.
#[test]
fn where_no_check_in_comes_no_letter_does() {
    let ends = Press::Leave(kintsugi::domain::Leave::Now);
    let rests: [fn(&mut Play); 2] = [
        |play| play.does(Deed::Commands { who: 0, place: GROUP, name: "pause", words: false }),
        |play| play.presses(0, GROUP, Some(Press::Vacation(14))),
    ];
    for rest in rests {
        let mut play = Play::by_day();
        for _ in 0..3 {
            play.has_a_day(([true; 2], true));
        }
        rest(&mut play);
        let before = play.letters().len();
        for _ in 0..12 {
            play.has_a_day(([false; 2], true));
        }
        assert_eq!(play.letters().len(), before, "nothing is asked");
    }
    let mut play = Play::by_day();
    play.has_a_day(([true; 2], true));
    play.does(Deed::Commands { who: 0, place: PRIVATE, name: "leave", words: false });
    play.presses(0, PRIVATE, Some(ends));
    play.sets_up();
    for _ in 0..8 {
        play.does(Deed::Passes { minutes: 1_440 });
    }
    let told = play.letters().into_iter().filter_map(|(_, letter)| letter);
    assert_eq!(told.count(), 0, "what was before the end is nobody's week");
}

/// Shown again the same evening, a letter has the picture that it first came with.
#[test]
fn the_letter_comes_with_its_picture_as_often_as_it_is_shown() {
    let pictures = |play: &Play| -> Vec<_> {
        let shown = play.wires.iter().filter_map(|wire| match &wire.effect {
            Effect::Does(What::New {
                words: Words::Prompt { letter: Some(_), .. }, with, ..
            }) => Some(with.clone()),
            _ => None,
        });
        shown.collect()
    };
    let mut play = Play::by_day();
    while pictures(&play).is_empty() {
        play.has_a_day(([true, false], true));
        play.does(Deed::Passes { minutes: 11 * 60 });
        play.types(1, GROUP, "checkin", "");
        play.does(Deed::Passes { minutes: 13 * 60 });
    }
    let shown = pictures(&play);
    assert_eq!(shown.len(), 2);
    assert!(shown[0].is_some() && shown[0] == shown[1]);
}

/// Whoever left out "felt safe" is not asked, and can be again.
#[test]
fn a_question_that_was_left_out_is_not_asked() {
    let safe = |words: &Words| {
        let Words::Exercise(ExerciseWords::Pulse(words)) = words else { return false };
        matches!(words, PulseWords::Ask { measure: Measure::Safe, .. })
    };
    let asks = |play: &mut Play| {
        let from = play.said.len();
        play.does(Deed::Passes { minutes: 7 * 1_440 });
        play.does_pulse(0, [Some(1); 6]);
        play.said[from..].iter().any(|said| safe(&said.words))
    };
    let mut play = Play::by_day();
    assert!(asks(&mut play));
    play.does(Deed::Passes { minutes: 7 * 1_440 });
    play.does(Deed::Commands { who: 0, place: PRIVATE, name: "pulse", words: false });
    for measure in Measure::drawn() {
        play.presses_pulse(0, PulsePress::Skip(measure));
    }
    play.presses_pulse(0, PulsePress::LeaveOut);
    assert!(!asks(&mut play));
    play.presses_pulse(0, PulsePress::AskSafe);
    assert!(asks(&mut play));
}
