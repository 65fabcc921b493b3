//! Which message a line changes: there may be none yet.

use super::delivery::Delivery;
use crate::domain::MessageId;
use crate::line::{Call, Header, Line};
use crate::store::StoreError;

/// The message that a line is for.
pub(super) enum Target {
    /// That one, if it is for one that is there.
    Message(Option<MessageId>),
    /// One that waits to be sent.
    NotYet,
}

impl Delivery {
    /// Which message an edit or a deletion is for.
    pub(super) async fn changes(&self, header: &Header, line: &Line) -> Result<Target, StoreError> {
        let Header { couple, chat, place, .. } = *header;
        if let (Call::Hang { .. } | Call::Delete, Some(slot)) = (&line.call, &line.slot) {
            // One that was decided earlier and has not left yet goes as well; never one that takes the
            // place of what never arrived.
            if self.store.sends_before(couple, chat, slot, place).await? {
                return Ok(Target::NotYet);
            }
            let message = self.store.message_before(couple, chat, slot, place).await?;
            return Ok(Target::Message(message));
        }
        let (Call::Edit { .. }, Some(slot)) = (&line.call, &line.slot) else {
            return Ok(Target::Message(None));
        };
        let message = self.store.message_in(header.couple, header.chat, slot).await?;
        if message.is_none() && self.store.sends_into(header.couple, header.chat, slot).await? {
            return Ok(Target::NotYet);
        }
        Ok(Target::Message(message))
    }
}
