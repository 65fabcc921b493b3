//! What the writer is handed: everything encoded, ready to be sealed and written.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;
use zeroize::Zeroizing;

use super::cells::{plain, slot_cell, slot_tag, state_cell};
use super::padding::{Class, padded};
use super::state;
use super::{Change, Committed, Loaded, Settled, Store, StoreError, Unknown, moment};
use crate::crypto::CoupleKey;
use crate::domain::{
    ChatId, Couple, CoupleId, Guard, Lane, MessageId, Record, RecordId, Returns, Slot, UserId,
};
use crate::line::{Call, Line};

/// Encoded and not yet sealed: lines and records get their number, which is part of the seal,
/// only when they are written.
type Plain = Zeroizing<Vec<u8>>;

/// Work, and who waits for it.
pub(super) struct Job {
    pub(super) work: Work,
    pub(super) answer: oneshot::Sender<Result<Committed, StoreError>>,
}

/// All that is ever written. Times are unix milliseconds.
pub(super) enum Work {
    Change(Box<ChangeJob>),
    Settle(SettleJob),
    DropLine(i64),
    ParkLine(i64),
    Postpone {
        id: i64,
        not_before: i64,
        attempts: u32,
    },
    ParkCouple(CoupleId),
    TakeUp(CoupleId),
    ForgetUpdates {
        before: i64,
    },
    ForgetMessages(Forgotten),
    ExpireRecords {
        now: i64,
    },
    ExpireRecord(i64),
    /// A page as it was, and what is left of it with the time of the next.
    ExpirePage {
        id: i64,
        was: Vec<u8>,
        is: Option<(Vec<u8>, i64)>,
    },
    /// Once its batch is written.
    EmptyLog,
    /// Writes, and changes nothing.
    Probe,
    FinishMigration,
    Hear {
        at: i64,
        gaps: i64,
    },
}

impl Work {
    /// Whose key has sealed it.
    pub(super) fn owner(&self) -> Option<CoupleId> {
        match self {
            Self::Change(change) => Some(change.owner),
            Self::Settle(settled) => Some(settled.couple),
            _ => None,
        }
    }

    /// Whether it goes on beside the couples, brings no lines, and has nobody waiting for it.
    pub(super) fn keeps_house(&self) -> bool {
        match self {
            Self::Change(_)
            | Self::Settle(_)
            | Self::DropLine(_)
            | Self::ParkLine(_)
            | Self::Postpone { .. }
            | Self::ParkCouple(_)
            | Self::TakeUp(_) => false,
            Self::ForgetUpdates { .. }
            | Self::ForgetMessages(_)
            | Self::ExpireRecords { .. }
            | Self::ExpireRecord(_)
            | Self::ExpirePage { .. }
            | Self::EmptyLog
            | Self::Probe
            | Self::FinishMigration
            | Self::Hear { .. } => true,
        }
    }
}

/// Messages of a couple in one chat.
#[derive(Clone)]
pub(super) struct Forgotten {
    pub(super) chat: ChatId,
    pub(super) couple: CoupleId,
    pub(super) messages: Vec<i64>,
}

pub(super) struct ChangeJob {
    pub(super) update: Option<i64>,
    pub(super) settles: Option<i64>,
    pub(super) now: i64,
    pub(super) owner: CoupleId,
    pub(super) key: Arc<CoupleKey>,
    pub(super) couple: Option<CoupleRow>,
    /// The couple as it will be read.
    pub(super) loaded: Option<Arc<Loaded>>,
    pub(super) lines: Vec<LineRow>,
    pub(super) journal: Vec<JournalRow>,
}

/// A couple as its tables see it.
pub(super) struct CoupleRow {
    pub(super) id: CoupleId,
    /// The version it was decided from; 0 if it is new.
    pub(super) version: i64,
    pub(super) group: ChatId,
    pub(super) users: Vec<i64>,
    /// Who can open what they kept before an end, and until when.
    pub(super) former: Vec<(i64, i64)>,
    pub(super) wake_at: Option<i64>,
    pub(super) on_time_at: Option<i64>,
    pub(super) state: Vec<u8>,
}

pub(super) struct LineRow {
    pub(super) chat: ChatId,
    pub(super) lane: Lane,
    pub(super) not_before: i64,
    pub(super) use_by: i64,
    pub(super) unpaced: bool,
    pub(super) guard: i64,
    pub(super) slot_tag: Option<Vec<u8>>,
    pub(super) edits: bool,
    pub(super) body: Plain,
}

/// What is sealed of a line. The last part came later: older lines have none.
#[derive(Serialize, Deserialize)]
pub(super) struct Contents(
    pub(super) Option<Slot>,
    pub(super) Call,
    #[serde(default, skip_serializing_if = "Option::is_none")] pub(super) Option<Returns>,
);

