//! What people press.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::acts::start_payload;
use super::cast::{Room, Who};
use super::message::Message;
use super::refusal::Refusal;
use super::world::World;

impl World {
    /// Somebody presses a button, by its label; without a message the newest one that has it. `late`
    /// is on a phone that has not drawn yet that the button is gone. Returns the number under which
    /// the bot's answer is found.
    ///
    /// # Errors
    /// If they aren't in that chat, or there is no such button, or no bot that could answer.
    pub fn press(
        &mut self,
        room: Room,
        from: Who,
        label: &str,
        id: Option<i64>,
        late: bool,
        now: DateTime<Utc>,
    ) -> Result<String, Refusal> {
        let button = if late { Message::known_button } else { Message::button };
        self.check_present(room, from)?;
        let candidates = self.messages(room).iter().rev();
        let mut candidates = candidates.filter(|message| id.is_none_or(|id| message.id == id));
        let found = candidates.find_map(|message| Some((message, button(message, label)?)));
        let (message, button) = found.ok_or_else(|| {
            Refusal::new(404, format!("there is no button {label:?} in {}", room.name()))
        })?;
        let data = button.data.clone().ok_or_else(|| {
            Refusal::new(400, format!("the button {label:?} is a link, nobody is told"))
        })?;
        if !self.has_bot(room) {
            return Err(Refusal::new(409, "the bot isn't in the group, nobody would answer"));
        }
        let (pressed, message) = (message.id, self.message_json(room, message));
        let query = self.queries.ask(from, now);
        let chat_instance = (self.chat_id(room) ^ 0x3a5c_91d7_0e84_62bf).to_string();
        self.updates.push(
            "callback_query",
            json!({"id": query, "from": self.user(from), "message": message, "chat_instance": chat_instance, "data": data}),
        );
        if let Some(message) = self.message_mut(room, pressed) {
            message.pressed = Some(label.to_owned());
        }
        Ok(query)
    }

    /// Follows the address that a callback answer opens: the person's private chat begins with its payload.
    /// Returns the number of the message sent there; none for an address that isn't the bot's.
    /// Some apps lose the payload on the way: then it is a plain `/start`.
    pub fn follow(&mut self, who: Who, url: &str, bare: bool, now: DateTime<Utc>) -> Option<i64> {
        let room = Room::of(who)?;
        let payload = start_payload(url)?;
        // Who has blocked the bot finds "Restart" there, which lets it in again.
        if self.blocked.contains(&who) {
            self.block(who, false, now).ok()?;
        }
        let text = if bare { "/start".to_owned() } else { format!("/start {payload}") };
        self.say(room, who, &text, None, now).ok()?.pop()
    }
}
