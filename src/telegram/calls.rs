//! The calls that the bot makes, one function each.

use reqwest::Url;
use serde::Deserialize;
use serde::de::IgnoredAny;
use teloxide::payloads as p;
use teloxide::payloads::setters::*;
use teloxide::types as t;

use super::client::{Client, Done};
use super::dress::{bold, id, keyboard, marks, markup, no_preview, reply, to};
use super::failure::Failure;
use super::text;
use super::wire::Trouble;
use crate::domain::{ChatId, MessageId};
use crate::line::{Below, Body, Button};

/// All that is read of a sent message: what else Telegram tells of it may change.
#[derive(Deserialize)]
struct Sent {
    message_id: i64,
}

impl Client {
    pub(super) async fn send(
        &self,
        chat: ChatId,
        body: &Body,
        reply_to: Option<MessageId>,
        silent: bool,
        sent: &mut Vec<MessageId>,
        most: usize,
    ) -> Result<Done, Failure> {
        let parts = text::split(&body.text, text::LIMIT);
        for (number, part) in parts.iter().enumerate().skip(sent.len()).take(most) {
            let mut message = p::SendMessage::new(to(chat), *part)
                .link_preview_options(no_preview())
                .disable_notification(silent);
            if number == 0 {
                message.entities = marks(part, body);
                message.reply_parameters = reply_to.and_then(reply);
            }
            if number + 1 == parts.len() {
                message.reply_markup = markup(&body.below);
            }
            let Sent { message_id } = self.wire.ask(&message).await?;
            sent.push(MessageId(message_id));
        }
        let done = sent.len() >= parts.len();
        Ok(if done { Done::Sent(sent.clone()) } else { Done::Part })
    }

    pub(super) async fn edit(
        &self,
        chat: ChatId,
        body: &Body,
        in_slot: Option<MessageId>,
    ) -> Result<Done, Failure> {
        let Some(message) = in_slot else { return Err(Failure::NoSuchMessage) };
        if !text::fits(&body.text) {
            self.strip(chat, message).await?;
            return Err(Failure::NoSuchMessage);
        }
        let Some(id) = id(message) else { return Err(Failure::NoSuchMessage) };
        let mut edit = p::EditMessageText::new(to(chat), id, &*body.text);
        edit.entities = bold(&body.text, body.title);
        edit.link_preview_options = Some(no_preview());
        if let Below::Buttons(rows) = &body.below {
            edit.reply_markup = Some(keyboard(rows));
        }
        done(self.wire.ask(&edit).await)
    }

    pub(super) async fn strip(&self, chat: ChatId, message: MessageId) -> Result<Done, Failure> {
        let Some(id) = id(message) else { return Ok(Done::Nothing) };
        let strip = p::EditMessageReplyMarkup::new(to(chat), id);
        unless_gone(done(self.wire.ask(&strip).await))
    }

    pub(super) async fn hang(
        &self,
        chat: ChatId,
        in_slot: Option<MessageId>,
        buttons: &[Vec<Button>],
    ) -> Result<Done, Failure> {
        let Some(id) = in_slot.and_then(id) else { return Ok(Done::Nothing) };
        let mut hang = p::EditMessageReplyMarkup::new(to(chat), id);
        if !buttons.is_empty() {
            hang.reply_markup = Some(keyboard(buttons));
        }
        unless_gone(done(self.wire.ask(&hang).await))
    }

    pub(super) async fn delete(
        &self,
        chat: ChatId,
        in_slot: Option<MessageId>,
    ) -> Result<Done, Failure> {
        let Some(id) = in_slot.and_then(id) else { return Ok(Done::Nothing) };
        let delete = p::DeleteMessage::new(to(chat), id);
        unless_gone(done(self.wire.ask(&delete).await))
    }

    /// Deletes messages of one chat, at most a hundred.
    ///
    /// # Errors
    /// If Telegram refuses it, or it does not come through.
    pub async fn delete_all(&self, chat: ChatId, messages: &[MessageId]) -> Result<Done, Failure> {
        let all: Vec<_> = messages.iter().copied().filter_map(id).collect();
        done(self.wire.ask(&p::DeleteMessages::new(to(chat), all)).await)
    }

    pub(super) async fn react(
        &self,
        chat: ChatId,
        message: MessageId,
        emoji: &str,
        instead: &Body,
        sent: &mut Vec<MessageId>,
    ) -> Result<Done, Failure> {
        let emoji = t::ReactionType::Emoji { emoji: emoji.to_owned() };
        let reacted = match id(message) {
            Some(id) => {
                let react = p::SetMessageReaction::new(to(chat), id).reaction([emoji]);
                done(self.wire.ask(&react).await)
            }
            None => Err(Failure::NoSuchMessage),
        };
        match reacted {
            Err(Failure::Refused { .. } | Failure::NoSuchMessage | Failure::Closed) => {
                self.send(chat, instead, Some(message), true, sent, usize::MAX).await
            }
            other => other,
        }
    }

    pub(super) async fn answer(
        &self,
        query: &str,
        text: Option<&str>,
        alert: bool,
        url: Option<&str>,
    ) -> Result<Done, Failure> {
        let mut answer = p::AnswerCallbackQuery::new(t::CallbackQueryId(query.to_owned()));
        answer.text = text.map(str::to_owned);
        answer.show_alert = alert.then_some(true);
        answer.url = url.and_then(|url| Url::parse(url).ok());
        match done(self.wire.ask(&answer).await) {
            // It is about the press, and says nothing of the chat.
            Err(Failure::Unreachable | Failure::Closed) => Ok(Done::Nothing),
            answered => answered,
        }
    }
}

fn done(asked: Result<IgnoredAny, Trouble>) -> Result<Done, Failure> {
    match asked {
        Err(trouble) if !trouble.is_needless() => Err(trouble.into()),
        _ => Ok(Done::Nothing),
    }
}

fn unless_gone(done: Result<Done, Failure>) -> Result<Done, Failure> {
    match done {
        Err(Failure::NoSuchMessage) => Ok(Done::Nothing),
        other => other,
    }
}
