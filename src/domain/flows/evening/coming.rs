//! An evening comes each day at its hour, whether a check-in comes or not: in a vacation, after three
//! silent evenings, in a group with one too many, where no zone was ever chosen. In a pause, and while
//! the bot is out of the group, none does.

use crate::domain::model::address::{Lane, To};
use crate::domain::zone::Zone;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::exercises::{ExerciseWords, Letters};
use crate::domain::say::Say;
use crate::domain::words::Words;
use crate::domain::zone;

/// The hour where none was chosen.
const HOUR: NaiveTime = hour(20);
/// The hour of day where no zone was: by day or in the evening for nearly everybody.
const HOUR_WITHOUT_ZONE: NaiveTime = hour(14);
/// What is written by day comes between these two (PRODUCT §6, step 2), at the first of them.
const BY_DAY: [NaiveTime; 2] = [hour(10), hour(18)];
/// So long the cards wait for a prompt whose heads are being counted.
const PROMPT_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// So many dates are looked at for the next hour: a zone may skip one, and a couple may cross the
/// date line.
const DATES: usize = 5;

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

impl Couple {
    /// When the evening of that date comes.
    fn evening_hour(&self, date: NaiveDate) -> DateTime<Utc> {
        match (self.evening.zone, self.evening.time) {
            (Some(zone), time) => zone::due(zone, date, time.unwrap_or(HOUR)),
            (None, _) => zone::due(Zone::UTC, date, HOUR_WITHOUT_ZONE),
        }
    }

    /// The first date whose evening has not come; the day of set-up has none.
    fn next_evening_date(&self) -> Option<NaiveDate> {
        let set_up = zone::local_date(self.zone(), self.begun?);
        self.evenings.come.map_or(set_up, |come| come.max(set_up)).succ_opt()
    }

    /// The next evening, and its hour.
    pub(in crate::domain) fn evening_due(&self) -> Option<(NaiveDate, DateTime<Utc>)> {
        if !self.group_status.present || self.paused.is_some() {
            return None;
        }
        let date = self.next_evening_date()?;
        Some((date, self.evening_hour(date)))
    }

    /// Until when the cards wait for their evening's prompt.
    pub(in crate::domain) fn cards_wait_until(&self) -> Option<DateTime<Utc>> {
        self.evenings.waits.map(|(_, until)| until)
    }

    /// The hour of the first evening after that moment, pause or not.
    pub(in crate::domain) fn evening_after(&self, moment: DateTime<Utc>) -> DateTime<Utc> {
        let from = zone::local_date(self.zone(), moment).pred_opt();
        let from = from.max(self.next_evening_date()).unwrap_or_default();
        let mut hours = from.iter_days().take(DATES).map(|date| self.evening_hour(date));
        hours.find(|hour| *hour > moment).unwrap_or(moment + TimeDelta::days(1))
    }

    /// The first moment after that one at which something is announced by day.
    pub(in crate::domain) fn day_hour_after(&self, moment: DateTime<Utc>) -> DateTime<Utc> {
        match self.evening.zone {
            Some(zone) => zone::quiet_until(zone, moment, BY_DAY[0]),
            None => zone::quiet_until(Zone::UTC, moment, HOUR_WITHOUT_ZONE),
        }
    }

    /// Whether something can be announced by day now.
    pub(in crate::domain) fn is_day(&self, now: DateTime<Utc>) -> bool {
        let zone = self.evening.zone.unwrap_or(Zone::UTC);
        let time = now.with_timezone(&zone).time();
        BY_DAY[0] <= time && time < BY_DAY[1]
    }

    /// When what is announced by day is too late.
    pub(in crate::domain) fn day_ends_after(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        zone::quiet_until(self.evening.zone.unwrap_or(Zone::UTC), now, BY_DAY[1])
    }
}

impl Turn<'_> {
    /// The hour of an evening comes: what is sealed becomes its receiver's, and the cards are laid,
    /// with the prompt or alone.
    pub fn private_evening_comes(&mut self) {
        let mut last = None;
        while let Some((date, due)) = self.couple.evening_due().filter(|(_, due)| *due <= self.now)
        {
            self.couple.evenings.come = Some(date);
            last = Some((date, due));
        }
        if let Some((date, _)) = last {
            self.show_what_was_unseen(date);
            self.draws_ready();
        }
        let in_time = |evening: &(NaiveDate, DateTime<Utc>)| {
            self.now < self.couple.evening_lasts_until(*evening, self.facts, self.now)
        };
        if let Some((date, due)) = last.filter(in_time) {
            self.couple.evening_came(due, self.now);
            self.runs::<Letters, _>(|letters, cx| letters.offer_due(date, cx));
            if self.couple.awaits_prompt(date) {
                self.couple.evenings.waits = Some((date, due.max(self.now) + PROMPT_WITHIN));
            } else {
                self.tell_news_alone(date);
                self.post_evening_cards(date);
            }
        }
        let now = self.now;
        if let Some((date, _)) = self.couple.evenings.waits.take_if(|(_, until)| *until <= now) {
            self.post_evening_cards(date);
        }
    }

    /// The heads were counted, whatever came of it: cards that waited for the prompt come now, and an
    /// evening that was called early has them with its prompt.
    pub fn evening_was_decided(&mut self, date: NaiveDate) {
        let waited = self.couple.evenings.waits.take_if(|(waits, _)| *waits == date).is_some();
        let early = self.couple.evenings.come < Some(date) && self.couple.was_prompted(date);
        if early {
            self.show_what_was_unseen(date);
        }
        if waited || early {
            self.post_evening_cards(date);
        }
    }

    /// A step that both wish to open doesn't wait for a prompt: it is the evening's group message.
    fn tell_news_alone(&mut self, date: NaiveDate) {
        let may = self.couple.group_is_open() && !self.couple.was_prompted(date);
        if !may || self.couple.is_hushed() {
            return;
        }
        let Some(news) = self.evening_news() else { return };
        let words = Words::Exercise(ExerciseWords::News(news));
        let ends = zone::end_of_day(self.couple.zone(), date);
        let say = Say::new(To::Group, Lane::Prompt, words).until(ends);
        let night = self.is_night_for_one() || self.couple.evening.zone.is_none();
        self.say(if night { say.silently() } else { say });
    }
}
