//! What a text says of a time: days, hours, a span, or that it repeats.

/// A day as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Today, so many days on.
    Ahead(u32),
    /// So many days from the date of now.
    InDays(u32),
    /// So many months from it.
    InMonths(u32),
    /// A week from it, by these words: "next week".
    NextWeek,
    /// The next of these weekdays, Monday being 1.
    Weekday(u32),
    /// So many days after that.
    WeekdayAnd(u32, u32),
    /// That of this calendar week.
    ThisWeekday(u32),
    /// That of the next calendar week.
    NextWeekday(u32),
    /// A day of a month, and a year if it was said.
    Date(u32, u32, Option<u32>),
    /// The next such day of any month.
    OfMonth(u32),
    /// That day of the month so many from now.
    OfMonthIn(u32, u32),
    /// That weekday of the calendar week so many from now.
    WeekdayIn(u32, u32),
    /// The last day of the month so many from now.
    EndOfMonth(u32),
    /// The last day of the next such month.
    EndOf(u32),
    /// A date that does not exist.
    Never,
    /// One that has passed: "yesterday".
    Passed,
}

impl Day {
    /// Its number, if a weekday is all that was said.
    pub fn weekday(self) -> Option<u32> {
        match self {
            Self::Weekday(weekday) => Some(weekday),
            _ => None,
        }
    }

    /// Whether it is none on which something can be due.
    pub const fn is_none(self) -> bool {
        matches!(self, Self::Never | Self::Passed)
    }

    /// Whether a weekday may stand beside it, as in "Friday, 3 April".
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Date(..) | Self::OfMonth(_))
    }
}

/// An hour as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// From 0 to 24.
    pub hour: u32,
    /// From 0 to 59.
    pub minute: u32,
    /// Which half of the day, if that is plain.
    pub half: Half,
}

/// Which half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// It was not said.
    Unsaid,
    /// Before noon.
    Am,
    /// After it.
    Pm,
    /// Written as 24 hours are.
    Whole,
}

/// How something repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeats {
    /// Each day.
    Daily,
    /// Each week, on a day that may be said elsewhere.
    Weekly,
    /// As nothing can be kept.
    Otherwise,
}

/// All that a text says; of each kind, what came first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// On which day; more than one where it leaves that open: "fri or sat", "5/6".
    pub days: Vec<Day>,
    /// The weekday that was said with a date.
    pub beside: Option<u32>,
    /// At what hour; more than one likewise.
    pub clocks: Vec<Clock>,
    /// In which part of the day: its hour, and its half.
    pub part: Option<Clock>,
    /// In how many minutes.
    pub minutes: Option<u32>,
    /// Whether it repeats, and how.
    pub repeats: Option<Repeats>,
    /// The weekdays on which it does.
    pub weekly: Vec<u32>,
    /// Whether the evening of today is meant.
    pub tonight: bool,
    /// Numbers that are no part of a time.
    pub other_numbers: usize,
}

impl Said {
    /// Of what repeats in two ways, neither is kept.
    pub fn repeats(&mut self, how: Repeats) {
        let same = self.repeats.is_none_or(|known| known == how);
        self.repeats = Some(if same { how } else { Repeats::Otherwise });
    }

    /// Whether it says neither day nor hour.
    pub const fn is_open(&self) -> bool {
        self.days.is_empty() && self.clocks.is_empty() && self.part.is_none()
    }
}
