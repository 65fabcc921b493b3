//! Fetches updates, and confirms to Telegram only what has been handled.
//!
//! Nothing that takes its time keeps the rest waiting: while it is in hand, Telegram is asked again.

pub(super) mod answer;
pub(super) mod batch;
mod hand;
mod poller;
mod troubles;

use std::fmt::Display;
use std::pin::pin;
use std::time::Duration;

use futures::future::BoxFuture;
use serde::Serialize;
use tokio::sync::watch;

use super::client::{Client, Me};
use super::wire::Trouble;
use crate::domain::Incoming;
use answer::Update;
use hand::Hand;
use poller::Poller;

/// How long Telegram keeps an idle request open.
pub const WAIT: Duration = Duration::from_secs(25);

/// The kinds of updates that the bot asks for.
pub(super) const KINDS: [&str; 4] =
    ["message", "edited_message", "callback_query", "my_chat_member"];

/// How much longer than that we wait for its answer.
const GRACE: Duration = Duration::from_secs(10);

/// A loop that rests shows so often that it does.
const TURNS_EVERY: Duration = Duration::from_secs(10);

/// How many updates Telegram gives at once.
const AT_ONCE: u8 = 100;

/// How long the last confirmation may take: without it, updates come again and are known by their number.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(3);

/// How often Telegram is asked at most while its answers bring nothing new: once in so long.
const NOTHING_NEW: Duration = Duration::from_secs(5);

/// The rest after an answer that was empty and came at once, as none of Telegram's does.
const EMPTY_AT_ONCE: Duration = Duration::from_millis(20);

/// An empty answer that comes sooner did not wait for anything.
const SOON: Duration = Duration::from_secs(1);

/// How long what came may take to be handled before Telegram is asked again, and told of nothing new. What
/// takes longer is repeated with every answer, so it is asked no more often than this.
const A_MOMENT: Duration = Duration::from_millis(20);

/// The same after an answer that brought nothing but what is in hand.
const ANOTHER_MOMENT: Duration = Duration::from_millis(40);

/// An update that is being handled: its number, and whether it was.
pub type Taking<'a, E> = BoxFuture<'a, (i64, Result<(), E>)>;

/// Who hears what Telegram says.
pub trait Ears: Sync {
    /// Why an update could not be handled.
    type Error: Display + Send;

    /// Begins to handle what came, in this order and after what was begun before. One that fails comes
    /// again; until then, none that belongs behind it may be handled.
    fn handle_updates(&self, fresh: Vec<Incoming>) -> Vec<Taking<'_, Self::Error>>;

    /// Telegram was heard, if only that nothing has happened, and all that it had told by then is
    /// handled; `all` if no more waited there.
    fn heard(&self, all: bool) -> impl Future<Output = ()> + Send;

    /// Returns when it is so long ago that Telegram was heard that it should be asked again.
    fn gets_old(&self) -> impl Future<Output = ()> + Send;

    /// The loop has turned; whether Telegram has answered.
    fn turned(&self, _answered: bool) {}

    /// Nothing more can be fetched before what has come is handled, up to this number.
    fn hurry(&self, through: i64);
}

/// Why polling ended by itself.
#[derive(Debug, thiserror::Error)]
pub enum PollError {
    /// 401 or 404, for a quarter of an hour.
    #[error("Telegram does not accept this token any more; @BotFather shows the right one")]
    Token,
}

/// Fetches updates until `stop` says true or its sender is gone, and hands to `ears` what is new.
///
/// Telegram is told to forget an update only once it and all before it are handled; one that could not be
/// handled is fetched again after a while. An update that cannot be read is logged and skipped. When told to
/// stop, an idle request is abandoned at once, while what is in hand is handled and confirmed first. `wait`
/// is how long Telegram may keep an idle request open, in whole seconds; usually [`WAIT`].
///
/// # Errors
/// Only when the token has not been accepted for a quarter of an hour; all else is waited out.
pub async fn poll<E: Ears>(
    client: &Client,
    me: &Me,
    wait: Duration,
    ears: &E,
    mut stop: watch::Receiver<bool>,
) -> Result<(), PollError> {
    let mut poller = Poller::new(me, ears);
    tracing::debug!("polling begins");
    let ended = loop {
        let (offset, asked) = (poller.hand.offset(), poller.waits(wait));
        let fetched = and_whether_soon(fetch(client, offset, asked, asked + GRACE, AT_ONCE));
        let fetched = tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => break Ok(()),
            fetched = poller.beside(fetched) => fetched,
        };
        ears.turned(fetched.0.is_ok());
        let rest = match fetched {
            (Ok(updates), soon) => {
                poller.hand.told(offset);
                poller.hand_over(updates, soon && asked >= SOON).await
            }
            (Err(trouble), _) => match poller.troubles.rest_after(&trouble) {
                Ok(rest) => Some(rest),
                Err(error) => break Err(error),
            },
        };
        if let Some(rest) = rest {
            tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => break Ok(()),
                () = poller.beside(rests(ears, rest)) => {}
            }
        }
    };
    poller.finish().await;
    say_farewell(client, &poller.hand).await;
    ended
}

/// Rests, and shows that it does nothing else.
async fn rests<E: Ears>(ears: &E, rest: Duration) {
    let mut left = rest;
    while !left.is_zero() {
        ears.turned(false);
        let a_while = left.min(TURNS_EVERY);
        tokio::time::sleep(a_while).await;
        left -= a_while;
    }
}

/// Whether an answer came at once, where Telegram was asked to wait.
async fn and_whether_soon<T>(answer: impl Future<Output = T>) -> (T, bool) {
    let mut answer = pin!(answer);
    match tokio::time::timeout(SOON, &mut answer).await {
        Ok(answer) => (answer, true),
        Err(_) => (answer.await, false),
    }
}

#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    /// Seconds.
    timeout: u64,
    allowed_updates: [&'static str; KINDS.len()],
}

/// Asks for updates as they came: one that cannot be read must not hide the others.
async fn fetch(
    client: &Client,
    offset: Option<i64>,
    wait: Duration,
    patience: Duration,
    limit: u8,
) -> Result<Vec<Update>, Trouble> {
    let arguments = GetUpdates { offset, limit, timeout: wait.as_secs(), allowed_updates: KINDS };
    let body = client.wire.ask_for_list("GetUpdates", &arguments, patience).await?;
    answer::updates(&body).ok_or_else(|| Trouble::unreadable("GetUpdates"))
}

/// Tells Telegram what has been handled, so that it is not delivered again after a restart.
async fn say_farewell(client: &Client, hand: &Hand) {
    if !hand.is_confirmed()
        && let Err(trouble) = fetch(client, hand.offset(), Duration::ZERO, SHUTDOWN_GRACE, 1).await
    {
        tracing::debug!(?trouble, "the last updates may be delivered again");
    }
}

#[cfg(test)]
mod tests;
