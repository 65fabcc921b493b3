//! The calls that the bot makes, one function each.

use reqwest::Url;
use serde::de::IgnoredAny;
use teloxide::payloads as p;
use teloxide::payloads::setters::*;
use teloxide::types as t;

use super::client::{Client, Done};
use super::dress::{bold, id, keyboard, no_preview, to};
use super::failure::Failure;
use super::message::Message;
use super::text;
use super::wire::Trouble;
use crate::domain::{ChatId, MessageId};
use crate::line::{Below, Body, Button};

impl Client {
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
                let reply = Message {
                    body: instead,
                    reply_to: Some(message),
                    silent: true,
                    with_file: false,
                    file: None,
                };
                self.send(chat, &reply, sent, usize::MAX).await
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
