//! What the evening cards bring: everything that comes from the other comes here.

use chrono::NaiveDate;

use super::Cx;
use super::state::{InYourShoes, Reading, Round, Sealed};
use super::words::ShoesCardItem;
use crate::domain::exercise::{Mentions, Pair};
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

impl InYourShoes {
    /// What that private evening card brings; looked at anew after each press.
    pub(super) fn on_card(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
    ) -> Vec<ShoesCardItem> {
        let laying = !pair.card_was_laid(seat, date);
        self.of_evening(seat, Evening { date, laying }, pair)
    }

    fn of_evening(&self, seat: Seat, evening: Evening, pair: &dyn Pair) -> Vec<ShoesCardItem> {
        let mut all = vec![];
        for round in [Round::First, Round::Second] {
            if self.brings_to_read(seat, round, evening, pair) {
                all.push(ShoesCardItem::Wrote(round));
            }
        }
        for round in [Round::First, Round::Second] {
            if let Some(Reading::Answered { told, .. }) =
                self.seen(round, seat).map(|sealed| &sealed.reading)
                && evening.has(*told)
            {
                all.push(ShoesCardItem::Answer(round));
            }
        }
        let open = self.second_is_open(evening.date) && self.second[seat].is_none();
        if self.returns(seat, evening, pair) {
            all.push(ShoesCardItem::Returned);
        } else if open && evening.has(self.invited[seat]) {
            all.push(ShoesCardItem::Open);
        }
        all
    }

    /// Whether that evening's card would tell something that no card has told.
    pub(super) fn is_untold(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> bool {
        let all = self.of_evening(seat, Evening { date, laying: true }, pair);
        all.into_iter().any(|item| match item {
            ShoesCardItem::Wrote(round) => {
                self.seen(round, seat.other()).is_some_and(|sealed| !sealed.told.before())
            }
            ShoesCardItem::Answer(round) => matches!(
                self.seen(round, seat).map(|sealed| &sealed.reading),
                Some(Reading::Answered { told, .. }) if !told.before()
            ),
            ShoesCardItem::Open => !self.invited[seat].before(),
            ShoesCardItem::Returned => true,
        })
    }

    fn brings_to_read(
        &self,
        reader: Seat,
        round: Round,
        evening: Evening,
        pair: &dyn Pair,
    ) -> bool {
        let unread = |sealed: &&Sealed| sealed.reading == Reading::Unread;
        let Some(sealed) = self.seen(round, reader.other()).filter(unread) else { return false };
        match round {
            // Both directions of round one, each on its own day.
            Round::First if evening.laying && !sealed.told.before() => {
                let opposite = self.seen(round, reader);
                !opposite.is_some_and(|sealed| sealed.told.stands(evening.date))
                    && evening.has(sealed.told)
            }
            Round::Second if self.revealed.is_none() => {
                evening.laying && self.reveals(evening.date, pair)
            }
            Round::First | Round::Second => evening.has(sealed.told),
        }
    }

    /// Round two is shown to both on one evening, or to neither: also where one private chat takes
    /// nothing.
    fn reveals(&self, date: NaiveDate, pair: &dyn Pair) -> bool {
        self.both_wait() && Seat::BOTH.into_iter().all(|seat| pair.takes_new_card(seat, date))
    }

    fn returns(&self, author: Seat, evening: Evening, pair: &dyn Pair) -> bool {
        let waited = self.finds_no_match(author, evening.date) && !self.reveals(evening.date, pair);
        self.returned[author] == Some(evening.date) || (evening.laying && waited)
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn lay(&mut self, seat: Seat, date: NaiveDate, cx: &mut Cx<'_>) {
        for item in self.of_evening(seat, Evening { date, laying: true }, cx.pair) {
            self.tell(seat, item, date, cx);
        }
    }

    fn tell(&mut self, seat: Seat, item: ShoesCardItem, date: NaiveDate, cx: &mut Cx<'_>) {
        match item {
            ShoesCardItem::Wrote(round) => {
                if round == Round::Second && self.revealed.is_none() {
                    self.revealed = Some(date);
                }
                if let Some(sealed) = self.of(round, seat.other()) {
                    sealed.told.tell(date);
                }
            }
            ShoesCardItem::Open => self.invited[seat].tell(date),
            ShoesCardItem::Answer(round) => {
                if let Some(Sealed { reading: Reading::Answered { told, .. }, .. }) =
                    self.of(round, seat)
                {
                    told.tell(date);
                }
            }
            ShoesCardItem::Returned => {
                self.returned[seat] = Some(date);
                self.let_second_go(seat, cx);
            }
        }
    }
}
