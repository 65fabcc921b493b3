//! How late an evening may come, and whose lateness it is (PRODUCT §4): a bot that was away for hours
//! skips it in silence; that it waited behind other couples' evenings skips nobody.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::couple::Couple;
use crate::domain::event::Facts;
use crate::domain::words::EveningHour;
use crate::domain::zone;

/// An evening that the bot comes to later than this is over: what waits comes with the next.
pub(in crate::domain) const LATE_AT_MOST: TimeDelta = TimeDelta::hours(3);
/// An evening that is later than this was not to the minute.
const TO_THE_MINUTE: TimeDelta = TimeDelta::minutes(2);

impl Couple {
    /// Until when the evening of that date, due at that moment, can be asked for: for three hours, not
    /// counting how long it has waited behind others' evenings; but no longer than the couple's day.
    pub(in crate::domain) fn evening_lasts_until(
        &self,
        (date, due): (NaiveDate, DateTime<Utc>),
        facts: &Facts,
        now: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let reached = facts.at_work_since.map_or(now, |since| due.max(since).min(now));
        let without_others = due + LATE_AT_MOST;
        let queued = now - reached;
        let with_others = without_others + queued;
        without_others.max(with_others.min(zone::end_of_day(self.zone(), date)))
    }

    /// Whether an evening passes unasked because there were too many others at that minute.
    #[must_use]
    pub fn is_over_capacity(&self, facts: &Facts, now: DateTime<Utc>) -> bool {
        let Some((date, due)) = self.check_in_due() else { return false };
        let was_away = facts.at_work_since.is_none_or(|since| since - due >= LATE_AT_MOST);
        let is_over = now >= self.evening_lasts_until((date, due), facts, now);
        is_over && !was_away && !self.evening_rests(date)
    }

    /// Notes how late the newest evening came.
    pub(super) fn evening_came(&mut self, due: DateTime<Utc>, now: DateTime<Utc>) {
        self.evenings.was_late = now - due > TO_THE_MINUTE;
    }

    /// When the couple's evening comes, once that is chosen.
    pub(in crate::domain) fn evening_hour_now(&self) -> Option<EveningHour> {
        let (zone, time) = (self.evening.zone?, self.evening.time?);
        Some(EveningHour { zone, time, around: self.evenings.was_late })
    }
}
