//! Opening: nothing is made or changed before it is known that key, key ring and database belong together.

use std::sync::Arc;

use sqlx::AnyPool;
use zeroize::Zeroizing;

use super::database::{Database, Look};
use super::keyring::KeyRing;
use super::migrations;
use crate::crypto::{KeyError, MasterKey, MasterKeyFrom, random};

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

/// Why the store cannot be opened. Nothing was written, no key was made.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The master key, the key ring and the database do not belong together.
    #[error("the master key, the key ring and the database do not belong together")]
    WrongKey,
    /// There is a database, but not what opens it.
    #[error("there is a database, but {what} is missing; a new one could not open it")]
    KeyMissing {
        /// What is missing.
        what: &'static str,
    },
    /// A later version of this program migrated the database.
    #[error("the database was written by a newer version of this program")]
    NewerDatabase,
    /// Not the address of a file that `SQLite` can keep, or two addresses of one file.
    #[error(
        "not a usable database address: for example sqlite:kintsugi.db, and another file for the keys"
    )]
    BadUrl,
    /// The master key is malformed, or its file cannot be used.
    #[error(transparent)]
    Key(KeyError),
    /// The database failed.
    #[error("the database cannot be opened")]
    Database(#[from] sqlx::Error),
}

impl From<KeyError> for OpenError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Missing(_) => Self::KeyMissing { what: "the master key's file" },
            other => Self::Key(other),
        }
    }
}

/// All that a store needs to run.
pub(super) struct Opened {
    pub(super) database: Database,
    pub(super) readers: AnyPool,
    pub(super) writer: AnyPool,
    pub(super) keys: Arc<KeyRing>,
    /// The highest number among lines and records.
    pub(super) newest_id: i64,
}

pub(super) async fn open(opening: &Opening) -> Result<Opened, OpenError> {
    sqlx::any::install_default_drivers();
    let main = Database::at(&opening.database_url, migrations::main())?;
    let ring = Database::at(&keyring_url(opening), migrations::keys())?;
    if main.file().is_some() && main.file() == ring.file() {
        return Err(OpenError::BadUrl);
    }
    let (main_look, ring_look) = (main.look().await?, ring.look().await?);
    if main_look.canary.is_some() && ring_look.canary.is_none() {
        return Err(OpenError::KeyMissing { what: "its key ring" });
    }
    let master = MasterKey::load(&opening.master_key, ring_look.canary.is_none())?;
    let identity = identity(&master, &main_look, &ring_look)?;

    // The ring first: a kill in between leaves a ring without a database, never the reverse.
    let keys = open_ring(ring, &ring_look, master, &identity).await?;
    let writer = open_main(&main, &main_look, &keys, &identity).await?;
    let newest_id = newest_id(&main, &writer).await?;
    Ok(Opened { readers: main.pool(READERS), database: main, writer, keys, newest_id })
}

/// The given address, or the database's with `.keys` behind its name (in front of any `?`).
fn keyring_url(opening: &Opening) -> String {
    let database = opening.database_url.as_str();
    let (name, parameters) = database.split_at(database.find('?').unwrap_or(database.len()));
    opening.keyring_url.clone().unwrap_or_else(|| format!("{name}.keys{parameters}"))
}

/// The number that both canaries hold; a random one if everything is new.
fn identity(master: &MasterKey, main: &Look, ring: &Look) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let open = |label, canary: &Option<Vec<u8>>| match canary {
        Some(sealed) => master.open(label, sealed).map(Some).map_err(|_| OpenError::WrongKey),
        None => Ok(None),
    };
    match (open(MAIN_CANARY, &main.canary)?, open(RING_CANARY, &ring.canary)?) {
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
    ring.create_file()?;
    let pool = ring.pool(2);
    ring.migrate(&pool).await?;
    if look.canary.is_none() {
        write_canary(&pool, &master.seal(RING_CANARY, identity)).await?;
    }
    let keys = KeyRing::new(ring, pool, master);
    keys.make_house_key().await?;
    Ok(Arc::new(keys))
}

async fn open_main(
    main: &Database,
    look: &Look,
    keys: &KeyRing,
    identity: &[u8],
) -> Result<AnyPool, OpenError> {
    main.create_file()?;
    main.copy_before_migrations(look).await?;
    let pool = main.pool(1);
    main.migrate(&pool).await?;
    if look.canary.is_none() {
        write_canary(&pool, &keys.master().seal(MAIN_CANARY, identity)).await?;
    }
    Ok(pool)
}

async fn write_canary(pool: &AnyPool, sealed: &[u8]) -> Result<(), sqlx::Error> {
    let insert = sqlx::query("INSERT INTO canary (id, sealed) VALUES (1, $1)");
    insert.bind(sealed.to_vec()).execute(pool).await?;
    Ok(())
}

/// In a transaction of the writing kind: it waits for what a killed bot was just committing.
async fn newest_id(main: &Database, writer: &AnyPool) -> Result<i64, sqlx::Error> {
    let mut transaction = writer.begin_with(main.begin()).await?;
    let newest = sqlx::query_scalar(
        "SELECT COALESCE(MAX(id), 0) FROM (SELECT MAX(id) AS id FROM outbox
         UNION ALL SELECT MAX(id) AS id FROM records) AS ids",
    )
    .fetch_one(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(newest)
}
