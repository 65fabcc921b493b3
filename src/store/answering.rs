//! What the writer answers.

use super::StoreError;
use super::check::Verdict;
use super::job::Job;

/// Each its own outcome.
pub(super) fn answer(jobs: Vec<Job>, verdicts: Vec<Verdict>) {
    for (job, verdict) in jobs.into_iter().zip(verdicts) {
        let outcome = match verdict {
            Verdict::Done(committed) => Ok(committed),
            Verdict::Parked(couple) => Err(StoreError::Parked(couple)),
        };
        // Nobody may be waiting any more.
        let _ = job.answer.send(outcome);
    }
}

/// The one that failed.
pub(super) fn refuse(jobs: Vec<Job>, error: sqlx::Error) {
    if let Some(job) = jobs.into_iter().next() {
        let _ = job.answer.send(Err(error.into()));
    }
}
