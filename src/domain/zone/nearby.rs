//! Zones found by what their clocks show now.

use crate::domain::zone::rules::Zone;
use chrono::{DateTime, FixedOffset, NaiveTime, Offset, TimeZone, Timelike, Utc};

/// How many zones are offered at most: as many as a small keyboard shows.
const MOST: usize = 6;

/// A day in quarters of an hour: all offsets in use are whole ones.
const QUARTERS: i32 = 24 * 4;

/// Well-known cities, each kind of clock at least once. Where several show the same
/// time, those with different rules for the summer come first.
const CITIES: [&str; 67] = [
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Bogota",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Africa/Cairo",
    "Africa/Nairobi",
    "Africa/Accra",
    "Africa/Casablanca",
    "Europe/Athens",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Europe/Lisbon",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Kyiv",
    "Asia/Jerusalem",
    "Asia/Riyadh",
    "Asia/Tehran",
    "Asia/Dubai",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Tashkent",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Yangon",
    "Asia/Ho_Chi_Minh",
    "Asia/Bangkok",
    "Asia/Jakarta",
    "Asia/Shanghai",
    "Asia/Manila",
    "Asia/Singapore",
    "Australia/Perth",
    "Australia/Eucla",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Adelaide",
    "Australia/Darwin",
    "Australia/Sydney",
    "Australia/Brisbane",
    "Australia/Lord_Howe",
    "Pacific/Noumea",
    "Pacific/Auckland",
    "Pacific/Fiji",
    "Pacific/Chatham",
    "Pacific/Tongatapu",
    "Pacific/Kiritimati",
    "Atlantic/Azores",
    "Atlantic/Cape_Verde",
    "America/Noronha",
    "America/St_Johns",
    "America/Halifax",
    "America/Caracas",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
    "Pacific/Gambier",
    "Pacific/Marquesas",
    "Pacific/Pago_Pago",
];

/// Zones whose clocks show `local` now, on whatever date, to the nearest quarter of an hour.
///
/// At most six, the best known first.
#[must_use]
pub fn zones_where_it_is(local: NaiveTime, now: DateTime<Utc>) -> Vec<Zone> {
    let wanted = quarters_of_a_day(seconds(local) - seconds(now.time()));
    cities(|zone| quarters_of_a_day(offset_of(zone, now)) == wanted)
}

/// Zones whose clocks are that far from UTC now; of UTC itself too.
///
/// At most six, the best known first.
#[must_use]
pub fn zones_of_offset(offset: FixedOffset, now: DateTime<Utc>) -> Vec<Zone> {
    cities(|zone| offset_of(zone, now) == offset.local_minus_utc())
}

fn cities(is_meant: impl Fn(Zone) -> bool) -> Vec<Zone> {
    let zones = CITIES.iter().filter_map(|name| name.parse().ok());
    zones.filter(|zone| is_meant(*zone)).take(MOST).collect()
}

fn offset_of(zone: Zone, now: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&now.naive_utc()).fix().local_minus_utc()
}

/// The nearest quarter of an hour, a day more or less being the same.
fn quarters_of_a_day(seconds: i32) -> i32 {
    (seconds + 450).div_euclid(900).rem_euclid(QUARTERS)
}

fn seconds(time: NaiveTime) -> i32 {
    i32::try_from(time.num_seconds_from_midnight()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{CITIES, MOST, Zone, zones_of_offset, zones_where_it_is};
    use crate::domain::zone::tz;
    use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Utc};

    fn at(local: &str, now: &str) -> Vec<Zone> {
        let local = NaiveTime::parse_from_str(local, "%H:%M").expect("a valid example");
        zones_where_it_is(local, now.parse().expect("a valid example"))
    }

    #[test]
    fn a_typed_time_finds_cities_that_show_it() {
        let table = [
            ("20:30", "2026-07-15T19:30:00Z", tz("Europe/London")),
            ("20:30", "2026-01-15T19:30:00Z", tz("Europe/Berlin")),
            ("20:30", "2026-01-15T19:30:00Z", tz("Africa/Lagos")),
            ("20:30", "2026-01-15T13:30:00Z", tz("Asia/Ho_Chi_Minh")),
            ("20:30", "2026-01-15T14:45:00Z", tz("Asia/Kathmandu")),
            // On the day before, and on the day after.
            ("23:10", "2026-01-15T04:10:00Z", tz("America/New_York")),
            ("01:00", "2026-01-15T16:00:00Z", tz("Asia/Tokyo")),
            // Slow and fast clocks.
            ("20:36", "2026-01-15T19:29:30Z", tz("Europe/Berlin")),
            ("20:24", "2026-01-15T19:31:00Z", tz("Europe/Berlin")),
        ];
        for (local, now, zone) in table {
            assert!(at(local, now).contains(&zone), "{local} at {now}: {:?}", at(local, now));
        }
    }

    #[test]
    fn an_offset_finds_cities_that_have_it_now() {
        let zones = |seconds, now: &str| {
            let offset = FixedOffset::east_opt(seconds).expect("a valid example");
            zones_of_offset(offset, now.parse().expect("a valid example"))
        };
        assert!(zones(7 * 3600, "2026-01-15T12:00:00Z").contains(&tz("Asia/Ho_Chi_Minh")));
        assert!(zones(20_700, "2026-01-15T12:00:00Z").contains(&tz("Asia/Kathmandu")));
        assert!(zones(3600, "2026-01-15T12:00:00Z").contains(&tz("Europe/Berlin")));
        assert!(!zones(3600, "2026-07-15T12:00:00Z").contains(&tz("Europe/Berlin")));
        assert!(zones(7 * 3600 + 900, "2026-01-15T12:00:00Z").is_empty());
    }

    #[test]
    fn more_than_half_a_quarter_off_is_another_zone() {
        assert!(!at("20:38", "2026-01-15T19:30:00Z").contains(&tz("Europe/Berlin")));
        assert!(!at("20:22", "2026-01-15T19:30:00Z").contains(&tz("Europe/Berlin")));
    }

    #[test]
    fn the_list_is_short_and_each_city_stands_once() {
        for quarter in 0..96 {
            let local = NaiveTime::MIN + TimeDelta::minutes(quarter * 15);
            let zones = zones_where_it_is(local, DateTime::<Utc>::UNIX_EPOCH);
            assert!(zones.len() <= MOST);
        }
        assert!(CITIES.iter().enumerate().all(|(i, zone)| !CITIES[..i].contains(zone)));
    }

    /// Whoever types the time that their clock shows is offered something.
    #[test]
    fn every_zone_of_the_world_finds_a_city_with_its_time() {
        for month in 0..12 {
            let now = "2026-01-15T12:00:00Z".parse::<DateTime<Utc>>().expect("a valid example")
                + TimeDelta::days(30 * month);
            // Troll station alone jumps by two hours.
            for zone in Zone::all().into_iter().filter(|zone| zone.name() != "Antarctica/Troll") {
                let shown = now.with_timezone(&zone).time();
                assert!(!zones_where_it_is(shown, now).is_empty(), "{zone} in month {month}");
            }
        }
    }
}
