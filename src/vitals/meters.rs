//! Counters and histograms that many tasks write, and somebody reads now and then.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::TimeDelta;

/// Counters that belong together.
#[derive(Debug)]
pub struct Counters<const N: usize>([AtomicU64; N]);

impl<const N: usize> Default for Counters<N> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| AtomicU64::new(0)))
    }
}

impl<const N: usize> Counters<N> {
    /// So many more of this one.
    pub fn add(&self, which: usize, more: usize) {
        self.0[which].fetch_add(more as u64, Ordering::Relaxed);
    }

    /// All of them.
    #[must_use]
    pub fn read(&self) -> [u64; N] {
        std::array::from_fn(|which| self.0[which].load(Ordering::Relaxed))
    }
}

/// How often a value was no greater than each bound.
#[derive(Debug)]
pub struct Histogram<const N: usize> {
    bounds: [f64; N],
    /// By the first bound that it is not above; then those that are above all.
    counts: Counters<N>,
    above: Counters<1>,
    /// In thousandths.
    sum: AtomicU64,
}

impl<const N: usize> Default for Histogram<N> {
    fn default() -> Self {
        Self::of(&[0.0; N])
    }
}

impl<const N: usize> Histogram<N> {
    /// With these bounds, from the least to the greatest.
    #[must_use]
    pub fn of(bounds: &[f64; N]) -> Self {
        let (counts, above) = (Counters::default(), Counters::default());
        Self { bounds: *bounds, counts, above, sum: AtomicU64::new(0) }
    }

    /// A time was measured; one before zero is a clock that was set.
    pub fn takes(&self, time: TimeDelta) {
        self.sees(time.max(TimeDelta::zero()).as_seconds_f64());
    }

    /// A number was counted.
    pub fn counts(&self, number: usize) {
        self.sees(f64::from(u32::try_from(number).unwrap_or(u32::MAX)));
    }

    fn sees(&self, value: f64) {
        match self.bounds.iter().position(|bound| value <= *bound) {
            Some(which) => self.counts.add(which, 1),
            None => self.above.add(0, 1),
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is not negative, and what does not fit is the greatest that does"
        )]
        self.sum.fetch_add((value * 1000.0).round() as u64, Ordering::Relaxed);
    }

    /// Each bound, and how many values were no greater; how many there were; and their sum.
    #[must_use]
    pub fn read(&self) -> (Vec<(f64, u64)>, u64, f64) {
        let mut so_far = 0;
        let sums = self.counts.read().map(|count| {
            so_far += count;
            so_far
        });
        let [above] = self.above.read();
        #[expect(clippy::cast_precision_loss, reason = "a sum of years, in thousandths, fits")]
        let sum = self.sum.load(Ordering::Relaxed) as f64 / 1000.0;
        (self.bounds.into_iter().zip(sums).collect(), so_far + above, sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_adds_up() {
        let histogram = Histogram::of(&[1.0, 2.0, 4.0]);
        for number in [0, 1, 2, 3, 9] {
            histogram.counts(number);
        }
        histogram.takes(TimeDelta::seconds(-5));
        assert_eq!(histogram.read(), (vec![(1.0, 3), (2.0, 4), (4.0, 5)], 6, 15.0));
    }
}
