//! Fetches updates, and confirms to Telegram only what has been handled.

mod answer;
mod batch;
mod troubles;

use std::collections::HashSet;
use std::fmt::Display;
use std::pin::pin;
use std::time::Duration;

use serde::Serialize;
use tokio::sync::watch;

use super::backoff::pause;
use super::client::{Client, Me};
use super::wire::Trouble;
use crate::domain::Incoming;
use answer::Update;
use batch::{Album, Batch};
use troubles::Troubles;

/// How long Telegram keeps an idle request open.
pub const WAIT: Duration = Duration::from_secs(25);

/// How much longer than that we wait for its answer.
const GRACE: Duration = Duration::from_secs(10);

/// How many updates Telegram gives at once.
const AT_ONCE: u8 = 100;

/// How long the last confirmation may take: without it, updates come again and are known by their number.
const FAREWELL: Duration = Duration::from_secs(3);

/// How often Telegram is asked at most while its answers bring nothing new: once in so long.
const NOTHING_NEW: Duration = Duration::from_secs(5);

/// The rest after an answer that was empty and came at once, as none of Telegram's does.
const EMPTY_AT_ONCE: Duration = Duration::from_millis(20);

/// An empty answer that comes sooner did not wait for anything.
const SOON: Duration = Duration::from_secs(1);

/// Why polling ended by itself.
#[derive(Debug, thiserror::Error)]
pub enum PollError {
    /// 401 or 404, for a quarter of an hour.
    #[error("Telegram does not accept this token any more; @BotFather shows the right one")]
    Token,
}

/// Fetches updates until `stop` says true or its sender is gone, and hands each batch to `handler`, an
/// empty one too, with whether it holds all that waits.
///
/// Telegram is asked for the next batch only when the handler answered Ok; otherwise the same
/// updates are fetched again after a while. An update that cannot be read is logged and skipped. When told to stop, an idle request is abandoned at once,
/// while a batch in hand is handled and confirmed first. `wait` is how long Telegram may keep
/// an idle request open, in whole seconds; usually [`WAIT`].
///
/// # Errors
/// Only when the token has not been accepted for a quarter of an hour; all else is waited out.
pub async fn poll<H, F, E>(
    client: &Client,
    me: &Me,
    wait: Duration,
    handler: H,
    mut stop: watch::Receiver<bool>,
) -> Result<(), PollError>
where
    H: Fn(Vec<Incoming>, bool) -> F,
    F: Future<Output = Result<(), E>>,
    E: Display,
{
    let mut poller = Poller::new(client, me);
    tracing::debug!("polling begins");
    let ended = loop {
        let asked = poller.waits(wait);
        let fetched = tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => break Ok(()),
            fetched = and_whether_soon(poller.fetch(asked, wait + GRACE, AT_ONCE)) => fetched,
        };
        let rest = match fetched {
            (Ok(updates), soon) => poller.hand_over(updates, soon && asked >= SOON, &handler).await,
            (Err(trouble), _) => match poller.troubles.rest_after(&trouble) {
                Ok(rest) => Some(rest),
                Err(error) => break Err(error),
            },
        };
        if let Some(rest) = rest {
            tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => break Ok(()),
                () = tokio::time::sleep(rest) => {}
            }
        }
    };
    poller.say_farewell().await;
    ended
}

/// Whether an answer came at once, where Telegram was asked to wait.
async fn and_whether_soon<T>(answer: impl Future<Output = T>) -> (T, bool) {
    let mut answer = pin!(answer);
    match tokio::time::timeout(SOON, &mut answer).await {
        Ok(answer) => (answer, true),
        Err(_) => (answer.await, false),
    }
}

struct Poller<'a> {
    client: &'a Client,
    me: &'a Me,
    /// The first update that is not handled yet.
    offset: Option<i64>,
    /// Whether Telegram has been told that offset.
    confirmed: bool,
    /// Whether all that waited at the start has been handled.
    caught_up: bool,
    /// How often in a row the handler failed.
    unhandled: u32,
    /// How often in a row an answer came at once and brought nothing new.
    needless: u32,
    /// How often in a row Telegram gave no batch.
    troubles: Troubles,
    /// What could not be read of the newest batch, and how many there were since the start.
    unreadable: Vec<Option<i64>>,
    skipped: u64,
    /// Albums of the newest batch of which something has been said.
    albums: HashSet<Album>,
}

