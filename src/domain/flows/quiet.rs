//! Quiet hours: nothing scheduled rings, and nobody is woken unless their partner chose it.

use chrono::{DateTime, Utc};

use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;
use crate::domain::zone;

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
