//! What random play does in the exercises, and what it may see of them.

mod forgiveness;
pub mod hard_dates;
mod letters;
mod plans;
mod promises;
mod proposals;
mod pulse;
mod questions;
mod reassurances;
mod shoes;
mod small_ways;
mod talks;
mod touch;

pub use proposals::Move;

use kintsugi::domain::{CardItem, ExerciseCardItem, ExerciseWords};

/// Commands that random play types.
pub fn commands() -> Vec<&'static str> {
    let all = [
        letters::COMMANDS,
        proposals::COMMANDS,
        questions::COMMANDS,
        talks::COMMANDS,
        promises::COMMANDS,
        plans::COMMANDS,
        reassurances::COMMANDS,
        hard_dates::COMMANDS,
        shoes::COMMANDS,
        forgiveness::COMMANDS,
        small_ways::COMMANDS,
        touch::COMMANDS,
        pulse::COMMANDS,
    ];
    all.concat()
}

/// Callback data that random play presses, seen or not.
pub fn presses() -> Vec<&'static str> {
    let all = [
        letters::PRESSES,
        proposals::PRESSES,
        questions::PRESSES,
        talks::PRESSES,
        promises::PRESSES,
        plans::PRESSES,
        reassurances::PRESSES,
        hard_dates::PRESSES,
        shoes::PRESSES,
        forgiveness::PRESSES,
        small_ways::PRESSES,
        touch::PRESSES,
        pulse::PRESSES,
    ];
    all.concat()
}

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &ExerciseWords) -> bool {
    match words {
        ExerciseWords::InPrivate(_)
        | ExerciseWords::CardInPrivate
        | ExerciseWords::Others(_)
        | ExerciseWords::Neither
        | ExerciseWords::NotForNow
        | ExerciseWords::Harder(_)
        | ExerciseWords::Note(_)
        | ExerciseWords::News(_)
        | ExerciseWords::CannotReach(_)
        | ExerciseWords::Interrupted => false,
        ExerciseWords::Letter(words) => letters::is_by_choice(words),
        ExerciseWords::Proposal(words) => proposals::is_by_choice(words),
        ExerciseWords::Question(words) => questions::is_by_choice(words),
        ExerciseWords::Talk(words) => talks::is_by_choice(words),
        ExerciseWords::Promise(words) => promises::is_by_choice(words),
        ExerciseWords::Plan(words) => plans::is_by_choice(words),
        ExerciseWords::Reassurance(words) => reassurances::is_by_choice(words),
        ExerciseWords::HardDate(words) => hard_dates::is_by_choice(words),
        ExerciseWords::Shoes(words) => shoes::is_by_choice(words),
        ExerciseWords::Forgiveness(words) => forgiveness::is_by_choice(words),
        ExerciseWords::SmallWays(words) => small_ways::is_by_choice(words),
        ExerciseWords::Touch(words) => touch::is_by_choice(words),
        ExerciseWords::Pulse(words) => pulse::is_by_choice(words),
    }
}

/// Whether its author chose that the other's evening card shows their words.
pub fn is_told_by_choice(item: &CardItem) -> bool {
    match item {
        CardItem::Exercise(ExerciseCardItem::HardDate(item)) => hard_dates::is_told_by_choice(item),
        _ => false,
    }
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &ExerciseWords) -> bool {
    match words {
        ExerciseWords::InPrivate(_)
        | ExerciseWords::CardInPrivate
        | ExerciseWords::Others(_)
        | ExerciseWords::Neither
        | ExerciseWords::NotForNow
        | ExerciseWords::Harder(_)
        | ExerciseWords::Note(_)
        | ExerciseWords::News(_)
        | ExerciseWords::Interrupted => false,
        // What becomes of one's own is told at once.
        ExerciseWords::CannotReach(_) => true,
        ExerciseWords::Letter(words) => letters::is_asked_for(words),
        ExerciseWords::Proposal(words) => proposals::is_asked_for(words),
        ExerciseWords::Question(words) => questions::is_asked_for(words),
        ExerciseWords::Talk(words) => talks::is_asked_for(words),
        ExerciseWords::Promise(words) => promises::is_asked_for(words),
        ExerciseWords::Plan(words) => plans::is_asked_for(words),
        ExerciseWords::Reassurance(words) => reassurances::is_asked_for(words),
        ExerciseWords::HardDate(words) => hard_dates::is_asked_for(words),
        ExerciseWords::Shoes(words) => shoes::is_asked_for(words),
        ExerciseWords::Forgiveness(words) => forgiveness::is_asked_for(words),
        ExerciseWords::SmallWays(words) => small_ways::is_asked_for(words),
        ExerciseWords::Touch(words) => touch::is_asked_for(words),
        ExerciseWords::Pulse(words) => pulse::is_asked_for(words),
    }
}
