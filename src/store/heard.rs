//! How well the bot knows what has happened: when Telegram last told it, and how often it told
//! nothing for so long that it may have dropped something (it keeps updates for a day).
//!
//! Whoever takes updates in says so here, an empty answer too, whether they are fetched or brought.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::Row;
use tokio::sync::Notify;

use super::job::Work;
use super::{Store, StoreError, moment};

/// Without a word for so long, something may have been dropped: a little under Telegram's 24 hours.
const GAP: TimeDelta = TimeDelta::hours(20);

/// When it was told something is stored at most so often.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// So long after it was told all there was, the bot counts as knowing what has happened. A request
/// for updates is answered within half a minute.
const UP_TO_DATE_FOR: TimeDelta = TimeDelta::minutes(2);

/// What is remembered of it.
#[derive(Default)]
pub(super) struct Heard {
    state: Mutex<State>,
    told: Notify,
}

#[derive(Clone, Copy, Default)]
struct State {
    /// As stored; none before the first time.
    stored: Option<DateTime<Utc>>,
    gaps: i64,
    /// When it was last told all there was, since this start.
    up_to_date: Option<DateTime<Utc>>,
}

impl State {
    fn gap(self, now: DateTime<Utc>) -> i64 {
        let is_one = self.stored.is_some_and(|at| now - at >= GAP);
        self.gaps + i64::from(is_one)
    }

    fn is_up_to_date(self, now: DateTime<Utc>) -> bool {
        self.up_to_date.is_some_and(|at| now - at <= UP_TO_DATE_FOR)
    }
}

impl Heard {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store {
    /// Reads what was stored at an earlier start.
    pub(super) async fn load_heard(&self) -> Result<(), sqlx::Error> {
        let select = sqlx::query("SELECT heard_at, gaps FROM bots WHERE bot_id = $1");
        let select = select.bind(self.inner.bot.id);
        if let Some(row) = select.fetch_optional(&self.inner.readers).await? {
            let mut state = self.inner.heard.lock();
            let at: Option<i64> = row.try_get("heard_at")?;
            state.stored = at.map(moment::moment);
            state.gaps = row.try_get("gaps")?;
        }
        Ok(())
    }

    /// Telegram told the bot what has happened, if only that nothing has, and it was taken in; `all`
    /// if nothing more waits there.
    ///
    /// # Errors
    /// If it could not be stored: then it counts as not told.
    pub async fn hears(&self, all: bool) -> Result<(), StoreError> {
        let now = self.inner.clock.now();
        let before = *self.inner.heard.lock();
        let due = |at: DateTime<Utc>| now - at >= NOTED_EVERY || at > now;
        if before.stored.is_none_or(due) {
            let gaps = before.gap(now);
            self.write(Work::Hear { at: moment::asked(now), gaps }).await?;
            let mut state = self.inner.heard.lock();
            (state.stored, state.gaps) = (Some(now), gaps);
        }
        if all {
            self.inner.heard.lock().up_to_date = Some(now);
            self.inner.heard.told.notify_waiters();
        }
        Ok(())
    }

    /// How many gaps there were, one that lasts included.
    #[must_use]
    pub fn gap(&self) -> i64 {
        self.inner.heard.lock().gap(self.inner.clock.now())
    }

    /// Whether the bot has been told since its start, and just now, all that has happened.
    #[must_use]
    pub fn is_up_to_date(&self) -> bool {
        self.inner.heard.lock().is_up_to_date(self.inner.clock.now())
    }

    /// The same, after waiting for it a while.
    pub async fn gets_up_to_date(&self, within: Duration) -> bool {
        let told = async {
            loop {
                let told = self.inner.heard.told.notified();
                tokio::pin!(told);
                told.as_mut().enable();
                if self.is_up_to_date() {
                    return;
                }
                told.await;
            }
        };
        tokio::time::timeout(within, told).await.is_ok()
    }
}
