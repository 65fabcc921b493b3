//! The data files.

use super::{
    NICKNAMES, Nickname, OTHER_NAMES, PLACES, Row, key_of, nickname, nicknames, place_of, places,
};
use crate::domain::zone::Zone;
use crate::domain::zone::fold::fold;
use crate::domain::zone::places::Place;
use crate::domain::zone::places::regions::{Region, regions};

fn data(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn tables_are_sorted_and_folded() {
    for table in [PLACES, OTHER_NAMES, NICKNAMES] {
        let keys: Vec<&str> = data(table).map(key_of).collect();
        assert!(keys.is_sorted(), "{:?}", keys.windows(2).find(|pair| pair[0] > pair[1]));
        assert!(keys.len() > 300);
        for key in keys {
            assert_eq!(fold(key), key);
        }
    }
}

#[test]
fn every_place_is_found_and_has_its_zone() {
    for line in data(PLACES) {
        let row = Row::read(line).expect(line);
        assert!(row.zone.is_empty() || row.zone.parse::<Zone>().is_ok(), "{line}");
    }
    for line in data(PLACES).step_by(97) {
        let row = Row::read(line).expect(line);
        assert!(places(row.key).any(|found| found == row), "{line}");
        assert_eq!(fold(&Place::of(row).expect(line).name), row.key, "{line}");
    }
    assert_eq!(places("no such place").count(), 0);
}

#[test]
fn every_other_name_and_nickname_has_its_place() {
    for line in data(OTHER_NAMES) {
        assert!(place_of(line.split_once('\t').expect(line).1).is_some(), "{line}");
    }
    for line in data(NICKNAMES) {
        let (name, meaning) = line.split_once('\t').expect(line);
        assert!(nickname(meaning).is_some(), "{line}");
        let known: Vec<Nickname> = nicknames(name).collect();
        assert!(known.len() == 1 || !known.contains(&Nickname::Nothing), "{line}");
    }
}

#[test]
fn every_region_has_a_clock_and_folded_names() {
    for region in regions() {
        assert!(region.clocks().next().is_some(), "{region:?}");
        assert_eq!(Region::of_code(region.code), Some(region));
        assert!(Region::behind_a_place(region.typed()).any(|named| named == region));
        assert_eq!(fold(region.typed()), region.typed());
    }
    assert!(regions().count() > 300);
}
