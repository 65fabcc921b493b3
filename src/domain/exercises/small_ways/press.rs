//! Their buttons.

use crate::domain::model::button::{named, names};

/// A button of theirs. Its label is in `messages/<locale>/small_ways.ftl` under
/// [`SmallWaysPress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmallWaysPress {
    /// **Another one**
    Another,
    /// **One each evening**, or no more.
    Daily(bool),
}

const NAMES: [(SmallWaysPress, &str, &str); 3] = [
    (SmallWaysPress::Another, "another", "small-ways-another"),
    (SmallWaysPress::Daily(true), "daily", "small-ways-daily"),
    (SmallWaysPress::Daily(false), "no-more", "small-ways-no-more"),
];

impl SmallWaysPress {
    /// The callback data, after `small_ways:`.
    pub(in crate::domain) fn data(self) -> String {
        names(&self, &NAMES)[0].to_owned()
    }

    /// Reads callback data, after `small_ways:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        named(data, &NAMES)
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        names(&self, &NAMES)[1]
    }
}
