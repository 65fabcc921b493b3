//! What is said on the way out, and when what is kept is erased.

use chrono::NaiveDate;

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
    /// What they wrote was erased.
    Erased,
    /// Each has erased theirs: nothing is left of the couple.
    ErasedBoth,
    /// After an end: erase what was kept before it?
    AskErase,
    /// It was.
    ErasedBefore,
    /// A button in a group of which nothing is kept any more.
    Gone,
    /// Nobody has done anything for long: all goes on that date.
    Silent(NaiveDate),
}
