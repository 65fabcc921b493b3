//! What is said of what was typed: care first, and what would be taken.

use crate::domain::command::Known;
use crate::domain::model::answer::Full;
use crate::domain::model::appreciation::Appreciation;
use crate::domain::model::bounds::Over;
use crate::domain::model::country::Country;

/// What is said of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The care card, with what can become of the words that it came before.
    CareFirst(CareFirst),
    /// The same, ten minutes later: a line that tells nothing of care.
    HeldWaits(CareFirst),
    /// **Delete**, of what was said in the group: whether it was found among what is kept.
    HeldForgotten(bool),
    /// Words of danger for which there was no room to wait: they are in their author's diary.
    HeldInDiary,
    /// A threat: it is in its author's diary, and goes to nobody.
    NotPassedOn {
        /// Whether it stands in the group.
        in_group: bool,
    },
    /// And the low? And the high? In the group it says whose.
    AskRest {
        /// Whose.
        name: String,
        /// Whether the high is missing.
        high: bool,
    },
    /// An answer of which nobody could tell what is the high and what the low: it was not taken.
    WhichIsWhich,
    /// An edit after which nobody could tell that any more: the answer stays as it was.
    WhichIsWhichNow,
    /// A reply in the group to what the other was asked.
    OthersQuestion {
        /// Who was asked.
        name: String,
    },
    /// A reply in the group that answers nothing: what would be taken.
    TakesHere(Takes),
    /// The same in private, to a message that asks for nothing.
    TakesNothing,
    /// Words below a note that nobody had opened: it is open now, and they are not kept.
    NoteOpened,
    /// A command was mistyped: did you mean this one?
    DidYouMean(Known),
    /// Words behind a command that takes none.
    OnlyTheCommand,
    /// More than an evening's answer has room for: it stays as it was.
    AnswerFull(Full),
    /// A good thing, longer than is kept: once more?
    GiftTooLong(Appreciation, Over),
    /// A hard moment, with more words than are kept with it: it is there without them.
    MomentTooLong,
    /// The third `/trigger` of one day: somebody could sit with them.
    KeepsComing,
    /// There is no room for it with all that is open, in private or between the two; that stays.
    NoRoom {
        /// Whether it is what both can see.
        shared: bool,
    },
    /// An edit was taken in.
    Reworded,
    /// An edit that changes nothing any more.
    EditedLate,
    /// An edit is longer than what it would change takes; that stays as it was.
    EditTooLong(Over),
    /// What went well, or what are you thankful for? In private.
    AskGift(Appreciation),
}

/// What would be taken in the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// On the card after quiet evenings: its buttons, or a check-in.
    Silence,
    /// A reply to the evening's message, which still waits for this one's.
    Evening,
    /// Whatever is asked for.
    Asked,
}

/// What can become of words that care came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareFirst {
    /// The number of the newest of them.
    pub number: u32,
    /// Whether **Keep** is offered still.
    pub keep: bool,
    /// Whose emergency number stands on it, if the country is known.
    pub country: Option<Country>,
    /// Where **Go on** leads.
    pub leads: Leads,
    /// **Change**: whether other words are to take their place.
    pub changing: bool,
}

/// Where **Go on** leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// Where they were to go.
    OnItsWay,
    /// To a hard moment that is its author's alone; the partner can be asked all the same.
    Moment,
    /// To the diary: nobody else gets them.
    Diary,
    /// To what is asked next in the group, where they were said and taken in.
    NextQuestion,
    /// To the diary, as a copy of what was said in the group and not taken in.
    CopyInDiary,
}
