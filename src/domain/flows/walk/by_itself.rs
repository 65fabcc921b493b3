//! **Ready** in quiet mode (PRODUCT §8), the one thing that is pressed for somebody, and means only "go on": one
//! to three weeks after the step has had its least days, so that nobody can be blamed for holding it up.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::couple::quiet_mode::ByItself;
use crate::domain::couple::walk::Walk;
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;
use crate::domain::model::program::Step;
use crate::domain::zone::Zone;

/// So many minutes after the evening on which it could have been pressed.
const MINUTES: std::ops::Range<u64> = 7 * 24 * 60..21 * 24 * 60;

impl Walk {
    /// The step that waits for that partner's **Ready**, by when it opened.
    fn awaits(&self, seat: Seat, zone: Zone, now: DateTime<Utc>) -> Option<(Step, DateTime<Utc>)> {
        let waits = !self.ready[seat] && self.is_ripe(zone, now) && self.next().is_some();
        waits.then_some((self.current, self.since))
    }
}

impl Turn<'_> {
    fn awaits_ready(&self, seat: Seat) -> Option<(Step, DateTime<Utc>)> {
        self.couple.walk.as_ref()?.awaits(seat, self.couple.zone(), self.now)
    }

    /// An evening comes: a step that waits for somebody in quiet mode gets the moment of their **Ready**.
    pub(in crate::domain) fn draws_ready(&mut self) {
        for seat in Seat::BOTH {
            let waits = self.awaits_ready(seat).filter(|_| self.couple.is_quiet(seat));
            let Some(of) = waits else { continue };
            let minutes = self.random_minutes(seat);
            let mode = &mut self.couple.quiet_mode[seat];
            if mode.ready.is_none_or(|ready| ready.of != of) {
                mode.ready = Some(ByItself { of, at: Some(self.now + minutes) });
            }
        }
    }

    /// Each seat has bytes of its own.
    fn random_minutes(&self, seat: Seat) -> TimeDelta {
        let from = 16 + 4 * seat as usize;
        let bytes = self.facts.random.get(from..from + 4).unwrap_or_default();
        let random = bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        let minutes = MINUTES.start + random % (MINUTES.end - MINUTES.start);
        TimeDelta::minutes(i64::try_from(minutes).unwrap_or_default())
    }

    /// The moment has come. Nobody hears of it, as of any **Ready**.
    pub(in crate::domain) fn is_ready_by_itself(&mut self) {
        for seat in Seat::BOTH {
            let Some(ready) = self.couple.quiet_mode[seat].ready else { continue };
            if ready.at.is_none_or(|at| at > self.now) {
                continue;
            }
            self.couple.quiet_mode[seat].ready = None;
            if self.awaits_ready(seat) == Some(ready.of) {
                self.notes_wish(seat, true);
            }
        }
    }

    /// **Not yet**, by themselves: then it is not pressed for them, for this step.
    pub(super) fn takes_ready_back(&mut self, seat: Seat) {
        let of = self.couple.walk.as_ref().map(|walk| (walk.current, walk.since));
        if let Some(of) = of.filter(|_| self.couple.is_quiet(seat)) {
            self.couple.quiet_mode[seat].ready = Some(ByItself { of, at: None });
        }
    }
}
