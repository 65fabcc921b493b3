//! The settings of what operators do besides running the bot.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use clap_complete::Shell;

use super::{Admin, Command, ConfigError, Run, Secret};

/// The settings of `kintsugi parked`.
#[derive(Args, Debug)]
pub struct Parked {
    /// Where the databases and keys are.
    #[command(flatten)]
    pub storage: Run,
    /// What to do with one of them.
    #[command(subcommand)]
    pub command: Option<ParkedCommand>,
}

/// What can be done with a parked couple.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum ParkedCommand {
    /// Take a couple up again whose state can be read by now. Stop the bot first.
    Retry {
        /// The couple's number, as `kintsugi parked` lists it.
        id: i64,
    },
}

/// The settings of `kintsugi migrate`.
#[derive(Args, Debug)]
pub struct Migrate {
    /// Where the databases and keys are.
    #[command(flatten)]
    pub storage: Run,

    /// Never go back to a version before this one: those that would lose what this one writes
    /// don't start any more.
    #[arg(long)]
    pub finish: bool,
}

/// The settings of `kintsugi health`.
#[derive(Args, Debug)]
pub struct Health {
    /// Where the bot tells how it is.
    #[command(flatten)]
    pub admin: Admin,
}

/// The settings of `kintsugi check` and `kintsugi outbox`.
#[derive(Args, Debug)]
pub struct Look {
    /// What `kintsugi run` would be told.
    #[command(flatten)]
    pub run: Run,
}

/// The settings of `kintsugi backup`.
#[derive(Args, Debug)]
pub struct Backup {
    /// The folder that takes the copy of the database. It is made if it is missing.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,

    /// The folder that takes the copy of the key ring, by default `keys` in the other one. Keep only the
    /// newest: an erased couple's words stay unreadable only as long as no copy of their key exists.
    #[arg(long, value_name = "DIR")]
    pub keys: Option<PathBuf>,

    /// Where the databases and keys are.
    #[command(flatten)]
    pub storage: Run,
}

/// The settings of `kintsugi rotate-key`.
#[derive(Args, Debug)]
pub struct RotateKey {
    /// The new master key, where the old one is given by `KINTSUGI_MASTER_KEY` and not by a file of the
    /// bot's own: 64 hexadecimal digits (`openssl rand -hex 32`).
    #[arg(long, env = "KINTSUGI_NEW_MASTER_KEY", hide_env_values = true, value_name = "KEY")]
    pub new_master_key: Option<Secret>,

    /// Where the databases and keys are.
    #[command(flatten)]
    pub storage: Run,
}

/// The settings of `kintsugi completions`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Completions {
    /// The shell that completes.
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

impl Command {
    /// Where the databases are that it works on, if those are a real bot's.
    #[must_use]
    pub fn storage(&self) -> Option<&Run> {
        match self {
            Self::Run(run) => Some(run),
            Self::Parked(parked) => Some(&parked.storage),
            Self::Migrate(migrate) => Some(&migrate.storage),
            Self::Check(look) | Self::Outbox(look) => Some(&look.run),
            Self::Backup(backup) => Some(&backup.storage),
            Self::RotateKey(rotate) => Some(&rotate.storage),
            Self::Playground(_) | Self::Health(_) | Self::Completions(_) | Self::Manual => None,
        }
    }

    /// Takes in the secrets that lie in files.
    ///
    /// # Errors
    /// If a secret is given twice, or its file cannot be read.
    pub(super) fn read_secret_files(&mut self) -> Result<(), ConfigError> {
        match self {
            Self::Run(run) => run.read_secret_files(),
            Self::Parked(parked) => parked.storage.read_secret_files(),
            Self::Migrate(migrate) => migrate.storage.read_secret_files(),
            Self::Check(look) | Self::Outbox(look) => look.run.read_secret_files(),
            Self::Backup(backup) => backup.storage.read_secret_files(),
            Self::RotateKey(rotate) => rotate.storage.read_secret_files(),
            Self::Playground(_) | Self::Health(_) | Self::Completions(_) | Self::Manual => Ok(()),
        }
    }
}
