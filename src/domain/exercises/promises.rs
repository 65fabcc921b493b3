//! Small promises with a time, to us or for oneself (PRODUCT §6, step 4).
//!
//! A promise is in one of these states; each variant holds its own data:
//!
//! | state | what happened | leads to |
//! |---|---|---|
//! | [`Draft`] without a time | words came, no time could be read in them | a time: typed, or a button |
//! | with what was read | in the group, or where it may be one of two: is that right? | **That's right**, or one of the two; **Change the time** |
//! | [`Draft`] with a time | in private: to us, or for me? | **To us**, **For me**, **Change the time**, **Take it back** |
//! | [`Course::Once`] | it stands until its time; asked on at most two evenings after it | **Kept**, **Not kept**; before its time **Change the time**, **Take it back** |
//! | [`Course::NotKept`] | it didn't happen | to us: **Tell now**, **I've told them**, **Repair it**, **Drop it**; for me: **Again**, **Drop it** |
//! | [`Course::Daily`] | it stands each day; each evening asks for its own day | the same for one day; **Stop it** |
//! | [`Course::Weekly`] | it stands each week; the evening of its weekday asks for that one | the same for one week; **Stop it** |
//! | [`Kept`] | a gold seam: its line in the group | **I noticed**, **I saw it differently** |
//!
//! What is typed in the group is to us from the start. A time that was read in words is shown to their author
//! before it stands in the group, also where it changes one that stands there; a button's time says itself
//! what it is, and so does a short reply below one's own line, which changes as they look at it. What is to us has a line in the group, which is
//! edited as long as its time has not come. From then on nothing of it reaches the other but a gold
//! seam, or what its author tells with **Tell now**. What is for oneself is seen by nobody else.
//!
//! So that nobody can count another's, there are two kinds of numbers: those of one's own, which
//! name a promise in private, and those of lines in the group.
//!
//! [`Draft`]: state::Draft
//! [`Kept`]: state::Kept
//! [`Course::Once`]: course::Course::Once
//! [`Course::NotKept`]: course::Course::NotKept
//! [`Course::Daily`]: course::Course::Daily
//! [`Course::Weekly`]: course::Course::Weekly

mod after;
mod asking;
mod by;
mod card;
mod course;
mod exported;
mod making;
mod noticing;
mod pages;
mod press;
mod pressed;
mod reading;
mod reminding;
mod room;
mod slot;
mod standing;
mod state;
mod sums;
mod timing;
mod words;

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::exercise::{Context, Event, Exercise, Hand, Pair, Replied, Written};
use crate::domain::model::address::To;
use crate::domain::model::exported::Item;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

pub use by::PromiseBy;
pub use card::{PromiseCard, PromiseView};
pub use press::{PromiseDue, PromisePress, PromiseTime, PromiseWhich};
pub use slot::{PromiseQuestion, PromiseSlot};
pub use state::{PromiseEnd, PromiseKept, Promises};
pub use words::{PromiseAsks, PromiseCardItem, PromiseClosing, PromiseWords};

use pressed::Handled;

/// So many to us stand ahead at most, of one person; and so many for oneself.
const OPEN_AT_MOST: usize = 10;

