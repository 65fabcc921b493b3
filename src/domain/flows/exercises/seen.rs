//! The couple, as exercises see it.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::exercise::Pair;
use crate::domain::model::address::To;
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::zone::Zone;

/// The couple of a turn, as exercises see it.
pub(in crate::domain) const fn seen<'a>(turn: &'a Turn<'_>) -> Seen<'a> {
    Seen { turn }
}

/// The couple at a moment.
pub(in crate::domain) struct Seen<'a> {
    turn: &'a Turn<'a>,
}

impl Seen<'_> {
    const fn couple(&self) -> &Couple {
        &self.turn.couple
    }
}

impl Pair for Seen<'_> {
    fn name(&self, seat: Seat) -> String {
        self.couple().name(seat)
    }

    fn role(&self, seat: Seat) -> Option<Role> {
        self.turn.role(seat)
    }

    fn helps(&self, seat: Seat) -> Option<&str> {
        self.couple().partners[seat].as_ref()?.helps.as_deref()
    }

    fn times_helped(&self, seat: Seat, helped: Helped) -> u32 {
        self.turn.times_helped(seat, helped)
    }

    fn begun(&self) -> Option<DateTime<Utc>> {
        self.couple().begun
    }

    fn random(&self) -> [u8; 32] {
        self.turn.facts.random
    }

    fn now(&self) -> DateTime<Utc> {
        self.turn.now
    }

    fn zone(&self) -> Zone {
        self.couple().zone()
    }

    fn has_zone(&self) -> bool {
        self.couple().evening.zone.is_some()
    }

    fn evening_time(&self) -> Option<NaiveTime> {
        self.couple().evening.time
    }

    fn today(&self) -> NaiveDate {
        self.couple().todays_date(self.turn.now)
    }

    fn open_date(&self) -> Option<NaiveDate> {
        self.couple().open_date()
    }

    fn tonight(&self, seat: Seat) -> Option<NaiveDate> {
        self.couple().tonight(seat, self.turn.now)
    }

    fn is_night_for(&self, seat: Seat) -> bool {
        self.turn.is_night_for(seat)
    }

    fn newest_card(&self, seat: Seat) -> Option<NaiveDate> {
        self.couple().evening_cards[seat]
    }

    fn card_was_laid(&self, seat: Seat, date: NaiveDate) -> bool {
        self.couple().card_was_laid(seat, date)
    }

    fn takes_new_card(&self, seat: Seat, date: NaiveDate) -> bool {
        self.couple().takes_new_card(seat, date)
    }

    fn was_prompted(&self, date: NaiveDate) -> bool {
        self.couple().was_prompted(date)
    }

    fn evening_rests(&self, date: NaiveDate) -> bool {
        self.couple().evening_rests(date)
    }

    fn vacation_until(&self) -> Option<NaiveDate> {
        self.couple().vacation
    }

    fn paused(&self) -> bool {
        self.couple().paused.is_some()
    }

    fn group_is_open(&self) -> bool {
        self.couple().group_is_open()
    }

    fn is_near(&self, seat: Seat) -> bool {
        self.couple().near(seat) == To::Partner(seat)
    }

    fn can_reach(&self, seat: Seat) -> bool {
        self.couple().can_reach(seat)
    }

    fn takes_cards(&self, seat: Seat) -> bool {
        self.couple().takes_cards(seat)
    }

    fn has_room(&self, seat: Seat, bytes: usize) -> bool {
        self.couple().has_room(seat, bytes)
    }

    fn is_leaving(&self, seat: Seat) -> bool {
        self.couple().leaving[seat].is_some()
    }

    fn is_asked_elsewhere(&self, seat: Seat) -> bool {
        self.couple().check_ins.asks_in_private(seat) || self.turn.is_changing(seat)
    }

    fn is_writing(&self, seat: Seat) -> bool {
        self.couple().triggers.being_written(seat).is_some()
    }

    fn days_of(&self, step: Step) -> Option<i64> {
        let walk = self.couple().walk.as_ref().filter(|walk| walk.current() == step)?;
        Some(walk.days(self.zone(), self.turn.now))
    }

    fn evening_after(&self, moment: DateTime<Utc>) -> DateTime<Utc> {
        self.couple().evening_after(moment)
    }

    fn day_hour_after(&self, moment: DateTime<Utc>) -> DateTime<Utc> {
        self.couple().day_hour_after(moment)
    }

    fn day_ends_after(&self, moment: DateTime<Utc>) -> DateTime<Utc> {
        self.couple().day_ends_after(moment)
    }

    fn is_day(&self) -> bool {
        self.couple().is_day(self.turn.now)
    }

    fn topics(&self) -> Vec<(u32, String)> {
        self.turn.topics_put_aside()
    }
}
