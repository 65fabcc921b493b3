//! What comes is handed over, and noted when it is handled.

use std::collections::HashSet;
use std::pin::pin;
use std::time::Duration;

use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt};

use super::answer::Update;
use super::batch::{Album, Batch};
use super::hand::Hand;
use super::troubles::Troubles;
use super::{A_MOMENT, ANOTHER_MOMENT, AT_ONCE, EMPTY_AT_ONCE, Ears, NOTHING_NEW};
use crate::telegram::backoff::pause;
use crate::telegram::client::Me;

/// What has ended.
enum Ended<E> {
    /// An update is handled, or could not be.
    Update(i64, Result<(), E>),
    /// It is noted that Telegram was heard, and whether that was all there was.
    Heard(bool),
}

/// Between Telegram and who hears it.
pub(super) struct Poller<'a, E: Ears> {
    me: &'a Me,
    ears: &'a E,
    /// What was begun.
    pub hand: Hand,
    work: FuturesUnordered<BoxFuture<'a, Ended<E::Error>>>,
    /// Whether all that waited at the start has been handled.
    caught_up: bool,
    /// How often in a row updates could not be handled, and whether one was not since the last rest.
    unhandled: u32,
    failed: bool,
    /// How often in a row an answer came at once and brought nothing new.
    needless: u32,
    /// How often in a row Telegram gave no batch.
    pub troubles: Troubles,
    /// What could not be read of the newest answer, and how many there were since the start.
    unreadable: Vec<Option<i64>>,
    skipped: u64,
    /// Albums of the newest answer of which something has been said.
    albums: HashSet<Album>,
}

impl<'a, E: Ears> Poller<'a, E> {
    /// With nothing in hand.
    pub fn new(me: &'a Me, ears: &'a E) -> Self {
        Self {
            me,
            ears,
            hand: Hand::default(),
            work: FuturesUnordered::new(),
            caught_up: false,
            unhandled: 0,
            failed: false,
            needless: 0,
            troubles: Troubles::default(),
            unreadable: vec![],
            skipped: 0,
            albums: HashSet::new(),
        }
    }

    /// How long Telegram may wait. At the start an answer is wanted at once, if only that nothing waits:
    /// until then nobody knows what has happened meanwhile. While something is in hand, too.
    pub fn waits(&self, wait: Duration) -> Duration {
        if self.caught_up && self.hand.is_idle() { wait } else { Duration::ZERO }
    }

    /// Waits for something else, while what is in hand goes on.
    pub async fn beside<T>(&mut self, other: impl Future<Output = T>) -> T {
        let mut other = pin!(other);
        loop {
            tokio::select! {
                biased;
                Some(ended) = self.work.next() => self.note(ended),
                other = &mut other => return other,
            }
        }
    }

    /// Hands over what is new in an answer; how long to rest before the next. `soon` says that it came
    /// at once though Telegram could have waited.
    pub async fn hand_over(&mut self, updates: Vec<Update>, soon: bool) -> Option<Duration> {
        self.troubles.is_over();
        let before = self.hand.offset();
        let (nothing, is_full) = (updates.is_empty(), updates.len() >= usize::from(AT_ONCE));
        let Batch { incoming, numbers, next, unreadable, albums } =
            Batch::of(updates, self.me, &self.albums, &self.hand);
        self.note_unreadable(unreadable);
        if !nothing {
            self.albums = albums;
        }
        let is_new = !incoming.is_empty();
        for incoming in &incoming {
            self.hand.begins(incoming.update);
        }
        // More may wait only behind a full answer.
        self.hand.came(&numbers, next, !is_full);
        for taking in self.ears.handle_updates(incoming) {
            self.work.push(taking.map(|(number, handled)| Ended::Update(number, handled)).boxed());
        }
        self.note_heard();
        if is_full
            && !is_new
            && let Some(last) = numbers.last()
        {
            self.ears.hurry(*last);
        }
        self.a_moment(if is_new { A_MOMENT } else { ANOTHER_MOMENT }, is_full).await;
        self.rests(nothing, soon, next.is_none() || next == before)
    }

    /// How long to rest after an answer.
    fn rests(&mut self, nothing: bool, soon: bool, says_nothing: bool) -> Option<Duration> {
        if std::mem::take(&mut self.failed) {
            let rest = pause(self.unhandled, Duration::from_millis(200), Duration::from_secs(10));
            self.unhandled = self.unhandled.saturating_add(1);
            return Some(rest);
        }
        if nothing && soon {
            return Some(EMPTY_AT_ONCE);
        }
        // What has no number that can be confirmed comes again with each answer.
        if !nothing && says_nothing {
            self.needless = self.needless.saturating_add(1);
            return Some(pause(self.needless, Duration::from_millis(500), NOTHING_NEW));
        }
        self.needless = 0;
        None
    }

    /// What is in hand gets a moment to be handled; where no more can be fetched, until some of it may
    /// be confirmed.
    async fn a_moment(&mut self, moment: Duration, is_full: bool) {
        let first = self.hand.first();
        // Most is handled without waiting for anything.
        while let Some(Some(ended)) = self.work.next().now_or_never() {
            self.note(ended);
        }
        if self.work.is_empty() {
            return;
        }
        let mut over = pin!(tokio::time::sleep(moment));
        while !self.work.is_empty() && (!is_full || self.hand.first() == first) {
            tokio::select! {
                biased;
                Some(ended) = self.work.next() => self.note(ended),
                () = &mut over => return,
            }
        }
    }

    fn note(&mut self, ended: Ended<E::Error>) {
        match ended {
            Ended::Update(number, handled) => {
                match &handled {
                    Ok(()) => self.unhandled = 0,
                    Err(error) => {
                        tracing::warn!(number, %error, "an update was not handled; it is fetched again");
                        self.failed = true;
                    }
                }
                self.hand.ends(number, handled.is_ok());
                self.note_heard();
            }
            Ended::Heard(all) => self.caught_up |= all,
        }
    }

    fn note_heard(&mut self) {
        if let Some(all) = self.hand.heard() {
            let ears = self.ears;
            self.work.push(
                async move {
                    ears.heard(all).await;
                    Ended::Heard(all)
                }
                .boxed(),
            );
        }
    }

    /// Each once, however often it comes.
    fn note_unreadable(&mut self, unreadable: Vec<Option<i64>>) {
        for update in unreadable.iter().filter(|update| !self.unreadable.contains(update)) {
            self.skipped = self.skipped.saturating_add(1);
            let skipped = self.skipped;
            tracing::warn!(update, skipped, "an update could not be read and is skipped");
        }
        self.unreadable = unreadable;
    }

    /// Waits until all that is in hand is handled, or could not be.
    pub async fn finish(&mut self) {
        self.ears.hurry(i64::MAX);
        while let Some(ended) = self.work.next().await {
            self.note(ended);
        }
    }
}
