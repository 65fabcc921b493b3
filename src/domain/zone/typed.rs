//! Times of day as people type them.

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::domain::times::{evening_hour, plain};

/// Reads a time of day: `20:30`, `8:30 pm`, `8pm`, `2030`, `20.30`, `20h30`, `at 9 pm`, `21`.
///
/// Nothing else: a text that only begins with a time is no time. "It is 18:00" is one.
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = plain(text).to_lowercase();
    let text = text.trim().trim_end_matches(['!', '?', ',']);
    let text = text.strip_prefix("at ").unwrap_or(text);
    // "it is 18:00": words before a time with a colon are no part of it; before a bare hour they
    // may be ("half past 8").
    let text = match text.find(|c: char| c.is_ascii_digit()) {
        Some(start) if text.contains(':') => &text[start..],
        _ => text,
    };
    // Phones put all kinds of spaces before "pm"; between digits none is meant.
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (clock, half) = split_half(&text);
    let (hour, minute) = hour_and_minute(clock)?;
    NaiveTime::from_hms_opt(half.of_day(hour)?, minute, 0)
}

/// Reads a time of day as an evening would mean it: "9" is 21:00; "9 am" and "09:00" are what they say.
/// Words around it are let be, "half past 8, I think", unless there are two times in them.
#[must_use]
pub fn evening_time(text: &str) -> Option<NaiveTime> {
    match parse_time(text) {
        Some(time) if is_literal(text) => Some(time),
        Some(time) if time.hour() == 0 || time.hour() > 12 => Some(time),
        Some(time) => Some(time + TimeDelta::hours(12)),
        None => evening_hour(text),
    }
}

/// What is meant by a time after midnight, which no evening has: "12" may be noon, or the last that an
/// evening has; "midnight" is that. None of any other time.
#[must_use]
pub fn times_beside_midnight(text: &str) -> Vec<NaiveTime> {
    if evening_time(text).is_none_or(|time| time.hour() != 0) {
        return vec![];
    }
    let noon = evening_time(&format!("{text} pm")).filter(|time| time.hour() == 12);
    noon.into_iter().chain(NaiveTime::from_hms_opt(23, 45, 0)).collect()
}

/// Whether it says itself which half of the day is meant: "09:00", "9h", "9 am".
fn is_literal(text: &str) -> bool {
    let text = plain(text).to_lowercase();
    let clock = text.find(|c: char| c.is_ascii_digit()).map_or("", |start| &text[start..]);
    clock.starts_with('0') || clock.contains(['h', 'm'])
}

/// Which half of the day was named.
#[derive(Clone, Copy)]
enum Half {
    Unsaid,
    Morning,
    Afternoon,
}

impl Half {
    fn of_day(self, hour: u32) -> Option<u32> {
        match self {
            Self::Unsaid => Some(hour),
            Self::Morning if (1..=12).contains(&hour) => Some(hour % 12),
            Self::Afternoon if (1..=12).contains(&hour) => Some(hour % 12 + 12),
            Self::Morning | Self::Afternoon => None,
        }
    }
}

