//! Spans from now on: "in 2 hours", "an hour and a half from now", "in a fortnight".

use super::read::Reader;
use super::said::Day;
use super::words::Token;

/// How long something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// In minutes.
    Minutes(u32),
    /// In days.
    Days(u32),
    /// In calendar months.
    Months(u32),
}

impl Reader<'_> {
    /// "in 2 hours", "within an hour", "in half an hour", "2 hours from now", "in a week", "a week from
    /// today"; of an answer also "an hour".
    pub(super) fn span(&mut self) -> Option<()> {
        let begins = usize::from(self.is(0, "in"));
        let skips = |at: usize, kind| usize::from(begins == 1 && self.is(at, kind));
        let the = skips(1, "the");
        let led = begins + the + skips(1 + the, "next");
        let led = led + skips(led, "roughly");
        let (span, length) = match self.quantity(led) {
            None if the == 1 => (self.one(led)?, 1),
            read => read?,
        };
        let end = led + length;
        let from = self.is(end, "at") || self.is(end, "on");
        if from && self.is(end + 1, "now") {
            self.take_span(span, end + 2);
            return Some(());
        }
        // "in two weeks on monday" is another one.
        let on = begins == 0 && (self.is(end, "after") || self.is(end, "on"));
        let of = on || self.is(end, "at");
        if let (Span::Days(days), true) = (span, of)
            && let Some(day) = self.days_from(days, end + 1)
        {
            self.take_day(day, end + 2);
            return Some(());
        }
        // "two weeks today"
        if let (Span::Days(days), Some(ahead)) = (span, self.value(end, "day"))
            && begins == 0
            && days.is_multiple_of(7)
        {
            self.take_day(Day::Ahead(ahead.saturating_add(days)), end + 1);
            return Some(());
        }
        let alone = self.begins_answer() && self.ends_answer(end) && !self.is_written_hour();
        if begins == 0 && !alone {
            return None;
        }
        self.take_span(span, end);
        Some(())
    }

    /// "21h" is an hour of the day, and "2h" are two.
    fn is_written_hour(&self) -> bool {
        let h = self.token(1).is_some_and(|unit| unit.glued && unit.length() == 1);
        h && self.unit(1) == Some("hours") && self.number(0).is_some_and(|hour| hour >= 6)
    }

    fn take_span(&mut self, span: Span, tokens: usize) {
        match span {
            Span::Minutes(minutes) => {
                self.said.minutes = self.said.minutes.or(Some(minutes.max(1)));
                self.go_on(tokens);
            }
            Span::Days(days) => self.take_day(Day::InDays(days), tokens),
            Span::Months(months) => self.take_day(Day::InMonths(months), tokens),
        }
    }

    /// "a week from friday"
    fn days_from(&self, days: u32, ahead: usize) -> Option<Day> {
        if let Some(from) = self.value(ahead, "day") {
            return Some(Day::Ahead(from.saturating_add(days)));
        }
        let weekday = self.value(ahead, "weekday").or_else(|| self.value(ahead, "weakday"))?;
        Some(Day::WeekdayAnd(weekday, days))
    }

    /// How long it is, and how many tokens that takes.
    pub(super) fn quantity(&self, ahead: usize) -> Option<(Span, usize)> {
        let (sixtieths, unit, length) = self.amount(ahead)?;
        let whole = sixtieths / 60;
        let span = match unit {
            "minutes" => Span::Minutes(whole),
            "hours" => {
                let and = usize::from(self.is(ahead + length, "follow"));
                if let Some((minutes, more)) = self.minutes_more(ahead + length, and) {
                    return Some((Span::Minutes(sixtieths + minutes), length + more));
                }
                Span::Minutes(sixtieths)
            }
            "days" => Span::Days(whole),
            "weeks" => Span::Days(sixtieths.saturating_mul(7) / 60),
            "fortnights" => Span::Days(whole.saturating_mul(14)),
            "months" => Span::Months(whole),
            _ => return None,
        };
        Some((span, length))
    }

    /// The "30" of "1h30", the "15 minutes" of "2 hours and 15 minutes".
    fn minutes_more(&self, ahead: usize, and: usize) -> Option<(u32, usize)> {
        let token = self.token(ahead + and)?;
        let minutes = token.digits().or_else(|| token.number())?;
        if self.unit(ahead + and + 1) == Some("minutes") {
            return Some((minutes, and + 2));
        }
        let bare = and == 0 && token.length() == 2 && token.digits().is_some();
        let bare = bare && (token.glued || self.may_end(ahead + 1));
        (bare && minutes < 60).then_some((minutes, 1))
    }

    fn one(&self, ahead: usize) -> Option<Span> {
        match self.unit(ahead)? {
            "hours" => Some(Span::Minutes(60)),
            "weeks" => Some(Span::Days(7)),
            "months" => Some(Span::Months(1)),
            _ => None,
        }
    }

    /// A number in sixtieths, its unit, and how many tokens they take.
    fn amount(&self, ahead: usize) -> Option<(u32, &'static str, usize)> {
        let unit = |at: usize| self.unit(ahead + at);
        let is = |at: usize, kind| self.is(ahead + at, kind);
        // "half an hour", "a quarter of an hour", "three quarters of an hour"
        if is(0, "halved") {
            let article = usize::from(is(1, "a"));
            return Some((30, unit(1 + article)?, 2 + article));
        }
        let a = usize::from(is(0, "a"));
        let number = self.number(ahead + a);
        let quarters = usize::from(number.is_some());
        if is(a + quarters, "quarter") && is(a + quarters + 1, "of") {
            let article = usize::from(is(a + quarters + 2, "a"));
            let at = a + quarters + 2 + article;
            return Some((15 * number.unwrap_or(1), unit(at)?, at + 1));
        }
        if let Some(number) = number {
            return self.counted(ahead, a, number);
        }
        let one = unit(a)?;
        let fortnight = one == "fortnights";
        (a == 1 || fortnight).then(|| {
            let more = self.and_a_half(ahead + a + 1);
            (60 + if more > 0 { 30 } else { 0 }, one, a + 1 + more)
        })
    }

    /// "2 hours", "a couple of hours", "1.5 hours", "2 and a half hours", "2½ hours", "1/2 hour".
    fn counted(&self, ahead: usize, a: usize, number: u32) -> Option<(u32, &'static str, usize)> {
        let unit = |at: usize| self.unit(ahead + at);
        let sign = |sign| self.token(ahead + a + 1).is_some_and(|token| token.is_glued(sign));
        let next = self.token(ahead + a + 2).filter(|next| next.glued);
        let sixtieths = number.checked_mul(60)?;
        if let Some(tenths) = next.filter(|next| (sign(".") || sign(",")) && next.length() == 1) {
            return Some((sixtieths + tenths.digits()? * 6, unit(a + 3)?, a + 4));
        }
        if let Some(part) = next.filter(|_| sign("/")).and_then(Token::digits) {
            let article = usize::from(self.is(ahead + a + 3, "a"));
            let at = a + 3 + article;
            return Some((sixtieths.checked_div(part)?, unit(at)?, at + 1));
        }
        let half = self.and_a_half(ahead + a + 1);
        let half = half.max(usize::from(self.is(ahead + a + 1, "halved")));
        if let Some(unit) = unit(a + 1 + half).filter(|_| half > 0) {
            return Some((sixtieths + 30, unit, a + half + 2));
        }
        let of = usize::from(self.is(ahead + a + 1, "of"));
        let unit = unit(a + of + 1)?;
        let more = self.and_a_half(ahead + a + of + 2);
        Some((sixtieths + if more > 0 { 30 } else { 0 }, unit, a + of + 2 + more))
    }

    /// How many tokens "and a half" takes there.
    fn and_a_half(&self, ahead: usize) -> usize {
        let article = usize::from(self.is(ahead + 1, "a"));
        let half = self.is(ahead, "or") && self.is(ahead + 1 + article, "halved");
        if half { 2 + article } else { 0 }
    }
}
