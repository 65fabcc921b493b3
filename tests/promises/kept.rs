//! PRIVACY's tables, row by row: each row has a test, and says in the test what it says on paper.

mod agreed;
mod files;
mod flows;
mod own;
mod pulses;
mod rows;
mod sent;

use chrono::{DateTime, Months, TimeDelta, Utc};
use kintsugi::domain::{Entry, ExercisePress, Place, Press, Record};

use super::deeds::{Deed, Which};
use super::play::Play;

const PRIVATE: Place = Place::Private;
const PRIVACY: &str = include_str!("../../PRIVACY.md");

/// What becomes of something when its time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// It is deleted.
    Gone,
    /// It is a page of its author's diary.
    Diary,
}

/// Where words lie: in what is open, in the journal, in a diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lies {
    open: bool,
    kept: bool,
    diary: bool,
}

impl Lies {
    fn is_there(self) -> bool {
        self.open || self.kept
    }
}

impl Play {
    fn finds(&self, words: &str) -> Lies {
        let mut couple = serde_json::to_value(&self.couple).expect("it can be kept");
        for seat in ["a", "b"] {
            // Where the last answer can be edited: a row of its own.
            couple["partners"][seat]["typing"] = serde_json::Value::Null;
        }
        let holds = |record: &Record| format!("{:?}", record.entry).contains(words);
        let in_diary =
            |record: &Record| matches!(record.entry, Entry::Diary { .. } | Entry::Unshared { .. });
        let mut records = self.journal.iter().map(|(_, record)| record);
        Lies {
            open: couple.to_string().contains(words),
            kept: records.clone().any(|record| holds(record) && !in_diary(record)),
            diary: records.any(|record| holds(record) && in_diary(record)),
        }
    }

    /// Time goes by up to then, with one look at the clock.
    fn leaps_to(&mut self, moment: DateTime<Utc>) {
        let minutes = u32::try_from((moment - self.now).num_minutes()).expect("later");
        self.does(Deed::Leaps { minutes });
    }

    /// The words are there up to a minute before that moment, and a minute after it no more.
    fn keeps_until(&mut self, moment: DateTime<Utc>, words: &[String], then: Then) {
        assert!(!words.is_empty());
        self.leaps_to(moment - TimeDelta::minutes(1));
        for words in words {
            assert!(self.finds(words).is_there(), "{words}: {:?}", self.finds(words));
        }
        self.does(Deed::Passes { minutes: 2 });
        for words in words {
            let lies = self.finds(words);
            assert!(!lies.is_there() && lies.diary == (then == Then::Diary), "{words}: {lies:?}");
        }
    }

    /// The words are still there after a year in which nobody does anything.
    fn keeps_for_ever(&mut self, words: &[String]) {
        assert!(!words.is_empty());
        self.does(Deed::Leaps { minutes: 400 * 1_440 });
        for words in words {
            let lies = self.finds(words);
            assert!(lies.is_there() || lies.diary, "{words}: {lies:?}");
        }
    }

    /// What was made up since so much was.
    fn written_since(&self, from: usize) -> Vec<String> {
        self.secrets[from..].iter().map(|(_, words)| words.clone()).collect()
    }
}

fn begun() -> Play {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1_500 });
    play
}

fn days(number: i64) -> TimeDelta {
    TimeDelta::days(number)
}

fn thirteen_months(from: DateTime<Utc>) -> DateTime<Utc> {
    from.checked_add_months(Months::new(13)).expect("a moment")
}

/// Where the exercises stand.
fn state(play: &Play) -> serde_json::Value {
    serde_json::to_value(&play.couple.exercises).expect("it can be kept")
}

fn writes(play: &mut Play, who: usize) {
    let nth = usize::MAX;
    play.does(Deed::Writes { who, place: PRIVATE, nth, edited: false, odd: 11 });
}

fn presses(play: &mut Play, who: usize, press: ExercisePress) {
    play.presses(who, PRIVATE, Some(Press::Exercise(press)));
}

fn named(play: &mut Play, who: usize, place: Place, key: &'static str) {
    play.does(Deed::Presses { who, place, which: Which::Named(key) });
}

/// How a row begins, how long it says, and the tests that hold it, by file and name.
type Row = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The rows on paper: the first and the last cell of each.
fn on_paper() -> Vec<(&'static str, &'static str)> {
    let tables = PRIVACY.split("\n## ").filter(|part| {
        part.starts_with("What is kept") || part.starts_with("What the exercises keep")
    });
    let rows = tables.flat_map(str::lines).filter(|line| line.starts_with("| "));
    let cells = rows.filter_map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        Some((*cells.first()?, *cells.last()?))
    });
    cells.filter(|(what, _)| *what != "what").collect()
}

/// A row without a test fails, and so does one that promises another time than its test was written for.
#[test]
fn every_row_of_privacys_tables_has_a_test_and_says_what_it_holds() {
    let rows: Vec<Row> = rows::IN_FLOWS.into_iter().chain(rows::IN_EXERCISES).collect();
    let paper = on_paper();
    assert_eq!(paper.len(), rows.len(), "{paper:#?}");
    for ((what, time), (begins, says, tests)) in paper.iter().zip(&rows) {
        assert!(what.starts_with(begins), "{what}\nis not\n{begins}");
        assert_eq!(time, says, "{what}");
        assert!(!tests.is_empty() || time.contains("see below"), "{what} has no test");
        for (file, test) in *tests {
            let source = std::fs::read_to_string(file).expect("a file of tests");
            assert!(source.contains(&format!("fn {test}(")), "{what}: {file} has no {test}");
        }
    }
}
