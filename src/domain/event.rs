//! Everything that can happen to a couple.

use super::command::Command;
use super::incoming::Standing;
use super::people::{ChatId, MessageId, Person, Place, Seat};
use super::press::Press;
use super::record::{Record, RecordId};
use super::say::Slot;

/// One thing that happened. The clock's tick is one like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The couple's `wake_at` has come.
    Tick,
    /// The bot's standing in the group changed.
    Standing(Standing),
    /// Somebody joined or left the group.
    PeopleChanged,
    /// Telegram told how many members the group has, the bot included.
    Counted(u32),
    /// The group has a new number.
    MigratedTo(ChatId),
    /// The group refuses what the bot sends: it was removed.
    GroupUnreachable,
    /// A partner's private chat refuses what the bot sends, or takes it again.
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
    /// Sent something that is not text.
    Media {
        /// The message.
        message: MessageId,
    },
}

/// Which of the bot's messages a text replies to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyTo {
    /// None.
    Nothing,
    /// The message in this slot.
    Slot(Slot),
    /// One of the bot's messages, but its name is not known: it answers the only question pending.
    Unknown,
}

/// What a decision may know besides the couple and the event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Fresh randomness, for tokens.
    pub random: [u8; 32],
    /// The words before a colon that name the high and the low, lower case.
    pub labels: Labels,
    /// The journal's records that [`super::Couple::needs`] asked for, newest first.
    pub records: Vec<(RecordId, Record)>,
}

/// How the couple's languages call the high and the low.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// For example `high`, `highs`.
    pub high: Vec<String>,
    /// For example `low`, `lows`.
    pub low: Vec<String>,
}
