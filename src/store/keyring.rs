//! The couples' keys, in a database of their own, wrapped by the master key.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sqlx::{AnyConnection, AnyPool, Connection};

use super::bot::{Bot, BotId};
use super::broken;
use super::database::Database;
use super::hand::Hand;
use super::{OpenError, StoreError};
use crate::crypto::{CoupleKey, LookupKey, MasterKey};
use crate::domain::CoupleId;

/// Half of the keys that are kept in memory at most.
const GENERATION: usize = 4096;

type Keys = HashMap<CoupleId, Arc<CoupleKey>>;

/// The key ring, with the keys used lately.
pub(super) struct KeyRing {
    readers: AnyPool,
    writer: tokio::sync::Mutex<Hand>,
    master: Arc<MasterKey>,
    memory: Mutex<Memory>,
}

/// Keys used lately are in `young`, those before in `old`. When `young` is full, `old` is
/// dropped and takes its place: what is used stays, and no order of use need be kept.
#[derive(Default)]
struct Memory {
    young: Keys,
    old: Keys,
    /// New keys that are not in the database yet.
    unwritten: Keys,
}

impl Memory {
    fn find(&mut self, couple: CoupleId) -> Option<Arc<CoupleKey>> {
        let key = self.unwritten.get(&couple).or_else(|| self.young.get(&couple));
        if let Some(key) = key {
            return Some(key.clone());
        }
        let key = self.old.get(&couple)?.clone();
        self.keep(couple, key.clone());
        Some(key)
    }

    fn forget(&mut self, couple: CoupleId) {
        for keys in [&mut self.young, &mut self.old, &mut self.unwritten] {
            keys.remove(&couple);
        }
    }

    fn keep(&mut self, couple: CoupleId, key: Arc<CoupleKey>) {
        if self.young.len() >= GENERATION {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(couple, key);
    }
}

impl KeyRing {
    pub(super) fn new(database: Database, master: Arc<MasterKey>) -> Self {
        let database = Arc::new(database);
        let writer = tokio::sync::Mutex::new(Hand::of(database.clone()));
        Self { readers: database.pool(2), writer, master, memory: Mutex::default() }
    }

    /// What the operator knows the key ring by.
    pub(super) async fn name(&self) -> String {
        self.writer.lock().await.database().name()
    }

    /// The house has a key too: for lines to people without a couple.
    pub(super) async fn make_house_key(&self) -> Result<(), sqlx::Error> {
        self.key_or_new(CoupleId::NONE).await?;
        self.write_new_keys().await
    }

    /// The bot, with the key that covers its numbers. One that has rows must have its key: with another
    /// one nobody would be found.
    pub(super) async fn bot(&self, id: BotId, has_rows: bool) -> Result<Bot, OpenError> {
        let mut hand = self.writer.lock().await;
        let mut connection = hand.take().await?;
        let wrapped = sqlx::query_scalar("SELECT wrapped FROM lookup_keys WHERE bot_id = $1");
        let wrapped: Option<Vec<u8>> = wrapped.bind(id.0).fetch_optional(&mut connection).await?;
        let label = lookup_label(id.0);
        let key = match wrapped {
            Some(wrapped) => {
                let opened = self.master.open(&label, &wrapped);
                let key = opened.and_then(|bytes| LookupKey::from_bytes(&bytes));
                key.map_err(|_| OpenError::WrongKey)?
            }
            None if has_rows => {
                let what = format!("the key of bot {} in its key ring", id.0);
                return Err(OpenError::KeyMissing { what });
            }
            None => {
                let key = LookupKey::random();
                sqlx::query("INSERT INTO lookup_keys (bot_id, wrapped) VALUES ($1, $2)")
                    .bind(id.0)
                    .bind(self.master.seal(&label, key.bytes()))
                    .execute(&mut connection)
                    .await?;
                key
            }
        };
        hand.give_back(connection);
        Ok(Bot::new(id, key))
    }

    /// The couple's key, if it has one that this master key opens.
    pub(super) async fn find(
        &self,
        couple: CoupleId,
    ) -> Result<Option<Arc<CoupleKey>>, sqlx::Error> {
        if let Some(key) = self.memory().find(couple) {
            return Ok(Some(key));
        }
        let mut connection = self.readers.acquire().await?;
        let found = self.read(&mut connection, couple).await?.map(Arc::new);
        if let Some(key) = &found {
            self.memory().keep(couple, key.clone());
        }
        Ok(found)
    }

    /// The couple's key.
    pub(super) async fn key(&self, couple: CoupleId) -> Result<Arc<CoupleKey>, StoreError> {
        self.find(couple).await?.ok_or(StoreError::NoKey(couple))
    }

