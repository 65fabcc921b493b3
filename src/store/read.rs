//! Couples, updates and the journal.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::broken::twice;
use super::cells::{record_cell, state_cell};
use super::job::Work;
use super::pages::Page;
use super::{Change, Committed, Loaded, Store, StoreError, Unknown, Wakes, Why, moment, state};
use crate::crypto::CoupleKey;
use crate::domain::{ChatId, Couple, CoupleId, Record, RecordId, UserId};

const BY_ID: &str = "SELECT id, version, state,
    (SELECT COUNT(*) FROM parked WHERE couple_id = couples.id) AS parked
    FROM couples WHERE id = $1";
const BY_GROUP: &str = "SELECT id, version, state,
    (SELECT COUNT(*) FROM parked WHERE couple_id = couples.id) AS parked
    FROM couples WHERE group_chat = $1";
const BY_USER: &str = "SELECT couples.id, version, state,
    (SELECT COUNT(*) FROM parked WHERE parked.couple_id = couples.id) AS parked
    FROM couples JOIN seats ON seats.couple_id = couples.id WHERE seats.user_id = $1";

impl Store {
    /// The couple of that number.
    ///
    /// # Errors
    /// [`StoreError::Parked`] if its state cannot be read: it is put aside, never written over.
    pub async fn couple(&self, id: CoupleId) -> Result<Option<Loaded>, StoreError> {
        if let Some(known) = self.inner.cache.couple(id) {
            return Ok(Some(known));
        }
        match twice(|| self.load(BY_ID, id.0)).await {
            Err(error) if error.is_of_broken_rows() => Err(self.set_aside(id, error).await),
            read => read,
        }
    }

    /// The couple whose shared chat this is.
    ///
    /// # Errors
    /// As [`Store::couple`].
    pub async fn couple_of_group(&self, chat: ChatId) -> Result<Option<Loaded>, StoreError> {
        if let Some(known) = self.inner.cache.of_group(chat) {
            return Ok(Some(known));
        }
        match self.load(BY_GROUP, chat.0).await {
            Err(error) if error.is_of_broken_rows() => match self.id_of_group(chat).await? {
                Some(id) => self.couple(id).await,
                None => Err(error),
            },
            read => read,
        }
    }

    /// The couple in which this person has a seat.
    ///
    /// # Errors
    /// As [`Store::couple`].
    pub async fn couple_of_user(&self, user: UserId) -> Result<Option<Loaded>, StoreError> {
        if let Some(known) = self.inner.cache.of_user(user) {
            return Ok(Some(known));
        }
        match self.load(BY_USER, user.0).await {
            Err(error) if error.is_of_broken_rows() => match self.id_of_user(user).await? {
                Some(id) => self.couple(id).await,
                None => Err(error),
            },
            read => read,
        }
    }

