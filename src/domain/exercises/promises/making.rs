//! How a promise is made: its words, its time, and whom it is for.

use super::by::shown;
use super::card::{PromiseCard, PromiseView};
use super::course::Schedule;
use super::press::{PromiseDue, PromiseWhich};
use super::state::{Draft, Promise};
use super::words::{PromiseAsks, PromiseClosing, PromiseWords};
use super::{Hand, Handled, OPEN_AT_MOST, PromiseEnd, PromiseQuestion, PromiseSlot, Promises};
use crate::domain::due::{Reading, When, time_in};
use crate::domain::exercise::{Common, Said, Saying, Withheld};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::PROMISE;
use crate::domain::model::people::{MessageId, Place, Seat};

impl Hand<'_, '_, Promises> {
    /// `/promise` in the group, without words.
    pub(super) fn ask_for_promise_here(&mut self, seat: Seat, message: Option<MessageId>) {
        let question = PromiseWords::AskHere { name: self.pair.name(seat) };
        let saying = Saying::new(To::Group, Lane::Reply, question);
        self.say(saying.asking(seat, PromiseQuestion::Here).replying(message));
    }

    /// `/promise` in private, without words.
    pub(super) fn ask_for_promise(&mut self, seat: Seat) {
        let open = self.state.open.iter().any(|promise| promise.by == seat);
        self.ask(seat, PromiseQuestion::Words, PromiseWords::Ask { open });
    }

    /// **Never mind**, asked for words.
    pub(super) fn let_promise_be(&mut self, seat: Seat) -> Handled {
        self.drop_question_if(seat, |asked| {
            matches!(asked, PromiseQuestion::Words | PromiseQuestion::Repair(_))
        });
        Handled::Answered
    }

    /// Words in the group: to us from the start.
    pub(super) fn promise_here(&mut self, seat: Seat, text: &str, message: Option<MessageId>) {
        if !self.pair.group_is_open() {
            return;
        }
        let refused = if text.trim().is_empty() {
            return self.ask_for_promise_here(seat, message);
        } else if let Some(over) = PROMISE.over(text) {
            PromiseWords::TooLong(over)
        } else if self.state.is_full(seat, true, self.now) {
            PromiseWords::TooMany { to_us: true }
        } else {
            let read = time_in(text, self.pair.zone(), self.said).at(self.now);
            return self.begin_promise(seat, Place::Group, text, read, None, message);
        };
        let refused = Saying::new(To::Group, Lane::Reply, refused);
        self.say(refused.asking(seat, PromiseQuestion::Here).refusing().replying(message));
    }

    /// Words in private: nobody hears of them before **To us**.
    pub(super) fn promise_in_private(&mut self, seat: Seat, text: &str, mends: Option<PromiseDue>) {
        if text.trim().is_empty() {
            return self.ask_for_promise(seat);
        }
        if let Some(over) = PROMISE.over(text) {
            let question = mends.map_or(PromiseQuestion::Words, PromiseQuestion::Repair);
            return self.refuse(seat, question, PromiseWords::TooLong(over));
        }
        let read = time_in(text, self.pair.zone(), self.said).at(self.now);
        self.begin_promise(seat, Place::Private, text, read, mends, None);
    }

    /// What was begun in the same place and not made gives way.
    pub(super) fn begin_promise(
        &mut self,
        by: Seat,
        place: Place,
        text: &str,
        read: Reading,
        mends: Option<PromiseDue>,
        message: Option<MessageId>,
    ) {
        let which = match place {
            Place::Group => PromiseWhich::Here(self.state.next_here()),
            Place::Private => PromiseWhich::Own(self.state.next_own(by)),
        };
        self.let_older_promise_draft_go(by, place);
        if place == Place::Private {
            self.drop_question_if(by, |_| true);
        }
        let (words, touched) = (text.trim().to_owned(), self.now);
        let (due, nothing) = (None, Reading::Nothing);
        let draft = Draft { which, by, words, due, read: nothing, mends, touched };
        self.state.drafts.push(draft);
        self.hear_promise_time(by, which, read, PromiseAsks::First, message);
    }

    fn let_older_promise_draft_go(&mut self, by: Seat, place: Place) {
        let here = |which: PromiseWhich| matches!(which, PromiseWhich::Here(_));
        let same = |draft: &&Draft| draft.by == by && here(draft.which) == (place == Place::Group);
        let older = self.state.drafts.iter().find(same).map(|draft| draft.which);
        if let Some(older) = older.and_then(|which| self.state.take_draft(by, which)) {
            self.close_promise_draft(&older, PromiseClosing::Replaced);
        }
    }

    /// **Never mind**: the question becomes what became of it.
    pub(super) fn promise_is_not_made(&mut self, draft: &Draft) {
        self.close_promise_draft(draft, PromiseClosing::NotMade);
    }

