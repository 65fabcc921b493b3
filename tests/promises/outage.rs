//! What is written while the bot cannot hear means what it meant then, whatever comes first when it can.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, CheckIn, Couple, Decision, Entry, Event, Facts, Journal, Labels, MessageId, Place, Press,
    ReplyTo, Seat, Slot, Who, decide,
};
use proptest::prelude::*;

use crate::config;
use crate::offsets::calendar;
use crate::zones::{Years, tz};

/// The evening of 12 March in Berlin, its prompt in the group; Ben was asked in private.
struct Evening {
    couple: Couple,
    kept: Vec<Entry>,
}

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 12).expect("a date")
}

fn at(days: i64, hour: u32, minute: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
    calendar(tz("Europe/Berlin"), (date() + TimeDelta::days(days)).and_time(time))
}

impl Evening {
    fn begins() -> Self {
        let time = NaiveTime::from_hms_opt(20, 30, 0).expect("a time");
        let mut couple = Years::begin(tz("Europe/Berlin"), time, at(-1, 18, 0));
        couple.answers = false;
        couple.pass_until(at(0, 21, 0));
        let mut evening = Self { couple: couple.couple, kept: vec![] };
        let press = Some(Press::CheckIn(date(), CheckIn::Privately));
        let act = Act::Press { press, message: None };
        evening.does(Seat::B, Place::Group, act, at(0, 21, 0), None);
        evening
    }

    fn happens(&mut self, event: Event, facts: &Facts, now: DateTime<Utc>) {
        let Decision { couple, journal, .. } = decide(self.couple.clone(), event, facts, now);
        self.couple = couple;
        self.kept.extend(journal.into_iter().filter_map(|change| match change {
            Journal::Keep(record) => Some(record.entry),
            Journal::Forget(_) => None,
        }));
    }

    fn does(
        &mut self,
        seat: Seat,
        place: Place,
        act: Act,
        now: DateTime<Utc>,
        written_at: Option<DateTime<Utc>>,
    ) {
        let labels =
            Labels { high: vec!["high".into()], low: vec!["low".into()], ..Labels::default() };
        let facts = Facts { labels, written_at, ..Facts::default() };
        self.happens(Event::Did { who: Who::Partner(seat), place, act }, &facts, now);
    }

    fn ticks(&mut self, now: DateTime<Utc>, is_behind: bool) {
        self.happens(Event::Tick, &Facts { is_behind, ..Facts::default() }, now);
    }

    /// Ana replies in the group, Ben writes in private.
    fn answers(&mut self, seat: Seat, now: DateTime<Utc>, written_at: DateTime<Utc>) {
        let in_group = seat == Seat::A;
        let reply_to =
            if in_group { ReplyTo::Slot(Slot::Prompt(date())) } else { ReplyTo::Nothing };
        let (text, message) = (format!("high: tea, low: {seat:?}"), MessageId(70));
        let act = Act::Text { text, message, reply_to, edited: false };
        let place = if in_group { Place::Group } else { Place::Private };
        self.does(seat, place, act, now, Some(written_at));
    }

    fn of(&self, seat: Seat) -> Vec<&'static str> {
        let words = Some(format!("{seat:?}"));
        let kinds = self.kept.iter().filter_map(|entry| match entry {
            Entry::CheckIn { low, .. } if *low == words => Some("shared"),
            Entry::Unshared { low, .. } if *low == words => Some("kept for its author"),
            _ => None,
        });
        kinds.collect()
    }
}

/// What is done with what waited.
#[derive(Clone, Copy, Debug)]
enum Step {
    Tick,
    Anas,
    Bens,
}

proptest! {
    #![proptest_config(config())]

    /// The bot is away over 04:00. Each has written before, or after; ticks come before, between and
    /// behind what waited. The evening holds what was written before its end, and nothing else.
    #[test]
    fn an_answer_belongs_to_the_evening_in_which_it_was_written(
        order in Just(vec![Step::Tick, Step::Tick, Step::Anas, Step::Bens]).prop_shuffle(),
        written in [-360_i64..60, -360_i64..60],
        back in 1_i64..600,
    ) {
        let ends = at(1, 4, 0);
        let [anas, bens] = written.map(|minutes| ends + TimeDelta::minutes(minutes));
        let mut now = ends + TimeDelta::minutes(back.max(60));
        let mut evening = Evening::begins();
        for step in order {
            match step {
                Step::Tick => evening.ticks(now, true),
                Step::Anas => evening.answers(Seat::A, now, anas),
                Step::Bens => evening.answers(Seat::B, now, bens),
            }
            now += TimeDelta::seconds(1);
        }
        prop_assert!(evening.kept.is_empty(), "nothing is closed before all is known");
        let closes = evening.couple.wake_at().expect("it closes").max(now);
        evening.ticks(closes, false);
        let expected = |written, both| match (written < ends, both) {
            (true, true) => vec!["shared"],
            (true, false) => vec!["kept for its author"],
            (false, _) => vec![],
        };
        prop_assert_eq!(evening.of(Seat::A), expected(anas, true));
        prop_assert_eq!(evening.of(Seat::B), expected(bens, anas < ends));
    }
}

/// Nobody believes a clock ahead of one's own: words of tomorrow are words of now.
#[test]
fn a_time_ahead_of_now_is_now() {
    let mut evening = Evening::begins();
    evening.answers(Seat::A, at(0, 23, 0), at(2, 23, 0));
    evening.ticks(at(1, 4, 2), false);
    assert_eq!(evening.of(Seat::A), ["shared"]);
}

/// A bot that is away for long looks ever more seldom whether it may close an evening.
#[test]
fn waiting_for_what_was_written_takes_few_looks() {
    let mut evening = Evening::begins();
    let (mut looks, end) = (0, at(1, 20, 0));
    while let Some(wake) = evening.couple.wake_at().filter(|wake| *wake < end) {
        evening.ticks(wake, true);
        looks += 1;
    }
    assert!(looks <= 16, "{looks} looks in sixteen hours");
    assert!(evening.kept.is_empty());
    evening.ticks(at(1, 20, 30), true);
    assert!(evening.couple.wake_at().is_some(), "the next evening comes all the same");
}
