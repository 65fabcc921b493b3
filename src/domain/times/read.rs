//! Goes through a text from left to right, as English puts times together.

use super::said::{Day, Said};
use super::spans::Span;
use super::words::Token;

/// Reads a text. As an answer to "by when?" it may be a time without any word that leads to one: "8",
/// "an hour", "the 3rd".
pub fn read(tokens: &[Token], as_answer: bool) -> Said {
    let mut reader = Reader::at(tokens, 0, as_answer);
    while reader.at < tokens.len() {
        let from = reader.at;
        let comma = reader.after_time && tokens[from].is_sign(",");
        reader.after_time = reader.step().is_some() || comma;
        reader.at = reader.at.max(from + 1);
    }
    reader.said
}

/// All spans in a text, and the numbers that are in none of them.
pub fn spans(tokens: &[Token]) -> (Vec<Span>, Vec<u32>) {
    let (mut spans, mut numbers, mut at) = (vec![], vec![], 0);
    while let Some(token) = tokens.get(at) {
        let reader = Reader::at(tokens, at, true);
        if let Some((span, length)) = reader.quantity(0) {
            spans.push(span);
            at += length.max(1);
        } else {
            numbers.extend(token.number());
            at += 1;
        }
    }
    (spans, numbers)
}

/// "next week" and "monday", "next month" and "the 3rd", in one.
fn together(span: &[Day], day: &[Day]) -> Option<Day> {
    match (span, day) {
        ([Day::NextWeek], [Day::Weekday(weekday)]) => Some(Day::NextWeekday(*weekday)),
        ([Day::InDays(days)], [Day::Weekday(weekday)]) if *days > 0 && days.is_multiple_of(7) => {
            Some(Day::WeekdayIn(*weekday, days / 7))
        }
        ([Day::InMonths(months)], [Day::OfMonth(day)]) => Some(Day::OfMonthIn(*day, *months)),
        _ => None,
    }
}

pub(super) struct Reader<'a> {
    tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) said: Said,
    pub(super) as_answer: bool,
    /// Whether what stands directly before was a part of the time.
    pub(super) after_time: bool,
    /// Where the last day ended.
    pub(super) day_ended: Option<usize>,
    /// Where the last hour ended.
    pub(super) clock_ended: Option<usize>,
}

impl<'a> Reader<'a> {
    fn at(tokens: &'a [Token], at: usize, as_answer: bool) -> Self {
        let said = Said::default();
        let (after_time, day_ended, clock_ended) = (false, None, None);
        Self { tokens, at, said, as_answer, after_time, day_ended, clock_ended }
    }
}

