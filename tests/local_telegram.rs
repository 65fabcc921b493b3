//! The local Telegram, as a bot and as people see it over HTTP.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "local_telegram/as_people.rs"]
mod as_people;
#[path = "local_telegram/as_teloxide.rs"]
mod as_teloxide;
#[path = "local_telegram/as_the_bot.rs"]
mod as_the_bot;
#[path = "local_telegram/desk.rs"]
mod desk;
#[path = "local_telegram/faults.rs"]
mod faults;
#[path = "local_telegram/gate.rs"]
mod gate;
#[path = "local_telegram/media.rs"]
mod media;
#[path = "local_telegram/over_time.rs"]
mod over_time;
#[path = "local_telegram/standing.rs"]
mod standing;
#[path = "local_telegram/updates.rs"]
mod updates;
