//! What may be wrong with the settings.

use super::{DATABASE, LONGEST_NAME, TELEGRAM};

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
    #[error(
        "{0} must be `sqlite:` and a file's path, such as {DATABASE}, or the address of a database \
         on a server, such as postgres://user:password@host/name"
    )]
    BadDatabaseUrl(&'static str),
    /// The key ring is in the database itself, or nowhere.
    #[error(
        "KINTSUGI_KEYRING_URL must name another database than DATABASE_URL, one that is kept out of \
         its backups"
    )]
    NoKeyring,
    /// There is no file beside a database on a server.
    #[error(
        "KINTSUGI_MASTER_KEY or KINTSUGI_KEY_FILE must be set: a database on a server has no file \
         beside it (`openssl rand -hex 32` makes a key)"
    )]
    NoMasterKey,
    /// There are two master keys.
    #[error("KINTSUGI_MASTER_KEY and KINTSUGI_KEY_FILE are both set: set one of them")]
    TwoMasterKeys,
    /// The address where the bot tells how it is is none, or others could reach it.
    #[error(
        "ADMIN_ADDR must be an address of this machine alone and a port, such as 127.0.0.1:9464"
    )]
    BadAdminAddress,
    /// The address where the bot tells how it is cannot be had.
    #[error("ADMIN_ADDR cannot be listened on: {0}")]
    NoAdminAddress(std::io::ErrorKind),
    /// Nobody can be asked how the bot is.
    #[error("ADMIN_ADDR is not set: the bot tells nobody how it is")]
    NowhereToAsk,
    /// There is no key to take the place of the one that was given.
    #[error("KINTSUGI_NEW_MASTER_KEY is not set: it takes the place of KINTSUGI_MASTER_KEY")]
    NoNewMasterKey,
    /// A secret and a file that holds it are both given.
    #[error("{0} and the variable without _FILE are both set: set one of them")]
    TwiceGiven(&'static str),
    /// The file that holds a secret cannot be read.
    #[error("the file that {0} names cannot be read: {1}")]
    UnreadableSecret(&'static str, std::io::ErrorKind),
    /// The file that holds a secret holds nothing.
    #[error("the file that {0} names is empty")]
    EmptySecret(&'static str),
    /// The couple could not read who operates the bot.
    #[error(
        "OPERATOR_NAME must be one line of at most {LONGEST_NAME} characters, without control \
         or direction characters"
    )]
    BadOperatorName,
    /// The webhook's address is missing or cannot be one.
    #[error(
        "WEBHOOK_URL must be an https:// address without `?`, such as \
         https://bot.example.org/telegram; without WEBHOOK_SECRET it may be left out"
    )]
    BadWebhookUrl,
    /// The webhook's secret is missing or cannot be one.
    #[error(
        "WEBHOOK_SECRET must be 16 to 256 letters, digits, _ and -: try `openssl rand -hex 32`"
    )]
    BadWebhookSecret,
    /// Where the webhook is to be served is no address.
    #[error("LISTEN_ADDR must be an address and a port, such as 127.0.0.1:8000")]
    BadListenAddr,
    /// The clock would be somebody else's.
    #[error("--clock-url must be an address on this machine, such as http://127.0.0.1:8080")]
    BadClockUrl,
    /// A rate is no number.
    #[error("{0} must be a whole number; 0 takes the limit away")]
    BadRate(&'static str),
    /// The control token cannot stand in a header and a cookie.
    #[error("KINTSUGI_PLAYGROUND_TOKEN must consist of letters, digits and -._~+/= only")]
    BadControlToken,
    /// The file of variables is there, but cannot be read.
    #[error("the file .env in this folder cannot be read: {0}")]
    UnreadableEnvFile(std::io::ErrorKind),
    /// A line of the file of variables is none.
    #[error(
        "line {0} of the file .env cannot be read: it must be NAME=value, with quotes around a \
         value that holds spaces"
    )]
    BadEnvLine(usize),
    /// The filter of the logs cannot be read.
    #[error("RUST_LOG is no filter: try `info`, or `info,kintsugi::sender=debug`")]
    BadLogFilter,
}
