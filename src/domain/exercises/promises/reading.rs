//! What was read of a time in words: it is shown to their author once before anything of it stands in the
//! group, and asked back where it may be one of two.

use super::by::{PromiseBy, shown};
use super::press::PromiseWhich;
use super::words::{PromiseAsks, PromiseWords};
use super::{Hand, Handled, Promises};
use crate::domain::due::{Reading, When, latest, time_in};
use crate::domain::model::bounds::PROMISE;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};

impl Hand<'_, '_, Promises> {
    /// A time was read, or two that may be meant, or none: then it is asked for, with why.
    pub(super) fn hear_promise_time(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        read: Reading,
        unread: PromiseAsks,
        message: Option<MessageId>,
    ) {
        match read {
            Reading::Nothing => self.ask_promise_time(seat, which, unread),
            Reading::Passed => self.ask_promise_time(seat, which, PromiseAsks::Passed),
            Reading::One(due) if !self.shows_in_group(seat, which) => {
                self.promise_is_due(seat, which, due, message);
            }
            Reading::One(_) | Reading::Either(..) => {
                if let Some(draft) = self.state.draft(seat, which) {
                    draft.read = read;
                }
                self.ask_of_promise_reading(seat, which, read, message);
            }
        }
    }

    /// An edit of one that was not made yet, or that is its author's alone. Another time in its words is
    /// its time.
    pub(super) fn rewords_promise(&mut self, seat: Seat, old: &Was, new: &str) -> Rewording {
        let (now, zone) = (self.now, self.pair.zone());
        let read = time_in(new, zone, now);
        let is_other = |words: &str| !read.is_nothing() && read != time_in(words, zone, now);
        let mut drafts = self.state.drafts.iter_mut();
        if let Some(draft) = drafts.find(|one| one.by == seat && old.is(&one.words)) {
            let (which, other) = (draft.which, is_other(&draft.words));
            replaces(Some(&mut draft.words), new, PROMISE)?;
            if other {
                draft.due = None;
                self.hear_promise_time(seat, which, read, PromiseAsks::First, None);
            }
            return Ok(true);
        }
        let mut own = self.state.open.iter_mut();
        let own = own.find(|one| one.by == seat && one.line.is_none() && old.is(&one.words));
        let Some(promise) = own else { return Ok(false) };
        let (number, other) = (promise.number, is_other(&promise.words));
        let other = other && promise.course.is_ahead(now);
        replaces(Some(&mut promise.words), new, PROMISE)?;
        if other {
            let which = PromiseWhich::Own(number);
            self.hear_promise_time(seat, which, read, PromiseAsks::First, None);
        } else {
            self.show_promise_card(seat, number);
        }
        Ok(true)
    }

    /// Whether a time for it would be read in the group at once.
    fn shows_in_group(&mut self, seat: Seat, which: PromiseWhich) -> bool {
        let PromiseWhich::Own(number) = which else { return true };
        let begun = self.state.draft(seat, which).is_some();
        !begun && self.state.find(seat, number).is_some_and(|promise| promise.line.is_some())
    }

    fn ask_of_promise_reading(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        read: Reading,
        message: Option<MessageId>,
    ) {
        let Some(words) = self.promise_without_time(seat, which) else {
            return self.promise_is_gone(seat, which);
        };
        let (name, zone) = (self.named_in_group(seat, which), self.pair.zone());
        let question = match read {
            Reading::Nothing | Reading::Passed => return,
            Reading::One(one) => {
                PromiseWords::AskIfRight { which, words, name, by: shown(one, zone) }
            }
            Reading::Either(one, two) => {
                let by = [one, two].map(|when| shown(when, zone));
                PromiseWords::AskWhichTime { which, words, name, by }
            }
        };
        self.ask_of_time(seat, which, question, message);
    }

    /// What was asked of its time, as it was asked last.
    pub(super) fn ask_promise_time_again(&mut self, seat: Seat, which: PromiseWhich) {
        let now = self.now;
        let read = self.state.draft(seat, which).map_or(Reading::Nothing, |draft| draft.read);
        match read {
            Reading::Nothing => self.ask_promise_time(seat, which, PromiseAsks::First),
            read if read.is_ahead(now) => self.ask_of_promise_reading(seat, which, read, None),
            _ => self.ask_promise_time(seat, which, PromiseAsks::Passed),
        }
    }

    /// **That's right**, or one of the two that may be meant.
    pub(super) fn promise_is_by_then(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        by: PromiseBy,
    ) -> Handled {
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_of_other(seat, which);
        }
        let (now, zone) = (self.now, self.pair.zone());
        let due = by.meant(zone, now);
        match due {
            When::Once(at) if at > latest(now) => return Handled::Stale,
            When::Once(at) if at <= now => {
                self.ask_promise_time(seat, which, PromiseAsks::Passed);
                return Handled::Answered;
            }
            _ => {}
        }
        if self.is_promise_by_then(seat, which, by) {
            return Handled::Stale;
        }
        self.promise_is_due(seat, which, due, None);
        Handled::Answered
    }

    /// A second tap changes nothing.
    fn is_promise_by_then(&mut self, seat: Seat, which: PromiseWhich, by: PromiseBy) -> bool {
        let (now, zone) = (self.now, self.pair.zone());
        let known = match (self.state.draft(seat, which), which) {
            (Some(draft), _) => draft.due,
            (None, PromiseWhich::Own(number)) => {
                let stands = self.state.find(seat, number);
                stands.filter(|one| one.course.is_ahead(now)).map(|one| one.course.when())
            }
            (None, PromiseWhich::Here(_)) => None,
        };
        known.is_some_and(|known| shown(known, zone) == by)
    }

    /// **Change the time**, of what was read.
    pub(super) fn promise_is_by_another_time(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
    ) -> Handled {
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_of_other(seat, which);
        }
        self.ask_promise_time(seat, which, PromiseAsks::First);
        Handled::Answered
    }
}
