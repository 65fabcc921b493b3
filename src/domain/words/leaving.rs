//! What is said on the way out.

/// The way out, from the question to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// `/leave`: what would you like to leave?
    Ask,
    /// Leaving the bot.
    Bot,
    /// Leaving the relationship.
    Relationship,
    /// Not sure; nothing changes.
    NotSure,
    /// It ends within 72 hours.
    Later,
    /// It does not end.
    Stay,
    /// Leaving is done in private.
    InPrivate,
    /// It has ended, in the group.
    Ended,
    /// It has ended, to both alike.
    EndedPrivate,
}
