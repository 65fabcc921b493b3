//! A new message: a text, in several messages where it is too long, or a file with words below it.

use reqwest::multipart::{Form, Part};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::payloads as p;
use teloxide::payloads::setters::*;
use teloxide::types as t;

use super::client::{Client, Done};
use super::dress::{marks, markup, no_preview, reply, to};
use super::failure::Failure;
use super::text;
use crate::domain::{ChatId, MessageId};
use crate::line::{Body, File, FileKind};

/// What is sent.
pub(super) struct Message<'a> {
    pub body: &'a Body,
    pub reply_to: Option<MessageId>,
    pub silent: bool,
    /// Whether a file goes with it.
    pub with_file: bool,
    /// The file; not needed any more once it has left.
    pub file: Option<&'a File>,
}

/// All that is read of a sent message: what else Telegram tells of it may change.
#[derive(Deserialize)]
struct Sent {
    message_id: i64,
}

/// What both methods that send a file take besides it.
#[derive(Serialize)]
struct Upload<'a> {
    chat_id: t::Recipient,
    caption: Option<&'a str>,
    caption_entities: Option<Vec<t::MessageEntity>>,
    disable_notification: bool,
    reply_parameters: Option<t::ReplyParameters>,
    reply_markup: Option<t::ReplyMarkup>,
}

/// What one of its messages has besides its words.
struct Dress {
    entities: Option<Vec<t::MessageEntity>>,
    reply_parameters: Option<t::ReplyParameters>,
    reply_markup: Option<t::ReplyMarkup>,
}

impl Message<'_> {
    /// The words of each of its messages. Below a file there is room for fewer: where they do not fit,
    /// it goes first, without any.
    fn parts(&self) -> Vec<&str> {
        let text = &self.body.text;
        match self.with_file {
            true if text.encode_utf16().count() <= text::CAPTION_LIMIT => vec![text],
            true => [&[""][..], &text::split(text, text::LIMIT)].concat(),
            false => text::split(text, text::LIMIT),
        }
    }

    fn is_picture(&self) -> bool {
        self.file.is_some_and(|file| file.kind == FileKind::Photo)
    }

    fn dress(&self, parts: &[&str], number: usize) -> Dress {
        let begins = parts.iter().position(|part| !part.is_empty()) == Some(number);
        let (first, last) = (number == 0, number + 1 == parts.len());
        Dress {
            entities: begins.then(|| marks(parts[number], self.body)).flatten(),
            reply_parameters: self.reply_to.filter(|_| first).and_then(reply),
            reply_markup: if last { markup(&self.body.below) } else { None },
        }
    }
}

impl Client {
    pub(super) async fn send(
        &self,
        chat: ChatId,
        message: &Message<'_>,
        sent: &mut Vec<MessageId>,
        most: usize,
    ) -> Result<Done, Failure> {
        let parts = message.parts();
        for (number, part) in parts.iter().enumerate().skip(sent.len()).take(most) {
            let dress = message.dress(&parts, number);
            let Sent { message_id } = if message.with_file && number == 0 {
                match self.send_file(chat, message, part, dress).await {
                    // Where pictures are not allowed, or this one is not taken, the words go alone.
                    Err(Failure::Refused { .. } | Failure::Closed) if message.is_picture() => {
                        let alone = Message { with_file: false, file: None, ..*message };
                        return Box::pin(self.send(chat, &alone, sent, most)).await;
                    }
                    called => called?,
                }
            } else {
                let mut text = p::SendMessage::new(to(chat), *part)
                    .link_preview_options(no_preview())
                    .disable_notification(message.silent);
                text.entities = dress.entities;
                text.reply_parameters = dress.reply_parameters;
                text.reply_markup = dress.reply_markup;
                self.wire.ask(&text).await?
            };
            sent.push(MessageId(message_id));
        }
        let done = sent.len() >= parts.len();
        Ok(if done { Done::Sent(sent.clone()) } else { Done::Part })
    }

    async fn send_file(
        &self,
        chat: ChatId,
        message: &Message<'_>,
        caption: &str,
        dress: Dress,
    ) -> Result<Sent, Failure> {
        let (method, field) = match message.file.map(|file| file.kind) {
            Some(FileKind::Photo) => ("SendPhoto", "photo"),
            Some(FileKind::Document) | None => ("SendDocument", "document"),
        };
        let refused = |what: &str| Failure::Refused { method, description: what.to_owned() };
        let file = message.file.ok_or_else(|| refused("the file is not there"))?;
        let Dress { entities, reply_parameters, reply_markup } = dress;
        let upload = Upload {
            chat_id: to(chat),
            caption: Some(caption).filter(|caption| !caption.is_empty()),
            caption_entities: entities,
            disable_notification: message.silent,
            reply_parameters,
            reply_markup,
        };
        let part = Part::bytes(file.bytes.clone()).file_name(file.name.clone());
        let part = part.mime_str(file.media_type).map_err(|_| refused("no such media type"))?;
        let form = form(&upload).ok_or_else(|| refused("no form"))?.part(field, part);
        Ok(self.wire.upload(method, form).await?)
    }
}

/// In a form, what is no text is JSON.
fn form(upload: &Upload<'_>) -> Option<Form> {
    let Ok(Value::Object(fields)) = serde_json::to_value(upload) else { return None };
    let fields = fields.into_iter().filter(|(_, value)| !value.is_null());
    Some(fields.fold(Form::new(), |form, (name, value)| match value {
        Value::String(text) => form.text(name, text),
        value => form.text(name, value.to_string()),
    }))
}
