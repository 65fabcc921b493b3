//! Moments as the database keeps them: unix milliseconds, in the plain no finer than they are needed.

use chrono::{DateTime, Utc};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
pub(super) const HOUR: i64 = 60 * MINUTE;

/// What may happen at once.
const AT_ONCE: i64 = 0;

/// Rounded up: what is not due before `moment` is not due before the stored one either.
pub(super) fn stored(moment: DateTime<Utc>) -> i64 {
    let millis = moment.timestamp_millis();
    millis + i64::from(!moment.timestamp_subsec_nanos().is_multiple_of(1_000_000))
}

/// Likewise, to a whole second: for what somebody notices.
pub(super) fn to_second(moment: DateTime<Utc>) -> i64 {
    up_to(stored(moment), SECOND)
}

/// Likewise, to a whole hour: for what only has to be gone some day.
pub(super) fn to_hour(moment: DateTime<Utc>) -> i64 {
    up_to(stored(moment), HOUR)
}

/// From when on a line may leave, as it is stored at `now`: when it was said is nobody's business.
pub(super) fn not_before(moment: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    if moment <= now { AT_ONCE } else { to_second(moment) }
}

/// Until when a line is of use: to the minute, unless that is soon.
pub(super) fn use_by(moment: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    let stored = to_second(moment);
    if stored - asked(now) < HOUR { stored } else { up_to(stored, MINUTE) }
}

/// The hour of what was stored more finely by an earlier version.
pub(super) fn hour_of(millis: i64) -> i64 {
    up_to(millis, HOUR)
}

/// The second of what was stored more finely by an earlier version.
pub(super) fn second_of(millis: i64) -> i64 {
    up_to(millis, SECOND)
}

/// The minute in which something befell.
pub(super) fn minute_before(millis: i64) -> i64 {
    millis.div_euclid(MINUTE) * MINUTE
}

fn up_to(millis: i64, whole: i64) -> i64 {
    millis.saturating_add(whole - 1).div_euclid(whole) * whole
}

/// Rounded down: what is due at the asked moment has passed.
pub(super) fn asked(moment: DateTime<Utc>) -> i64 {
    moment.timestamp_millis()
}

/// The moment of a stored number; numbers beyond the calendar are its ends.
pub(super) fn moment(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(if millis < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn a_stored_moment_is_never_early() {
        let exact = moment(1_800_000_000_123);
        assert_eq!(moment(stored(exact)), exact);
        let later = exact + TimeDelta::nanoseconds(1);
        assert_eq!(stored(later), stored(exact) + 1);
        assert_eq!(asked(later), asked(exact));
    }

    #[test]
    fn no_stored_moment_is_finer_than_it_must_be() {
        let now = moment(1_800_000_000_123);
        let after = |seconds| now + TimeDelta::seconds(seconds);
        assert_eq!(to_second(now), 1_800_000_001_000);
        assert_eq!(to_hour(now), 1_800_003_600_000);
        assert_eq!((to_second(moment(2000)), to_hour(moment(HOUR))), (2000, HOUR));
        assert_eq!((not_before(now, now), not_before(after(5), now)), (0, 1_800_000_006_000));
        assert_eq!(use_by(after(5), now), 1_800_000_006_000);
        assert_eq!(use_by(after(86_400), now), 1_800_086_460_000);
        assert!(hour_of(i64::MAX) > i64::MAX - HOUR, "what lasts for ever still does");
    }
}
