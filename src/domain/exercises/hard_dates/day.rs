//! A day that comes each year, as people type it: "3 May", "May 3rd", "3.5.", "on the 3rd of May 2024".

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DayOfYear {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31; 29 February is a day as well.
    pub day: u32,
}

/// By their first letters: English for now, as all that is typed.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A year that has a 29 February.
const LEAP_YEAR: i32 = 2024;

/// What may stand beside day and month.
const FILLERS: [&str; 6] = ["on", "the", "of", "every", "each", "year"];

impl DayOfYear {
    /// That day, if there is one in a leap year.
    #[must_use]
    pub fn new(day: u32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(LEAP_YEAR, month, day).map(|_| Self { month, day })
    }

    /// The day that a text means; none if it means none, or could mean two.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        by_name(&text).or_else(|| by_numbers(&text))
    }

    /// The day of that date.
    #[must_use]
    pub fn of(date: NaiveDate) -> Option<Self> {
        Self::new(date.day(), date.month())
    }

    /// Whether it is that date.
    #[must_use]
    pub fn is(self, date: NaiveDate) -> bool {
        self.in_year(date.year()) == Some(date)
    }

    /// When it comes, from that date on.
    #[must_use]
    pub fn next(self, from: NaiveDate) -> Option<NaiveDate> {
        let years = [from.year(), from.year().saturating_add(1)];
        years.into_iter().filter_map(|year| self.in_year(year)).find(|date| *date >= from)
    }

    /// 29 February is the 28th in years that have no 29th.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        let date = NaiveDate::from_ymd_opt(year, self.month, self.day);
        date.or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
    }
}

/// One month by its name and one day, in any order; a year besides is not needed.
fn by_name(text: &str) -> Option<DayOfYear> {
    let (mut day, mut month) = (None, None);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words.filter(|word| !FILLERS.contains(word) && !is_year(word)) {
        let before = match month_named(word) {
            Some(found) => month.replace(found),
            None => day.replace(day_numbered(word)?),
        };
        if before.is_some() {
            return None;
        }
    }
    DayOfYear::new(day?, month?)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok()
}

/// "3", "3rd"
fn day_numbered(word: &str) -> Option<u32> {
    let number = word.trim_end_matches(char::is_alphabetic);
    let is_ordinal = ["", "st", "nd", "rd", "th"].contains(&&word[number.len()..]);
    number.parse().ok().filter(|_| is_ordinal)
}

/// From three letters on.
fn month_named(word: &str) -> Option<u32> {
    let fits = |(_, name): &(u32, &str)| word.len() >= 3 && name.starts_with(word);
    (1..).zip(MONTHS).find(fits).map(|(month, _)| month)
}

/// "3.5.", "03.05.2024", "2024-05-03"; "25/12" where only one order is possible.
fn by_numbers(text: &str) -> Option<DayOfYear> {
    let numbers = |by: char| -> Option<Vec<u32>> {
        let parts = text.trim_end_matches(by).split(by).map(|part| part.trim().parse().ok());
        parts.collect()
    };
    if let Some([day, month] | [day, month, _]) = numbers('.').as_deref() {
        return DayOfYear::new(*day, *month);
    }
    if let Some([1000..=9999, month, day]) = numbers('-').as_deref() {
        return DayOfYear::new(*day, *month);
    }
    let either = match numbers('/').as_deref() {
        Some([one, other] | [one, other, _]) => {
            [DayOfYear::new(*one, *other), DayOfYear::new(*other, *one)]
        }
        _ => return None,
    };
    match either {
        [Some(day), None] | [None, Some(day)] => Some(day),
        [Some(day), Some(other)] if day == other => Some(day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let third_of_may = Some(DayOfYear { month: 5, day: 3 });
        for text in [
            "3 May",
            "May 3",
            " may 3rd ",
            "the 3rd of May",
            "3. May",
            "on 3 May 2021",
            "3.5.",
            "3.5",
            "03.05.2021",
            "2021-05-03",
            "every year on 3 may",
        ] {
            assert_eq!(DayOfYear::read(text), third_of_may, "{text}");
        }
        assert_eq!(DayOfYear::read("25/12"), DayOfYear::new(25, 12));
        assert_eq!(DayOfYear::read("12/25/2020"), DayOfYear::new(25, 12));
        assert_eq!(DayOfYear::read("5/5"), DayOfYear::new(5, 5));
        assert_eq!(DayOfYear::read("9 sept"), DayOfYear::new(9, 9));
        assert_eq!(DayOfYear::read("29 Feb"), DayOfYear::new(29, 2));
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_not_read() {
        for text in [
            "",
            "😀",
            "May",
            "3",
            "31 June",
            "3/5",
            "32.1.",
            "3 May 4",
            "3 May June",
            "soon",
            "30 feb",
            "0 May",
            "ma 3",
            "the day I found out",
            "\u{202e}evil",
            "99999999999 May",
            "3.5.1.2",
            "é May",
            "3é May",
        ] {
            assert_eq!(DayOfYear::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_29th_of_february_is_the_28th_where_there_is_none() {
        let day = DayOfYear { month: 2, day: 29 };
        let date = |year, day| NaiveDate::from_ymd_opt(year, 2, day).expect("a date");
        assert!(day.is(date(2028, 29)) && !day.is(date(2028, 28)));
        assert!(day.is(date(2027, 28)));
        assert_eq!(day.next(date(2027, 28)), Some(date(2027, 28)));
        let march = NaiveDate::from_ymd_opt(2027, 3, 1).expect("a date");
        assert_eq!(day.next(march), Some(date(2028, 29)));
    }
}
