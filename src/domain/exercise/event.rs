//! What can happen to an exercise.

use chrono::NaiveDate;

use super::Exercise;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::tool::Tool;

/// What can happen to an exercise.
pub enum Event<E: Exercise> {
    /// It is opened, by a command or a button.
    Opened {
        /// Who.
        by: Seat,
        /// Where: the chat that hears the answer.
        to: To,
        /// As which, of those that it can be opened as.
        tool: Tool,
        /// The words behind the command.
        words: Option<String>,
        /// The command's message.
        message: Option<MessageId>,
    },
    /// A button of its own was pressed, in a chat in which it hangs.
    Pressed {
        /// Who.
        by: Seat,
        /// Where.
        to: To,
        /// Which.
        press: E::Press,
        /// The message that bears it.
        message: Option<MessageId>,
    },
    /// **Go on writing**: what it asked in private is asked again.
    AskedAgain {
        /// Whom.
        by: Seat,
        /// What.
        question: E::Question,
    },
    /// What it asked in the group is asked again, if it is still open.
    AskedHere {
        /// Whom.
        by: Seat,
        /// What.
        question: E::Question,
    },
    /// Words that it asked for, late ones too.
    Answered {
        /// What they answer.
        question: E::Question,
        /// The words.
        written: Written,
    },
    /// That evening's private card is about to be laid with what it brings.
    Laid {
        /// Whose.
        seat: Seat,
        /// The couple's date.
        date: NaiveDate,
    },
    /// An evening has come: what one did in private shows to the other from now on. Told to what has
    /// an [`Exercise::Aside`].
    EveningCame {
        /// The couple's date.
        date: NaiveDate,
    },
    /// A moment at which [`Exercise::is_due`].
    Tick,
    /// The group's messages have new numbers: what lies open there is laid anew.
    GroupMoved,
    /// The couple ends: no word may be lost. Its state goes after this.
    Ends,
    /// That partner erases what is theirs: none of their words stays here. What both said yes to is both
    /// of theirs, and what the other wrote is the other's: it stays.
    Erased {
        /// Whose goes.
        of: Seat,
    },
}

/// Words of a partner.
#[derive(Clone, Debug)]
pub struct Written {
    /// Whose.
    pub by: Seat,
    /// As they were typed.
    pub text: String,
    /// The message that holds them.
    pub message: MessageId,
}

/// What a reply to a message of its own was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replied {
    /// Words below a card that asks for none: in private they are for what is asked just now.
    ToCard,
    /// It was taken; or it is talk between the two.
    Taken,
    /// Nothing was asked there: whoever replied is told what would be taken.
    NothingAsked,
}
