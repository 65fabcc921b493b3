//! Countries by zone.

use super::places::{Region, regions};
use crate::domain::model::country::Country;
use crate::domain::zone::Zone;

/// The country whose clocks go by that zone, the one with the most people where several do; none if no
/// helplines may be known for it.
pub fn country_of(zone: Zone) -> Option<Country> {
    let goes_by = |region: &Region| region.clocks().any(|(clock, _)| clock == zone);
    let largest = regions().filter(goes_by).max_by_key(|region| region.people)?;
    Country::of(largest.code.split('-').next()?)
}

/// What it is called.
#[must_use]
pub fn name_of_country(country: Country) -> &'static str {
    region_of(country).map_or(country.code(), |region| region.name)
}

fn region_of(country: Country) -> Option<Region> {
    regions().find(|region| region.code == country.code())
}

#[cfg(test)]
mod tests {
    use super::{Country, country_of, name_of_country, region_of};
    use crate::domain::zone::tz;

    #[test]
    fn a_zone_tells_its_country() {
        let zones = [
            ("Europe/Berlin", Some("DE")),
            ("America/Chicago", Some("US")),
            ("America/Detroit", Some("US")),
            ("Europe/London", Some("GB")),
            ("Asia/Kolkata", Some("IN")),
            ("Atlantic/Canary", Some("ES")),
            ("Asia/Ho_Chi_Minh", Some("VN")),
            ("Africa/Cairo", None),
            ("UTC", None),
        ];
        for (zone, code) in zones {
            assert_eq!(country_of(tz(zone)).map(Country::code), code, "{zone}");
        }
    }

    #[test]
    fn each_country_has_a_name_and_is_found_by_its_code() {
        for country in Country::all() {
            assert!(region_of(country).is_some(), "{country:?}");
            assert!(name_of_country(country).len() > 1, "{country:?}");
            assert_eq!(Country::of(country.code()), Some(country));
        }
    }
}
