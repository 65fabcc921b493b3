//! What random play does in the exercises, and what it may see of them.

mod letters;
mod promises;
mod proposals;
mod questions;
mod talks;

use kintsugi::domain::ExerciseWords;

/// Commands that random play types.
pub fn commands() -> Vec<&'static str> {
    [
        letters::COMMANDS,
        proposals::COMMANDS,
        questions::COMMANDS,
        talks::COMMANDS,
        promises::COMMANDS,
    ]
    .concat()
}

/// Callback data that random play presses, seen or not.
pub fn presses() -> Vec<&'static str> {
    [letters::PRESSES, proposals::PRESSES, questions::PRESSES, talks::PRESSES, promises::PRESSES]
        .concat()
}

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &ExerciseWords) -> bool {
    match words {
        ExerciseWords::InPrivate(_)
        | ExerciseWords::InGroup(_)
        | ExerciseWords::Others(_)
        | ExerciseWords::Interrupted => false,
        ExerciseWords::Letter(words) => letters::is_by_choice(words),
        ExerciseWords::Proposal(words) => proposals::is_by_choice(words),
        ExerciseWords::Question(words) => questions::is_by_choice(words),
        ExerciseWords::Talk(words) => talks::is_by_choice(words),
        ExerciseWords::Promise(words) => promises::is_by_choice(words),
    }
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &ExerciseWords) -> bool {
    match words {
        ExerciseWords::InPrivate(_)
        | ExerciseWords::InGroup(_)
        | ExerciseWords::Others(_)
        | ExerciseWords::Interrupted => false,
        ExerciseWords::Letter(words) => letters::is_asked_for(words),
        ExerciseWords::Proposal(words) => proposals::is_asked_for(words),
        ExerciseWords::Question(words) => questions::is_asked_for(words),
        ExerciseWords::Talk(words) => talks::is_asked_for(words),
        ExerciseWords::Promise(words) => promises::is_asked_for(words),
    }
}
