//! Sentences of others, who had not seen the code: how many are read as they were meant.

use kintsugi::domain::{Reading, Rest, evening_time, rest_in, time_answered};

use super::{WEDNESDAY, in_words, moment, said, table, tz};

/// Promises, and answers to "By when?"
const TIMES: &str = include_str!("others_times.tsv");
/// Answers to "At what time shall I send the check-in?"
const EVENINGS: &str = include_str!("others_evenings.tsv");
/// What follows `/vacation`.
const VACATIONS: &str = include_str!("others_vacations.tsv");

/// Fails if fewer than these are read rightly; what was read otherwise is printed.
fn at_least(least: usize, of: &str, file: &str, read: impl Fn(&str) -> String) {
    let all = table(file);
    let wrong = all.iter().filter_map(|(text, meant)| {
        let read = read(&text.replace("\\n", "\n"));
        (read != *meant).then(|| format!("  {text:?}: {read}, and not {meant}"))
    });
    let wrong: Vec<_> = wrong.collect();
    let right = all.len() - wrong.len();
    println!("{of}: {right} of {} as they were meant\n{}", all.len(), wrong.join("\n"));
    assert!(right >= least, "{of}: {right}");
}

/// Written after the code, and nothing fitted to them.
const LAST: &str = include_str!("third_phones.tsv");

#[test]
fn texts_that_were_written_last_are_read_as_they_are_meant() {
    at_least(55, "promises, written last", LAST, |text| said(text, tz("Europe/Berlin"), WEDNESDAY));
}

#[test]
fn sentences_of_others_are_read_as_they_were_meant() {
    let zone = tz("Europe/Berlin");
    let now = moment(WEDNESDAY);
    at_least(243, "times of promises", TIMES, |text| match time_answered(text, zone, now) {
        Reading::Nothing | Reading::Passed => "-".into(),
        Reading::One(one) => in_words(one, zone),
        Reading::Either(..) => "ask".into(),
    });
    at_least(85, "times of evenings", EVENINGS, |text| {
        let time = evening_time(text).map(|time| time.format("%H:%M").to_string());
        let fits = |time: &String| ("05:00"..="23:45").contains(&time.as_str());
        time.filter(fits).unwrap_or_else(|| "-".into())
    });
    at_least(44, "vacations", VACATIONS, |text| {
        let days = rest_in(text, zone, now).map(|rest| match rest {
            Rest::Days(days) => i64::from(days),
            Rest::Until(date) => (date - now.with_timezone(&zone).date_naive()).num_days(),
        });
        days.filter(|days| (1..=60).contains(days)).map_or("-".into(), |days| days.to_string())
    });
}
