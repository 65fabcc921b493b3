//! How time passes in the playground: from one due moment to the next, so that nothing
//! happens later than it would have, and a week gives seven prompts.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::refusal::Refusal;

/// How long, in real time, the bot may take to come to rest at one moment.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often it is asked whether it has.
const LOOK_AGAIN: Duration = Duration::from_millis(2);
/// The clock is moved by so much at once.
const UNHEARD: TimeDelta = TimeDelta::hours(12);
/// After a longer step it is waited until the bot has asked for news.
const HEARD_EVERY: TimeDelta = TimeDelta::hours(1);
/// How often the clock may stay where it is before something must be wrong.
const STANDSTILL: u32 = 1_000;

/// Who works as time passes.
pub trait Worker {
    /// What isn't at rest; none when all is.
    fn busy_with(&self) -> impl Future<Output = Option<&'static str>> + Send;
    /// The next moment at which there is something to do.
    fn next_due(&self) -> impl Future<Output = Option<DateTime<Utc>>> + Send;
    /// Whether something waits to be said.
    fn waits(&self) -> impl Future<Output = bool> + Send;
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
    /// Moves the clock.
    fn set_clock(&self, moment: DateTime<Utc>);
    /// Waits until all that has happened by now is known, or for a moment.
    fn hears(&self) -> impl Future<Output = ()> + Send;
}

/// Waits until all is at rest.
///
/// # Errors
/// 503 with what still isn't, when it takes too long.
pub async fn settle(worker: &impl Worker) -> Result<(), Refusal> {
    let mut waited = Duration::ZERO;
    while let Some(what) = worker.busy_with().await {
        if waited >= PATIENCE {
            return Err(Refusal::new(503, format!("not quiet after {PATIENCE:?}: {what}")));
        }
        tokio::time::sleep(LOOK_AGAIN).await;
        waited += LOOK_AGAIN;
    }
    Ok(())
}

/// Moves the clock to `target`, stopping at all that is due on the way.
///
/// # Errors
/// 503 when the bot doesn't come to rest, or has something due that it doesn't do.
pub async fn pass(worker: &impl Worker, target: DateTime<Utc>) -> Result<(), Refusal> {
    let mut standstill = 0;
    loop {
        settle(worker).await?;
        let now = worker.now();
        let due = worker.next_due().await.filter(|due| *due <= target);
        // Whoever asks for news every half minute is not left without for days.
        let stop = now + UNHEARD;
        if due.unwrap_or(target) > stop {
            worker.set_clock(stop);
            worker.hears().await;
            continue;
        }
        let Some(due) = due else { break };
        standstill = if due > now { 0 } else { standstill + 1 };
        if standstill > STANDSTILL {
            return Err(Refusal::new(503, format!("due since {due}, but it isn't done")));
        }
        worker.set_clock(due.max(now));
        if due - now > HEARD_EVERY {
            worker.hears().await;
        }
        tokio::task::yield_now().await;
    }
    let before = worker.now();
    worker.set_clock(target.max(before));
    if target - before > HEARD_EVERY {
        worker.hears().await;
    }
    settle(worker).await
}

/// Moves the clock as far as what waits has to wait for, but not beyond `latest`.
///
/// # Errors
/// As [`pass`].
pub async fn rest(worker: &impl Worker, latest: DateTime<Utc>) -> Result<(), Refusal> {
    while worker.waits().await {
        match worker.next_due().await {
            Some(due) if due <= latest => pass(worker, due.max(worker.now())).await?,
            _ => break,
        }
    }
    Ok(())
}

/// The moment that lies `seconds` away, if the calendar goes that far.
///
/// # Errors
/// 400 if it doesn't.
pub fn away(from: DateTime<Utc>, seconds: i64) -> Result<DateTime<Utc>, Refusal> {
    let moment = TimeDelta::try_seconds(seconds).and_then(|delta| from.checked_add_signed(delta));
    moment.ok_or_else(|| Refusal::new(400, "that is beyond the calendar"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::clock::{Clock as _, ManualClock};

    /// Does something every `every` days, and takes a few looks to finish it.
    struct Daily {
        clock: ManualClock,
        due: Mutex<DateTime<Utc>>,
        done: Mutex<Vec<DateTime<Utc>>>,
        looks: Mutex<u32>,
        lazy: bool,
    }

    impl Worker for Daily {
        async fn busy_with(&self) -> Option<&'static str> {
            let mut due = self.due.lock().unwrap();
            if *due > self.now() || self.lazy {
                return None;
            }
            let mut looks = self.looks.lock().unwrap();
            *looks += 1;
            if *looks < 3 {
                return Some("thinking");
            }
            *looks = 0;
            self.done.lock().unwrap().push(self.now());
            *due += TimeDelta::days(1);
            None
        }

        async fn next_due(&self) -> Option<DateTime<Utc>> {
            Some(*self.due.lock().unwrap())
        }

        async fn waits(&self) -> bool {
            false
        }

        fn now(&self) -> DateTime<Utc> {
            self.clock.now()
        }

        fn set_clock(&self, moment: DateTime<Utc>) {
            self.clock.set(moment);
        }

        async fn hears(&self) {}
    }

    fn daily(lazy: bool) -> Daily {
        let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        Daily {
            clock: ManualClock::standing(start),
            due: Mutex::new(start + TimeDelta::hours(5)),
            done: Mutex::default(),
            looks: Mutex::default(),
            lazy,
        }
    }

    #[tokio::test]
    async fn a_week_gives_seven_prompts_each_at_its_moment() {
        let worker = daily(false);
        let start = worker.now();
        pass(&worker, start + TimeDelta::days(7)).await.unwrap();
        let expected: Vec<_> =
            (0..7).map(|day| start + TimeDelta::hours(5) + TimeDelta::days(day)).collect();
        assert_eq!(*worker.done.lock().unwrap(), expected);
        assert_eq!(worker.now(), start + TimeDelta::days(7));
    }

    #[tokio::test]
    async fn what_is_due_but_never_done_is_an_error() {
        let worker = daily(true);
        let refusal = pass(&worker, worker.now() + TimeDelta::days(1)).await.unwrap_err();
        assert_eq!(refusal.code, 503);
        assert!(away(worker.now(), i64::MAX).is_err());
    }
}
