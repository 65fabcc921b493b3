//! Their buttons.

/// A button of theirs. Its label is in `messages/<locale>/shoes.ftl` under [`ShoesPress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShoesPress {}

impl ShoesPress {
    /// The callback data, after `shoes:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {}
    }

    /// Reads callback data, after `shoes:`.
    pub(in crate::domain) fn read(_data: &str) -> Option<Self> {
        None
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {}
    }

    /// Whether it is decided with the journal's records at hand.
    pub(in crate::domain) fn needs_records(self) -> bool {
        match self {}
    }
}
