//! Couples and updates.

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::broken::twice;
use super::cells::state_cell;
use super::job::Work;
use super::many::Bound;
use super::{Change, Committed, Loaded, Store, StoreError, Unknown, Wakes, Why, moment, state};
use crate::crypto::CoupleKey;
use crate::domain::{ChatId, Couple, CoupleId, UserId};

const BY_ID: &str = "SELECT id, version, state,
    (SELECT COUNT(*) FROM parked WHERE couple_id = couples.id) AS parked
    FROM couples WHERE bot_id = $1 AND id = $2";
const BY_GROUP: &str = "SELECT id, version, state,
    (SELECT COUNT(*) FROM parked WHERE couple_id = couples.id) AS parked
    FROM couples WHERE bot_id = $1 AND group_tag = $2";
const BY_USER: &str = "SELECT couples.id, version, state,
    (SELECT COUNT(*) FROM parked WHERE parked.couple_id = couples.id) AS parked
    FROM couples JOIN seats ON seats.couple_id = couples.id
    WHERE seats.bot_id = $1 AND seats.user_tag = $2";

impl Store {
    /// The couple of that number.
    ///
    /// # Errors
    /// [`StoreError::Parked`] if its state cannot be read: it is put aside, never written over.
    pub async fn couple(&self, id: CoupleId) -> Result<Option<Loaded>, StoreError> {
        if let Some(known) = self.inner.cache.couple(id) {
            return Ok(Some(known));
        }
        match twice(|| self.load(self.of_bot(BY_ID).bind(id.0))).await {
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
        match self.load(self.of_chat(BY_GROUP, chat)).await {
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
        match self.load(self.of_user(BY_USER, user)).await {
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
        const ONE: &str = "SELECT id FROM couples WHERE bot_id = $1 AND group_tag = $2";
        // Asked for as a range, the index answers alone.
        const RANGE: &str = "SELECT id FROM couples
            WHERE bot_id = $1 AND group_tag >= $2 AND group_tag <= $2";
        if let Some(known) = self.inner.cache.id_of_group(chat) {
            return Ok(Some(known));
        }
        match self.id(self.of_chat(ONE, chat)).await {
            Err(error) if error.is_of_broken_rows() => self.id(self.of_chat(RANGE, chat)).await,
            read => read,
        }
    }

    /// The number of the couple whose shared chat this was, before it became a supergroup: its
    /// messages there are still known.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_former_group(&self, chat: ChatId) -> Result<Option<CoupleId>, StoreError> {
        const SENT: &str = "SELECT sent.couple_id FROM sent
            JOIN couples ON couples.id = sent.couple_id
            WHERE sent.bot_id = $1 AND sent.chat_tag = $2 AND sent.chat_tag <> couples.group_tag
            LIMIT 1";
        const ANY: &str = "SELECT couple_id FROM sent
            WHERE bot_id = $1 AND chat_tag = $2 LIMIT 1";
        const FORGOTTEN: &str = "SELECT forgotten.couple_id FROM forgotten
            JOIN couples ON couples.id = forgotten.couple_id
            WHERE forgotten.bot_id = $1 AND forgotten.chat_tag = $2
            AND forgotten.chat_tag <> couples.group_tag";
        match self.id(self.of_chat(SENT, chat)).await {
            Err(error) if error.is_of_broken_rows() => self.id(self.of_chat(ANY, chat)).await,
            Ok(None) => self.id(self.of_chat(FORGOTTEN, chat)).await,
            read => read,
        }
    }

    /// The number of the couple in which this person has a seat.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_user(&self, user: UserId) -> Result<Option<CoupleId>, StoreError> {
        const SEAT: &str = "SELECT couple_id FROM seats WHERE bot_id = $1 AND user_tag = $2";
        if let Some(known) = self.inner.cache.id_of_user(user) {
            return Ok(Some(known));
        }
        self.id(self.of_user(SEAT, user)).await
    }

    /// The couples in which this person can open what they kept before an end, the newest end first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn former_couples(&self, user: UserId) -> Result<Vec<CoupleId>, StoreError> {
        let select = sqlx::query_scalar::<_, i64>(
            "SELECT couple_id FROM former_seats WHERE bot_id = $1 AND user_tag = $2
             ORDER BY until DESC, couple_id",
        );
        let bot = &self.inner.bot;
        let select = select.bind(bot.id).bind(bot.user(user));
        let ids = select.fetch_all(&self.inner.readers).await?;
        Ok(ids.into_iter().map(CoupleId).collect())
    }

