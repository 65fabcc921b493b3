//! Which bot's rows these are: several may share a database.

use super::OpenError;
use crate::crypto::{BrokenSeal, Kind, LookupKey};
use crate::domain::{ChatId, UserId};

/// A bot's own number at Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BotId(pub i64);

impl BotId {
    /// What stands in front of the colon of a bot's token.
    #[must_use]
    pub fn of_token(token: &str) -> Option<Self> {
        let (number, _) = token.split_once(':')?;
        number.parse().ok().map(Self)
    }

    /// The one that is asked for, or the only one that there is.
    pub(super) fn among(asked: Option<Self>, known: &[i64]) -> Result<Self, OpenError> {
        match (asked, known) {
            (Some(asked), _) => Ok(asked),
            (None, [only]) => Ok(Self(*only)),
            (None, _) => Err(OpenError::WhichBot),
        }
    }
}

/// A bot, with the key that covers the numbers of its people and chats.
pub(super) struct Bot {
    pub(super) id: i64,
    key: LookupKey,
}

impl Bot {
    pub(super) fn new(id: BotId, key: LookupKey) -> Self {
        Self { id: id.0, key }
    }

    /// The person's number, covered.
    pub(super) fn user(&self, user: UserId) -> Vec<u8> {
        self.key.cover(Kind::User, user.0).to_vec()
    }

    /// The chat's number, covered.
    pub(super) fn chat(&self, chat: ChatId) -> Vec<u8> {
        self.key.cover(Kind::Chat, chat.0).to_vec()
    }

    /// The chat of a line that waits. Whether it is right is asked when the line is read.
    pub(super) fn chat_of_header(&self, tag: &[u8]) -> Result<ChatId, sqlx::Error> {
        let chat = self.key.uncover(Kind::Chat, tag);
        chat.map(ChatId).map_err(|error| sqlx::Error::Decode(error.into()))
    }

    /// The chat whose number is covered so.
    pub(super) fn chat_of(&self, tag: &[u8]) -> Result<ChatId, BrokenSeal> {
        self.key.open(Kind::Chat, tag).map(ChatId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_bot() {
        assert_eq!(BotId::of_token("123456789:AAF-x"), Some(BotId(123_456_789)));
        for odd in ["", "123", ":abc", "abc:def"] {
            assert_eq!(BotId::of_token(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_only_bot_need_not_be_named() {
        assert_eq!(BotId::among(None, &[7]).ok(), Some(BotId(7)));
        assert_eq!(BotId::among(Some(BotId(8)), &[7]).ok(), Some(BotId(8)));
        for known in [&[][..], &[7, 8]] {
            assert!(matches!(BotId::among(None, known), Err(OpenError::WhichBot)));
        }
    }
}
