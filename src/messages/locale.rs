//! The languages, and the files of their words.

use include_dir::{Dir, File, include_dir};

static EN: Dir = include_dir!("$CARGO_MANIFEST_DIR/messages/en");

/// A language that the bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// English
    En,
}

impl Locale {
    /// All of them; the first is the one that the others are measured by.
    pub const ALL: [Self; 1] = [Self::En];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// The texts of its message files.
    pub(super) fn files(self) -> impl Iterator<Item = &'static str> {
        let folder = match self {
            Self::En => &EN,
        };
        let is_fluent =
            |file: &&File| file.path().extension().is_some_and(|extension| extension == "ftl");
        folder.files().filter(is_fluent).filter_map(File::contents_utf8)
    }
}
