//! Where the tests stand that hold the rows, and two of their names.

pub const FLOWS: &str = "tests/promises/kept/flows.rs";
pub const SENT: &str = "tests/promises/kept/sent.rs";
pub const AGREED: &str = "tests/promises/kept/agreed.rs";
pub const OWN: &str = "tests/promises/kept/own.rs";
pub const PULSES: &str = "tests/promises/kept/pulses.rs";
pub const TALKS: &str = "tests/promises/exercises/talks.rs";
pub const SILENCE: &str = "tests/promises/silence.rs";
pub const ERASING: &str = "tests/promises/erasing.rs";
pub const NOTES: &str = "tests/store_story/notes.rs";
pub const FORGOTTEN: &str = "tests/store_story/forgotten.rs";
pub const GOES: &str = "what_is_of_the_two_goes_when_one_of_them_leaves";
pub const LEAVES: &str = "what_exercises_know_of_the_two_goes_when_one_of_them_leaves";
