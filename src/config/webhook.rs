//! Whether Telegram brings updates, and where.

use std::net::SocketAddr;

use clap::Args;
use url::Url;

use super::reading::set;
use super::{ConfigError, Secret};

/// Where updates are waited for if nothing else is said.
const LISTEN: &str = "127.0.0.1:8000";

/// What Telegram takes for a secret has so many characters at most; fewer than the first can be guessed.
const LENGTHS: std::ops::RangeInclusive<usize> = 16..=256;

/// How updates come: fetched, or brought to a webhook.
#[derive(Args, Debug)]
#[command(next_help_heading = "Webhook")]
#[expect(clippy::struct_field_names, reason = "they are the flags")]
pub struct Webhook {
    /// The address at which Telegram brings updates, `https://` and a path that leads to
    /// `LISTEN_ADDR` unchanged. Without it, the bot fetches updates, which needs no address.
    #[arg(long, env = "WEBHOOK_URL", hide_env_values = true, value_name = "URL")]
    webhook_url: Option<String>,

    /// What shows that it is Telegram who brings an update: 16 to 256 letters, digits, `_` and
    /// `-` (`openssl rand -hex 32`). The same for all processes of a bot.
    #[arg(long, env = "WEBHOOK_SECRET", hide_env_values = true, value_name = "SECRET")]
    webhook_secret: Option<Secret>,

    /// Where the bot waits for what comes to the webhook, in plain HTTP: something in front of
    /// it ends the TLS.
    #[arg(long, env = "LISTEN_ADDR", default_value = LISTEN, value_name = "ADDRESS")]
    listen_addr: String,
}

/// A webhook as it is to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought<'a> {
    /// The address that Telegram is told.
    pub url: Url,
    /// What Telegram shows.
    pub secret: &'a Secret,
    /// Where it is served.
    pub listen: SocketAddr,
}

impl Webhook {
    /// The webhook, if updates are brought. Plain HTTP is for a Bot API server of one's own.
    ///
    /// # Errors
    /// If its address or its secret is missing or cannot be one.
    pub fn brought(&self, own_server: bool) -> Result<Option<Brought<'_>>, ConfigError> {
        let secret = self.webhook_secret.as_ref().filter(|secret| !secret.expose().is_empty());
        let Some(url) = self.webhook_url.as_deref().and_then(set) else {
            return secret.map_or(Ok(None), |_| Err(ConfigError::BadWebhookUrl));
        };
        let is_web = |url: &Url| {
            let scheme = url.scheme();
            let plain = url.query().is_none() && url.fragment().is_none();
            (scheme == "https" || (scheme == "http" && own_server)) && url.has_host() && plain
        };
        // A path of the server's that has braces would be a pattern.
        let is_path = |url: &Url| !url.path().contains(['{', '}', '*']);
        let url = Url::parse(url).ok().filter(|url| is_web(url) && is_path(url));
        let url = url.ok_or(ConfigError::BadWebhookUrl)?;
        let secret = secret.filter(|secret| is_secret(secret.expose()));
        let secret = secret.ok_or(ConfigError::BadWebhookSecret)?;
        let listen = set(&self.listen_addr).unwrap_or(LISTEN);
        let listen = listen.parse().map_err(|_| ConfigError::BadListenAddr)?;
        Ok(Some(Brought { url, secret, listen }))
    }

    /// What must never be printed.
    pub(super) fn secrets(&self) -> Option<&Secret> {
        self.webhook_secret.as_ref()
    }
}

fn is_secret(secret: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    LENGTHS.contains(&secret.len()) && secret.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        webhook: Webhook,
    }

    fn read(flags: &[&str], own_server: bool) -> Result<Option<(String, String)>, ConfigError> {
        let line = Line::try_parse_from(["kintsugi"].iter().chain(flags)).expect("flags");
        let brought = line.webhook.brought(own_server)?;
        Ok(brought.map(|brought| (brought.url.to_string(), brought.listen.to_string())))
    }

    const SECRET: &str = "--webhook-secret=0123456789abcdef";

    #[test]
    fn a_webhook_has_an_address_and_a_secret() {
        assert_eq!(read(&[], false), Ok(None));
        assert_eq!(read(&["--webhook-url= ", "--webhook-secret="], false), Ok(None));
        let bot = "--webhook-url=https://bot.example.org/kintsugi";
        let told = ("https://bot.example.org/kintsugi".to_owned(), LISTEN.to_owned());
        assert_eq!(read(&[bot, SECRET], false), Ok(Some(told)));
        let listen = "--listen-addr=[::]:80";
        let told = ("https://bot.example.org/kintsugi".to_owned(), "[::]:80".to_owned());
        assert_eq!(read(&[bot, SECRET, listen], false), Ok(Some(told)));
        assert_eq!(read(&[SECRET], false), Err(ConfigError::BadWebhookUrl));
        for secret in ["", "short", "with spaces between them", "ä123456789abcdef"] {
            let secret = format!("--webhook-secret={secret}");
            assert_eq!(read(&[bot, &secret], false), Err(ConfigError::BadWebhookSecret));
        }
        let listen = "--listen-addr=everywhere";
        assert_eq!(read(&[bot, SECRET, listen], false), Err(ConfigError::BadListenAddr));
    }

    #[test]
    fn plain_http_is_for_a_server_of_ones_own() {
        let plain = "--webhook-url=http://10.0.0.7/k";
        assert_eq!(read(&[plain, SECRET], false), Err(ConfigError::BadWebhookUrl));
        assert!(read(&[plain, SECRET], true).is_ok());
        for odd in ["bot.example.org", "ftp://h/k", "https://h/k?x=1", "https://"] {
            let url = format!("--webhook-url={odd}");
            assert_eq!(read(&[&url, SECRET], true), Err(ConfigError::BadWebhookUrl), "{odd}");
        }
    }
}
