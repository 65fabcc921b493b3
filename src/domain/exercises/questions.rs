//! The question box: one new question a day, answered in writing or at a talk (PRODUCT §6, step 2).
//!
//! What can happen to a question, and who learns of it:
//!
//! | it is | event | it becomes | who sees it |
//! |---|---|---|---|
//! | – | `/ask` with words, words that were wanted | `Draft` | its author, as a preview |
//! | `Draft` | **Change it**, and new words | `Draft` | its author |
//! | `Draft` | **Keep it for tomorrow** | `Draft`, kept | its author, on an evening card of a later day |
//! | `Draft` | **Delete this draft**; 30 days untouched | gone | its author |
//! | `Draft` | **Ask it**, the day's first | `Waiting` | the other, from the next evening on |
//! | `Waiting` | opened, **Not now**, an answer begun, **Not yet** | `Waiting` | the other alone |
//! | `Waiting` | **At our talk** | `ForTalk` | its author, from the next evening on |
//! | `Waiting`, `ForTalk` | **Take it back** | gone | its author; the other finds it gone |
//! | `Waiting`, `ForTalk` | **Send**, **Send this answer again** | the same, until an evening | its reader |
//! | the same, answered | an evening comes | `Answered` | its author |
//! | `Answered` | **Read**; 90 days | gone from here | its author |
//! | `ForTalk` | a talk about it is closed | `TalkedOver` | both were there |
//! | `TalkedOver` | the next tick | gone from here | – |
//! | any | the couple ends | gone | its author's own words are in their diary |
//!
//! Words of what is answered or talked over are in the journal, for 90 days. A question waits as
//! long as it must; an evening card names it once, and once more a week or longer after that.
//! Nothing of this is ever said in the group, and no private card is edited when the *other* acts;
//! edited by its reader's own press, it still names what the other took back.

mod answering;
mod asking;
mod before;
mod closed;
mod evening;
mod flow;
mod pages;
mod press;
mod room;
mod slot;
#[cfg(test)]
mod tests;
mod words;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::flows::partner::Written;
use crate::domain::model::people::{BySeat, MessageId, Seat};

use evening::{Kind, Told};

pub use press::QuestionPress;
pub use slot::{QuestionSlot, QuestionWanted};
pub use words::{QuestionMatter, QuestionRoom, QuestionStand, QuestionWords};

/// What is not sent goes after so long without a touch (PRODUCT §9).
const DRAFTS_STAY: TimeDelta = TimeDelta::days(30);
/// An answer is in the journal for so long (PRODUCT §9).
const ANSWERS_STAY: TimeDelta = TimeDelta::days(90);

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Questions {
    /// The oldest first.
    open: Vec<Question>,
    /// How many each has begun: their numbers come from it.
    begun: BySeat<u32>,
    /// The couple's date of each one's newest question that went over.
    asked_on: BySeat<Option<NaiveDate>>,
    /// What each one's newest evening card named, and they have not dealt with.
    named: BySeat<Vec<(Kind, u32)>>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Question {
    number: u32,
    by: Seat,
    stage: Stage,
    /// Whether an evening card named it, as it stands now.
    told: Option<Told>,
}

/// How far a question has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Stage {
    /// Its author alone knows of it.
    Draft {
        words: String,
        touched: DateTime<Utc>,
        /// The day that had its question already: a later one may have this.
        kept: Option<NaiveDate>,
    },
    /// It is there for the other.
    Waiting { words: String, reply: Option<Reply> },
    /// **At our talk**
    ForTalk { words: String, reply: Option<Reply> },
    /// A talk was closed with it; the next tick puts it away.
    TalkedOver { words: String, reply: Option<Reply> },
    /// Question and answer are in the journal; its author has not read the answer.
    Answered { at: DateTime<Utc> },
}

/// An answer that was begun; its author alone knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Reply {
    words: String,
    touched: DateTime<Utc>,
}

impl Questions {
    /// Whether that partner has asked anything.
    pub(super) fn were_begun(&self, seat: Seat) -> bool {
        self.begun[seat] > 0
    }

    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.open.iter().filter_map(Question::wake_at).min()
    }

    /// What the two put off to a talk: numbers and words, of both partners, the oldest first.
    pub(in crate::domain) fn topics(&self) -> Vec<(u32, String)> {
        let topic = |question: &Question| match &question.stage {
            Stage::ForTalk { words, .. } => Some((question.number, words.clone())),
            _ => None,
        };
        self.open.iter().filter_map(topic).collect()
    }

    /// A talk about it was closed. The next tick puts its words into the journal.
    pub(in crate::domain) fn was_talked_over(&mut self, number: u32) {
        let Some(question) = self.open.iter_mut().find(|question| question.number == number) else {
            return;
        };
        if let Stage::ForTalk { words, reply } = &mut question.stage {
            let (words, reply) = (std::mem::take(words), reply.take());
            question.stage = Stage::TalkedOver { words, reply };
        }
    }

    /// The numbers of this partner's own.
    pub(super) fn numbers_of(&self, by: Seat) -> impl Iterator<Item = u32> {
        let own = self.open.iter().filter(move |question| question.by == by);
        own.map(|question| question.number)
    }

    /// One of this partner's own.
    fn own(&mut self, seat: Seat, number: u32) -> Option<&mut Question> {
        self.open.iter_mut().find(|question| question.by == seat && question.number == number)
    }

    /// What the other put to this partner, and the answer that was begun.
    fn put_to(&mut self, seat: Seat, number: u32) -> Option<(&String, &mut Option<Reply>)> {
        match &mut self.own(seat.other(), number)?.stage {
            Stage::Waiting { words, reply } | Stage::ForTalk { words, reply } => {
                Some((words, reply))
            }
            _ => None,
        }
    }

    fn remove(&mut self, number: u32) {
        self.open.retain(|question| question.number != number);
    }
}

