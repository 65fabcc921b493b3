//! Who is in a group, as Telegram tells.

use serde::Deserialize;
use teloxide::payloads as p;
use teloxide::types as t;

use super::client::Client;
use super::dress::to;
use super::failure::Failure;
use crate::domain::{ChatId, Found, UserId};

/// What is read of a member: teloxide's own type fails on a standing that it does not know.
#[derive(Deserialize)]
struct Member {
    status: String,
    #[serde(default)]
    is_member: bool,
}

impl Client {
    /// How many members a chat has, the bot among them.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn members(&self, chat: ChatId) -> Result<u32, Failure> {
        Ok(self.wire.ask(&p::GetChatMemberCount::new(to(chat))).await?)
    }

    /// How somebody stands in a chat. Telegram owes the answer to administrators only.
    ///
    /// # Errors
    /// See [`Failure`]; not telling is [`Failure::Refused`].
    pub async fn stands(&self, chat: ChatId, user: UserId) -> Result<Found, Failure> {
        let Ok(user) = u64::try_from(user.0) else { return Ok(Found::Unknown) };
        let ask = p::GetChatMember::new(to(chat), t::UserId(user));
        let member: Member = self.wire.ask(&ask).await?;
        Ok(found(&member))
    }
}

fn found(member: &Member) -> Found {
    match &*member.status {
        "creator" | "administrator" | "member" => Found::There,
        "restricted" if member.is_member => Found::There,
        "restricted" | "left" | "kicked" => Found::Gone,
        _ => Found::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_not_be_there_is_gone() {
        let table = [
            ("creator", false, Found::There),
            ("administrator", false, Found::There),
            ("member", false, Found::There),
            ("restricted", true, Found::There),
            ("restricted", false, Found::Gone),
            ("left", false, Found::Gone),
            ("kicked", false, Found::Gone),
            ("something new", true, Found::Unknown),
        ];
        for (status, is_member, expected) in table {
            let member = Member { status: status.to_owned(), is_member };
            assert_eq!(found(&member), expected, "{status}");
        }
    }
}