    /// The couple that a record of the journal belongs to.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn couple_of_record(&self, record: i64) -> Result<Option<CoupleId>, StoreError> {
        const OWNER: &str = "SELECT couple_id FROM records WHERE bot_id = $1 AND id = $2";
        self.id(self.of_bot(OWNER).bind(record)).await
    }

    /// Whether there is a couple of that number, readable or not.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn knows(&self, id: CoupleId) -> Result<bool, StoreError> {
        const KNOWN: &str = "SELECT id FROM couples WHERE bot_id = $1 AND id = $2";
        Ok(self.id(self.of_bot(KNOWN).bind(id.0)).await?.is_some())
    }

    /// Couples that want a tick at `now`, the longest waiting first; at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due(&self, now: DateTime<Utc>, limit: i64) -> Result<Vec<CoupleId>, StoreError> {
        const DUE: &str = "SELECT id FROM couples WHERE bot_id = $3 AND wake_at <= $1
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
        const DUE: &str = "SELECT id FROM couples WHERE bot_id = $3 AND on_time_at <= $1
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
        let due = due.bind(self.inner.bot.id);
        let ids: Vec<i64> = due.fetch_all(&self.inner.readers).await?;
        Ok(ids.into_iter().map(CoupleId).collect())
    }

    /// When the next couple wants a tick; it may have passed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_wakes(&self) -> Result<Wakes, StoreError> {
        let row = sqlx::query(
            "SELECT (SELECT on_time_at FROM couples WHERE bot_id = $1 AND on_time_at IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.couple_id = couples.id)
                 ORDER BY on_time_at LIMIT 1) AS on_time,
             (SELECT wake_at FROM couples WHERE bot_id = $1 AND wake_at IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.couple_id = couples.id)
                 ORDER BY wake_at LIMIT 1) AS next",
        )
        .bind(self.inner.bot.id)
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
        let of_couple = change.couple.is_some();
        let committed = self.write(Work::Change(Box::new(change))).await?;
        self.vitals().decisions.add(committed as usize, usize::from(of_couple));
        Ok(committed)
    }

    /// Whether this update was decided.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn seen(&self, update: i64) -> Result<bool, StoreError> {
        let select = sqlx::query_scalar::<_, i64>(
            "SELECT COUNT(*) FROM inbox WHERE bot_id = $1 AND update_id = $2",
        );
        let select = select.bind(self.inner.bot.id).bind(update);
        Ok(select.fetch_one(&self.inner.readers).await? > 0)
    }

    /// Asks it of this bot.
    fn of_bot(&self, sql: &'static str) -> Bound {
        sqlx::query(sql).bind(self.inner.bot.id)
    }

    fn of_chat(&self, sql: &'static str, chat: ChatId) -> Bound {
        self.of_bot(sql).bind(self.inner.bot.chat(chat))
    }

    fn of_user(&self, sql: &'static str, user: UserId) -> Bound {
        self.of_bot(sql).bind(self.inner.bot.user(user))
    }

    async fn id(&self, select: Bound) -> Result<Option<CoupleId>, StoreError> {
        let row = select.fetch_optional(&self.inner.readers).await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?.map(CoupleId))
    }

    async fn load(&self, select: Bound) -> Result<Option<Loaded>, StoreError> {
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
