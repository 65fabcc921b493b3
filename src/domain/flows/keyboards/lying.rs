//! Whether buttons lie below a message.

use super::Keyboards;
use crate::domain::flows::remembering::Sent;
use crate::domain::model::people::{ChatId, UserId};

impl Keyboards {
    /// Whether buttons whose time can pass lie below that message.
    pub(in crate::domain) fn lies(&self, group: ChatId, sent: &Sent) -> bool {
        let room = (sent.chat != group).then_some(UserId(sent.chat.0));
        self.lying.iter().any(|one| one.room == room && one.slot == sent.slot)
    }
}
