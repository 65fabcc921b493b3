//! Hours as they stand within a text: what is one, and what is only a number.

use super::read::Reader;
use super::said::{Clock, Half};
use super::words::Token;

impl Reader<'_> {
    /// "20:00", "7.30pm", "7 pm", "22h", "730am", "half past 7", and "7" where words make an hour of it.
    pub(super) fn clock(&mut self) -> Option<()> {
        let read = self.past_or_to().or_else(|| self.half_hour());
        let (clock, length) = read.or_else(|| self.run_together()).or_else(|| self.hour())?;
        self.take_clock(clock);
        self.go_on(length);
        self.clock_ended = Some(self.at);
        Some(())
    }

    /// Takes an hour; one after "or" leaves open which of the two is meant.
    fn take_clock(&mut self, clock: Clock) {
        let joins = self.joins(self.clock_ended);
        let clocks = &mut self.said.clocks;
        if clocks.is_empty() || joins {
            // "7 or 8pm"
            if let (Some(first), Half::Am | Half::Pm) = (clocks.last_mut(), clock.half)
                && first.half == Half::Unsaid
            {
                first.half = clock.half;
            }
            clocks.push(clock);
        }
    }

    /// "half past 7", "quarter to 8", "10 past 6", "1/4 to midnight", "5 min to 10".
    fn past_or_to(&self) -> Option<(Clock, usize)> {
        let (minutes, length, named) = self.minutes_apart()?;
        let to = self.is(length, "to");
        if !(to || self.is(length, "past")) {
            return None;
        }
        let (hour, whole) = match self.token(length + 1)? {
            token if token.is("part") => (whole_hour(token)?, true),
            token => (token.number().filter(|hour| (1..=23).contains(hour))?, false),
        };
        let (half, more) = self.half(length + 2);
        let (oclock, end) = self.oclock(length + 2 + more);
        // "2 to 3 coffees": a bare number before "to" is minutes only where an hour is expected.
        let after = self.token(length).is_some_and(|token| token.is("after"));
        let fives = minutes.is_multiple_of(5);
        let range = self.is_before(1, "starts") || self.is_before(1, "in");
        let meant = named || (fives && !range && ((!to && !after) || self.is_led()));
        if !meant || !(self.may_end(end) || half != Half::Unsaid || oclock) {
            return None;
        }
        let before = if hour == 1 && !whole { 12 } else { hour - 1 };
        let (hour, minute) = if to { (before, 60 - minutes) } else { (hour % 24, minutes) };
        let half = if whole { Half::Whole } else { half };
        (minute < 60).then_some((Clock { hour, minute, half }, end))
    }

    /// The minutes that an hour is apart, how many tokens they take, and whether their name says that
    /// it is minutes.
    fn minutes_apart(&self) -> Option<(u32, usize, bool)> {
        let a = usize::from(self.is(0, "a") && self.is(1, "quarter"));
        if self.is(a, "quarter") {
            return Some((15, a + 1 + self.dash(a + 1), true));
        }
        if self.is(0, "halved") {
            let at = 1 + self.dash(1);
            return Some((30, at, self.is(at, "past")));
        }
        if self.is_sign(1, "/") && self.number(0) == Some(1) {
            let minutes = match self.token(2)?.digits()? {
                4 => 15,
                2 => 30,
                _ => return None,
            };
            return Some((minutes, 3, true));
        }
        let (minutes, length) = self.spoken(0).filter(|(minutes, _)| (1..=29).contains(minutes))?;
        let unit = self.unit(length) == Some("minutes");
        Some((minutes, length + usize::from(unit), unit))
    }

    /// "half 9", "half-nine": half past it.
    fn half_hour(&self) -> Option<(Clock, usize)> {
        let at = 1 + self.dash(1);
        let hour =
            self.number(at).filter(|hour| self.is(0, "halved") && (1..=12).contains(hour))?;
        let end = at + 1;
        let (half, more) = self.half(end);
        let clock = Clock { hour, minute: 30, half };
        let meant = half != Half::Unsaid || self.may_end(end);
        (meant && !self.is_sign(end, "/")).then_some((clock, end + more))
    }

    /// Whether a dash follows there without a space, as a number of tokens: "half-past".
    fn dash(&self, at: usize) -> usize {
        usize::from(self.token(at).is_some_and(|token| token.is_glued("-")))
    }

    /// "730am", "at 1930", "2030 uhr".
    fn run_together(&self) -> Option<(Clock, usize)> {
        let token = self.token(0).filter(|token| matches!(token.length(), 3 | 4))?;
        let both = token.digits().filter(|both| *both >= 100 || token.length() == 4)?;
        let (hour, minute) = (both / 100, both % 100);
        let (half, more) = self.half(1);
        let (oclock, end) = self.oclock(1 + more);
        // "1930 hrs"
        let hours = token.length() == 4 && !oclock && self.unit(end) == Some("hours");
        let (oclock, end) = (oclock || hours, end + usize::from(hours));
        let said = half != Half::Unsaid;
        let valid = hour < 24 && minute < 60 && (!said || (1..=12).contains(&hour));
        let led = self.is_led() && self.may_end(end) && !self.is_number_by_its_looks(both);
        let half = match half {
            Half::Unsaid if token.length() == 4 => Half::Whole,
            half => half,
        };
        let meant = said || oclock || led;
        (valid && meant).then_some((Clock { hour, minute, half }, end))
    }

    /// "by 2027" is a year, and "by 101" nothing that a clock is read to.
    fn is_number_by_its_looks(&self, both: u32) -> bool {
        let at = self.before(1).and_then(|token| token.value("at")) == Some("hour");
        let step = if (2000..2100).contains(&both) { 15 } else { 5 };
        !at && !both.is_multiple_of(step)
    }

    fn hour(&self) -> Option<(Clock, usize)> {
        let token = self.token(0)?;
        // Of a word the letters say nothing: "nine" is no year.
        let digits = token.digits().map_or(0, |_| token.length());
        let hour = token.number().filter(|hour| *hour <= 24 && digits <= 2)?;
        let led = self.is_led();
        let (minute, length, sure) = self.minutes(led);
        let (half, more) = self.half(length + 1);
        let (oclock, end) = self.oclock(1 + length + more);
        let half = match half {
            Half::Unsaid if self.is_literal(token, length) => Half::Whole,
            half => half,
        };
        let said = matches!(half, Half::Am | Half::Pm);
        let valid = hour < 24 && (!said || (1..=12).contains(&hour));
        let meant = sure || said || oclock || (led && self.may_end(end));
        let clock = Clock { hour, minute: minute.unwrap_or(0), half };
        (valid && meant).then_some((clock, end))
    }

    /// The minutes that follow an hour, how many tokens they take, and whether that makes it a time.
    fn minutes(&self, led: bool) -> (Option<u32>, usize, bool) {
        let glued = |ahead: usize| self.token(ahead).filter(|token| token.glued);
        let two = |token: &Token| token.digits().filter(|m| token.length() == 2 && *m < 60);
        let minutes = glued(2).and_then(two);
        let length = if minutes.is_some() { 2 } else { 0 };
        match glued(1) {
            Some(sign) if sign.is_sign(":") => (minutes, length, minutes.is_some()),
            Some(sign) if [".", ";", ","].iter().any(|one| sign.is_sign(one)) => {
                (minutes, length, false)
            }
            Some(sign) if sign.value("unit") == Some("hours") && sign.length() == 1 => (
                minutes,
                length.max(1),
                minutes.is_some() || self.number(0).is_some_and(|hour| hour > 12),
            ),
            _ if led && self.is_hours_letter() => (None, 1, true),
            _ => match self.minutes_apart_from_hour().filter(|_| led) {
                Some((minutes, length)) => (Some(minutes), length, false),
                None => (None, 0, false),
            },
        }
    }

    /// The "h" of "18 h".
    fn is_hours_letter(&self) -> bool {
        let h = self.token(1).is_some_and(|unit| unit.length() == 1);
        h && self.unit(1) == Some("hours") && self.number(0).is_some_and(|hour| hour > 12)
    }

    /// The "thirty" of "eight thirty", the "30" of "8 30".
    fn minutes_apart_from_hour(&self) -> Option<(u32, usize)> {
        let dash = usize::from(self.token(1)?.is_glued("-"));
        let next = self.token(1 + dash)?;
        if self.token(0)?.digits().is_some() {
            let two = next.digits().filter(|minute| next.length() == 2 && *minute < 60);
            return two.filter(|_| dash == 0 && self.may_end(2)).map(|minute| (minute, 1));
        }
        let (minutes, length) = self.spoken(1 + dash).filter(|_| next.digits().is_none())?;
        let end = 1 + dash + length;
        let ends = self.may_end(end) || self.is(end, "half");
        ((10..60).contains(&minutes) && ends).then_some((minutes, dash + length))
    }

    /// A number, also of two words, and how many tokens it takes: "twenty-five".
    fn spoken(&self, ahead: usize) -> Option<(u32, usize)> {
        let number = self.number(ahead)?;
        let words = self.token(ahead)?.digits().is_none() && (20..60).contains(&number);
        let dash = usize::from(self.token(ahead + 1).is_some_and(|token| token.is_glued("-")));
        let next = self.token(ahead + 1 + dash).filter(|token| token.digits().is_none());
        let ones = next.and_then(Token::number).filter(|ones| (1..10).contains(ones));
        match ones.filter(|_| words && number % 10 == 0) {
            Some(ones) => Some((number + ones, 2 + dash)),
            None => Some((number, 1)),
        }
    }

    fn half(&self, ahead: usize) -> (Half, usize) {
        match self.token(ahead).and_then(|token| token.value("half")) {
            Some("am") => (Half::Am, 1),
            Some(_) => (Half::Pm, 1),
            None => (Half::Unsaid, 0),
        }
    }

    /// Whether "o'clock" stands there, or "-ish", and where it ends.
    fn oclock(&self, ahead: usize) -> (bool, usize) {
        let dash = usize::from(self.token(ahead).is_some_and(|token| token.is_glued("-")));
        let oclock = self.is(ahead + dash, "oclock");
        (oclock, if oclock { ahead + dash + 1 } else { ahead })
    }

    /// "07:30" and "7h" are of a day with 24 hours.
    fn is_literal(&self, hour: &Token, length: usize) -> bool {
        let zero = hour.length() == 2 && hour.digits().is_some_and(|hour| hour < 10);
        zero || (length > 0 && self.token(1).is_some_and(|sign| sign.glued && sign.is("unit")))
    }
}

/// Noon or midnight.
fn whole_hour(part: &Token) -> Option<u32> {
    let (hour, minute) = part.value("part")?.split_once(':')?;
    let hour = hour.parse().ok().filter(|hour| matches!(hour, 12 | 24))?;
    minute.starts_with("00").then_some(hour)
}
