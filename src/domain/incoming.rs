//! What arrives from Telegram, in the bot's own words, before it is known whose it is.

use chrono::{DateTime, Utc};

use super::model::people::{ChatId, ChatKind, MessageId, Person, UserId};

/// One update, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Telegram's number of the update: each is decided once.
    pub update: i64,
    /// Where it happened.
    pub chat: ChatId,
    /// The kind of that chat.
    pub kind: ChatKind,
    /// Who did it; for a bot's change of membership, who changed it.
    pub person: Person,
    /// What it is.
    pub input: Input,
    /// Whether something came along with its words that is none: a photo above a caption.
    pub with_media: bool,
    /// When a message was written, or edited; none of what has no time of its own.
    pub written_at: Option<DateTime<Utc>>,
}

/// What somebody sent or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text message that is no command.
    Text {
        /// Its number.
        message: MessageId,
        /// The words.
        text: String,
        /// The bot's message that it replies to.
        reply_to: Option<MessageId>,
        /// Whether this is a later edit of it.
        edited: bool,
    },
    /// A command for this bot, its name in lower case without slash and address.
    Command {
        /// The message's number.
        message: MessageId,
        /// For example `trigger`.
        name: String,
        /// What follows the command, trimmed.
        words: String,
    },
    /// An earlier message was edited, and is a command of this bot's now.
    Amended {
        /// Its number.
        message: MessageId,
        /// For example `trigger`.
        name: String,
        /// What follows the command, trimmed.
        words: String,
        /// The bot's message that it replies to.
        reply_to: Option<MessageId>,
    },
    /// A button under one of the bot's messages.
    Press {
        /// What `answerCallbackQuery` wants.
        query: String,
        /// The button's data.
        data: String,
        /// The message that bears the button, if Telegram still tells.
        message: Option<MessageId>,
    },
    /// A message that is no answer, whatever is asked: never kept.
    Untaken {
        /// Its number.
        message: MessageId,
        /// The bot's message that it replies to.
        reply_to: Option<MessageId>,
        /// Why it is none.
        why: Untaken,
    },
    /// The bot's own standing in the chat changed.
    Standing(Standing),
    /// People joined or left the group, the bot itself excepted.
    PeopleChanged {
        /// Who joined.
        came: Vec<UserId>,
        /// Who left, or was removed.
        left: Vec<UserId>,
    },
    /// The group became the supergroup with this number.
    MigratedTo(ChatId),
}

/// Why a message is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untaken {
    /// A photo, a sticker, a voice message, a contact … without words, or what nobody knows yet.
    Media,
    /// Words that somebody else wrote, or nobody knows who.
    Forwarded,
    /// A command that was forwarded, or edited into one too late: it was meant for another moment.
    Command,
}

/// What was not taken in, as it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// Nothing of a message.
    All(Untaken),
    /// Only what came with the words.
    Beside,
}

/// The bot's own standing in a chat (`my_chat_member`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A plain member; in a private chat: not blocked.
    Member,
    /// A member who may not write.
    Muted,
    /// An administrator, who would be sent all that is said.
    Admin,
    /// Removed; in a private chat: blocked.
    Gone,
}
