//! The bot, put together: store, sender, scheduler and polling over one clock.

mod admin;
mod borrowed_clock;
mod bot;
mod ears;
mod exit;
mod intake;
pub mod logs;
mod metrics;
mod operate;
mod output;
mod serve;
mod settings;
mod signals;
mod start;
mod systemd;
mod told;
mod watch;

use std::net::SocketAddr;

use crate::sender::Pace;
use crate::telegram::Webhook;

pub use crate::crypto::MasterKeyFrom;
pub use bot::Bot;
pub use exit::exit_code;
pub use operate::{NotReady, StillParked, Unhealthy, operate};
pub use output::{complain, in_one_line, print};
pub use serve::{in_time, run};
pub use signals::asked_to_stop;
pub use start::{Opened, StartError};

/// What a bot needs to start.
#[derive(Clone)]
pub struct Settings {
    /// The token that `@BotFather` gave.
    pub token: String,
    /// The address of the Bot API, for example `https://api.telegram.org`.
    pub api_url: url::Url,
    /// For example `sqlite:kintsugi.db`.
    pub database_url: String,
    /// The key ring's database; by default the database's name with `.keys` behind it.
    pub keyring_url: Option<String>,
    /// The master key, or where its file is.
    pub master_key: MasterKeyFrom,
    /// Who operates this bot, as the welcome card names them, if they gave a name.
    pub operator_name: Option<String>,
    /// How fast it may speak.
    pub pace: Pace,
    /// Where updates are brought; none if they are fetched.
    pub webhook: Option<Served>,
    /// Whose clock it follows, where that is not the machine's.
    pub clock_url: Option<url::Url>,
}

/// A webhook, and where it is served.
#[derive(Clone, Debug)]
pub struct Served {
    /// What Telegram is told of it.
    pub webhook: Webhook,
    /// Where it is waited for what Telegram brings.
    pub listen: SocketAddr,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("api_url", &self.api_url.as_str())
            .field("master_key", &self.master_key)
            .finish_non_exhaustive()
    }
}
