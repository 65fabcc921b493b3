//! The time that an export tells of: since the last end here, of one's own also before it; for who has no
//! seat, up to it.

use chrono::{DateTime, Utc};

use crate::domain::couple::Couple;
use crate::domain::model::exporting::Which;
use crate::domain::model::people::{Seat, UserId};
use crate::domain::zone::Zone;

/// The time that somebody's export tells of.
pub(super) struct Period {
    /// Where they sit; none after an end.
    pub seat: Option<Seat>,
    pub zone: Zone,
    spans: Vec<Span>,
}

/// From after the first moment up to the second.
type Span = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

impl Period {
    /// None for who has neither a seat nor something of before an end.
    pub fn of(couple: &Couple, user: UserId, which: Which) -> Option<Self> {
        let mut ends: Vec<_> = couple.former.iter().map(|former| former.ended).collect();
        ends.sort_unstable();
        ends.dedup();
        let was_there = couple.former.iter().filter(|former| former.user == user);
        let zone = was_there.clone().max_by_key(|former| former.ended).map(|former| former.zone);
        let before = |ended| ends.iter().copied().filter(|end| *end < ended).max();
        let spans = was_there.map(|former| (before(former.ended), Some(former.ended)));
        let Some(seat) = couple.seat_of(user) else {
            return Some(Self { seat: None, zone: zone?, spans: spans.collect() });
        };
        let here = (ends.last().copied(), None);
        let spans = spans.filter(|_| which == Which::Mine).chain([here]).collect();
        Some(Self { seat: Some(seat), zone: couple.zone(), spans })
    }

    pub fn holds(&self, at: DateTime<Utc>) -> bool {
        let within = |(after, until): &Span| {
            after.is_none_or(|after| after < at) && until.is_none_or(|until| at <= until)
        };
        self.spans.iter().any(within)
    }
}
