//! What goes with a message besides its words: told by what it is made of, and made right before it leaves.
//!
//! So nothing large lies in the outbox, and what was erased meanwhile is in no file
//! (`docs/decisions/files.md`). What was stored by an earlier version loads for ever.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::people::UserId;
use super::picture::Picture;

/// What goes with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attachment {
    /// What somebody takes with them, as a file.
    Export(Export),
    /// A picture, by what it shows.
    Picture(Picture),
}

/// What somebody takes with them, read out of what is kept when it leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Who.
    pub user: UserId,
    /// When they asked for it: nothing newer is in it.
    pub at: DateTime<Utc>,
    /// What is in it.
    pub holds: Holds,
    /// As what kind of file.
    pub form: Form,
}

/// What an export holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holds {
    /// What both have seen.
    Shared,
    /// All of one's own.
    Mine,
    /// One's own weeks, for somebody who helps.
    Weeks(Weeks),
}

/// What of one's weeks is told: nothing that was not ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub struct Weeks {
    /// Hard moments, by strength and relief.
    pub moments: bool,
    /// What helped.
    pub helped: bool,
    /// The pulse, but for how safe one felt.
    pub pulse: bool,
    /// How safe one felt.
    pub safe: bool,
    /// "What I'd like help with", as it was typed for this.
    pub line: Option<String>,
}

/// The kinds of files that an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// For programs.
    Json,
    /// To be read in a browser, and printed.
    Page,
}

impl Weeks {
    /// Whether nothing is ticked.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Attachment {
    /// Whether it is made of what is kept; else all that it needs is in it.
    #[must_use]
    pub const fn reads_what_is_kept(&self) -> bool {
        match self {
            Self::Export(_) => true,
            Self::Picture(_) => false,
        }
    }
}
