//! Wins and thanks: what waits for **Share it**, and the warm lines that were said lately.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::appreciation::Appreciation;

/// How many lines there are for each kind, in `messages/<locale>/wins.ftl`.
pub const LINES: u8 = 16;

/// No line comes again within this time.
const RESTS: TimeDelta = TimeDelta::days(14);

/// Something that waits for **Share it**.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// Its number among this partner's.
    pub number: u32,
    /// Which.
    pub gift: Appreciation,
    /// In their words.
    pub words: String,
}

/// Which lines were said lately.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warmth {
    pub(in crate::domain) said: Vec<(Appreciation, u8, DateTime<Utc>)>,
    /// Whose turn is next, of each kind.
    pub(in crate::domain) turns: [u8; 2],
}

impl Warmth {
    /// The line that has rested longest, if it has rested long enough; it rests from now on.
    pub(in crate::domain) fn next(&mut self, gift: Appreciation, now: DateTime<Utc>) -> Option<u8> {
        let turn = &mut self.turns[gift as usize];
        self.said.retain(|(.., at)| now - *at < RESTS);
        if self.said.iter().any(|(of, line, _)| (of, line) == (&gift, turn)) {
            return None;
        }
        let line = *turn;
        *turn = (line + 1) % LINES;
        self.said.push((gift, line, now));
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::{Appreciation, DateTime, LINES, RESTS, TimeDelta, Utc, Warmth};

    #[test]
    fn no_line_is_said_twice_within_a_fortnight() {
        let dawn: DateTime<Utc> = "2026-05-01T16:00:00Z".parse().expect("a moment");
        let mut warmth = Warmth::default();
        let mut said = Vec::<(u8, DateTime<Utc>)>::new();
        for hour in 0..2_000_i64 {
            let now = dawn + TimeDelta::hours(hour * 5);
            let Some(line) = warmth.next(Appreciation::Win, now) else { continue };
            assert!(line < LINES);
            assert!(!said.iter().any(|(old, at)| *old == line && now - *at < RESTS));
            said.push((line, now));
        }
        assert!(said.len() > 400, "most of the time there is one: {}", said.len());
    }

    #[test]
    fn thanks_do_not_use_up_the_lines_of_wins() {
        let now: DateTime<Utc> = "2026-05-01T16:00:00Z".parse().expect("a moment");
        let mut warmth = Warmth::default();
        for _ in 0..LINES {
            assert!(warmth.next(Appreciation::Thanks, now).is_some());
        }
        assert_eq!(warmth.next(Appreciation::Thanks, now), None);
        assert_eq!(warmth.next(Appreciation::Win, now), Some(0));
    }
}
