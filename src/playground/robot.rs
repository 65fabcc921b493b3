//! The real bot, pointed at the local Telegram; it can be restarted, as after a crash.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use tokio::sync::RwLock;

use super::local::LocalTelegram;
use super::passing::Worker;
use crate::app::{DecisionLog, Outlook};
use crate::clock::Clock as _;
use crate::clock::ManualClock;
use crate::domain::{ChatId, Lane};
use crate::run::{Bot, Settings};

/// How long, in real time, a started bot may take until it polls.
const FIRST_POLL: Duration = Duration::from_secs(10);

/// How long, in real time, it may take until the bot has asked for news.
const HEARS: Duration = Duration::from_secs(1);

/// How often, in real time, it is looked whether the bot has ended by itself.
const LOOKS_EVERY: Duration = Duration::from_millis(500);

/// The bot of a playground, if it has one.
pub struct Robot {
    settings: Settings,
    clock: Arc<ManualClock>,
    telegram: Arc<LocalTelegram>,
    running: RwLock<Option<Bot>>,
    /// Whether it was stopped to be started again later.
    rests: AtomicBool,
    decisions: Arc<DecisionLog>,
}

impl Robot {
    /// A bot that is still to be started.
    #[must_use]
    pub fn new(settings: Settings, clock: Arc<ManualClock>, telegram: Arc<LocalTelegram>) -> Self {
        Self {
            settings,
            clock,
            telegram,
            running: RwLock::default(),
            rests: AtomicBool::default(),
            decisions: Arc::default(),
        }
    }

    /// With what the bot is started.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Starts the bot and returns once it polls.
    ///
    /// # Errors
    /// If it doesn't start.
    pub async fn start(&self) -> anyhow::Result<()> {
        let mut running = self.running.write().await;
        // A webhook of before is nobody's: this one sets its own.
        let before = self.telegram.act(|world, _| {
            world.updates.set_webhook(None);
            world.updates.polls()
        });
        let bot = Bot::start(self.settings.clone(), self.clock.clone()).await;
        let bot = bot.context("the bot doesn't start")?;
        bot.tells(self.decisions.clone());
        *running = Some(bot);
        let takes_in = self.telegram.until(FIRST_POLL, |world| {
            let polls = world.updates.polls() > before;
            (polls || world.updates.webhook().is_some()).then_some(())
        });
        if takes_in.await.is_none() {
            tracing::warn!("the bot has not asked for updates yet");
        }
        Ok(())
    }

    /// Returns when the bot has ended by itself, with the reason. One that was stopped has not.
    pub async fn failed(&self) -> anyhow::Error {
        loop {
            if let Some(error) = self.running.write().await.as_mut().and_then(Bot::has_failed) {
                return error;
            }
            tokio::time::sleep(LOOKS_EVERY).await;
        }
    }

    /// How many lines wait in the bot's outbox, and how many it has put aside for good.
    pub async fn outbox(&self) -> (usize, i64) {
        match &*self.running.read().await {
            // A store that cannot be read is reported by `busy_with`.
            Some(bot) => (bot.waiting(), bot.parked().await.unwrap_or_default()),
            None => (0, 0),
        }
    }

    /// Whether there is one at work.
    pub async fn is_up(&self) -> bool {
        self.running.read().await.is_some()
    }

    /// How many lines wait in the bot's outbox, by lane.
    pub async fn waiting_by_lane(&self) -> Option<[usize; Lane::ALL.len()]> {
        Some(self.running.read().await.as_ref()?.waiting_by_lane())
    }

    /// What comes next by itself in a group.
    pub async fn foresees(&self, group: ChatId) -> Outlook {
        match &*self.running.read().await {
            // A store that cannot be read is reported by `busy_with`.
            Some(bot) => bot.foresees(group).await.unwrap_or_default(),
            None => Outlook::default(),
        }
    }

    /// What was decided lately.
    #[must_use]
    pub fn decisions(&self) -> &DecisionLog {
        &self.decisions
    }

    /// Stops the bot, orderly or as `kill -9` would. Returns whether there was one.
    pub async fn stop(&self, kill: bool) -> bool {
        let Some(bot) = self.running.write().await.take() else { return false };
        if kill {
            bot.kill();
        } else {
            bot.stop().await;
        }
        true
    }

    /// Stops the bot until it is started again. Returns whether there was one.
    pub async fn rests(&self, kill: bool) -> bool {
        let stopped = self.stop(kill).await;
        self.rests.fetch_or(stopped, Ordering::Relaxed);
        stopped
    }

    /// Whether it was, since it was last asked.
    pub fn was_put_to_rest(&self) -> bool {
        self.rests.swap(false, Ordering::Relaxed)
    }
}

impl Worker for Robot {
    async fn busy_with(&self) -> Option<&'static str> {
        let running = self.running.read().await;
        if running.is_none() && self.rests.load(Ordering::Relaxed) {
            return None;
        }
        // In this order: what the bot has confirmed, it has decided and put into its outbox.
        if self.telegram.look(|world| world.updates.unconfirmed()) > 0 {
            return Some("updates wait for the bot");
        }
        match running.as_ref()?.is_quiet().await {
            Ok(true) => None,
            Ok(false) => Some("the bot is at work"),
            Err(_) => Some("the bot's store cannot be read"),
        }
    }

    async fn next_due(&self) -> Option<DateTime<Utc>> {
        match &*self.running.read().await {
            // A store that cannot be read is reported by `busy_with`.
            Some(bot) => bot.next_due().await.unwrap_or_default(),
            None => None,
        }
    }

    async fn waits(&self) -> bool {
        self.outbox().await.0 > 0
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    fn set_clock(&self, moment: DateTime<Utc>) {
        self.telegram.set_clock(moment);
    }

    async fn hears(&self) {
        let hears = async {
            while let Some(bot) = &*self.running.read().await
                && !bot.is_up_to_date()
            {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        // Telegram may be playing dead.
        let _ = tokio::time::timeout(HEARS, hears).await;
    }
}
