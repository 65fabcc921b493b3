//! What Telegram's refusals mean.

use std::time::Duration;

use super::wire::{No, Trouble};
use crate::domain::ChatId;

/// Why a call was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Too much at once (429): not again before this has passed.
    RetryAfter(Duration),
    /// The chat cannot be written to: kicked, blocked, deleted, never started.
    Unreachable,
    /// The group became this supergroup.
    MigratedTo(ChatId),
    /// The message to edit or delete is gone, or Telegram does not let it be changed any more.
    NoSuchMessage,
    /// Any other no; asking again would not help.
    Refused {
        /// The method.
        method: &'static str,
        /// Telegram's words, at most 200 characters; never ours.
        description: String,
    },
    /// A 5xx, a broken connection, no answer in time, a token that is not accepted just now:
    /// whether it was done is unknown.
    Passing,
}

/// Parts of descriptions, in lower case. Telegram has more wordings than teloxide knows.
const UNREACHABLE: [&str; 12] = [
    "bot was kicked",
    "bot was blocked",
    "bot can't initiate conversation",
    "bot can't send messages to",
    "bot is not a member",
    "bot is not a participant",
    "user is deactivated",
    "group chat was deleted",
    "group chat was deactivated",
    "group is deactivated",
    "chat not found",
    "peer_id_invalid",
];

const GONE: [&str; 7] = [
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
    "message to react not found",
    "message_id_invalid",
    "no text in the message to edit",
];

/// Nothing was left to do: the message says so already, or nobody waits for the answer any more.
const NEEDLESS: [&str; 4] =
    ["message is not modified", "query is too old", "query id is invalid", "query_id_invalid"];

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Silence(reason) => {
                tracing::debug!(reason, "Telegram did not answer");
                Self::Passing
            }
            Trouble::No(no) => Self::of(no),
        }
    }
}

impl Failure {
    fn of(no: No) -> Self {
        match no {
            No { moved_to: Some(chat), .. } => Self::MigratedTo(chat),
            No { code: 429, retry_after, .. } => {
                Self::RetryAfter(retry_after.unwrap_or(Duration::from_secs(1)))
            }
            // 401, 404 and 409 are about the token or the server, not about this call.
            No { code: 401 | 404 | 409 | 500.., .. } => Self::Passing,
            no if no.says(&UNREACHABLE) => Self::Unreachable,
            no if no.says(&GONE) => Self::NoSuchMessage,
            No { method, description, .. } => Self::Refused { method, description },
        }
    }
}

impl No {
    fn says(&self, parts: &[&str]) -> bool {
        let description = self.description.to_lowercase();
        parts.iter().any(|part| description.contains(part))
    }
}

impl Trouble {
    /// Whether the no means that there was nothing left to do.
    pub(super) fn is_needless(&self) -> bool {
        matches!(self, Self::No(no) if no.says(&NEEDLESS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no(code: u16, description: &str) -> Failure {
        let description = description.to_owned();
        let no = No { method: "SendMessage", code, description, retry_after: None, moved_to: None };
        Trouble::No(no).into()
    }

    #[test]
    fn a_chat_that_cannot_be_written_to_is_known_by_its_wording() {
        for (code, description) in [
            (403, "Forbidden: bot was kicked from the group chat"),
            (403, "Forbidden: bot was kicked from the supergroup chat"),
            (403, "Forbidden: bot was blocked by the user"),
            (403, "Forbidden: bot can't initiate conversation with a user"),
            (403, "Forbidden: bot is not a member of the supergroup chat"),
            (403, "Forbidden: user is deactivated"),
            (403, "Forbidden: the group chat was deleted"),
            (400, "Bad Request: chat not found"),
            (400, "Bad Request: PEER_ID_INVALID"),
        ] {
            assert_eq!(no(code, description), Failure::Unreachable, "{description}");
        }
    }

    #[test]
    fn a_message_that_is_gone_is_known_by_its_wording() {
        for description in [
            "Bad Request: message to edit not found",
            "Bad Request: message can't be edited",
            "Bad Request: message to delete not found",
            "Bad Request: MESSAGE_ID_INVALID",
        ] {
            assert_eq!(no(400, description), Failure::NoSuchMessage, "{description}");
        }
    }

    #[test]
    fn other_refusals_keep_telegrams_words() {
        let failure = no(400, "Bad Request: BUTTON_DATA_INVALID");
        let Failure::Refused { method, description } = failure else { panic!("{failure:?}") };
        assert_eq!((method, &*description), ("SendMessage", "Bad Request: BUTTON_DATA_INVALID"));
    }

    #[test]
    fn what_may_be_better_later_is_passing() {
        for (code, description) in [
            (500, "Internal Server Error: chat not found"),
            (502, "Bad Gateway"),
            (401, "Unauthorized"),
            (404, "Not Found"),
        ] {
            assert_eq!(no(code, description), Failure::Passing, "{description}");
        }
        assert_eq!(Failure::from(Trouble::Silence("no connection".into())), Failure::Passing);
    }

    #[test]
    fn waits_and_moves_are_read_from_the_parameters() {
        let of = |code, retry_after, moved_to| {
            let description = "Bad Request: group chat was upgraded to a supergroup chat".into();
            Failure::of(No { method: "SendMessage", code, description, retry_after, moved_to })
        };
        let wait = Duration::from_secs(7);
        assert_eq!(of(429, Some(wait), None), Failure::RetryAfter(wait));
        assert_eq!(of(429, None, None), Failure::RetryAfter(Duration::from_secs(1)));
        assert_eq!(of(400, None, Some(ChatId(-100))), Failure::MigratedTo(ChatId(-100)));
    }
}
