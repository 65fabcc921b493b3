//! Anybody can send any callback data: no button does what could not be typed, and no number is too
//! great.

use chrono::{NaiveTime, TimeDelta, Timelike};
use kintsugi::domain::{Act, Place, Press, ReplyTo, Setting, Slot};
use proptest::prelude::*;

use super::deeds::deeds;
use super::play::Play;
use super::{config, exercises, played};

/// What buttons never bear: out of bounds, or written in another way than theirs.
const FORGED: [&str; 46] = [
    "time:0359",
    "time:0459",
    "time:2346",
    "time:2359",
    "time:0000",
    "time:2400",
    "time:2030:00",
    "time: 530",
    "time:+530",
    "time:830",
    "zone:EST",
    "zone:MST7MDT",
    "zone:Mars/Base",
    "zone:europe/berlin",
    "rest:61",
    "rest:99",
    "rest:-1",
    "rest:+3",
    "rest:03",
    "rest:9223372036854775807",
    "level:1:11",
    "level:1:-1",
    "level:01:7",
    "again:1:255",
    "privately:+12345-01-01",
    "no-high:-0001-01-01",
    "later:1999-12-31",
    "skip-today:3000-01-01",
    "no-high:2026-02-30",
    "no-high:2026-5-4",
    "ready:0",
    "ready:10",
    "ready:+1",
    "show-step:255",
    "share:-1",
    "share:4294967296",
    "diary:9223372036854775808",
    "forget:01",
    "quiet:0000:2460",
    "quiet:800:0900",
    "talk:at:0:20260230 900",
    "talk:propose:+202601010900",
    "promise:kept:1:+200000-01-01",
    "proposal:days:1:8",
    "hard_date:look:1:30:2",
    "others:12",
];

#[test]
fn what_no_button_bears_is_no_button() {
    for data in FORGED {
        assert_eq!(Press::read(data), None, "{data}");
    }
    for data in ["time:0500", "time:2345", "rest:0", "rest:60", "zone:UTC", "level:1:10"] {
        assert_eq!(Press::read(data).map(Press::data).as_deref(), Some(data));
    }
}

/// The check-in's time, minute by minute: typed or pressed.
#[test]
fn a_pressed_time_is_taken_if_it_would_be_taken_typed() {
    let mut play = Play::new();
    play.sets_up();
    for minute in 0..24 * 60 {
        let time = NaiveTime::MIN + TimeDelta::minutes(minute);
        let taken = [false, true].map(|typed| {
            play.presses(0, Place::Group, Some(Press::Setting(Setting::Time)));
            let before = play.couple.evening.time;
            if typed {
                let (message, reply_to) = (play.message(), ReplyTo::Slot(Slot::CheckInTime));
                // In a form that leaves no choice: "10:00" alone is 22:00.
                let text = time.format("%I:%M %p").to_string();
                play.act(0, Place::Group, Act::Text { text, message, reply_to, edited: false });
            } else {
                play.presses(
                    0,
                    Place::Group,
                    Press::read(&format!("time:{}", time.format("%H%M"))),
                );
            }
            let taken = std::mem::replace(&mut play.couple.evening.time, before);
            (taken != before || taken == Some(time)).then_some(taken)
        });
        assert_eq!(taken[0], taken[1], "{time}");
    }
}

/// Numbers at the edges of what they are kept in, and dates likewise.
const EDGES: [&str; 14] = [
    "0",
    "1",
    "2",
    "255",
    "256",
    "65535",
    "65536",
    "2147483647",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "299912312359",
    "200001010000",
];

/// The same data with its nth number being another.
fn with_number(data: &str, nth: usize, number: &str) -> Option<String> {
    let mut parts: Vec<&str> = data.split(':').collect();
    let numbers =
        parts.iter().enumerate().filter(|(_, part)| part.starts_with(|c: char| c.is_ascii_digit()));
    let (place, part) = numbers.map(|(place, part)| (place, *part)).nth(nth)?;
    let day = ["2000-01-01", "2999-12-31"][number.len() % 2];
    parts[place] = if part.contains('-') { day } else { number };
    Some(parts.join(":"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..config() })]

    /// Each button that ever stood on a phone, and each that there is, with every number in it forged:
    /// the bot takes it, and lives on within its bounds.
    #[test]
    fn no_forged_number_is_too_great(history in deeds(), edge in prop::sample::select(EDGES.to_vec())) {
        let mut play = played(&history);
        let shown = play.phones.iter().flatten().flat_map(|shown| shown.words.buttons()).flatten();
        let mut seen: Vec<String> = shown.map(Press::data).collect();
        seen.extend(exercises::presses().into_iter().map(str::to_owned));
        seen.sort();
        seen.dedup();
        for data in seen {
            for forged in (0..3).filter_map(|nth| with_number(&data, nth, edge)) {
                for (who, place) in [(0, Place::Private), (1, Place::Private), (1, Place::Group), (2, Place::Group)] {
                    play.presses(who, place, Press::read(&forged));
                }
            }
        }
        // What it said of them can be shown.
        let shown = play.phones.iter().flatten().flat_map(|shown| shown.words.buttons()).flatten();
        prop_assert!(shown.map(Press::data).all(|data| data.len() <= 64));
        let hours = |time: NaiveTime| (5 * 60..=23 * 60 + 45).contains(&(time.hour() * 60 + time.minute()));
        prop_assert!(play.couple.evening.time.is_none_or(hours));
        play.does(super::Deed::Passes { minutes: 60 * 24 * 3 });
        let bound = play.now + TimeDelta::days(800);
        prop_assert!(play.couple.wake_at().is_none_or(|wake| wake <= bound));
    }
}
