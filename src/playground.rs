//! To be written.

use std::path::PathBuf;

/// What a playground needs to start.
pub struct Options {
    /// The port on 127.0.0.1; 0 picks a free one.
    pub port: u16,
    /// Where it keeps everything.
    pub data: PathBuf,
    /// Whether it begins anew.
    pub fresh: bool,
    /// Whether its clock goes on by itself.
    pub clock: Going,
    /// Who operates the bot, as the welcome card names them.
    pub operator_name: String,
}

/// How the playground's clock goes.
pub enum Going {
    /// By itself.
    Running,
    /// Only when it is moved.
    Standing,
}

/// Runs the playground until it is asked to stop.
///
/// # Errors
/// If it cannot start.
#[expect(clippy::unused_async, reason = "a stub")]
pub async fn run(options: Options) -> anyhow::Result<()> {
    drop(options);
    anyhow::bail!("to be written")
}
