//! Opening: nothing is made or changed before it is known that key, key ring and database belong together.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sqlx::{AnyConnection, AnyPool, Connection};
use zeroize::Zeroizing;

use super::database::{Database, named_with};
use super::hand::Hand;
use super::keyring::KeyRing;
use super::lock::{self, Lock};
use super::look::Look;
use super::refused::OpenError;
use super::unopened::check_places;
use super::{migrations, moment, shape};
use crate::crypto::{MasterKey, MasterKeyFrom, random};
use crate::domain::CoupleId;

/// Connections for reading; `SQLite` gives each a thread and a cache.
const READERS: u32 = 3;

const MAIN_CANARY: &str = "canary/database";
const RING_CANARY: &str = "canary/keys";

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Opening {
    /// For example `sqlite:kintsugi.db`.
    pub database_url: String,
    /// The key ring's database; by default the database's name with `.keys` behind it.
    pub keyring_url: Option<String>,
    /// The master key, or where its file is.
    pub master_key: MasterKeyFrom,
}

/// All that a store needs to run.
pub(super) struct Opened {
    pub(super) readers: AnyPool,
    pub(super) writer: Hand,
    pub(super) keys: Arc<KeyRing>,
    /// The highest number among lines, records and pages.
    pub(super) newest_id: i64,
    pub(super) lock: Option<Lock>,
    /// The buttons of messages that were sent before are plain.
    pub(super) seals_since: DateTime<Utc>,
}

/// The two databases, before anything in them is changed.
pub(super) struct Pair {
    pub(super) main: Database,
    pub(super) ring: Database,
}

/// What they are found to be.
struct Looks {
    main: Look,
    ring: Look,
}

impl Pair {
    pub(super) fn at(opening: &Opening) -> Result<Self, OpenError> {
        sqlx::any::install_default_drivers();
        let main = Database::at(&opening.database_url, migrations::main())?;
        let ring = Database::at(&keyring_url(opening), migrations::keys())?;
        if main.file().is_some() && main.file() == ring.file() {
            return Err(OpenError::BadUrl);
        }
        check_places(&[&main, &ring], &opening.master_key)?;
        Ok(Self { main, ring })
    }

    async fn look(&self) -> Result<Looks, OpenError> {
        let main = self.main.look().await.map_err(|error| error.of(&self.main))?;
        let ring = self.ring.look().await.map_err(|error| error.of(&self.ring))?;
        let looks = Looks { main, ring };
        if looks.main.canary.is_some() && looks.ring.canary.is_none() {
            let file = self.ring.file().map(|file| format!(" {}", file.display()));
            let what = format!("its key ring{}", file.unwrap_or_default());
            return Err(OpenError::KeyMissing { what });
        }
        Ok(looks)
    }

    /// A ring without a database is what a first run leaves that was killed half way, or what is left
    /// of a database that was lost: then it holds couples' keys, and not only the house's.
    async fn has_lost_nothing(&self, looks: &Looks) -> Result<(), OpenError> {
        if looks.main.canary.is_some() || looks.ring.canary.is_none() {
            return Ok(());
        }
        let mut connection = self.ring.connect_to_read().await?;
        let keys: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM keys WHERE couple_id <> $1")
            .bind(CoupleId::HOUSE.0)
            .fetch_one(&mut connection)
            .await?;
        connection.close().await?;
        let file = |database: &Database| database.file().cloned().unwrap_or_default();
        let missing =
            || OpenError::DatabaseMissing { database: file(&self.main), keys: file(&self.ring) };
        if keys == 0 { Ok(()) } else { Err(missing()) }
    }

    /// A database that exists as it is, perhaps an earlier version's, with its keys: for whoever only
    /// reads.
    pub(super) async fn keys(
        self,
        opening: &Opening,
    ) -> Result<Option<(Database, Look, KeyRing)>, OpenError> {
        let looks = self.look().await?;
        if looks.main.canary.is_none() {
            return Ok(None);
        }
        let master = MasterKey::load(&opening.master_key, false)?;
        identity(&master, &looks)?;
        Ok(Some((self.main, looks.main, KeyRing::new(self.ring, master))))
    }
}

