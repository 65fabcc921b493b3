//! Answers as people type them.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::{Answer, read_place};
use crate::domain::zone::{Zone, tz};

fn now() -> DateTime<Utc> {
    "2026-11-28T12:00:00Z".parse().expect("a valid example")
}

fn read(text: &str) -> Answer {
    read_place(text, now())
}

fn zone_named(text: &str) -> Option<Zone> {
    match read(text) {
        Answer::Place(place) => Some(place.zone),
        _ => None,
    }
}

/// What is offered, as buttons say it.
fn offered(text: &str) -> Vec<String> {
    match read(text) {
        Answer::Several(places) => {
            places.iter().map(|place| format!("{}, {}", place.name, place.region)).collect()
        }
        _ => vec![],
    }
}

#[test]
fn a_typed_place_has_its_zone() {
    let table = [
        // IANA names in any dress.
        ("Europe/Berlin", tz("Europe/Berlin")),
        ("europe/berlin", tz("Europe/Berlin")),
        ("AMERICA/NEW_YORK", tz("America/New_York")),
        ("america argentina buenos aires", tz("America/Argentina/Buenos_Aires")),
        ("US/Pacific", tz("US/Pacific")),
        ("Etc/GMT+3", tz("Etc/GMT+3")),
        // A city whose name a zone bears.
        ("berlin", tz("Europe/Berlin")),
        ("New York", tz("America/New_York")),
        ("Davis", tz("America/Los_Angeles")),
        // Other names, scripts and short forms.
        ("Munich", tz("Europe/Berlin")),
        ("München", tz("Europe/Berlin")),
        ("Mu\u{308}nchen", tz("Europe/Berlin")),
        ("muenchen", tz("Europe/Berlin")),
        ("Saigon", tz("Asia/Ho_Chi_Minh")),
        ("HCMC", tz("Asia/Ho_Chi_Minh")),
        ("TP HCM", tz("Asia/Ho_Chi_Minh")),
        ("TP. Hồ Chí Minh", tz("Asia/Ho_Chi_Minh")),
        ("Hà Nội", tz("Asia/Ho_Chi_Minh")),
        ("hanoi", tz("Asia/Ho_Chi_Minh")),
        ("Ciudad de México", tz("America/Mexico_City")),
        ("Bombay", tz("Asia/Kolkata")),
        ("San Francisco", tz("America/Los_Angeles")),
        ("St. Petersburg", tz("Europe/Moscow")),
        ("Saint Petersburg", tz("Europe/Moscow")),
        ("Istanbul", tz("Europe/Istanbul")),
        ("Київ", tz("Europe/Kyiv")),
        ("東京", tz("Asia/Tokyo")),
        ("Ｔｏｋｙｏ", tz("Asia/Tokyo")),
        ("L.A.", tz("America/Los_Angeles")),
        // With more of the address.
        ("Paris, France", tz("Europe/Paris")),
        ("Paris, Texas", tz("America/Chicago")),
        ("Paris, Île-de-France, France", tz("Europe/Paris")),
        ("Vietnam, Hanoi", tz("Asia/Ho_Chi_Minh")),
        ("New York, NY, USA", tz("America/New_York")),
        ("Washington, D.C.", tz("America/New_York")),
        ("San Jose, California", tz("America/Los_Angeles")),
        ("Birmingham, Alabama", tz("America/Chicago")),
        ("London, Ontario", tz("America/Toronto")),
        ("London Ontario", tz("America/Toronto")),
        ("Berlin, DE", tz("Europe/Berlin")),
        ("Berlin, Europe", tz("Europe/Berlin")),
        ("Kreuzberg, Berlin", tz("Europe/Berlin")),
        ("Portland, Maine", tz("America/New_York")),
        ("Atlanta, Georgia", tz("America/New_York")),
        ("Tbilisi, Georgia", tz("Asia/Tbilisi")),
        ("Smallville, Ohio", tz("America/New_York")),
        ("Berlin 🇩🇪", tz("Europe/Berlin")),
        // A country, where that is enough.
        ("Vietnam", tz("Asia/Ho_Chi_Minh")),
        ("Việt Nam", tz("Asia/Ho_Chi_Minh")),
        ("🇻🇳", tz("Asia/Ho_Chi_Minh")),
        ("Japan", tz("Asia/Tokyo")),
        ("UK", tz("Europe/London")),
        ("Samoa", tz("Pacific/Apia")),
        ("Bình Dương", tz("Asia/Ho_Chi_Minh")),
        // Within a sentence.
        ("I live in Berlin now", tz("Europe/Berlin")),
        ("a small village near Munich", tz("Europe/Berlin")),
        ("it is 21:40 in berlin", tz("Europe/Berlin")),
        ("Hanoi (GMT+7)", tz("Asia/Ho_Chi_Minh")),
    ];
    for (typed, zone) in table {
        assert_eq!(zone_named(typed), Some(zone), "{typed:?}");
    }
}

#[test]
fn what_is_ambiguous_or_no_place_has_no_zone() {
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
        "home",
        "same as her",
        "Troll",
        "Vostok",
    ];
    for typed in table {
        assert_eq!(zone_named(typed), None, "{typed:?}");
    }
}

