//! The local Telegram as its servers share it: the world behind a lock, and word of each change.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::watch;

use super::world::World;
use crate::clock::{Clock as _, ManualClock};

/// The one Telegram of a playground.
pub struct LocalTelegram {
    world: Mutex<World>,
    changed: watch::Sender<()>,
    clock: Arc<ManualClock>,
}

impl LocalTelegram {
    /// Opens a world under a clock.
    #[must_use]
    pub fn new(world: World, clock: Arc<ManualClock>) -> Self {
        Self { world: Mutex::new(world), changed: watch::Sender::new(()), clock }
    }

    /// Its clock.
    #[must_use]
    pub fn clock(&self) -> &ManualClock {
        &self.clock
    }

    /// Looks at the world.
    pub fn look<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock())
    }

    /// Does something in the world, and wakes all who wait for a change.
    pub fn act<T>(&self, act: impl FnOnce(&mut World, DateTime<Utc>) -> T) -> T {
        let outcome = act(&mut self.lock(), self.clock.now());
        self.touch();
        outcome
    }

    /// Moves the clock.
    pub fn set_clock(&self, moment: DateTime<Utc>) {
        self.clock.set(moment);
        self.touch();
    }

    /// An answer to a poll is given; nobody waits for that.
    pub fn answers_poll(&self) {
        let now = self.clock.now();
        self.lock().updates.answered(now);
    }

    /// Waits until there is something to find in the world, but no longer than `bound` in real time.
    pub async fn until<T>(
        &self,
        bound: Duration,
        mut find: impl FnMut(&World) -> Option<T>,
    ) -> Option<T> {
        let mut changed = self.changed();
        let found = async {
            loop {
                if let Some(found) = self.look(&mut find) {
                    return Some(found);
                }
                changed.changed().await.ok()?;
            }
        };
        tokio::time::timeout(bound, found).await.ok().flatten()
    }

    /// Word of each change from now on.
    #[must_use]
    pub fn changed(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    fn touch(&self) {
        self.changed.send_replace(());
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
