//! Quiet hours: nothing scheduled rings, and nobody is woken unless their partner chose it.

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::decision::Turn;
use super::people::Seat;
use super::zone;

/// A partner's quiet hours, in the couple's zone; none if both times are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    /// From this local time on.
    pub from: NaiveTime,
    /// Until this one, usually of the next day.
    pub to: NaiveTime,
}

impl Default for Quiet {
    /// 22:30 to 08:00 (PRODUCT §4 "Load").
    fn default() -> Self {
        Self::of((22, 30), (8, 0))
    }
}

impl Quiet {
    /// What can be chosen by a button; the last is none.
    #[must_use]
    pub fn choices() -> [Self; 4] {
        let pairs = [((22, 30), (8, 0)), ((21, 0), (7, 0)), ((0, 0), (9, 0)), ((0, 0), (0, 0))];
        pairs.map(|(from, to)| Self::of(from, to))
    }

    fn of(from: (u32, u32), to: (u32, u32)) -> Self {
        let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0);
        let midnight = NaiveTime::MIN;
        Self { from: time(from).unwrap_or(midnight), to: time(to).unwrap_or(midnight) }
    }
}

impl Turn<'_> {
    /// Whether this partner's quiet hours run.
    pub fn is_night_for(&self, seat: Seat) -> bool {
        let quiet = self.couple.partners[seat].as_ref().map(|partner| partner.quiet);
        let zone = self.couple.evening.zone;
        quiet
            .zip(zone)
            .is_some_and(|(quiet, zone)| zone::in_quiet_hours(zone, self.now, quiet.from, quiet.to))
    }

    /// Whether those of one of the two run: then the group does not ring.
    pub fn is_night_for_one(&self) -> bool {
        Seat::BOTH.into_iter().any(|seat| self.is_night_for(seat))
    }

    /// When this partner's quiet hours are over; later than now.
    pub fn night_ends(&self, seat: Seat) -> Option<DateTime<Utc>> {
        let quiet = self.couple.partners[seat].as_ref()?.quiet;
        Some(zone::quiet_until(self.couple.evening.zone?, self.now, quiet.to))
    }
}
