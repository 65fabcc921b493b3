//! The settings, from flags and the environment: `kintsugi --help` is their reference.

mod secret;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use url::Url;

pub use secret::Secret;

/// The address of Telegram's own Bot API.
const TELEGRAM: &str = "https://api.telegram.org";

/// The database in the folder where the bot is started.
const DATABASE: &str = "sqlite:kintsugi.db";

/// Quiet libraries, and what matters of ours.
const LOGGED: &str = "info,sqlx=warn,tokio_cron_scheduler=warn,hyper=warn,reqwest=warn,rustls=warn";

/// A Telegram bot that helps two people rebuild trust after it broke.
///
/// Every setting can be given as a flag or in the environment; the flag wins, and an
/// empty variable counts as not set.
#[derive(Debug, Parser)]
#[command(name = "kintsugi", version, flatten_help = true, disable_help_subcommand = true)]
pub struct Config {
    /// What is logged, and how.
    #[command(flatten)]
    pub logs: Logs,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot against Telegram.
    Run(Run),
    /// Try the bot with a built-in Telegram in the browser: no account, no token, no network.
    Playground(Playground),
}

/// What is logged, and how. Never anybody's words, names or tokens.
#[derive(Args, Debug)]
pub struct Logs {
    /// How log lines are written: `text` or `json`.
    #[arg(
        long, env = "LOG_FORMAT", global = true, default_value = "text",
        value_name = "FORMAT", value_parser = log_format
    )]
    pub log_format: LogFormat,

    /// What is logged, as `level` or `module=level` with commas between, for example
    /// `info,kintsugi::sender=debug`. Libraries never log more than `info`.
    #[arg(long = "log", env = "RUST_LOG", global = true, default_value = LOGGED, value_name = "FILTER")]
    rust_log: String,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// The settings of `kintsugi run`.
#[derive(Args, Debug)]
pub struct Run {
    /// The bot's token, as `@BotFather` gave it. Rather the variable than the flag: other
    /// users of the machine can see flags.
    #[arg(long, env = "TELEGRAM_BOT_TOKEN", hide_env_values = true, value_name = "TOKEN")]
    token: Option<Secret>,

    /// Where the Bot API is: Telegram's own, or a Bot API server of yours.
    #[arg(long, env = "TELEGRAM_API_URL", default_value = TELEGRAM, value_name = "URL")]
    api_url: String,

    /// The database, `sqlite:` and a file's path. It is made on the first start.
    #[arg(
        long, env = "DATABASE_URL", hide_env_values = true,
        default_value = DATABASE, value_name = "URL"
    )]
    database_url: String,

    /// The database of the couples' keys, by default the database's with `.keys` behind its
    /// name. Keep it out of the database's backups: an erased couple's words stay
    /// unreadable only as long as no copy of their key exists.
    #[arg(long, env = "KINTSUGI_KEYRING_URL", hide_env_values = true, value_name = "URL")]
    keyring_url: Option<String>,

    /// The master key that wraps the couples' keys: 64 hexadecimal digits, or 32 bytes in
    /// base64 (`openssl rand -hex 32` makes one). Without it, a file holds the key.
    #[arg(long, env = "KINTSUGI_MASTER_KEY", hide_env_values = true, value_name = "KEY")]
    master_key: Option<Secret>,

    /// The file that holds the master key, by default the database's with `.master.key`
    /// behind its name. It is made together with a new database, readable by you alone,
    /// and never again: without it, what is stored cannot be read.
    #[arg(long, env = "KINTSUGI_KEY_FILE", value_name = "FILE")]
    key_file: Option<String>,

    /// Who operates this bot, as the welcome card tells the couple.
    #[arg(long, env = "OPERATOR_NAME", value_name = "NAME")]
    operator_name: Option<String>,
}

/// The settings of `kintsugi playground`.
#[derive(Args, Debug)]
pub struct Playground {
    /// The port on 127.0.0.1 where the page is served; 0 picks a free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,

    /// Begin anew: forget what the playground remembers from the last time.
    #[arg(long)]
    pub fresh: bool,

    /// The folder where the playground keeps its database and its Telegram.
    #[arg(long, value_name = "DIR", default_value = "kintsugi-playground", hide_short_help = true)]
    pub data: PathBuf,

    /// Who operates this bot, as the welcome card tells the couple.
    #[arg(long, env = "OPERATOR_NAME", value_name = "NAME")]
    operator_name: Option<String>,
}

