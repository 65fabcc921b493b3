//! What the exercises bring to the private evening card (PRODUCT §4 "Load"): no more than can be read
//! at once. What finds no room is noted nowhere, so that it comes on another evening like new.

use chrono::NaiveDate;

use super::Runs;
use crate::domain::decision::Turn;
use crate::domain::exercise::Event;
use crate::domain::exercises::{
    ExerciseCardItem, HardDates, InYourShoes, Letters, Plans, Promises, Proposals, Pulses,
    Questions, Round, ShoesCardItem, SmallWays, TouchLists,
};
use crate::domain::model::people::Seat;

/// An exercise that brings something to the card.
struct Source {
    items: fn(&Turn<'_>, Seat, NaiveDate) -> Vec<ExerciseCardItem>,
    tells_something_new: fn(&Turn<'_>, Seat, NaiveDate) -> bool,
    laid: fn(&mut Turn<'_>, Seat, NaiveDate),
    /// Whether another evening is as good: not for what is of this day, nor for what both are told on
    /// one evening or neither is.
    can_wait: fn(&[ExerciseCardItem]) -> bool,
}

/// The most important first.
const SOURCES: [Source; 10] = [
    source::<HardDates>(|_| false),
    source::<Promises>(|_| false),
    source::<Letters>(|_| true),
    source::<Questions>(|_| true),
    source::<InYourShoes>(|card_items| !card_items.contains(&TOLD_TO_BOTH)),
    source::<Proposals>(|_| true),
    source::<Plans>(|_| true),
    source::<TouchLists>(|_| false),
    source::<Pulses>(|_| true),
    source::<SmallWays>(|_| true),
];

const TOLD_TO_BOTH: ExerciseCardItem = ExerciseCardItem::Shoes(ShoesCardItem::Wrote(Round::Second));

const fn source<E: Runs>(can_wait: fn(&[ExerciseCardItem]) -> bool) -> Source {
    Source {
        items: |turn, seat, date| {
            turn.items_of::<E>(seat, date).into_iter().map(Into::into).collect()
        },
        tells_something_new: |turn, seat, date| turn.tells_something_new::<E>(seat, date),
        laid: |turn, seat, date| turn.happens::<E>(Event::Laid { seat, date }),
        can_wait,
    }
}

impl Turn<'_> {
    /// What the card that is being laid brings of them, the most important first, and notes that it
    /// was told. What can wait waits where there is no room for all that its exercise brings.
    pub fn bring_exercise_items(
        &mut self,
        seat: Seat,
        date: NaiveDate,
        room: usize,
    ) -> Vec<ExerciseCardItem> {
        let brought = SOURCES.map(|from| {
            let card_items = (from.items)(self, seat, date);
            let waits = (from.can_wait)(&card_items);
            (from, card_items, waits)
        });
        let fixed =
            brought.iter().filter(|(.., waits)| !waits).map(|(_, card_items, _)| card_items.len());
        let mut room = room.saturating_sub(fixed.sum());
        let mut all = vec![];
        for (from, card_items, waits) in brought {
            if waits {
                let Some(left) = room.checked_sub(card_items.len()) else { continue };
                room = left;
            }
            (from.laid)(self, seat, date);
            all.extend(card_items);
        }
        all
    }

    /// What is left of it on a card that lies.
    pub fn exercise_items(&self, seat: Seat, date: NaiveDate) -> Vec<ExerciseCardItem> {
        SOURCES.into_iter().flat_map(|from| (from.items)(self, seat, date)).collect()
    }

    /// Whether that evening's card, which is about to be laid, would tell something for the first
    /// time: that comes also while evenings rest. What reminds, suggests or asks each day does not.
    pub fn has_something_untold(&self, seat: Seat, date: NaiveDate) -> bool {
        SOURCES.into_iter().any(|from| (from.tells_something_new)(self, seat, date))
    }
}
