//! The one writer: takes all that waits, writes it in one transaction, answers each its own outcome.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::{AnyConnection, AnyPool, Connection};
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::sync::{Notify, oneshot};
use tokio::time::{MissedTickBehavior, interval};

use super::answering::{answer, refuse};
use super::apply::Batch;
use super::bodies::Bodies;
use super::broken::is_of_the_database;
use super::cache::Cache;
use super::health::WriterStatus;
use super::job::{Job, Work};
use super::keyring::KeyRing;
use super::lease::Lease;
use super::lock::Lock;
use super::{StoreError, moment, waiting};
use super::{check::Verdict, hand::Hand};
use crate::clock::Clock;
use crate::line::Header;
use crate::vitals::{Part, TURNS_EVERY, Vitals};

/// Jobs in one transaction at most.
const BATCH: usize = 256;

/// Between two tries while something is wrong.
const BEAT: Duration = Duration::from_secs(1);

/// Jobs that fail one after the other before the rest is not even tried: then it is the database.
const ENOUGH: u32 = 2;

/// How long a copy from before a migration is kept.
const COPIES_KEPT: Duration = Duration::from_hours(7 * 24);

pub(super) struct Writer {
    pub(super) hand: Hand,
    pub(super) keys: Arc<KeyRing>,
    pub(super) cache: Arc<Cache>,
    pub(super) bodies: Arc<Bodies>,
    pub(super) clock: Arc<dyn Clock>,
    /// The number of the bot whose rows are written.
    pub(super) bot: i64,
    /// How many lines have arrived since the start.
    pub(super) arrivals: i64,
    /// Lines that may have been written although it failed.
    pub(super) in_doubt: Vec<Header>,
    pub(super) headers: UnboundedSender<Header>,
    pub(super) changed: Arc<Notify>,
    pub(super) batches: Arc<AtomicU64>,
    pub(super) readers: AnyPool,
    pub(super) pulse: WriterStatus,
    pub(super) vitals: Arc<Vitals>,
    /// Whether the log holds what was deleted.
    pub(super) log_is_full: bool,
    /// Whether keys of couples that are gone may still be there.
    pub(super) keys_must_go: bool,
    /// Given back when the writer ends.
    pub(super) _lock: Option<(Lock, Lock)>,
    pub(super) lease: Option<Lease>,
}

/// A transaction that came to nothing.
pub(super) struct Failed {
    pub(super) error: sqlx::Error,
    pub(super) is_of_the_ring: bool,
}

impl From<sqlx::Error> for Failed {
    fn from(error: sqlx::Error) -> Self {
        Self { error, is_of_the_ring: false }
    }
}

impl Writer {
    /// Works until it is told to finish or nobody can send it jobs any more; then empties the queue.
    pub(super) async fn run(
        mut self,
        mut queue: mpsc::Receiver<Job>,
        mut finished: oneshot::Receiver<()>,
    ) {
        let mut jobs = Vec::with_capacity(BATCH);
        let mut finishing = false;
        let mut beats = interval(BEAT);
        beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
        // It may have been killed before they had gone.
        self.destroy_keys().await;
        let clock = self.clock.clone();
        let turn = || clock.sleep_until(clock.now() + TURNS_EVERY);
        let mut idle = turn();
        loop {
            self.turns();
            tokio::select! {
                () = &mut idle => idle = turn(),
                taken = queue.recv_many(&mut jobs, BATCH) => match taken {
                    0 => break,
                    _ => self.write(std::mem::take(&mut jobs)).await,
                },
                _ = beats.tick(), if self.is_to_look_again() => {
                    self.beat().await;
                }
                _ = &mut finished, if !finishing => {
                    finishing = true;
                    queue.close();
                }
            }
        }
        self.close().await;
    }

    fn turns(&self) {
        self.vitals.beats.turns(Part::Writer, self.pulse.is_well());
    }

    fn is_to_look_again(&self) -> bool {
        self.pulse.is_troubled() || self.log_is_full || self.keys_must_go
    }

    /// Together if that works; else each alone, so that one bad job fails only itself.
    async fn write(&mut self, jobs: Vec<Job>) {
        let work: Vec<&Work> = jobs.iter().map(|job| &job.work).collect();
        match self.commit(&work).await {
            Ok(verdicts) => answer(jobs, verdicts),
            Err(failed) if jobs.len() == 1 => refuse(jobs, failed.error),
            Err(_) => self.write_alone(jobs).await,
        }
        if self.log_is_full {
            self.empty_log().await;
        }
    }

    async fn write_alone(&mut self, jobs: Vec<Job>) {
        let mut in_a_row = 0;
        for job in jobs {
            if in_a_row >= ENOUGH {
                let _ = job.answer.send(Err(StoreError::NotWritten));
                continue;
            }
            self.turns();
            match self.commit(&[&job.work]).await {
                Ok(verdicts) => {
                    in_a_row = 0;
                    answer(vec![job], verdicts);
                }
                Err(failed) => {
                    in_a_row = if is_of_the_database(&failed.error) { in_a_row + 1 } else { 0 };
                    refuse(vec![job], failed.error);
                }
            }
        }
    }