pub(super) enum JournalRow {
    Keep {
        at: i64,
        expires_at: Option<i64>,
        body: Plain,
    },
    Forget(RecordId),
    /// A page, a new one or one with a number; whether something was deleted of it.
    Page {
        id: Option<i64>,
        expires_at: i64,
        body: Plain,
        forgot: bool,
    },
    /// Nothing is left on that page.
    NoPage(i64),
}

#[derive(Clone)]
pub(super) struct SettleJob {
    pub(super) id: i64,
    pub(super) couple: CoupleId,
    pub(super) chat: ChatId,
    pub(super) at: i64,
    pub(super) sent: Vec<SentRow>,
}

#[derive(Clone)]
pub(super) struct SentRow {
    pub(super) message: MessageId,
    pub(super) slot_tag: Vec<u8>,
    pub(super) slot: Vec<u8>,
}

impl Store {
    /// Encodes and seals what can be sealed by now, on the caller's thread.
    pub(super) async fn prepare(&self, change: Change) -> Result<ChangeJob, StoreError> {
        let keys = &self.inner.keys;
        let (owner, key) = match &change.couple {
            Some((couple, 0)) => (couple.id, keys.key_or_new(couple.id).await?),
            Some((couple, _)) => (couple.id, keys.key(couple.id).await?),
            None => (CoupleId::HOUSE, keys.key(CoupleId::HOUSE).await?),
        };
        let is_new = matches!(change.couple, Some((_, 0)));
        let unknown = &change.unknown;
        let couple = change.couple.as_ref();
        let couple = couple.map(|(couple, version)| couple_row(couple, *version, unknown, &key));
        let lines = change.lines.iter().map(|line| line_row(line, owner, &key));
        Ok(ChangeJob {
            update: change.update,
            settles: change.settles,
            now: moment::stored(self.inner.clock.now()),
            owner,
            couple: couple.transpose()?,
            lines: lines.collect::<Result<_, _>>()?,
            journal: self.journal_rows(owner, is_new, &change.journal).await?,
            key,
            loaded: change.couple.map(|(couple, version)| {
                Arc::new(Loaded { couple, version: version + 1, unknown: change.unknown })
            }),
        })
    }

    pub(super) async fn prepare_settled(&self, settled: Settled) -> Result<SettleJob, StoreError> {
        let Settled { id, couple, chat, messages, slot, at } = settled;
        let mut sent = Vec::new();
        if let Some(slot) = slot
            && !messages.is_empty()
        {
            let key = self.inner.keys.key(couple).await?;
            let (words, sealed) = (plain(&slot)?, padded(&(id, &slot), Class::Slot)?);
            sent.extend(messages.into_iter().map(|message| SentRow {
                message,
                slot_tag: slot_tag(&key, couple, chat, &words),
                slot: key.seal(&slot_cell(couple, chat, message), &sealed),
            }));
        }
        Ok(SettleJob { id, couple, chat, at: moment::stored(at), sent })
    }
}

fn couple_row(
    couple: &Couple,
    version: i64,
    unknown: &Unknown,
    key: &CoupleKey,
) -> Result<CoupleRow, StoreError> {
    Ok(CoupleRow {
        id: couple.id,
        version,
        group: couple.group,
        users: couple.users().map(|(_, user)| user.0).collect(),
        former: couple.former().into_iter().map(former_row).collect(),
        wake_at: couple.wake_at().map(moment::stored),
        on_time_at: couple.on_time_at().map(moment::stored),
        state: key.seal(&state_cell(couple.id), &state::encode(couple, unknown)?),
    })
}

fn former_row((user, until): (UserId, DateTime<Utc>)) -> (i64, i64) {
    (user.0, moment::stored(until))
}

fn line_row(line: &Line, owner: CoupleId, key: &CoupleKey) -> Result<LineRow, StoreError> {
    let edits = matches!(line.call, Call::Edit { .. });
    let names_a_message = edits || matches!(line.call, Call::Send { .. });
    let slot_tag = match &line.slot {
        Some(slot) if names_a_message => Some(slot_tag(key, owner, line.chat, &plain(slot)?)),
        _ => None,
    };
    Ok(LineRow {
        chat: line.chat,
        lane: line.lane,
        not_before: moment::stored(line.not_before),
        use_by: moment::stored(line.use_by),
        unpaced: matches!(line.call, Call::Answer { .. } | Call::Look),
        guard: Guard::number(line.guard),
        slot_tag,
        edits,
        body: padded(
            &Contents(line.slot.clone(), line.call.clone(), line.returns.clone()),
            Class::Line,
        )?,
    })
}

impl JournalRow {
    pub(super) fn keep(record: &Record) -> Result<Self, StoreError> {
        Ok(Self::Keep {
            at: moment::stored(record.at),
            expires_at: record.expires_at().map(moment::stored),
            body: padded(record, Class::Record)?,
        })
    }
}