/// What is wrong with the settings. The operator can mend it; no value is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// There is no token.
    #[error(
        "TELEGRAM_BOT_TOKEN is not set: @BotFather on Telegram gives you one; \
         to try the bot without, run `kintsugi playground`"
    )]
    NoToken,
    /// The token cannot be one.
    #[error("TELEGRAM_BOT_TOKEN is no token: @BotFather's look like 123456789:AAF-x_…")]
    BadToken,
    /// The address of the Bot API cannot be one.
    #[error("TELEGRAM_API_URL must be an http:// or https:// address, such as {TELEGRAM}")]
    BadApiUrl,
    /// The address of a database names no file.
    #[error("{0} must be `sqlite:` and a file's path, such as {DATABASE}")]
    BadDatabaseUrl(&'static str),
    /// There are two master keys.
    #[error("KINTSUGI_MASTER_KEY and KINTSUGI_KEY_FILE are both set: set one of them")]
    TwoMasterKeys,
    /// The filter of the logs cannot be read.
    #[error("RUST_LOG is no filter: try `info`, or `info,kintsugi::sender=debug`")]
    BadLogFilter,
}

/// Where the operator wants the master key to come from.
#[derive(Debug, PartialEq, Eq)]
pub enum MasterKey<'a> {
    /// Given directly.
    Given(&'a Secret),
    /// In this file.
    File(PathBuf),
}

impl Logs {
    /// The filter of what is logged.
    #[must_use]
    pub fn filter(&self) -> &str {
        set(&self.rust_log).unwrap_or(LOGGED)
    }
}

impl Run {
    /// The bot's token.
    ///
    /// # Errors
    /// If it is not set, or cannot be one.
    pub fn token(&self) -> Result<&Secret, ConfigError> {
        let token = self.token.as_ref().filter(|token| !token.expose().is_empty());
        let token = token.ok_or(ConfigError::NoToken)?;
        // Not Telegram's exact rule, which may change: only what would break an address.
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_');
        let (number, rest) = token.expose().split_once(':').ok_or(ConfigError::BadToken)?;
        let looks_right = number.bytes().all(|digit| digit.is_ascii_digit())
            && !number.is_empty()
            && !rest.is_empty()
            && rest.chars().all(plain);
        looks_right.then_some(token).ok_or(ConfigError::BadToken)
    }

    /// The address of the Bot API.
    ///
    /// # Errors
    /// If it is none, or neither HTTP nor HTTPS.
    pub fn api_url(&self) -> Result<Url, ConfigError> {
        let url = Url::parse(set(&self.api_url).unwrap_or(TELEGRAM));
        let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
        url.ok().filter(web).ok_or(ConfigError::BadApiUrl)
    }

    /// The address of the database.
    ///
    /// # Errors
    /// If it names no file.
    pub fn database_url(&self) -> Result<&str, ConfigError> {
        let url = set(&self.database_url).unwrap_or(DATABASE);
        file_of(url).map(|_| url).ok_or(ConfigError::BadDatabaseUrl("DATABASE_URL"))
    }

    /// The address of the key ring, if it is not beside the database.
    ///
    /// # Errors
    /// If it names no file.
    pub fn keyring_url(&self) -> Result<Option<&str>, ConfigError> {
        match self.keyring_url.as_deref().and_then(set) {
            Some(url) if file_of(url).is_none() => {
                Err(ConfigError::BadDatabaseUrl("KINTSUGI_KEYRING_URL"))
            }
            url => Ok(url),
        }
    }

    /// Where the master key comes from.
    ///
    /// # Errors
    /// If it would come from two places, or if there is no database beside which it could be.
    pub fn master_key(&self) -> Result<MasterKey<'_>, ConfigError> {
        let given = self.master_key.as_ref().filter(|key| !key.expose().is_empty());
        let file = self.key_file.as_deref().and_then(set);
        match (given, file) {
            (Some(_), Some(_)) => Err(ConfigError::TwoMasterKeys),
            (Some(key), None) => Ok(MasterKey::Given(key)),
            (None, Some(file)) => Ok(MasterKey::File(file.into())),
            (None, None) => {
                let database = file_of(self.database_url()?).unwrap_or_default();
                Ok(MasterKey::File(format!("{database}.master.key").into()))
            }
        }
    }

    /// Who operates this bot.
    #[must_use]
    pub fn operator_name(&self) -> Option<&str> {
        self.operator_name.as_deref().and_then(set)
    }

    /// What must never be printed.
    pub fn secrets(&self) -> impl Iterator<Item = &Secret> {
        [&self.token, &self.master_key].into_iter().flatten()
    }
}

impl Playground {
    /// Who operates this bot.
    #[must_use]
    pub fn operator_name(&self) -> Option<&str> {
        self.operator_name.as_deref().and_then(set)
    }
}

/// The value, if there is one.
fn set(value: &str) -> Option<&str> {
    Some(value.trim()).filter(|value| !value.is_empty())
}

/// The path in `sqlite:<path>`, `sqlite://<path>`, either with parameters behind.
fn file_of(url: &str) -> Option<&str> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next()?;
    // What lives in memory would be gone, keys included, with the process.
    (!path.is_empty() && !path.starts_with(':') && !url.contains("mode=memory")).then_some(path)
}

fn log_format(name: &str) -> Result<LogFormat, &'static str> {
    match name.trim().to_lowercase().as_str() {
        "" | "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("LOG_FORMAT is `text` or `json`"),
    }
}
