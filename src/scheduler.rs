//! Wakes couples when their moment has come: one cron job, and in between exact sleeps until the
//! nearest `wake_at`.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tokio_cron_scheduler::{Job, JobScheduler, JobSchedulerError};

use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::store::{Store, StoreError};

/// Every ten seconds, in UTC: local times come from the couples, never from the cron job.
const EVERY_TEN_SECONDS: &str = "1/10 * * * * *";
/// Couples that are woken in one go.
const AT_ONCE: i64 = 256;
/// How long seen updates are remembered; Telegram repeats none that is older.
const UPDATES_KEPT: TimeDelta = TimeDelta::hours(48);
const TIDIES_EVERY: TimeDelta = TimeDelta::hours(1);
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);

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
    clock: Arc<dyn Clock>,
    mut stop: watch::Receiver<bool>,
) -> Result<(), SchedulerError> {
    let ticked = Arc::new(Notify::new());
    let mut cron = cron(ticked.clone()).await?;
    let waking = wake_on(&app, &store, clock.as_ref(), &ticked);
    let ended = tokio::select! {
        ended = waking => ended,
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

/// Goes on until a newer version has taken over the database.
async fn wake_on(
    app: &App,
    store: &Store,
    clock: &dyn Clock,
    ticked: &Notify,
) -> Result<(), StoreError> {
    let changed = store.changed();
    let (mut tidied, mut tidying) = (None, JoinSet::new());
    loop {
        let next = match wake_all(app, store).await {
            Ok(next) => next,
            Err(error) => {
                tracing::error!(%error, "waking couples failed");
                tokio::time::sleep(AFTER_A_FAILURE).await;
                continue;
            }
        };
        while tidying.try_join_next().is_some() {}
        if tidying.is_empty() && is_due(clock.now(), &mut tidied) {
            tidying.spawn(tidy(store.clone(), clock.now()));
        }
        tokio::select! {
            () = until(clock, next) => {}
            () = changed.notified() => {}
            () = ticked.notified() => match store.may_still_write().await {
                Err(outdated @ StoreError::Outdated) => return Err(outdated),
                Err(error) => tracing::error!(%error, "the database cannot be read"),
                Ok(()) => {}
            }
        }
    }
}

/// Wakes all that are due; when the next one wants to be woken.
async fn wake_all(app: &App, store: &Store) -> Result<Option<DateTime<Utc>>, AppError> {
    while app.wake(AT_ONCE).await? > 0 {}
    Ok(store.next_wake().await?)
}

async fn until(clock: &dyn Clock, moment: Option<DateTime<Utc>>) {
    match moment {
        Some(moment) => clock.sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// Whether an hour has passed since it was last so.
fn is_due(now: DateTime<Utc>, tidied: &mut Option<DateTime<Utc>>) -> bool {
    let is_due = tidied.is_none_or(|last| now - last >= TIDIES_EVERY || now < last);
    if is_due {
        *tidied = Some(now);
    }
    is_due
}

/// Beside all else: no couple is woken later for it.
async fn tidy(store: Store, now: DateTime<Utc>) {
    // Each for itself: what one of them cannot do keeps the others from nothing.
    let forgot = store.forget_old_updates(now - UPDATES_KEPT).await;
    let expired = store.expire_records(now).await;
    let swept = store.forget_old_messages(now).await;
    let emptied = store.empty_log().await;
    if let Err(error) = forgot.and(expired).and(swept).and(emptied) {
        tracing::error!(%error, "tidying the store failed");
    }
}