    /// One transaction over all jobs; on an error nothing of it stays, its connection least of all.
    async fn commit(&mut self, work: &[&Work]) -> Result<Vec<Verdict>, Failed> {
        let begun = self.clock.now();
        let outcome = self.try_commit(work).await;
        self.vitals.commit_seconds.takes(self.clock.now() - begun);
        self.vitals.commit_jobs.counts(work.len());
        match &outcome {
            Ok(verdicts) => {
                self.cache.committed(work, verdicts);
                self.pulse.wrote();
                // Before anybody hears that it is done.
                self.destroy_keys().await;
            }
            Err(failed) => {
                self.cache.failed(work);
                self.bodies.failed();
                self.note(failed).await;
            }
        }
        outcome
    }

    async fn try_commit(&mut self, work: &[&Work]) -> Result<Vec<Verdict>, Failed> {
        // A key is on disk before anything that it seals.
        if let Err(error) = self.keys.write_new_keys().await
            && work.iter().any(|work| work.owner().is_some_and(|id| self.keys.is_unwritten(id)))
        {
            return Err(Failed { error, is_of_the_ring: true });
        }
        let is_new = self.hand.is_empty();
        let mut connection = self.hand.take().await?;
        let verdicts = self.commit_on(&mut connection, is_new, work).await?;
        self.hand.give_back(connection);
        Ok(verdicts)
    }

    async fn commit_on(
        &mut self,
        connection: &mut AnyConnection,
        is_new: bool,
        work: &[&Work],
    ) -> Result<Vec<Verdict>, sqlx::Error> {
        let database = self.hand.database();
        let begin = connection.begin_with(database.begin());
        let mut transaction = database.in_time(begin).await?;
        if let Some(lease) = &self.lease {
            database.in_time(lease.holding.guards(&mut transaction)).await?;
        }
        let mut missed = Vec::new();
        if is_new {
            // What failed may have been written after all: its lines are to be sent.
            missed = waiting::written_after_all(&mut transaction, &self.in_doubt).await?;
        }
        let now = moment::asked(self.clock.now());
        let mut batch = Batch::new(&mut transaction, self.bot, now);
        let verdicts = self.hand.database().in_time(batch.apply_all(work)).await?;
        let Batch { headers, written, couple_written, deleted, forgot, destroyed, .. } = batch;
        if let Err(error) = self.hand.database().in_time(transaction.commit()).await {
            self.in_doubt.extend(headers);
            return Err(error);
        }
        self.in_doubt.clear();
        self.bodies.committed(work, written);
        self.log_is_full |= deleted || forgot;
        self.keys_must_go |= destroyed;
        self.batches.fetch_add(1, Ordering::Relaxed);
        missed.extend(headers);
        self.announce(missed, couple_written);
        if forgot {
            self.drop_copies(Duration::ZERO);
        }
        Ok(verdicts)
    }

    fn announce(&mut self, headers: Vec<Header>, couple_written: bool) {
        for header in headers {
            // Without a sender (in tools and tests) lines just wait.
            let _ = self.headers.send(Header { arrival: self.arrivals, ..header });
            self.arrivals += 1;
        }
        if couple_written {
            self.changed.notify_one();
        }
    }

    /// Tells the operator of a trouble, once.
    pub(super) async fn note(&mut self, failed: &Failed) {
        if is_of_the_database(&failed.error) && self.pulse.failed() {
            let ring = failed.is_of_the_ring;
            let database = if ring { self.keys.name().await } else { self.hand.database().name() };
            tracing::error!(
                database, cause = %failed.error,
                "the database takes no writes; it is tried again, and nothing is confirmed meanwhile"
            );
        }
    }

    /// A second has passed in which something was wrong.
    async fn beat(&mut self) {
        if self.pulse.is_troubled() {
            // Its outcome is noted; nobody waits for it.
            let _ = self.commit(&[&Work::Probe]).await;
            if self.pulse.beat() {
                tracing::info!("the database takes writes again");
            }
        }
        self.destroy_keys().await;
        if self.log_is_full {
            self.empty_log().await;
        }
    }

    /// What was deleted shall not be found in the log, nor in a copy.
    async fn empty_log(&mut self) {
        let emptied = self.hand.empty_log().await;
        let ring = self.keys.empty_log().await;
        self.log_is_full = !matches!((&emptied, &ring), (Ok(true), Ok(true)));
        for (outcome, is_of_the_ring) in [(emptied, false), (ring, true)] {
            if let Err(error) = outcome {
                self.note(&Failed { error, is_of_the_ring }).await;
            }
        }
        self.drop_copies(COPIES_KEPT);
    }

    fn drop_copies(&self, older_by: Duration) {
        if let Err(error) = self.hand.database().drop_copies(older_by) {
            tracing::warn!(%error, "a copy from before a migration could not be deleted");
        }
    }

    async fn close(mut self) {
        // Readers first: of two that close at once neither is the last, and the log stays on disk.
        self.readers.close().await;
        let emptied = self.hand.close().await;
        if !matches!((emptied, self.keys.close().await), (Ok(true), Ok(true))) {
            tracing::warn!("a write-ahead log could not be emptied; the next start does it");
        }
        if let Some(lease) = self.lease.take() {
            lease.release().await;
        }
    }
}
