//! Messages as the Bot API tells of them.

use serde_json::{Value, json};

use super::cast::{Room, Who};
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
            "from": message.from.user(),
            "chat": self.chat_json(room),
            "date": message.date.timestamp(),
        });
        if let Some(edited) = message.edited {
            told["edit_date"] = json!(edited.timestamp());
        }
        add_content(&mut told, &message.content);
        if !message.buttons().is_empty() {
            told["reply_markup"] = json!({"inline_keyboard": keyboard(message.buttons())});
        }
        told
    }
}

/// The `ChatMember` object of the Bot API for a plain member, or one who isn't there.
#[must_use]
pub fn membership(who: Who, is_member: bool) -> Value {
    json!({"user": who.user(), "status": if is_member { "member" } else { "left" }})
}

fn add_content(told: &mut Value, content: &Content) {
    match content {
        Content::Text(text) => {
            told["text"] = json!(text.words);
            if !text.entities.is_empty() {
                told["entities"] = json!(text.entities);
            }
        }
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
