//! What operators do besides running the bot.

mod backup;
mod check;
mod health;
mod outbox;
mod papers;
mod rotate;

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use super::Settings;
use crate::clock::SystemClock;
use crate::config::{self, Command, ConfigError, ParkedCommand};
use crate::domain::CoupleId;
use crate::store::{Aside, BotId, OpenError, Opening, Store, Why};

pub use check::NotReady;
pub use health::Unhealthy;

/// Does what is neither the bot's nor the playground's.
///
/// # Errors
/// If it cannot be done.
pub async fn operate(command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Parked(settings) => parked(settings).await,
        Command::Migrate(settings) => migrate(settings).await,
        Command::Health(settings) => health::health(settings).await,
        Command::Check(settings) => check::check(&settings.run).await,
        Command::Outbox(settings) => outbox::outbox(&settings.run).await,
        Command::Backup(settings) => backup::backup(settings).await,
        Command::RotateKey(settings) => rotate::rotate_key(settings).await,
        Command::Completions(settings) => papers::completions(*settings),
        Command::Manual => papers::manual(),
        // These have a runtime of their own to care for: see `main`.
        Command::Run(_) | Command::Playground(_) => Ok(()),
    }
}

/// Longer than whoever waits for the lock of a file.
const PATIENCE: Duration = Duration::from_secs(30);

/// A couple that cannot be taken up again yet.
#[derive(Debug, thiserror::Error)]
#[error("couple {} stays parked: {}", .0.0, .1)]
pub struct StillParked(CoupleId, Why);

/// Lists the parked couples, or takes one up again.
async fn parked(parked: &config::Parked) -> anyhow::Result<()> {
    let opening = opening(&parked.storage)?;
    match parked.command {
        None => say(&list(&Store::put_aside(&opening).await?)),
        Some(ParkedCommand::Retry { id }) => retry(&opening, CoupleId(id)).await,
    }
}

/// Brings the databases to this version; to finish means that no version before it comes back.
async fn migrate(migrate: &config::Migrate) -> anyhow::Result<()> {
    let store = open(&opening(&migrate.storage)?).await?;
    let finished = if migrate.finish { store.finish_migration().await } else { Ok(()) };
    store.close().await;
    finished?;
    let done = "the databases are as this version writes them";
    let end =
        if migrate.finish { ", and versions that would lose some of it do not start" } else { "" };
    say(&format!("{done}{end}\n"))
}

async fn retry(opening: &Opening, id: CoupleId) -> anyhow::Result<()> {
    let store = open(opening).await?;
    let taken_up = store.take_up(id).await;
    store.close().await;
    match taken_up? {
        None => say(&format!("couple {} is taken up again with the next start\n", id.0)),
        Some(why) => Err(StillParked(id, why).into()),
    }
}

/// Not for ever: a bot waits to take over, and this is not one.
async fn open(opening: &Opening) -> Result<Store, OpenError> {
    let opened = Store::open(opening, Arc::new(SystemClock));
    let (store, _) =
        tokio::time::timeout(PATIENCE, opened).await.map_err(|_| OpenError::Busy)??;
    Ok(store)
}

/// Numbers, times and reasons; nobody's words.
fn list(aside: &[Aside]) -> String {
    if aside.is_empty() {
        return "no couple is parked\n".to_owned();
    }
    let line = |Aside { couple, since, why }: &Aside| {
        let since = since.map(|since| format!(" since {}", since.format("%Y-%m-%d %H:%M UTC")));
        let why = why.map_or(
            format!(
                "its state can be read: `kintsugi parked retry {}` takes it up again",
                couple.0
            ),
            |why| why.to_string(),
        );
        format!("couple {} is parked{}: {why}\n", couple.0, since.unwrap_or_default())
    };
    aside.iter().map(line).collect()
}

fn opening(storage: &config::Run) -> Result<Opening, ConfigError> {
    Ok(Opening {
        database_url: storage.database_url()?.to_owned(),
        keyring_url: storage.keyring_url()?.map(str::to_owned),
        master_key: Settings::master_key_from(storage)?,
        // Without a token it is the only one that there is.
        bot: storage.token().ok().and_then(|token| BotId::of_token(token.expose())),
    })
}

/// To standard output; whoever has closed it wants to know no more.
fn say(words: &str) -> anyhow::Result<()> {
    match io::stdout().write_all(words.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
