//! What an owner does with their dates.

use super::{AT_MOST, DayOfYear, HardDate, HardDateQuestion, HardDateSlot, HardDateWords};
use super::{Audience, HardDates};
use crate::domain::exercise::Hand;
use crate::domain::model::address::To;
use crate::domain::model::bounds::DATE;
use crate::domain::model::people::{MessageId, Seat};

impl Hand<'_, '_, HardDates> {
    pub(super) fn take_day(&mut self, seat: Seat, text: &str) {
        let Some(day) = DayOfYear::read(text) else {
            return self.ask(seat, HardDateQuestion::Day, HardDateWords::DayUnclear);
        };
        let dates = &mut self.state.of[seat];
        if dates.all.len() >= AT_MOST {
            self.drop_question(seat);
            return self.post_hard_date(seat, HardDateWords::Full);
        }
        dates.last = dates.last.wrapping_add(1);
        let number = dates.last;
        dates.all.push(HardDate { number, day, words: None, told: None });
        dates.all.sort_by_key(|date| date.day);
        self.ask_again(seat, HardDateQuestion::Words(number));
    }

    pub(super) fn take_words_for_date(&mut self, seat: Seat, number: u32, text: &str) {
        if let Some(over) = DATE.over(text) {
            let refusal = HardDateWords::TooLong { number, over };
            return self.ask(seat, HardDateQuestion::Words(number), refusal);
        }
        self.drop_question(seat);
        if let Some(date) = self.state.find(seat, number) {
            date.words = Some(text.to_owned());
        }
        match self.date_card(seat, number) {
            Some(card) => self.post_hard_date(seat, card),
            None => self.open(seat),
        }
    }

    /// **Skip**: the choice who hears comes next.
    pub(super) fn skip_words(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let Some(card) = self.date_card(seat, number) else {
            return self.stale(To::Partner(seat), message);
        };
        self.strip(To::Partner(seat), message);
        self.drop_question(seat);
        self.post_hard_date(seat, card);
    }

    /// **Never mind**: nothing is wanted any more.
    pub(super) fn leave_date(&mut self, seat: Seat, message: Option<MessageId>) {
        self.strip(To::Partner(seat), message);
        self.drop_question(seat);
        self.open(seat);
    }

    pub(super) fn tell_date(
        &mut self,
        seat: Seat,
        number: u32,
        told: Audience,
        message: Option<MessageId>,
    ) {
        let date = self.state.find(seat, number);
        let fits = |date: &&mut HardDate| told != Audience::WithWords || date.words.is_some();
        let Some(date) = date.filter(fits) else {
            return self.stale(To::Partner(seat), message);
        };
        date.told = Some(told);
        self.show_dates(seat);
    }

    pub(super) fn remove_date(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.state.find(seat, number).is_none() {
            return self.stale(To::Partner(seat), message);
        }
        self.state.of[seat].all.retain(|date| date.number != number);
        self.show_dates(seat);
    }

    pub(super) fn date_card(&mut self, seat: Seat, number: u32) -> Option<HardDateWords> {
        let today = self.pair.today();
        let date = self.state.find(seat, number)?;
        let HardDate { number, day, words, told } = date.clone();
        Some(HardDateWords::Date { number, next: day.next(today), words, told })
    }

    pub(super) fn list_of_dates(&self, seat: Seat) -> HardDateWords {
        let dates = &self.state.of[seat].all;
        let all = dates.iter().map(|date| (date.number, date.day, date.told)).collect();
        HardDateWords::List { all, more: dates.len() < AT_MOST }
    }

    pub(super) fn show_dates(&mut self, seat: Seat) {
        let list = self.list_of_dates(seat);
        self.show_hard_date(seat, list);
    }

    pub(super) fn show_hard_date(&mut self, seat: Seat, words: HardDateWords) {
        self.edit(To::Partner(seat), HardDateSlot::List(seat), words);
    }

    pub(super) fn post_hard_date(&mut self, seat: Seat, words: HardDateWords) {
        self.lay(To::Partner(seat), HardDateSlot::List(seat), words);
    }
}
