//! What is written while the bot cannot hear means what it meant then, whatever comes first when it can.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, CheckIn, Command, Couple, Decision, Entry, Event, Facts, Journal, Labels, MessageId,
    Place, Press, ReplyTo, Say, Seat, Slot, Tool, What, Who, Words, decide,
};
use proptest::prelude::*;

use crate::config;
use crate::offsets::calendar;
use crate::zones::{Years, tz};

/// The evening of 12 March in Berlin, its prompt in the group; Ben was asked in private.
struct Evening {
    couple: Couple,
    kept: Vec<Entry>,
    kept_at: Vec<DateTime<Utc>>,
    says: Vec<Say>,
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
        let mut evening =
            Self { couple: couple.couple, kept: vec![], kept_at: vec![], says: vec![] };
        let press = Some(Press::CheckIn(date(), CheckIn::Privately));
        let act = Act::Press { press, message: None };
        evening.does(Seat::B, Place::Group, act, at(0, 21, 0), None);
        evening
    }

    fn happens(&mut self, event: Event, facts: &Facts, now: DateTime<Utc>) {
        let Decision { couple, journal, says, .. } = decide(self.couple.clone(), event, facts, now);
        (self.couple, self.says) = (couple, says);
        for change in journal {
            if let Journal::Keep(record) = change {
                self.kept.push(record.entry);
                self.kept_at.push(record.at);
            }
        }
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
        let labels = labels.into();
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

    fn commands(&mut self, command: Command, now: DateTime<Utc>, written_at: DateTime<Utc>) {
        let act = Act::Command { command, message: MessageId(71) };
        self.does(Seat::A, Place::Group, act, now, Some(written_at));
    }

    fn said(&self) -> impl Iterator<Item = &Words> {
        self.says.iter().filter_map(|say| match &say.what {
            What::New { words, .. } => Some(words),
            _ => None,
        })
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

/// Whichever of the two comes first when the bot is back.
#[test]
fn a_vacation_counts_from_when_it_was_typed() {
    for tick_first in [true, false] {
        let mut evening = Evening::begins();
        let (typed, back) = (at(1, 19, 0), at(2, 8, 0));
        evening.ticks(at(1, 4, 2), false);
        if tick_first {
            evening.ticks(back, false);
        }
        evening.commands(Command::Vacation(Some("3".into())), back, typed);
        assert_eq!(evening.couple.vacation, Some(date() + TimeDelta::days(3)), "{tick_first}");
    }
}

#[test]
fn what_is_kept_bears_the_time_at_which_it_was_written() {
    let mut evening = Evening::begins();
    evening.commands(Command::Win(Some("we laughed".into())), at(1, 5, 0), at(0, 23, 0));
    assert_eq!(evening.kept_at, [at(0, 23, 0)]);
}

/// Who wrote a while ago may be asleep by now; who writes is awake.
#[test]
fn an_answer_to_what_was_written_hours_ago_rings_nobody_awake() {
    for (minutes, silent) in [(360, true), (15, true), (14, false), (0, false)] {
        let mut evening = Evening::begins();
        let now = at(1, 5, 0);
        evening.commands(Command::Help, now, now - TimeDelta::minutes(minutes));
        assert!(!evening.says.is_empty());
        assert!(evening.says.iter().all(|say| say.silent == silent), "{minutes} minutes ago");
    }
}

/// Words in private answer the question that was open when they were written.
#[test]
fn words_answer_what_was_asked_when_they_were_written() {
    let asked = at(0, 21, 30);
    for (written, answers) in [(23, true), (25, false)] {
        let mut evening = Evening::begins();
        let command = Command::Tool(Tool::Ask, None);
        let act = Act::Command { command, message: MessageId(72) };
        evening.does(Seat::A, Place::Private, act, asked, None);
        let (text, reply_to) = ("were you at work?".into(), ReplyTo::Nothing);
        let act = Act::Text { text, message: MessageId(73), reply_to, edited: false };
        let written = asked + TimeDelta::hours(written);
        evening.does(Seat::A, Place::Private, act, asked + TimeDelta::hours(26), Some(written));
        let refused = evening.said().any(|words| {
            matches!(words, Words::NothingAskedPrivate)
                || format!("{words:?}").contains("Interrupted")
        });
        assert_eq!(refused, !answers, "{:?}", evening.says);
    }
}

/// Whoever wished to be asked later is not asked once the evening has ended, though it is still open for
/// what was written before.
#[test]
fn nobody_is_asked_for_an_evening_that_has_ended() {
    let mut evening = Evening::begins();
    let press = Some(Press::CheckIn(date(), CheckIn::Later));
    let act = Act::Press { press, message: None };
    evening.does(Seat::A, Place::Group, act, at(1, 2, 50), None);
    for now in [at(1, 4, 1), at(1, 4, 30)] {
        let mut late = Evening { couple: evening.couple.clone(), ..Evening::begins() };
        late.ticks(now, true);
        assert_eq!(late.said().count(), 0, "{:?}", late.says);
    }
    evening.ticks(at(1, 3, 50), true);
    assert!(evening.said().any(|words| matches!(words, Words::AskPrivately { .. })));
}
