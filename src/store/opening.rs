//! Opening: nothing is made or changed before it is known that key, key ring and database belong together.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sqlx::{AnyPool, Connection};
use zeroize::Zeroizing;

use super::bot::{Bot, BotId};
use super::database::{Database, named_with, whole};
use super::furnish::{forget_what_was_plain, furnish};
use super::hand::Hand;
use super::keyring::KeyRing;
use super::known::{self, Known};
use super::lease::Lease;
use super::lock::{self, Lock};
use super::look::Look;
use super::refused::OpenError;
use super::serving::{leased, warns_of};
use super::unopened::check_places;
use super::{migrations, shape};
use crate::crypto::{MasterKey, MasterKeyFrom, random};
use crate::domain::CoupleId;

/// Connections for reading; `SQLite` gives each a thread and a cache.
const READERS: u32 = 3;

pub(super) const MAIN_CANARY: &str = "canary/database";
pub(super) const RING_CANARY: &str = "canary/keys";

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Opening {
    /// For example `sqlite:kintsugi.db`.
    pub database_url: String,
    /// The key ring's database; by default the database's name with `.keys` behind it.
    pub keyring_url: Option<String>,
    /// The master key, or where its file is.
    pub master_key: MasterKeyFrom,
    /// Whose rows are meant; none for those of the only bot that there is.
    pub bot: Option<BotId>,
}

/// All that a store needs to run.
pub(super) struct Opened {
    pub(super) readers: AnyPool,
    pub(super) writer: Hand,
    pub(super) keys: Arc<KeyRing>,
    pub(super) bot: Bot,
    pub(super) known: Known,
    /// On this bot's rows, and on the database together with others.
    pub(super) lock: Option<(Lock, Lock)>,
    /// The same on a server.
    pub(super) lease: Option<Lease>,
}

/// The two databases, before anything in them is changed.
pub(super) struct Pair {
    pub(super) main: Database,
    pub(super) ring: Database,
}

/// What they are found to be.
pub(super) struct Looks {
    pub(super) main: Look,
    pub(super) ring: Look,
}

impl Pair {
    pub(super) fn at(opening: &Opening) -> Result<Self, OpenError> {
        sqlx::any::install_default_drivers();
        let main = Database::at(&opening.database_url, migrations::main())?;
        let ring = Database::at(&keyring_url(opening), migrations::keys())?;
        if main.is_same(&ring) {
            return Err(OpenError::BadUrl);
        }
        check_places(&[&main, &ring], &opening.master_key)?;
        Ok(Self { main, ring })
    }

    pub(super) async fn look(&self) -> Result<Looks, OpenError> {
        let main = self.main.look().await.map_err(|error| error.of(&self.main))?;
        let ring = self.ring.look().await.map_err(|error| error.of(&self.ring))?;
        let looks = Looks { main, ring };
        if looks.main.canary.is_some() && looks.ring.canary.is_none() {
            let what = format!("its key ring {}", self.ring.name());
            return Err(OpenError::KeyMissing { what });
        }
        Ok(looks)
    }

    /// Whether both are as this version writes them.
    pub(super) fn is_ready(&self, looks: &Looks) -> bool {
        let is_newest = |database: &Database, look: &Look| {
            look.canary.is_some() && database.is_at(&look.versions)
        };
        is_newest(&self.main, &looks.main)
            && is_newest(&self.ring, &looks.ring)
            && !looks.main.is_moving
    }

    /// A ring without a database is what a first run leaves that was killed half way, or what is left
    /// of a database that was lost: then it holds couples' keys, and not only the house's.
    pub(super) async fn has_lost_nothing(&self, looks: &Looks) -> Result<(), OpenError> {
        if looks.main.canary.is_some() || looks.ring.canary.is_none() {
            return Ok(());
        }
        let mut connection = self.ring.connect_to_read().await?;
        let keys: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM keys WHERE couple_id <> $1")
            .bind(CoupleId::NONE.0)
            .fetch_one(&mut connection)
            .await?;
        connection.close().await?;
        let file = |database: &Database| PathBuf::from(database.name());
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
        Ok(Some((self.main, looks.main, KeyRing::new(self.ring, Arc::new(master)))))
    }
}

