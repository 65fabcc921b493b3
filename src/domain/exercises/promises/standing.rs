//! A promise's card in its author's private chat, and taking a promise back.

use super::by::shown;
use super::card::{PromiseCard, PromiseView};
use super::press::PromiseWhich;
use super::words::{PromiseClosing, PromiseWords};
use super::{Hand, Handled, PromiseEnd, PromiseSlot, Promises};
use crate::domain::exercise::{Common, Said, Saying};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;

impl Hand<'_, '_, Promises> {
    pub(super) fn promise_card(&mut self, seat: Seat, number: u32) -> Option<PromiseCard> {
        let promise = self.state.find(seat, number)?.clone();
        let view = if promise.course.was_missed(None) {
            PromiseView::NotKept { day: None, name: self.pair.name(seat) }
        } else if promise.course.is_ahead(self.now) {
            PromiseView::Stands { reminds: promise.reminds.is_some() }
        } else {
            PromiseView::Due
        };
        let by = shown(promise.course.when(), self.pair.zone());
        let to_us = promise.line.is_some();
        Some(PromiseCard { number, words: promise.words, by, to_us, view, next: None })
    }

    /// A new message with the card.
    pub(super) fn post_promise_card(&mut self, seat: Seat, number: u32) {
        if let Some(card) = self.promise_card(seat, number) {
            self.lay(To::Partner(seat), PromiseSlot::Card(number), PromiseWords::Card(card));
        }
    }

    /// Made in the group, where all can be read: its buttons come without a sound.
    pub(super) fn post_promise_card_silently(&mut self, seat: Seat, number: u32) {
        if !self.pair.is_near(seat) {
            return;
        }
        if let Some(card) = self.promise_card(seat, number) {
            let saying = Saying::new(To::Partner(seat), Lane::Reply, PromiseWords::Card(card));
            self.say(saying.named(PromiseSlot::Card(number)).silently_if(true));
        }
    }

    /// The card that lies there, as it is now.
    pub(super) fn show_promise_card(&mut self, seat: Seat, number: u32) {
        if let Some(card) = self.promise_card(seat, number) {
            self.edit(To::Partner(seat), PromiseSlot::Card(number), PromiseWords::Card(card));
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
        self.edit(To::Partner(seat), slot, PromiseWords::Closed { words: Some(words), how });
    }

    /// **Take it back**, **Stop it**: what stands in the group is taken back there as well.
    pub(super) fn take_promise_back(&mut self, seat: Seat, number: u32) -> Handled {
        if let Some(draft) = self.state.take_draft(seat, PromiseWhich::Own(number)) {
            self.promise_is_not_made(&draft);
            return Handled::Done;
        }
        let (now, open) = (self.now, self.pair.group_is_open());
        let promise = self.state.find(seat, number).filter(|one| one.course.is_ahead(now));
        let Some(promise) = promise else {
            return Handled::Stale;
        };
        if promise.line.is_some() && !open {
            self.alert(Said::Common(Common::GroupClosed));
            return Handled::Done;
        }
        if let Some(promise) = self.state.take(seat, number) {
            let (name, words) = (self.pair.name(seat), promise.words.clone());
            let daily = promise.course.comes_back_at().is_some();
            if let Some(line) = promise.line {
                let ended = PromiseWords::LineEnded { name, words: words.clone(), daily };
                self.edit(To::Group, PromiseSlot::Line(line), ended);
            }
            self.keep(seat, promise.ended(now, PromiseEnd::TakenBack));
            let how = if daily { PromiseClosing::Stopped } else { PromiseClosing::TakenBack };
            self.close_promise_card(seat, PromiseSlot::Card(number), words, how);
            self.promise_was_answered(seat);
        }
        Handled::Done
    }
}
