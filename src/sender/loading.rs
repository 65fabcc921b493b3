//! What waited in the store before this start: taken over page by page, while the first of it leaves.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::domain::Lane;
use crate::line::Header;
use crate::store::{ReadTo, Store};
use crate::telegram::pause;

/// Some lines that waited.
pub(super) struct Page {
    pub lines: Vec<Header>,
    /// With these, all lines of the lanes before this one are taken over; without one, all lines.
    pub next: Option<Lane>,
}

/// Reads page after page, until it is dropped.
pub(super) struct Loading {
    pages: mpsc::Receiver<Page>,
    _task: JoinSet<()>,
}

impl Loading {
    pub(super) fn of(store: Store) -> Self {
        let (pages, taken) = mpsc::channel(1);
        let mut task = JoinSet::new();
        task.spawn(read(store, pages));
        Self { pages: taken, _task: task }
    }

    /// The next page; never again after the last.
    pub(super) async fn page(&mut self) -> Page {
        match self.pages.recv().await {
            Some(page) => page,
            None => std::future::pending().await,
        }
    }
}

async fn read(store: Store, pages: mpsc::Sender<Page>) {
    let (mut read, mut failed) = (ReadTo::START, 0);
    loop {
        match store.waiting_after(read).await {
            Ok((lines, next)) => {
                let told = pages.send(Page { lines, next: next.map(|next| next.lane) }).await;
                match (told, next) {
                    (Ok(()), Some(next)) => (read, failed) = (next, 0),
                    _ => return,
                }
            }
            Err(error) => {
                tracing::error!(%error, "the outbox could not be read");
                let rest = pause(failed, Duration::from_secs(1), Duration::from_secs(30));
                tokio::time::sleep(rest).await;
                failed += 1;
            }
        }
    }
}
