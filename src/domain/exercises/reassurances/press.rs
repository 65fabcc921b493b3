//! Their buttons.

/// A button of theirs. Its label is in `messages/<locale>/reassurances.ftl` under [`ReassurancePress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReassurancePress {}

impl ReassurancePress {
    /// The callback data, after `reassurance:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {}
    }

    /// Reads callback data, after `reassurance:`.
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
