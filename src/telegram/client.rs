//! The bot at Telegram.

use reqwest::Url;
use serde::Deserialize;
use serde::de::IgnoredAny;
use teloxide::payloads as p;
use teloxide::payloads::setters::*;
use teloxide::types as t;

use super::failure::Failure;
use super::message::Message;
use super::wire::{Trouble, Wire};
use crate::domain::{ChatId, MessageId, UserId};
use crate::line::{Call, File};

/// The bot at Telegram. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client {
    pub(super) wire: Wire,
}

/// Who the bot is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// Its number.
    pub id: UserId,
    /// Its name without the @.
    pub username: String,
    /// Whether privacy mode is off, so that it would be sent all that its groups say.
    pub reads_all: bool,
}

/// Why Telegram did not greet back.
#[derive(Debug, thiserror::Error)]
pub enum GreetError {
    /// 401 or 404.
    #[error("Telegram does not know this token; @BotFather shows the right one under /mybots")]
    Token,
    /// Something else, possibly passing; without the token.
    #[error("Telegram could not be greeted: {0}")]
    Other(String),
}

/// A menu of commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// Where it is shown.
    pub scope: Scope,
    /// Names without slash, and what they do.
    pub commands: Vec<(String, String)>,
}

/// Where a menu is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In all groups.
    Groups,
    /// In all private chats.
    Privates,
}

/// What a call did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// New messages, several for a long text, in their order.
    Sent(Vec<MessageId>),
    /// Part of a long text, of which more is to be sent.
    Part,
    /// Anything else, also when there was nothing left to do.
    Nothing,
}

#[derive(Deserialize)]
struct RawMe {
    id: i64,
    username: String,
    #[serde(default)]
    can_read_all_group_messages: bool,
    #[serde(default)]
    can_join_groups: bool,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client(token redacted)")
    }
}

impl Client {
    /// A client for the bot of this token, at `https://api.telegram.org` or where else `api_url` says.
    #[must_use]
    pub fn new(token: &str, api_url: &Url) -> Self {
        Self { wire: Wire::new(token, api_url) }
    }

    /// Asks who the bot is, and takes away its webhook, which would keep polling from working.
    /// Updates that wait are kept.
    ///
    /// # Errors
    /// If the token is wrong or Telegram cannot be reached.
    pub async fn greet(&self) -> Result<Me, GreetError> {
        let me = self.meet().await?;
        let _true: IgnoredAny = self.wire.ask(&p::DeleteWebhook::new()).await?;
        Ok(me)
    }

    /// Asks who the bot is, and leaves its webhook as it is.
    ///
    /// # Errors
    /// As [`Client::greet`].
    pub async fn meet(&self) -> Result<Me, GreetError> {
        let me: RawMe = self.wire.ask(&p::GetMe::new()).await?;
        let reads_all = me.can_read_all_group_messages;
        Ok(Me { id: UserId(me.id), username: me.username, reads_all })
    }

    /// Asks whether the bot may be added to groups.
    ///
    /// # Errors
    /// As for [`Client::meet`].
    pub async fn joins_groups(&self) -> Result<bool, GreetError> {
        let me: RawMe = self.wire.ask(&p::GetMe::new()).await?;
        Ok(me.can_join_groups)
    }

    /// Registers the menus of commands.
    ///
    /// # Errors
    /// As for [`Client::call`].
    pub async fn set_menus(&self, menus: &[Menu]) -> Result<(), Failure> {
        for menu in menus {
            let commands = menu.commands.iter().map(|(name, does)| t::BotCommand::new(name, does));
            let scope = match menu.scope {
                Scope::Groups => t::BotCommandScope::AllGroupChats,
                Scope::Privates => t::BotCommandScope::AllPrivateChats,
            };
            let _true: IgnoredAny =
                self.wire.ask(&p::SetMyCommands::new(commands).scope(scope)).await?;
        }
        Ok(())
    }

    /// Makes one call; `file` is what goes with it.
    ///
    /// `in_slot` is the message that an edit or a deletion is for. `sent` holds the parts of a long
    /// text that left at an earlier try; those that leave now are added, also when a later one fails. At
    /// `most` so many leave now: [`Done::Part`] if there are more.
    ///
    /// # Errors
    /// See [`Failure`]. An edit without a message, or whose text is too long for one message, is
    /// [`Failure::NoSuchMessage`]: it has to be sent anew (of a message that would be left behind
    /// so, the buttons are taken off).
    pub async fn call(
        &self,
        chat: ChatId,
        call: &Call,
        file: Option<&File>,
        in_slot: Option<MessageId>,
        sent: &mut Vec<MessageId>,
        most: usize,
    ) -> Result<Done, Failure> {
        match call {
            Call::Send { body, reply_to, silent, with, note } => {
                let body = note.as_deref().unwrap_or(body);
                // A picture that could not be made is left out; one that has left is not sent again.
                let with_file = with.is_some() && (file.is_some() || !sent.is_empty());
                let (reply_to, silent) = (*reply_to, *silent);
                let message = Message { body, reply_to, silent, with_file, file };
                self.send(chat, &message, sent, most).await
            }
            Call::Edit { body, .. } => self.edit(chat, body, in_slot).await,
            Call::RemoveButtons { message } => self.strip(chat, *message).await,
            Call::Hang { buttons } => self.hang(chat, in_slot, buttons).await,
            Call::Delete => self.delete(chat, in_slot).await,
            Call::React { message, emoji, instead } => {
                self.react(chat, *message, emoji, instead, sent).await
            }
            Call::Answer { query, text, alert, url } => {
                self.answer(query, text.as_deref(), *alert, url.as_deref()).await
            }
            // The sender looks, tidies, or opens a note; there is nothing to send.
            Call::Look | Call::Tidy | Call::Open { .. } => Ok(Done::Nothing),
        }
    }
}

impl From<Trouble> for GreetError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::No(no) if matches!(no.code, 401 | 404) => Self::Token,
            Trouble::No(no) => Self::Other(format!("{}: {}", no.method, no.description)),
            Trouble::Silence(reason) => Self::Other(reason),
        }
    }
}
