//! Messages that were sent go when nobody can need them any more: a round through all chats, a part
//! of it at a time, so that a million couples stall nobody.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::apply::Batch;
use super::cells::slot_cell;
use super::delivery::kept;
use super::job::{Forgotten, Work};
use super::{Store, StoreError, moment};
use crate::crypto::{CoupleKey, random};
use crate::domain::{ChatId, Couple, CoupleId, MessageId, REMEMBERED_AT_LEAST, Sent};

/// Chats that are looked through in one go: some seconds of reading beside all else.
const CHATS: usize = 50_000;
/// Between the beginnings of two rounds.
const ROUND: TimeDelta = TimeDelta::hours(20);
/// Messages of a chat, and chats, that are handed to the writer in one go: what people wait for comes
/// in between.
const AT_ONCE: usize = 64;

/// While lines wait in a chat nothing is forgotten there; most leave at once, and for those that do it is
/// waited so often and so long in one go, in real time.
const PATIENCE: u32 = 100;
const LOOKS_EVERY: Duration = Duration::from_millis(20);

/// How far the round has come.
#[derive(Default)]
pub(super) struct Round(Mutex<Option<Way>>);

#[derive(Clone, Copy)]
struct Way {
    began: DateTime<Utc>,
    /// Where it began: the chats before come last.
    from: i64,
    /// The chat that was looked through last; none when the round is done.
    last: Option<i64>,
    /// Whether those before are being looked through.
    before: bool,
}

impl Way {
    fn from(from: i64, began: DateTime<Utc>) -> Self {
        Self { began, from, last: Some(from), before: false }
    }

    /// Goes on to the next chat that there is after the last one; whether there is something to do there.
    fn goes_to(&mut self, next: Option<i64>) -> bool {
        self.last = match next {
            Some(next) if self.before && next > self.from => None,
            None if !self.before && self.from > i64::MIN => {
                self.before = true;
                Some(i64::MIN)
            }
            next => next,
        };
        next.is_some() && self.last.is_some()
    }
}

impl Round {
    fn lock(&self) -> MutexGuard<'_, Option<Way>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where to go on; none if there is nothing to do yet.
    fn goes_on(&self, now: DateTime<Utc>) -> Option<Way> {
        let way = *self.lock();
        match way {
            Some(way) if way.last.is_some() => Some(way),
            Some(way) if (TimeDelta::zero()..ROUND).contains(&(now - way.began)) => None,
            Some(_) => Some(Way::from(i64::MIN, now)),
            // With groups (whose numbers are negative) or with people: some process may never live
            // to the end of a round.
            None => {
                Some(Way::from(if random::<1>()[0].is_multiple_of(2) { i64::MIN } else { 0 }, now))
            }
        }
    }
}

/// A message as its table has it.
struct Old {
    message: MessageId,
    couple: CoupleId,
    tag: Vec<u8>,
    slot: Vec<u8>,
    at: DateTime<Utc>,
}

impl Old {
    fn of(row: &AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            message: MessageId(row.try_get("message_id")?),
            couple: CoupleId(row.try_get("couple_id")?),
            tag: row.try_get("slot_tag")?,
            slot: row.try_get("slot")?,
            at: moment::moment(row.try_get("sent_at")?),
        })
    }
}

