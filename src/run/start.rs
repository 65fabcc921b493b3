//! The start of a bot: its store is open, and Telegram has not answered yet.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;

use super::{Served, Settings};
use crate::clock::Clock;
use crate::domain::edition_of_zones;
use crate::line::Header;
use crate::messages::Speech;
use crate::sender::Pace;
use crate::store::{BotId, Opening, Store};
use crate::telegram::{Client, GreetError, Me};
use crate::vitals::Part;

/// Between tries to reach Telegram.
const RETRY: Duration = Duration::from_secs(5);

/// Why the bot does not start, for the operator to mend.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Its privacy mode is off: it would be sent the couple's talk.
    #[error(
        "this bot can read all group messages, and Kintsugi must not: send /setprivacy to \
         @BotFather, choose this bot and then Enable; then take it out of its groups and add it again"
    )]
    ReadsAll,
    /// The webhook cannot be served there.
    #[error("nothing can be received at LISTEN_ADDR {at}: {error}")]
    Listen {
        /// Where.
        at: SocketAddr,
        /// Why not.
        error: std::io::Error,
    },
    /// The token is wrong.
    #[error(transparent)]
    Greeting(#[from] GreetError),
}

/// A bot that does nothing yet, but holds its databases.
pub struct Opened {
    pub(super) speech: Arc<Speech>,
    pub(super) client: Client,
    pub(super) store: Store,
    pub(super) lines: UnboundedReceiver<Header>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) pace: Pace,
    pub(super) webhook: Option<Served>,
}

impl Opened {
    /// Opens the store. Before rows of an earlier version become a bot's, Telegram has to know it: with
    /// a mistyped token they would be nobody's.
    ///
    /// # Errors
    /// If the store cannot be opened, or Telegram refuses the token.
    pub async fn open(settings: Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let speech = Arc::new(Speech::new(settings.operator_name.as_deref())?);
        let client = Client::new(&settings.token, &settings.api_url);
        let opening = Opening {
            database_url: settings.database_url,
            keyring_url: settings.keyring_url,
            master_key: settings.master_key,
            bot: BotId::of_token(&settings.token),
        };
        if Store::gives_rows_away(&opening).await? {
            greet(&client, settings.webhook.is_some(), |_| {}).await?;
        }
        let (store, lines) = Store::open(&opening, clock.clone()).await?;
        Ok(Self {
            speech,
            client,
            store,
            lines,
            clock,
            pace: settings.pace,
            webhook: settings.webhook,
        })
    }

    /// Asks Telegram who the bot is, until it can be reached.
    ///
    /// # Errors
    /// If Telegram refuses the token, or the bot's privacy mode is off.
    pub async fn greet(&self) -> Result<Me, StartError> {
        let beats = &self.store.vitals().beats;
        beats.begins(Part::Updates);
        greet(&self.client, self.webhook.is_some(), |answered| beats.turns(Part::Updates, answered))
            .await
    }

    /// Gives the databases back.
    pub async fn close(self) {
        self.store.close().await;
    }
}

/// `turned` is told of each try, and whether Telegram has answered. Polling takes a webhook away, which would
/// keep it from working.
async fn greet(client: &Client, by_webhook: bool, turned: impl Fn(bool)) -> Result<Me, StartError> {
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        zones = edition_of_zones(),
        "asking Telegram who this bot is"
    );
    loop {
        let greeted = if by_webhook { client.meet().await } else { client.greet().await };
        turned(greeted.is_ok());
        match greeted {
            Ok(me) if me.reads_all => return Err(StartError::ReadsAll),
            Ok(me) => return Ok(me),
            Err(GreetError::Token) => return Err(GreetError::Token.into()),
            Err(error) => {
                tracing::warn!(%error, "trying again in {} seconds", RETRY.as_secs());
                tokio::time::sleep(RETRY).await;
            }
        }
    }
}
