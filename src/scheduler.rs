//! Wakes couples when their moment has come: one cron job, and in between exact sleeps until the
//! nearest one.
//!
//! What has its minute is woken in its minute. Evenings, of which very many may share one, come only
//! as fast as their messages leave: nothing piles up in front of what is urgent.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Notify, watch};
use tokio_cron_scheduler::{Job, JobScheduler, JobSchedulerError};

use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::sender::SenderStatus;
use crate::store::{Store, StoreError, Wakes};
use crate::vitals::{Part, TURNS_EVERY};

/// Every ten seconds, in UTC: local times come from the couples, never from the cron job.
const EVERY_TEN_SECONDS: &str = "1/10 * * * * *";
/// Couples that are woken in one go, their evenings excepted.
const AT_ONCE: i64 = 256;
/// How long seen updates are remembered; Telegram repeats none that is older.
const UPDATES_KEPT: TimeDelta = TimeDelta::hours(48);
const TIDIES_EVERY: TimeDelta = TimeDelta::hours(1);
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);
const LONG_AGO: DateTime<Utc> = DateTime::<Utc>::MIN_UTC;
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

/// Wakes couples, and keeps house, until it is told to stop.
///
/// # Errors
/// If the cron job cannot be made, or a newer version has taken over the database.
pub async fn run(
    app: Arc<App>,
    store: Store,
    pulse: SenderStatus,
    clock: Arc<dyn Clock>,
    mut stop: watch::Receiver<bool>,
) -> Result<(), SchedulerError> {
    let ticked = Arc::new(Notify::new());
    let mut cron = cron(ticked.clone()).await?;
    let house = House { store: store.clone(), clock: clock.clone(), looked: Notify::new() };
    let mut scheduler = Scheduler { app, store, pulse, clock, warned: (0, LONG_AGO) };
    let ended = tokio::select! {
        ended = scheduler.wake_on(&ticked, &house.looked) => ended,
        // Side by side: what is swept may take its time, and nobody is woken late for it.
        never = house.is_kept() => match never {},
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
    pulse: SenderStatus,
    clock: Arc<dyn Clock>,
    /// Of how many evenings over capacity the operator has been told, and when.
    warned: (u64, DateTime<Utc>),
}

impl Scheduler {
    /// Goes on until a newer version has taken over the database.
    async fn wake_on(&mut self, ticked: &Notify, looked: &Notify) -> Result<(), StoreError> {
        let changed = self.store.changed();
        loop {
            looked.notify_one();
            let woken = self.wake_all().await;
            let turn = self.clock.now() + TURNS_EVERY;
            self.store.vitals().beats.turns(Part::Tick, woken.is_ok());
            let next = match woken {
                Ok(next) => next,
                Err(error) => {
                    tracing::error!(%error, "waking couples failed");
                    tokio::time::sleep(AFTER_A_FAILURE).await;
                    continue;
                }
            };
            self.warns_of_too_many();
            tokio::select! {
                () = self.clock.sleep_until(next.moment.map_or(turn, |at| at.min(turn))) => {}
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

    /// Wakes all that are due, and of evenings as many as there is room for. What fails on time keeps
    /// no evening from coming.
    async fn wake_all(&self) -> Result<Next, AppError> {
        let (mut failed, mut woke) = (None, false);
        loop {
            self.app.notes_being_at_work();
            if std::mem::replace(&mut woke, true) {
                self.store.vitals().beats.turns(Part::Tick, true);
            }
            let Wakes { on_time, any } = self.store.next_wakes().await?;
            let now = self.clock.now();
            let is_due = |moment: Option<DateTime<Utc>>| moment.is_some_and(|at| at <= now);
            if failed.is_none() && is_due(on_time) {
                let late = on_time.map(|at| now - at);
                self.store.vitals().wake_seconds.takes(late.unwrap_or_default());
                match self.app.wake_on_time(AT_ONCE).await {
                    Ok(0) => {}
                    Ok(_) => continue,
                    Err(error) => failed = Some(error),
                }
            }
            let room = i64::try_from(self.pulse.room_for_evenings()).unwrap_or(i64::MAX);
            let is_due = is_due(any);
            if is_due && room > 0 && self.app.wake(room).await? > 0 {
                continue;
            }
            let next = Next { moment: if is_due { on_time } else { any }, wants_room: is_due };
            return failed.map_or(Ok(next), Err);
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
}

/// What is looked after each hour.
struct House {
    store: Store,
    clock: Arc<dyn Clock>,
    /// Told when time may have passed.
    looked: Notify,
}

impl House {
    async fn is_kept(&self) -> Infallible {
        let mut tidied: Option<DateTime<Utc>> = None;
        loop {
            self.looked.notified().await;
            let now = self.clock.now();
            if tidied.is_some_and(|last| (TimeDelta::zero()..TIDIES_EVERY).contains(&(now - last)))
            {
                continue;
            }
            tidied = Some(now);
            if let Err(error) = self.tidy(now).await {
                tracing::error!(%error, "tidying the store failed");
            }
        }
    }

    /// Each for itself: what one of them cannot do keeps the others from nothing.
    async fn tidy(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let forgot = self.store.forget_old_updates(now - UPDATES_KEPT).await;
        let uninvited = self.store.forget_invitations(now).await;
        let expired = self.store.expire_records(now).await;
        let swept = self.store.forget_old_messages(now).await;
        let emptied = self.store.empty_log().await;
        forgot.and(uninvited).and(expired).and(swept).and(emptied)
    }
}

/// When to look again.
struct Next {
    moment: Option<DateTime<Utc>>,
    /// Whether an evening waits for room.
    wants_room: bool,
}
