//! Numbers of lines, records and pages: random, so that they tell neither when nor how much. And the
//! versions of the house, which has no state that would count them.

use std::sync::atomic::{AtomicI64, Ordering};

use super::pages::NUMBERS;
use crate::crypto;

/// So many decisions has a start.
const OF_A_START: i64 = 1 << 32;

/// A number that no other row has.
pub(super) fn random() -> i64 {
    (i64::from_le_bytes(crypto::random()) & i64::MAX).max(1)
}

/// One for a page, whose answers have those behind it.
pub(super) fn of_a_page() -> i64 {
    let among = i64::from(NUMBERS);
    (random() / among).max(1) * among
}

/// What decisions on people without a couple count as: they only grow, also over starts, also if the
/// clock stands or was set back.
pub(super) struct House(AtomicI64);

impl House {
    /// Above all of the starts before.
    pub(super) fn of_start(start: i64) -> Self {
        Self(AtomicI64::new(start.saturating_mul(OF_A_START)))
    }

    pub(super) fn next(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_positive_and_a_page_has_room_behind_its_own() {
        for _ in 0..1000 {
            assert!(random() > 0);
            let page = of_a_page();
            assert!(page > 0 && page % i64::from(NUMBERS) == 0);
            assert!(page.checked_add(i64::from(NUMBERS)).is_some());
        }
    }

    #[test]
    fn versions_of_the_house_grow_over_starts() {
        let (first, second) = (House::of_start(1), House::of_start(2));
        let before: Vec<i64> = (0..9).map(|_| first.next()).collect();
        assert!(before.is_sorted_by(|one, next| one < next));
        assert!(before.iter().all(|version| *version > 0 && *version < second.next()));
    }
}
