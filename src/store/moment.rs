//! Moments as the database keeps them: unix milliseconds.

use chrono::{DateTime, Utc};

/// Rounded up: what is not due before `moment` is not due before the stored one either.
pub(super) fn stored(moment: DateTime<Utc>) -> i64 {
    let millis = moment.timestamp_millis();
    millis + i64::from(!moment.timestamp_subsec_nanos().is_multiple_of(1_000_000))
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
}
