//! The names of their messages, and of what they want in words.

use serde::{Deserialize, Serialize};

/// The name of a message of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReassuranceSlot {}

/// What is wanted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReassuranceWanted {}
