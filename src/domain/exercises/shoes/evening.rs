//! What the evening cards bring: everything that comes from the other comes here.

use chrono::NaiveDate;

use super::state::{Reading, Round, Sealed};
use super::words::ShoesMatter;
use crate::domain::decision::Turn;
use crate::domain::exercise::Mentions;
use crate::domain::model::people::Seat;

/// Whether a matter stands on an evening's card: what was told on it, and, while it is being laid,
/// what is due. A card that lies gains nothing later that evening: its minute would tell.
#[derive(Clone, Copy)]
struct Evening {
    date: NaiveDate,
    laying: bool,
}

impl Evening {
    fn has(self, told: Mentions) -> bool {
        told.stands(self.date) || (self.laying && told.is_due(self.date))
    }
}

impl Turn<'_> {
    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(in crate::domain::exercises) fn shoes_matters(
        &self,
        seat: Seat,
        date: NaiveDate,
    ) -> Vec<ShoesMatter> {
        let laying = !self.couple.card_was_laid(seat, date);
        self.shoes_of_evening(seat, Evening { date, laying })
    }

    fn shoes_of_evening(&self, seat: Seat, evening: Evening) -> Vec<ShoesMatter> {
        let shoes = &self.couple.exercises.shoes;
        let mut all = vec![];
        for round in [Round::First, Round::Second] {
            if self.brings_to_read(seat, round, evening) {
                all.push(ShoesMatter::Wrote(round));
            }
        }
        for round in [Round::First, Round::Second] {
            if let Some(Reading::Answered { told, .. }) =
                shoes.seen(round, seat).map(|sealed| &sealed.reading)
                && evening.has(*told)
            {
                all.push(ShoesMatter::Answer(round));
            }
        }
        let open = shoes.second_is_open(evening.date) && shoes.second[seat].is_none();
        if self.returns(seat, evening) {
            all.push(ShoesMatter::Returned);
        } else if open && evening.has(shoes.invited[seat]) {
            all.push(ShoesMatter::Open);
        }
        all
    }

    /// Whether that evening's card would tell something that no card has told.
    pub(in crate::domain::exercises) fn has_untold_shoes(
        &self,
        seat: Seat,
        date: NaiveDate,
    ) -> bool {
        let shoes = &self.couple.exercises.shoes;
        let all = self.shoes_of_evening(seat, Evening { date, laying: true });
        all.into_iter().any(|matter| match matter {
            ShoesMatter::Wrote(round) => {
                shoes.seen(round, seat.other()).is_some_and(|sealed| !sealed.told.before())
            }
            ShoesMatter::Answer(round) => matches!(
                shoes.seen(round, seat).map(|sealed| &sealed.reading),
                Some(Reading::Answered { told, .. }) if !told.before()
            ),
            ShoesMatter::Open => !shoes.invited[seat].before(),
            ShoesMatter::Returned => true,
        })
    }

    fn brings_to_read(&self, reader: Seat, round: Round, evening: Evening) -> bool {
        let shoes = &self.couple.exercises.shoes;
        let unread = |sealed: &&Sealed| sealed.reading == Reading::Unread;
        let Some(sealed) = shoes.seen(round, reader.other()).filter(unread) else { return false };
        match round {
            // Both directions of round one, each on its own day.
            Round::First if evening.laying && !sealed.told.before() => {
                let opposite = shoes.seen(round, reader);
                !opposite.is_some_and(|sealed| sealed.told.stands(evening.date))
                    && evening.has(sealed.told)
            }
            Round::Second if shoes.revealed.is_none() => {
                evening.laying && self.reveals(evening.date)
            }
            Round::First | Round::Second => evening.has(sealed.told),
        }
    }

    /// Round two is shown to both on one evening, or to neither: also where one private chat takes
    /// nothing.
    fn reveals(&self, date: NaiveDate) -> bool {
        let reached = |seat| self.couple.takes_new_card(seat, date);
        self.couple.exercises.shoes.both_wait() && Seat::BOTH.into_iter().all(reached)
    }

    fn returns(&self, author: Seat, evening: Evening) -> bool {
        let shoes = &self.couple.exercises.shoes;
        let waited = shoes.finds_no_match(author, evening.date) && !self.reveals(evening.date);
        shoes.returned[author] == Some(evening.date) || (evening.laying && waited)
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(in crate::domain::exercises) fn shoes_matters_shown(
        &mut self,
        seat: Seat,
        date: NaiveDate,
    ) {
        for matter in self.shoes_of_evening(seat, Evening { date, laying: true }) {
            self.tells_of_shoes(seat, matter, date);
        }
    }

    fn tells_of_shoes(&mut self, seat: Seat, matter: ShoesMatter, date: NaiveDate) {
        let shoes = &mut self.couple.exercises.shoes;
        match matter {
            ShoesMatter::Wrote(round) => {
                if round == Round::Second && shoes.revealed.is_none() {
                    shoes.revealed = Some(date);
                }
                if let Some(sealed) = shoes.of(round, seat.other()) {
                    sealed.told.tell(date);
                }
            }
            ShoesMatter::Open => shoes.invited[seat].tell(date),
            ShoesMatter::Answer(round) => {
                if let Some(Sealed { reading: Reading::Answered { told, .. }, .. }) =
                    shoes.of(round, seat)
                {
                    told.tell(date);
                }
            }
            ShoesMatter::Returned => {
                shoes.returned[seat] = Some(date);
                self.lets_second_go(seat);
            }
        }
    }
}