fn split_half(text: &str) -> (&str, Half) {
    let endings = [
        ("a.m.", Half::Morning),
        ("a.m", Half::Morning),
        ("am.", Half::Morning),
        ("am", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("p.m", Half::Afternoon),
        ("pm.", Half::Afternoon),
        ("pm", Half::Afternoon),
    ];
    let found = endings.iter().find_map(|(ending, half)| Some((text.strip_suffix(ending)?, *half)));
    found.unwrap_or((text.strip_suffix('.').unwrap_or(text), Half::Unsaid))
}

fn hour_and_minute(clock: &str) -> Option<(u32, u32)> {
    match clock.split_once([':', '.', 'h']) {
        Some((hour, "")) if clock.ends_with('h') => Some((digits(hour, 1..=2)?, 0)),
        Some((hour, minute)) => {
            let minute = minute.strip_suffix('h').unwrap_or(minute);
            Some((digits(hour, 1..=2)?, digits(minute, 2..=2)?))
        }
        None if clock.len() <= 2 => Some((digits(clock, 1..=2)?, 0)),
        None => {
            let both = digits(clock, 3..=4)?;
            Some((both / 100, both % 100))
        }
    }
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let plain = length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;
    use proptest::prelude::*;

    use super::{evening_time, parse_time};

    #[test]
    fn times_are_read_as_people_type_them() {
        let table = [
            ("20:30", "20:30"),
            ("8:30 pm", "20:30"),
            ("08:30 PM", "20:30"),
            ("8:30\u{202f}p.m.", "20:30"),
            ("8.30pm", "20:30"),
            ("8pm", "20:00"),
            ("8 P. M.", "20:00"),
            ("2030", "20:30"),
            ("830", "08:30"),
            ("0030", "00:30"),
            ("20.30", "20:30"),
            ("20h30", "20:30"),
            ("20 h 30", "20:30"),
            ("20:30h", "20:30"),
            ("20h", "20:00"),
            ("20 : 30", "20:30"),
            ("20：30", "20:30"),
            ("２０：３０", "20:30"),
            ("८:३०", "08:30"),
            ("  20:30. ", "20:30"),
            ("At 9 pm", "21:00"),
            ("at 21", "21:00"),
            ("21", "21:00"),
            ("7", "07:00"),
            ("0", "00:00"),
            ("12 am", "00:00"),
            ("12:05 a.m.", "00:05"),
            ("12 pm", "12:00"),
            ("23:59", "23:59"),
        ];
        for (typed, expected) in table {
            let expected = NaiveTime::parse_from_str(expected, "%H:%M").ok();
            assert_eq!(parse_time(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn an_evening_is_meant_where_nothing_else_is_said() {
        let table = [
            ("9", "21:00"),
            ("8", "20:00"),
            ("9:30", "21:30"),
            ("830", "20:30"),
            ("at 9", "21:00"),
            ("11", "23:00"),
            ("5", "17:00"),
            ("12", "00:00"),
            ("12:30", "00:30"),
            ("09:00", "09:00"),
            ("0830", "08:30"),
            ("9 am", "09:00"),
            ("9 in the morning", "09:00"),
            ("9h", "09:00"),
            ("21", "21:00"),
            ("20:15", "20:15"),
            ("0:30", "00:30"),
            ("midnight", "00:00"),
            ("noon", "12:00"),
            ("half past 8", "20:30"),
            ("quarter to nine", "20:45"),
            ("around 9", "21:00"),
            ("9 o'clock", "21:00"),
            ("nine", "21:00"),
            ("Nine.", "21:00"),
            ("at nine", "21:00"),
            ("six", "18:00"),
            ("ten", "22:00"),
            ("five please", "17:00"),
            ("around eight", "20:00"),
            ("half past nine", "21:30"),
            ("twelve", "00:00"),
            ("nine am", "09:00"),
            ("9 in the evening", "21:00"),
            ("9 please", "21:00"),
            ("9ish", "21:00"),
            ("9pm works", "21:00"),
            ("let's say 8:45", "20:45"),
        ];
        for (typed, expected) in table {
            let expected = NaiveTime::parse_from_str(expected, "%H:%M").ok();
            assert_eq!(evening_time(typed), expected, "{typed:?}");
        }
        for typed in ["", "later", "9 or 10", "in the evening", "in 2 hours", "25", "whenever"] {
            assert_eq!(evening_time(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn nonsense_is_no_time() {
        let table = [
            "",
            " ",
            "at",
            "at ",
            "later",
            "24:00",
            "24",
            "25",
            "20:60",
            "20:3",
            "20:300",
            "2060",
            "20:30:15",
            "13 pm",
            "0 am",
            "20:30 am",
            "pm",
            ":30",
            "20:",
            "h",
            "h30",
            "20hh",
            "-8",
            "+8",
            "8 or 9",
            "20:30 tomorrow",
            "12345",
            "8 pmpm",
            "20,5",
            "1e1",
        ];
        for typed in table {
            assert_eq!(parse_time(typed), None, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC{0,12}") {
            let _ = parse_time(&text);
        }

        #[test]
        fn every_minute_of_the_day_can_be_typed(hour in 0_u32..24, minute in 0_u32..60) {
            let expected = NaiveTime::from_hms_opt(hour, minute, 0);
            prop_assert_eq!(parse_time(&format!("{hour}:{minute:02}")), expected);
            prop_assert_eq!(parse_time(&format!("{hour:02}{minute:02}")), expected);
            let twelve = expected.expect("a valid time").format("%I:%M %p").to_string();
            prop_assert_eq!(parse_time(&twelve), expected);
        }
    }
}
