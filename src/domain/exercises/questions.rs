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
mod exported;
mod pages;
mod press;
mod room;
mod slot;
mod state;
#[cfg(test)]
mod tests;
mod unseen;
mod words;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::exercise::{Context, Event, Exercise, Hand, Pair, Written};
use crate::domain::model::exported::Item;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

use state::{Question, Reply, Stage};

pub use closed::QuestionKept;
pub use press::QuestionPress;
pub use slot::{BoxQuestion, QuestionSlot};
pub use state::Questions;
pub use unseen::QuestionsUnseen;
pub use words::{QuestionCardItem, QuestionRoom, QuestionStand, QuestionWords};

/// What is not sent goes after so long without a touch (PRODUCT §9).
const DRAFTS_STAY: TimeDelta = TimeDelta::days(30);
/// An answer is in the journal for so long (PRODUCT §9).
const ANSWERS_STAY: TimeDelta = TimeDelta::days(90);

impl Exercise for Questions {
    type Press = QuestionPress;
    type Question = BoxQuestion;
    type Slot = QuestionSlot;
    type Words = QuestionWords;
    type Item = QuestionCardItem;
    type Kept = QuestionKept;
    type Aside = QuestionsUnseen;

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, words: Some(words), .. } => hand.draft_question(by, None, &words),
            Event::Opened { by, .. } => hand.ask_again(by, BoxQuestion::New),
            Event::Pressed { by, press, message, .. } => hand.pressed(by, press, message),
            Event::AskedAgain { by, question } => hand.ask_again(by, question),
            Event::Answered { question, written } => hand.take(question, &written),
            Event::Laid { seat, date } => hand.state.note_items(seat, date, &hand.cx.aside),
            Event::EveningCame { date } => hand.show_what_was_unseen(date),
            Event::Tick => {
                hand.put_away_what_was_talked_over();
                hand.state.drop_what_is_too_old(hand.cx.now);
            }
            Event::Ends => hand.end(),
            Event::Erased { of } => hand.erase(of),
            Event::AskedHere { .. } | Event::GroupMoved => {}
        }
    }

    fn reword(
        &mut self,
        by: Seat,
        question: BoxQuestion,
        old: &Was,
        new: &str,
        cx: &mut Context<'_, Self>,
    ) -> Rewording {
        Hand { state: self, cx }.rewords(by, question, old, new)
    }

    fn items_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        unseen: &QuestionsUnseen,
    ) -> Vec<QuestionCardItem> {
        self.items_on(seat, date, pair, unseen)
    }

    fn tells_something_new_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        _: &dyn Pair,
        unseen: &QuestionsUnseen,
    ) -> bool {
        self.has_untold(seat, date, unseen)
    }

    fn was_begun(&self, seat: Seat, _: Tool) -> bool {
        self.begun[seat] > 0
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.next_moment()
    }

    fn own_items(&self, seat: Seat, unseen: &QuestionsUnseen) -> Vec<Item> {
        self.exported(seat, unseen)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.takes_of_own(seat)
    }
}

impl Hand<'_, '_, Questions> {
    fn pressed(&mut self, seat: Seat, press: QuestionPress, message: Option<MessageId>) {
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
    fn ask_again(&mut self, seat: Seat, wanted: BoxQuestion) {
        match wanted {
            BoxQuestion::New => self.ask_for_question(seat),
            BoxQuestion::Changed(number) => self.change_it(seat, number, None),
            BoxQuestion::Reply(number) => self.ask_for_reply(seat, number),
        }
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    fn take(&mut self, wanted: BoxQuestion, written: &Written) {
        match wanted {
            BoxQuestion::New => self.draft_question(written.by, None, &written.text),
            BoxQuestion::Changed(number) => {
                self.draft_question(written.by, Some(number), &written.text);
            }
            BoxQuestion::Reply(number) => self.take_reply(written.by, number, &written.text),
        }
    }

    /// What this partner is asked, and its answer that was begun: not before an evening has brought it,
    /// nor once they have answered.
    fn asked_of(&mut self, seat: Seat, number: u32) -> Option<(&String, &mut Option<Reply>)> {
        let open = self.aside.is_open_to_answer(number);
        self.state.put_to(seat, number).filter(|_| open)
    }

    /// Words came for it: none are wanted any more. What else is wanted stays wanted.
    fn wanted_no_more(&mut self, seat: Seat, wanted: BoxQuestion) {
        self.drop_question_if(seat, |asked| asked == wanted);
    }
}
