//! Who works for a bot where several processes share a database on a server: one at a time holds its
//! lease, and the others wait to take over.
//!
//! The holder counts beats in the lease's row. Whoever has seen the count stand still for three seconds
//! of its own time takes over, with the next epoch; no two machines' clocks are compared. The holder
//! counts on its lease for less than that from the moment a beat began, by a clock that goes on while the
//! machine is suspended; and no transaction of an older epoch commits.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::{AnyConnection, Connection as _, Row};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::database::Database;
use super::server;
use crate::clock::since_boot;

/// Between two beats, and between two looks of those that wait.
const BEAT: Duration = Duration::from_millis(500);
const LOOK: Duration = Duration::from_millis(250);

/// A beat that takes longer has failed.
const BEAT_WITHIN: Duration = Duration::from_secs(2);

/// After so long without a beat, by its own time, another process takes over.
const STANDS_STILL: Duration = Duration::from_secs(3);

/// So long a beat lets the holder go on, from the moment at which it began.
const HOLDS: Duration = Duration::from_millis(2_500);

/// A lease that is held.
pub(super) struct Lease {
    pub(super) holding: Holding,
    database: Arc<Database>,
    beats: JoinHandle<()>,
}

/// Whether the lease is held just now; clones share it.
#[derive(Clone)]
pub(super) struct Holding {
    bot: i64,
    pub(super) epoch: i64,
    /// Milliseconds since the machine's start.
    until: Arc<AtomicU64>,
    /// Whether another process has taken over, for good.
    overtaken: watch::Sender<bool>,
}

impl Holding {
    /// Whether no other process can have taken over by now.
    pub(super) fn is_held(&self) -> bool {
        !*self.overtaken.borrow() && millis(since_boot()) < self.until.load(Ordering::SeqCst)
    }

    /// Returns once it is held, which is never if another process has taken over.
    pub(super) async fn is_held_again(&self) {
        while !self.is_held() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Returns when another process has taken over.
    pub(super) async fn is_overtaken(&self) {
        let _ = self.overtaken.subscribe().wait_for(|overtaken| *overtaken).await;
    }

    /// Looks within a transaction whether it may commit.
    ///
    /// # Errors
    /// If another process has taken over.
    pub(super) async fn guards(&self, connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
        if server::epoch(connection, self.bot).await? == self.epoch {
            return Ok(());
        }
        self.overtaken.send_replace(true);
        Err(sqlx::Error::Protocol("another process has taken over".into()))
    }

    fn renew(&self, began: Duration) {
        self.until.fetch_max(millis(began + HOLDS), Ordering::SeqCst);
    }
}

/// What is seen of a lease.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Seen {
    epoch: i64,
    beats: i64,
    is_free: bool,
}

impl Lease {
    /// Waits until the lease is free, or until whoever holds it stands still, and takes it.
    pub(super) async fn take(database: Arc<Database>, bot: i64) -> Result<Self, sqlx::Error> {
        let mut watched: Option<(Seen, Duration)> = None;
        loop {
            let waited = watched.is_some();
            match Self::wait(&database, bot, &mut watched).await {
                // Whoever waits has seen it work, and waits for it, too.
                Err(error) if waited => {
                    tracing::warn!(%error, "the database does not tell who works for this bot");
                    tokio::time::sleep(STANDS_STILL).await;
                }
                taken => return taken,
            }
        }
    }

    async fn wait(
        database: &Arc<Database>,
        bot: i64,
        watched: &mut Option<(Seen, Duration)>,
    ) -> Result<Self, sqlx::Error> {
        let mut connection = database.connect().await?;
        loop {
            let seen = database.in_time(look(&mut connection, bot)).await?;
            let now = since_boot();
            let since = watched.filter(|(before, _)| *before == seen).map_or(now, |(_, at)| at);
            if seen.is_free || now.saturating_sub(since) >= STANDS_STILL {
                // Of several that wait, one; and none while the tables are being migrated.
                if server::locks_tables(&mut connection, false).await?
                    && overtakes(&mut connection, bot, seen).await?
                {
                    let epoch = seen.epoch + 1;
                    tracing::info!(epoch, "this process works for the bot");
                    return Ok(Self::held(database.clone(), connection, (bot, epoch), now));
                }
            } else if watched.is_none() {
                tracing::info!("another process works for this bot; waiting to take over");
            }
            *watched = Some((seen, since));
            tokio::time::sleep(LOOK).await;
        }
    }

