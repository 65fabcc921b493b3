//! Whatever is typed, and whenever.

use chrono::{Days, NaiveTime, TimeDelta};
use kintsugi::domain::{Reading, When, rest_in, time_answered, time_in};
use proptest::prelude::*;

use super::{WEDNESDAY, moment, tz};

/// Whatever the hour is, what is due is due later, and within a year.
#[test]
fn what_is_due_is_always_later_than_now() {
    let texts = [
        "by 7",
        "at 9",
        "tomorrow",
        "today",
        "tonight",
        "fri",
        "next sunday",
        "at noon",
        "midnight",
        "by midnight",
        "in 1 minute",
        "in a week",
        "3 May",
        "by the 31st",
        "morning of 3 May",
        "02:30",
        "tonight at 2",
        "this evening",
        "before bed",
        "next month",
        "tomorrow at 11",
    ];
    let zones =
        [tz("Europe/Berlin"), tz("America/St_Johns"), tz("Pacific/Apia"), tz("Africa/Cairo")];
    let mut now = moment("2026-01-01T00:00:00Z");
    let mut read = 0;
    while now < moment("2027-02-01T00:00:00Z") {
        for (zone, text) in zones.iter().flat_map(|zone| texts.map(|text| (*zone, text))) {
            if let Some(When::Once(at)) = time_in(text, zone, now).sure() {
                assert!(now < at && at <= now + Days::new(366), "{text} at {now} in {zone}: {at}");
                read += 1;
            }
        }
        now += TimeDelta::minutes(797);
    }
    assert!(read > 40_000, "most of them are read at most times: {read}");
    let daily = time_in("every day at 22:00", tz("Europe/Berlin"), now).sure();
    assert_eq!(daily, NaiveTime::from_hms_opt(22, 0, 0).map(When::Daily));
}

/// Words of times and others, in any order.
fn any_words() -> impl Strategy<Value = String> {
    let words = [
        "7",
        "8",
        "24",
        "31",
        "99",
        "2030",
        "9999",
        "00",
        "1/4",
        "5/6",
        "14.5.",
        "2026-05-03",
        "at",
        "by",
        "on",
        "in",
        "the",
        "a",
        "of",
        "or",
        "and",
        "-",
        "/",
        ",",
        ":",
        ".",
        "half",
        "quarter",
        "past",
        "to",
        "next",
        "every",
        "each",
        "once",
        "last",
        "hour",
        "days",
        "weeks",
        "months",
        "h",
        "min",
        "pm",
        "am",
        "monday",
        "sun",
        "weekend",
        "tmw",
        "2nite",
        "midnight",
        "morning",
        "end",
        "week",
        "may",
        "3rd",
        "ten",
        "twenty",
        "five",
        "from",
        "now",
        "until",
        "home",
        "call",
        "daily",
        "weekly",
        "fridays",
    ];
    let word = (proptest::sample::select(words.to_vec()), any::<bool>());
    let joined = |words: Vec<(&str, bool)>| {
        let words =
            words.into_iter().flat_map(|(word, glued)| [word, if glued { "" } else { " " }]);
        words.collect()
    };
    proptest::collection::vec(word, 0..9).prop_map(joined)
}

proptest! {
    #[test]
    fn any_text_is_answered(text in prop_oneof!["\\PC{0,20}", any_words()]) {
        let (zone, now) = (tz("Europe/Berlin"), moment(WEDNESDAY));
        for reading in [time_in(&text, zone, now), time_answered(&text, zone, now)] {
            let all = match reading {
                Reading::Nothing | Reading::Passed => vec![],
                Reading::One(one) => vec![one],
                Reading::Either(one, two) => vec![one, two],
            };
            prop_assert!(all.iter().all(|when| now < when.next(zone, now)), "{all:?}");
            prop_assert!(all.len() < 2 || all[0] != all[1]);
        }
        let _ = rest_in(&text, zone, now);
    }
}
