//! What a text says of a time: a day, an hour, a span, or that it repeats.

use chrono::NaiveDate;

use super::words::Token;

/// A day as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Today, so many days on.
    Ahead(u32),
    /// So many days from the date of now.
    InDays(u32),
    /// So many months from it.
    InMonths(u32),
    /// The next of these weekdays, Monday being 1.
    Weekday(u32),
    /// That of the next calendar week.
    NextWeekday(u32),
    /// A day of a month, and a year if it was said.
    Date(u32, u32, Option<u32>),
    /// The next such day of any month.
    OfMonth(u32),
    /// A date that does not exist, or has passed.
    Never,
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

/// All that a text says; of each kind, what came first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// On which day.
    pub day: Option<Day>,
    /// At what hour.
    pub clock: Option<Clock>,
    /// In which part of the day: its hour, and its half.
    pub part: Option<Clock>,
    /// In how many minutes.
    pub minutes: Option<u32>,
    /// Whether it repeats each day.
    pub daily: bool,
    /// Whether it repeats otherwise.
    pub repeats: bool,
    /// Whether the evening of today is meant.
    pub tonight: bool,
}

/// Reads a text.
pub fn read(tokens: &[Token]) -> Said {
    let mut reader = Reader { tokens, at: 0, said: Said::default(), after_time: false };
    while reader.at < tokens.len() {
        let from = reader.at;
        reader.after_time = reader.step().is_some();
        reader.at = reader.at.max(from + 1);
    }
    reader.said
}

pub(super) struct Reader<'a> {
    tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) said: Said,
    /// Whether what stands directly before was a part of the time.
    pub(super) after_time: bool,
}

impl Reader<'_> {
    /// Reads what begins here, and goes on behind it.
    fn step(&mut self) -> Option<()> {
        self.span()
            .or_else(|| self.repeated())
            .or_else(|| self.date())
            .or_else(|| self.clock())
            .or_else(|| self.day())
            .or_else(|| self.part())
    }

    pub(super) fn token(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    pub(super) fn before(&self, back: usize) -> Option<&Token> {
        self.tokens.get(self.at.checked_sub(back)?)
    }

    pub(super) fn is(&self, ahead: usize, kind: &str) -> bool {
        self.token(ahead).is_some_and(|token| token.is(kind))
    }

    pub(super) fn is_before(&self, back: usize, kind: &str) -> bool {
        self.before(back).is_some_and(|token| token.is(kind))
    }

    pub(super) fn value(&self, ahead: usize, kind: &str) -> Option<u32> {
        self.token(ahead)?.value(kind)?.parse().ok()
    }

    pub(super) fn go_on(&mut self, tokens: usize) {
        self.at += tokens;
    }

    pub(super) fn take_day(&mut self, day: Day, tokens: usize) {
        self.go_on(tokens);
        // A day that has passed says nothing of when something is due.
        self.said.day = self.said.day.filter(|day| *day != Day::Never).or(Some(day));
    }

    /// "3 May", "May 3rd", "3rd of May 2027", "2027-05-03", "by the 3rd".
    fn date(&mut self) -> Option<()> {
        if let Some((date, length)) = self.iso() {
            self.take_day(date, length);
            return Some(());
        }
        if let Some(month) = self.value(0, "month") {
            let (day, length) = self.day_of_month(1)?;
            self.take_date(day, month, 1 + length);
            return Some(());
        }
        let (day, length) = self.day_of_month(0)?;
        let of = usize::from(self.is(length, "of"));
        if let Some(month) = self.value(length + of, "month") {
            self.take_date(day, month, length + of + 1);
            return Some(());
        }
        let the = self.is_before(1, "the") && self.is_before(2, "on");
        (the && length == 2 && self.may_end(2)).then(|| self.take_day(Day::OfMonth(day), 2))
    }

    fn take_date(&mut self, day: u32, month: u32, length: usize) {
        let year = self.token(length).filter(|token| token.length() == 4).and_then(Token::digits);
        let exists = NaiveDate::from_ymd_opt(2024, month, day).is_some();
        let date = if exists { Day::Date(day, month, year) } else { Day::Never };
        self.take_day(date, length + usize::from(year.is_some()));
    }

    /// A day of a month in digits, and how many tokens it takes; not the hour of "May 3pm".
    fn day_of_month(&self, ahead: usize) -> Option<(u32, usize)> {
        let day = self.token(ahead)?.digits().filter(|day| (1..=31).contains(day))?;
        let next = self.token(ahead + 1);
        let ordinal = next.is_some_and(|next| next.glued && next.is("ordinal"));
        let hour = next.is_some_and(|next| next.is("half") || (next.glued && next.is_sign(":")));
        (!hour).then_some((day, 1 + usize::from(ordinal)))
    }

    fn iso(&self) -> Option<(Day, usize)> {
        let year = self.token(0).filter(|token| token.length() == 4)?.digits()?;
        let dash = |ahead| self.token(ahead).is_some_and(|token| token.is_sign("-"));
        let (month, day) = (self.token(2)?.digits()?, self.token(4)?.digits()?);
        let date = Day::Date(day, month, Some(year));
        let exists = i32::try_from(year)
            .is_ok_and(|year| NaiveDate::from_ymd_opt(year, month, day).is_some());
        (dash(1) && dash(3)).then_some((if exists { date } else { Day::Never }, 5))
    }

    /// Whether a number that ends here can be a time: "at 7 we eat", and not "at 7 places".
    pub(super) fn may_end(&self, ahead: usize) -> bool {
        let Some(next) = self.token(ahead) else { return true };
        let goes_on = next.glued
            && [":", "/", "%", "-", "–", "€", "$", "+"].iter().any(|sign| next.is_sign(sign));
        let fraction = next.is_sign(".")
            && self.token(ahead + 1).is_some_and(|after| after.glued && after.digits().is_some());
        let kinds = ["follow", "day", "tonight", "weekday", "weakday", "daily", "part", "month"];
        let word = kinds.iter().any(|kind| next.is(kind));
        (next.ends_a_phrase() && !goes_on && !fraction) || word
    }
}
