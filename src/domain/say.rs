//! What the bot says: to whom, how urgently, and under which name it can be found again.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::exercises::{ExerciseSlot, Wanted};
use super::guard::{Guard, Returns};
use super::model::address::{Lane, To};
use super::model::gift::Gift;
use super::model::people::{MessageId, Seat};
use super::model::program::Step;
use super::model::setting::Setting;
use super::press::Press;
use super::words::Words;

/// One thing to say or do at Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// Where.
    pub to: To,
    /// How urgently.
    pub lane: Lane,
    /// What.
    pub what: What,
    /// Dropped from this moment on; a day after the decision if not said.
    pub use_by: Option<DateTime<Utc>>,
    /// Whether no phone rings.
    pub silent: bool,
    /// A guard that it needs besides what its words need: see [`Say::guard`].
    pub guard: Option<Guard>,
    /// What becomes of it if the guard does not hold.
    pub returns: Option<Returns>,
}

/// The ways of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A new message.
    New {
        /// Its words.
        words: Words,
        /// The name under which it can be found again.
        slot: Option<Slot>,
        /// The message that it replies to.
        reply_to: Option<MessageId>,
    },
    /// New words for the message in a slot.
    Edit {
        /// Which message.
        slot: Slot,
        /// Its words from now on.
        words: Words,
    },
    /// Takes the message in a slot away.
    Unsay(Slot),
    /// Takes the buttons off a message.
    Strip(MessageId),
    /// Leaves only these buttons below the message that lies in a slot by now, or is on its way there.
    Hang {
        /// Which message.
        slot: Slot,
        /// What is left below it.
        buttons: Vec<Vec<Press>>,
    },
    /// The one reaction on somebody's message, or a short reply where that is not possible.
    React(MessageId),
    /// Takes away all that the bot sent to a private chat lately, as far as Telegram lets it.
    Tidy,
    /// Asks Telegram who is in the group; `Event::Looked` brings the answer.
    Look,
}

/// The name of a message that is looked up later: by a reply, a press, an edit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Slot {
    /// A message that asks for nothing: a reply to it is talk between the two.
    Said,
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
    Gift(Gift),
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
    Wanted(Seat, Wanted),
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
}
