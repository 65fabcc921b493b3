//! Promises about questions.

use kintsugi::domain::QuestionWords;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["ask", "ask", "ask"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &["question:ask:2", "question:open:2"];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &QuestionWords) -> bool {
    matches!(
        words,
        // **Ask it**
        QuestionWords::Opened { .. }
            | QuestionWords::ForTalk(_)
            | QuestionWords::YouAnswered(_)
            // **Send**
            | QuestionWords::Answer { .. }
    )
}

/// Whether it comes at its own time because somebody asked for it: nothing of these does.
pub fn is_asked_for(_words: &QuestionWords) -> bool {
    false
}
