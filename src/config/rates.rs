//! How fast the bot may speak.

use clap::Args;

use super::{ConfigError, reading::set};

/// Above this, a rate is a mistake.
const MOST: usize = 100_000;

/// How fast the bot may speak: Telegram's limits, unless the server is one's own.
#[derive(Args, Debug)]
#[command(next_help_heading = "Telegram")]
pub struct Rates {
    /// Messages in any second, over all chats. 0 takes the limit away, which only a Bot API server
    /// of your own bears.
    #[arg(long, env = "TELEGRAM_MESSAGES_PER_SECOND", default_value = "30", value_name = "NUMBER")]
    messages_per_second: String,

    /// Messages to one chat in any second; a few more at once after a silence. 0 likewise.
    #[arg(
        long,
        env = "TELEGRAM_CHAT_MESSAGES_PER_SECOND",
        default_value = "1",
        value_name = "NUMBER"
    )]
    chat_messages_per_second: String,

    /// Messages to one group in any minute. 0 likewise.
    #[arg(
        long,
        env = "TELEGRAM_GROUP_MESSAGES_PER_MINUTE",
        default_value = "20",
        value_name = "NUMBER"
    )]
    group_messages_per_minute: String,
}

impl Rates {
    /// Messages in any second over all chats; 0 is without a limit.
    ///
    /// # Errors
    /// If it is no number.
    pub fn per_second(&self) -> Result<usize, ConfigError> {
        number(&self.messages_per_second, 30, "TELEGRAM_MESSAGES_PER_SECOND")
    }

    /// Messages to one chat in any second; 0 is without a limit.
    ///
    /// # Errors
    /// If it is no number.
    pub fn chat_per_second(&self) -> Result<usize, ConfigError> {
        number(&self.chat_messages_per_second, 1, "TELEGRAM_CHAT_MESSAGES_PER_SECOND")
    }

    /// Messages to one group in any minute; 0 is without a limit.
    ///
    /// # Errors
    /// If it is no number.
    pub fn group_per_minute(&self) -> Result<usize, ConfigError> {
        number(&self.group_messages_per_minute, 20, "TELEGRAM_GROUP_MESSAGES_PER_MINUTE")
    }
}

fn number(text: &str, otherwise: usize, name: &'static str) -> Result<usize, ConfigError> {
    let Some(text) = set(text) else { return Ok(otherwise) };
    let number = text.parse().ok().filter(|number| *number <= MOST);
    number.ok_or(ConfigError::BadRate(name))
}
