//! By when, as the couple's clocks show it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday};

use crate::domain::due::When;
use crate::domain::model::button::date;
use crate::domain::zone::{self, Zone};

/// How times stand in callback data: once, each day, each week.
const ONCE: &str = "%Y%m%d%H%M";
const DAILY: &str = "%H%M";

/// By when, as the couple's clocks show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseBy {
    /// Once.
    Once(NaiveDate, NaiveTime),
    /// Each day.
    Daily(NaiveTime),
    /// Each week on that day.
    Weekly(Weekday, NaiveTime),
}

/// As the couple's clocks show it: to the minute.
pub(super) fn shown(when: When, zone: Zone) -> PromiseBy {
    match when {
        When::Once(due) => {
            let local = due.with_timezone(&zone);
            let time = NaiveTime::from_hms_opt(local.hour(), local.minute(), 0);
            PromiseBy::Once(local.date_naive(), time.unwrap_or(local.time()))
        }
        When::Daily(time) => PromiseBy::Daily(time),
        When::Weekly(weekday, time) => PromiseBy::Weekly(weekday, time),
    }
}

impl PromiseBy {
    /// What it means in that zone. Of two such hours, when clocks are set back, the one that is still to
    /// come.
    pub(super) fn meant(self, zone: Zone, now: DateTime<Utc>) -> When {
        match self {
            Self::Once(date, time) => {
                let first = zone::due(zone, date, time);
                let second = first + TimeDelta::hours(1);
                let again = second.with_timezone(&zone).time() == time;
                When::Once(if first <= now && again { second } else { first })
            }
            Self::Daily(time) => When::Daily(time),
            Self::Weekly(weekday, time) => When::Weekly(weekday, time),
        }
    }

    /// As it stands in callback data.
    pub(super) fn data(self) -> String {
        match self {
            Self::Once(date, time) => date.and_time(time).format(ONCE).to_string(),
            Self::Daily(time) => time.format(DAILY).to_string(),
            Self::Weekly(weekday, time) => {
                format!("{}{}", weekday.number_from_monday(), time.format(DAILY))
            }
        }
    }

    /// Reads callback data.
    pub(super) fn read(data: &str) -> Option<Self> {
        let plain = data.bytes().all(|byte| byte.is_ascii_digit());
        let time = |data| NaiveTime::parse_from_str(data, DAILY).ok();
        match data.len() {
            12 if plain => {
                let at = NaiveDateTime::parse_from_str(data, ONCE).ok()?;
                Some(Self::Once(date(&at.date().to_string())?, at.time()))
            }
            4 if plain => time(data).map(Self::Daily),
            5 if plain => {
                let weekday: u8 = data[..1].parse().ok()?;
                let weekday = Weekday::try_from(weekday.checked_sub(1)?).ok()?;
                Some(Self::Weekly(weekday, time(&data[1..])?))
            }
            _ => None,
        }
    }
}
