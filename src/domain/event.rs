//! Everything that can happen to a couple.

use std::sync::Arc;

use crate::domain::model::people::RecordId;
use chrono::{DateTime, Utc};

use super::command::Command;
use super::couple::slot::ReplyTo;
use super::incoming::{Standing, Untaken};
use super::model::address::To;
use super::model::labels::Labels;
use super::model::people::{ChatId, CoupleId, MessageId, Person, Place, Seat, UserId};
use super::press::Press;
use crate::domain::couple::record::Record;
use crate::domain::couple::slot::Slot;
use crate::domain::model::guard::Look;
use crate::domain::say::Returns;

/// One thing that happened. The clock's tick is one like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The couple's `wake_at` has come.
    Tick,
    /// The bot's standing in the group changed.
    Standing(Standing),
    /// People joined or left the group, the bot itself excepted.
    PeopleChanged {
        /// Who joined.
        came: Vec<UserId>,
        /// Who left, or was removed.
        left: Vec<UserId>,
    },
    /// Telegram told who is in the group.
    Looked(Look),
    /// Something was not shown in the group, since it was not known to hold the two and nobody else.
    Withheld {
        /// The name under which it would have been found.
        slot: Option<Slot>,
        /// What becomes of it.
        returns: Option<Returns>,
        /// What was found; none if it waited until it was too late.
        look: Option<Look>,
    },
    /// The group has a new number.
    MigratedTo(ChatId),
    /// A line was refused: its chat takes nothing.
    Refused {
        /// Which chat.
        to: To,
        /// Whether that ends by itself; else the person or the group has to act first.
        for_now: bool,
        /// The name under which it would have been found; none of what only changes or takes away.
        slot: Option<Slot>,
        /// What becomes of it.
        returns: Option<Returns>,
    },
    /// A chat that took nothing has taken a line.
    Arrived(To),
    /// A partner has blocked the bot, or lets it in again.
    Reachable(Seat, bool),
    /// A person did something.
    Did {
        /// Who.
        who: Who,
        /// Where.
        place: Place,
        /// What.
        act: Act,
    },
}

/// Who did something, as seen from the couple.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// One of the two.
    Partner(Seat),
    /// Anybody else.
    Other {
        /// Who it is.
        person: Person,
        /// Whether they have a seat in another couple.
        seated_elsewhere: bool,
    },
}

/// What a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Typed a command.
    Command {
        /// Which.
        command: Command,
        /// The message that holds it.
        message: MessageId,
    },
    /// Edited an earlier message, so that it is a command now.
    Amended {
        /// Which.
        command: Command,
        /// The message that holds it.
        message: MessageId,
        /// What it replies to.
        reply_to: ReplyTo,
    },
    /// Pressed a button. `None` is a button of an older bot.
    Press {
        /// Which.
        press: Option<Press>,
        /// The message that bears it.
        message: Option<MessageId>,
    },
    /// Wrote something that is no command.
    Text {
        /// The words.
        text: String,
        /// The message that holds them.
        message: MessageId,
        /// What they reply to.
        reply_to: ReplyTo,
        /// Whether an earlier message was edited.
        edited: bool,
    },
    /// Sent something that is no answer to anything.
    Untaken {
        /// The message.
        message: MessageId,
        /// Why it is none.
        why: Untaken,
        /// What it replies to.
        reply_to: ReplyTo,
    },
    /// Wrote a text or a command below something that is not taken in.
    Captioned(Box<Act>),
}

impl Act {
    /// The command that a partner gives by it: typed, corrected, or offered and pressed.
    pub(super) fn command(&self) -> Option<Command> {
        match self {
            Self::Command { command, .. } | Self::Amended { command, .. } => Some(command.clone()),
            Self::Press { press: Some(Press::Meant(known)), .. } => Some(known.command()),
            _ => None,
        }
    }

    /// The command that was typed.
    pub(super) fn typed_command(&self) -> Option<Command> {
        match self {
            Self::Command { command, .. } => Some(command.clone()),
            _ => None,
        }
    }

    /// What was done, whatever came along.
    #[must_use]
    pub fn bare(&self) -> &Self {
        if let Self::Captioned(act) = self { act.bare() } else { self }
    }
}

/// What a decision may know besides the couple and the event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Fresh randomness, for tokens.
    pub random: [u8; 32],
    /// How the couple's languages name the high and the low.
    pub labels: Arc<Labels>,
    /// The journal's records that [`super::Couple::needs`] asked for, newest first.
    pub records: Vec<(RecordId, Record)>,
    /// How often so far the bot was told nothing for so long that Telegram may have dropped what
    /// happened meanwhile.
    pub gap: i64,
    /// Since when the bot has been at work without a break; none if it has only begun. What fell due
    /// after that and comes late has waited behind others.
    pub at_work_since: Option<DateTime<Utc>>,
    /// When what a person wrote was written, or edited; none of what has no time of its own: it counts
    /// as done now. A time ahead of now is not believed.
    pub written_at: Option<DateTime<Utc>>,
    /// Whether Telegram may still hold what was written minutes ago.
    pub is_behind: bool,
    /// How whoever acts calls themselves now, if a person does.
    pub called: Option<String>,
    /// The couples in which whoever acts can open what they kept before an end, the newest end first;
    /// known where their diary is opened.
    pub before: Vec<CoupleId>,
    /// The message that somebody replies to in their own chat, if it is a note that they have not opened.
    pub replies_to_note: Option<MessageId>,
    /// What lies closed in the chat of who writes there, and of which they have seen nothing: which message,
    /// and what it is.
    pub unseen: Vec<(MessageId, Slot)>,
}
