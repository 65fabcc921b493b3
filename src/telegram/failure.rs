//! What Telegram's refusals mean.

use std::time::Duration;

use super::wire::{No, Trouble};
use crate::domain::ChatId;

mod wordings;

/// Why a call was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Too much at once (429, slow mode): not again before this has passed.
    RetryAfter(Duration),
    /// The chat cannot be written to before the person or the group acts: kicked, blocked, deleted.
    Unreachable,
    /// The chat cannot be written to for a while: muted, rights withdrawn, a topic that is closed, not
    /// found just now. That ends by itself.
    Closed,
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
            no if no.says(&wordings::FINAL) => Self::Unreachable,
            no if no.says(&wordings::NOT_FOUND) => Self::Closed,
            no if no.says(&wordings::GONE) => Self::NoSuchMessage,
            no if !no.is_of_a_question() && (no.says(&wordings::MUTED) || no.code == 403) => {
                Self::Closed
            }
            No { method, description, .. } => Self::Refused { method, description },
        }
    }
}

impl No {
    fn says(&self, parts: &[&str]) -> bool {
        let description = self.description.to_lowercase();
        parts.iter().any(|part| description.contains(part))
    }

    /// Whether it was only asked who is there: that the answer is not given says nothing of writing.
    fn is_of_a_question(&self) -> bool {
        self.method.to_lowercase().starts_with("get")
    }
}

impl Trouble {
    /// Whether the no means that there was nothing left to do.
    pub(super) fn is_needless(&self) -> bool {
        matches!(self, Self::No(no) if no.says(&wordings::NEEDLESS))
    }
}

#[cfg(test)]
mod tests;
