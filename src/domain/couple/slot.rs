//! The name under which a message is found again, and what a reply to it means.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::exercises::{ExerciseQuestion, ExerciseSlot};
use crate::domain::model::appreciation::Appreciation;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::setting::Setting;

/// The name of a message that is looked up later: by a reply, a press, an edit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Slot {
    /// A message that asks for nothing: a reply to it is talk between the two.
    #[serde(rename = "Said")]
    Untracked,
    /// The same, with buttons below it: each has a name of its own, under which these go.
    Buttons(u64),
    /// The welcome card with **Take my seat**.
    Welcome,
    /// The question for the couple's time zone.
    Zone,
    /// "What time is it for you?"
    LocalTime,
    /// The question for the check-in time.
    CheckInTime,
    /// A partner's place in their own set-up.
    SetUp(Seat),
    /// The check-in prompt of that local date.
    Prompt(NaiveDate),
    /// The evening's question in a partner's private chat.
    Privately(NaiveDate, Seat),
    /// A private answer, shown in the group when both were in.
    Revealed(NaiveDate, Seat),
    /// The card after three silent days.
    Silence,
    /// The question for a partner's low of that date.
    Low(NaiveDate, Seat),
    /// "What went well?", "What are you thankful for?"
    Gift(Appreciation),
    /// The question whether to share it.
    Share(Seat, u32),
    /// A partner's private card of the evening.
    Evening(Seat),
    /// A partner's settings.
    Settings(Seat),
    /// A partner's way out.
    Leave(Seat),
    /// "How strong is it now?", "What helped?"
    Again(u64),
    /// What the group reads of a hard moment: a reply of the other's is reassurance.
    CalmLine(u64),
    /// The card of the one who has the hard moment.
    Card(u64),
    /// The nudge.
    Nudge(u64),
    /// What the partner would like to have passed on.
    Passing(u64),
    /// Where a partner breathes together with the other.
    Together(u64, Seat),
    /// The place for writing it down.
    Writing(u64),
    /// A page of a partner's diary.
    Diary(Seat, i64),
    /// What a partner is asked for in words.
    Wanted(Seat, ExerciseQuestion),
    /// A message of an exercise.
    Exercise(ExerciseSlot),
    /// A step's card with **Neither** in a partner's private chat.
    Step(Seat, Step),
    /// The care card in a partner's private chat.
    Care(Seat),
    /// A message that asks for nothing in words: a reply to it is answered with what is taken.
    Told,
    /// An answer could not be taken: a reply to this is a reply to the question itself.
    AskedAgain(Box<Slot>),
    /// The question for a setting of a partner's.
    Setting(Seat, Setting),
    /// "For how many days?"
    Vacation,
    /// "Which step?"
    StepNumber,
    /// What is tried in a chat that took nothing: that it arrived is an event.
    WritesAgain,
    /// What was offered for a command that was mistyped in that message.
    Meant(MessageId),
    /// What somebody takes with them: which, and **Send**.
    Export,
    /// "What would you like help with?"
    ExportLine,
}

/// Which of the bot's messages a text replies to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReplyTo {
    /// None.
    Nothing,
    /// The message in this slot.
    Slot(Slot),
    /// One of the bot's messages, but its name is not known: it answers the only question pending.
    Unknown,
}

impl ReplyTo {
    /// What asks for no words: a reply to it is talk.
    pub(in crate::domain) fn heard(self) -> Self {
        match self {
            Self::Slot(Slot::Buttons(_) | Slot::WritesAgain) => Self::Slot(Slot::Untracked),
            other => other,
        }
    }

    /// A refusal is itself the question: a reply to it is a reply to what was asked.
    #[must_use]
    pub fn to_what_was_asked(self) -> Self {
        match self {
            Self::Slot(Slot::AskedAgain(question)) => Self::Slot(*question).to_what_was_asked(),
            other => other,
        }
    }
}
