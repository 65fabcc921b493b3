//! How updates come in: fetched by polling, or brought to a webhook.

use std::io::ErrorKind::AddrInUse;
use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{Served, StartError};
use crate::telegram::polling::{self, Ears};
use crate::telegram::webhook::{self, Webhook};
use crate::telegram::{Client, Me};

/// How often an address is tried that somebody else has.
const TRIES: u32 = 50;
const BETWEEN_TRIES: Duration = Duration::from_millis(100);

/// Ready to take updates in.
pub(super) enum Intake {
    Polling,
    Webhook(Webhook, TcpListener),
}

impl Intake {
    /// Takes the address on which a webhook is served.
    pub(super) async fn open(served: Option<&Served>) -> Result<Self, StartError> {
        let Some(Served { webhook, listen }) = served else { return Ok(Self::Polling) };
        let mut tries = 0..TRIES;
        let listener = loop {
            match TcpListener::bind(listen).await {
                Ok(listener) => break listener,
                // Perhaps the one before is just ending.
                Err(error) if error.kind() == AddrInUse && tries.next().is_some() => {
                    tokio::time::sleep(BETWEEN_TRIES).await;
                }
                Err(error) => return Err(StartError::Listen { at: *listen, error }),
            }
        };
        Ok(Self::Webhook(webhook.clone(), listener))
    }

    /// Takes updates in until it is told to stop.
    pub(super) async fn takes_in(
        self,
        client: &Client,
        me: &Me,
        ears: &impl Ears,
        stop: watch::Receiver<bool>,
    ) -> anyhow::Result<()> {
        match self {
            Self::Polling => {
                let polled = polling::poll(client, me, polling::WAIT, ears, stop);
                polled.await.context("fetching updates")
            }
            Self::Webhook(webhook, listener) => {
                let served = webhook::serve(client, me, &webhook, listener, ears, stop);
                served.await.context("serving the webhook")
            }
        }
    }
}
