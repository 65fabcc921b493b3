//! Logs for the operator: to standard error, without secrets.

use std::io::{self, Write};
use std::sync::Arc;

use tracing::{Level, Metadata};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use crate::config::{Command, Config, ConfigError, LogFormat, Secret};

/// Starts the logs of this process. A second call changes nothing.
///
/// # Errors
/// If the filter cannot be read.
pub fn start(config: &Config) -> Result<(), ConfigError> {
    let filter = EnvFilter::try_new(config.logs.filter()).map_err(|_| ConfigError::BadLogFilter)?;
    let writer = Redacted::of(&config.command);
    let lines = tracing_subscriber::fmt::layer().with_writer(writer);
    let lines = match config.logs.log_format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    let lines = lines.with_filter(filter).with_filter(filter_fn(may_be_logged));
    let _started_before = tracing_subscriber::registry().with(lines).try_init();
    Ok(())
}

/// Libraries that talk to Telegram write addresses, and so the token, at `debug` and `trace`.
fn may_be_logged(event: &Metadata<'_>) -> bool {
    *event.level() <= Level::INFO || event.target().starts_with("kintsugi")
}

/// Standard error without secrets: for the day on which somebody logs one after all.
#[derive(Clone)]
struct Redacted {
    secrets: Arc<[Secret]>,
}

impl Redacted {
    fn of(command: &Command) -> Self {
        let secrets = match command {
            Command::Run(run) => {
                run.secrets().filter(|s| !s.expose().is_empty()).cloned().collect()
            }
            Command::Playground(_) => Arc::default(),
        };
        Self { secrets }
    }

    fn without_secrets(&self, line: &[u8]) -> String {
        let line = String::from_utf8_lossy(line).into_owned();
        self.secrets.iter().fold(line, |line, secret| line.replace(secret.expose(), "[redacted]"))
    }
}

impl<'a> MakeWriter<'a> for Redacted {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Write for Redacted {
    // The subscriber writes each event in one piece.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        io::stderr().write_all(self.without_secrets(line).as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{Redacted, start};
    use crate::config::{Config, ConfigError};

    fn config(flags: &[&str]) -> Config {
        let line = ["kintsugi", "run"].iter().chain(flags);
        Config::try_parse_from(line).expect("flags that exist")
    }

    #[test]
    fn a_logged_secret_is_taken_out() {
        let config = config(&["--token", "123:abc", "--master-key", "c0ffee"]);
        let redacted = Redacted::of(&config.command);
        let line = b"GET https://api.telegram.org/bot123:abc/getMe with c0ffee";
        assert_eq!(
            redacted.without_secrets(line),
            "GET https://api.telegram.org/bot[redacted]/getMe with [redacted]"
        );
    }

    #[test]
    fn an_unreadable_filter_is_the_operators_to_mend() {
        let start = start(&config(&["--log", "kintsugi=loud"]));
        assert_eq!(start, Err(ConfigError::BadLogFilter));
    }
}
