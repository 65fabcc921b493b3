//! Which places of one name are meant, and which of them are worth a question.

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};

use super::Place;
use super::regions::Region;
use super::table::{self, Nickname, Row};
use crate::domain::zone::rules::Zone;

/// So many places are offered at most: as many as the clocks of the widest country.
const MOST: usize = 12;

/// A place that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub place: Place,
    /// The code of its region, or nothing.
    pub region: &'static str,
    /// How many live there, in thousands.
    pub people: u32,
    /// How many may mean it by that name.
    weight: u32,
    /// Known to all, however small.
    known: bool,
}

impl Candidate {
    fn of(row: Row) -> Option<Self> {
        let place = Place::of(row)?;
        let Row { region, people, weight, capital, .. } = row;
        Some(Self { place, region, people, weight, known: capital })
    }

    /// By a name that it has beside its own: that of another place rather.
    fn also_named(row: Row) -> Option<Self> {
        Some(Self { weight: row.people / 40, known: false, ..Self::of(row)? })
    }

    fn by_nickname(nickname: Nickname) -> Option<Self> {
        match nickname {
            Nickname::Nothing => None,
            Nickname::Place(row) => Some(Self { known: true, ..Self::of(row)? }),
            Nickname::Zone(zone, name) => {
                let place = Place { name: name.to_owned(), region: "", zone };
                Some(Self { place, region: "", people: 1_000, weight: 1_000, known: true })
            }
        }
    }

    /// Portland in Maine has a tenth of the people of the one in Oregon, and is asked for; Melbourne in
    /// Florida is too little known beside Australia's, and Boston in England too small.
    fn is_worth_asking_beside(&self, first: &Self) -> bool {
        let is_large = self.people >= 45 || self.people * 5 >= first.people;
        self.known || self.weight * 20 >= first.weight && is_large
    }

    /// A region by each of its clocks.
    fn in_region(region: Region) -> Vec<Self> {
        let clocks: Vec<(Zone, &str)> = region.clocks().collect();
        let place = |(zone, city): (Zone, &str)| match clocks.len() {
            1 => Place { name: region.name.to_owned(), region: "", zone },
            _ => Place { name: city.to_owned(), region: region.name, zone },
        };
        // Asked where they live, people name a country rather than a village, and a city rather than
        // a state.
        let Region { code, people, .. } = region;
        let weight = if region.is_state() { people * 16 / 5 } else { people * 16 };
        let clocks = clocks.iter().copied().map(place);
        clocks.map(|place| Self { place, region: code, people, weight, known: false }).collect()
    }
}

/// Whatever has that folded name.
pub fn named(name: &str) -> Vec<Candidate> {
    let nicknames: Vec<Nickname> = table::nicknames(name).collect();
    if !nicknames.is_empty() {
        return nicknames.into_iter().filter_map(Candidate::by_nickname).collect();
    }
    let places = table::places(name).filter_map(Candidate::of);
    let others = table::also_named(name).filter_map(Candidate::also_named);
    let regions = Region::named(name).flat_map(Candidate::in_region);
    places.chain(others).chain(regions).collect()
}

/// The regions of that folded name or short form.
pub fn regions_behind_a_place(name: &str) -> Vec<Candidate> {
    Region::behind_a_place(name).flat_map(Candidate::in_region).collect()
}

/// A place by its own name.
pub fn of_row(row: Row) -> Option<Candidate> {
    Candidate::of(row)
}

/// A place by another of its names.
pub fn also_named(row: Row) -> Option<Candidate> {
    Candidate::also_named(row)
}

/// Those that are not negligible beside the one that most will mean, each clock once.
pub fn worth_asking(mut candidates: Vec<Candidate>, now: DateTime<Utc>) -> Vec<Place> {
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight));
    let Some(first) = candidates.first().cloned() else { return vec![] };
    candidates.retain(|candidate| candidate.is_worth_asking_beside(&first));
    let mut places: Vec<Place> = Vec::new();
    for Candidate { place, .. } in candidates {
        if !places.iter().any(|before| same_clocks(before.zone, place.zone, now)) {
            places.push(place);
        }
    }
    places.truncate(MOST);
    places
}

/// The one that most will mean.
pub fn likeliest(candidates: Vec<Candidate>) -> Option<Place> {
    let heaviest = candidates.into_iter().rev().max_by_key(|candidate| candidate.weight);
    heaviest.map(|candidate| candidate.place)
}

/// Whether two zones' clocks agree for a year from now.
pub fn same_clocks(one: Zone, other: Zone, now: DateTime<Utc>) -> bool {
    let offset =
        |zone: Zone, at: DateTime<Utc>| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
    let moments = (0..=26).map(|n| now + TimeDelta::days(14 * n));
    one == other || moments.into_iter().all(|at| offset(one, at) == offset(other, at))
}
