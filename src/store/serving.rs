//! Opening a database on a server: made and migrated by one process alone, worked in by the one that holds
//! the bot's lease.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

use super::bot::BotId;
use super::database::Database;
use super::furnish::furnish;
use super::lease::Lease;
use super::opening::{Key, Looks, Opening, Pair};
use super::{OpenError, server};

/// Between two looks whether the tables are free.
const LOOK: Duration = Duration::from_millis(250);

/// Waits until this process is the one that works for the bot, in tables that are as this version writes
/// them.
pub(super) async fn leased(
    opening: &Opening,
    bot: BotId,
    key: &mut Key<'_>,
    now: DateTime<Utc>,
) -> Result<(Lease, Looks), OpenError> {
    loop {
        let pair = Pair::at(opening)?;
        if !pair.is_ready(&pair.look().await?) {
            let _alone = alone(&pair.main).await?;
            // Whoever had them may have done it.
            if !pair.is_ready(&pair.look().await?) {
                furnish(Pair::at(opening)?, bot, key, now).await?;
            }
        }
        let lease = Lease::take(Arc::new(pair.main), bot.0).await?;
        let pair = Pair::at(opening)?;
        match pair.look().await {
            Ok(looks) if pair.is_ready(&looks) => return Ok((lease, looks)),
            // Migrated meanwhile, perhaps by a version that this one does not know.
            Ok(_) => lease.release().await,
            Err(error) => {
                lease.release().await;
                return Err(error);
            }
        }
    }
}

/// Keeps the tables to whoever holds this connection.
async fn alone(main: &Database) -> Result<AnyConnection, OpenError> {
    let mut connection = main.connect().await?;
    let mut is_told = false;
    while !server::locks_tables(&mut connection, true).await? {
        if !std::mem::replace(&mut is_told, true) {
            tracing::info!("the tables are to be made or migrated; waiting for those who use them");
        }
        tokio::time::sleep(LOOK).await;
    }
    Ok(connection)
}

/// Warns of what can be read on its way.
pub(super) fn warns_of(database: &Database) -> Result<(), OpenError> {
    if let Some(url) = database.server()
        && server::is_open_to_others(url)?
    {
        let database = database.name();
        tracing::warn!(
            database,
            "the way to this database is not encrypted: add sslmode=verify-full to its address"
        );
    }
    Ok(())
}
