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
use super::notes::HOLDS_FOR;
use super::{Store, StoreError, moment};
use crate::crypto::{COVERED, CoupleKey, random};
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

/// A chat's number, covered.
type Tag = Vec<u8>;

/// How far the round has come.
#[derive(Default)]
pub(super) struct Round(Mutex<Option<Way>>);

#[derive(Clone)]
struct Way {
    began: DateTime<Utc>,
    /// Where it began: the chats before come last.
    from: Tag,
    /// The chat that was looked through last; none when the round is done.
    last: Option<Tag>,
    /// Whether those before are being looked through.
    before: bool,
}

impl Way {
    fn from(from: Tag, began: DateTime<Utc>) -> Self {
        Self { began, last: Some(from.clone()), from, before: false }
    }

    /// Goes on to the next chat that there is after the last one; whether there is something to do there.
    fn goes_to(&mut self, next: Option<&Tag>) -> bool {
        self.last = match next {
            Some(next) if self.before && *next > self.from => None,
            None if !self.before && !self.from.is_empty() => {
                self.before = true;
                Some(Tag::new())
            }
            next => next.cloned(),
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
        let way = self.lock().clone();
        match way {
            Some(way) if way.last.is_some() => Some(way),
            Some(way) if (TimeDelta::zero()..ROUND).contains(&(now - way.began)) => None,
            Some(_) => Some(Way::from(Tag::new(), now)),
            // Anywhere: some process may never live to the end of a round.
            None => Some(Way::from(random::<COVERED>().to_vec(), now)),
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
    /// Whether it is a note that nobody has opened.
    is_note: bool,
}

impl Old {
    fn of(row: &AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            message: MessageId(row.try_get("message_id")?),
            couple: CoupleId(row.try_get("couple_id")?),
            tag: row.try_get("slot_tag")?,
            slot: row.try_get("slot")?,
            at: moment::moment(row.try_get("sent_at")?),
            is_note: row.try_get::<i64, _>("is_note")? > 0,
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
            let Some(last) = way.last.clone() else { break };
            let next = sqlx::query_scalar::<_, Tag>(
                "SELECT chat_tag FROM sent WHERE bot_id = $1 AND chat_tag > $2
                 ORDER BY chat_tag LIMIT 1",
            );
            let next = next.bind(self.inner.bot.id).bind(last);
            let next = next.fetch_optional(&self.inner.readers).await?;
            if way.goes_to(next.as_ref())
                && let Some(tag) = next
            {
                let Ok(chat) = self.inner.bot.chat_of(&tag) else {
                    tracing::error!("messages of a chat cannot be told from others");
                    continue;
                };
                match self.old_messages_of(chat, tag, now).await {
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
        chat_tag: Tag,
        now: DateTime<Utc>,
    ) -> Result<Vec<Forgotten>, StoreError> {
        let rows = sqlx::query(
            "SELECT message_id, couple_id, slot_tag, slot, sent_at,
             CASE WHEN note IS NULL THEN 0 ELSE 1 END AS is_note FROM sent
             WHERE bot_id = $1 AND chat_tag = $2 ORDER BY message_id DESC",
        );
        let rows = rows.bind(self.inner.bot.id).bind(chat_tag.clone());
        let rows = rows.fetch_all(&self.inner.readers).await?;
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
            let part = |messages: &[i64]| Forgotten {
                chat_tag: chat_tag.clone(),
                couple,
                messages: messages.to_vec(),
            };
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
        let newest = sqlx::query_scalar(
            "SELECT message_id FROM forgotten WHERE bot_id = $1 AND chat_tag = $2",
        );
        let newest = newest.bind(self.inner.bot.id).bind(self.inner.bot.chat(chat));
        let newest: Option<i64> = newest.fetch_optional(&self.inner.readers).await?;
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
        let is_held = row.is_note && now - row.at < HOLDS_FOR;
        let (couple, key) = match self {
            Self::Couple(couple, key) => (couple, key),
            // Of a couple that is gone nothing could be opened any more.
            Self::Nobody => return !(is_held && row.couple == CoupleId::NONE),
            Self::Unreadable => return false,
        };
        if is_held {
            return false;
        }
        let words = key.open(&slot_cell(couple.id, chat, row.message), &row.slot).ok();
        let Some((_, slot)) = words.and_then(|words| kept(&words)) else { return false };
        !couple.remembers(&Sent { chat, slot, at: row.at, is_newest }, now)
    }
}

impl Batch<'_> {
    /// Not while lines wait in that chat: what takes the buttons off one of these has to find it.
    pub(super) async fn forget_messages(&mut self, old: &Forgotten) -> Result<(), sqlx::Error> {
        let waiting = sqlx::query(
            "SELECT 1 FROM outbox WHERE bot_id = $1 AND chat_tag = $2 AND parked = 0 LIMIT 1",
        );
        let waiting = waiting.bind(self.bot).bind(old.chat_tag.clone());
        let waiting = waiting.fetch_optional(&mut *self.connection).await?;
        if waiting.is_some() {
            return Ok(());
        }
        for message in &old.messages {
            sqlx::query("DELETE FROM sent WHERE bot_id = $1 AND chat_tag = $2 AND message_id = $3")
                .bind(self.bot)
                .bind(old.chat_tag.clone())
                .bind(*message)
                .execute(&mut *self.connection)
                .await?;
        }
        sqlx::query(
            "INSERT INTO forgotten (bot_id, chat_tag, message_id, couple_id)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (bot_id, chat_tag) DO UPDATE SET couple_id = excluded.couple_id,
             message_id = CASE WHEN forgotten.message_id < excluded.message_id
                 THEN excluded.message_id ELSE forgotten.message_id END",
        )
        .bind(self.bot)
        .bind(old.chat_tag.clone())
        .bind(old.messages.iter().max().copied())
        .bind(old.couple.0)
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }
}
