//! All that a playground's servers share.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;

use super::gate::Gate;
use super::keeper::Keeper;
use super::local::LocalTelegram;
use super::refusal::Refusal;
use super::robot::Robot;
use crate::run::in_one_line;

/// How long, in real time, changes are gathered before they are kept.
const GATHER: Duration = Duration::from_millis(500);

/// The local Telegram, the bot on it, and who keeps them.
pub struct Stage {
    /// The local Telegram.
    pub telegram: Arc<LocalTelegram>,
    /// The bot.
    pub robot: Arc<Robot>,
    /// Held by whoever moves the clock or restarts the bot.
    pub turn: Mutex<()>,
    /// Who may speak to it.
    pub gate: Gate,
    keeper: Keeper,
}

impl Stage {
    /// Puts the parts together.
    #[must_use]
    pub fn new(
        telegram: Arc<LocalTelegram>,
        robot: Arc<Robot>,
        gate: Gate,
        keeper: Keeper,
    ) -> Self {
        Self { telegram, robot, turn: Mutex::default(), gate, keeper }
    }

    /// Stops the bot, orderly or as `kill -9` would, and starts it again.
    ///
    /// # Errors
    /// 409 if there is no bot, 500 if it doesn't come back.
    pub async fn restart(&self, kill: bool) -> Result<(), Refusal> {
        self.keep(false);
        if !self.robot.stop(kill).await && !self.robot.was_put_to_rest() {
            return Err(Refusal::new(409, "there is no bot to restart"));
        }
        self.robot.start().await.map_err(|error| Refusal::new(500, in_one_line(&error)))
    }

    /// Keeps the local Telegram as it is now; a failure is logged.
    pub fn keep(&self, orderly: bool) {
        if let Err(error) = self.keeper.save(&self.telegram, orderly) {
            tracing::error!("cannot keep the local Telegram: {}", in_one_line(&error));
        }
    }

    /// Takes the control token out of its file: it is worth nothing any more.
    pub fn forget_token(&self) {
        if let Err(error) = self.keeper.forget_token() {
            tracing::warn!(%error, "the file control-token is left behind");
        }
    }

    /// Keeps the local Telegram soon after each change, for ever.
    pub async fn keep_up(&self) {
        let mut changed = self.telegram.changed();
        while changed.changed().await.is_ok() {
            tokio::time::sleep(GATHER).await;
            changed.borrow_and_update();
            self.keep(false);
        }
    }
}