#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    /// Seconds.
    timeout: u64,
    allowed_updates: [&'static str; 4],
}

impl<'a> Poller<'a> {
    fn new(client: &'a Client, me: &'a Me) -> Self {
        Self {
            client,
            me,
            offset: None,
            confirmed: true,
            caught_up: false,
            unhandled: 0,
            needless: 0,
            troubles: Troubles::default(),
            unreadable: vec![],
            skipped: 0,
            albums: HashSet::new(),
        }
    }

    /// Asks for updates as they came: one that cannot be read must not hide the others.
    async fn fetch(
        &self,
        wait: Duration,
        patience: Duration,
        limit: u8,
    ) -> Result<Vec<Update>, Trouble> {
        let arguments = GetUpdates {
            offset: self.offset,
            limit,
            timeout: wait.as_secs(),
            allowed_updates: ["message", "edited_message", "callback_query", "my_chat_member"],
        };
        let body = self.client.wire.ask_for_list("GetUpdates", &arguments, patience).await?;
        answer::updates(&body).ok_or_else(|| Trouble::unreadable("GetUpdates"))
    }

    /// An empty answer says that all is confirmed; how long to rest if it came too soon.
    fn nothing_came(&mut self, soon: bool) -> Option<Duration> {
        self.unhandled = 0;
        if soon { Some(EMPTY_AT_ONCE) } else { self.there_are_news() }
    }

    /// Gives a batch to the handler; the answer is how long to rest if that failed, or if there was
    /// nothing new in it; `soon` says that it came at once though Telegram could have waited.
    async fn hand_over<H, F, E>(
        &mut self,
        updates: Vec<Update>,
        soon: bool,
        handler: &H,
    ) -> Option<Duration>
    where
        H: Fn(Vec<Incoming>, bool) -> F,
        F: Future<Output = Result<(), E>>,
        E: Display,
    {
        (self.confirmed, self.troubles) = (true, Troubles::default());
        // More may wait only behind a full batch.
        let (nothing, all) = (updates.is_empty(), updates.len() < usize::from(AT_ONCE));
        let batch = Batch::of(updates, self.me, &self.albums);
        self.note_unreadable(batch.unreadable);
        // Also an answer without news says that Telegram was heard.
        if let Err(error) = handler(batch.incoming, all).await {
            tracing::warn!(%error, "a batch of updates could not be handled; it is fetched again");
            let rest = pause(self.unhandled, Duration::from_millis(200), Duration::from_secs(10));
            self.unhandled = self.unhandled.saturating_add(1);
            return Some(rest);
        }
        self.caught_up |= all;
        if nothing {
            return self.nothing_came(soon);
        }
        (self.unhandled, self.albums) = (0, batch.albums);
        // What has no number that can be confirmed comes again with each answer.
        if batch.next.is_none() || batch.next == self.offset {
            return Some(self.rest_without_news());
        }
        (self.offset, self.confirmed) = (batch.next, false);
        self.there_are_news()
    }

    fn rest_without_news(&mut self) -> Duration {
        self.needless = self.needless.saturating_add(1);
        pause(self.needless, Duration::from_millis(500), NOTHING_NEW)
    }

    fn there_are_news(&mut self) -> Option<Duration> {
        self.needless = 0;
        None
    }

    /// At the start an answer is wanted at once, if only that nothing waits: until then nobody knows
    /// what has happened meanwhile.
    const fn waits(&self, wait: Duration) -> Duration {
        if self.caught_up { wait } else { Duration::ZERO }
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

    /// Tells Telegram what has been handled, so that it is not delivered again after a restart.
    async fn say_farewell(&self) {
        if !self.confirmed
            && let Err(trouble) = self.fetch(Duration::ZERO, FAREWELL, 1).await
        {
            tracing::debug!(?trouble, "the last updates may be delivered again");
        }
    }
}

#[cfg(test)]
mod tests;
