//! TouchLists about touch.

use kintsugi::domain::TouchWords;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &[];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &TouchWords) -> bool {
    match *words {}
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &TouchWords) -> bool {
    match *words {}
}
