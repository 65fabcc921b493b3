//! The bot, put together: store, sender, scheduler and polling over one clock.

mod exit;
pub mod logs;
mod serve;
mod settings;
mod signals;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::clock::Clock;
pub use crate::crypto::MasterKeyFrom;

pub use exit::exit_code;
pub use serve::run;
pub use signals::asked_to_stop;

/// What a bot needs to start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The token that @BotFather gave.
    pub token: String,
    /// The address of the Bot API, for example `https://api.telegram.org`.
    pub api_url: url::Url,
    /// For example `sqlite:kintsugi.db`.
    pub database_url: String,
    /// The key ring's database; by default the database's name with `.keys` behind it.
    pub keyring_url: Option<String>,
    /// The master key, or where its file is.
    pub master_key: MasterKeyFrom,
    /// Who operates this bot, as the welcome card names them.
    pub operator_name: String,
}

/// A running bot.
pub struct Bot {}

impl Bot {
    /// Opens the store, greets Telegram and starts all parts.
    ///
    /// # Errors
    /// If the store cannot be opened, or Telegram refuses the token or the bot's privacy mode is off.
    pub async fn start(settings: Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let _ = (settings, clock);
        anyhow::bail!("to be written")
    }

    /// Finishes what is in hand and stops.
    pub async fn stop(self) {}

    /// Stops at once, as `kill -9` would.
    pub fn kill(self) {}

    /// Whether no update is being decided, no tick is due, nothing is being sent and no line could be sent now.
    pub async fn is_quiet(&self) -> bool {
        true
    }

    /// The next moment at which something is due: a couple's `wake_at`, a line's `not_before`, a pause of pacing or backing off.
    pub async fn next_due(&self) -> Option<DateTime<Utc>> {
        None
    }
}
