//! What somebody's clock shows, typed when asked where they live.

use chrono::{NaiveTime, Timelike};
use unicode_normalization::UnicodeNormalization;

use super::words::{is_word, without_words_around};
use crate::domain::times::evening_hour;
use crate::domain::zone::typed::{evening_time, parse_time};

/// What a clock may show now by an answer, as an evening would mean it first; set-up may be in a morning
/// as well. Words around the time are let be: "it's 9.40 pm here rn".
#[must_use]
pub fn times_meant(text: &str) -> Vec<NaiveTime> {
    let text = plain(text);
    let bare = without_words_around(&text, "clock");
    let readings = |read: fn(&str) -> Option<NaiveTime>| read(&bare).or_else(|| read(&text));
    // Two numbers are one time in "ten to 9".
    let phrase = [" to ", " past "].iter().any(|word| bare.contains(word));
    let evening = readings(evening_time).or_else(|| evening_hour(&bare).filter(|_| phrase));
    let literal = readings(parse_time).filter(|time| Some(*time) != evening);
    evening.into_iter().chain(literal).collect()
}

/// Whether a time is told as that of now, "it's 9:40 here", or cannot be the round one of a plan: 21:37.
#[must_use]
pub fn tells_now(text: &str) -> bool {
    let plain = plain(text);
    let times = times_meant(text);
    plain.split_whitespace().any(|word| is_word("now", word))
        || times.first().is_some_and(|time| time.minute() % 5 != 0)
}

/// The time of an evening that is told beside a place, in a form that nothing else has: "Berlin, 9pm". None
/// that is told as that of now.
#[must_use]
pub fn time_beside(text: &str) -> Option<NaiveTime> {
    if tells_now(text) {
        return None;
    }
    let plain = plain(text).replace([',', ';', '(', ')'], " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let some = (1..=2).flat_map(|length| words.windows(length)).map(|words| words.join(" "));
    let of_a_clock = |text: &String| text.contains(|c: char| c.is_alphabetic() || c == ':');
    some.filter(of_a_clock).find_map(|text| parse_time(&text).and_then(|_| evening_time(&text)))
}

fn plain(text: &str) -> String {
    let text = text.nfkc().filter(|c| !matches!(c, '\'' | '’' | '\u{200b}'..='\u{200f}'));
    text.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;

    use super::{tells_now, time_beside};

    #[test]
    fn a_time_of_now_is_told_from_that_of_an_evening() {
        for text in ["my clock says 9:40pm", "it’s 21:40", "9.40 pm here rn", "21:37", "now 9pm"]
        {
            assert!(tells_now(text), "{text}");
        }
        for text in ["21:30", "9", "9pm", "at 9 please", "9pm works for us", "half past 8"] {
            assert!(!tells_now(text), "{text}");
        }
    }

    #[test]
    fn an_evening_is_read_beside_a_place() {
        let table = [
            ("Berlin, 9pm", Some("21:00")),
            ("hanoi 21:30", Some("21:30")),
            ("berlin at 9", Some("21:00")),
            ("Paris (8:15 pm)", Some("20:15")),
            ("berlin", None),
            ("10115 Berlin", None),
            ("Paris 9", None),
            ("it is 21:40 in berlin", None),
            ("Hanoi (GMT+7)", None),
        ];
        for (text, expected) in table {
            let expected = expected.and_then(|time| NaiveTime::parse_from_str(time, "%H:%M").ok());
            assert_eq!(time_beside(text), expected, "{text}");
        }
    }
}
