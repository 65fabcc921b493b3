//! Days and parts of the day by their names.

use super::read::Reader;
use super::said::{Clock, Day, Half, Repeats};
use super::words::Token;

impl Reader<'_> {
    /// "today", "tonight", "day after tomorrow", "fri", "next monday", "next week", "friday week".
    pub(super) fn day(&mut self) -> Option<()> {
        let passed = self.is_before(1, "last") && self.is(0, "weekday");
        if passed || self.is(0, "gone") {
            self.take_day(Day::Passed, 1);
            return Some(());
        }
        if self.is(0, "tonight") {
            self.said.tonight = true;
            self.said.part = self.said.part.or_else(|| self.part_named("tonight"));
            self.take_day(Day::Ahead(0), 1);
            return Some(());
        }
        if self.is(0, "unit") && self.is(1, "after") && self.value(2, "day") == Some(1) {
            self.take_day(Day::Ahead(2), 3);
            return Some(());
        }
        let week_on = self.unit(1) == Some("weeks") && !self.is(1, "plural");
        if let Some(ahead) = self.value(0, "day") {
            let day = if week_on { ahead + 7 } else { ahead };
            self.take_day(Day::Ahead(day), 1 + usize::from(week_on));
            return Some(());
        }
        if self.is(0, "weekend") {
            self.weekend();
            return Some(());
        }
        let next = self.is_before(1, "next");
        match self.unit(0) {
            Some("weeks") if next => self.next_week(),
            Some("months") if next => self.take_day(Day::InMonths(1), 1),
            _ => {
                let weekday = self.value(0, "weekday").or_else(|| self.weak_day())?;
                match (next, week_on) {
                    (true, _) => self.take_day(Day::NextWeekday(weekday), 1),
                    (false, true) => self.take_day(Day::WeekdayAnd(weekday, 7), 2),
                    (false, false) => self.take_day(Day::Weekday(weekday), 1),
                }
            }
        }
        Some(())
    }

    /// "sometime next week" leaves open when.
    fn next_week(&mut self) {
        if self.is_before(2, "vague") {
            return self.take_days(&[Day::NextWeek, Day::NextWeekday(7)], 1);
        }
        self.take_day(Day::NextWeek, 1);
    }

    /// It has two days, and "by" it may be before it.
    fn weekend(&mut self) {
        let next = self.is_before(1, "next");
        let back = 1 + usize::from(self.is_before(1, "the") || self.is_before(1, "this") || next);
        let days = if self.is_before(back, "by") { [5, 6] } else { [6, 7] };
        let day = if next { Day::NextWeekday } else { Day::ThisWeekday };
        self.take_days(&days.map(day), 1);
    }

    /// "end of the day", "end of the month", "end of next week", "end of May", "eod".
    pub(super) fn end(&mut self) -> Option<()> {
        if let Some(unit) = self.token(0)?.value("ending") {
            return self.end_of(unit, false, 1);
        }
        if !(self.is(0, "end") && self.is(1, "of")) {
            return None;
        }
        let next = self.is(2, "next");
        let at = 2 + usize::from(next || self.is(2, "the") || self.is(2, "this"));
        if let Some(month) = self.value(at, "month") {
            self.take_day(Day::EndOf(month), at + 1);
            return Some(());
        }
        if self.names_day(at) {
            self.go_on(at);
            return Some(());
        }
        self.end_of(self.unit(at)?, next, at + 1)
    }

    fn end_of(&mut self, unit: &str, next: bool, length: usize) -> Option<()> {
        match unit {
            // "end of day tomorrow" says which one next.
            "days" if self.names_day(length) => self.go_on(length),
            "days" => self.take_day(Day::Ahead(0), length),
            // Whether it ends with its work or with its Sunday is left open.
            "weeks" => {
                let day = if next { Day::NextWeekday } else { Day::ThisWeekday };
                self.take_days(&[day(5), day(7)], length);
            }
            "months" => self.take_day(Day::EndOfMonth(u32::from(next)), length),
            _ => return None,
        }
        Some(())
    }

    fn names_day(&self, ahead: usize) -> bool {
        let at = ahead + usize::from(self.is(ahead, "on"));
        ["day", "weekday", "weakday", "tonight"].iter().any(|kind| self.is(at, kind))
    }

    /// "sat" and "sun", where no verb and no star is meant.
    fn weak_day(&self) -> Option<u32> {
        let day = self.value(0, "weakday")?;
        let led = ["on", "next", "this", "every"].iter().any(|kind| self.is_before(1, kind));
        let hour = self.token(1).is_some_and(|next| next.number().is_some() || next.is("part"));
        let at = self.is(1, "at") && self.token(2).is_some_and(|hour| hour.number().is_some());
        let or = self.is(1, "or") && (self.is(2, "weekday") || self.is(2, "weakday"));
        let next_week = self.is(1, "next") && self.is(2, "unit");
        let or = or
            || self.joins(self.day_ended)
            || next_week
            || self.said.repeats == Some(Repeats::Weekly);
        let alone = self.token(1).is_none_or(Token::ends_a_phrase) || self.begins_answer();
        let is_day = led || self.after_time || hour || at || or || alone;
        (is_day && !self.is_before(1, "person")).then_some(day)
    }

    /// "this evening", "in the morning", "at noon", "before bed"; an answer may be "noon" alone.
    pub(super) fn part(&mut self) -> Option<()> {
        let back = if self.is_before(1, "the") { 2 } else { 1 };
        let led = ["at", "in", "this", "every", "weekdays"];
        let led = led.iter().any(|kind| self.is_before(back, kind));
        let dated = (self.is(1, "on") || self.is(1, "of")) && self.token(2).is_some();
        let answer = self.begins_answer() && (self.ends_answer(1) || self.is(1, "day"));
        let noon = self.part_named("part").is_some_and(|part| matches!(part.hour, 12 | 24));
        let answer = answer || (noon && self.may_end(1));
        let part = if led || self.after_time || answer || (dated && back == 2) {
            self.part_named("part")
        } else {
            None
        };
        let alone = answer && self.ends_answer(1);
        let comma = self.before(1).is_some_and(|token| token.is_sign(","));
        let alone = alone || (self.after_time && !comma);
        let meal = || self.part_named("meal").filter(|_| self.is_before(back, "at") || alone);
        let duty = || self.part_named("duty").filter(|_| self.is_before(back, "after"));
        let part = part.or_else(meal).or_else(duty)?;
        // "this evening" is today's.
        if self.is_before(1, "this") && self.said.days.is_empty() {
            self.said.days.push(Day::Ahead(0));
        }
        self.said.part = self.said.part.or(Some(part));
        self.go_on(1);
        Some(())
    }

    pub(super) fn part_named(&self, kind: &str) -> Option<Clock> {
        let value = self.token(0)?.value(kind)?;
        let (time, half) = value.split_once(' ').unwrap_or((value, "pm"));
        let (hour, minute) = time.split_once(':')?;
        let half = if half == "am" { Half::Am } else { Half::Pm };
        Some(Clock { hour: hour.parse().ok()?, minute: minute.parse().ok()?, half })
    }
}
