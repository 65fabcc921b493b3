//! From start to stop.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use super::signals::asked_to_stop;
use super::{Bot, Settings};
use crate::clock::SystemClock;

/// Docker and others kill after ten seconds.
const TIME_TO_STOP: Duration = Duration::from_secs(9);

/// Runs the bot until the operator asks it to stop.
///
/// # Errors
/// If it cannot start.
pub async fn run(settings: Settings) -> anyhow::Result<()> {
    let mut asked = pin!(asked_to_stop());
    let mut bot = tokio::select! {
        bot = Bot::start(settings, Arc::new(SystemClock)) => bot?,
        () = &mut asked => return Ok(()),
    };
    let ended = tokio::select! {
        () = asked => Ok(()),
        error = bot.failed() => Err(error),
    };
    tracing::info!("stopping");
    stop(bot).await;
    ended
}

/// Lets the bot finish what is in hand: for nine seconds, or until it is asked again.
async fn stop(bot: Bot) {
    tokio::select! {
        () = bot.stop() => tracing::info!("stopped"),
        // What is cut off is safe: it is in the database, or Telegram brings it again.
        () = tokio::time::sleep(TIME_TO_STOP) => tracing::warn!("stopped with work in hand"),
        () = asked_to_stop() => tracing::warn!("stopped at once"),
    }
}
