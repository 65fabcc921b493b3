//! “In your shoes”: what this time is like for the other (PRODUCT §6, step 7).
//!
//! | what | begins | ends |
//! |---|---|---|
//! | a draft | words in private | sealed, kept in the diary, deleted; by itself after 30 days |
//! | round one, sealed | **Seal it** | its reader is told on an evening card, opens it when they choose |
//! | round two is open | 7 days after the first round one was sealed, whoever has read it | it is revealed |
//! | round two, sealed | **Seal it** | revealed to both on one evening; or taken back; or its author's alone after 14 days |
//! | read | **Read it** | answered, or not; its author is shown an answer on an evening card, and nothing else |
//! | what was going on then | words in private | the diary; the other never hears of it |
//!
//! What one sees depends on their own role, their own words and what they were told: all that comes
//! from the other comes with an evening card, at its minute, never as the other acts.

mod evening;
mod flow;
mod press;
mod reading;
mod slot;
mod state;
mod words;
mod writing;

use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Role, Seat};
use crate::domain::words::Words;

use super::ExerciseWords;

pub use press::ShoesPress;
pub use slot::ShoesWanted;
pub use state::{InYourShoes, Round};
pub use words::{ShoesFirst, ShoesMatter, ShoesMenu, ShoesWords};

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_shoes(&mut self, seat: Seat) {
        let menu = self.shoes_menu(seat);
        self.says_of_shoes(seat, ShoesWords::Menu(menu));
    }

    /// Whether both rounds were shown to whom they were written for. Round two opens only after
    /// round one was sealed, and both were told of it by the evening of round two.
    pub(in crate::domain) fn shoes_done(&self) -> bool {
        self.couple.exercises.shoes.revealed.is_some()
    }

    fn shoes_menu(&self, seat: Seat) -> ShoesMenu {
        let shoes = &self.couple.exercises.shoes;
        let role = self.role(seat);
        let first = ShoesWanted::Round(Round::First);
        let gives = role != Some(Role::Hurt) || shoes.drafts[seat].words(first).is_some();
        let open = shoes.second_is_open(self.couple.todays_date(self.now));
        let rounds = [Round::First, Round::Second].into_iter();
        let waiting = rounds.clone().filter_map(|round| Some((round, self.was_read(round, seat)?)));
        ShoesMenu {
            first: match &shoes.first[seat] {
                Some(_) => ShoesFirst::Sealed,
                None if gives => ShoesFirst::Begin,
                None => ShoesFirst::Others,
            },
            second: open.then(|| shoes.second[seat].is_some()),
            revealed: self.shoes_done(),
            waiting: waiting.collect(),
            answers: rounds.filter(|round| self.has_answer(*round, seat)).collect(),
            then: role != Some(Role::Responsible),
        }
    }

    /// A button of theirs.
    pub(super) fn shoes_pressed(
        &mut self,
        seat: Seat,
        press: ShoesPress,
        message: Option<MessageId>,
    ) {
        match press {
            ShoesPress::Write(wanted) => self.write_shoes(seat, wanted, message),
            ShoesPress::Stop(wanted) => self.stop_shoes(seat, wanted, message),
            ShoesPress::Seal(wanted) => self.seal_shoes(seat, wanted, message),
            ShoesPress::Keep(wanted) => self.keep_shoes(seat, wanted, message),
            ShoesPress::Delete(wanted) => self.delete_shoes(seat, wanted, message),
            ShoesPress::Read(round) => self.read_shoes(seat, round, message),
            ShoesPress::Again(round) => self.read_shoes_again(seat, round, message),
            ShoesPress::LetBe(round) => self.let_shoes_be(seat, round, message),
            ShoesPress::Seen(round) => self.feels_seen(seat, round, message),
            ShoesPress::Open(round) => self.open_answer(seat, round, message),
            ShoesPress::Later => self.second_round_later(seat),
            ShoesPress::TakeBack => self.take_shoes_back(seat, message),
        }
    }

    fn says_of_shoes(&mut self, seat: Seat, words: ShoesWords) {
        self.answer(To::Partner(seat), Words::Exercise(ExerciseWords::Shoes(words)));
    }

    /// The couple ends: drafts go to their author's diary. Of what was sealed a copy is there,
    /// whether it was read or not.
    pub(super) fn close_shoes(&mut self) {
        for seat in Seat::BOTH {
            for words in self.couple.exercises.shoes.drafts[seat].take_all() {
                self.keep(seat, crate::domain::record::Entry::Diary { words });
            }
        }
    }
}
