//! An evening's answer: a high and a low.

use serde::{Deserialize, Serialize};

use super::bounds::Over;

/// A high and a low, as far as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The high.
    pub high: Option<String>,
    /// The low.
    pub low: Option<String>,
}

/// A part that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The high.
    High,
    /// The low.
    Low,
}

/// What is not taken into an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full {
    /// How long it is, and how much of it would fit.
    pub over: Over,
    /// Whether the answer has something already.
    pub begun: bool,
}
