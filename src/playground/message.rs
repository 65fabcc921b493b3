//! A message in a chat of the local Telegram.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::cast::Who;
use super::forms;
use super::media::Media;
use super::text::{Address, Text};
use super::uploads::Upload;

/// A message, as everybody in its chat sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its number within the chat.
    pub id: i64,
    /// Who sent it; for a service message, who did it.
    pub from: Who,
    /// When it was sent.
    pub date: DateTime<Utc>,
    /// When its text was last changed.
    pub edited: Option<DateTime<Utc>>,
    /// What it is.
    pub content: Content,
    /// The message that it answers.
    pub reply_to: Option<i64>,
    /// What hangs below it.
    pub below: Below,
    /// What the bot reacted with.
    pub reactions: Vec<String>,
    /// Whether no phone rang.
    pub silent: bool,
    /// Whether its sender was an anonymous administrator: the bot sees the group as its sender.
    #[serde(default)]
    pub anonymous: bool,
    /// Whether it was passed on, and not written here.
    #[serde(default)]
    pub forwarded: bool,
    /// The buttons that it had.
    #[serde(default)]
    pub lost: Vec<Button>,
    /// Who wrote what was passed on; none is somebody who keeps their account out of it.
    #[serde(default)]
    pub author: Option<Who>,
    /// The album that it belongs to.
    #[serde(default)]
    pub album: Option<String>,
    /// The label of the button below it that was pressed last.
    #[serde(default)]
    pub pressed: Option<String>,
    /// The number of its last change, among all changes of all chats.
    #[serde(default)]
    pub touched: u64,
}

/// What a message is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Words.
    Text(Text),
    /// A photo, a voice message and so on.
    Media(Media),
    /// A rich message: its blocks, as the Bot API tells them.
    Rich(Vec<Value>),
    /// Parts of a `Message` object just as they were given.
    Raw(Map<String, Value>),
    /// Service message: somebody was added to the group.
    Joined(Who),
    /// Service message: somebody left the group, or was removed from it.
    Left(Who),
    /// Service message: the group became the supergroup of that number.
    MovedTo(i64),
    /// Service message: the supergroup was the group of that number.
    MovedFrom(i64),
}

/// What hangs below a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Below {
    /// Nothing.
    Nothing,
    /// Rows of buttons.
    Buttons(Vec<Vec<Button>>),
    /// The reader's app opens a reply.
    ForceReply {
        /// Only for who is replied to or mentioned.
        selective: bool,
        /// What stands in the empty field.
        placeholder: Option<String>,
    },
}

/// A button below a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What the bot is told when it is pressed; none for links.
    pub data: Option<String>,
    /// The address that it opens.
    pub url: Option<String>,
}

impl Message {
    /// A message with a text and nothing else.
    #[must_use]
    pub fn new(id: i64, from: Who, date: DateTime<Utc>, content: Content) -> Self {
        Self {
            id,
            from,
            date,
            edited: None,
            content,
            reply_to: None,
            below: Below::Nothing,
            reactions: Vec::new(),
            silent: false,
            anonymous: false,
            forwarded: false,
            lost: Vec::new(),
            author: None,
            album: None,
            pressed: None,
            touched: 0,
        }
    }

    /// Its words or its caption, if it has any.
    #[must_use]
    pub fn text(&self) -> Option<&Text> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Media(media) => media.caption.as_ref(),
            _ => None,
        }
    }

    /// The file that the bot sent with it.
    #[must_use]
    pub fn file(&self) -> Option<&Upload> {
        match &self.content {
            Content::Media(media) => media.file.as_ref(),
            _ => None,
        }
    }

    /// Whether it is about the chat itself.
    #[must_use]
    pub fn is_service(&self) -> bool {
        !matches!(
            self.content,
            Content::Text(_) | Content::Media(_) | Content::Rich(_) | Content::Raw(_)
        )
    }

    /// Whether it is a command that the bot is told of in privacy mode.
    #[must_use]
    pub fn commands_the_bot(&self) -> bool {
        let address = match &self.content {
            Content::Rich(_) | Content::Raw(_) => {
                forms::words(&self.content).map(|words| words.address())
            }
            _ => self.text().map(Text::address),
        };
        matches!(address, Some(Address::AnyBot | Address::ThisBot))
    }

    /// The button of that label.
    #[must_use]
    pub fn button(&self, label: &str) -> Option<&Button> {
        self.buttons().iter().flatten().find(|button| button.label == label)
    }

    /// The same, or one that it had and has no more.
    #[must_use]
    pub fn known_button(&self, label: &str) -> Option<&Button> {
        let lost = || self.lost.iter().rev().find(|button| button.label == label);
        self.button(label).or_else(lost)
    }

    /// Its buttons in rows.
    #[must_use]
    pub fn buttons(&self) -> &[Vec<Button>] {
        match &self.below {
            Below::Buttons(rows) => rows,
            Below::Nothing | Below::ForceReply { .. } => &[],
        }
    }
}
