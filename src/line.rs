//! One outgoing Telegram call, rendered, waiting in the outbox.

mod file;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{Attachment, ChatId, CoupleId, Guard, Lane, MessageId, Returns, Slot, UserId};

pub use file::{File, FileKind, Kept, Makes};

/// What the button of a note carries: the same for all, so that it tells nothing and works whatever has
/// become of the couple. It opens the message that it hangs below, and nothing else.
pub const OPENS: &str = "open";

/// A call with all that its delivery needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it goes. For callback answers, the chat of the button.
    pub chat: ChatId,
    /// How urgent it is.
    pub lane: Lane,
    /// Not sent earlier.
    pub not_before: DateTime<Utc>,
    /// Not sent at or after this moment: it is dropped then.
    pub use_by: DateTime<Utc>,
    /// The name under which the sent message can be found again.
    pub slot: Option<Slot>,
    /// What is sent.
    pub call: Call,
    /// What must be known of who is in the group right before it leaves.
    pub guard: Option<Guard>,
    /// What becomes of it if that does not hold.
    pub returns: Option<Returns>,
}

/// What the queue needs to know of a stored line without unsealing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The line's number: random.
    pub id: i64,
    /// Grows in the order of commits; negative for what waited before this start.
    pub arrival: i64,
    /// Whose key seals it.
    pub couple: CoupleId,
    /// Where it stands among its couple's.
    pub place: Place,
    /// Where it goes.
    pub chat: ChatId,
    /// How urgent it is.
    pub lane: Lane,
    /// Not sent earlier.
    pub not_before: DateTime<Utc>,
    /// Dropped from then on.
    pub use_by: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: u32,
    /// Callback answers and looks wait for nothing of their chat and are not paced.
    pub unpaced: bool,
    /// What must be known of who is in the group right before it leaves.
    pub guard: Option<Guard>,
}

/// The order of a couple's lines, which needs no clock: the version of its state that they came with,
/// and which they were of that decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The couple's version. Lines to people without a couple count the decisions on them instead.
    pub version: i64,
    /// Which of the decision's lines it is, from 0.
    pub index: i64,
}

/// A hundred thousand of them may wait.
const _: () = assert!(size_of::<Header>() <= 200, "a header is small");

/// One Telegram method with its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Call {
    /// `sendMessage`, or what sends a file.
    Send {
        /// What it says.
        body: Body,
        /// The message it replies to; sent all the same when that is gone.
        reply_to: Option<MessageId>,
        /// Whether no phone rings.
        silent: bool,
        /// What goes with it: `sendDocument` or `sendPhoto`, with the text below. Made right before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<Attachment>,
        /// The note that is shown in its place until somebody opens it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Box<Body>>,
    },
    /// `editMessageText` of the message in the line's slot; sent anew when there is none any more.
    Edit {
        /// What it says from now on. A note stays one, and holds this.
        body: Body,
        /// The note that is shown in its place if it has to be sent anew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Box<Body>>,
    },
    /// `editMessageText` of a note into what it holds; nothing, if it was opened before.
    Open {
        /// Which message.
        message: MessageId,
    },
    /// `editMessageReplyMarkup`: takes the buttons off a message.
    #[serde(rename = "Strip")]
    RemoveButtons {
        /// Which message.
        message: MessageId,
    },
    /// `editMessageReplyMarkup` of the message in the line's slot, as it was when this was decided.
    Hang {
        /// What is left below it.
        buttons: Vec<Vec<Button>>,
    },
    /// `deleteMessage` of the message in the line's slot.
    Delete,
    /// `deleteMessages` of all that was sent to the chat in the last 48 hours.
    Tidy,
    /// `setMessageReaction`; when Telegram refuses it, `instead` is sent as a reply.
    React {
        /// Which message.
        message: MessageId,
        /// One of the emoji that Telegram allows.
        emoji: String,
        /// The short reply for a chat without reactions.
        instead: Body,
    },
    /// `answerCallbackQuery`
    Answer {
        /// The query's number.
        query: String,
        /// The toast, at most 200 characters.
        text: Option<String>,
        /// Whether it must be closed by hand.
        alert: bool,
        /// A `t.me/<bot>?start=` address to open.
        url: Option<String>,
    },
    /// `getChatMemberCount`, and `getChatMember` of the two: their result comes back as an event.
    #[serde(rename = "Count")]
    Look,
}

/// The text of a message and what hangs below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Plain text; never markup. May exceed 4,096 characters: it is split when it is sent.
    pub text: String,
    /// How many UTF-16 units at the start are the title, shown bold.
    pub title: usize,
    /// Buttons or a request for a reply.
    pub below: Below,
}

/// What hangs below a message: Telegram allows one of them, not both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Below {
    /// Nothing.
    Nothing,
    /// Rows of buttons.
    Buttons(Vec<Vec<Button>>),
    /// The reader's phone opens a reply (selective: only for who is replied to).
    ForceReply,
    /// The phone of the one who is named in the text opens a reply.
    ForceReplyOf(Named),
}

/// Where a text names somebody: that makes a request for a reply theirs alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Who.
    pub user: UserId,
    /// The UTF-16 unit at which their name begins.
    pub offset: usize,
    /// How many of them it has.
    pub length: usize,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// Callback data, at most 64 bytes.
    pub data: String,
}

impl Call {
    /// What is left of it in another chat than it was meant for: there, the numbers of messages
    /// that it names belong to other messages, or to none. Slots are looked up and stay.
    #[must_use]
    pub fn elsewhere(self) -> Option<Self> {
        match self {
            Self::Send { body, silent, with, note, .. } => {
                Some(Self::Send { body, reply_to: None, silent, with, note })
            }
            Self::React { instead, .. } => Some(Self::Send {
                body: instead,
                reply_to: None,
                silent: true,
                with: None,
                note: None,
            }),
            Self::RemoveButtons { .. } | Self::Open { .. } => None,
            Self::Edit { .. }
            | Self::Hang { .. }
            | Self::Delete
            | Self::Tidy
            | Self::Answer { .. }
            | Self::Look => Some(self),
        }
    }
}
