//! The settings of what is done to the databases while no bot runs on them.

use clap::{Args, Subcommand};

use super::Run;

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
