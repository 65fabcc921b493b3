//! Which of the bot's messages and buttons somebody means.

use std::time::Duration;

use super::App;
use super::patience::Patience;
use crate::domain::{ChatId, Couple, MessageId, Press, ReplyTo};
use crate::store::StoreError;

/// How soon, and how often at least, it is looked whether a message that is on its way has arrived.
const LOOKS_AFTER: Duration = Duration::from_millis(20);
const LOOKS_EVERY: Duration = Duration::from_millis(160);

impl App {
    /// What was pressed. Nobody can press but what lies in that chat; below a message that was sent
    /// before buttons were sealed, what it bears counts as it did.
    pub(super) async fn press(
        &self,
        couple: &Couple,
        chat: ChatId,
        message: Option<MessageId>,
        data: &str,
    ) -> Result<Option<Press>, StoreError> {
        let sent = match message {
            Some(message) => self.store.sent(chat, message).await?,
            None => None,
        };
        let (slot, at) = sent.unzip();
        let seal = self.seal(couple, 1).await?;
        if let Some(data) = seal.opened(chat, slot.as_ref(), data) {
            return Ok(Press::read(&data));
        }
        let was_plain = couple.ended == 0 && at.is_some_and(|at| at < self.store.seals_since());
        Ok(was_plain.then(|| Press::read(data)).flatten())
    }

    /// The name of the message that is replied to. While a message is on its way its number is not
    /// known yet: an answer that was faster waits for it.
    pub(super) async fn replied_to(
        &self,
        chat: ChatId,
        message: Option<MessageId>,
        patience: &Patience,
    ) -> Result<ReplyTo, StoreError> {
        let Some(message) = message else { return Ok(ReplyTo::Nothing) };
        let (mut is_last, mut rest) = (false, LOOKS_AFTER);
        loop {
            if let Some(slot) = self.store.slot_of(chat, message).await? {
                return Ok(ReplyTo::Slot(slot));
            }
            if is_last {
                return Ok(ReplyTo::Unknown);
            }
            // Once nothing is on its way, one more look: it may have settled in between.
            is_last = !self.store.has_lines(chat).await?
                || tokio::time::timeout(rest, patience.clone()).await.is_ok();
            rest = LOOKS_EVERY.min(rest * 2);
        }
    }
}