    /// The couple's key; a new one is written by [`Self::write_new_keys`], before its couple.
    pub(super) async fn key_or_new(&self, couple: CoupleId) -> Result<Arc<CoupleKey>, sqlx::Error> {
        if let Some(key) = self.find(couple).await? {
            return Ok(key);
        }
        let mut memory = self.memory();
        // Somebody else may have made it while the database was asked.
        if let Some(key) = memory.find(couple) {
            return Ok(key);
        }
        let key = Arc::new(CoupleKey::random());
        memory.unwritten.insert(couple, key.clone());
        Ok(key)
    }

    /// Whether the couple's key is not on disk yet: nothing may be written that it seals.
    pub(super) fn is_unwritten(&self, couple: CoupleId) -> bool {
        self.memory().unwritten.contains_key(&couple)
    }

    /// Writes all new keys in one transaction.
    pub(super) async fn write_new_keys(&self) -> Result<(), sqlx::Error> {
        let new = self.memory().unwritten.clone();
        if new.is_empty() {
            return Ok(());
        }
        let mut hand = self.writer.lock().await;
        let mut connection = hand.take().await?;
        let mut transaction = connection.begin_with(hand.database().begin()).await?;
        for (couple, key) in &new {
            self.insert(&mut transaction, *couple, key).await?;
        }
        transaction.commit().await?;
        hand.give_back(connection);
        let mut memory = self.memory();
        for (couple, key) in new {
            memory.unwritten.remove(&couple);
            memory.keep(couple, key);
        }
        Ok(())
    }

    /// A key that is there already must be this one: a commit may succeed and yet report an error.
    async fn insert(
        &self,
        connection: &mut AnyConnection,
        couple: CoupleId,
        key: &CoupleKey,
    ) -> Result<(), sqlx::Error> {
        let wrapped = self.master.seal(&label(couple), key.bytes());
        let inserted = sqlx::query(
            "INSERT INTO keys (couple_id, wrapped) VALUES ($1, $2) ON CONFLICT (couple_id) DO NOTHING",
        )
        .bind(couple.0)
        .bind(wrapped)
        .execute(&mut *connection)
        .await?;
        if inserted.rows_affected() == 0 {
            let there = self.read(connection, couple).await?;
            there.filter(|there| there.bytes() == key.bytes()).ok_or(sqlx::Error::RowNotFound)?;
        }
        Ok(())
    }

    async fn read(
        &self,
        connection: &mut AnyConnection,
        couple: CoupleId,
    ) -> Result<Option<CoupleKey>, sqlx::Error> {
        let wrapped = sqlx::query_scalar("SELECT wrapped FROM keys WHERE couple_id = $1")
            .bind(couple.0)
            .fetch_optional(connection)
            .await;
        let wrapped: Option<Vec<u8>> = match wrapped {
            // Of this couple alone, as far as anybody knows: the others' keys may well be readable.
            Err(error) if broken::is_broken(&error) && !broken::may_pass(&error) => {
                tracing::error!(couple = couple.0, %error, "a couple's key cannot be read");
                None
            }
            read => read?,
        };
        let Some(wrapped) = wrapped else { return Ok(None) };
        let opened = self.master.open(&label(couple), &wrapped);
        let key = opened.and_then(|bytes| CoupleKey::from_bytes(&bytes));
        if key.is_err() {
            tracing::error!(couple = couple.0, "a couple's key does not open");
        }
        Ok(key.ok())
    }

    /// Destroys the keys of these couples, for good: what they sealed is read by nobody any more.
    pub(super) async fn destroy(&self, couples: &[CoupleId]) -> Result<bool, sqlx::Error> {
        let mut hand = self.writer.lock().await;
        let mut connection = hand.take().await?;
        let mut transaction = connection.begin_with(hand.database().begin()).await?;
        for couple in couples {
            let delete = sqlx::query("DELETE FROM keys WHERE couple_id = $1");
            delete.bind(couple.0).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        hand.give_back(connection);
        self.forget(couples);
        hand.empty_log().await
    }

    /// Empties the write-ahead log; false if it is to be tried again.
    pub(super) async fn empty_log(&self) -> Result<bool, sqlx::Error> {
        self.writer.lock().await.empty_log().await
    }

    /// Empties the write-ahead log and closes the database.
    pub(super) async fn close(&self) -> Result<bool, sqlx::Error> {
        self.readers.close().await;
        self.writer.lock().await.close().await
    }

    fn forget(&self, couples: &[CoupleId]) {
        let mut memory = self.memory();
        for couple in couples {
            memory.forget(*couple);
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What binds a couple's key to its place.
pub(super) fn label(couple: CoupleId) -> String {
    format!("couple/{}", couple.0)
}

/// The same of a bot's key.
pub(super) fn lookup_label(bot: i64) -> String {
    format!("lookup/{bot}")
}
