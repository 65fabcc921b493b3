//! Logs for the operator: to standard error, without secrets.

use std::io::IsTerminal as _;
use std::io::{self, Write};
use std::sync::{PoisonError, RwLock};

use tracing::{Level, Metadata};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use crate::config::{Command, Config, ConfigError, LogFormat, Run, Secret};

/// What must not be printed by this process.
static SECRETS: RwLock<Vec<Secret>> = RwLock::new(Vec::new());

/// Starts the logs of this process. A second call changes nothing.
///
/// # Errors
/// If the filter cannot be read.
pub fn start(config: &Config) -> Result<(), ConfigError> {
    let filter = EnvFilter::try_new(config.logs.filter()).map_err(|_| ConfigError::BadLogFilter)?;
    config.command.storage().into_iter().flat_map(Run::secrets).for_each(hide);
    if let Command::RotateKey(rotate) = &config.command {
        rotate.new_master_key.iter().for_each(hide);
    }
    if let Some(storage) = config.command.storage() {
        storage.passwords().for_each(|password| hide(&password));
    }
    let plain = std::env::var_os("NO_COLOR").is_some_and(|plain| !plain.is_empty());
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(Redacted)
        .with_ansi(!plain && io::stderr().is_terminal());
    let lines = match config.logs.log_format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    // For all layers: a filter of one forgets what it let through when a library only asks whether something
    // would be logged, as sqlx does for each statement, and the next line on that thread is lost.
    let filtered = tracing_subscriber::registry().with(filter).with(filter_fn(may_be_logged));
    let _started_before = filtered.with(lines).try_init();
    Ok(())
}

/// From now on this secret is taken out of whatever is logged.
pub fn hide(secret: &Secret) {
    if !secret.expose().is_empty() {
        SECRETS.write().unwrap_or_else(PoisonError::into_inner).push(secret.clone());
    }
}

/// Libraries that talk to Telegram write addresses, and so the token, at `debug` and `trace`.
fn may_be_logged(event: &Metadata<'_>) -> bool {
    *event.level() <= Level::INFO || event.target().starts_with("kintsugi")
}

/// Standard error without secrets: for the day on which somebody logs one after all.
#[derive(Clone, Copy)]
struct Redacted;

fn without_secrets(line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line).into_owned();
    let secrets = SECRETS.read().unwrap_or_else(PoisonError::into_inner);
    secrets.iter().fold(line, |line, secret| line.replace(secret.expose(), "[redacted]"))
}

impl<'a> MakeWriter<'a> for Redacted {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        *self
    }
}

impl Write for Redacted {
    // The subscriber writes each event in one piece. Told that it failed, it would print that to
    // standard error, and panic if nobody reads there any more.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let _reader_may_have_gone = io::stderr().write_all(without_secrets(line).as_bytes());
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _reader_may_have_gone = io::stderr().flush();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{start, without_secrets};
    use crate::config::{Config, ConfigError};

    fn config(flags: &[&str]) -> Config {
        let line = ["kintsugi", "run"].iter().chain(flags);
        Config::try_parse_from(line).expect("flags that exist")
    }

    #[test]
    fn a_logged_secret_is_taken_out() {
        start(&config(&["--token", "123:abc", "--master-key", "c0ffee"])).expect("a filter");
        let line = b"GET https://api.telegram.org/bot123:abc/getMe with c0ffee";
        assert_eq!(
            without_secrets(line),
            "GET https://api.telegram.org/bot[redacted]/getMe with [redacted]"
        );
    }

    #[test]
    fn an_unreadable_filter_is_the_operators_to_mend() {
        let start = start(&config(&["--log", "kintsugi=loud"]));
        assert_eq!(start, Err(ConfigError::BadLogFilter));
    }
}
