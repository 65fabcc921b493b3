//! The one writer: takes all that waits, writes it in one transaction, answers each its own outcome.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::AnyPool;
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::sync::{Notify, oneshot};

use super::apply::Batch;
use super::check::Verdict;
use super::database::Database;
use super::job::Job;
use super::keyring::KeyRing;
use super::{StoreError, moment};
use crate::clock::Clock;
use crate::line::Header;

/// Jobs in one transaction at most.
const BATCH: usize = 256;

pub(super) struct Writer {
    pub(super) database: Database,
    pub(super) pool: AnyPool,
    pub(super) keys: Arc<KeyRing>,
    pub(super) clock: Arc<dyn Clock>,
    /// The highest number given to a line or a record so far.
    pub(super) newest_id: i64,
    pub(super) headers: UnboundedSender<Header>,
    pub(super) changed: Arc<Notify>,
    pub(super) batches: Arc<AtomicU64>,
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
        loop {
            tokio::select! {
                taken = queue.recv_many(&mut jobs, BATCH) => match taken {
                    0 => break,
                    _ => self.write(std::mem::take(&mut jobs)).await,
                },
                _ = &mut finished, if !finishing => {
                    finishing = true;
                    queue.close();
                }
            }
        }
        self.close().await;
    }

    /// Together if that works; else each alone, so that one bad job fails only itself.
    async fn write(&mut self, jobs: Vec<Job>) {
        let failed = match self.commit(&jobs).await {
            Ok(verdicts) => return answer(jobs, verdicts),
            Err(error) => error,
        };
        if jobs.len() > 1 {
            for job in jobs {
                Box::pin(self.write(vec![job])).await;
            }
        } else if let Some(job) = jobs.into_iter().next() {
            // Nobody may be waiting any more.
            let _ = job.answer.send(Err(failed.into()));
        }
    }

    /// One transaction over all jobs; on an error nothing of it stays.
    async fn commit(&mut self, jobs: &[Job]) -> Result<Vec<Verdict>, sqlx::Error> {
        // A key is on disk before anything that it seals.
        self.keys.write_new_keys().await?;
        let mut transaction = self.pool.begin_with(self.database.begin()).await?;
        let mut batch =
            Batch::new(&mut transaction, moment::asked(self.clock.now()), self.newest_id);
        let mut verdicts = Vec::with_capacity(jobs.len());
        for job in jobs {
            verdicts.push(batch.apply(&job.work).await?);
        }
        let Batch { newest_id, headers, couple_written, .. } = batch;
        transaction.commit().await?;
        self.newest_id = newest_id;
        self.batches.fetch_add(1, Ordering::Relaxed);
        self.announce(headers, couple_written);
        Ok(verdicts)
    }

    fn announce(&self, headers: Vec<Header>, couple_written: bool) {
        for header in headers {
            // Without a sender (in tools and tests) lines just wait.
            let _ = self.headers.send(header);
        }
        if couple_written {
            self.changed.notify_one();
        }
    }

    async fn close(self) {
        let truncated = self.database.checkpoint(&self.pool).await;
        self.pool.close().await;
        if truncated.and(self.keys.close().await).is_err() {
            tracing::warn!("a write-ahead log could not be emptied; the next start does it");
        }
    }
}

fn answer(jobs: Vec<Job>, verdicts: Vec<Verdict>) {
    for (job, verdict) in jobs.into_iter().zip(verdicts) {
        let outcome = match verdict {
            Verdict::Done(committed) => Ok(committed),
            Verdict::Parked(couple) => Err(StoreError::Parked(couple)),
        };
        let _ = job.answer.send(outcome);
    }
}
