//! Hours as they stand within a text: what is one, and what is only a number.

use super::read::{Clock, Half, Reader};
use super::words::Token;

impl Reader<'_> {
    /// "20:00", "7.30pm", "7 pm", "22h", "half past 7", and "7" where words make an hour of it.
    pub(super) fn clock(&mut self) -> Option<()> {
        let (clock, length) = self.past_or_to().or_else(|| self.hour(0))?;
        self.said.clock = self.said.clock.or(Some(clock));
        self.go_on(length);
        Some(())
    }

    /// "half past 7", "quarter to 8", "10 past 6".
    fn past_or_to(&self) -> Option<(Clock, usize)> {
        let minutes = match self.token(0)? {
            token if token.is("halved") => 30,
            token if token.is("quarter") => 15,
            token => token.number().filter(|minutes| (1..=29).contains(minutes))?,
        };
        let to = self.is(1, "to");
        let hour = self.token(2)?.number().filter(|hour| (1..=23).contains(hour))?;
        if !(to || self.is(1, "past")) || !self.may_end(3) && self.half(3).0 == Half::Unsaid {
            return None;
        }
        // "2 to 3 coffees": of numbers, only "quarter" and what is led by "at" is a time.
        if self.token(0)?.number().is_some() && !self.is_before(1, "at") {
            return None;
        }
        let (half, length) = self.half(3);
        let before = if hour == 1 { 12 } else { hour - 1 };
        let (hour, minute) = if to { (before, 60 - minutes) } else { (hour, minutes) };
        Some((Clock { hour, minute, half }, 3 + length))
    }

    fn hour(&self, ahead: usize) -> Option<(Clock, usize)> {
        let token = self.token(ahead)?;
        let led = self.after_time
            || self.is_before(1, "at")
            || self.before(1).is_some_and(|t| t.is_sign("@"));
        // Of a word the letters say nothing: "nine" is no year.
        let digits = token.digits().map_or(0, |_| token.length());
        if digits == 4 && led && self.is_before(1, "at") {
            return self.four_digits();
        }
        let hour = token.number().filter(|hour| *hour <= 24 && digits != 3)?;
        let (minute, length, sure) = self.minutes(ahead + 1);
        let (half, more) = self.half(ahead + length + 1);
        let end = ahead + 1 + length + more;
        let oclock = self.is(end, "oclock");
        let half = match half {
            Half::Unsaid if self.is_literal(token, length) => Half::Whole,
            half => half,
        };
        let said = matches!(half, Half::Am | Half::Pm);
        let valid = hour < 24 && (!said || (1..=12).contains(&hour));
        let meant = sure || said || oclock || (led && self.may_end(end));
        let clock = Clock { hour, minute: minute.unwrap_or(0), half };
        (valid && meant).then_some((clock, end + usize::from(oclock)))
    }

    /// "at 1930".
    fn four_digits(&self) -> Option<(Clock, usize)> {
        let both = self.token(0)?.digits()?;
        let clock = Clock { hour: both / 100, minute: both % 100, half: Half::Whole };
        // "by 2027" is a year.
        let led = self.before(1)?.value("at") == Some("hour") || self.is(1, "oclock");
        (clock.hour < 24 && clock.minute < 60 && led && self.may_end(1)).then_some((clock, 1))
    }

    /// The minutes that follow an hour, how many tokens they take, and whether that makes it a time.
    fn minutes(&self, ahead: usize) -> (Option<u32>, usize, bool) {
        let glued = |ahead: usize| self.token(ahead).filter(|token| token.glued);
        let two = |token: &Token| token.digits().filter(|m| token.length() == 2 && *m < 60);
        let Some(sign) = glued(ahead) else { return (None, 0, false) };
        let minutes = glued(ahead + 1).and_then(two);
        if sign.is_sign(":") {
            return (minutes, if minutes.is_some() { 2 } else { 0 }, minutes.is_some());
        }
        if sign.is_sign(".") && minutes.is_some() {
            return (minutes, 2, false);
        }
        if sign.value("unit") == Some("hours") && sign.length() == 1 {
            return (minutes, 1 + usize::from(minutes.is_some()), minutes.is_some());
        }
        (None, 0, false)
    }

    fn half(&self, ahead: usize) -> (Half, usize) {
        match self.token(ahead).and_then(|token| token.value("half")) {
            Some("am") => (Half::Am, 1),
            Some(_) => (Half::Pm, 1),
            None => (Half::Unsaid, 0),
        }
    }

    /// "07:30" and "7h" are of a day with 24 hours.
    fn is_literal(&self, hour: &Token, length: usize) -> bool {
        let zero = hour.length() == 2 && hour.digits().is_some_and(|hour| hour < 10);
        zero || (length > 0 && self.token(1).is_some_and(|sign| sign.is("unit")))
    }
}
