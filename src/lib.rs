//! Kintsugi: a Telegram bot that helps two people rebuild trust after it broke.
//!
//! Modules in reading order: what the bot does, how it speaks, where it keeps
//! things, how it reaches Telegram, and what ties these together.

pub mod domain;
pub mod messages;

pub mod clock;
pub mod config;
pub mod crypto;
pub mod vitals;

pub mod files;
pub mod line;
pub mod pictures;
pub mod store;

pub mod sender;
pub mod telegram;

pub mod app;
pub mod scheduler;

pub mod playground;
pub mod run;
