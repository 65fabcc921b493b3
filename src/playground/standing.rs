//! How somebody stands in a chat: member, administrator, gone, blocked; and a channel of Ana's.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::cast::{Room, Who};
use super::refusal::Refusal;
use super::world::World;

/// What a `ChatMember` object says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not there.
    Left,
    /// Removed for good; in a private chat: blocked.
    Kicked,
    /// There like everybody.
    Member,
    /// There, but nothing may be written.
    Muted,
    /// There with rights.
    Admin,
}

/// What an administrator may do, anywhere and in each kind of chat.
const RIGHTS: [&str; 10] = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
];
const RIGHTS_IN_GROUPS: [&str; 2] = ["can_pin_messages", "can_manage_topics"];
const RIGHTS_IN_CHANNELS: [&str; 2] = ["can_post_messages", "can_edit_messages"];

impl World {
    /// Somebody blocks the bot, or lets it in again.
    ///
    /// # Errors
    /// If that is how it is already.
    pub fn block(&mut self, who: Who, blocked: bool, now: DateTime<Utc>) -> Result<(), Refusal> {
        let room = Room::of(who).ok_or_else(|| Refusal::new(400, "only people can block"))?;
        let changed = if blocked { self.blocked.insert(who) } else { self.blocked.remove(&who) };
        if !changed {
            let how =
                if blocked { "has blocked the bot already" } else { "hasn't blocked the bot" };
            return Err(Refusal::new(409, format!("{} {how}", who.name())));
        }
        let change = if blocked {
            (Standing::Member, Standing::Kicked)
        } else {
            (Standing::Kicked, Standing::Member)
        };
        self.tell_of_itself(room, who, change, now);
        Ok(())
    }

    /// Ana makes somebody in the group an administrator, perhaps an anonymous one, or no longer one.
    ///
    /// # Errors
    /// If they aren't there, nothing changes, or the bot would be anonymous.
    pub fn promote(
        &mut self,
        who: Who,
        admin: bool,
        anonymous: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        if !self.members.contains(&who) {
            return Err(Refusal::new(403, format!("{} isn't in the group", who.name())));
        }
        if anonymous && (!admin || who == Who::Bot) {
            return Err(Refusal::new(400, "only a person who is an admin can be anonymous"));
        }
        if (self.admins.contains(&who), self.anonymous.contains(&who)) == (admin, anonymous) {
            return Err(Refusal::new(409, format!("so it is already with {}", who.name())));
        }
        let before = self.standing(who);
        set(&mut self.admins, who, admin);
        set(&mut self.anonymous, who, anonymous);
        if who == Who::Bot {
            self.tell_of_itself(Room::Group, Who::Ana, (before, self.standing(who)), now);
        }
        Ok(())
    }

    /// Ana takes the bot into her channel, where bots are always administrators, or out of it.
    ///
    /// # Errors
    /// If that is how it is already.
    pub fn open_channel(&mut self, added: bool, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.in_channel == added {
            let is = if added { "is in the channel already" } else { "isn't in the channel" };
            return Err(Refusal::new(409, format!("the bot {is}")));
        }
        self.in_channel = added;
        let change = if added {
            (Standing::Left, Standing::Admin)
        } else {
            (Standing::Admin, Standing::Kicked)
        };
        self.tell_of_itself(Room::Channel, Who::Ana, change, now);
        Ok(())
    }

    /// How somebody stands in the group.
    #[must_use]
    pub fn standing(&self, who: Who) -> Standing {
        match () {
            () if !self.members.contains(&who) => Standing::Left,
            () if self.admins.contains(&who) => Standing::Admin,
            () => Standing::Member,
        }
    }

    /// Tells the bot that its own standing changed.
    pub(super) fn tell_of_itself(
        &mut self,
        room: Room,
        by: Who,
        (before, after): (Standing, Standing),
        now: DateTime<Utc>,
    ) {
        let member = |standing| self.member(room, Who::Bot, standing);
        let content = json!({
            "chat": self.chat_json(room),
            "from": by.user(),
            "date": now.timestamp(),
            "old_chat_member": member(before),
            "new_chat_member": member(after),
        });
        self.updates.push("my_chat_member", content);
    }

    /// The `ChatMember` object of somebody.
    pub(super) fn member(&self, room: Room, who: Who, standing: Standing) -> Value {
        let user = who.user();
        match standing {
            Standing::Member | Standing::Admin if who == Who::Ana && room == Room::Group => {
                json!({"user": user, "status": "creator", "is_anonymous": false})
            }
            Standing::Left => json!({"user": user, "status": "left"}),
            Standing::Kicked => json!({"user": user, "status": "kicked", "until_date": 0}),
            Standing::Member => json!({"user": user, "status": "member"}),
            Standing::Muted => json!({"user": user, "status": "restricted", "is_member": true,
                "can_send_messages": false, "until_date": 0}),
            Standing::Admin => {
                let mut member = json!({"user": user, "status": "administrator",
                    "can_be_edited": false, "is_anonymous": false});
                let of_kind = match self.kind(room) {
                    "channel" => RIGHTS_IN_CHANNELS,
                    _ => RIGHTS_IN_GROUPS,
                };
                for right in RIGHTS.into_iter().chain(of_kind) {
                    // No bot is given the right to make others administrators unasked.
                    member[right] = json!(right != "can_promote_members");
                }
                member
            }
        }
    }
}

fn set(people: &mut std::collections::BTreeSet<Who>, who: Who, is: bool) {
    if is {
        people.insert(who);
    } else {
        people.remove(&who);
    }
}
