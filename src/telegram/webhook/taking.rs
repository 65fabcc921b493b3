//! What was brought is handed over in its order, and whoever brought it hears what became of it.

use std::collections::HashMap;
use std::convert::Infallible;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use tokio::sync::{mpsc, oneshot};

use super::MOST_IN_HAND;
use super::desk::Brought;
use crate::telegram::polling::{Ears, Taking};

/// Between the requests and who hears them.
pub(super) struct Taker<'a, E: Ears> {
    ears: &'a E,
    work: FuturesUnordered<Taking<'a, E::Error>>,
    /// Who waits for each that is in hand: several, if it was brought again meanwhile.
    waiting: HashMap<i64, Vec<oneshot::Sender<bool>>>,
}

impl<'a, E: Ears> Taker<'a, E> {
    pub fn new(ears: &'a E) -> Self {
        Self { ears, work: FuturesUnordered::new(), waiting: HashMap::new() }
    }

    /// Works for ever.
    pub async fn works(&mut self, mut queue: mpsc::Receiver<Brought>) -> Infallible {
        loop {
            tokio::select! {
                biased;
                Some((number, handled)) = self.work.next() => self.ends(number, &handled),
                Some(brought) = queue.recv() => self.begins(brought),
                else => std::future::pending().await,
            }
        }
    }

    fn begins(&mut self, Brought { incoming, handled }: Brought) {
        if let Some(waiting) = self.waiting.get_mut(&incoming.update) {
            waiting.retain(|waits| !waits.is_closed());
            waiting.push(handled);
            return;
        }
        if self.waiting.len() >= MOST_IN_HAND {
            // Whoever waits hears that it was not.
            return;
        }
        self.waiting.insert(incoming.update, vec![handled]);
        self.work.extend(self.ears.handle_updates(vec![incoming]));
    }

    fn ends(&mut self, number: i64, handled: &Result<(), E::Error>) {
        if let Err(error) = handled {
            tracing::warn!(number, %error, "an update was not handled; it is brought again");
        }
        for waits in self.waiting.remove(&number).into_iter().flatten() {
            // Telegram may have given up waiting.
            let _ = waits.send(handled.is_ok());
        }
    }
}
