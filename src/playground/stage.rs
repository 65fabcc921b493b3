//! All that a playground's servers share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::{Mutex, watch};

use super::gate::Gate;
use super::keeper::Keeper;
use super::local::LocalTelegram;
use super::refusal::Refusal;
use super::robot::Robot;
use super::world::World;
use crate::crypto::random;
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
    /// Which world it is: another after each beginning anew.
    pub era: Era,
    /// Whether it ends: what stays open until then is closed.
    pub closing: watch::Sender<bool>,
    moving: AtomicBool,
    keeper: Keeper,
}

/// Held while the clock is moved; at the end, whoever waits for word of changes gets it.
pub struct Moves<'a>(&'a Stage);

impl Drop for Moves<'_> {
    fn drop(&mut self) {
        self.0.moving.store(false, Ordering::Relaxed);
        self.0.telegram.act(|_, _| ());
    }
}

/// The number of a world: what one page was told of one says nothing of another.
#[derive(Debug)]
pub struct Era(AtomicU32);

impl Era {
    fn new() -> Self {
        Self(AtomicU32::new(u32::from_le_bytes(random())))
    }

    /// Its number.
    pub fn number(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    /// The change in the id of an event, if that is of this world.
    pub fn since(&self, id: &str) -> Option<u64> {
        let (era, change) = id.split_once('-')?;
        (era == self.number().to_string()).then(|| change.parse().ok())?
    }
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
        Self {
            telegram,
            robot,
            turn: Mutex::default(),
            gate,
            era: Era::new(),
            closing: watch::Sender::new(false),
            moving: AtomicBool::default(),
            keeper,
        }
    }

    /// From now on the clock is moved, until this is dropped.
    pub fn moves(&self) -> Moves<'_> {
        self.moving.store(true, Ordering::Relaxed);
        Moves(self)
    }

    /// Whether it is.
    pub fn is_moving(&self) -> bool {
        self.moving.load(Ordering::Relaxed)
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

    /// Forgets all that was played: a new world at that moment, and a bot that knows nobody.
    ///
    /// # Errors
    /// 500 if what was kept can't be cleared, or the bot doesn't come back.
    pub async fn begin_anew(&self, now: DateTime<Utc>, runs: bool) -> Result<(), Refusal> {
        let failed = |error: &anyhow::Error| Refusal::new(500, in_one_line(error));
        self.robot.stop(false).await;
        self.robot.was_put_to_rest();
        self.robot.decisions().clear();
        self.keeper.forget_world().map_err(|error| failed(&error.into()))?;
        self.telegram.clock().runs(runs);
        self.telegram.clock().set(now);
        self.telegram.act(|world, now| *world = World::after(world, now));
        self.era.0.fetch_add(1, Ordering::Relaxed);
        self.keep(false);
        self.robot.start().await.map_err(|error| failed(&error))
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
