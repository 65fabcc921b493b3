//! Messages as the Bot API tells of them.

use serde_json::{Value, json};

use super::cast::{Room, Who, anonymous_admin};
use super::media;
use super::message::{Button, Content, Message};
use super::world::World;

impl World {
    /// The `Message` object of the Bot API, with the message that it answers.
    #[must_use]
    pub fn message_json(&self, room: Room, message: &Message) -> Value {
        let mut told = self.without_reply(room, message);
        // The answered message is told without what it answers itself, and not at all once it is gone.
        if let Some(answered) = message.reply_to.and_then(|id| self.message(room, id)) {
            told["reply_to_message"] = self.without_reply(room, answered);
        }
        told
    }

    fn without_reply(&self, room: Room, message: &Message) -> Value {
        let mut told = json!({
            "message_id": message.id,
            "chat": self.chat_json(room),
            "date": message.date.timestamp(),
        });
        self.add_sender(&mut told, room, message);
        if let Some(edited) = message.edited {
            told["edit_date"] = json!(edited.timestamp());
        }
        if message.forwarded {
            add_origin(&mut told, message);
        }
        if let Some(album) = &message.album {
            told["media_group_id"] = json!(album);
        }
        add_content(&mut told, &message.content);
        if !message.buttons().is_empty() {
            told["reply_markup"] = json!({"inline_keyboard": keyboard(message.buttons())});
        }
        told
    }

    /// A channel speaks for itself, and so does a group for its anonymous administrators.
    fn add_sender(&self, told: &mut Value, room: Room, message: &Message) {
        if message.anonymous || room == Room::Channel {
            told["sender_chat"] = self.chat_json(room);
        }
        if message.anonymous {
            told["from"] = anonymous_admin();
        } else if room != Room::Channel {
            told["from"] = self.user(message.from);
        }
    }
}

impl World {
    /// The `User` object of somebody, by the name that they have now.
    pub(super) fn user(&self, who: Who) -> Value {
        let mut user = who.user();
        if let Some(name) = self.renamed.get(&who) {
            user["first_name"] = json!(name);
        }
        user
    }
}

/// Words from the day before, of one of those who play or of somebody whom the bot doesn't know.
fn add_origin(told: &mut Value, message: &Message) {
    let (date, somebody) = (message.date.timestamp() - 86_400, "Somebody");
    if let Some(author) = message.author {
        told["forward_origin"] =
            json!({"type": "user", "sender_user": author.user(), "date": date});
        told["forward_from"] = author.user();
        told["forward_date"] = json!(date);
        return;
    }
    told["forward_origin"] =
        json!({"type": "hidden_user", "sender_user_name": somebody, "date": date});
    // Telegram still sends the fields from before 2024 beside the new one.
    told["forward_sender_name"] = json!(somebody);
    told["forward_date"] = json!(date);
}

fn add_content(told: &mut Value, content: &Content) {
    match content {
        Content::Text(text) => {
            told["text"] = json!(text.words);
            if !text.entities.is_empty() {
                told["entities"] = json!(text.entities);
            }
        }
        Content::Media(media) => media::add_to(told, media),
        Content::Rich(blocks) => told["rich_message"] = json!({"blocks": blocks}),
        Content::Raw(parts) => {
            for (name, part) in parts {
                told[name] = part.clone();
            }
        }
        Content::MovedTo(chat) => told["migrate_to_chat_id"] = json!(chat),
        Content::MovedFrom(chat) => told["migrate_from_chat_id"] = json!(chat),
        // Telegram still sends the names of these fields from before 2015 beside the new ones.
        Content::Joined(who) => {
            told["new_chat_participant"] = who.user();
            told["new_chat_member"] = who.user();
            told["new_chat_members"] = json!([who.user()]);
        }
        Content::Left(who) => {
            told["left_chat_participant"] = who.user();
            told["left_chat_member"] = who.user();
        }
    }
}

fn keyboard(rows: &[Vec<Button>]) -> Vec<Vec<Value>> {
    rows.iter().map(|row| row.iter().map(button).collect()).collect()
}

fn button(button: &Button) -> Value {
    let mut told = json!({"text": button.label});
    if let Some(data) = &button.data {
        told["callback_data"] = json!(data);
    }
    if let Some(url) = &button.url {
        told["url"] = json!(url);
    }
    told
}
