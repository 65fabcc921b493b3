//! Secrets that lie in files of their own, as Docker, Kubernetes and systemd hand them over.

use std::fs;
use std::path::Path;

use clap::Args;
use zeroize::Zeroizing;

use super::reading::set;
use super::{ConfigError, Run, Secret};

/// Files that hold secrets.
#[derive(Args, Debug)]
#[command(next_help_heading = "Secrets from files")]
pub struct SecretFiles {
    /// A file that holds the bot's token, instead of the variable.
    #[arg(long, env = "TELEGRAM_BOT_TOKEN_FILE", value_name = "FILE")]
    token_file: Option<String>,

    /// A file that holds the master key, instead of the variable. Unlike that of `KINTSUGI_KEY_FILE` it
    /// is never made: it has to be there.
    #[arg(long, env = "KINTSUGI_MASTER_KEY_FILE", value_name = "FILE")]
    master_key_file: Option<String>,
}

impl Run {
    /// Takes in the secrets that lie in files.
    ///
    /// # Errors
    /// If a secret is given twice, or its file cannot be read.
    pub fn read_secret_files(&mut self) -> Result<(), ConfigError> {
        let Self { token, master_key, files, key_file, .. } = self;
        let key_file = key_file.as_deref().and_then(set);
        take(token, files.token_file.as_deref(), "TELEGRAM_BOT_TOKEN_FILE")?;
        let read = take(master_key, files.master_key_file.as_deref(), "KINTSUGI_MASTER_KEY_FILE")?;
        if read && key_file.is_some() { Err(ConfigError::TwoMasterKeys) } else { Ok(()) }
    }
}

/// Whether there was a file.
fn take(
    secret: &mut Option<Secret>,
    file: Option<&str>,
    variable: &'static str,
) -> Result<bool, ConfigError> {
    let Some(file) = file.and_then(set) else { return Ok(false) };
    if secret.as_ref().is_some_and(|secret| !secret.expose().is_empty()) {
        return Err(ConfigError::TwiceGiven(variable));
    }
    let unreadable = |error: std::io::Error| ConfigError::UnreadableSecret(variable, error.kind());
    let words = Zeroizing::new(fs::read_to_string(Path::new(file)).map_err(unreadable)?);
    if set(&words).is_none() {
        return Err(ConfigError::EmptySecret(variable));
    }
    *secret = Some(Secret::from(words.as_str().to_owned()));
    Ok(true)
}
