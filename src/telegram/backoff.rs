//! How long to wait after something went wrong.

use std::time::Duration;

/// The wait before the next try: `first` doubled with each failure before this one (`failed`, from 0)
/// up to `most`, then between a half and all of it, so that many who failed together do not
/// come back together.
pub(crate) fn pause(failed: u32, first: Duration, most: Duration) -> Duration {
    let whole = first.saturating_mul(1 << failed.min(20)).min(most);
    whole.mul_f64(0.5 + chance() / 2.0)
}

/// A random number from 0 to 1; 1 where the machine has no randomness to give.
fn chance() -> f64 {
    getrandom::u32().map_or(1.0, |number| f64::from(number) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_most() {
        let (first, most) = (Duration::from_secs(1), Duration::from_mins(1));
        for (failed, whole) in [(0, 1), (1, 2), (3, 8), (5, 32), (6, 60), (u32::MAX, 60)] {
            let (whole, pause) = (Duration::from_secs(whole), pause(failed, first, most));
            assert!(whole / 2 <= pause && pause <= whole, "{failed}: {pause:?}");
        }
    }
}
