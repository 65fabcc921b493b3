//! Zones found by what their clocks show now.

use chrono::{DateTime, NaiveTime, Offset, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// How many zones are offered at most: as many as a small keyboard shows.
const MOST: usize = 6;

/// A day in quarters of an hour: all offsets in use are whole ones.
const QUARTERS: i32 = 24 * 4;

/// Well-known cities, each kind of clock at least once. Where several show the same
/// time, those with different rules for the summer come first.
const CITIES: [Tz; 67] = [
    Tz::Europe__London,
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Los_Angeles,
    Tz::America__Mexico_City,
    Tz::America__Bogota,
    Tz::America__Sao_Paulo,
    Tz::America__Argentina__Buenos_Aires,
    Tz::Africa__Lagos,
    Tz::Africa__Johannesburg,
    Tz::Africa__Cairo,
    Tz::Africa__Nairobi,
    Tz::Africa__Accra,
    Tz::Africa__Casablanca,
    Tz::Europe__Athens,
    Tz::Europe__Istanbul,
    Tz::Europe__Moscow,
    Tz::Europe__Lisbon,
    Tz::Europe__Paris,
    Tz::Europe__Madrid,
    Tz::Europe__Kyiv,
    Tz::Asia__Jerusalem,
    Tz::Asia__Riyadh,
    Tz::Asia__Tehran,
    Tz::Asia__Dubai,
    Tz::Asia__Kabul,
    Tz::Asia__Karachi,
    Tz::Asia__Tashkent,
    Tz::Asia__Kolkata,
    Tz::Asia__Kathmandu,
    Tz::Asia__Dhaka,
    Tz::Asia__Yangon,
    Tz::Asia__Ho_Chi_Minh,
    Tz::Asia__Bangkok,
    Tz::Asia__Jakarta,
    Tz::Asia__Shanghai,
    Tz::Asia__Manila,
    Tz::Asia__Singapore,
    Tz::Australia__Perth,
    Tz::Australia__Eucla,
    Tz::Asia__Tokyo,
    Tz::Asia__Seoul,
    Tz::Australia__Adelaide,
    Tz::Australia__Darwin,
    Tz::Australia__Sydney,
    Tz::Australia__Brisbane,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Noumea,
    Tz::Pacific__Auckland,
    Tz::Pacific__Fiji,
    Tz::Pacific__Chatham,
    Tz::Pacific__Tongatapu,
    Tz::Pacific__Kiritimati,
    Tz::Atlantic__Azores,
    Tz::Atlantic__Cape_Verde,
    Tz::America__Noronha,
    Tz::America__St_Johns,
    Tz::America__Halifax,
    Tz::America__Caracas,
    Tz::America__Phoenix,
    Tz::America__Anchorage,
    Tz::Pacific__Honolulu,
    Tz::Pacific__Gambier,
    Tz::Pacific__Marquesas,
    Tz::Pacific__Pago_Pago,
];

/// Zones whose clocks show `local` now, on whatever date, to the nearest quarter of an hour.
///
/// At most six, the best known first.
#[must_use]
pub fn zones_where_it_is(local: NaiveTime, now: DateTime<Utc>) -> Vec<Tz> {
    let wanted = quarters_of_a_day(seconds(local) - seconds(now.time()));
    let shows_it = |zone: &Tz| {
        let offset = zone.offset_from_utc_datetime(&now.naive_utc()).fix();
        quarters_of_a_day(offset.local_minus_utc()) == wanted
    };
    CITIES.into_iter().filter(shows_it).take(MOST).collect()
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
    use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
    use chrono_tz::{TZ_VARIANTS, Tz};

    use super::{CITIES, MOST, zones_where_it_is};

    fn at(local: &str, now: &str) -> Vec<Tz> {
        let local = NaiveTime::parse_from_str(local, "%H:%M").expect("a valid example");
        zones_where_it_is(local, now.parse().expect("a valid example"))
    }

    #[test]
    fn a_typed_time_finds_cities_that_show_it() {
        let table = [
            ("20:30", "2026-07-15T19:30:00Z", Tz::Europe__London),
            ("20:30", "2026-01-15T19:30:00Z", Tz::Europe__Berlin),
            ("20:30", "2026-01-15T19:30:00Z", Tz::Africa__Lagos),
            ("20:30", "2026-01-15T13:30:00Z", Tz::Asia__Ho_Chi_Minh),
            ("20:30", "2026-01-15T14:45:00Z", Tz::Asia__Kathmandu),
            // On the day before, and on the day after.
            ("23:10", "2026-01-15T04:10:00Z", Tz::America__New_York),
            ("01:00", "2026-01-15T16:00:00Z", Tz::Asia__Tokyo),
            // Slow and fast clocks.
            ("20:36", "2026-01-15T19:29:30Z", Tz::Europe__Berlin),
            ("20:24", "2026-01-15T19:31:00Z", Tz::Europe__Berlin),
        ];
        for (local, now, zone) in table {
            assert!(at(local, now).contains(&zone), "{local} at {now}: {:?}", at(local, now));
        }
    }

    #[test]
    fn more_than_half_a_quarter_off_is_another_zone() {
        assert!(!at("20:38", "2026-01-15T19:30:00Z").contains(&Tz::Europe__Berlin));
        assert!(!at("20:22", "2026-01-15T19:30:00Z").contains(&Tz::Europe__Berlin));
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
            for zone in TZ_VARIANTS.into_iter().filter(|zone| *zone != Tz::Antarctica__Troll) {
                let shown = now.with_timezone(&zone).time();
                assert!(!zones_where_it_is(shown, now).is_empty(), "{zone} in month {month}");
            }
        }
    }
}
