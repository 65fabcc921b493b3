//! How much of something anybody may do, by the generic cell rate algorithm: so much at once, and
//! after that so much in a while. Each is remembered by one moment, and only while it matters.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::{DateTime, TimeDelta, Utc};

/// So many at once, and then one in so long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    pub at_once: i32,
    pub every: TimeDelta,
}

impl Rate {
    /// Whether one more is within the rate, and from when on it is as if nothing had been done. `spent` is
    /// that moment for what was done before.
    pub fn admit(self, spent: Option<DateTime<Utc>>, now: DateTime<Utc>) -> (bool, DateTime<Utc>) {
        let whole = self.every * self.at_once;
        // More than the whole is owed only where the clock was set back.
        let spent = spent.unwrap_or(now).clamp(now, now + whole);
        let admits = spent - now <= whole - self.every;
        (admits, if admits { spent + self.every } else { spent })
    }
}

/// A rate for each of many, of whom so many are remembered.
pub(super) struct Rates<K> {
    rate: Rate,
    most: usize,
    spent: HashMap<K, DateTime<Utc>>,
}

impl<K: Copy + Eq + Hash> Rates<K> {
    pub fn new(rate: Rate, most: usize) -> Self {
        Self { rate, most, spent: HashMap::new() }
    }

    /// Whether one more is within the rate; if so, it counts.
    pub fn admits(&mut self, who: K, now: DateTime<Utc>) -> bool {
        let (admits, spent) = self.rate.admit(self.spent.get(&who).copied(), now);
        self.spent.insert(who, spent);
        if self.spent.len() > self.most {
            self.forget(now);
        }
        admits
    }

    /// The same, without counting it.
    pub fn would_admit(&self, who: K, now: DateTime<Utc>) -> bool {
        self.rate.admit(self.spent.get(&who).copied(), now).0
    }

    /// How many are remembered.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.spent.len()
    }

    /// Those who owe nothing; where all do, the half that owes least.
    fn forget(&mut self, now: DateTime<Utc>) {
        self.spent.retain(|_, spent| *spent > now);
        if self.spent.len() > self.most {
            let mut all: Vec<_> = self.spent.values().copied().collect();
            let (_, middle, _) = all.select_nth_unstable(self.most / 2);
            let middle = *middle;
            self.spent.retain(|_, spent| *spent > middle);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RATE: Rate = Rate { at_once: 5, every: TimeDelta::seconds(2) };

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_800_000_000_000 + milliseconds).expect("a moment")
    }

    proptest! {
        /// In any span no more than what is had at once, and what comes in that span; and who does
        /// less is never refused.
        #[test]
        fn in_no_span_is_more_admitted_and_less_is_never_refused(
            steps in prop::collection::vec(0..3_000_i64, 1..200),
        ) {
            let (mut rates, mut now, mut admitted) = (Rates::new(RATE, 10), 0, vec![]);
            for step in steps {
                now += step;
                let whole = i64::from(RATE.at_once);
                let within = |from: i64| admitted.iter().filter(|at: &&i64| **at > from).count();
                let lately = within(now - RATE.every.num_milliseconds() * whole);
                let admits = rates.admits((), at(now));
                prop_assert!(admits || lately >= 5, "{lately} in so long");
                admitted.extend(admits.then_some(now));
            }
            for (nth, from) in admitted.iter().enumerate() {
                for (count, to) in admitted[nth..].iter().enumerate() {
                    let most = 5 + (to - from) / 2_000;
                    prop_assert!(i64::try_from(count).expect("few") < most, "{from} to {to}");
                }
            }
        }

        #[test]
        fn it_stays_small_and_each_has_their_own(who in prop::collection::vec(0..500_u32, 0..2_000)) {
            let mut rates = Rates::new(RATE, 100);
            for who in who {
                rates.admits(who, at(0));
                prop_assert!(rates.spent.len() <= 100);
            }
        }
    }

    #[test]
    fn a_clock_set_back_silences_nobody() {
        let mut rates = Rates::new(RATE, 10);
        (0..5).for_each(|_| assert!(rates.admits(1, at(0))));
        assert!(!rates.admits(1, at(0)) && rates.admits(2, at(0)));
        assert!(!rates.admits(1, at(-3_600_000)), "as much as before");
        assert!(rates.admits(1, at(-3_600_000 + 2_000)), "and no more than that");
    }
}
