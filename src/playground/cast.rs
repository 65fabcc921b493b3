//! Who plays, and in which chats.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::refusal::Refusal;

/// The username under which the bot goes at the local Telegram.
pub const BOT_USERNAME: &str = "kintsugi_local_bot";

/// Somebody at the local Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// One of the couple; she adds the bot.
    Ana,
    /// The other of the couple.
    Ben,
    /// A third person, at first not in the group.
    Eve,
    /// The bot itself.
    Bot,
}

impl Who {
    /// All who are people.
    pub const PEOPLE: [Self; 3] = [Self::Ana, Self::Ben, Self::Eve];

    /// All who can be in the group.
    pub const ALL: [Self; 4] = [Self::Ana, Self::Ben, Self::Eve, Self::Bot];

    /// The name in the control API.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ana => "ana",
            Self::Ben => "ben",
            Self::Eve => "eve",
            Self::Bot => "bot",
        }
    }

    /// The first name at Telegram.
    #[must_use]
    pub const fn first_name(self) -> &'static str {
        match self {
            Self::Ana => "Ana",
            Self::Ben => "Ben",
            Self::Eve => "Eve",
            Self::Bot => "Kintsugi",
        }
    }

    /// The number at Telegram.
    #[must_use]
    pub const fn id(self) -> i64 {
        match self {
            Self::Ana => 501_000_001,
            Self::Ben => 502_000_002,
            Self::Eve => 503_000_003,
            Self::Bot => 7_000_000_001,
        }
    }

    /// The username at Telegram.
    #[must_use]
    pub const fn username(self) -> &'static str {
        match self {
            Self::Ana => "ana_local",
            Self::Ben => "ben_local",
            Self::Eve => "eve_local",
            Self::Bot => BOT_USERNAME,
        }
    }

    /// The `User` object of the Bot API.
    #[must_use]
    pub fn user(self) -> Value {
        let mut user = json!({
            "id": self.id(),
            "is_bot": self == Self::Bot,
            "first_name": self.first_name(),
            "username": self.username(),
        });
        if self != Self::Bot {
            user["language_code"] = json!("en");
        }
        user
    }
}

/// The account in whose name Telegram shows what anonymous administrators write.
#[must_use]
pub fn anonymous_admin() -> Value {
    json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"})
}

/// A chat, by the name that the control API gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Room {
    /// The couple's group.
    Group,
    /// Ana's private chat with the bot.
    Ana,
    /// Ben's private chat with the bot.
    Ben,
    /// Eve's private chat with the bot.
    Eve,
    /// What the couple's group was before it became a supergroup.
    Former,
    /// A channel of Ana's.
    Channel,
}

impl Room {
    /// All chats.
    pub const ALL: [Self; 6] =
        [Self::Group, Self::Ana, Self::Ben, Self::Eve, Self::Former, Self::Channel];

    /// The person whose private chat this is.
    #[must_use]
    pub const fn owner(self) -> Option<Who> {
        match self {
            Self::Group | Self::Former | Self::Channel => None,
            Self::Ana => Some(Who::Ana),
            Self::Ben => Some(Who::Ben),
            Self::Eve => Some(Who::Eve),
        }
    }

    /// The private chat of a person.
    #[must_use]
    pub fn of(who: Who) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.owner() == Some(who))
    }

    /// The name in the control API.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Former => "former",
            Self::Channel => "channel",
            Self::Ana => "ana",
            Self::Ben => "ben",
            Self::Eve => "eve",
        }
    }

    /// The chat of that name.
    ///
    /// # Errors
    /// 404 if there is none.
    pub fn named(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|room| room.name() == name);
        found.ok_or_else(|| Refusal::new(404, format!("there is no chat {name:?}")))
    }
}