impl Store {
    /// Forgets the messages that nobody can need any more, see `Couple::remembers`: in as many chats as
    /// are looked through in one go, beginning where it stopped the last time.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_old_messages(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let Some(mut way) = self.inner.round.goes_on(now) else { return Ok(()) };
        let (mut old, mut patience) = (Vec::new(), PATIENCE);
        for _ in 0..CHATS {
            let Some(last) = way.last else { break };
            let next = sqlx::query_scalar::<_, i64>(
                "SELECT chat FROM sent WHERE chat > $1 ORDER BY chat LIMIT 1",
            );
            let next = next.bind(last).fetch_optional(&self.inner.readers).await?;
            if way.goes_to(next)
                && let Some(chat) = next.map(ChatId)
            {
                match self.old_messages_of(chat, now).await {
                    Err(error) if error.is_of_broken_rows() => {
                        tracing::error!(%error, "old messages of a chat cannot be read");
                    }
                    read => old.extend(read?),
                }
                while patience > 0 && !old.is_empty() && self.has_lines(chat).await? {
                    patience -= 1;
                    tokio::time::sleep(LOOKS_EVERY).await;
                }
            }
            if old.len() >= AT_ONCE {
                self.each(std::mem::take(&mut old), |old| self.forget_messages(old)).await?;
            }
        }
        self.each(old, |old| self.forget_messages(old)).await?;
        *self.inner.round.lock() = Some(way);
        Ok(())
    }

    async fn forget_messages(&self, old: Forgotten) -> Result<(), StoreError> {
        self.write(Work::ForgetMessages(old)).await.map(drop)
    }

    /// What of a chat nobody needs any more, in parts that are deleted in one go.
    async fn old_messages_of(
        &self,
        chat: ChatId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Forgotten>, StoreError> {
        let rows = sqlx::query(
            "SELECT message_id, couple_id, slot_tag, slot, sent_at FROM sent WHERE chat = $1
             ORDER BY sent_at DESC, message_id DESC",
        );
        let rows = rows.bind(chat.0).fetch_all(&self.inner.readers).await?;
        let rows = rows.iter().map(Old::of).collect::<Result<Vec<_>, _>>()?;
        let (mut owners, mut newer) = (HashMap::new(), HashSet::new());
        let mut old: HashMap<CoupleId, Vec<i64>> = HashMap::new();
        for row in &rows {
            let is_newest = newer.insert(&row.tag);
            if now - row.at < REMEMBERED_AT_LEAST {
                continue;
            }
            let owner = match owners.entry(row.couple) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(self.owner(row.couple).await?),
            };
            if owner.is_done(chat, row, is_newest, now) {
                old.entry(row.couple).or_default().push(row.message.0);
            }
        }
        let mut parts = Vec::new();
        for (couple, messages) in old {
            let part = |messages: &[i64]| Forgotten { chat, couple, messages: messages.to_vec() };
            parts.extend(messages.rchunks(AT_ONCE).map(part));
        }
        Ok(parts)
    }

    async fn owner(&self, id: CoupleId) -> Result<Owner, StoreError> {
        match self.couple(id).await {
            Ok(Some(loaded)) => {
                let key = self.inner.keys.key(id).await?;
                Ok(Owner::Couple(Box::new(loaded.couple), key))
            }
            Ok(None) => Ok(Owner::Nobody),
            Err(StoreError::Parked(_) | StoreError::NoKey(_)) => Ok(Owner::Unreadable),
            Err(error) => Err(error),
        }
    }

    /// Whether the message was sent so long ago that it is forgotten: newer ones have higher numbers.
    pub(super) async fn is_forgotten(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<bool, StoreError> {
        let newest = sqlx::query_scalar("SELECT message_id FROM forgotten WHERE chat = $1");
        let newest: Option<i64> = newest.bind(chat.0).fetch_optional(&self.inner.readers).await?;
        Ok(newest.is_some_and(|newest| message.0 <= newest))
    }
}

/// Whose message it is.
enum Owner {
    Couple(Box<Couple>, Arc<CoupleKey>),
    /// The house's, or that of a couple that is gone.
    Nobody,
    /// Nobody can tell by now what is still needed.
    Unreadable,
}

impl Owner {
    fn is_done(&self, chat: ChatId, row: &Old, is_newest: bool, now: DateTime<Utc>) -> bool {
        let (couple, key) = match self {
            Self::Couple(couple, key) => (couple, key),
            Self::Nobody => return true,
            Self::Unreadable => return false,
        };
        let words = key.open(&slot_cell(couple.id, chat, row.message), &row.slot).ok();
        let Some((_, slot)) = words.and_then(|words| kept(&words)) else { return false };
        !couple.remembers(&Sent { chat, slot, at: row.at, is_newest }, now)
    }
}

impl Batch<'_> {
    /// Not while lines wait in that chat: what takes the buttons off one of these has to find it.
    pub(super) async fn forget_messages(&mut self, old: &Forgotten) -> Result<(), sqlx::Error> {
        let waiting = sqlx::query("SELECT 1 FROM outbox WHERE chat = $1 AND parked = 0 LIMIT 1");
        let waiting = waiting.bind(old.chat.0).fetch_optional(&mut *self.connection).await?;
        if waiting.is_some() {
            return Ok(());
        }
        for message in &old.messages {
            sqlx::query("DELETE FROM sent WHERE chat = $1 AND message_id = $2")
                .bind(old.chat.0)
                .bind(*message)
                .execute(&mut *self.connection)
                .await?;
        }
        sqlx::query(
            "INSERT INTO forgotten (chat, message_id, couple_id) VALUES ($1, $2, $3)
             ON CONFLICT (chat) DO UPDATE SET couple_id = excluded.couple_id,
             message_id = CASE WHEN forgotten.message_id < excluded.message_id
                 THEN excluded.message_id ELSE forgotten.message_id END",
        )
        .bind(old.chat.0)
        .bind(old.messages.iter().max().copied())
        .bind(old.couple.0)
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }
}
