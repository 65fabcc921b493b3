//! Zones and local times: what a person typed, and which moment of the world it means.
//!
//! Offsets are computed for each date from its zone's rules, never stored.

mod countries;
mod fold;
mod moments;
mod named;
mod nearby;
mod places;
mod rules;
mod typed;

pub use countries::{country_of, name_of_country};
pub use moments::{due, end_of_day, in_quiet_hours, local_date, quiet_until};
pub use named::can_be_named;
pub use nearby::{zones_of_offset, zones_where_it_is};
pub use places::{Answer, Place, read_place, tells_now, time_beside};
pub use rules::{Zone, edition};
pub use typed::{evening_time, parse_time, times_beside_midnight};

/// The zone of that name, in tests.
#[cfg(test)]
pub(super) fn tz(name: &str) -> Zone {
    name.parse().expect("a zone")
}
