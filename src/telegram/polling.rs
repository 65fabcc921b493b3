//! Fetches updates, and confirms to Telegram only what has been handled.

use std::fmt::Display;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use tokio::sync::watch;

use super::backoff::pause;
use super::client::{Client, Me};
use super::inbound;
use super::wire::Trouble;
use crate::domain::Incoming;

/// How long Telegram keeps an idle request open.
pub const WAIT: Duration = Duration::from_secs(25);

/// How much longer than that we wait for its answer.
const GRACE: Duration = Duration::from_secs(10);

/// How long the last confirmation may take: without it, updates come again and are known by their number.
const FAREWELL: Duration = Duration::from_secs(3);

/// Why polling ended by itself.
#[derive(Debug, thiserror::Error)]
pub enum PollError {
    /// 401 or 404.
    #[error("Telegram does not accept this token any more")]
    Token,
}

/// Fetches updates until `stop` says true or its sender is gone, and hands each batch to `handler`.
///
/// Telegram is asked for the next batch only when the handler answered Ok; otherwise the same
/// updates are fetched again after a while. When told to stop, an idle request is abandoned at once,
/// while a batch in hand is handled and confirmed first. `wait` is how long Telegram may keep
/// an idle request open, in whole seconds; usually [`WAIT`].
///
/// # Errors
/// Only when the token is not accepted; all else is waited out.
pub async fn poll<H, F, E>(
    client: &Client,
    me: &Me,
    wait: Duration,
    handler: H,
    mut stop: watch::Receiver<bool>,
) -> Result<(), PollError>
where
    H: Fn(Vec<Incoming>) -> F,
    F: Future<Output = Result<(), E>>,
    E: Display,
{
    let mut poller =
        Poller { client, me, offset: None, confirmed: true, unhandled: 0, troubles: 0 };
    tracing::debug!("polling begins");
    let ended = loop {
        let fetched = tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => break Ok(()),
            fetched = poller.fetch(wait, wait + GRACE, 100) => fetched,
        };
        let rest = match fetched {
            Ok(batch) => poller.hand_over(batch, &handler).await,
            Err(trouble) => match poller.rest_after(&trouble) {
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

struct Poller<'a> {
    client: &'a Client,
    me: &'a Me,
    /// The first update that is not handled yet.
    offset: Option<i64>,
    /// Whether Telegram has been told that offset.
    confirmed: bool,
    /// How often in a row the handler failed.
    unhandled: u32,
    /// How often in a row Telegram gave no batch.
    troubles: u32,
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

impl Poller<'_> {
    /// Asks for updates as plain JSON: one that cannot be read must not hide the others.
    async fn fetch(
        &self,
        wait: Duration,
        patience: Duration,
        limit: u8,
    ) -> Result<Vec<Value>, Trouble> {
        let arguments = GetUpdates {
            offset: self.offset,
            limit,
            timeout: wait.as_secs(),
            allowed_updates: ["message", "edited_message", "callback_query", "my_chat_member"],
        };
        self.client.wire.ask_within("GetUpdates", &arguments, patience).await
    }

    /// Gives a batch to the handler; the answer is how long to rest if that failed.
    async fn hand_over<H, F, E>(&mut self, batch: Vec<Value>, handler: &H) -> Option<Duration>
    where
        H: Fn(Vec<Incoming>) -> F,
        F: Future<Output = Result<(), E>>,
        E: Display,
    {
        (self.confirmed, self.troubles) = (true, 0);
        let next = batch.iter().filter_map(number).max()? + 1;
        let incoming: Vec<_> = batch.into_iter().filter_map(|update| self.read(update)).collect();
        if !incoming.is_empty()
            && let Err(error) = handler(incoming).await
        {
            tracing::warn!(%error, "a batch of updates could not be handled; it is fetched again");
            let rest = pause(self.unhandled, Duration::from_millis(200), Duration::from_secs(10));
            self.unhandled += 1;
            return Some(rest);
        }
        (self.offset, self.confirmed, self.unhandled) = (Some(next), false, 0);
        None
    }

    fn read(&self, update: Value) -> Option<Incoming> {
        let id = number(&update);
        let update = inbound::parse(update);
        if update.is_none() {
            tracing::warn!(update = id, "an update could not be read and is skipped");
        }
        inbound::read(&update?, self.me)
    }

    /// How long to rest after a request that gave nothing.
    fn rest_after(&mut self, trouble: &Trouble) -> Result<Duration, PollError> {
        let (failed, second) = (self.troubles, Duration::from_secs(1));
        self.troubles = failed.saturating_add(1);
        match trouble {
            Trouble::No(no) if matches!(no.code, 401 | 404) => Err(PollError::Token),
            Trouble::No(no) if no.code == 409 => {
                if failed == 0 {
                    tracing::error!(
                        reason = no.description,
                        "another program fetches this bot's updates, or a webhook does; stop it"
                    );
                }
                Ok(pause(failed, 10 * second, 30 * second).max(5 * second))
            }
            Trouble::No(no) => {
                tracing::warn!(
                    code = no.code,
                    reason = no.description,
                    "Telegram gives no updates"
                );
                Ok(no.retry_after.unwrap_or_else(|| pause(failed, second, 30 * second)))
            }
            Trouble::Silence(reason) => {
                tracing::warn!(reason, "Telegram does not answer");
                Ok(pause(failed, second / 2, 30 * second))
            }
        }
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

fn number(update: &Value) -> Option<i64> {
    update.get("update_id")?.as_i64()
}
