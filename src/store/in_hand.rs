//! How many jobs are with the writer.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts one job while it lives, however its caller ends.
pub(super) struct InHand<'a>(&'a AtomicUsize);

impl<'a> InHand<'a> {
    pub(super) fn one_more(jobs: &'a AtomicUsize) -> Self {
        jobs.fetch_add(1, Ordering::SeqCst);
        Self(jobs)
    }
}

impl Drop for InHand<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
