//! Since when the bot has been at work: what fell due after that, and comes late, has waited behind
//! others and not for the bot.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// Whoever was not seen at work for so long was away: stopped, or suspended.
const AWAY_AFTER: TimeDelta = TimeDelta::minutes(2);

/// What is known of it.
#[derive(Default)]
pub(super) struct AtWork(Mutex<Option<Seen>>);

#[derive(Clone, Copy)]
struct Seen {
    since: DateTime<Utc>,
    last: DateTime<Utc>,
}

impl AtWork {
    /// It is at work now.
    pub(super) fn sees(&self, now: DateTime<Utc>) {
        let mut seen = self.lock();
        let was_away = |seen: &Seen| now - seen.last >= AWAY_AFTER || now < seen.last;
        let since = seen.filter(|seen| !was_away(seen)).map_or(now, |seen| seen.since);
        *seen = Some(Seen { since, last: now });
    }

    /// Since when it has been without a break.
    pub(super) fn since(&self) -> Option<DateTime<Utc>> {
        self.lock().map(|seen| seen.since)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Seen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_not_seen_for_two_minutes_was_away() {
        let at = |seconds| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds);
        let (work, mut since) = (AtWork::default(), vec![]);
        assert_eq!(work.since(), None);
        for seconds in [0, 10, 100, 219, 339, 340, 300] {
            work.sees(at(seconds));
            since.push(work.since());
        }
        let expected = [0, 0, 0, 0, 339, 339, 300];
        assert_eq!(since, expected.map(|seconds| Some(at(seconds))));
    }
}
