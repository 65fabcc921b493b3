//! Couples of whom something cannot be read: put aside alone, looked at and taken up again.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{AnyConnection, Connection, Row};

use super::apply::Batch;
use super::broken;
use super::job::Work;
use super::keyring::KeyRing;
use super::opening::Pair;
use super::read::open_state;
use super::{OpenError, Opening, Parked, Store, StoreError, moment};
use crate::domain::CoupleId;

/// How often in an hour something of a couple may fail, while its rows can be read all the same, before
/// it is parked: the next try may succeed.
const TRIES: u32 = 3;
const WITHIN: TimeDelta = TimeDelta::hours(1);

/// The migration since which parked couples have a table of their own.
const OWN_TABLE: i64 = 3;

const PARKED: &str = "SELECT couple_id, parked_at FROM parked ORDER BY parked_at, couple_id";
const PARKED_BEFORE: &str = "SELECT id AS couple_id, 0 AS parked_at FROM couples WHERE parked = 1
    ORDER BY id";

/// Why a couple cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no key for it, or it does not open.
    NoKey,
    /// Its state is not what was sealed.
    Sealed,
    /// Its state is none that this version knows.
    Unknown,
    /// The database cannot be read where something of it is.
    Page,
    /// There is no such couple any more.
    Gone,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NoKey => "its key is missing or does not open",
            Self::Sealed => "its state is damaged: the seal does not open",
            Self::Unknown => "its state is none that this version knows",
            Self::Page => "the database is damaged where something of it is",
            Self::Gone => "its row is gone",
        })
    }
}

/// A couple that was put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its number.
    pub couple: CoupleId,
    /// Since when; none if an earlier version put it aside.
    pub since: Option<DateTime<Utc>>,
    /// Why its state cannot be read now; none if it can.
    pub why: Option<Why>,
}

impl Store {
    /// What to answer when something of this couple could not be read. If the rest of the database
    /// works, the couple is parked, so that the others need not wait for it: then
    /// [`StoreError::Parked`], and else what failed.
    pub async fn set_aside(&self, id: CoupleId, error: StoreError) -> StoreError {
        match self.is_parked(id).await {
            Ok(true) => StoreError::Parked(id),
            Ok(false) if self.may_pass(id, &error).await && self.is_worth_another_try(id) => error,
            Ok(false) if self.works().await.is_ok() => self.park(id, Why::Page).await,
            _ => error,
        }
    }

    /// Whether new rows can be written: what failed before is then not the whole database.
    ///
    /// # Errors
    /// If they cannot.
    pub async fn works(&self) -> Result<(), StoreError> {
        self.write(Work::Probe).await.map(drop)
    }

    pub(super) async fn park(&self, id: CoupleId, why: Why) -> StoreError {
        tracing::error!(couple = id.0, %why, "a couple cannot be read: it is parked");
        match self.write(Work::ParkCouple(id)).await {
            Ok(_) => StoreError::Parked(id),
            Err(error) => error,
        }
    }

    async fn is_parked(&self, id: CoupleId) -> Result<bool, StoreError> {
        let parked = sqlx::query_scalar("SELECT COUNT(*) FROM parked WHERE couple_id = $1");
        let parked: i64 = parked.bind(id.0).fetch_one(&self.inner.readers).await?;
        Ok(parked > 0)
    }

    async fn may_pass(&self, id: CoupleId, error: &StoreError) -> bool {
        match error {
            StoreError::Database(error) => broken::may_pass(error) || self.reads_all_of(id).await,
            _ => false,
        }
    }

    /// Whether the couple's own rows can be read, whatever they hold.
    async fn reads_all_of(&self, id: CoupleId) -> bool {
        for rows in [
            "SELECT state FROM couples WHERE id = $1",
            "SELECT body FROM records WHERE couple_id = $1",
            "SELECT body FROM pages WHERE couple_id = $1",
        ] {
            let rows = sqlx::query(rows).bind(id.0).fetch_all(&self.inner.readers).await;
            if rows.is_err() {
                return false;
            }
        }
        true
    }

