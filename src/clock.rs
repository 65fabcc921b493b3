//! The only source of now.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// Tells the time and waits for moments of it.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;

    /// Returns at `moment` or soon after; at once if it has passed.
    fn sleep_until(&self, moment: DateTime<Utc>) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

/// The longest sleep without a look at the clock. It may be set meanwhile, and while the machine is
/// suspended it goes on and the timers of a process stand still.
const LOOKS_EVERY: Duration = Duration::from_secs(5);

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn sleep_until(&self, moment: DateTime<Utc>) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(sleep_until(|| self.now(), tokio::time::sleep, moment))
    }
}

/// A clock that is moved by hand; between moves it runs or stands.
pub struct ManualClock {
    face: Mutex<Face>,
    moved: watch::Sender<()>,
}

struct Face {
    shows: DateTime<Utc>,
    running_since: Option<Instant>,
}

impl ManualClock {
    /// A clock that stands at `moment`.
    #[must_use]
    pub fn standing(moment: DateTime<Utc>) -> Self {
        Self::of(moment, None)
    }

    /// A clock that shows `moment` now and runs from there.
    #[must_use]
    pub fn running(moment: DateTime<Utc>) -> Self {
        Self::of(moment, Some(started()))
    }

    fn of(shows: DateTime<Utc>, running_since: Option<Instant>) -> Self {
        Self { face: Mutex::new(Face { shows, running_since }), moved: watch::Sender::new(()) }
    }

    /// Moves the clock to `moment`, forwards or backwards; it goes on running if it ran.
    pub fn set(&self, moment: DateTime<Utc>) {
        let mut face = self.lock();
        face.shows = moment;
        face.running_since = face.running_since.map(|_| started());
        drop(face);
        self.moved.send_replace(());
    }

    /// From now on it goes on by itself, or stands.
    pub fn runs(&self, runs: bool) {
        let now = self.now();
        let mut face = self.lock();
        face.shows = now;
        face.running_since = runs.then(started);
        drop(face);
        self.moved.send_replace(());
    }

    /// Whether it goes on by itself.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.lock().running_since.is_some()
    }

    fn lock(&self) -> MutexGuard<'_, Face> {
        self.face.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        let face = self.lock();
        let ran = face.running_since.map_or(TimeDelta::zero(), |since| {
            TimeDelta::from_std(since.elapsed()).unwrap_or(TimeDelta::zero())
        });
        face.shows + ran
    }

    fn sleep_until(&self, moment: DateTime<Utc>) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(async move {
            let mut moved = self.moved.subscribe();
            while let Some(left) = left(moment - self.now()) {
                if self.is_running() {
                    let _moved_or_over = tokio::time::timeout(left, moved.changed()).await;
                } else if moved.changed().await.is_err() {
                    return;
                }
            }
        })
    }
}

/// How long the machine has been on, also while it was suspended: for what is measured within one process and
/// has nothing to do with the time of day.
#[must_use]
pub fn since_boot() -> Duration {
    #[cfg(target_os = "linux")]
    let clock = rustix::time::ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let clock = rustix::time::ClockId::Monotonic;
    Duration::try_from(rustix::time::clock_gettime(clock)).unwrap_or_default()
}

/// Sleeps until `now` says that moment, or at most [`LOOKS_EVERY`] after.
async fn sleep_until<F: Future<Output = ()>>(
    now: impl Fn() -> DateTime<Utc>,
    sleep: impl Fn(Duration) -> F,
    moment: DateTime<Utc>,
) {
    while let Some(left) = left(moment - now()) {
        sleep(left.min(LOOKS_EVERY)).await;
    }
}

/// What is left to wait, if anything.
fn left(delta: TimeDelta) -> Option<Duration> {
    delta.to_std().ok().filter(|left| !left.is_zero())
}

#[expect(clippy::disallowed_methods, reason = "a running clock measures how far it ran")]
fn started() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::future::ready;

    /// How long a sleep of so many hours lasts, by the timers of the process, when the clock jumps by so
    /// much after half a minute.
    async fn lasts(hours: i64, jump: TimeDelta) -> Duration {
        let ran = Cell::new(Duration::ZERO);
        let now = || {
            let jumped =
                if ran.get() >= Duration::from_secs(30) { jump } else { TimeDelta::zero() };
            DateTime::UNIX_EPOCH + TimeDelta::from_std(ran.get()).unwrap_or_default() + jumped
        };
        let sleep = |time| {
            ran.set(ran.get() + time);
            ready(())
        };
        sleep_until(now, sleep, DateTime::UNIX_EPOCH + TimeDelta::hours(hours)).await;
        ran.get()
    }

    #[tokio::test]
    async fn a_clock_that_jumps_delays_nothing_by_more_than_a_few_seconds() {
        let suspended = lasts(10, TimeDelta::hours(12)).await;
        assert!(suspended <= Duration::from_secs(30) + LOOKS_EVERY, "{suspended:?}");
        assert_eq!(lasts(1, TimeDelta::hours(-2)).await, Duration::from_hours(3));
        assert_eq!(lasts(10, TimeDelta::zero()).await, Duration::from_hours(10));
    }
}
