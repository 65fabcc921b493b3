//! Quiet hours: nothing scheduled rings, and nobody is woken unless their partner chose it.

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;

use super::zone;

/// 22:30 (PRODUCT §4 "Load").
const FROM: (u32, u32) = (22, 30);
/// 08:00
const TO: (u32, u32) = (8, 0);

/// Whether it is night there.
pub(super) fn is_quiet(zone: Tz, now: DateTime<Utc>) -> bool {
    zone::in_quiet_hours(zone, now, time(FROM), time(TO))
}

/// When that night is over; later than `now`.
pub(super) fn quiet_ends(zone: Tz, now: DateTime<Utc>) -> DateTime<Utc> {
    zone::quiet_until(zone, now, time(TO))
}

fn time((hour, minute): (u32, u32)) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}
