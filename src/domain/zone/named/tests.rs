//! Places as people type them; the data files.

use std::collections::HashMap;

use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;

use super::{ATLAS, CITIES, REGIONS, fold, rows, zone_named};

#[test]
fn a_typed_place_has_its_zone() {
    let table = [
        // IANA names in any dress.
        ("Europe/Berlin", Tz::Europe__Berlin),
        ("europe/berlin", Tz::Europe__Berlin),
        ("  Europe Berlin. ", Tz::Europe__Berlin),
        ("AMERICA/NEW_YORK", Tz::America__New_York),
        ("america argentina buenos aires", Tz::America__Argentina__Buenos_Aires),
        ("US/Pacific", Tz::US__Pacific),
        ("Etc/GMT+3", Tz::Etc__GMTPlus3),
        ("UTC", Tz::UTC),
        ("gmt", Tz::GMT),
        // A zone's own last part.
        ("berlin", Tz::Europe__Berlin),
        ("New York", Tz::America__New_York),
        ("new_york", Tz::America__New_York),
        ("Port-au-Prince", Tz::America__PortauPrince),
        ("Reykjavik", Tz::Atlantic__Reykjavik),
        ("Kathmandu", Tz::Asia__Kathmandu),
        // Aliases.
        ("Munich", Tz::Europe__Berlin),
        ("München", Tz::Europe__Berlin),
        ("Mu\u{308}nchen", Tz::Europe__Berlin),
        ("muenchen", Tz::Europe__Berlin),
        ("Saigon", Tz::Asia__Ho_Chi_Minh),
        ("HCMC", Tz::Asia__Ho_Chi_Minh),
        ("Ho Chi Minh", Tz::Asia__Ho_Chi_Minh),
        ("TP. Hồ Chí Minh", Tz::Asia__Ho_Chi_Minh),
        ("Hà Nội", Tz::Asia__Ho_Chi_Minh),
        ("hanoi", Tz::Asia__Ho_Chi_Minh),
        ("Mexico City", Tz::America__Mexico_City),
        ("Ciudad de México", Tz::America__Mexico_City),
        ("Bombay", Tz::Asia__Kolkata),
        ("mumbai", Tz::Asia__Kolkata),
        ("San Francisco", Tz::America__Los_Angeles),
        ("St. Petersburg", Tz::Europe__Moscow),
        ("Istanbul", Tz::Europe__Istanbul),
        ("Київ", Tz::Europe__Kyiv),
        ("東京", Tz::Asia__Tokyo),
        // With more of the address.
        ("Paris, France", Tz::Europe__Paris),
        ("Paris France", Tz::Europe__Paris),
        ("Paris (France)", Tz::Europe__Paris),
        ("Hanoi Vietnam", Tz::Asia__Ho_Chi_Minh),
        ("New York, NY, USA", Tz::America__New_York),
        ("Washington, D.C.", Tz::America__New_York),
        ("San Jose, California", Tz::America__Los_Angeles),
        ("San José, Costa Rica", Tz::America__Costa_Rica),
        ("Birmingham, Alabama", Tz::America__Chicago),
        ("Birmingham, UK", Tz::Europe__London),
        ("London, Ontario", Tz::America__Toronto),
        ("London Ontario", Tz::America__Toronto),
        ("Berlin, DE", Tz::Europe__Berlin),
        ("Berlin, Europe", Tz::Europe__Berlin),
        ("Kreuzberg, Berlin", Tz::Europe__Berlin),
        ("Portland, Maine", Tz::America__New_York),
        ("Aix-en-Provence, France", Tz::Europe__Paris),
        ("Atlanta, Georgia", Tz::America__New_York),
        ("Tbilisi, Georgia", Tz::Asia__Tbilisi),
        // A country, where that is enough.
        ("Vietnam", Tz::Asia__Ho_Chi_Minh),
        ("Việt Nam", Tz::Asia__Ho_Chi_Minh),
        ("Japan", Tz::Asia__Tokyo),
        ("UK", Tz::Europe__London),
        ("Samoa", Tz::Pacific__Apia),
    ];
    for (typed, zone) in table {
        assert_eq!(zone_named(typed), Some(zone), "{typed:?}");
    }
}

