//! A new master key for a key ring that exists.

use sqlx::{AnyConnection, Connection, Row};

use super::database::Database;
use super::keyring::{label, lookup_label};
use super::lock::{self, Lock};
use super::opening::{MAIN_CANARY, Opening, Pair, RING_CANARY};
use super::{OpenError, Store};
use crate::crypto::{MasterKey, MasterKeyFrom};
use crate::domain::CoupleId;

/// What was sealed anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotated {
    /// Keys that the new master key opens.
    pub keys: usize,
    /// Keys that the old one did not open; they are left as they are.
    pub left: usize,
}

/// The old key and the new one.
struct Keys {
    old: MasterKey,
    new: MasterKey,
}

impl Store {
    /// Seals all that the master key seals with a new one. Nobody may work in the databases meanwhile.
    /// A kill in between leaves one database with the new key and one with the old: asked again with
    /// both keys, it goes on where it was.
    ///
    /// # Errors
    /// If a bot is at work, the databases are an earlier version's, or the old key does not open them.
    pub async fn rotate(opening: &Opening, new: &MasterKeyFrom) -> Result<Rotated, OpenError> {
        let pair = Pair::at(opening)?;
        let file = pair.main.file().cloned().ok_or(OpenError::BadUrl)?;
        let _alone = Lock::take(&lock::beside(&file)).await?;
        let looks = pair.look().await?;
        if looks.main.canary.is_none() || !pair.is_ready(&looks) {
            let what = "is not there, or an earlier version's: run `kintsugi migrate` first";
            return Err(OpenError::Unusable { file, what });
        }
        let old = MasterKey::load(&opening.master_key, false)?;
        let keys = Keys { old, new: MasterKey::load(new, false)? };
        let [main, ring] = [&looks.main.canary, &looks.ring.canary].map(Option::as_deref);
        let (number, main_is_new) = keys.open(MAIN_CANARY, main.unwrap_or_default())?;
        let (same, ring_is_new) = keys.open(RING_CANARY, ring.unwrap_or_default())?;
        if number != same {
            return Err(OpenError::WrongKey);
        }
        let Pair { main, ring } = pair;
        let mut rotated = Rotated::default();
        if !ring_is_new {
            rotated = in_transaction(&ring, async |connection| {
                let rotated = keys.seal_ring(connection).await?;
                keys.seal_canary(connection, RING_CANARY, &number).await?;
                Ok(rotated)
            })
            .await?;
        }
        if !main_is_new {
            in_transaction(&main, async |connection| {
                keys.seal_canary(connection, MAIN_CANARY, &number).await
            })
            .await?;
        }
        // They are opened by the old key alone.
        main.drop_copies(std::time::Duration::ZERO).map_err(sqlx::Error::from)?;
        Ok(rotated)
    }
}

impl Keys {
    /// What either of them opens, and whether it is the new one.
    fn open(&self, label: &str, sealed: &[u8]) -> Result<(Vec<u8>, bool), OpenError> {
        let new = self.new.open(label, sealed).map(|plain| (plain.to_vec(), true));
        let opened = new.or_else(|_| self.old.open(label, sealed).map(|it| (it.to_vec(), false)));
        opened.map_err(|_| OpenError::WrongKey)
    }

    async fn seal_ring(&self, connection: &mut AnyConnection) -> Result<Rotated, sqlx::Error> {
        let mut rotated = Rotated::default();
        let couples = "SELECT couple_id AS id, wrapped FROM keys";
        for row in sqlx::query(couples).fetch_all(&mut *connection).await? {
            let id: i64 = row.try_get("id")?;
            let update = "UPDATE keys SET wrapped = $2 WHERE couple_id = $1";
            let wrapped = self.anew(&label(CoupleId(id)), &row.try_get::<Vec<u8>, _>("wrapped")?);
            rotated.count(connection, update, id, wrapped).await?;
        }
        let bots = "SELECT bot_id AS id, wrapped FROM lookup_keys";
        for row in sqlx::query(bots).fetch_all(&mut *connection).await? {
            let id: i64 = row.try_get("id")?;
            let update = "UPDATE lookup_keys SET wrapped = $2 WHERE bot_id = $1";
            let wrapped = self.anew(&lookup_label(id), &row.try_get::<Vec<u8>, _>("wrapped")?);
            rotated.count(connection, update, id, wrapped).await?;
        }
        Ok(rotated)
    }

    /// Sealed with the new key what the old one opens.
    fn anew(&self, label: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.old.open(label, sealed).ok().map(|plain| self.new.seal(label, &plain))
    }

    async fn seal_canary(
        &self,
        connection: &mut AnyConnection,
        label: &str,
        number: &[u8],
    ) -> Result<(), sqlx::Error> {
        let update = sqlx::query("UPDATE canary SET sealed = $1 WHERE id = 1");
        update.bind(self.new.seal(label, number)).execute(connection).await?;
        Ok(())
    }
}

impl Rotated {
    async fn count(
        &mut self,
        connection: &mut AnyConnection,
        update: &'static str,
        id: i64,
        wrapped: Option<Vec<u8>>,
    ) -> Result<(), sqlx::Error> {
        let Some(wrapped) = wrapped else {
            self.left += 1;
            return Ok(());
        };
        self.keys += 1;
        sqlx::query(update).bind(id).bind(wrapped).execute(connection).await?;
        Ok(())
    }
}

/// All or nothing; and what was there before is found neither in the file nor in the log.
async fn in_transaction<T>(
    database: &Database,
    work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
) -> Result<T, OpenError> {
    let mut connection = database.connect().await?;
    let mut transaction = connection.begin_with(database.begin()).await?;
    let done = work(&mut transaction).await?;
    transaction.commit().await?;
    database.empty_log(&mut connection).await?;
    connection.close().await?;
    Ok(done)
}
