//! How many lines of each lane there are.

use super::Queue;
use crate::domain::Lane;

impl Queue {
    /// How many lines wait or are in flight, by lane, in the order of the lanes.
    #[must_use]
    pub fn by_lane(&self) -> [usize; Lane::ALL.len()] {
        Lane::ALL.map(|lane| self.known.values().filter(|known| **known == lane).count())
    }
}
