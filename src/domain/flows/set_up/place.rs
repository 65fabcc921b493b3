//! Where the couple lives, for its time zone: pressed, or typed in whatever way people tell it.

use chrono::{DateTime, NaiveTime, Utc};

use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::flows::written::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::evening::is_evening_enough;
use crate::domain::model::people::MessageId;
use crate::domain::say::Say;
use crate::domain::words::{PlaceNow, WhichPlace, Words};
use crate::domain::zone::{self, Answer, Place, Zone};

/// So many places are offered by their clocks: as many as a small keyboard shows.
const PLACES_AT_MOST: usize = 8;

impl Turn<'_> {
    /// A place was pressed. A button of a question that was answered long ago changes nothing.
    pub fn press_zone(&mut self, zone: Zone, message: Option<MessageId>) {
        if !self.couple.evening.zone_open {
            return self.stale(To::Group, message);
        }
        self.choose_place(Place::of_zone(zone));
    }

    /// An answer to "Where do you live?"
    pub fn type_zone(&mut self, written: &Written) {
        let answer = zone::read_place(&written.text, self.now);
        let Some(time) = self.evening_told_early(&answer, &written.text) else {
            return self.takes_place(answer, Words::AskLocalTime, written);
        };
        self.couple.evening.time = Some(time);
        self.couple.evening.zone_open = true;
        self.ask_back(written, Slot::Zone, Words::TimeBeforePlace(time));
    }

    /// An answer to "What time is it for you?"; a place is understood here as well.
    pub fn type_local_time(&mut self, written: &Written) {
        let answer = zone::read_place(&written.text, self.now);
        self.takes_place(answer, Words::TimeUnclear, written);
    }

    /// What is no certain place is asked back; `or` is said where nothing is known of it.
    fn takes_place(&mut self, answer: Answer, or: Words, written: &Written) {
        let now = self.now;
        let there = |place: Place| seen_from(place, now);
        let which = match answer {
            Answer::Place(place) => return self.takes_the_place(place, written),
            Answer::Likely(place) => WhichPlace::Likely(there(place)),
            Answer::Several(places) => {
                WhichPlace::Namesakes(places.into_iter().map(there).collect())
            }
            Answer::Offset(offset) => same_time(zone::zones_of_offset(offset, now), now),
            Answer::Clock(times) => {
                let zones = times.into_iter().flat_map(|time| zone::zones_where_it_is(time, now));
                same_time(zones.take(PLACES_AT_MOST).collect(), now)
            }
            Answer::Nothing => WhichPlace::SameTime(vec![]),
        };
        if which.places().is_empty() {
            return self.ask_back(written, Slot::LocalTime, or);
        }
        self.couple.evening.zone_open = true;
        self.ask_back(written, Slot::Zone, Words::ChoosePlace(which));
    }

    fn takes_the_place(&mut self, place: Place, written: &Written) {
        let evening = &mut self.couple.evening;
        if evening.zone.is_none() && evening.time.is_none() {
            evening.time = zone::time_beside(&written.text).filter(|time| is_evening_enough(*time));
        }
        self.react(To::Group, written.message);
        self.choose_place(place);
    }

    /// The answer to the second question, given to the first. Once the second is answered by it, the same
    /// time again is what their clock shows.
    fn evening_told_early(&self, answer: &Answer, text: &str) -> Option<NaiveTime> {
        let Answer::Clock(times) = answer else { return None };
        let evening = &self.couple.evening;
        if evening.zone.is_some() || zone::tells_now(text) {
            return None;
        }
        let time = times.first().copied()?;
        (is_evening_enough(time) && evening.time != Some(time)).then_some(time)
    }

    fn choose_place(&mut self, place: Place) {
        let zone = place.zone;
        self.couple.evening.zone_open = false;
        let first = self.couple.evening.zone.replace(zone).is_none();
        self.edit(To::Group, Slot::Zone, Words::ZoneSet(seen_from(place, self.now)));
        match self.couple.evening.time {
            None if first => self.ask_for_time(),
            Some(time) if first => {
                let say = Say::new(To::Group, Lane::Reply, Words::TimeSet(time));
                self.say(say.named(Slot::CheckInTime));
            }
            _ => {}
        }
        let known = self.couple.check_ins_known();
        self.start_check_ins();
        if known {
            self.asks_what_moving_passed_by();
        }
    }
}

fn same_time(zones: Vec<Zone>, now: DateTime<Utc>) -> WhichPlace {
    WhichPlace::SameTime(
        zones.into_iter().map(|zone| seen_from(Place::of_zone(zone), now)).collect(),
    )
}

/// A place as it is told.
fn seen_from(place: Place, now: DateTime<Utc>) -> PlaceNow {
    let Place { name, region, zone } = place;
    let name = if region.is_empty() { name } else { format!("{name}, {region}") };
    PlaceNow { name, zone, time: now.with_timezone(&zone).time() }
}
