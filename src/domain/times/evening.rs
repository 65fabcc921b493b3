//! An hour as an evening would mean it.

use chrono::NaiveTime;

use super::read::read;
use super::said::{Clock, Half};
use super::words::tokens;

/// The time of day that stands in a text, as an evening would mean it: "9" is 21:00, "half 9" is
/// 21:30, "midnight" 00:00; "9 am" and "09:00" are what they say. None of two times.
#[must_use]
pub fn evening_hour(text: &str) -> Option<NaiveTime> {
    let said = read(&tokens(text), true);
    if said.minutes.is_some() || said.other_numbers > 0 {
        return None;
    }
    let (hour, minute) = match (&said.clocks[..], said.part) {
        ([Clock { hour, minute, half }], part) => {
            let morning = part.is_some_and(|part| part.half == Half::Am);
            let hour = match half {
                Half::Am => hour % 12,
                Half::Pm => hour % 12 + 12,
                Half::Unsaid if !morning && (1..=11).contains(hour) => hour + 12,
                Half::Unsaid if !morning && *hour == 12 => 24,
                Half::Unsaid | Half::Whole => *hour,
            };
            (hour, *minute)
        }
        // Noon and midnight; "in the evening" is no time.
        ([], Some(Clock { hour: hour @ (12 | 24), minute, .. })) if said.days.is_empty() => {
            (hour, minute)
        }
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour % 24, minute, 0)
}
