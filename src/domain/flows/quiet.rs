//! Quiet hours: nothing scheduled rings, and nobody is woken unless their partner chose it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::decision::Turn;
use crate::domain::event::{Event, Who};
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, Place, Seat};
use crate::domain::say::What;
use crate::domain::words::{PassOn, Together, Words};
use crate::domain::zone;

/// Who wrote so long ago may be asleep by now.
pub(super) const AWAKE_FOR: TimeDelta = TimeDelta::minutes(15);

/// Who is awake, for they have just done something.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Awake {
    seat: Option<Seat>,
    in_group: bool,
}

impl Awake {
    /// `ago` is how long ago it was done.
    pub(in crate::domain) fn by(event: &Event, ago: TimeDelta) -> Self {
        let Event::Did { who, place, .. } = event else {
            return Self { seat: None, in_group: false };
        };
        if ago >= AWAKE_FOR {
            return Self { seat: None, in_group: false };
        }
        let seat = match who {
            Who::Partner(seat) => Some(*seat),
            Who::Other { .. } => None,
        };
        Self { seat, in_group: *place == Place::Group }
    }
}

/// What a hard moment is for: it rings at night too. Of the nudges only the first, which goes at
/// night where its author chose **Wake them**.
fn may_wake(words: &Words) -> bool {
    matches!(
        words,
        Words::Nudge(_)
            | Words::PartnerSays(_)
            | Words::Together(Together::PartnerIsHere(_))
            | Words::PassOn(PassOn::Received(_))
            | Words::NoAnswerYet
    )
}

impl Turn<'_> {
    /// Nothing rings in somebody's quiet hours but what answers them where they did something, and
    /// what may wake them. No flow has to think of it; what is to ring even less says so itself.
    pub(in crate::domain) fn keeps_quiet(&mut self, awake: Awake) {
        let night = BySeat { a: self.is_night_for(Seat::A), b: self.is_night_for(Seat::B) };
        for say in &mut self.says {
            let asleep = match say.to {
                To::Group => !awake.in_group && (night.a || night.b),
                To::Partner(seat) => awake.seat != Some(seat) && night[seat],
                To::Chat(_) => false,
            };
            let rings = matches!(&say.what, What::New { words, .. } if !may_wake(words));
            say.silent |= asleep && rings;
        }
    }

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
