//! Couples, updates and the journal.

use chrono::{DateTime, Utc};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::job::{Work, record_cell, state_cell};
use super::{Change, Committed, Loaded, Parked, Store, StoreError, moment};
use crate::domain::{ChatId, Couple, CoupleId, Record, RecordId, UserId};

const BY_ID: &str = "SELECT id, version, parked, state FROM couples WHERE id = $1";
const BY_GROUP: &str = "SELECT id, version, parked, state FROM couples WHERE group_chat = $1";
const BY_USER: &str = "SELECT couples.id, version, parked, state FROM couples
    JOIN seats ON seats.couple_id = couples.id WHERE seats.user_id = $1";

impl Store {
    /// The couple of that number.
    ///
    /// # Errors
    /// [`StoreError::Parked`] if its state cannot be read: it is put aside, never written over.
    pub async fn couple(&self, id: CoupleId) -> Result<Option<Loaded>, StoreError> {
        self.load(BY_ID, id.0).await
    }

    /// The couple whose shared chat this is.
    ///
    /// # Errors
    /// As [`Store::couple`].
    pub async fn couple_of_group(&self, chat: ChatId) -> Result<Option<Loaded>, StoreError> {
        self.load(BY_GROUP, chat.0).await
    }

    /// The couple in which this person has a seat.
    ///
    /// # Errors
    /// As [`Store::couple`].
    pub async fn couple_of_user(&self, user: UserId) -> Result<Option<Loaded>, StoreError> {
        self.load(BY_USER, user.0).await
    }

    /// The number of the couple whose shared chat this is.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_group(&self, chat: ChatId) -> Result<Option<CoupleId>, StoreError> {
        self.id("SELECT id FROM couples WHERE group_chat = $1", chat.0).await
    }

    /// The number of the couple whose shared chat this was, before it became a supergroup: its
    /// messages there are still known.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_former_group(&self, chat: ChatId) -> Result<Option<CoupleId>, StoreError> {
        let former = "SELECT sent.couple_id FROM sent JOIN couples ON couples.id = sent.couple_id
            WHERE sent.chat = $1 AND sent.chat <> couples.group_chat LIMIT 1";
        self.id(former, chat.0).await
    }

    /// The number of the couple in which this person has a seat.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_user(&self, user: UserId) -> Result<Option<CoupleId>, StoreError> {
        self.id("SELECT couple_id FROM seats WHERE user_id = $1", user.0).await
    }

    /// Whether there is a couple of that number, readable or not.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn knows(&self, id: CoupleId) -> Result<bool, StoreError> {
        Ok(self.id("SELECT id FROM couples WHERE id = $1", id.0).await?.is_some())
    }

    /// Couples that want a tick at `now`, the longest waiting first; at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due(&self, now: DateTime<Utc>, limit: i64) -> Result<Vec<CoupleId>, StoreError> {
        let ids: Vec<i64> = sqlx::query_scalar(
            "SELECT id FROM couples WHERE wake_at <= $1 AND parked = 0 ORDER BY wake_at LIMIT $2",
        )
        .bind(moment::asked(now))
        .bind(limit)
        .fetch_all(&self.inner.readers)
        .await?;
        Ok(ids.into_iter().map(CoupleId).collect())
    }

    /// When the next couple wants a tick; it may have passed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_wake(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let next: Option<i64> =
            sqlx::query_scalar("SELECT MIN(wake_at) FROM couples WHERE wake_at IS NOT NULL")
                .fetch_one(&self.inner.readers)
                .await?;
        Ok(next.map(moment::moment))
    }

    /// Writes a change as a whole or not at all. When it returns, the change is on disk: what is
    /// written at the same moment shares one transaction.
    ///
    /// # Errors
    /// If the database fails, the couple is parked or has no key: a duplicate and a lost race are
    /// answers, not errors.
    pub async fn commit(&self, change: Change) -> Result<Committed, StoreError> {
        let change = self.prepare(change).await?;
        self.write(Work::Change(Box::new(change))).await
    }

    /// Whether this update was decided.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn seen(&self, update: i64) -> Result<bool, StoreError> {
        let select =
            sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM inbox WHERE update_id = $1");
        Ok(select.bind(update).fetch_one(&self.inner.readers).await? > 0)
    }

    /// Forgets the updates decided before that moment.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_old_updates(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        self.write(Work::ForgetUpdates { before: moment::asked(before) }).await.map(drop)
    }

    /// The couple's journal, newest first. A record that cannot be read is left out (and logged).
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn records(&self, couple: CoupleId) -> Result<Vec<(RecordId, Record)>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, body FROM records WHERE couple_id = $1 ORDER BY at DESC, id DESC",
        )
        .bind(couple.0)
        .fetch_all(&self.inner.readers)
        .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.inner.keys.key(couple).await?;
        let mut records = Vec::with_capacity(rows.len());
        for row in rows {
            let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
            let opened = key.open(&record_cell(couple, id), &body).ok();
            let Some(record) = opened.and_then(|words| serde_json::from_slice(&words).ok()) else {
                tracing::error!(record = id, "a record cannot be read");
                continue;
            };
            records.push((RecordId(id), record));
        }
        Ok(records)
    }

    /// Deletes the records whose time is over.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn expire_records(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.write(Work::ExpireRecords { now: moment::asked(now) }).await.map(drop)
    }

    /// How much was put aside because it could not be used.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn parked(&self) -> Result<Parked, StoreError> {
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM couples WHERE parked = 1) AS couples,
                    (SELECT COUNT(*) FROM outbox WHERE parked = 1) AS lines",
        )
        .fetch_one(&self.inner.readers)
        .await?;
        Ok(Parked { couples: row.try_get("couples")?, lines: row.try_get("lines")? })
    }

    async fn id(&self, sql: &'static str, number: i64) -> Result<Option<CoupleId>, StoreError> {
        let select = sqlx::query_scalar(sql).bind(number);
        Ok(select.fetch_optional(&self.inner.readers).await?.map(CoupleId))
    }

    async fn load(&self, sql: &'static str, number: i64) -> Result<Option<Loaded>, StoreError> {
        let select = sqlx::query(sql).bind(number);
        let Some(row) = select.fetch_optional(&self.inner.readers).await? else { return Ok(None) };
        let id = CoupleId(row.try_get("id")?);
        if row.try_get::<i64, _>("parked")? != 0 {
            return Err(StoreError::Parked(id));
        }
        let version = row.try_get("version")?;
        if let Some(couple) = self.open_state(id, &row).await? {
            return Ok(Some(Loaded { couple, version }));
        }
        tracing::error!(couple = id.0, "a couple's state cannot be read: it is parked");
        self.write(Work::ParkCouple { id, version }).await?;
        Err(StoreError::Parked(id))
    }

    /// None if the state does not open or does not decode; an error if that is not known.
    async fn open_state(&self, id: CoupleId, row: &AnyRow) -> Result<Option<Couple>, StoreError> {
        let state: Vec<u8> = row.try_get("state")?;
        let Some(key) = self.inner.keys.find(id).await? else { return Ok(None) };
        let words = key.open(&state_cell(id), &state).ok();
        Ok(words.and_then(|words| serde_json::from_slice(&words).ok()))
    }
}