    fn held(
        database: Arc<Database>,
        connection: AnyConnection,
        (bot, epoch): (i64, i64),
        began: Duration,
    ) -> Self {
        let (until, overtaken) = (Arc::new(AtomicU64::new(0)), watch::Sender::new(false));
        let holding = Holding { bot, epoch, until, overtaken };
        holding.renew(began);
        let beats = tokio::spawn(beats(database.clone(), connection, holding.clone()));
        Self { holding, database, beats }
    }

    /// Gives it back, so that nobody has to wait.
    pub(super) async fn release(self) {
        self.beats.abort();
        let released = async {
            let mut connection = self.database.connect().await?;
            sqlx::query("UPDATE leases SET held = 0 WHERE bot_id = $1 AND epoch = $2")
                .bind(self.holding.bot)
                .bind(self.holding.epoch)
                .execute(&mut connection)
                .await?;
            connection.close().await
        };
        if !matches!(tokio::time::timeout(BEAT_WITHIN, released).await, Ok(Ok(()))) {
            tracing::debug!("the lease could not be given back; it runs out by itself");
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.beats.abort();
    }
}

async fn look(connection: &mut AnyConnection, bot: i64) -> Result<Seen, sqlx::Error> {
    sqlx::query(
        "INSERT INTO leases (bot_id, epoch, beats, held) VALUES ($1, 0, 0, 0)
         ON CONFLICT (bot_id) DO NOTHING",
    )
    .bind(bot)
    .execute(&mut *connection)
    .await?;
    let row = sqlx::query("SELECT epoch, beats, held FROM leases WHERE bot_id = $1");
    let row = row.bind(bot).fetch_one(connection).await?;
    let held: i64 = row.try_get("held")?;
    Ok(Seen { epoch: row.try_get("epoch")?, beats: row.try_get("beats")?, is_free: held == 0 })
}

async fn overtakes(
    connection: &mut AnyConnection,
    bot: i64,
    seen: Seen,
) -> Result<bool, sqlx::Error> {
    let taken = sqlx::query(
        "UPDATE leases SET epoch = epoch + 1, beats = beats + 1, held = 1
         WHERE bot_id = $1 AND epoch = $2 AND beats = $3",
    )
    .bind(bot)
    .bind(seen.epoch)
    .bind(seen.beats)
    .execute(connection)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Beats until it is overtaken.
async fn beats(database: Arc<Database>, connection: AnyConnection, holding: Holding) {
    let mut connection = Some(connection);
    loop {
        let began = since_boot();
        match tokio::time::timeout(BEAT_WITHIN, beat(&database, &mut connection, &holding)).await {
            Ok(Ok(true)) => holding.renew(began),
            Ok(Ok(false)) => {
                tracing::error!("another process has taken over this bot; this one ends");
                holding.overtaken.send_replace(true);
                return;
            }
            Ok(Err(error)) => {
                tracing::debug!(%error, "the lease could not be renewed");
                connection = None;
            }
            Err(_) => connection = None,
        }
        tokio::time::sleep(BEAT).await;
    }
}

/// Whether it is still held.
async fn beat(
    database: &Database,
    kept: &mut Option<AnyConnection>,
    holding: &Holding,
) -> Result<bool, sqlx::Error> {
    let mut connection = if let Some(connection) = kept.take() {
        connection
    } else {
        let mut connection = database.connect().await?;
        // Whoever migrates just now has taken our tables: then there is nothing to hold.
        if !server::locks_tables(&mut connection, false).await? {
            return Err(sqlx::Error::Protocol("the tables are being migrated".into()));
        }
        connection
    };
    let beat = sqlx::query("UPDATE leases SET beats = beats + 1 WHERE bot_id = $1 AND epoch = $2");
    let beat = beat.bind(holding.bot).bind(holding.epoch).execute(&mut connection).await?;
    *kept = Some(connection);
    Ok(beat.rows_affected() == 1)
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
