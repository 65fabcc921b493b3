//! Whether the bot is alive, and whether it is ready: judged by what has turned since the look before.
//!
//! Time is added up from look to look, and no look counts for more than two: a clock that is set, or a
//! machine that slept, makes nobody look dead, and hides nobody who is.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Beats, LOOKS_EVERY, Part, STILL_AFTER};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Not all parts have begun.
    Starting,
    /// A loop does not turn, for so long.
    StandsStill(Part, TimeDelta),
    /// A loop turns, and does not get its work done, for so long.
    Fails(Part, TimeDelta),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Starting => f.write_str("it is starting: Telegram has not answered yet"),
            Self::StandsStill(part, time) => {
                write!(f, "the {} stands still, for {} seconds", whole(*part), time.num_seconds())
            }
            Self::Fails(part, time) => {
                write!(f, "{} for {} seconds", fails(*part), time.num_seconds())
            }
        }
    }
}

fn whole(part: Part) -> &'static str {
    match part {
        Part::Updates => "loop that takes updates in",
        Part::Tick => "tick that wakes couples",
        Part::Writer => "writer",
        Part::Sender => "sender",
    }
}

fn fails(part: Part) -> &'static str {
    match part {
        Part::Updates => "Telegram has given no updates",
        Part::Tick => "couples could not be woken",
        Part::Writer => "the database has taken no writes",
        Part::Sender => "nothing could be sent",
    }
}

/// How the bot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What keeps it from living: a loop of our own that does not turn. To start it again may help.
    pub dead: Option<Trouble>,
    /// What keeps it from doing its work, Telegram and the database included.
    pub unready: Option<Trouble>,
}

/// Looks at the loops from time to time.
#[derive(Debug, Default)]
pub struct Judge {
    looked: Option<DateTime<Utc>>,
    seen: [Seen; Part::ALL.len()],
}

#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    turns: u64,
    good: u64,
    still: TimeDelta,
    without_good: TimeDelta,
}

impl Judge {
    /// Looks at `now`; to be called at least every [`LOOKS_EVERY`].
    pub fn looks(&mut self, beats: &Beats, now: DateTime<Utc>) -> Verdict {
        let passed = self.looked.map_or(TimeDelta::zero(), |looked| now - looked);
        let passed = passed.clamp(TimeDelta::zero(), LOOKS_EVERY * 2);
        self.looked = Some(now);
        for (part, seen) in Part::ALL.into_iter().zip(&mut self.seen) {
            if beats.has_begun(part) {
                seen.sees(beats.turned(part), passed);
            }
        }
        self.verdict(beats)
    }

    fn verdict(&self, beats: &Beats) -> Verdict {
        let all = || Part::ALL.into_iter().zip(&self.seen);
        let still = all().find(|(_, seen)| seen.still >= STILL_AFTER);
        let dead = still.map(|(part, seen)| Trouble::StandsStill(part, seen.still));
        let fails = all().find(|(_, seen)| seen.without_good >= STILL_AFTER);
        let fails = fails.map(|(part, seen)| Trouble::Fails(part, seen.without_good));
        let is_starting = Part::ALL.iter().any(|part| !beats.has_begun(*part));
        let starting = is_starting.then_some(Trouble::Starting);
        Verdict { dead, unready: dead.or(fails).or(starting) }
    }
}

impl Seen {
    fn sees(&mut self, (turns, good): (u64, u64), passed: TimeDelta) {
        let add =
            |to: TimeDelta, is_new: bool| if is_new { TimeDelta::zero() } else { to + passed };
        self.still = add(self.still, turns != self.turns);
        self.without_good = add(self.without_good, good != self.good);
        (self.turns, self.good) = (turns, good);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bot whose loops turn at each look, but for what a test says.
    #[derive(Default)]
    struct Held {
        beats: Beats,
        judge: Judge,
        now: DateTime<Utc>,
    }

    impl Held {
        fn begun() -> Self {
            let held = Self::default();
            for part in Part::ALL {
                held.beats.begins(part);
            }
            held
        }

        /// Time passes in looks, and all parts turn; whether each does its work is asked.
        fn passes(&mut self, seconds: i64, turn: impl Fn(Part) -> Option<bool>) -> Verdict {
            let mut verdict = self.judge.looks(&self.beats, self.now);
            for _ in 0..seconds / LOOKS_EVERY.num_seconds() {
                self.now += LOOKS_EVERY;
                for part in Part::ALL {
                    if let Some(good) = turn(part) {
                        self.beats.turns(part, good);
                    }
                }
                verdict = self.judge.looks(&self.beats, self.now);
            }
            verdict
        }
    }

    const WELL: Verdict = Verdict { dead: None, unready: None };

    #[test]
    fn each_loop_that_stands_still_is_named_within_a_minute() {
        for still in Part::ALL {
            let mut bot = Held::begun();
            assert_eq!(bot.passes(600, |_| Some(true)), WELL);
            let turn = |part: Part| (part != still).then_some(true);
            assert_eq!(bot.passes(40, turn), WELL, "{still:?}: not too soon");
            let verdict = bot.passes(20, turn);
            let Some(Trouble::StandsStill(named, _)) = verdict.dead else { panic!("{verdict:?}") };
            assert_eq!((named, verdict.unready), (still, verdict.dead));
            assert_eq!(bot.passes(5, |_| Some(true)), WELL, "and it is over with the next turn");
        }
    }

    #[test]
    fn a_loop_that_only_fails_lives_and_is_not_ready() {
        for failing in Part::ALL {
            let mut bot = Held::begun();
            assert_eq!(bot.passes(60, |_| Some(true)), WELL);
            let verdict = bot.passes(60, |part| Some(part != failing));
            assert!(matches!(verdict.unready, Some(Trouble::Fails(named, _)) if named == failing));
            assert_eq!(verdict.dead, None);
        }
    }

    #[test]
    fn a_telegram_that_is_dead_for_ten_minutes_kills_nothing() {
        let mut bot = Held::begun();
        for _ in 0..10 {
            let verdict = bot.passes(60, |part| Some(part != Part::Updates));
            assert_eq!(verdict.dead, None);
            let said = verdict.unready.map(|trouble| trouble.to_string()).unwrap_or_default();
            assert!(said.starts_with("Telegram has given no updates for"), "{said}");
        }
        assert_eq!(bot.passes(5, |_| Some(true)), WELL);
    }

    #[test]
    fn while_it_starts_it_lives_and_is_not_ready() {
        let mut bot = Held::default();
        bot.beats.begins(Part::Updates);
        bot.beats.begins(Part::Writer);
        let starting = Verdict { dead: None, unready: Some(Trouble::Starting) };
        let is_there = |part| matches!(part, Part::Updates | Part::Writer).then_some(true);
        assert_eq!(bot.passes(600, is_there), starting);
        assert!(bot.passes(60, |_| None).dead.is_some(), "what has begun has to turn");
    }

    #[test]
    fn a_clock_that_jumps_kills_nobody_and_hides_nobody() {
        let mut bot = Held::begun();
        for jump in [36_000, -36_000, 36_000] {
            assert_eq!(bot.passes(30, |_| Some(true)), WELL);
            bot.now += TimeDelta::seconds(jump);
            assert_eq!(bot.judge.looks(&bot.beats, bot.now), WELL);
        }
        bot.now -= TimeDelta::seconds(36_000);
        let verdict = bot.passes(60, |part| (part != Part::Writer).then_some(true));
        assert!(matches!(verdict.dead, Some(Trouble::StandsStill(Part::Writer, _))));
    }
}
