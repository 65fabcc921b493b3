//! What an owner does with their dates.

use super::list_slot;
use super::{AT_MOST, DayOfYear, HardDate, HardDateWanted, HardDateWords, Told};
use crate::domain::decision::Turn;
use crate::domain::exercises::{ExerciseWords, Wanted};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::DATE;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::say::{Say, What};
use crate::domain::words::Words;

impl Turn<'_> {
    pub(super) fn take_day(&mut self, seat: Seat, text: &str) {
        let Some(day) = DayOfYear::read(text) else {
            let question = ExerciseWords::HardDate(HardDateWords::DayUnclear);
            return self.want(seat, Wanted::HardDate(HardDateWanted::Day), question);
        };
        let dates = &mut self.couple.exercises.hard_dates.of[seat];
        if dates.all.len() >= AT_MOST {
            self.wants_no_more(seat);
            return self.lay_hard_date(seat, HardDateWords::Full);
        }
        dates.last = dates.last.wrapping_add(1);
        let number = dates.last;
        dates.all.push(HardDate { number, day, words: None, told: None });
        dates.all.sort_by_key(|date| date.day);
        self.ask_hard_date(seat, HardDateWanted::Words(number));
    }

    pub(super) fn take_words_for_date(&mut self, seat: Seat, number: u32, text: &str) {
        if let Some(over) = DATE.over(text) {
            let refusal = HardDateWords::TooLong { number, over };
            let wanted = Wanted::HardDate(HardDateWanted::Words(number));
            return self.want(seat, wanted, ExerciseWords::HardDate(refusal));
        }
        self.wants_no_more(seat);
        if let Some(date) = self.couple.exercises.hard_dates.find(seat, number) {
            date.words = Some(text.to_owned());
        }
        match self.date_card(seat, number) {
            Some(card) => self.lay_hard_date(seat, card),
            None => self.open_hard_dates(seat),
        }
    }

    /// An edit of the words for a date.
    pub(in crate::domain::exercises) fn rewords_hard_date(
        &mut self,
        seat: Seat,
        wanted: HardDateWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        let HardDateWanted::Words(number) = wanted else { return Ok(false) };
        let date = self.couple.exercises.hard_dates.find(seat, number);
        let words = date.and_then(|date| date.words.as_mut());
        replaces(words.filter(|words| old.is(words)), new, DATE)
    }

    /// **Skip**: the choice who hears comes next.
    pub(super) fn skip_words(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let Some(card) = self.date_card(seat, number) else {
            return self.stale(To::Partner(seat), message);
        };
        self.strip_date(seat, message);
        self.wants_no_more(seat);
        self.lay_hard_date(seat, card);
    }

    /// **Never mind**: nothing is wanted any more.
    pub(super) fn leave_date(&mut self, seat: Seat, message: Option<MessageId>) {
        self.strip_date(seat, message);
        self.wants_no_more(seat);
        self.open_hard_dates(seat);
    }

    fn strip_date(&mut self, seat: Seat, message: Option<MessageId>) {
        if let Some(message) = message {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Strip(message)));
        }
    }

    pub(super) fn tell_date(
        &mut self,
        seat: Seat,
        number: u32,
        told: Told,
        message: Option<MessageId>,
    ) {
        let date = self.couple.exercises.hard_dates.find(seat, number);
        let fits = |date: &&mut HardDate| told != Told::WithWords || date.words.is_some();
        let Some(date) = date.filter(fits) else {
            return self.stale(To::Partner(seat), message);
        };
        date.told = Some(told);
        self.show_dates(seat);
    }

    pub(super) fn remove_date(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.couple.exercises.hard_dates.find(seat, number).is_none() {
            return self.stale(To::Partner(seat), message);
        }
        self.couple.exercises.hard_dates.of[seat].all.retain(|date| date.number != number);
        self.show_dates(seat);
    }

    pub(super) fn date_card(&mut self, seat: Seat, number: u32) -> Option<HardDateWords> {
        let today = self.couple.todays_date(self.now);
        let date = self.couple.exercises.hard_dates.find(seat, number)?;
        let HardDate { number, day, words, told } = date.clone();
        Some(HardDateWords::Date { number, next: day.next(today), words, told })
    }

    pub(super) fn list_of_dates(&self, seat: Seat) -> HardDateWords {
        let dates = &self.couple.exercises.hard_dates.of[seat].all;
        let all = dates.iter().map(|date| (date.number, date.day, date.told)).collect();
        HardDateWords::List { all, more: dates.len() < AT_MOST }
    }

    pub(super) fn show_dates(&mut self, seat: Seat) {
        let list = self.list_of_dates(seat);
        self.show_hard_date(seat, list);
    }

    pub(super) fn show_hard_date(&mut self, seat: Seat, words: HardDateWords) {
        let words = Words::Exercise(ExerciseWords::HardDate(words));
        self.edit(To::Partner(seat), list_slot(seat), words);
    }

    pub(super) fn lay_hard_date(&mut self, seat: Seat, words: HardDateWords) {
        let words = Words::Exercise(ExerciseWords::HardDate(words));
        self.ask(To::Partner(seat), list_slot(seat), words);
    }
}
