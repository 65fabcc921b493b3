//! Zones by IANA's names.

use super::fold::fold;
use crate::domain::zone::rules::Zone;

/// Whether a zone can be typed by its own name; the others are old abbreviations.
#[must_use]
pub fn can_be_named(zone: Zone) -> bool {
    names().any(|named| named == zone)
}

/// The zone whose full name this is, in any dress: `america/new york`. Not by its last part alone:
/// nobody in Davis, California means the station in Antarctica. Nor `Japan` or `UTC`: a country is
/// read as one, and an offset as one.
pub fn by_name_of_iana(text: &str) -> Option<Zone> {
    let typed = fold(text);
    // Spaces are in no zone's name, and every area's is in Latin letters.
    let (area, _) = typed.split_once(' ')?;
    let begins =
        |zone: &Zone| zone.name().get(..area.len()).is_some_and(|a| a.eq_ignore_ascii_case(area));
    let full = names().filter(|zone| zone.name().contains('/'));
    full.filter(begins).find(|zone| fold(zone.name()) == typed)
}

/// IANA's names, without its abbreviations: those in capitals, `UTC` and `GMT` aside.
fn names() -> impl Iterator<Item = Zone> {
    Zone::all().into_iter().filter(|zone| {
        let name = zone.name();
        matches!(name, "UTC" | "GMT") || name.contains(|c: char| c.is_ascii_lowercase())
    })
}