impl Question {
    fn wake_at(&self) -> Option<DateTime<Utc>> {
        match &self.stage {
            Stage::Draft { touched, .. } => Some(*touched + DRAFTS_STAY),
            Stage::Waiting { reply, .. } | Stage::ForTalk { reply, .. } => {
                reply.as_ref().map(|reply| reply.touched + DRAFTS_STAY)
            }
            Stage::TalkedOver { .. } => Some(DateTime::UNIX_EPOCH),
            Stage::Answered { at } => Some(*at + ANSWERS_STAY),
        }
    }

    /// Whether it stands between the two, or may still come there.
    fn is_open(&self) -> bool {
        !matches!(self.stage, Stage::Answered { .. } | Stage::TalkedOver { .. })
    }

    fn becomes(&mut self, stage: Stage) {
        self.stage = stage;
        self.told = None;
    }
}

impl Couple {
    /// Whether its reader has seen it, and not answered it.
    fn is_open_to_answer(&self, number: u32) -> bool {
        !self.unseen.asked.contains(&number) && !self.unseen.answers.contains_key(&number)
    }
}

impl Turn<'_> {
    /// `/ask`, with or without the question.
    pub(super) fn open_questions(&mut self, seat: Seat, words: Option<String>) {
        match words {
            Some(words) => self.draft_question(seat, None, &words),
            None => self.ask_question(seat, QuestionWanted::New),
        }
    }

    /// A button of theirs.
    pub(super) fn question_pressed(
        &mut self,
        seat: Seat,
        press: QuestionPress,
        message: Option<MessageId>,
    ) {
        match press {
            QuestionPress::Ask(number) => self.ask_it(seat, number, message),
            QuestionPress::Keep(number) => self.keep_for_tomorrow(seat, number, message),
            QuestionPress::Change(number) => self.change_it(seat, number, message),
            QuestionPress::LetBe(number) => self.let_it_be(seat, number, message),
            QuestionPress::Show(number) => self.show_draft(seat, number),
            QuestionPress::Leave => self.ask_nothing(seat, message),
            QuestionPress::Mine => self.show_own(seat, None),
            QuestionPress::Older(number) => self.show_own(seat, Some(number)),
            QuestionPress::TakeBack(number) => self.take_question_back(seat, number, message),
            QuestionPress::Read(number) => self.read_answer(seat, number),
            QuestionPress::Open(number) | QuestionPress::Another(number) => {
                self.open_question(seat, number);
            }
            QuestionPress::Answer(number) => self.answer_in_writing(seat, number),
            QuestionPress::Again(number) => self.send_earlier_answer(seat, number),
            QuestionPress::AtTalk(number) => self.put_to_talk(seat, number, message),
            QuestionPress::NotNow(number) => self.put_question_off(seat, number),
            QuestionPress::Send(number) => self.send_reply(seat, number, message),
            QuestionPress::Rewrite(number) => self.rewrite_reply(seat, number),
            QuestionPress::NotYet(number) => self.leave_reply(seat, number, message),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_question(&mut self, seat: Seat, wanted: QuestionWanted) {
        match wanted {
            QuestionWanted::New => self.ask_for_question(seat),
            QuestionWanted::Changed(number) => self.change_it(seat, number, None),
            QuestionWanted::Reply(number) => self.ask_for_reply(seat, number),
        }
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_question(&mut self, wanted: QuestionWanted, written: &Written) {
        match wanted {
            QuestionWanted::New => self.draft_question(written.by, None, &written.text),
            QuestionWanted::Changed(number) => {
                self.draft_question(written.by, Some(number), &written.text);
            }
            QuestionWanted::Reply(number) => self.take_reply(written.by, number, &written.text),
        }
    }

    /// What this partner is asked, and its answer that was begun: not before an evening has brought it,
    /// nor once they have answered.
    fn asked_of(&mut self, seat: Seat, number: u32) -> Option<(&String, &mut Option<Reply>)> {
        let open = self.couple.is_open_to_answer(number);
        self.couple.exercises.questions.put_to(seat, number).filter(|_| open)
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_questions(&mut self) {
        self.put_away_what_was_talked_over();
        self.drop_what_is_too_old();
    }

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn question_matters(&self, seat: Seat, date: NaiveDate) -> Vec<QuestionMatter> {
        self.matters_of_questions(seat, date)
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn question_matters_shown(&mut self, seat: Seat, date: NaiveDate) {
        self.note_matters_of_questions(seat, date);
    }

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_questions(&mut self) {
        self.close_all_questions();
    }

    /// Words came for it: none are wanted any more. What else is wanted stays wanted.
    fn wanted_no_more(&mut self, seat: Seat, wanted: QuestionWanted) {
        self.wants_this_no_more(seat, super::Wanted::Question(wanted));
    }
}
