//! A promise's card in its author's private chat, and taking a promise back.

use super::card::{PromiseCard, PromiseView};
use super::press::PromiseWhich;
use super::state::Course;
use super::words::{PromiseClosing, PromiseWords};
use super::{Pressed, PromiseEnd, PromiseSlot, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::ExerciseSlot;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;

impl Turn<'_> {
    pub(super) fn promise_slot(number: u32) -> Slot {
        Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Card(number)))
    }

    pub(super) fn promise_card(&mut self, seat: Seat, number: u32) -> Option<PromiseCard> {
        let (now, name) = (self.now, self.couple.name(seat));
        let promise = self.promises().find(seat, number)?.clone();
        let view = match promise.course {
            Course::NotKept { .. } => PromiseView::NotKept { day: None, name },
            _ if promise.is_ahead(now) => {
                PromiseView::Stands { reminds: promise.reminds.is_some() }
            }
            _ => PromiseView::Due,
        };
        let (by, to_us) = (self.promise_by(promise.when()), promise.line.is_some());
        Some(PromiseCard { number, words: promise.words, by, to_us, view, next: None })
    }

    /// A new message with the card.
    pub(super) fn lay_promise_card(&mut self, seat: Seat, number: u32) {
        if let Some(card) = self.promise_card(seat, number) {
            let slot = Self::promise_slot(number);
            self.ask(To::Partner(seat), slot, said(PromiseWords::Card(card)));
        }
    }

    /// Made in the group, where all can be read: its buttons come without a sound.
    pub(super) fn lay_promise_card_silently(&mut self, seat: Seat, number: u32) {
        let to = To::Partner(seat);
        if self.couple.near(seat) != to {
            return;
        }
        if let Some(card) = self.promise_card(seat, number) {
            let say = Say::new(to, Lane::Reply, said(PromiseWords::Card(card)));
            self.say(say.named(Self::promise_slot(number)).silently());
        }
    }

    /// The card that lies there, as it is now.
    pub(super) fn show_promise_card(&mut self, seat: Seat, number: u32) {
        if let Some(card) = self.promise_card(seat, number) {
            let slot = Self::promise_slot(number);
            self.edit(To::Partner(seat), slot, said(PromiseWords::Card(card)));
        }
    }

    /// The card that lies there becomes what became of the promise.
    pub(super) fn close_promise_card(
        &mut self,
        seat: Seat,
        slot: PromiseSlot,
        words: String,
        how: PromiseClosing,
    ) {
        let closed = said(PromiseWords::Closed { words: Some(words), how });
        self.edit(To::Partner(seat), Slot::Exercise(ExerciseSlot::Promise(slot)), closed);
    }

    /// **Take it back**, **Stop it**: what stands in the group is taken back there as well.
    pub(super) fn take_promise_back(&mut self, seat: Seat, number: u32) -> Pressed {
        if let Some(draft) = self.promises().take_draft(seat, PromiseWhich::Own(number)) {
            self.promise_is_not_made(&draft);
            return Pressed::Done;
        }
        let (now, open) = (self.now, self.couple.group_is_open());
        let Some(promise) = self.promises().find(seat, number).filter(|one| one.is_ahead(now))
        else {
            return Pressed::Stale;
        };
        if promise.line.is_some() && !open {
            self.toast(Toast::Alert(Words::GroupClosed));
            return Pressed::Done;
        }
        if let Some(promise) = self.promises().take(seat, number) {
            let (name, words) = (self.couple.name(seat), promise.words.clone());
            let daily = matches!(promise.course, Course::Daily { .. });
            if let Some(line) = promise.line {
                let slot = Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Line(line)));
                let ended = PromiseWords::LineEnded { name, words: words.clone(), daily };
                self.edit(To::Group, slot, said(ended));
            }
            self.keep(seat, promise.ended(now, PromiseEnd::TakenBack));
            let card = PromiseSlot::Card(number);
            let how = if daily { PromiseClosing::Stopped } else { PromiseClosing::TakenBack };
            self.close_promise_card(seat, card, words, how);
            self.promise_was_answered(seat);
        }
        Pressed::Done
    }
}