    /// The number of the couple whose shared chat this is.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_group(&self, chat: ChatId) -> Result<Option<CoupleId>, StoreError> {
        if let Some(known) = self.inner.cache.id_of_group(chat) {
            return Ok(Some(known));
        }
        match self.id("SELECT id FROM couples WHERE group_chat = $1", chat.0).await {
            // Asked for as a range, the index answers alone.
            Err(error) if error.is_of_broken_rows() => {
                let range = "SELECT id FROM couples WHERE group_chat >= $1 AND group_chat <= $1";
                self.id(range, chat.0).await
            }
            read => read,
        }
    }

    /// The number of the couple whose shared chat this was, before it became a supergroup: its
    /// messages there are still known.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_former_group(&self, chat: ChatId) -> Result<Option<CoupleId>, StoreError> {
        let sent = "SELECT sent.couple_id FROM sent JOIN couples ON couples.id = sent.couple_id
            WHERE sent.chat = $1 AND sent.chat <> couples.group_chat LIMIT 1";
        let forgotten = "SELECT forgotten.couple_id FROM forgotten
            JOIN couples ON couples.id = forgotten.couple_id
            WHERE forgotten.chat = $1 AND forgotten.chat <> couples.group_chat";
        match self.id(sent, chat.0).await {
            Err(error) if error.is_of_broken_rows() => {
                self.id("SELECT couple_id FROM sent WHERE chat = $1 LIMIT 1", chat.0).await
            }
            Ok(None) => self.id(forgotten, chat.0).await,
            read => read,
        }
    }

    /// The number of the couple in which this person has a seat.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_user(&self, user: UserId) -> Result<Option<CoupleId>, StoreError> {
        if let Some(known) = self.inner.cache.id_of_user(user) {
            return Ok(Some(known));
        }
        self.id("SELECT couple_id FROM seats WHERE user_id = $1", user.0).await
    }

    /// The couples in which this person can open what they kept before an end, the newest end first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn former_couples(&self, user: UserId) -> Result<Vec<CoupleId>, StoreError> {
        let select = sqlx::query_scalar::<_, i64>(
            "SELECT couple_id FROM former_seats WHERE user_id = $1 ORDER BY until DESC, couple_id",
        );
        let ids = select.bind(user.0).fetch_all(&self.inner.readers).await?;
        Ok(ids.into_iter().map(CoupleId).collect())
    }

    /// The couple that a record of the journal belongs to.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn couple_of_record(&self, record: i64) -> Result<Option<CoupleId>, StoreError> {
        self.id("SELECT couple_id FROM records WHERE id = $1", record).await
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
        const DUE: &str = "SELECT id FROM couples WHERE wake_at <= $1
             AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.couple_id = couples.id)
             ORDER BY wake_at, id LIMIT $2";
        self.ids_due(DUE, now, limit).await
    }

    /// Those of them that are woken for something that waits behind nobody's evening.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due_on_time(
        &self,
        now: DateTime<Utc>,
        limit: i64,
    ) -> Result<Vec<CoupleId>, StoreError> {
        const DUE: &str = "SELECT id FROM couples WHERE on_time_at <= $1
             AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.couple_id = couples.id)
             ORDER BY on_time_at, id LIMIT $2";
        self.ids_due(DUE, now, limit).await
    }

    async fn ids_due(
        &self,
        query: &'static str,
        now: DateTime<Utc>,
        limit: i64,
    ) -> Result<Vec<CoupleId>, StoreError> {
        let due = sqlx::query_scalar(query).bind(moment::asked(now)).bind(limit);
        let ids: Vec<i64> = due.fetch_all(&self.inner.readers).await?;
        Ok(ids.into_iter().map(CoupleId).collect())
    }

    /// When the next couple wants a tick; it may have passed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_wakes(&self) -> Result<Wakes, StoreError> {
        let row = sqlx::query(
            "SELECT (SELECT on_time_at FROM couples WHERE on_time_at IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.couple_id = couples.id)
                 ORDER BY on_time_at LIMIT 1) AS on_time,
             (SELECT wake_at FROM couples WHERE wake_at IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.couple_id = couples.id)
                 ORDER BY wake_at LIMIT 1) AS next",
        )
        .fetch_one(&self.inner.readers)
        .await?;
        let at = |column: &str| row.try_get::<Option<i64>, _>(column);
        let (on_time, any) = (at("on_time")?, at("next")?);
        Ok(Wakes { on_time: on_time.map(moment::moment), any: any.map(moment::moment) })
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

    /// The couple's journal, newest first. A record that cannot be read is left out (and logged).
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn records(&self, couple: CoupleId) -> Result<Vec<(RecordId, Record)>, StoreError> {
        let rows = sqlx::query("SELECT id, body FROM records WHERE couple_id = $1");
        let rows = rows.bind(couple.0).fetch_all(&self.inner.readers).await?;
        let pages = sqlx::query("SELECT id, body FROM pages WHERE couple_id = $1");
        let pages = pages.bind(couple.0).fetch_all(&self.inner.readers).await?;
        if rows.is_empty() && pages.is_empty() {
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
        for row in pages {
            let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
            let Some(page) = Page::open(&key, couple, id, &body) else {
                tracing::error!(page = id, "a page of the journal cannot be read");
                continue;
            };
            records.extend(page.records(id));
        }
        records.sort_unstable_by_key(|(id, record)| Reverse((record.at, id.0.abs())));
        Ok(records)
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
        let state: Vec<u8> = row.try_get("state")?;
        let key = self.inner.keys.find(id).await?;
        match open_state(key.as_deref(), id, &state) {
            Ok((couple, unknown)) => Ok(Some(Loaded { couple, version, unknown })),
            Err(why) => Err(self.park(id, why).await),
        }
    }
}

/// Opens and decodes a couple's state.
pub(super) fn open_state(
    key: Option<&CoupleKey>,
    id: CoupleId,
    state: &[u8],
) -> Result<(Couple, Unknown), Why> {
    let words = key.ok_or(Why::NoKey)?.open(&state_cell(id), state).map_err(|_| Why::Sealed)?;
    state::decode(&words).map_err(|_| Why::Unknown)
}
