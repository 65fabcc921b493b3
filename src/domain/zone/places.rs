//! What a person typed when asked where they live.

use chrono::{DateTime, FixedOffset, NaiveTime, Utc};

use super::named::by_name_of_iana;
use crate::domain::zone::rules::Zone;

mod address;
mod clock;
mod namesakes;
mod offset;
mod regions;
mod table;
mod typos;
mod words;

use clock::times_meant;
pub use clock::{tells_now, time_beside};
pub(in crate::domain::zone) use regions::{Region, regions};
use table::Row;

/// A place, and the zone by which it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// As it is written: "Portland".
    pub name: String,
    /// The state or country that tells it from its namesakes: "Oregon"; nothing if it has none.
    pub region: &'static str,
    /// Its zone.
    pub zone: Zone,
}

/// What an answer to "where do you live?" says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One place.
    Place(Place),
    /// One place, its name misspelt: to be confirmed.
    Likely(Place),
    /// Any of several, by clocks that differ: to be asked back. The likeliest first.
    Several(Vec<Place>),
    /// No place: how far their clocks are from UTC now.
    Offset(FixedOffset),
    /// No place: what their clocks may show now, the likeliest first; never empty.
    Clock(Vec<NaiveTime>),
    /// Nothing that tells a zone.
    Nothing,
}

/// Reads an answer to "where do you live?": a place in any spelling, alone or with its region or in a
/// sentence, IANA's name of a zone, an offset, or what the clock shows.
///
/// `now` tells which clocks agree: places whose clocks don't differ for a year are not asked back.
#[must_use]
pub fn read_place(text: &str, now: DateTime<Utc>) -> Answer {
    if let Some(zone) = by_name_of_iana(text) {
        return Answer::Place(Place::of_zone(zone));
    }
    match address::places(text, now).as_slice() {
        [] => {}
        [place] => return Answer::Place(place.clone()),
        several => return Answer::Several(several.to_vec()),
    }
    if offset::is_told(text) {
        return offset::read(text).map_or(Answer::Nothing, Answer::Offset);
    }
    let times = times_meant(text);
    if !times.is_empty() {
        return Answer::Clock(times);
    }
    address::misspelt(text, now).map_or(Answer::Nothing, Answer::Likely)
}

impl Place {
    /// A zone by the last part of its name, "New York".
    #[must_use]
    pub fn of_zone(zone: Zone) -> Self {
        let name = zone.name().rsplit('/').next().unwrap_or(zone.name()).replace('_', " ");
        Self { name, region: "", zone }
    }

    fn of(row: Row) -> Option<Self> {
        let region = Region::of_code(row.region)?;
        let zone = match row.zone {
            "" => region.clocks().next()?.0,
            zone => zone.parse().ok()?,
        };
        let name = if row.name.is_empty() { capitalized(row.key) } else { row.name.to_owned() };
        // Singapore lies in Singapore.
        let region = if region.name == name { "" } else { region.name };
        Some(Self { name, region, zone })
    }
}

fn capitalized(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
