//! **Not today** (PRODUCT §5.11): until the couple's day is over each nudge counts as **I can't now**. Its
//! reader still gets it, in silence, and can answer it themself. The answer comes after some minutes, as if
//! they had pressed it: no hour tells that it was none of theirs.

use chrono::{DateTime, TimeDelta, Utc};

use super::Turn;
use crate::domain::couple::trigger::Request;
use crate::domain::model::people::Seat;
use crate::domain::model::reply::Reply;

/// It is said after so many seconds at least.
const AT_LEAST: i64 = 60;
/// And so many at most, besides.
const BESIDES: i64 = 240;

impl Turn<'_> {
    /// When it is said for that partner, if they have chosen so for today.
    pub(super) fn cannot_today(&self, reader: Seat) -> Option<DateTime<Utc>> {
        let chosen = self.couple.triggers.not_today[reader];
        let drawn = u16::from_le_bytes([self.facts.random[20], self.facts.random[21]]);
        let seconds = AT_LEAST + i64::from(drawn) % BESIDES;
        (chosen == Some(self.couple.todays_date(self.now)))
            .then(|| self.now + TimeDelta::seconds(seconds))
    }

    /// Some minutes have gone, and they have said nothing themself.
    pub(super) fn cannot_when_due(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        let answered = moment.eased || moment.reassured;
        let Request::Asked { reply, cannot_at: Some(at), .. } = moment.request else { return };
        if at > self.now {
            return;
        }
        if reply.is_none() && !answered {
            return self.reassure(id, Reply::Cannot, None);
        }
        if let Some(moment) = self.couple.triggers.find(id)
            && let Request::Asked { cannot_at, .. } = &mut moment.request
        {
            *cannot_at = None;
        }
    }
}
