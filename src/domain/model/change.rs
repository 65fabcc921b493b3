//! Whether something of one's own has changed (PRODUCT §7): the mean of the last four against the four
//! before. Two ordinary weeks differ by chance; so a change is told only where it is large enough, and
//! where three of the four last ones lie on its side. Nothing is told before there are eight.

use serde::{Deserialize, Serialize};

/// So many are taken together.
const TOGETHER: usize = 4;
/// So many of the last ones lie on the side of a change.
const ON_ITS_SIDE: usize = 3;

/// How the last ones compare to those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// They are higher.
    More,
    /// They are lower.
    Less,
    /// About the same.
    Same,
}

impl Change {
    /// How many are needed before anything is told.
    pub const NEEDS: usize = 2 * TOGETHER;

    /// The change in these values, the oldest first, if there are enough; at least so large in the mean.
    #[must_use]
    pub fn of(values: &[i32], at_least: i32) -> Option<Self> {
        let newest = &values[values.len().checked_sub(Self::NEEDS)?..];
        let (before, last) = newest.split_at(TOGETHER);
        let [four_before, four_last]: [i32; 2] = [before, last].map(|four| four.iter().sum());
        // Four times a value is compared to the sum of four: so nothing has to be divided.
        let on_side = |is: fn(i32, i32) -> bool| {
            last.iter().filter(|value| is(4 * **value, four_before)).count() >= ON_ITS_SIDE
        };
        let difference = four_last - four_before;
        Some(if difference >= 4 * at_least && on_side(|value, mean| value > mean) {
            Self::More
        } else if difference <= -4 * at_least && on_side(|value, mean| value < mean) {
            Self::Less
        } else {
            Self::Same
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Change::{self, Less, More, Same};

    /// Four before, four last, the least change, and what is told.
    const TABLE: [([i32; 4], [i32; 4], i32, Change); 12] = [
        ([2, 2, 2, 2], [3, 3, 3, 3], 1, More),
        ([2, 2, 2, 2], [1, 1, 1, 1], 1, Less),
        ([2, 2, 2, 2], [2, 2, 2, 2], 1, Same),
        // A quarter short of a point.
        ([2, 2, 2, 2], [3, 3, 3, 2], 1, Same),
        // A whole point, but two weeks alone have made it.
        ([2, 2, 2, 2], [4, 4, 2, 2], 1, Same),
        ([2, 2, 2, 2], [4, 3, 3, 2], 1, More),
        ([2, 2, 2, 2], [0, 1, 1, 2], 1, Less),
        // One of the four on the other side.
        ([1, 2, 1, 2], [4, 4, 4, 0], 1, More),
        // Good days need two.
        ([3, 3, 3, 3], [4, 4, 4, 4], 2, Same),
        ([3, 3, 3, 3], [5, 5, 5, 5], 2, More),
        ([7, 7, 7, 7], [5, 5, 5, 5], 2, Less),
        // How much hard moments eased can be less than nothing.
        ([-1, 0, -2, -1], [0, 1, 0, 0], 1, More),
    ];

    #[test]
    fn a_change_is_told_where_it_is_large_enough_and_three_of_four_lie_on_its_side() {
        for (before, last, at_least, told) in TABLE {
            let values = [before, last].concat();
            assert_eq!(Change::of(&values, at_least), Some(told), "{before:?} {last:?}");
            let longer = [vec![0; 5], values].concat();
            assert_eq!(
                Change::of(&longer, at_least),
                Some(told),
                "what is older counts for nothing"
            );
        }
    }
}