pub(super) async fn open(opening: &Opening, now: DateTime<Utc>) -> Result<Opened, OpenError> {
    let pair = Pair::at(opening)?;
    // What is not ours does not even get a lock beside it.
    let looks = pair.look().await?;
    let bot = BotId::among(opening.bot, &looks.main.bots)?;
    let is_new = looks.main.canary.is_none();
    let files = [pair.main.file().cloned(), pair.ring.file().cloned()];
    let own = match &files[0] {
        Some(file) => Lock::take(&lock::of_bot(file, bot.0)).await?,
        None => None,
    };
    let mut key = Key { from: &opening.master_key, loaded: None };
    let mut lease = None;
    let (shared, looks) = loop {
        if pair.main.server().is_some() {
            warns_of(&pair.main)?;
            let (taken, looks) = leased(opening, bot, &mut key, now).await?;
            lease = Some(taken);
            break (None, looks);
        }
        // Whoever held the lock may have written since.
        let shared = lock_of(&pair, async |path| Lock::share(&path).await).await?;
        let looks = pair.look().await?;
        if pair.is_ready(&looks) {
            forget_what_was_plain(&pair.main)?;
            break (shared, looks);
        }
        drop(shared);
        let _alone = lock_of(&pair, async |path| Lock::take(&path).await).await?;
        furnish(Pair::at(opening)?, bot, &mut key, now).await?;
    };
    let master = key.load(&looks)?;
    identity(&master, &looks)?;

    let Pair { main, ring } = pair;
    let of_ring = |error: OpenError| error.of_its(files[1].as_ref());
    warns_of(&ring)?;
    let names = [&main, &ring].map(Database::name);
    let keys = Arc::new(KeyRing::new(ring, master));
    keys.make_house_key().await.map_err(|error| of_ring(error.into()))?;
    let has_rows = looks.main.bots.contains(&bot.0);
    let bot = keys.bot(bot, has_rows).await.map_err(of_ring)?;
    let begun = begin(main, &bot).await.map_err(|error| error.of_its(files[0].as_ref()));
    let (writer, known) = begun?;
    tell(&names, &opening.master_key, is_new);
    let readers = writer.database().pool(READERS);
    Ok(Opened { readers, writer, keys, bot, known, lock: own.zip(shared), lease })
}

/// The master key, loaded once.
pub(super) struct Key<'a> {
    from: &'a MasterKeyFrom,
    loaded: Option<Arc<MasterKey>>,
}

impl Key<'_> {
    pub(super) fn load(&mut self, looks: &Looks) -> Result<Arc<MasterKey>, OpenError> {
        if let Some(loaded) = &self.loaded {
            return Ok(loaded.clone());
        }
        let loaded = Arc::new(MasterKey::load(self.from, looks.ring.canary.is_none())?);
        self.loaded = Some(loaded.clone());
        Ok(loaded)
    }
}

async fn lock_of(
    pair: &Pair,
    lock: impl AsyncFnOnce(PathBuf) -> Result<Option<Lock>, OpenError>,
) -> Result<Option<Lock>, OpenError> {
    match pair.main.file() {
        Some(file) => lock(lock::beside(file)).await,
        None => Ok(None),
    }
}

/// Begins a bot's work in a database that is ready for it.
async fn begin(main: Database, bot: &Bot) -> Result<(Hand, Known), OpenError> {
    let mut connection = main.connect().await?;
    main.log_ahead(&mut connection).await?;
    // In a transaction of the writing kind: it waits for what a killed bot was just committing.
    let mut transaction = connection.begin_with(main.begin()).await?;
    shape::sign(&mut transaction).await?;
    let known = known::start(&mut transaction, bot.id).await?;
    transaction.commit().await?;
    let mut writer = Hand::of(Arc::new(main));
    writer.give_back(connection);
    Ok((writer, known))
}

/// Tells the operator what was opened, and where.
fn tell([main, ring]: &[String; 2], master_key: &MasterKeyFrom, is_new: bool) {
    let master_key = match master_key {
        MasterKeyFrom::Given(_) => None,
        MasterKeyFrom::File(file) => Some(whole(file)),
    };
    let made = if is_new { "made a new database" } else { "opened the database" };
    tracing::info!(database = main, keyring = ring, master_key, "{made}");
}

/// The given address, or the database's with `.keys` behind its name.
fn keyring_url(opening: &Opening) -> String {
    let beside = || named_with(&opening.database_url, ".keys");
    opening.keyring_url.clone().unwrap_or_else(beside)
}

/// The number that both canaries hold; a random one if everything is new.
pub(super) fn identity(master: &MasterKey, looks: &Looks) -> Result<Zeroizing<Vec<u8>>, OpenError> {
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
