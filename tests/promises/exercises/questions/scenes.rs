//! Scenes of the question box, and the time in random play.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kintsugi::domain::Zone;
use kintsugi::domain::{
    Couple, ExercisePress, ExerciseWords, Place, Press, QuestionPress, QuestionWords, Words,
};

use super::super::super::deeds::Deed;
use super::super::super::play::Play;

pub type P = QuestionPress;

impl Play {
    pub fn asks(&mut self, who: usize) {
        self.does(Deed::Commands { who, place: Place::Private, name: "ask", words: true });
        self.presses_newest(who, |press| matches!(press, P::Ask(_)));
    }

    /// Writes two before it asks them both; nothing is left of them but what went over.
    pub fn asks_two(&mut self, who: usize) {
        for _ in 0..2 {
            self.does(Deed::Commands { who, place: Place::Private, name: "ask", words: true });
        }
        let shown = self.phones[who].iter().rev().take(2).flat_map(|shown| shown.words.buttons());
        let buttons: Vec<_> = shown.flatten().collect();
        let asks = |press: &Press| is_question(press, |press| matches!(press, P::Ask(_)));
        let lets_be = |press: &Press| is_question(press, |press| matches!(press, P::LetBe(_)));
        for press in buttons.iter().filter(|press| asks(press)) {
            self.presses(who, Place::Private, Some(*press));
        }
        for press in buttons.iter().filter(|press| lets_be(press)) {
            self.presses(who, Place::Private, Some(*press));
        }
    }

    /// Opens what the other asked, newest first, all of it.
    pub fn opens(&mut self, who: usize) {
        self.does(Deed::Commands { who, place: Place::Private, name: "ask", words: false });
        self.presses_newest(who, |press| matches!(press, P::Open(_)));
        while self.presses_newest(who, |press| matches!(press, P::Another(_))) {}
    }

    pub fn begins_to_answer(&mut self, who: usize) {
        self.opens(who);
        self.presses_newest(who, |press| matches!(press, P::Answer(_)));
        // No word that random play would number.
        let (place, nth) = (Place::Private, usize::MAX);
        self.does(Deed::Writes { who, place, nth, edited: false, odd: 1 });
    }

    pub fn answers(&mut self, who: usize) {
        self.opens(who);
        self.presses_newest(who, |press| matches!(press, P::Answer(_)));
        let (place, nth) = (Place::Private, usize::MAX);
        self.does(Deed::Writes { who, place, nth, edited: false, odd: 11 });
        self.presses_newest(who, |press| matches!(press, P::Send(_)));
    }

    pub fn reads(&mut self, who: usize) {
        self.does(Deed::Commands { who, place: Place::Private, name: "ask", words: false });
        self.presses_newest(who, |press| matches!(press, P::Read(_)));
    }

    /// Presses it, if the newest message on that phone has such a button.
    pub fn presses_newest(&mut self, who: usize, is: impl Fn(P) -> bool) -> bool {
        let newest = self.phones[who].last().map(|shown| shown.words.buttons());
        let press = newest.into_iter().flatten().flatten().find(
            |press| matches!(press, Press::Exercise(ExercisePress::Question(press)) if is(*press)),
        );
        self.presses(who, Place::Private, press);
        press.is_some()
    }

    pub fn question_words(&self) -> impl Iterator<Item = (Option<usize>, &QuestionWords)> {
        self.said.iter().filter_map(|said| match &said.words {
            Words::Exercise(ExerciseWords::Question(words)) => Some((said.to, words)),
            _ => None,
        })
    }
}

pub fn is_question(press: &Press, is: impl Fn(P) -> bool) -> bool {
    matches!(press, Press::Exercise(ExercisePress::Question(press)) if is(*press))
}

/// A history that begins with two who finished set-up, and that nobody leaves.
pub fn stays(history: Vec<Deed>) -> impl Iterator<Item = Deed> {
    [Deed::SetsUp, Deed::Passes { minutes: 1_500 }].into_iter().chain(history)
}

pub fn leaves(press: &Press) -> bool {
    matches!(press, Press::Leave(_))
}

/// The time in random play, told from the deeds.
pub struct Watch(DateTime<Utc>);

impl Watch {
    pub fn new() -> Self {
        Self("2026-03-27T18:00:00Z".parse().expect("a moment"))
    }

    pub fn sees(&mut self, deed: &Deed) {
        if let Deed::Passes { minutes } | Deed::Leaps { minutes } = deed {
            self.0 += TimeDelta::minutes((*minutes).into());
        }
    }

    /// The couple's date: until 04:00 it is the one before.
    pub fn date(&self, couple: &Couple) -> NaiveDate {
        let zone = couple.evening.zone.unwrap_or(Zone::UTC);
        (self.0.with_timezone(&zone).naive_local() - TimeDelta::hours(4)).date()
    }
}