#[test]
fn namesakes_are_asked_back() {
    let table = [
        ("Portland", vec!["Portland, Oregon", "Portland, Maine"]),
        ("palmer", vec!["Palmer, Massachusetts", "Palmer, Alaska"]),
        ("Stanley", vec!["Stanley, UK", "Stanley, Falkland Islands"]),
        ("cordoba", vec!["Córdoba, Argentina", "Córdoba, Spain"]),
        ("georgia", vec!["Georgia, ", "Georgia, "]),
        ("London and Berlin", vec!["London, UK", "Berlin, Germany"]),
        ("we live in london, he's in paris", vec!["London, UK", "Paris, France"]),
        ("Pittsburg", vec!["Pittsburgh, Pennsylvania"]),
    ];
    for (typed, expected) in table {
        let offered = offered(typed);
        assert!(
            expected.iter().all(|place| offered.iter().any(|o| o == place)),
            "{typed}: {offered:?}"
        );
    }
}

#[test]
fn who_means_the_great_city_is_not_asked() {
    for typed in
        ["Paris", "London", "Sydney", "Melbourne", "Rome", "Moscow", "Boston", "Vienna", "Lima"]
    {
        assert!(zone_named(typed).is_some(), "{typed}: {:?}", read(typed));
    }
}

#[test]
fn a_country_of_several_clocks_offers_a_city_of_each() {
    let us =
        ["New York City", "Chicago", "Los Angeles", "Denver", "Phoenix", "Honolulu", "Anchorage"];
    let expected = us.map(|city| format!("{city}, USA"));
    for typed in ["USA", "the states", "🇺🇸", "estados unidos", "I'm in the US"] {
        assert_eq!(offered(typed), expected, "{typed}");
    }
    assert_eq!(offered("texas"), ["Houston, Texas", "El Paso, Texas"]);
    assert_eq!(offered("Smallville, Texas"), offered("texas"));
}

#[test]
fn places_whose_clocks_agree_are_not_asked_back() {
    // Of New York and Ontario, of Illinois and Missouri.
    let clocks = |typed| offered(typed).len();
    assert_eq!(clocks("Cambridge"), 2);
    assert_eq!(clocks("Springfield, USA"), 3);
}

#[test]
fn a_misspelt_large_city_is_likely_and_no_more() {
    let table = [
        ("Berln", "Europe/Berlin"),
        ("Melborne", "Australia/Melbourne"),
        ("new yrok", "America/New_York"),
        ("philidelphia", "America/New_York"),
        ("singapoor", "Asia/Singapore"),
        ("i live in budapset", "Europe/Budapest"),
        ("ho chi min", "Asia/Ho_Chi_Minh"),
    ];
    for (typed, zone) in table {
        let Answer::Likely(place) = read(typed) else { panic!("{typed}: {:?}", read(typed)) };
        assert_eq!(place.zone, tz(zone), "{typed}");
    }
    // Right as it stands, or no city's name.
    for typed in ["Rome", "home", "sorry", "thank you", "asdfgh", "whatever", "she left me"] {
        assert!(!matches!(read(typed), Answer::Likely(_)), "{typed}: {:?}", read(typed));
    }
}

#[test]
fn offsets_and_times_are_told_from_places() {
    let offset = |text| match read(text) {
        Answer::Offset(offset) => offset.to_string(),
        other => format!("{other:?}"),
    };
    assert_eq!(offset("GMT+7"), "+07:00");
    assert_eq!(offset("utc +05:30"), "+05:30");
    assert_eq!(offset("UTC"), "+00:00");
    assert_eq!(read("utc+27"), Answer::Nothing);
    let times = |text| match read(text) {
        Answer::Clock(times) => {
            times.iter().map(|time| time.format("%H:%M ").to_string()).collect()
        }
        other => format!("{other:?}"),
    };
    let table = [
        ("my clock says 9:40pm", "21:40 "),
        ("9.40 pm here rn", "21:40 "),
        ("it’s 21.40 now", "21:40 "),
        ("２１:４０", "21:40 "),
        ("twenty to ten at night here", "21:40 "),
        ("right now it's 3:05 am", "03:05 "),
        ("10 to 9 pm here", "20:50 "),
        ("9:40", "21:40 09:40 "),
        ("7am here", "07:00 "),
    ];
    for (typed, expected) in table {
        assert_eq!(times(typed), expected, "{typed}");
    }
}

#[test]
fn every_name_of_iana_is_known_but_the_abbreviations() {
    for zone in Zone::all() {
        let name = zone.name();
        let abbreviation = !name.contains(|c: char| c.is_ascii_lowercase()) && name.len() > 2;
        if name.contains('/') {
            assert_eq!(zone_named(name), Some(zone), "{name}");
            assert_eq!(zone_named(&name.replace(['/', '_'], " ")), Some(zone), "{name}");
        } else if abbreviation && !matches!(name, "PRC" | "UTC" | "GMT") {
            assert_eq!(zone_named(name), None, "{name}");
        }
    }
}

#[test]
fn a_story_is_read_too() {
    for words in ["us ", "in us ", "de us ", "lol ", "berln us ", "us, ", "in ", "and "] {
        for times in [2, 3, 5, 300] {
            let _ = read(&words.repeat(times));
        }
    }
    assert_eq!(read(&"my love ".repeat(100)), Answer::Nothing);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC{0,20}") {
        let _ = read(&text);
    }

    #[test]
    fn any_words_are_answered(text in "[a-z ,éü🇩🇪+:0-9]{0,24}") {
        let _ = read(&text);
    }
}