    fn close_promise_draft(&mut self, draft: &Draft, how: PromiseClosing) {
        let (seat, which) = (draft.by, draft.which);
        self.wants_no_promise_for(seat, which);
        let closed = PromiseWords::Closed { words: Some(draft.words.clone()), how };
        let to = match which {
            PromiseWhich::Own(number) if draft.due.is_some() => {
                return self.edit(To::Partner(seat), PromiseSlot::Card(number), closed);
            }
            PromiseWhich::Own(_) => To::Partner(seat),
            PromiseWhich::Here(_) => To::Group,
        };
        self.close_question_in(to, seat, PromiseQuestion::Time(which), Said::Own(closed));
    }

    /// What is missing next: its time, whom it is for, or nothing.
    pub(super) fn tick_promise_draft(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        message: Option<MessageId>,
    ) {
        let Some(draft) = self.state.draft(seat, which).cloned() else { return };
        let Draft { words, due, .. } = draft;
        match (due, which) {
            (None, _) => self.ask_promise_time(seat, which, PromiseAsks::First),
            (Some(due), PromiseWhich::Own(number)) => {
                let (by, view) = (shown(due, self.pair.zone()), PromiseView::Whom);
                let card = PromiseCard { number, words, by, to_us: false, view, next: None };
                // Whatever is typed meanwhile leads to its buttons.
                self.await_alone(seat, PromiseQuestion::Whom(number));
                let slot = PromiseSlot::Card(number);
                self.lay(To::Partner(seat), slot, PromiseWords::Card(card));
            }
            (Some(due), PromiseWhich::Here(_)) => {
                if let Some(draft) = self.state.take_draft(seat, which) {
                    self.make_promise(draft, due, true, message);
                }
            }
        }
    }

    /// Asks again whom it is for, or says that it is not asked any more.
    pub(super) fn ask_promise_whom(&mut self, seat: Seat, number: u32) {
        let which = PromiseWhich::Own(number);
        if self.state.draft(seat, which).is_none_or(|draft| draft.due.is_none()) {
            return self.promise_is_gone(seat, which);
        }
        self.tick_promise_draft(seat, which, None);
    }

    /// **To us**, **For me**
    pub(super) fn address_promise(&mut self, seat: Seat, number: u32, to_us: bool) -> Handled {
        let (now, which) = (self.now, PromiseWhich::Own(number));
        let begun = self.state.draft(seat, which);
        let Some(due) = begun.and_then(|draft| draft.due) else { return Handled::Stale };
        if matches!(due, When::Once(at) if at <= now) {
            self.ask_promise_time(seat, which, PromiseAsks::Passed);
            return Handled::Answered;
        }
        if to_us && !self.pair.group_is_open() {
            self.alert(Said::Common(Common::GroupClosed));
        } else if self.state.is_full(seat, to_us, now) {
            self.alert(Said::Own(PromiseWords::TooMany { to_us }));
        } else if let Some(draft) = self.state.take_draft(seat, which) {
            self.make_promise(draft, due, to_us, None);
        }
        Handled::Done
    }

    fn make_promise(&mut self, draft: Draft, due: When, to_us: bool, message: Option<MessageId>) {
        let Draft { which, by, words, mends, .. } = draft;
        self.wants_no_promise_for(by, which);
        let course = Schedule::of(due, self.pair.zone(), self.now);
        let (number, line) = match which {
            PromiseWhich::Here(line) => (self.state.next_own(by), Some(line)),
            PromiseWhich::Own(number) => (number, to_us.then(|| self.state.next_here())),
        };
        let promise = Promise { number, by, words, line, course, reminds: None };
        self.state.open.push(promise);
        if let Some((slot, line)) = self.promise_line(by, number) {
            let saying = Saying::new(To::Group, Lane::Reply, line).named(slot);
            let saying = saying.withheld(Withheld::StaysWith(vec![by])).replying(message);
            let night = self.pair.is_night_for_one();
            self.say(saying.silently_if(night));
        }
        match which {
            PromiseWhich::Here(_) => self.post_promise_card_silently(by, number),
            PromiseWhich::Own(_) => self.show_promise_card(by, number),
        }
        if let Some(missed) = mends {
            self.close_missed_promise(by, missed, PromiseEnd::Repaired, PromiseClosing::Repaired);
        }
        self.let_forgotten_promises_go(by);
    }

    /// What was never answered does not pile up: see [`OPEN_AT_MOST`].
    fn let_forgotten_promises_go(&mut self, by: Seat) {
        let now = self.now;
        for _ in 0..OPEN_AT_MOST {
            let Some(promise) = self.state.take_forgotten(by, now) else { return };
            self.keep(by, promise.ended(now, PromiseEnd::Dropped));
        }
    }
}
