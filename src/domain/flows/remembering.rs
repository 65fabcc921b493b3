//! How long a message that was sent can be found again: by its slot for an edit, by its number for a
//! reply. This is the one place where that is decided.
//!
//! | it is | it is found |
//! |---|---|
//! | any message | eight days |
//! | one with buttons whose time can pass | as long as they lie |
//! | the newest of what may be waited for | 40 days: a draft lives 30 days after its last touch |
//! | the newest of a card or question that has no time | as long as the couple is there; in a private chat, as long as its person has a seat |
//!
//! A reply to what is forgotten is told what is taken; a press counts as ever, since its button says
//! what it does; an edit is sent anew, silently; and Telegram deletes nothing after two days.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::couple::Couple;
use crate::domain::couple::slot::Slot;
use crate::domain::exercises::ExerciseSlot;
use crate::domain::model::people::{ChatId, UserId};

/// All are found so long.
pub const AT_LEAST: TimeDelta = TimeDelta::days(8);
/// What may be waited for is found so long.
const WAITED_FOR: TimeDelta = TimeDelta::days(40);

/// A message that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Where it lies.
    pub chat: ChatId,
    /// The name under which it is found.
    pub slot: Slot,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Whether no newer one has that name there.
    pub is_newest: bool,
}

enum Lasts {
    Shortly,
    WaitedFor,
    Stays,
}

impl Couple {
    /// Whether something may still happen for which that message has to be found.
    #[must_use]
    pub fn remembers(&self, sent: &Sent, now: DateTime<Utc>) -> bool {
        let age = now - sent.at;
        age < AT_LEAST
            || sent.is_newest
                && (self.keyboards.lies(self.group, sent)
                    || match sent.slot.lasts() {
                        Lasts::Shortly => false,
                        Lasts::WaitedFor => age < WAITED_FOR && self.is_of_now(sent.chat),
                        Lasts::Stays => self.is_of_now(sent.chat),
                    })
    }

    /// Not the private chat of somebody who has no seat any more.
    fn is_of_now(&self, chat: ChatId) -> bool {
        chat.0 < 0 || self.seat_of(UserId(chat.0)).is_some()
    }
}

impl Slot {
    /// An evening, a hard moment, and what asks for nothing, are over within days.
    const fn lasts(&self) -> Lasts {
        match self {
            Self::Untracked
            | Self::Told
            | Self::Buttons(_)
            | Self::Prompt(_)
            | Self::Privately(..)
            | Self::Revealed(..)
            | Self::Low(..)
            | Self::Again(_)
            | Self::CalmLine(_)
            | Self::Card(_)
            | Self::Nudge(_)
            | Self::Passing(_)
            | Self::Together(..)
            | Self::Writing(_)
            | Self::Diary(..)
            | Self::Care(_)
            | Self::Export
            | Self::ExportLine
            | Self::AskedAgain(_)
            | Self::Meant(_)
            | Self::WritesAgain => Lasts::Shortly,
            Self::Wanted(..) | Self::Share(..) => Lasts::WaitedFor,
            Self::Exercise(slot) if slot.is_numbered() => Lasts::WaitedFor,
            Self::Exercise(_)
            | Self::Welcome
            | Self::Zone
            | Self::LocalTime
            | Self::CheckInTime
            | Self::SetUp(_)
            | Self::Silence
            | Self::Gift(_)
            | Self::Evening(_)
            | Self::Settings(_)
            | Self::Leave(_)
            | Self::Step(..)
            | Self::Setting(..)
            | Self::Vacation
            | Self::StepNumber => Lasts::Stays,
        }
    }
}

impl ExerciseSlot {
    /// Whether it is of one thing among many, and not the one card of its kind.
    const fn is_numbered(&self) -> bool {
        use crate::domain::exercises::{ProposalSlot, TalkSlot};
        match self {
            Self::Question(_)
            | Self::Promise(_)
            | Self::Talk(TalkSlot::Break(_))
            | Self::Proposal(ProposalSlot::Card(..)) => true,
            Self::Talk(TalkSlot::Offer(_))
            | Self::Proposal(
                ProposalSlot::Measures(_) | ProposalSlot::Agreement(_) | ProposalSlot::Draft(_),
            )
            | Self::Plan(_)
            | Self::Reassurance(_)
            | Self::HardDate(_)
            | Self::Forgiveness(_)
            | Self::SmallWays(_)
            | Self::Touch(_)
            | Self::Pulse(_) => false,
        }
    }
}
