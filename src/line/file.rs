//! The file that goes with a line, and who makes it.

use crate::domain::{Attachment, Couple, Record, RecordId};

/// A file as it is uploaded.
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    /// As what the chat shows it.
    pub kind: FileKind,
    /// Its name, in ASCII.
    pub name: String,
    /// For example `text/html`.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// As what a chat shows a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// To be opened.
    Document,
    /// As a picture in the chat.
    Photo,
}

/// What a couple has kept, when the file is made.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where it stands.
    pub couple: Couple,
    /// The journal.
    pub records: Vec<(RecordId, Record)>,
}

/// Makes files right before they leave; never on a thread that others wait for.
pub trait Makes: Send + Sync {
    /// The file; `kept` is there if the attachment reads it. None if there is nothing left to make it of.
    fn make(&self, attachment: &Attachment, kept: Option<&Kept>) -> Option<File>;
}

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {} ({} bytes)", self.kind, self.name, self.bytes.len())
    }
}
