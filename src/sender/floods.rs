//! What a 429 is about. Telegram does not say whether it means the chat or the whole bot.

use std::collections::HashSet;

use chrono::TimeDelta;

use crate::domain::ChatId;

/// So many chats that were refused, with nothing taken in between, mean the whole bot: each chat
/// keeps its own pace, so that two may be refused by chance, and a third is hardly.
const EVIDENCE: usize = 3;

/// For so long the whole bot is held at most; then one line tries. Longer rests are for the chats
/// that were told so.
pub(super) const LONGEST: TimeDelta = TimeDelta::seconds(60);

/// The chats that were refused since Telegram last took a message.
#[derive(Default)]
pub(super) struct Floods {
    refused: HashSet<ChatId>,
}

impl Floods {
    /// Telegram took a message.
    pub(super) fn taken(&mut self) {
        self.refused.clear();
    }

    /// Telegram refused one for this chat. Whether it means them all.
    pub(super) fn refused(&mut self, chat: ChatId) -> bool {
        self.refused.insert(chat);
        self.refused.len() >= EVIDENCE
    }
}
