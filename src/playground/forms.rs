//! Forms that few messages have: rich ones, and any part of a `Message` object as it is given, also
//! one that no server has sent so far.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::cast::{Room, Who};
use super::message::{Content, Message};
use super::refusal::Refusal;
use super::text::Text;
use super::world::World;

impl World {
    /// Somebody sends a message of such a form; the number is of one of theirs that it takes the place
    /// of, as an edit.
    ///
    /// # Errors
    /// If they can't write in that chat, the answered message is gone, or the edited one isn't theirs.
    pub fn send_form(
        &mut self,
        room: Room,
        from: Who,
        content: Content,
        (reply_to, edits): (Option<i64>, Option<i64>),
        now: DateTime<Utc>,
    ) -> Result<i64, Refusal> {
        self.check_writes(room, from, reply_to)?;
        let Some(id) = edits else {
            let message = Message::new(0, from, now, content);
            return Ok(self.send(room, Message { reply_to, ..message }));
        };
        let message = self.own_message(room, from, id)?;
        (message.content, message.edited) = (content, Some(now));
        self.tell(room, id, true);
        Ok(id)
    }
}

/// The words that a message of such a form shows, as far as the local Telegram finds any.
#[must_use]
pub fn words(content: &Content) -> Option<Text> {
    let words = match content {
        Content::Rich(blocks) => blocks.iter().map(plain).collect::<Vec<_>>().join("\n"),
        Content::Raw(parts) => {
            ["text", "caption"].into_iter().find_map(|part| text_of(parts, part))?
        }
        _ => return None,
    };
    Text::within(&words, Vec::new(), usize::MAX).ok()
}

fn text_of(parts: &Map<String, Value>, part: &str) -> Option<String> {
    parts.get(part)?.as_str().map(str::to_owned)
}

/// What stands in a block under `text`, however deep.
fn plain(block: &Value) -> String {
    match block {
        Value::String(text) => text.clone(),
        Value::Array(texts) => texts.iter().map(plain).collect(),
        Value::Object(parts) => {
            if let Some(text) = parts.get("text") {
                plain(text)
            } else {
                let deeper = parts.values().filter(|part| part.is_array() || part.is_object());
                let deeper = deeper.flat_map(|part| part.as_array().cloned().unwrap_or_default());
                deeper.map(|part| plain(&part)).collect::<Vec<_>>().join("\n")
            }
        }
        _ => String::new(),
    }
}