#[test]
fn what_is_ambiguous_or_no_place_has_none() {
    let table = [
        "",
        " ",
        ",",
        "?!",
        "EST",
        "est",
        "CST",
        "IST",
        "PST",
        "BST",
        "CET",
        "MST",
        "EST5EDT",
        "PST8PDT",
        "GMT+3",
        "GMT-3",
        "UTC+7",
        "+7",
        "7",
        "20:30",
        "Eastern",
        "Pacific",
        "central",
        "Victoria",
        "North",
        "West",
        "Georgia",
        "USA",
        "Russia",
        "Mexico",
        "Paris, Texas",
        "Springfield",
        "somewhere",
        "ok",
        "hi",
        "oh",
        "me",
        "in",
        "no",
        "yes",
        "Mars",
        "Berlin Paris",
        "I don't know",
    ];
    for typed in table {
        assert_eq!(zone_named(typed), None, "{typed:?}");
    }
}

#[test]
fn every_name_of_iana_is_known_but_the_abbreviations() {
    for zone in TZ_VARIANTS {
        let name = zone.name();
        let found = zone_named(name).or_else(|| zone_named(&name.to_uppercase()));
        let abbreviation = !name.contains(|c: char| c.is_ascii_lowercase()) && name.len() > 2;
        if name.contains('/') {
            assert_eq!(found, Some(zone), "{name}");
            assert_eq!(zone_named(&name.replace(['/', '_'], " ")), Some(zone), "{name}");
        } else if abbreviation && !matches!(name, "UTC" | "GMT") {
            assert_eq!(found, None, "{name}");
        }
    }
}

#[test]
fn every_line_of_the_data_files_names_known_zones() {
    for line in CITIES.lines().chain(REGIONS.lines()) {
        let (place, zones) = line.split_once('\t').expect(line);
        assert!(!fold(place).is_empty(), "{line}");
        for zone in zones.split(' ') {
            assert!(zone.parse::<Tz>().is_ok(), "{line}");
        }
    }
}

#[test]
fn no_city_has_two_zones() {
    let mut seen = HashMap::new();
    for (city, zone) in rows(CITIES) {
        let before = seen.insert(fold(city), zone);
        assert!(before.is_none_or(|before| before == zone), "{city}: {before:?} and {zone}");
    }
    assert!(seen.len() >= 350, "only {} cities", seen.len());
}

#[test]
fn every_city_is_found_in_lower_and_upper_case() {
    for (city, zone) in rows(CITIES) {
        let zone: Tz = zone.parse().expect("a valid example");
        assert_eq!(zone_named(city), Some(zone), "{city}");
        assert_eq!(zone_named(&format!(" {}. ", city.to_uppercase())), Some(zone), "{city}");
    }
}

/// Where two old names end alike, they must be one place.
#[test]
fn last_parts_that_mean_two_clocks_are_left_out() {
    let january =
        "2026-01-15T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().expect("a valid example");
    let clocks = |zone: Tz| {
        [0, 90, 180, 270].map(|days| {
            (january + chrono::TimeDelta::days(days)).with_timezone(&zone).naive_local()
        })
    };
    for (place, known) in &ATLAS.last_parts {
        for zone in
            super::names().filter(|zone| super::AREAS.iter().any(|a| zone.name().starts_with(a)))
        {
            if fold(zone.name().rsplit('/').next().expect("a valid example")) == *place {
                assert_eq!(clocks(zone), clocks(*known), "{place}: {zone} and {known}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC{0,20}") {
        let _ = zone_named(&text);
    }
}
