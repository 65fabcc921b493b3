//! From a typed place to its zone.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::zone::Zone;

use super::fold::fold;

/// City, tab, zone. Several spellings of a city are several lines.
const CITIES: &str = include_str!("../../../messages/cities.tsv");

/// Country or state, tab, its zones with spaces between.
const REGIONS: &str = include_str!("../../../messages/regions.tsv");

/// The areas of the world in zone names; what stands before the slash elsewhere
/// (`US/Samoa`, `Brazil/East`) makes no place of what stands behind it.
const AREAS: [&str; 10] = [
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
];

/// Last parts of old names that are no places, or several.
const NO_PLACES: [&str; 9] =
    ["act", "center", "lhi", "north", "nsw", "south", "west", "yancowinna", "victoria"];

/// The zone of what a person typed: an IANA name, a city, or a country with one clock.
///
/// Case, diacritics, underscores and punctuation don't matter, and a country or state
/// may follow (`Paris, France`). Abbreviations such as EST, CST or IST mean several
/// zones, and so give none.
#[must_use]
pub fn zone_named(text: &str) -> Option<Zone> {
    let parts: Vec<String> =
        text.split([',', ';', '(', ')', '\n']).map(fold).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => None,
        [whole] => alone(whole).or_else(|| before_a_region(whole)),
        parts => narrowed(parts.iter().map(String::as_str)),
    }
}

/// Whether a zone can be typed by its own name; the others are old abbreviations.
#[must_use]
pub fn can_be_named(zone: Zone) -> bool {
    names().any(|named| named == zone)
}

/// Places with their zones, each name folded.
struct Atlas {
    cities: HashMap<String, Zone>,
    names: HashMap<String, Zone>,
    regions: HashMap<String, Vec<Zone>>,
    last_parts: HashMap<String, Zone>,
}

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas {
    cities: rows(CITIES)
        .filter_map(|(city, zone)| Some((fold(city), zone.parse().ok()?)))
        .collect(),
    names: names().map(|zone| (fold(zone.name()), zone)).collect(),
    regions: rows(REGIONS)
        .map(|(region, zones)| {
            (fold(region), zones.split(' ').filter_map(|zone| zone.parse().ok()).collect())
        })
        .collect(),
    last_parts: names()
        .filter(|zone| AREAS.iter().any(|area| zone.name().starts_with(area)))
        .filter_map(|zone| Some((fold(zone.name().rsplit('/').next()?), zone)))
        .filter(|(place, _)| !NO_PLACES.contains(&place.as_str()))
        .collect(),
});

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| line.split_once('\t'))
}

/// IANA's names, without its abbreviations: those in capitals, `UTC` and `GMT` aside.
fn names() -> impl Iterator<Item = Zone> {
    Zone::all().into_iter().filter(|zone| {
        let name = zone.name();
        matches!(name, "UTC" | "GMT") || name.contains(|c: char| c.is_ascii_lowercase())
    })
}

/// The zone of a text that is one place and nothing else.
fn alone(place: &str) -> Option<Zone> {
    let zone_in = |places: &HashMap<String, Zone>| places.get(place).copied();
    zone_in(&ATLAS.cities)
        .or_else(|| only_zone_of(place))
        .or_else(|| zone_in(&ATLAS.names))
        // Where a country has several clocks, a zone of the same name is only one of them.
        .or_else(|| zone_in(&ATLAS.last_parts).filter(|_| !ATLAS.regions.contains_key(place)))
}

/// The zone of a region that has only one.
fn only_zone_of(region: &str) -> Option<Zone> {
    // "OK" and "hi" are answers that people give, not Oklahoma and Hawaii.
    let too_short = region.is_ascii() && region.len() <= 3;
    match ATLAS.regions.get(region).map(Vec::as_slice) {
        Some([zone]) if !too_short => Some(*zone),
        _ => None,
    }
}

/// "Paris France": a place, and its country without a comma.
fn before_a_region(text: &str) -> Option<Zone> {
    text.match_indices(' ').find_map(|(space, _)| {
        let (place, region) = (&text[..space], &text[space + 1..]);
        let both = ATLAS.regions.contains_key(region) && alone(place).is_some();
        both.then(|| narrowed([place, region].into_iter()))?
    })
}

/// The one zone on which the parts of an address agree.
///
/// From the widest to the narrowest; where they disagree the wider one is right:
/// London, Ontario is in Ontario. Unknown parts are passed over.
fn narrowed<'a>(parts: impl DoubleEndedIterator<Item = &'a str>) -> Option<Zone> {
    let mut left: Vec<Zone> = Vec::new();
    for zones in parts.rev().map(zones_of).filter(|zones| !zones.is_empty()) {
        if left.is_empty() {
            left = zones;
        } else if left.iter().any(|zone| zones.contains(zone)) {
            left.retain(|zone| zones.contains(zone));
        }
    }
    match left.as_slice() {
        [zone] => Some(*zone),
        _ => None,
    }
}

fn zones_of(place: &str) -> Vec<Zone> {
    let region = ATLAS.regions.get(place).cloned().unwrap_or_default();
    if region.is_empty() { alone(place).into_iter().collect() } else { region }
}

#[cfg(test)]
mod tests;
