//! What the writer is handed: everything numbered, sealed, and ready to be written.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;

use super::bot::Bot;
use super::check::Verdict;
use super::destroyed::{Destroyed, Quoting};
use super::{Committed, Loaded, StoreError};
use crate::crypto::CoupleKey;
use crate::domain::{ChatId, CoupleId, MessageId, RecordId, Returns, Slot, UserId};
use crate::line::{Call, Header};

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
    ForgetInvitations {
        now: i64,
    },
    ForgetMessages(Forgotten),
    /// These messages of a chat hold nothing any more.
    EmptyNotes {
        chat_tag: Vec<u8>,
        messages: Vec<MessageId>,
    },
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
            | Self::EmptyNotes { .. }
            | Self::TakeUp(_) => false,
            Self::ForgetUpdates { .. }
            | Self::ForgetInvitations { .. }
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
    pub(super) chat_tag: Vec<u8>,
    pub(super) couple: CoupleId,
    pub(super) messages: Vec<i64>,
}

pub(super) struct ChangeJob {
    pub(super) update: Option<i64>,
    pub(super) settles: Option<i64>,
    /// When the update was seen.
    pub(super) seen_at: i64,
    pub(super) owner: CoupleId,
    pub(super) key: Arc<CoupleKey>,
    pub(super) couple: Option<CoupleRow>,
    /// The couple as it will be read.
    pub(super) loaded: Option<Arc<Loaded>>,
    pub(super) lines: Vec<LineRow>,
    pub(super) journal: Vec<JournalRow>,
    /// What quotes what is erased with this.
    pub(super) erased: Option<Quoting>,
    /// The couple that goes as a whole.
    pub(super) destroys: Option<Destroyed>,
}

/// A couple as its tables see it.
pub(super) struct CoupleRow {
    pub(super) id: CoupleId,
    /// The version it was decided from; 0 if it is new.
    pub(super) version: i64,
    pub(super) group: ChatId,
    pub(super) group_tag: Vec<u8>,
    pub(super) users: Vec<Person>,
    /// Who can open what they kept before an end, and until when.
    pub(super) former: Vec<(Person, i64)>,
    /// Who has a link to a seat, and until when, if that changes.
    pub(super) invited: Option<Vec<(Person, i64)>>,
    pub(super) wake_at: Option<i64>,
    pub(super) on_time_at: Option<i64>,
    pub(super) state: Vec<u8>,
}

/// A person's number, and what they are looked up by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) number: i64,
    pub(super) tag: Vec<u8>,
}

impl Person {
    pub(super) fn new(user: UserId, bot: &Bot) -> Self {
        Self { number: user.0, tag: bot.user(user) }
    }
}

pub(super) struct LineRow {
    /// As the sender will know it.
    pub(super) header: Header,
    pub(super) chat_tag: Vec<u8>,
    pub(super) not_before: i64,
    pub(super) use_by: i64,
    pub(super) slot_tag: Option<Vec<u8>>,
    pub(super) edits: bool,
    pub(super) body: Vec<u8>,
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
        id: i64,
        expires_at: Option<i64>,
        body: Vec<u8>,
    },
    Forget(RecordId),
    /// A page; with which version it begins, if it is new; whether something was deleted of it.
    Page {
        id: i64,
        begins: Option<i64>,
        expires_at: i64,
        body: Vec<u8>,
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
    pub(super) chat_tag: Vec<u8>,
    pub(super) at: i64,
    pub(super) sent: Vec<SentRow>,
    /// What a note that was laid earlier holds from now on, sealed, if anything.
    pub(super) note: Option<(MessageId, Option<Vec<u8>>)>,
}

#[derive(Clone)]
pub(super) struct SentRow {
    pub(super) message: MessageId,
    pub(super) slot_tag: Vec<u8>,
    pub(super) slot: Vec<u8>,
    /// What it holds, if it is a note.
    pub(super) note: Option<Vec<u8>>,
}

/// Tells each what became of it.
pub(super) fn answer(jobs: Vec<Job>, verdicts: Vec<Verdict>) {
    for (job, verdict) in jobs.into_iter().zip(verdicts) {
        let outcome = match verdict {
            Verdict::Done(committed) => Ok(committed),
            Verdict::Parked(couple) => Err(StoreError::Parked(couple)),
        };
        // Nobody may be waiting any more.
        let _ = job.answer.send(outcome);
    }
}

/// Tells the one why it was not written.
pub(super) fn refuse(jobs: Vec<Job>, error: sqlx::Error) {
    if let Some(job) = jobs.into_iter().next() {
        let _ = job.answer.send(Err(error.into()));
    }
}
