//! Making the databases, and bringing them to this version: done by one process alone.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use sqlx::Connection;

use super::OpenError;
use super::bot::{Bot, BotId};
use super::database::Database;
use super::keyring::KeyRing;
use super::look::Look;
use super::opening::{Key, MAIN_CANARY, Opening, Pair, RING_CANARY, identity};
use super::rehash::Rehash;

/// The version that covers the numbers of people and chats.
const COVERED_SINCE: i64 = 8;

/// Whether opening would give rows that are nobody's yet to a bot, for good: what an earlier version
/// wrote is of the only bot that there was, and does not tell which.
pub(super) async fn gives_rows_away(opening: &Opening) -> Result<bool, OpenError> {
    let look = Pair::at(opening)?.look().await?.main;
    let is_from_before = !look.versions.contains(&COVERED_SINCE) || look.is_moving;
    Ok(look.canary.is_some() && is_from_before && look.bots.is_empty())
}

/// Makes what is missing and migrates what is old. A kill in between leaves what the next start goes on
/// with.
pub(super) async fn furnish(
    pair: Pair,
    bot: BotId,
    key: &mut Key<'_>,
    now: DateTime<Utc>,
) -> Result<(), OpenError> {
    let looks = pair.look().await?;
    let master = key.load(&looks)?;
    let identity = identity(&master, &looks)?;
    pair.has_lost_nothing(&looks).await?;

    // The ring first: a kill in between leaves a ring without a database, never the reverse.
    let Pair { main, ring } = pair;
    let files = [main.file().cloned(), ring.file().cloned()];
    let of = |error: OpenError, file: &Option<PathBuf>| error.of_its(file.as_ref());
    furnish_ring(&ring, &looks.ring, &master.seal(RING_CANARY, &identity))
        .await
        .map_err(|error| of(error, &files[1]))?;
    let keys = KeyRing::new(ring, master.clone());
    keys.make_house_key().await.map_err(|error| of(error.into(), &files[1]))?;
    // A move that was begun goes on for whom it was begun.
    let first = looks.main.bots.first().copied();
    let (bot, has_rows) = (first.map_or(bot, BotId), first.is_some());
    let bot = keys.bot(bot, has_rows).await.map_err(|error| of(error, &files[1]))?;
    keys.close().await.map_err(|error| of(error.into(), &files[1]))?;
    furnish_main(&main, &looks.main, &master.seal(MAIN_CANARY, &identity), (&bot, now))
        .await
        .map_err(|error| of(error, &files[0]))
}

/// The ring is not copied before migrations: a copy would keep the keys of erased couples.
async fn furnish_ring(ring: &Database, look: &Look, canary: &[u8]) -> Result<(), OpenError> {
    if look.canary.is_none() {
        ring.make(canary).await?;
    }
    let mut connection = ring.connect().await?;
    ring.log_ahead(&mut connection).await?;
    ring.migrate(&mut connection).await?;
    Ok(connection.close().await?)
}

async fn furnish_main(
    main: &Database,
    look: &Look,
    canary: &[u8],
    (bot, now): (&Bot, DateTime<Utc>),
) -> Result<(), OpenError> {
    if look.canary.is_none() {
        main.make(canary).await?;
    }
    main.copy_before_migrations(look).await?;
    let mut connection = main.connect().await?;
    main.log_ahead(&mut connection).await?;
    main.migrate(&mut connection).await?;
    let rehash = Rehash::new(main, bot, now);
    while rehash.step(&mut connection).await? {}
    // What was plain shall be read neither in the log nor, once all has moved, in a copy: see below.
    main.empty_log(&mut connection).await?;
    Ok(connection.close().await?)
}

/// The copies from before numbers were covered go once all rows have moved, also where a kill came
/// between.
pub(super) fn forget_what_was_plain(main: &Database) -> Result<(), OpenError> {
    main.drop_copies_before(COVERED_SINCE).map_err(|error| sqlx::Error::from(error).into())
}
