//! How the bot is that runs on this machine.

use std::time::Duration;

use super::say;
use crate::config::{self, ConfigError};

/// A bot that does its work answers at once.
const PATIENCE: Duration = Duration::from_secs(5);

/// The bot does not do its work, or is not there.
#[derive(Debug, thiserror::Error)]
#[error("unhealthy: {0}")]
pub struct Unhealthy(String);

pub(super) async fn health(health: &config::Health) -> anyhow::Result<()> {
    let address = health.admin.address()?.ok_or(ConfigError::NowhereToAsk)?;
    let asked = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build()?;
    let nobody = |_| Unhealthy(format!("nobody answers at {address}"));
    let answer =
        asked.get(format!("http://{address}/health/ready")).send().await.map_err(nobody)?;
    let is_well = answer.status().is_success();
    let words = answer.text().await.map_err(nobody)?;
    if is_well { say("healthy\n") } else { Err(Unhealthy(words.trim().to_owned()).into()) }
}
