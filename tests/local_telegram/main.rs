//! The local Telegram, as a bot and as people see it over HTTP.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod as_people;
mod as_teloxide;
mod as_the_bot;
mod closed;
mod desk;
mod faults;
mod files;
mod gate;
mod media;
mod over_time;
mod standing;
mod streams;
mod updates;
mod webhook;
