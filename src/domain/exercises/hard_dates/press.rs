//! Their buttons.

use super::{DayOfYear, Told};
use crate::domain::model::button::{named, names};

/// A button of theirs. Its label is in `messages/<locale>/hard_dates.ftl` under [`HardDatePress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HardDatePress {
    /// **Back**, to the list.
    List,
    /// **Add a date**
    Add,
    /// **Never mind**, instead of a date.
    Leave,
    /// **Skip**, instead of words for a date.
    Skip(u32),
    /// A date of the list: its number, and its day for the label.
    Look(u32, DayOfYear),
    /// **Tell my partner the evening before**, **With my words**, **For me only**
    Tell(u32, Told),
    /// **Remove it**
    Remove(u32),
}

const TOLD: [(Told, &str, &str); 3] = [
    (Told::Partner, "partner", "hard-date-tell"),
    (Told::WithWords, "words", "hard-date-with-words"),
    (Told::OwnerOnly, "me", "hard-date-for-me"),
];

impl HardDatePress {
    /// The callback data, after `hard_date:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::List => "list".to_owned(),
            Self::Add => "add".to_owned(),
            Self::Leave => "leave".to_owned(),
            Self::Skip(number) => format!("skip:{number}"),
            Self::Look(number, day) => format!("look:{number}:{}:{}", day.day, day.month),
            Self::Tell(number, told) => format!("tell:{number}:{}", names(&told, &TOLD)[0]),
            Self::Remove(number) => format!("remove:{number}"),
        }
    }

    /// Reads callback data, after `hard_date:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let parts: Vec<&str> = data.split(':').collect();
        match parts[..] {
            ["list"] => Some(Self::List),
            ["add"] => Some(Self::Add),
            ["leave"] => Some(Self::Leave),
            ["skip", number] => number.parse().ok().map(Self::Skip),
            ["look", number, day, month] => {
                let day = DayOfYear::new(day.parse().ok()?, month.parse().ok()?)?;
                Some(Self::Look(number.parse().ok()?, day))
            }
            ["tell", number, told] => Some(Self::Tell(number.parse().ok()?, named(told, &TOLD)?)),
            ["remove", number] => number.parse().ok().map(Self::Remove),
            _ => None,
        }
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::List => "hard-date-back",
            Self::Add => "hard-date-add",
            Self::Leave => "hard-date-leave",
            Self::Skip(_) => "hard-date-skip",
            Self::Look(..) => "hard-date-look",
            Self::Tell(_, told) => names(&told, &TOLD)[1],
            Self::Remove(_) => "hard-date-remove",
        }
    }
}
