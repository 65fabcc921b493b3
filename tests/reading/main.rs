//! What is read out of words as people type them: danger, times, likeness, wording.

mod crisis;
mod due;
mod places;
mod similar;
mod wording;