pub(super) async fn open(opening: &Opening, now: DateTime<Utc>) -> Result<Opened, OpenError> {
    let pair = Pair::at(opening)?;
    // What is not ours does not even get a lock beside it.
    pair.look().await?;
    let lock = match pair.main.file() {
        Some(file) => Lock::take(&lock::beside(file)).await?,
        None => None,
    };
    // Whoever held it may have written since.
    let looks = pair.look().await?;
    let master = MasterKey::load(&opening.master_key, looks.ring.canary.is_none())?;
    let identity = identity(&master, &looks)?;
    pair.has_lost_nothing(&looks).await?;

    // The ring first: a kill in between leaves a ring without a database, never the reverse.
    let Pair { main, ring } = pair;
    let files = [main.file().cloned(), ring.file().cloned()];
    let keys = open_ring(ring, &looks.ring, master, &identity).await;
    let keys = keys.map_err(|error| error.of_its(files[1].as_ref()))?;
    let opened = open_main(main, &looks.main, &keys, &identity, now).await;
    let (writer, newest_id, seals_since) =
        opened.map_err(|error| error.of_its(files[0].as_ref()))?;
    tell(&files, &opening.master_key, looks.main.canary.is_none());
    let readers = writer.database().pool(READERS);
    Ok(Opened { readers, writer, keys, newest_id, lock, seals_since })
}

/// Tells the operator what was opened, and where.
fn tell([main, ring]: &[Option<PathBuf>; 2], master_key: &MasterKeyFrom, is_new: bool) {
    let whole = |file: &PathBuf| {
        std::path::absolute(file).unwrap_or_else(|_| file.clone()).display().to_string()
    };
    let path = |file: &Option<PathBuf>| file.as_ref().map(whole);
    let master_key = match master_key {
        MasterKeyFrom::Given(_) => None,
        MasterKeyFrom::File(file) => Some(whole(file)),
    };
    let made = if is_new { "made a new database" } else { "opened the database" };
    tracing::info!(database = path(main), keyring = path(ring), master_key, "{made}");
}

/// The given address, or the database's with `.keys` behind its name.
fn keyring_url(opening: &Opening) -> String {
    let beside = || named_with(&opening.database_url, ".keys");
    opening.keyring_url.clone().unwrap_or_else(beside)
}

/// The number that both canaries hold; a random one if everything is new.
fn identity(master: &MasterKey, looks: &Looks) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let open = |label, canary: &Option<Vec<u8>>| match canary {
        Some(sealed) => master.open(label, sealed).map(Some).map_err(|_| OpenError::WrongKey),
        None => Ok(None),
    };
    match (open(MAIN_CANARY, &looks.main.canary)?, open(RING_CANARY, &looks.ring.canary)?) {
        (Some(main), Some(ring)) if main != ring => Err(OpenError::WrongKey),
        (Some(known), _) | (_, Some(known)) => Ok(known),
        (None, None) => Ok(Zeroizing::new(random::<32>().to_vec())),
    }
}

/// The ring is not copied before migrations: a copy would keep the keys of erased couples.
async fn open_ring(
    ring: Database,
    look: &Look,
    master: MasterKey,
    identity: &[u8],
) -> Result<Arc<KeyRing>, OpenError> {
    if look.canary.is_none() {
        ring.make(&master.seal(RING_CANARY, identity)).await?;
    }
    let mut connection = ring.connect().await?;
    ring.log_ahead(&mut connection).await?;
    ring.migrate(&mut connection).await?;
    connection.close().await?;
    let keys = KeyRing::new(ring, master);
    keys.make_house_key().await?;
    Ok(Arc::new(keys))
}

async fn open_main(
    main: Database,
    look: &Look,
    keys: &KeyRing,
    identity: &[u8],
    now: DateTime<Utc>,
) -> Result<(Hand, i64, DateTime<Utc>), OpenError> {
    if look.canary.is_none() {
        main.make(&keys.master().seal(MAIN_CANARY, identity)).await?;
    }
    main.copy_before_migrations(look).await?;
    let mut connection = main.connect().await?;
    main.log_ahead(&mut connection).await?;
    main.migrate(&mut connection).await?;
    // In a transaction of the writing kind: it waits for what a killed bot was just committing.
    let mut transaction = connection.begin_with(main.begin()).await?;
    shape::sign(&mut transaction).await?;
    let newest_id = newest_id(&mut transaction).await?;
    let newest_id = newest_id.max(moment::stored(now) << 20);
    let newest_id = super::numbers::reserve(&mut transaction, newest_id).await?;
    let seals_since = super::buttons::sealed_since(&mut transaction, now).await?;
    transaction.commit().await?;
    let mut writer = Hand::of(Arc::new(main));
    writer.give_back(connection);
    Ok((writer, newest_id, seals_since))
}

/// The highest number among lines, records and pages.
pub(super) async fn newest_id(connection: &mut AnyConnection) -> Result<i64, sqlx::Error> {
    // A page has the numbers of all its answers.
    sqlx::query_scalar(
        "SELECT COALESCE(MAX(id), 0) FROM (SELECT MAX(id) AS id FROM outbox
         UNION ALL SELECT MAX(id) AS id FROM records
         UNION ALL SELECT MAX(id) + 32 AS id FROM pages) AS ids",
    )
    .fetch_one(connection)
    .await
}
