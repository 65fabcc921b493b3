//! Dates as they are written: "3 May", "14/5", "29.11.", "2026-05-03", "the 3rd".

use chrono::NaiveDate;

use super::read::Reader;
use super::said::Day;
use super::words::Token;

impl Reader<'_> {
    /// "3 May", "May 3rd", "3rd of May 2027", "2027-05-03", "14/5", "by the 3rd".
    pub(super) fn date(&mut self) -> Option<()> {
        if let Some((days, length)) = self.year_first().or_else(|| self.figures()) {
            self.take_days(&days, length);
            return Some(());
        }
        if let Some(month) = self.value(0, "month") {
            let (day, length) = self.day_of_month(1)?;
            self.take_date(day, month, 1 + length);
            return Some(());
        }
        let (day, length) = self.day_of_month(0)?;
        let divided = |token: &Token| [".", "-", "/"].iter().any(|sign| token.is_glued(sign));
        let dot = usize::from(self.token(length).is_some_and(divided));
        let of = usize::from(self.is(length + dot, "of"));
        if let Some(month) = self.value(length + dot + of, "month") {
            self.take_date(day, month, length + dot + of + 1);
            return Some(());
        }
        // "the 3rd of next month"
        let next = u32::from(self.is(length + 1, "next"));
        if of == 1 && dot == 0 && self.unit(length + 2) == Some("months") {
            self.take_day(Day::OfMonthIn(day, next), length + 3);
            return Some(());
        }
        let the = usize::from(self.is_before(1, "the"));
        let on = self.is_before(1 + the, "on") || (the == 0 && self.after_time);
        let weekday = self.is_before(1 + the, "weekday") || self.is_before(1 + the, "weakday");
        let led = on || weekday || self.begins_answer() || self.begins_answer_with_the();
        let hour = self.has_hour(length);
        // "the 3rd", "the 14th 7pm", "on the 14"
        let ordinal = length == 2 && (hour || (led && self.may_end(2)));
        let ends = length == 2 && the == 1 && self.token(2).is_none();
        let bare = length == 1 && the == 1 && on && (hour || self.may_end(1));
        (ordinal || ends || bare).then(|| self.take_day(Day::OfMonth(day), length))
    }

    fn begins_answer_with_the(&self) -> bool {
        self.as_answer && self.at == 1 && self.is_before(1, "the")
    }

    fn take_date(&mut self, day: u32, month: u32, length: usize) {
        let comma = usize::from(self.is_sign(length, ","));
        let year = self.token(length + comma).filter(|token| token.length() == 4);
        // "3 April, 1930 sharp" has an hour.
        let year = year.and_then(Token::digits).filter(|year| is_year(*year));
        let length = length + year.map_or(0, |_| comma + 1);
        self.take_day(dated(day, month, year), length);
    }

    /// A day of a month in digits, and how many tokens it takes; not the hour of "May 3pm".
    fn day_of_month(&self, ahead: usize) -> Option<(u32, usize)> {
        let day = self.token(ahead)?.digits().filter(|day| (1..=31).contains(day))?;
        let next = self.token(ahead + 1);
        let ordinal = next.is_some_and(|next| next.glued && next.is("ordinal"));
        let hour = next.is_some_and(|next| next.is("half") || next.is_glued(":"));
        (!hour).then_some((day, 1 + usize::from(ordinal)))
    }

    /// "2027-05-03", "2027/5/3", "2027-05-03T18:30".
    fn year_first(&self) -> Option<(Vec<Day>, usize)> {
        let year = self.token(0).filter(|token| token.length() == 4)?.digits()?;
        let divided = |sign| self.is_sign(1, sign) && self.is_sign(3, sign);
        let divided = divided("-") || divided("/") || divided(".");
        let (month, day) = (self.token(2)?.digits()?, self.token(4)?.digits()?);
        let t = self.token(5).is_some_and(|token| token.is_glued("t"));
        let hour = self.token(6).is_some_and(|token| token.glued && token.digits().is_some());
        let length = 5 + usize::from(t && hour);
        divided.then(|| (vec![dated(day, month, Some(year))], length))
    }

    /// "14/5", "5/14/2026", "29.11.", "4.5.26", "14-5-2026".
    fn figures(&self) -> Option<(Vec<Day>, usize)> {
        let one = self.token(0).filter(|token| token.length() <= 2)?.digits()?;
        let sign = ["/", ".", "-"].into_iter().find(|sign| self.is_sign(1, sign))?;
        let glued = |ahead: usize| self.token(ahead).filter(|token| token.glued);
        let two = glued(1).and(glued(2)).filter(|token| token.length() <= 2)?.digits()?;
        if self.before(1).is_some_and(|token| token.is_glued(sign)) {
            return None;
        }
        if one > 31 || two > 31 {
            let meant = sign == "/" && self.has_hour(3);
            return meant.then(|| (vec![Day::Never], 3));
        }
        let year = glued(3).filter(|token| token.is_sign(sign)).and(glued(4));
        let year = year.and_then(|token| Some((token.digits()?, token.length())));
        let year = match year {
            Some((year, 4)) => Some(year),
            Some((year, 2)) => Some(2000 + year),
            _ => None,
        };
        let dot = usize::from(sign == "." && glued(3).is_some_and(|token| token.is_sign(".")));
        let length = if year.is_some() { 5 } else { 3 + dot };
        let is_date = year.is_some()
            || match sign {
                "/" => self.is_slashed_date(one, two),
                "." => self.is_dotted_date(dot == 1),
                _ => self.has_hour(3),
            };
        let days = if sign == "." { day_first(one, two, year) } else { both(one, two, year) };
        is_date.then_some((days, length))
    }

    /// Not "2/3 of it", "the 5/2 diet", "24/7", and no mark, "7/10 today". Else rather a date too much
    /// than one that is lost: then another day would be promised.
    fn is_slashed_date(&self, one: u32, two: u32) -> bool {
        let whole = one == two && !self.may_end(3);
        let fraction = whole || (one, two) == (24, 7) || (one < two && two <= 4);
        let led = self.is_before(1, "on") || self.is_before(1, "weekday") || self.after_time;
        let hour = self.has_hour(3) && !(fraction && self.is_sign(3, ","));
        let other = ["half", "ordinal", "day", "tonight", "of"].iter().any(|kind| self.is(3, kind));
        let signs = ["%", "/", "-", "€", "$"];
        let goes_on =
            self.token(3).is_some_and(|next| signs.iter().any(|sign| next.is_glued(sign)));
        if other || goes_on || self.is_clock_in_quarters() {
            return false;
        }
        let named = self.is_before(1, "the") && !self.may_end(3);
        led || hour || !(fraction || named)
    }

    /// "1/4 to 10".
    fn is_clock_in_quarters(&self) -> bool {
        (self.is(3, "to") || self.is(3, "past")) && self.number(4).is_some()
    }

    /// "29.11." and, where it can be no hour, "29.11".
    fn is_dotted_date(&self, dot: bool) -> bool {
        let (Some(one), Some(two)) = (self.token(0), self.token(2)) else { return false };
        let (Some(first), Some(second)) = (one.digits(), two.digits()) else { return false };
        let is_hour = first < 24 && two.length() == 2;
        let at = self.before(1).and_then(|token| token.value("at")) == Some("hour");
        let on = self.is_before(1, "on") && !self.is_before(1, "at");
        let ends = 3 + usize::from(dot);
        let dated = on || self.has_hour(ends);
        match (dot, (1..=12).contains(&second)) {
            (_, false) => dated && !is_hour && self.has_hour(ends),
            (true, true) => !(at && is_hour),
            (false, true) => {
                let led = self.is_before(1, "on") || self.begins_answer();
                (dated && !at) || (led && !is_hour && two.length() == 2 && self.may_end(3))
            }
        }
    }

    /// Whether an hour follows: "19:30", "7pm", "at 19", "noon".
    fn has_hour(&self, ahead: usize) -> bool {
        let comma = usize::from(self.is_sign(ahead, ","));
        let at = usize::from(self.is(ahead + comma, "at"));
        let from = ahead + comma + at;
        let together = |token: &Token| {
            matches!(token.length(), 3 | 4) && token.digits().is_some_and(|both| both < 2400)
        };
        let hour = self.number(from).is_some_and(|hour| hour <= 24)
            || self.token(from).is_some_and(together);
        let sign = self.token(from + 1).is_some_and(|next| {
            let minutes = next.glued && (next.is_sign(":") || next.is_sign("."));
            minutes || next.is("oclock") || next.value("unit") == Some("hours")
        });
        let said = self.number(from).is_some() && self.is(from + 1, "half");
        let at = at == 1 && self.number(from).is_some();
        said || (hour && sign)
            || ((hour || at) && self.may_end(from + 1))
            || self.is(from, "part")
            || self.is(from, "halved")
            || self.is(from, "quarter")
    }
}

/// Which of the two is the month is left open where both can be.
fn both(one: u32, two: u32, year: Option<u32>) -> Vec<Day> {
    let mut days = vec![dated(one, two, year), dated(two, one, year)];
    days.dedup();
    days.retain(|day| *day != Day::Never);
    if days.is_empty() { vec![Day::Never] } else { days }
}

fn day_first(day: u32, month: u32, year: Option<u32>) -> Vec<Day> {
    vec![dated(day, month, year)]
}

fn dated(day: u32, month: u32, year: Option<u32>) -> Day {
    let of = year.and_then(|year| i32::try_from(year).ok()).unwrap_or(2024);
    match NaiveDate::from_ymd_opt(of, month, day) {
        Some(_) => Day::Date(day, month, year),
        None => Day::Never,
    }
}

fn is_year(number: u32) -> bool {
    (2000..2100).contains(&number) || number % 100 >= 60 || number > 2400
}
