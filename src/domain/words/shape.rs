//! The shape of what is said: a card, a message, a question that opens a reply.

use super::{Leaving, Typed, Words};
use crate::domain::couple::slot::Slot;
use crate::domain::exercises::{ExerciseWords, PulseWords, TalkWords};

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
                | Self::AskHere { .. }
                | Self::Typed(Typed::AskRest { .. })
                | Self::AskGift(_)
        )
    }

    /// The name of such a message where it has none of its own. What the couple says below words of
    /// its own, or below a warm line, is talk between the two; all else tells what would be taken.
    #[must_use]
    pub const fn told_slot(&self) -> Slot {
        match self {
            Self::HardMoment(_)
            | Self::Revealed { .. }
            | Self::Shared { .. }
            | Self::Received(..)
            | Self::BothShared(_)
            | Self::LookingBack(_)
            | Self::Progress(_)
            | Self::PartnerSays(_)
            | Self::Thanks
            | Self::Exercise(
                ExerciseWords::Talk(TalkWords::Heard(_))
                | ExerciseWords::Proposal(_)
                | ExerciseWords::Pulse(PulseWords::Both(_)),
            ) => Slot::Untracked,
            _ => Slot::Told,
        }
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
                | Self::CanTrust(_)
                | Self::Step(_)
                | Self::EveningCard(_)
                | Self::LookingBack(_)
                | Self::Progress(_)
                | Self::Prompt { news: Some(_), .. }
                | Self::Leaving(
                    Leaving::Bot
                        | Leaving::Relationship
                        | Leaving::EndedPrivate
                        | Leaving::AskErase
                )
                | Self::Prompt { letter: Some(_), .. }
                | Self::Consent
                | Self::Card(_)
                | Self::Nudge(_)
                | Self::Care { .. }
                | Self::Typed(Typed::CareFirst(_))
                | Self::HelpGroup
                | Self::HelpPrivate
                | Self::Privacy
        )
    }
}
