//! From start to stop.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use super::signals::asked_to_stop;
use super::watch::Watch;
use super::{Bot, Opened, Settings, borrowed_clock, systemd};
use crate::clock::SystemClock;

/// Docker and others kill after ten seconds.
const TIME_TO_STOP: Duration = Duration::from_secs(9);

/// Runs the bot until the operator asks it to stop. At `admin`, if there is one, it tells how it is.
///
/// # Errors
/// If it cannot start, if it cannot listen at `admin`, or a part of it ends by itself.
pub async fn run(settings: Settings, admin: Option<SocketAddr>) -> anyhow::Result<()> {
    let mut asked = pin!(asked_to_stop());
    let clock = match &settings.clock_url {
        Some(url) => borrowed_clock::follow(url, &settings.token).await?,
        None => Arc::new(SystemClock),
    };
    let opened = tokio::select! {
        opened = Opened::open(settings, clock) => opened?,
        // While it waits for another process, nothing is open yet.
        () = &mut asked => return Ok(()),
    };
    let watch = match Watch::start(&opened, admin).await {
        Ok(watch) => watch,
        Err(error) => {
            in_time(opened.close()).await;
            return Err(error.into());
        }
    };
    let greeted = tokio::select! {
        greeted = opened.greet() => greeted.map(Some),
        () = &mut asked => Ok(None),
    };
    let mut bot = match greeted {
        Ok(Some(me)) => Bot::begin(opened, me).await?,
        Ok(None) => {
            tracing::info!("stopping");
            in_time(opened.close()).await;
            return Ok(());
        }
        Err(error) => {
            in_time(opened.close()).await;
            return Err(error.into());
        }
    };
    watch.knows(&bot);
    let ended = tokio::select! {
        () = asked => Ok(()),
        error = bot.failed() => Err(error),
    };
    tracing::info!("stopping");
    systemd::is_stopping();
    // Whoever comes after it listens at the same address.
    drop(watch);
    in_time(bot.stop()).await;
    ended
}

/// Lets what is in hand be finished: for nine seconds, or until the operator asks again.
pub async fn in_time(stopping: impl Future<Output = ()>) {
    tokio::select! {
        () = stopping => tracing::info!("stopped"),
        // What is cut off is safe: it is in the database, or Telegram brings it again.
        () = tokio::time::sleep(TIME_TO_STOP) => tracing::warn!("stopped with work in hand"),
        () = asked_to_stop() => tracing::warn!("stopped at once"),
    }
}
