//! Takes in updates that Telegram brings, and acknowledges each only once it is handled.
//!
//! What is not acknowledged Telegram brings again, perhaps while the first is still in hand, and to any
//! process that it finds behind the address. So the same number counts once here, and once in the inbox.

mod desk;
mod looking;
mod server;
mod taking;

use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::IgnoredAny;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use super::client::{Client, Me};
use super::polling::{Ears, KINDS};
use super::wire::{PATIENCE, Trouble};
use desk::Desk;
use taking::Taker;

/// Updates that are being handled at most; what comes on top is to be brought again.
const MOST_IN_HAND: usize = 1_000;

/// So many updates Telegram may bring at once.
const CONNECTIONS: u8 = 100;

/// How long requests may take to end at a stop.
const GOODBYE: Duration = Duration::from_secs(7);

/// Where Telegram brings updates, and how it shows that it is Telegram.
#[derive(Clone)]
pub struct Webhook {
    /// The address that Telegram is told.
    pub url: url::Url,
    /// What it sends with each update.
    pub secret: String,
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Webhook(redacted)")
    }
}

#[derive(Serialize)]
struct SetWebhook<'a> {
    url: &'a str,
    secret_token: &'a str,
    allowed_updates: [&'static str; KINDS.len()],
    max_connections: u8,
}

impl Client {
    /// Tells Telegram where to bring updates. What waits is kept.
    pub(super) async fn set_webhook(&self, webhook: &Webhook) -> Result<(), Trouble> {
        let arguments = SetWebhook {
            url: webhook.url.as_str(),
            secret_token: &webhook.secret,
            allowed_updates: KINDS,
            max_connections: CONNECTIONS,
        };
        let _true: IgnoredAny = self.wire.ask_within("SetWebhook", &arguments, PATIENCE).await?;
        Ok(())
    }
}

/// Takes in what Telegram brings until `stop` says true or its sender is gone, and hands it to `ears`.
///
/// An update is answered with 200 once it is handled, or if nobody can read it; with 503 if it could not
/// be handled, or not within five seconds; whoever does not know the secret is answered with 401 before
/// anything of it is read.
///
/// # Errors
/// Only when the server fails: troubles with Telegram are waited out.
pub async fn serve<E: Ears>(
    client: &Client,
    me: &Me,
    webhook: &Webhook,
    listener: TcpListener,
    ears: &E,
    stop: watch::Receiver<bool>,
) -> io::Result<()> {
    let (brought, queue) = mpsc::channel(MOST_IN_HAND);
    let desk = Arc::new(Desk::new(me.clone(), webhook, brought));
    let mut taker = Taker::new(ears);
    let mut stopping = stop.clone();
    let mut over = stop;
    let served = axum::serve(listener, server::router(desk.clone(), webhook))
        .with_graceful_shutdown(async move {
            let _ = stopping.wait_for(|stop| *stop).await;
        });
    tracing::debug!("the webhook is served");
    tokio::select! {
        served = served.into_future() => served,
        never = taker.works(queue) => match never {},
        never = looking::looks(client, webhook, ears, &desk) => match never {},
        () = async {
            let _ = over.wait_for(|stop| *stop).await;
            ears.hurry(i64::MAX);
            tokio::time::sleep(GOODBYE).await;
        } => Ok(()),
    }
}
