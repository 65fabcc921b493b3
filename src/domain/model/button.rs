//! Tables of buttons, and of what they choose: each with its name in the callback data and the name of
//! its label. And the dates that buttons carry.

use chrono::{Datelike, NaiveDate};

/// A date in callback data, in a year that can be reckoned with.
pub(in crate::domain) fn date(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|date: &NaiveDate| (2000..3000).contains(&date.year()))
}

/// Its name in the callback data and the name of its label; empty for what is not in the table.
pub(in crate::domain) fn names<T: PartialEq>(
    of: &T,
    among: &[(T, &'static str, &'static str)],
) -> [&'static str; 2] {
    let found = among.iter().find(|(one, ..)| one == of);
    found.map_or(["", ""], |(_, name, key)| [*name, *key])
}

/// The one of that name in the callback data.
pub(in crate::domain) fn named<T: Copy>(name: &str, among: &[(T, &str, &str)]) -> Option<T> {
    among.iter().find(|(_, other, _)| *other == name).map(|(one, ..)| *one)
}