impl Exercise for Promises {
    type Press = PromisePress;
    type Question = PromiseQuestion;
    type Slot = PromiseSlot;
    type Words = PromiseWords;
    type Item = PromiseCardItem;
    type Kept = PromiseKept;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, to, words, message, .. } => hand.open(by, to, words, message),
            Event::Pressed { by, to, press, message } => hand.pressed(by, to, press, message),
            Event::AskedAgain { by, question } => hand.ask_again(by, question),
            Event::AskedHere { by, question } => hand.ask_here(by, question),
            Event::Answered { question, written } => hand.take(question, &written),
            Event::Laid { seat, date } => hand.post_on_card(seat, date),
            Event::Tick => {
                hand.state.let_go_of_old(hand.cx.now);
                hand.remind_of_promises();
            }
            Event::GroupMoved => {
                hand.post_promise_questions_again();
                hand.post_seams_again();
            }
            Event::EveningCame { .. } => {}
            Event::Ends => hand.end(),
            Event::Erased { of } => hand.state.erase(of),
        }
    }

    fn reword(
        &mut self,
        by: Seat,
        _: PromiseQuestion,
        old: &Was,
        new: &str,
        cx: &mut Context<'_, Self>,
    ) -> Rewording {
        Hand { state: self, cx }.rewords_promise(by, old, new)
    }

    fn replied(
        &mut self,
        slot: PromiseSlot,
        written: &Written,
        cx: &mut Context<'_, Self>,
    ) -> Replied {
        let in_group = matches!(slot, PromiseSlot::Line(_) | PromiseSlot::Seam(_));
        if (Hand { state: self, cx }).retimes_promise(slot, written) || in_group {
            Replied::Taken
        } else {
            Replied::ToCard
        }
    }

    fn asks_here(&self, seat: Seat) -> Vec<PromiseQuestion> {
        self.asked_here(seat).collect()
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<PromiseCardItem> {
        let sets_back = self.tells_what_sets_back(seat, date, pair);
        let sets_back = sets_back.then_some(PromiseCardItem::SetsBack);
        self.due_on(seat, date, pair).into_iter().chain(sets_back).collect()
    }

    fn tells_something_new(&self, seat: Seat, _: NaiveDate, pair: &dyn Pair) -> bool {
        self.has_unasked(seat, pair)
    }

    fn is_step_done(&self, step: Step) -> bool {
        step == Step::Actions && self.are_done()
    }

    fn was_begun(&self, seat: Seat, _: Tool) -> bool {
        self.own[seat] > 0
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.next_moment()
    }

    fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.wake_at().is_some_and(|at| at <= now) || self.has_old_seams(now)
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.takes_of_own(seat)
    }

    fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
        self.takes_of_shared(now)
    }
}

impl Hand<'_, '_, Promises> {
    /// `/promise`, with or without words: `/promise home by 7 tomorrow`
    fn open(&mut self, seat: Seat, to: To, words: Option<String>, message: Option<MessageId>) {
        match (words, to) {
            // What can't be shown there is not made there.
            (_, To::Group) if !self.pair.group_is_open() => {}
            (Some(words), To::Group) => self.promise_here(seat, &words, message),
            (None, To::Group) => self.ask_for_promise_here(seat, message),
            (Some(words), _) => self.promise_in_private(seat, &words, None),
            (None, _) => self.ask_again(seat, PromiseQuestion::Words),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    fn ask_again(&mut self, seat: Seat, wanted: PromiseQuestion) {
        match wanted {
            PromiseQuestion::Words | PromiseQuestion::Here => self.ask_for_promise(seat),
            PromiseQuestion::Time(which) => self.ask_promise_time_again(seat, which),
            PromiseQuestion::Whom(number) => self.ask_promise_whom(seat, number),
            PromiseQuestion::Repair(due) => self.ask_what_mends(seat, due),
        }
    }

    fn ask_here(&mut self, seat: Seat, wanted: PromiseQuestion) {
        match wanted {
            PromiseQuestion::Time(which) => self.ask_promise_time_again(seat, which),
            PromiseQuestion::Here => self.ask_for_promise_here(seat, None),
            _ => {}
        }
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    fn take(&mut self, wanted: PromiseQuestion, written: &Written) {
        let seat = written.by;
        match wanted {
            PromiseQuestion::Words => self.promise_in_private(seat, &written.text, None),
            PromiseQuestion::Here => self.promise_here(seat, &written.text, Some(written.message)),
            PromiseQuestion::Time(which) => self.take_promise_time(which, written),
            PromiseQuestion::Whom(number) => self.ask_promise_whom(seat, number),
            PromiseQuestion::Repair(due) => {
                let due = self.missed_promise(seat, due).map(|_| due);
                self.promise_in_private(seat, &written.text, due);
            }
        }
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    fn post_on_card(&mut self, seat: Seat, date: NaiveDate) {
        self.promise_was_asked_for(seat, date);
        if self.state.tells_what_sets_back(seat, date, self.cx.pair) {
            self.state.sets_back[seat] = state::SetBackMention::On(date);
        }
    }

    /// The couple ends: nothing stays open, and no word is lost.
    fn end(&mut self) {
        for promise in std::mem::take(&mut self.state.open) {
            let by = promise.by;
            self.cx.keep(by, promise.ended(self.cx.now, PromiseEnd::Dropped));
        }
        // What was not promised yet is nobody's but its author's.
        for draft in std::mem::take(&mut self.state.drafts) {
            self.cx.keep_in_diary(draft.by, draft.words);
        }
    }
}
