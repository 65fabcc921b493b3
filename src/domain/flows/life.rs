//! Nothing is kept of whom nobody hears of any more (PRODUCT §9). A sign of life is anything that either
//! of the two does with the bot, anywhere; its date is all that is kept of it.
//!
//! | the couple has | what happens | and then |
//! |---|---|---|
//! | one seated, or two | 90 days without a sign of life | one silent note to each in private, of one wording |
//! | been told | a sign of life | all is as it was; nobody hears of it |
//! | | 30 days | everything goes, and its key; nothing is said |
//! | nobody seated, after an end | each has had their thirty days, and 30 days without an act | the same |
//! | nobody seated, ever | 120 days without an act | the same |
//!
//! After an outage the note comes first, and the thirty days begin with it.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::event::{Event, Who};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::Say;
use crate::domain::words::{Leaving, Words};
use crate::domain::zone;

const TOLD_AFTER: Days = Days::new(90);
/// So long after they were told it is over; 120 days after the last sign of life.
const OVER_AFTER: Days = Days::new(30);
/// A group in which nobody ever sat.
const EMPTY_AFTER: Days = Days::new(120);
/// Whatever Telegram holds is fetched within that.
const LOOKS_AFTER: TimeDelta = TimeDelta::minutes(1);
/// By day, for nearly everybody.
const NOON: TimeDelta = TimeDelta::hours(12);

impl Couple {
    /// When silence is next looked at.
    pub(in crate::domain) fn silence_wakes_at(&self) -> Option<DateTime<Utc>> {
        self.silence_is_over_at().map(|at| self.life.waits_until.map_or(at, |until| until.max(at)))
    }

    fn silence_is_over_at(&self) -> Option<DateTime<Utc>> {
        let last = self.life.last?;
        let date = if self.is_seated() {
            match self.life.told {
                None => last + TOLD_AFTER,
                Some(told) => (told + OVER_AFTER).max(last + EMPTY_AFTER),
            }
        } else if self.former.is_empty() {
            last + if self.ended > 0 { OVER_AFTER } else { EMPTY_AFTER }
        } else {
            return None;
        };
        Some(zone::due(self.zone(), date, NaiveTime::MIN + NOON))
    }

    fn is_seated(&self) -> bool {
        self.users().next().is_some()
    }

    /// Whether nobody has a seat here, or anything to open.
    pub(in crate::domain) fn is_nobodys(&self) -> bool {
        !self.is_seated() && self.former.is_empty()
    }
}

impl Turn<'_> {
    /// Notes that one of them is there. Where nobody sits, anybody's act counts.
    pub fn notices_life(&mut self, event: &Event) {
        let lives = match event {
            Event::Did { who: Who::Partner(_), .. } | Event::Reachable(_, true) => true,
            Event::Did { .. } => !self.couple.is_seated(),
            _ => self.couple.life.last.is_none(),
        };
        if lives {
            let today = self.today();
            self.couple.life.last = self.couple.life.last.max(Some(today));
            (self.couple.life.told, self.couple.life.waits_until) = (None, None);
        }
    }

    fn today(&self) -> NaiveDate {
        zone::local_date(self.couple.zone(), self.now)
    }

    /// Tells both that all will go, and lets it go.
    pub fn goes_with_silence(&mut self) {
        let due = self.couple.silence_wakes_at().is_some_and(|at| at <= self.now);
        if !due {
            return;
        }
        let today = self.today();
        if self.couple.is_seated() && self.couple.life.told.is_none() {
            self.couple.life.told = Some(today);
            let until = self.couple.silence_wakes_at().unwrap_or(self.now);
            let until = zone::local_date(self.couple.zone(), until);
            for seat in Seat::BOTH {
                if self.couple.near(seat) == To::Partner(seat) {
                    let note = Words::Leaving(Leaving::Silent(until));
                    self.say(Say::new(To::Partner(seat), Lane::Prompt, note).silently());
                }
            }
        } else if self.facts.is_behind {
            self.waits_for_what_is_behind();
        } else {
            self.destroys();
        }
    }

    /// What was written meanwhile may be a sign of life: in a minute it is known, or later.
    fn waits_for_what_is_behind(&mut self) {
        let late = self.couple.silence_is_over_at().map(|over| (self.now - over) / 2);
        self.couple.life.waits_until =
            Some(self.now + late.unwrap_or(LOOKS_AFTER).max(LOOKS_AFTER));
    }
}
