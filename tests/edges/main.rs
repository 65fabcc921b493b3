//! What the real bot does at Telegram's edges.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod breaks;
mod bulk;
mod closed;
mod floods;
mod forms;
mod house;
mod kills;
mod moves;
mod one_another;
mod overheard;
mod privacy_mode;
mod storms;
mod webhook;