    fn is_worth_another_try(&self, id: CoupleId) -> bool {
        let now = self.inner.clock.now();
        let mut suspects =
            self.inner.suspects.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        suspects.retain(|_, (_, since)| (TimeDelta::zero()..WITHIN).contains(&(now - *since)));
        let (failures, _) = suspects.entry(id).or_insert((0, now));
        *failures += 1;
        *failures < TRIES
    }

    /// How much was put aside because it could not be used: couples of all bots that share the
    /// database, and lines of this one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn parked(&self) -> Result<Parked, StoreError> {
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM parked) AS couples,
                    (SELECT COUNT(*) FROM outbox WHERE bot_id = $1 AND parked = 1) AS lines",
        )
        .bind(self.inner.bot.id)
        .fetch_one(&self.inner.readers)
        .await?;
        Ok(Parked { couples: row.try_get("couples")?, lines: row.try_get("lines")? })
    }

    /// Takes a parked couple up again if its state can be read by now: it is woken with the next
    /// tick. Else the answer is why not.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_up(&self, id: CoupleId) -> Result<Option<Why>, StoreError> {
        let mut connection = self.inner.readers.acquire().await?;
        let why = why(&mut connection, &self.inner.keys, id).await?;
        drop(connection);
        if why.is_none() {
            self.write(Work::TakeUp(id)).await?;
        }
        Ok(why)
    }

    /// The couples that were put aside in these databases. Nothing is changed, and nobody is waited for.
    ///
    /// # Errors
    /// If the databases cannot be read or do not belong together.
    pub async fn put_aside(opening: &Opening) -> Result<Vec<Aside>, OpenError> {
        let pair = Pair::at(opening)?;
        let Some((main, look, keys)) = pair.keys(opening).await? else { return Ok(vec![]) };
        let mut connection = main.connect_to_read().await?;
        let parked = if look.versions.contains(&OWN_TABLE) { PARKED } else { PARKED_BEFORE };
        let mut aside = Vec::new();
        for row in sqlx::query(parked).fetch_all(&mut connection).await? {
            let couple = CoupleId(row.try_get("couple_id")?);
            let since = Some(row.try_get("parked_at")?).filter(|since| *since > 0);
            let why = why(&mut connection, &keys, couple).await?;
            aside.push(Aside { couple, since: since.map(moment::moment), why });
        }
        connection.close().await?;
        Ok(aside)
    }
}

impl Batch<'_> {
    pub(super) async fn park_couple(&mut self, id: CoupleId) -> Result<(), sqlx::Error> {
        sqlx::query(
            "INSERT INTO parked (couple_id, parked_at) VALUES ($1, $2)
             ON CONFLICT (couple_id) DO NOTHING",
        )
        .bind(id.0)
        .bind(moment::minute_before(self.now))
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }

    /// It is woken at once: its own time may have passed, or have been taken off when it was parked.
    pub(super) async fn take_up(&mut self, id: CoupleId) -> Result<(), sqlx::Error> {
        let wake = sqlx::query("UPDATE couples SET wake_at = $2, on_time_at = $2 WHERE id = $1");
        let at_once = moment::minute_before(self.now);
        wake.bind(id.0).bind(at_once).execute(&mut *self.connection).await?;
        let unpark = sqlx::query("DELETE FROM parked WHERE couple_id = $1");
        unpark.bind(id.0).execute(&mut *self.connection).await?;
        Ok(())
    }
}

/// Why the couple's state cannot be read; none if it can.
async fn why(
    connection: &mut AnyConnection,
    keys: &KeyRing,
    id: CoupleId,
) -> Result<Option<Why>, sqlx::Error> {
    let state = sqlx::query_scalar("SELECT state FROM couples WHERE id = $1");
    let state: Vec<u8> = match state.bind(id.0).fetch_optional(connection).await {
        Ok(Some(state)) => state,
        Ok(None) => return Ok(Some(Why::Gone)),
        Err(error) if broken::is_broken(&error) => return Ok(Some(Why::Page)),
        Err(error) => return Err(error),
    };
    let key = keys.find(id).await?;
    Ok(open_state(key.as_deref(), id, &state).err())
}
