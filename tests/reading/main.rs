//! What is read out of words as people type them: danger, times, likeness, wording.

mod commands;
mod crisis;
mod due;
mod places;
mod similar;
mod wording;
mod wording_newest;
