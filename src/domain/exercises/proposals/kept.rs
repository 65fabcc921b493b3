//! What of proposals is kept in the journal.

use chrono::NaiveDate;

use super::Terms;

/// What of proposals is kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalKept {
    /// A measure or clause that has ended.
    Ended {
        /// What it said.
        terms: Terms,
    },
    /// A version of the agreement that both had signed.
    Agreement {
        /// Which.
        version: u32,
        /// Since when it read so.
        date: NaiveDate,
        /// Its clauses.
        clauses: Vec<Terms>,
    },
}
