//! Promises about letters.

use kintsugi::domain::LetterWords;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["apology", "letter", "tell", "letter"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "letter:skip:1:did",
    "letter:skip:1:told",
    "letter:send:1:1",
    "letter:send:2:1",
    "letter:keep:1:1",
    "letter:deleted:2:1",
    "letter:read:1",
    "letter:read:1",
    "letter:read-one:2",
    "letter:not-now:1",
    "letter:not-here:1",
    "letter:after-all:1",
    "letter:more:1",
    "letter:back:1:tell",
    "letter:write:hurt",
    "neither:1",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &LetterWords) -> bool {
    matches!(words, LetterWords::Delivered { .. })
}

/// Whether it comes at its own time because somebody asked for it: what follows a long text, some
/// seconds after it.
pub fn is_asked_for(words: &LetterWords) -> bool {
    matches!(words, LetterWords::Question { .. } | LetterWords::Preview { .. })
}
