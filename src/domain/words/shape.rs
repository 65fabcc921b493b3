//! The shape of what is said: a card, a message, a question that opens a reply.

use super::{Leaving, Words};

impl Words {
    /// Whether the reader's phone opens a reply to it.
    #[must_use]
    pub const fn wants_reply(&self) -> bool {
        if let Self::Exercise(words) = self {
            return words.wants_reply();
        }
        matches!(
            self,
            Self::AskLocalTime
                | Self::TimeUnclear
                | Self::AskLow
                | Self::AskHigh
                | Self::AskGift(_)
        )
    }

    /// Whether it is a card, which may have 120 words; a message has 60 (PRODUCT §12).
    #[must_use]
    pub const fn is_card(&self) -> bool {
        if let Self::Exercise(words) = self {
            return words.is_card();
        }
        matches!(
            self,
            Self::Welcome
                | Self::CanTrust
                | Self::Step(_)
                | Self::EveningCard(_)
                | Self::LookingBack(_)
                | Self::Prompt { news: Some(_), .. }
                | Self::Leaving(Leaving::Bot | Leaving::Relationship | Leaving::EndedPrivate)
                | Self::Consent
                | Self::Card(_)
                | Self::Nudge(_)
                | Self::Care { .. }
                | Self::HelpGroup
                | Self::HelpPrivate
                | Self::Privacy
        )
    }
}
