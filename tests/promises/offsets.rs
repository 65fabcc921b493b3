//! The world's offsets by other data than the bot's: Python's, in `fixtures/zones.tsv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use kintsugi::domain::Zone;

/// From which unix second on it is so many seconds.
type Offsets = Vec<(i64, i64)>;

pub static ALL: LazyLock<BTreeMap<&str, Offsets>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for line in include_str!("../fixtures/zones.tsv").lines().skip(1) {
        let (offsets, names) = line.split_once('\t').expect("offsets and names");
        let number = |text: &str| text.parse::<i64>().expect("a number");
        let offset = |text: &str| match text.split_once(':') {
            Some((from, offset)) => (number(from), number(offset)),
            None => (i64::MIN, number(text)),
        };
        let offsets: Offsets = offsets.split(' ').map(offset).collect();
        all.extend(names.split(' ').map(|name| (name, offsets.clone())));
    }
    all
});

/// What that zone's clocks show.
pub fn local(zone: Zone, utc: DateTime<Utc>) -> NaiveDateTime {
    let offsets = &ALL[zone.name()];
    let now = offsets.iter().rev().find(|(from, _)| *from <= utc.timestamp());
    utc.naive_utc() + TimeDelta::seconds(now.expect("the first is from ever").1)
}

/// The first moment that shows that local time, or, where a change of clocks skips it, the first
/// minute after: found by walking the minutes of UTC, from the widest offset there is.
pub fn calendar(zone: Zone, wanted: NaiveDateTime) -> DateTime<Utc> {
    let local = |utc: DateTime<Utc>| local(zone, utc);
    // Most days have one offset: then there is nothing to walk.
    let around = [-26, 26].map(|hours| (wanted + TimeDelta::hours(hours)).and_utc());
    let offsets = around.map(|utc| local(utc) - utc.naive_utc());
    if offsets[0] == offsets[1] {
        return (wanted - offsets[0]).and_utc();
    }
    let mut utc = (wanted - TimeDelta::hours(15)).and_utc();
    while local(utc) < wanted {
        utc += TimeDelta::minutes(1);
    }
    utc
}

#[test]
fn every_zone_has_the_offsets_of_other_data_around_each_change() {
    let mut changes = 0;
    for (name, offsets) in &*ALL {
        let zone: Zone = name.parse().expect("a zone");
        for (from, _) in offsets.iter().skip(1) {
            for second in [from - 1, *from, from + 86_400] {
                let utc = DateTime::from_timestamp(second, 0).expect("a moment");
                let shown = utc.with_timezone(&zone).naive_local();
                assert_eq!(shown, local(zone, utc), "{name} at {utc}");
            }
            changes += 1;
        }
    }
    assert!(changes > 2_000, "{changes} changes");
    let ours: Vec<&str> = Zone::all().iter().map(|zone| zone.name()).collect();
    assert!(ours.iter().all(|name| ALL.contains_key(name)), "no zone is unknown there");
}

/// Their rules changed in 2026; an older edition is an hour wrong in winter.
#[test]
fn who_changed_their_clocks_of_late_has_the_new_time() {
    let noon: DateTime<Utc> = "2026-12-15T12:00:00Z".parse().expect("a moment");
    let shows = |name: &str| {
        let zone: Zone = name.parse().expect("a zone");
        noon.with_timezone(&zone).format("%H:%M").to_string()
    };
    let table = [
        "America/Vancouver",
        "America/Edmonton",
        "America/Winnipeg",
        "America/Havana",
        "Africa/Casablanca",
    ];
    let expected =
        |name: &str| local(name.parse().expect("a zone"), noon).format("%H:%M").to_string();
    for name in table {
        assert_eq!(shows(name), expected(name), "{name}");
    }
}
