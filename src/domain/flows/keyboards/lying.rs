//! Whether buttons lie below a message.

use crate::domain::couple::keyboards::Keyboards;
use crate::domain::couple::slot::Slot;
use crate::domain::flows::remembering::Sent;
use crate::domain::model::people::{ChatId, UserId};

impl Keyboards {
    /// Whether buttons whose time can pass lie below that message.
    pub(in crate::domain) fn lies(&self, group: ChatId, sent: &Sent) -> bool {
        let room = (sent.chat != group).then_some(UserId(sent.chat.0));
        self.lies_in(room, &sent.slot)
    }

    /// Whether such buttons lie below the message in that slot, in the group or somebody's private chat.
    pub(in crate::domain) fn lies_in(&self, room: Option<UserId>, slot: &Slot) -> bool {
        self.lying.iter().any(|one| one.room == room && one.slot == *slot)
    }
}
