//! Wakes couples when their moment has come: one cron job, and in between exact sleeps until the
//! nearest one.
//!
//! What has its minute is woken in its minute. Evenings, of which very many may share one, come only
//! as fast as their messages leave: nothing piles up in front of what is urgent.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Notify, watch};
use tokio_cron_scheduler::{Job, JobScheduler, JobSchedulerError};

use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::sender::Pulse;
use crate::store::{Store, StoreError, Wakes};

/// Every ten seconds, in UTC: local times come from the couples, never from the cron job.
const EVERY_TEN_SECONDS: &str = "1/10 * * * * *";
/// Couples that are woken in one go, their evenings excepted.
const AT_ONCE: i64 = 256;
/// How long seen updates are remembered; Telegram repeats none that is older.
const UPDATES_KEPT: TimeDelta = TimeDelta::hours(48);
const TIDIES_EVERY: TimeDelta = TimeDelta::hours(1);
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);
/// How often the operator is told at most that there are too many evenings.
const WARNS_EVERY: TimeDelta = TimeDelta::minutes(10);

/// Why waking ended by itself.
#[derive(Debug, thiserror::Error)]
pub enum SchedulerError {
    /// The cron job cannot be made.
    #[error(transparent)]
    Cron(#[from] JobSchedulerError),
    /// This process may not go on writing.
    #[error("no couple is woken any more")]
    Store(#[from] StoreError),
}

/// Wakes couples until it is told to stop.
///
/// # Errors
/// If the cron job cannot be made, or a newer version has taken over the database.
pub async fn run(
    app: Arc<App>,
    store: Store,
    pulse: Pulse,
    clock: Arc<dyn Clock>,
    mut stop: watch::Receiver<bool>,
) -> Result<(), SchedulerError> {
    let ticked = Arc::new(Notify::new());
    let mut cron = cron(ticked.clone()).await?;
    let (tidied, warned) = (None, (0, DateTime::<Utc>::MIN_UTC));
    let mut scheduler = Scheduler { app, store, pulse, clock, tidied, warned };
    let ended = tokio::select! {
        ended = scheduler.wake_on(&ticked) => ended,
        _ = stop.wait_for(|stop| *stop) => Ok(()),
    };
    cron.shutdown().await?;
    Ok(ended?)
}

async fn cron(ticked: Arc<Notify>) -> Result<JobScheduler, JobSchedulerError> {
    let cron = JobScheduler::new().await?;
    let job = Job::new(EVERY_TEN_SECONDS, move |_, _| ticked.notify_one())?;
    cron.add(job).await?;
    cron.start().await?;
    Ok(cron)
}

struct Scheduler {
    app: Arc<App>,
    store: Store,
    pulse: Pulse,
    clock: Arc<dyn Clock>,
    /// When the store was last tidied.
    tidied: Option<DateTime<Utc>>,
    /// Of how many evenings over capacity the operator has been told, and when.
    warned: (u64, DateTime<Utc>),
}

impl Scheduler {
    /// Goes on until a newer version has taken over the database.
    async fn wake_on(&mut self, ticked: &Notify) -> Result<(), StoreError> {
        let changed = self.store.changed();
        loop {
            let next = match self.wake_all().await {
                Ok(next) => next,
                Err(error) => {
                    tracing::error!(%error, "waking couples failed");
                    tokio::time::sleep(AFTER_A_FAILURE).await;
                    continue;
                }
            };
            self.warns_of_too_many();
            if let Err(error) = self.tidy().await {
                tracing::error!(%error, "tidying the store failed");
            }
            tokio::select! {
                () = until(&*self.clock, next.moment) => {}
                () = self.pulse.gets_room(), if next.wants_room => {}
                () = changed.notified() => {}
                () = ticked.notified() => match self.store.may_still_write().await {
                    Err(outdated @ StoreError::Outdated) => return Err(outdated),
                    Err(error) => tracing::error!(%error, "the database cannot be read"),
                    Ok(()) => {}
                }
            }
        }
    }

    /// Wakes all that are due, and of evenings as many as there is room for.
    async fn wake_all(&self) -> Result<Next, AppError> {
        loop {
            self.app.is_at_work();
            let Wakes { on_time, any } = self.store.next_wakes().await?;
            let now = self.clock.now();
            let is_due = |moment: Option<DateTime<Utc>>| moment.is_some_and(|at| at <= now);
            if is_due(on_time) && self.app.wake_on_time(AT_ONCE).await? > 0 {
                continue;
            }
            if !is_due(any) {
                return Ok(Next { moment: any, wants_room: false });
            }
            let room = i64::try_from(self.pulse.room_for_evenings()).unwrap_or(i64::MAX);
            if room == 0 || self.app.wake(room).await? == 0 {
                return Ok(Next { moment: on_time, wants_room: true });
            }
        }
    }

    /// More couples have chosen one minute than can be written to by the end of their day.
    fn warns_of_too_many(&mut self) {
        let (told, at) = self.warned;
        let (evenings, now) = (self.app.over_capacity(), self.clock.now());
        if evenings > told && now - at >= WARNS_EVERY {
            self.warned = (evenings, now);
            tracing::warn!(
                evenings,
                "over capacity: so many evenings since the start passed unasked, for too many couples share their minute"
            );
        }
    }

    async fn tidy(&mut self) -> Result<(), StoreError> {
        let now = self.clock.now();
        if self.tidied.is_some_and(|last| now - last < TIDIES_EVERY && now >= last) {
            return Ok(());
        }
        self.tidied = Some(now);
        // Each for itself: what one of them cannot do keeps the others from nothing.
        let forgot = self.store.forget_old_updates(now - UPDATES_KEPT).await;
        let expired = self.store.expire_records(now).await;
        let swept = self.store.forget_old_messages(now).await;
        let emptied = self.store.empty_log().await;
        forgot.and(expired).and(swept).and(emptied)
    }
}

/// When to look again.
struct Next {
    moment: Option<DateTime<Utc>>,
    /// Whether an evening waits for room.
    wants_room: bool,
}

async fn until(clock: &dyn Clock, moment: Option<DateTime<Utc>>) {
    match moment {
        Some(moment) => clock.sleep_until(moment).await,
        None => std::future::pending().await,
    }
}
