//! What people do at the local Telegram: send, edit, press, come and go.

use chrono::{DateTime, Utc};

use super::cast::{BOT_USERNAME, Room, Who};
use super::media::{Kind, Media};
use super::message::{Content, Message};
use super::refusal::Refusal;
use super::standing::Standing;
use super::text::{self, Text};
use super::world::World;

impl World {
    /// Somebody sends a text; a long one goes out in several messages, whose numbers are returned.
    ///
    /// # Errors
    /// If they can't write in that chat, the text is empty, or the answered message is gone.
    pub fn say(
        &mut self,
        room: Room,
        from: Who,
        words: &str,
        reply_to: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<Vec<i64>, Refusal> {
        let parts = text::split(words).into_iter().map(|part| Text::sent(part, Vec::new()));
        let parts = parts.collect::<Result<Vec<_>, _>>().map_err(|error| reason(&error));
        self.check_writes(room, from, reply_to)?;
        let sent = parts?.into_iter().map(|part| {
            let message = Message::new(0, from, now, Content::Text(part));
            self.send(room, Message { reply_to, ..message })
        });
        Ok(sent.collect())
    }

    /// Somebody passes on words: their own, another's, or of somebody whom nobody knows.
    ///
    /// # Errors
    /// As for [`Self::say`], and if the text is too long for one message.
    pub fn forward(
        &mut self,
        room: Room,
        from: Who,
        (words, author): (&str, Option<Who>),
        reply_to: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<i64, Refusal> {
        self.check_writes(room, from, reply_to)?;
        let text = Text::sent(words, Vec::new()).map_err(|error| reason(&error))?;
        let message = Message::new(0, from, now, Content::Text(text));
        Ok(self.send(room, Message { reply_to, forwarded: true, author, ..message }))
    }

    /// Somebody sends something that is not text.
    ///
    /// # Errors
    /// If they can't write in that chat, the answered message is gone, or the caption is no caption.
    pub fn show(
        &mut self,
        room: Room,
        from: Who,
        (kind, caption, album): (Kind, Option<&str>, Option<String>),
        reply_to: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<i64, Refusal> {
        self.check_writes(room, from, reply_to)?;
        let media = Media::sent(kind, caption).map_err(|error| reason(&error))?;
        let message = Message::new(0, from, now, Content::Media(media));
        Ok(self.send(room, Message { reply_to, album, ..message }))
    }

    pub(super) fn send(&mut self, room: Room, message: Message) -> i64 {
        if self.has_bot(room) {
            self.met.insert(message.from);
        }
        let anonymous = room == Room::Group && self.anonymous.contains(&message.from);
        self.post(room, Message { anonymous, ..message })
    }

    pub(super) fn check_writes(
        &self,
        room: Room,
        from: Who,
        reply_to: Option<i64>,
    ) -> Result<(), Refusal> {
        self.check_present(room, from)?;
        match reply_to.filter(|id| self.message(room, *id).is_none()) {
            Some(id) => Err(no_message(room, id)),
            None => Ok(()),
        }
    }

    /// Somebody changes the text of their own message, or the caption.
    ///
    /// # Errors
    /// If it isn't theirs, or the text is empty, too long or the same, or its kind has no caption.
    pub fn correct(
        &mut self,
        room: Room,
        from: Who,
        id: i64,
        words: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        self.check_present(room, from)?;
        let text = Text::sent(words, Vec::new()).map_err(|error| reason(&error))?;
        let message = self.own_message(room, from, id)?;
        if message.text() == Some(&text) {
            return Err(Refusal::new(400, "the text is the same"));
        }
        message.content = match &message.content {
            Content::Media(Media { kind, .. }) => {
                let media = Media::sent(*kind, Some(words)).map_err(|error| reason(&error))?;
                Content::Media(media)
            }
            _ => Content::Text(text),
        };
        message.edited = Some(now);
        self.tell(room, id, true);
        Ok(())
    }

    /// A message that somebody can edit.
    pub(super) fn own_message(
        &mut self,
        room: Room,
        from: Who,
        id: i64,
    ) -> Result<&mut Message, Refusal> {
        let message = self.message_mut(room, id).ok_or_else(|| no_message(room, id))?;
        if message.from != from || message.is_service() {
            return Err(Refusal::new(403, format!("message {id} isn't {}'s to edit", from.name())));
        }
        Ok(message)
    }

    /// Somebody is added to the group by a member.
    ///
    /// # Errors
    /// If they are there already, or the other isn't.
    pub fn join(&mut self, who: Who, by: Who, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.check_present(Room::Group, by)?;
        if self.members.contains(&who) {
            return Err(Refusal::new(409, format!("{} is in the group already", who.name())));
        }
        self.enter(who, by, now);
        Ok(())
    }

    /// Somebody leaves the group, or is removed from it by a member.
    ///
    /// # Errors
    /// If they aren't there, or the other isn't.
    pub fn leave(&mut self, who: Who, by: Who, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.check_present(Room::Group, by)?;
        if !self.members.contains(&who) {
            return Err(Refusal::new(409, format!("{} isn't in the group", who.name())));
        }
        let before = self.standing(who);
        self.members.remove(&who);
        self.admins.remove(&who);
        self.anonymous.remove(&who);
        if who == Who::Bot {
            let gone = if self.is_supergroup() { Standing::Kicked } else { Standing::Left };
            self.tell_of_itself(Room::Group, by, (before, gone), now);
        }
        self.post(Room::Group, Message::new(0, by, now, Content::Left(who)));
        Ok(())
    }

    /// Puts somebody into the group.
    pub(super) fn enter(&mut self, who: Who, by: Who, now: DateTime<Utc>) {
        self.members.insert(who);
        if self.members.contains(&Who::Bot) {
            self.met.extend(self.members.iter().filter(|member| **member != Who::Bot));
        }
        if who == Who::Bot {
            self.tell_of_itself(Room::Group, by, (Standing::Left, Standing::Member), now);
        }
        self.post(Room::Group, Message::new(0, by, now, Content::Joined(who)));
    }

    /// Whether somebody can do something in a chat.
    ///
    /// # Errors
    /// The reason if not.
    pub(super) fn check_present(&self, room: Room, who: Who) -> Result<(), Refusal> {
        let name = who.name();
        match room.owner() {
            _ if who == Who::Bot => Err(Refusal::new(400, "the bot speaks for itself")),
            _ if room == Room::Former => {
                Err(Refusal::new(409, "that group has become a supergroup; its chat is \"group\""))
            }
            None if room == Room::Channel => match who {
                Who::Ana if self.exists(room) => Ok(()),
                _ => Err(Refusal::new(403, "the channel is Ana's; /control/channel opens it")),
            },
            Some(owner) if owner != who => {
                Err(Refusal::new(403, format!("{name} has no part in the chat {:?}", room.name())))
            }
            Some(_) if self.blocked.contains(&who) => {
                Err(Refusal::new(409, format!("{name} has blocked the bot")))
            }
            None if !self.members.contains(&who) => {
                Err(Refusal::new(403, format!("{name} isn't in the group")))
            }
            _ => Ok(()),
        }
    }
}

/// The payload of `https://t.me/<this bot>?start=<payload>`, if an address is of that form.
#[must_use]
pub fn start_payload(url: &str) -> Option<String> {
    let written = if url.contains("://") { url.to_owned() } else { format!("https://{url}") };
    let url = url::Url::parse(&written).ok()?;
    let at_bot = matches!(url.scheme(), "http" | "https")
        && matches!(url.host_str(), Some("t.me" | "telegram.me"))
        && url.path().trim_matches('/').eq_ignore_ascii_case(BOT_USERNAME);
    let mut pairs = url.query_pairs().filter(|_| at_bot);
    let (_, payload) = pairs.find(|(key, _)| key == "start")?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let right = (1..=64).contains(&payload.len()) && payload.chars().all(allowed);
    right.then(|| payload.into_owned())
}

fn no_message(room: Room, id: i64) -> Refusal {
    Refusal::new(404, format!("there is no message {id} in {}", room.name()))
}

/// The same refusal in words for whoever plays.
fn reason(error: &Refusal) -> Refusal {
    Refusal::new(error.code, error.description.trim_start_matches("Bad Request: "))
}
