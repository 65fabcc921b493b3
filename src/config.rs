//! The settings, from flags and the environment: `kintsugi --help` is their reference.

mod admin;
mod env_file;
mod error;
mod help;
mod rates;
mod reading;
mod secret;
mod secret_files;
mod server;
#[cfg(test)]
mod tests;
mod trial;
mod upkeep;
mod webhook;

use std::path::PathBuf;

use clap::{Args, FromArgMatches as _, Parser, Subcommand};

pub use admin::Admin;
pub use error::ConfigError;
pub use rates::Rates;
pub use secret::Secret;
pub use secret_files::SecretFiles;
pub use trial::Trial;
pub use upkeep::{Backup, Completions, Health, Look, Migrate, Parked, ParkedCommand, RotateKey};
pub use webhook::{Brought, Webhook};

/// The address of Telegram's own Bot API.
const TELEGRAM: &str = "https://api.telegram.org";

/// The database in the folder where the bot is started.
const DATABASE: &str = "sqlite:kintsugi.db";

/// Quiet libraries, and what matters of ours.
const LOGGED: &str = "info,sqlx=warn,tokio_cron_scheduler=warn,hyper=warn,reqwest=warn,rustls=warn";

/// Characters of the operator's name, as of a partner's.
const LONGEST_NAME: usize = 64;

/// Columns of help, however wide the terminal is.
const WIDEST: usize = 100;

const EXIT_CODES: &str = "\
Exit codes:
  0  it was asked to stop (Ctrl-C, SIGTERM)
  1  it failed; starting it again may help
  2  you have to mend something first: its last line says what";

/// A Telegram bot that helps two people rebuild trust after it broke.
///
/// Every setting can be given as a flag or in the environment; the flag wins, and an
/// empty variable counts as not set.
#[derive(Debug, Parser)]
#[command(name = "kintsugi", version, max_term_width = WIDEST, after_help = EXIT_CODES)]
pub struct Config {
    /// What is logged, and how.
    #[command(flatten)]
    pub logs: Logs,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Config {
    /// Reads the settings. Ends the process after printing help, or what is wrong with the flags.
    ///
    /// # Errors
    /// If there is a file of variables for `kintsugi run`, and it cannot be read.
    pub fn read() -> Result<Self, ConfigError> {
        let parse = || Self::from_arg_matches(&help::command().get_matches());
        let config = parse().unwrap_or_else(|error| error.exit());
        // The playground needs nothing, and must not take up what is a real bot's.
        if matches!(config.command, Command::Playground(_)) {
            return Ok(config);
        }
        let is_more = env_file::load(".env".as_ref())?;
        let again = || parse().unwrap_or_else(|error| error.exit());
        let mut config = if is_more { again() } else { config };
        config.command.read_secret_files()?;
        Ok(config)
    }

    /// The command line, as its papers are made of it.
    #[must_use]
    pub fn command_line() -> clap::Command {
        <Self as clap::CommandFactory>::command()
    }
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot against Telegram. A file `.env` in the folder where it is started is read as well;
    /// what the environment has already comes first.
    #[command(after_help = EXIT_CODES)]
    Run(Run),
    /// Try the bot with a built-in Telegram in the browser: no account, no token, no network.
    #[command(after_help = EXIT_CODES)]
    Playground(Playground),
    /// List the couples that are put aside because something of them cannot be read. Their numbers
    /// and the reasons; nobody's words.
    Parked(Parked),
    /// Bring the databases to this version without starting the bot.
    Migrate(Migrate),
    /// Ask the bot that runs how it is: one line, and exit code 0 if it does its work.
    Health(Health),
    /// Look whether `kintsugi run` could start: settings, token, databases, keys. One line each; exit
    /// code 2 if one of them has to be mended. Nothing is changed.
    Check(Look),
    /// List the lines that wait to be sent, and those that Telegram refused for good. Numbers and times;
    /// nobody's words.
    Outbox(Look),
    /// Copy the databases, also while the bot runs.
    Backup(Backup),
    /// Give the key ring a new master key. Stop the bot first.
    RotateKey(RotateKey),
    /// Print what a shell needs to complete commands.
    Completions(Completions),
    /// Print the manual page.
    Manual,
}

/// What is logged, and how. Never anybody's words, names or tokens.
#[derive(Args, Debug)]
#[command(next_help_heading = "Logs")]
pub struct Logs {
    /// How log lines are written: `text` or `json`.
    #[arg(
        long, env = "LOG_FORMAT", global = true, default_value = "text",
        value_name = "FORMAT", value_parser = log_format
    )]
    pub log_format: LogFormat,

    /// What is logged, as `level` or `module=level` with commas between, for example
    /// `info,kintsugi::sender=debug`. Libraries never log more than `info`.
    #[arg(long = "log", env = "RUST_LOG", global = true, default_value = LOGGED, value_name = "FILTER", hide_default_value = true)]
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
    #[arg(
        long,
        env = "TELEGRAM_BOT_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN",
        help_heading = "Telegram"
    )]
    token: Option<Secret>,

    /// Where the Bot API is: Telegram's own, or a Bot API server of yours.
    #[arg(
        long, env = "TELEGRAM_API_URL", default_value = TELEGRAM, value_name = "URL",
        help_heading = "Telegram"
    )]
    api_url: String,

    /// The database, `sqlite:` and a file's path, made on the first start; or
    /// `postgres://user:password@host/name`, an empty database on a server, for more than one
    /// machine.
    #[arg(
        long, env = "DATABASE_URL", hide_env_values = true,
        default_value = DATABASE, value_name = "URL", help_heading = "Storage"
    )]
    database_url: String,

    /// The database of the couples' keys, by default the database's with `.keys` behind its
    /// name. Keep it out of the database's backups: an erased couple's words stay
    /// unreadable only as long as no copy of their key exists. On a server it must be given.
    #[arg(
        long,
        env = "KINTSUGI_KEYRING_URL",
        hide_env_values = true,
        value_name = "URL",
        help_heading = "Keys"
    )]
    keyring_url: Option<String>,

    /// The master key that wraps the couples' keys: 64 hexadecimal digits, or 32 bytes in
    /// base64 (`openssl rand -hex 32` makes one). Without it, a file holds the key.
    #[arg(
        long,
        env = "KINTSUGI_MASTER_KEY",
        hide_env_values = true,
        value_name = "KEY",
        help_heading = "Keys"
    )]
    master_key: Option<Secret>,

    /// The file that holds the master key, by default the database's with `.master.key`
    /// behind its name. It is made together with a new database, readable by you alone,
    /// and never again: without it, what is stored cannot be read.
    #[arg(long, env = "KINTSUGI_KEY_FILE", value_name = "FILE", help_heading = "Keys")]
    key_file: Option<String>,

    /// Who operates this bot, as the welcome card tells the couple: one line of at most 64
    /// characters.
    #[arg(long, env = "OPERATOR_NAME", value_name = "NAME", help_heading = "Telegram")]
    operator_name: Option<String>,

    /// How fast the bot may speak.
    #[command(flatten)]
    pub rates: Rates,

    /// Where it tells how it is.
    #[command(flatten)]
    pub admin: Admin,

    /// Secrets that lie in files.
    #[command(flatten)]
    files: SecretFiles,

    /// How updates come.
    #[command(flatten)]
    pub webhook: Webhook,

    /// For trying it out.
    #[command(flatten)]
    pub trial: Trial,
}

