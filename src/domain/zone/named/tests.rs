//! Places as people type them; the data files.

use std::collections::HashMap;

use crate::domain::zone::{Zone, tz};
use proptest::prelude::*;

use super::{ATLAS, CITIES, REGIONS, fold, rows, zone_named};

#[test]
fn a_typed_place_has_its_zone() {
    let table = [
        // IANA names in any dress.
        ("Europe/Berlin", tz("Europe/Berlin")),
        ("europe/berlin", tz("Europe/Berlin")),
        ("  Europe Berlin. ", tz("Europe/Berlin")),
        ("AMERICA/NEW_YORK", tz("America/New_York")),
        ("america argentina buenos aires", tz("America/Argentina/Buenos_Aires")),
        ("US/Pacific", tz("US/Pacific")),
        ("Etc/GMT+3", tz("Etc/GMT+3")),
        ("UTC", Zone::UTC),
        ("gmt", tz("GMT")),
        // A zone's own last part.
        ("berlin", tz("Europe/Berlin")),
        ("New York", tz("America/New_York")),
        ("new_york", tz("America/New_York")),
        ("Port-au-Prince", tz("America/Port-au-Prince")),
        ("Reykjavik", tz("Atlantic/Reykjavik")),
        ("Kathmandu", tz("Asia/Kathmandu")),
        // Aliases.
        ("Munich", tz("Europe/Berlin")),
        ("München", tz("Europe/Berlin")),
        ("Mu\u{308}nchen", tz("Europe/Berlin")),
        ("muenchen", tz("Europe/Berlin")),
        ("Saigon", tz("Asia/Ho_Chi_Minh")),
        ("HCMC", tz("Asia/Ho_Chi_Minh")),
        ("Ho Chi Minh", tz("Asia/Ho_Chi_Minh")),
        ("TP. Hồ Chí Minh", tz("Asia/Ho_Chi_Minh")),
        ("Hà Nội", tz("Asia/Ho_Chi_Minh")),
        ("hanoi", tz("Asia/Ho_Chi_Minh")),
        ("Mexico City", tz("America/Mexico_City")),
        ("Ciudad de México", tz("America/Mexico_City")),
        ("Bombay", tz("Asia/Kolkata")),
        ("mumbai", tz("Asia/Kolkata")),
        ("San Francisco", tz("America/Los_Angeles")),
        ("St. Petersburg", tz("Europe/Moscow")),
        ("Istanbul", tz("Europe/Istanbul")),
        ("Київ", tz("Europe/Kyiv")),
        ("東京", tz("Asia/Tokyo")),
        // With more of the address.
        ("Paris, France", tz("Europe/Paris")),
        ("Paris France", tz("Europe/Paris")),
        ("Paris (France)", tz("Europe/Paris")),
        ("Hanoi Vietnam", tz("Asia/Ho_Chi_Minh")),
        ("New York, NY, USA", tz("America/New_York")),
        ("Washington, D.C.", tz("America/New_York")),
        ("San Jose, California", tz("America/Los_Angeles")),
        ("San José, Costa Rica", tz("America/Costa_Rica")),
        ("Birmingham, Alabama", tz("America/Chicago")),
        ("Birmingham, UK", tz("Europe/London")),
        ("London, Ontario", tz("America/Toronto")),
        ("London Ontario", tz("America/Toronto")),
        ("Berlin, DE", tz("Europe/Berlin")),
        ("Berlin, Europe", tz("Europe/Berlin")),
        ("Kreuzberg, Berlin", tz("Europe/Berlin")),
        ("Portland, Maine", tz("America/New_York")),
        ("Aix-en-Provence, France", tz("Europe/Paris")),
        ("Atlanta, Georgia", tz("America/New_York")),
        ("Tbilisi, Georgia", tz("Asia/Tbilisi")),
        // A country, where that is enough.
        ("Vietnam", tz("Asia/Ho_Chi_Minh")),
        ("Việt Nam", tz("Asia/Ho_Chi_Minh")),
        ("Japan", tz("Asia/Tokyo")),
        ("UK", tz("Europe/London")),
        ("Samoa", tz("Pacific/Apia")),
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
    for zone in Zone::all() {
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
            assert!(zone.parse::<Zone>().is_ok(), "{line}");
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
        let zone: Zone = zone.parse().expect("a valid example");
        assert_eq!(zone_named(city), Some(zone), "{city}");
        assert_eq!(zone_named(&format!(" {}. ", city.to_uppercase())), Some(zone), "{city}");
    }
}

/// Where two old names end alike, they must be one place.
#[test]
fn last_parts_that_mean_two_clocks_are_left_out() {
    let january =
        "2026-01-15T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().expect("a valid example");
    let clocks = |zone: Zone| {
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
