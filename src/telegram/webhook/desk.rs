//! What every request passes: the secret, the reading of its update, and its place in the queue.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use subtle::ConstantTimeEq as _;
use tokio::sync::{mpsc, oneshot};

use super::Webhook;
use crate::domain::{Incoming, Input};
use crate::telegram::client::Me;
use crate::telegram::inbound;
use crate::telegram::polling::answer::{self, Update};
use crate::telegram::polling::batch::{Album, album};

/// So many albums are remembered, so that each is met with one line.
const ALBUMS: usize = 64;

/// Every so many requests without the secret the operator is told of them.
const TOLD_EVERY: u64 = 1_000;

/// An update on its way to the ears, and who waits for what becomes of it.
pub(super) struct Brought {
    pub incoming: Incoming,
    pub handled: oneshot::Sender<bool>,
}

/// Shared by all requests.
pub(super) struct Desk {
    me: Me,
    secret: Vec<u8>,
    queue: mpsc::Sender<Brought>,
    /// Albums of which something has been said, and by which update.
    albums: Mutex<VecDeque<(Album, i64)>>,
    skipped: AtomicU64,
    strangers: AtomicU64,
    accepted: AtomicU64,
}

impl Desk {
    pub fn new(me: Me, webhook: &Webhook, queue: mpsc::Sender<Brought>) -> Self {
        Self {
            me,
            secret: webhook.secret.clone().into_bytes(),
            queue,
            albums: Mutex::default(),
            skipped: AtomicU64::new(0),
            strangers: AtomicU64::new(0),
            accepted: AtomicU64::new(0),
        }
    }

    /// How long it takes tells nothing of how much of it is right.
    pub fn is_secret(&self, secret: &[u8]) -> bool {
        self.secret.ct_eq(secret).into()
    }

    /// Somebody came who is not Telegram.
    pub fn turned_away(&self) {
        let strangers = self.strangers.fetch_add(1, Ordering::Relaxed);
        if strangers.is_multiple_of(TOLD_EVERY) {
            let strangers = strangers + 1;
            tracing::warn!(strangers, "a request to the webhook came without its secret");
        }
    }

    /// How many updates were acknowledged.
    pub fn accepted(&self) -> u64 {
        self.accepted.load(Ordering::Relaxed)
    }

    /// Whether an update may be acknowledged: it is handled, or nobody can read it. `whole` says whether
    /// these are all of its bytes.
    pub async fn takes(&self, bytes: &[u8], whole: bool) -> bool {
        let handled = match self.read(bytes, whole) {
            Some(incoming) => self.hands_over(incoming).await,
            None => true,
        };
        self.accepted.fetch_add(u64::from(handled), Ordering::Relaxed);
        handled
    }

    /// None if the bot has nothing to do with it.
    fn read(&self, bytes: &[u8], whole: bool) -> Option<Incoming> {
        let (number, read) = match answer::read(bytes) {
            Update::Read(update) if whole => {
                let incoming = inbound::read(&update, &self.me);
                (inbound::number(&update), incoming.map(|incoming| (incoming, album(&update))))
            }
            Update::Read(update) => (inbound::number(&update), Err(inbound::Unreadable)),
            Update::Broken(number) => {
                (number.filter(|number| inbound::is_number(*number)), Err(inbound::Unreadable))
            }
        };
        let Ok((incoming, album)) = read else {
            let skipped = self.skipped.fetch_add(1, Ordering::Relaxed) + 1;
            tracing::warn!(update = number, skipped, "an update could not be read and is skipped");
            return None;
        };
        let incoming = incoming?;
        let counts = album.is_none_or(|album| self.is_first(&album, &incoming));
        counts.then_some(incoming)
    }

    /// Of an album without words one is met with a line, and of one with words none but those.
    fn is_first(&self, name: &str, incoming: &Incoming) -> bool {
        let is_wordless = matches!(incoming.input, Input::Untaken { .. });
        let album = (incoming.chat, name.to_owned());
        let mut albums = self.albums.lock().unwrap_or_else(PoisonError::into_inner);
        let said = albums.iter().find(|(known, _)| *known == album).map(|(_, by)| *by);
        if said.is_none() {
            albums.push_back((album, incoming.update));
            if albums.len() > ALBUMS {
                albums.pop_front();
            }
        }
        // What was not handled comes again.
        !is_wordless || said.is_none_or(|by| by == incoming.update)
    }

    /// Waits until it is handled; false if it was not.
    async fn hands_over(&self, incoming: Incoming) -> bool {
        let (handled, outcome) = oneshot::channel();
        // Where so much waits already, Telegram rather waits too.
        if self.queue.try_send(Brought { incoming, handled }).is_err() {
            return false;
        }
        outcome.await.unwrap_or(false)
    }
}