/// The settings of `kintsugi playground`.
#[derive(Args, Debug)]
#[command(next_help_heading = "Playground")]
pub struct Playground {
    /// The port on 127.0.0.1 where the page is served; 0 picks a free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,

    /// Begin anew: forget what the playground remembers from the last time.
    #[arg(long)]
    pub fresh: bool,

    /// Serve the Telegram and the clock alone, for a `kintsugi run` of your own; prints with what it
    /// is started.
    #[arg(long)]
    pub telegram_only: bool,

    /// Open the page in this machine's browser.
    #[arg(long)]
    pub open: bool,

    /// The folder where the playground keeps its database and its Telegram.
    #[arg(long, value_name = "DIR", default_value = "kintsugi-playground", hide_short_help = true)]
    pub data: PathBuf,

    /// Who operates this bot, as the welcome card tells the couple.
    #[arg(long, env = "OPERATOR_NAME", value_name = "NAME")]
    operator_name: Option<String>,

    /// The token that scripts send to the control API, and the page's address carries. By default a
    /// new random one at each start, which the file `control-token` in the folder holds.
    #[arg(
        long,
        env = "KINTSUGI_PLAYGROUND_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN",
        hide_short_help = true
    )]
    control_token: Option<Secret>,
}

/// Where the operator wants the master key to come from.
#[derive(Debug, PartialEq, Eq)]
pub enum MasterKey<'a> {
    /// Given directly.
    Given(&'a Secret),
    /// In this file.
    File(PathBuf),
}

fn log_format(name: &str) -> Result<LogFormat, &'static str> {
    match name.trim().to_lowercase().as_str() {
        "" | "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("LOG_FORMAT is `text` or `json`"),
    }
}
