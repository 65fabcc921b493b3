//! How a promise is made: its words, its time, and whom it is for.

use super::card::{PromiseCard, PromiseView};
use super::press::{PromiseDue, PromiseWhich};
use super::state::{Course, Draft, Promise};
use super::words::{PromiseAsks, PromiseClosing, PromiseWords};
use super::{OPEN_AT_MOST, Pressed, PromiseEnd, PromiseWanted, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::due::When;
use crate::domain::exercises::{ExerciseWords, Wanted};
use crate::domain::flows::private::Asking;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::PROMISE;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;

impl Turn<'_> {
    /// `/promise` in the group, without words.
    pub(in crate::domain::exercises) fn ask_for_promise_here(
        &mut self,
        seat: Seat,
        message: Option<MessageId>,
    ) {
        let question = PromiseWords::AskHere { name: self.couple.name(seat) };
        let slot = Slot::Wanted(seat, Wanted::Promise(PromiseWanted::Here));
        let say = Say::new(To::Group, Lane::Reply, said(question)).named(slot);
        self.say(in_reply(say, message));
    }

    /// `/promise` in private, without words.
    pub(super) fn ask_for_promise(&mut self, seat: Seat) {
        let open = self.promises().open.iter().any(|promise| promise.by == seat);
        let question = ExerciseWords::Promise(PromiseWords::Ask { open });
        self.want(seat, Wanted::Promise(PromiseWanted::Words), question);
    }

    /// **Never mind**, asked for words.
    pub(super) fn let_promise_be(&mut self, seat: Seat) -> Pressed {
        let words = |wanted| {
            matches!(wanted, Wanted::Promise(PromiseWanted::Words | PromiseWanted::Repair(_)))
        };
        self.wants_no_more_of(seat, words);
        Pressed::Answered
    }

    /// Words in the group: to us from the start.
    pub(super) fn promise_here(&mut self, seat: Seat, text: &str, message: Option<MessageId>) {
        if !self.couple.group_is_open() {
            return;
        }
        let refused = if text.trim().is_empty() {
            return self.ask_for_promise_here(seat, message);
        } else if let Some(over) = PROMISE.over(text) {
            PromiseWords::TooLong(over)
        } else if self.couple.exercises.promises.is_full(seat, true, self.now) {
            PromiseWords::TooMany { to_us: true }
        } else {
            let due = self.promise_time_in(text);
            return self.begin_promise(seat, Place::Group, text, due, None, message);
        };
        let question = Slot::Wanted(seat, Wanted::Promise(PromiseWanted::Here));
        let refused = Say::new(To::Group, Lane::Reply, said(refused));
        self.say(in_reply(refused.named(Slot::AskedAgain(Box::new(question))), message));
    }

    /// Words in private: nobody hears of them before **To us**.
    pub(super) fn promise_in_private(&mut self, seat: Seat, text: &str, mends: Option<PromiseDue>) {
        if text.trim().is_empty() {
            return self.ask_for_promise(seat);
        }
        if let Some(over) = PROMISE.over(text) {
            let wanted = Wanted::Promise(mends.map_or(PromiseWanted::Words, PromiseWanted::Repair));
            let refusal = ExerciseWords::Promise(PromiseWords::TooLong(over));
            return self.wants_still(seat, wanted, refusal);
        }
        let due = self.promise_time_in(text);
        self.begin_promise(seat, Place::Private, text, due, mends, None);
    }

    /// An edit of one that was not made yet, or that is its author's alone.
    pub(in crate::domain::exercises) fn rewords_promise(
        &mut self,
        seat: Seat,
        old: &Was,
        new: &str,
    ) -> Rewording {
        let promises = self.promises();
        let draft = promises.drafts.iter_mut().find(|one| one.by == seat && old.is(&one.words));
        if let Some(draft) = draft {
            return replaces(Some(&mut draft.words), new, PROMISE);
        }
        let mut own = promises.open.iter_mut();
        let own = own.find(|one| one.by == seat && one.line.is_none() && old.is(&one.words));
        let Some(promise) = own else { return Ok(false) };
        let number = promise.number;
        replaces(Some(&mut promise.words), new, PROMISE)?;
        self.show_promise_card(seat, number);
        Ok(true)
    }

    /// What was begun in the same place and not made gives way.
    pub(super) fn begin_promise(
        &mut self,
        by: Seat,
        place: Place,
        text: &str,
        due: Option<When>,
        mends: Option<PromiseDue>,
        message: Option<MessageId>,
    ) {
        let which = match place {
            Place::Group => PromiseWhich::Here(self.promises().next_here()),
            Place::Private => PromiseWhich::Own(self.promises().next_own(by)),
        };
        self.let_older_promise_draft_go(by, place);
        if place == Place::Private {
            self.wants_no_more_of(by, |wanted| matches!(wanted, Wanted::Promise(_)));
        }
        let words = text.trim().to_owned();
        let touched = self.now;
        self.promises().drafts.push(Draft { which, by, words, due, mends, touched });
        self.go_on_with_promise_draft(by, which, message);
    }

    fn let_older_promise_draft_go(&mut self, by: Seat, place: Place) {
        let drafts = &self.couple.exercises.promises.drafts;
        let here = |which: PromiseWhich| matches!(which, PromiseWhich::Here(_));
        let same = |draft: &&Draft| draft.by == by && here(draft.which) == (place == Place::Group);
        let Some(older) = drafts.iter().find(same).map(|draft| draft.which) else { return };
        if let Some(older) = self.promises().take_draft(by, older) {
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
        let asked = Slot::Wanted(seat, Wanted::Promise(PromiseWanted::Time(which)));
        let (to, slot) = match which {
            PromiseWhich::Here(_) => (To::Group, asked),
            PromiseWhich::Own(_) if draft.due.is_none() => (To::Partner(seat), asked),
            PromiseWhich::Own(number) => (To::Partner(seat), Self::promise_slot(number)),
        };
        let closed = PromiseWords::Closed { words: Some(draft.words.clone()), how };
        self.edit(to, slot, said(closed));
    }

    /// What is missing next: its time, whom it is for, or nothing.
    pub(super) fn go_on_with_promise_draft(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        message: Option<MessageId>,
    ) {
        let begun = self.promises().draft(which).find(|draft| draft.by == seat);
        let Some(Draft { words, due, .. }) = begun.cloned() else { return };
        match (due, which) {
            (None, _) => self.ask_promise_time(seat, which, PromiseAsks::First),
            (Some(due), PromiseWhich::Own(number)) => {
                let by = self.promise_by(due);
                let view = PromiseView::Whom;
                let card = PromiseCard { number, words, by, to_us: false, view, next: None };
                let words = said(PromiseWords::Card(card));
                // Whatever is typed meanwhile leads to its buttons.
                self.asks_in_private(seat, Asking::Exercise);
                self.wants_again(seat, Wanted::Promise(PromiseWanted::Whom(number)));
                self.ask(To::Partner(seat), Self::promise_slot(number), words);
            }
            (Some(due), PromiseWhich::Here(_)) => {
                if let Some(draft) = self.promises().take_draft(seat, which) {
                    self.make_promise(draft, due, true, message);
                }
            }
        }
    }

    /// Asks again whom it is for, or says that it is not asked any more.
    pub(super) fn ask_promise_whom(&mut self, seat: Seat, number: u32) {
        let which = PromiseWhich::Own(number);
        let begun = self.promises().draft(which).find(|draft| draft.by == seat);
        if begun.is_none_or(|draft| draft.due.is_none()) {
            return self.promise_is_gone(seat, which);
        }
        self.go_on_with_promise_draft(seat, which, None);
    }

    /// **To us**, **For me**
    pub(super) fn address_promise(&mut self, seat: Seat, number: u32, to_us: bool) -> Pressed {
        let (now, which) = (self.now, PromiseWhich::Own(number));
        let open = self.couple.group_is_open();
        let begun = self.promises().draft(which).find(|draft| draft.by == seat);
        let Some(due) = begun.and_then(|draft| draft.due) else { return Pressed::Stale };
        if matches!(due, When::Once(at) if at <= now) {
            self.ask_promise_time(seat, which, PromiseAsks::Passed);
            return Pressed::Answered;
        }
        if to_us && !open {
            self.toast(Toast::Alert(Words::GroupClosed));
        } else if self.promises().is_full(seat, to_us, now) {
            self.toast(Toast::Alert(said(PromiseWords::TooMany { to_us })));
        } else if let Some(draft) = self.promises().take_draft(seat, which) {
            self.make_promise(draft, due, to_us, None);
        }
        Pressed::Done
    }

    fn make_promise(&mut self, draft: Draft, due: When, to_us: bool, message: Option<MessageId>) {
        let Draft { which, by, words, mends, .. } = draft;
        self.wants_no_promise_for(by, which);
        let course = Course::of(due, self.couple.zone(), self.now);
        let (number, line) = match which {
            PromiseWhich::Here(line) => (self.promises().next_own(by), Some(line)),
            PromiseWhich::Own(number) => (number, to_us.then(|| self.promises().next_here())),
        };
        let promise = Promise { number, by, words, line, course, reminds: None };
        self.promises().open.push(promise);
        if let Some((slot, line)) = self.promise_line(by, number) {
            let say = Say::new(To::Group, Lane::Reply, line).named(slot);
            let say = say.returning(self.stays_with(&[by]));
            let say = if self.is_night_for_one() { say.silently() } else { say };
            self.say(in_reply(say, message));
        }
        match which {
            PromiseWhich::Here(_) => self.lay_promise_card_silently(by, number),
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
            let Some(promise) = self.promises().take_forgotten(by, now) else { return };
            self.keep(by, promise.ended(now, PromiseEnd::Dropped));
        }
    }
}

fn in_reply(say: Say, message: Option<MessageId>) -> Say {
    match message {
        Some(message) => say.replying(message),
        None => say,
    }
}