impl Reader<'_> {
    /// Reads what begins here, and goes on behind it.
    fn step(&mut self) -> Option<()> {
        let read = self
            .span()
            .or_else(|| self.repeated())
            .or_else(|| self.date())
            .or_else(|| self.clock())
            .or_else(|| self.end())
            .or_else(|| self.day())
            .or_else(|| self.part());
        if read.is_none() && self.token(0).is_some_and(|token| token.number().is_some()) {
            self.said.other_numbers += 1;
        }
        read
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

    pub(super) fn is_sign(&self, ahead: usize, sign: &str) -> bool {
        self.token(ahead).is_some_and(|token| token.is_sign(sign))
    }

    pub(super) fn is_before(&self, back: usize, kind: &str) -> bool {
        self.before(back).is_some_and(|token| token.is(kind))
    }

    pub(super) fn value(&self, ahead: usize, kind: &str) -> Option<u32> {
        self.token(ahead)?.value(kind)?.parse().ok()
    }

    pub(super) fn number(&self, ahead: usize) -> Option<u32> {
        self.token(ahead)?.number()
    }

    pub(super) fn unit(&self, ahead: usize) -> Option<&'static str> {
        self.token(ahead)?.value("unit")
    }

    pub(super) fn go_on(&mut self, tokens: usize) {
        self.at += tokens;
    }

    /// Whether only what says nothing stands before this place: an answer may begin here.
    pub(super) fn begins_answer(&self) -> bool {
        let says_nothing = |token: &Token| token.ends_a_phrase() || token.is("filler");
        self.as_answer && self.tokens.iter().take(self.at).all(says_nothing)
    }

    /// Whether only what says nothing follows.
    pub(super) fn ends_answer(&self, ahead: usize) -> bool {
        let rest = self.tokens.get(self.at + ahead..).unwrap_or_default();
        rest.iter().all(|token| token.ends_a_phrase() || token.is("filler"))
    }

    /// Takes a day, or several of which one is meant.
    pub(super) fn take_days(&mut self, days: &[Day], tokens: usize) {
        let joins = self.joins(self.day_ended);
        let said = &mut self.said;
        let weekday = |days: &[Day]| if let [day] = days { day.weekday() } else { None };
        let dated = |days: &[Day]| !days.is_empty() && days.iter().all(|day| day.is_date());
        // A day that has passed says nothing of when something is due.
        let none = |days: &[Day]| matches!(days, [day] if day.is_none());
        if said.days.is_empty() || (none(&said.days) && !none(days)) {
            said.days = days.to_vec();
        } else if joins && !none(days) {
            said.days.extend(days);
        } else if let Some(day) = together(&said.days, days).or_else(|| together(days, &said.days))
        {
            said.days = vec![day];
        } else if said.beside.is_none() && dated(&said.days) && weekday(days).is_some() {
            said.beside = weekday(days);
        } else if said.beside.is_none() && weekday(&said.days).is_some() && dated(days) {
            said.beside = weekday(&said.days);
            said.days = days.to_vec();
        }
        self.go_on(tokens);
        self.day_ended = Some(self.at);
    }

    pub(super) fn take_day(&mut self, day: Day, tokens: usize) {
        self.take_days(&[day], tokens);
    }

    /// Whether an "or" alone stands between here and what ended there.
    pub(super) fn joins(&self, ended: Option<usize>) -> bool {
        let led = |back| self.is_before(back, "at") || self.is_before(back, "on");
        let back = if led(1) || self.is_before(1, "the") { 2 } else { 1 };
        let sign = |sign| self.before(back).is_some_and(|token| token.is_sign(sign));
        let or = self.is_before(back, "or") || sign("/") || sign("&");
        let comma = self.before(back + 1).is_some_and(|token| token.is_sign(","));
        or && ended.is_some_and(|ended| ended + back + usize::from(comma) == self.at)
    }

    /// Whether a bare number here is an hour by what stands around it.
    pub(super) fn is_led(&self) -> bool {
        // "7/10 today"
        let sign = self.before(1).is_some_and(|token| token.is_glued("/") || token.is_glued("."));
        if sign && self.token(0).is_some_and(|token| token.glued) && !self.after_time {
            return false;
        }
        let at = self.is_before(1, "at") || self.before(1).is_some_and(|token| token.is_sign("@"));
        let near = self.is_before(1, "near");
        let near = near || (self.is_before(1, "than") && self.is_before(2, "later"));
        let part = self.is(1, "in") && self.is(2, "the") && self.is(3, "part");
        // "dinner 8 tonight"
        let day = self.is(1, "day") || self.is(1, "tonight");
        let day = day && self.number(0).is_some_and(|hour| hour <= 12);
        let answer = self.begins_answer() && !self.is_number_of_a_list();
        let or = self.joins(self.clock_ended);
        self.after_time || at || near || part || day || or || answer
    }

    /// "1. home by 7"
    fn is_number_of_a_list(&self) -> bool {
        let dot = self.token(1).is_some_and(|next| next.is_glued(".") || next.is_glued(")"));
        self.at == 0 && dot && self.token(2).is_some_and(|next| !next.glued) && !self.ends_answer(2)
    }

    /// Whether a number that ends here can be a time: "at 7 we eat", and not "at 7 places".
    pub(super) fn may_end(&self, ahead: usize) -> bool {
        let Some(next) = self.token(ahead) else { return true };
        let goes_on = next.glued
            && [":", "/", "%", "-", "–", "€", "$", "+"].iter().any(|sign| next.is_sign(sign));
        let digits_follow =
            self.token(ahead + 1).is_some_and(|after| after.glued && after.digits().is_some());
        let fraction = (next.is_sign(".") || next.is_sign(",")) && next.glued && digits_follow;
        let kinds = [
            "follow", "filler", "day", "tonight", "weekday", "weakday", "weekdays", "weekend",
            "daily", "part", "month", "or", "vague", "next", "this",
        ];
        let word = kinds.iter().any(|kind| next.is(kind));
        (next.ends_a_phrase() && !goes_on && !fraction) || word
    }
}
