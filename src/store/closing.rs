//! How the store ends: orderly, or as if the process were killed.

use super::{Running, Store};

impl Store {
    /// Writes what is queued, truncates the write-ahead log and closes the databases. Whatever
    /// the clones of this store ask for afterwards fails with [`StoreError::Closed`].
    pub async fn close(self) {
        if let Some(Running { task, finish }) = self.take_writer() {
            // It fails only if the writer is gone already.
            let _ = finish.send(());
            self.inner.forget();
            let _ = task.await;
        }
    }

    /// Stops the writer at once, as `kill -9` would: what it was about to commit is lost.
    pub fn kill(&self) {
        if let Some(Running { task, .. }) = self.take_writer() {
            task.abort();
            self.inner.forget();
        }
    }

    fn take_writer(&self) -> Option<Running> {
        self.inner.writer.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take()
    }
}
