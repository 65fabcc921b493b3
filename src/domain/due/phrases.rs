//! The phrases that a time is said in.

use super::read::{Clock, Day, Half, Reader};
use super::words::Token;

impl Reader<'_> {
    /// "in 2 hours", "within an hour", "in half an hour", "2 hours from now", "in a week".
    pub(super) fn span(&mut self) -> Option<()> {
        let begins = self.is(0, "in");
        let (count, unit, length) = self.quantity(usize::from(begins))?;
        let end = usize::from(begins) + length;
        let from_now = self.is(end, "at") && self.is(end + 1, "now");
        if !(begins || from_now) {
            return None;
        }
        let whole = count / 60;
        match unit {
            "minutes" => self.said.minutes = self.said.minutes.or(Some(whole.max(1))),
            "hours" => self.said.minutes = self.said.minutes.or(Some(count)),
            "days" => self.take_day(Day::InDays(whole), 0),
            "weeks" => self.take_day(Day::InDays(whole.saturating_mul(7)), 0),
            _ => self.take_day(Day::InMonths(whole), 0),
        }
        self.go_on(end);
        Some(())
    }

    /// A number in sixtieths, its unit, and how many tokens they take.
    fn quantity(&self, ahead: usize) -> Option<(u32, &'static str, usize)> {
        let unit = |at: usize| self.token(ahead + at)?.value("unit");
        let a = usize::from(self.is(ahead, "a"));
        if self.is(ahead, "halved") {
            let article = usize::from(self.is(ahead + 1, "a"));
            return Some((30, unit(1 + article)?, 2 + article));
        }
        // "a couple of hours"
        if let Some(number) = self.token(ahead + a)?.number() {
            let of = usize::from(self.is(ahead + a + 1, "of"));
            let point =
                self.token(ahead + a + 1).is_some_and(|next| next.glued && next.is_sign("."));
            if let Some(tenths) = self.token(ahead + a + 2).filter(|_| point) {
                let sixtieths = number * 60 + tenths.digits().filter(|_| tenths.length() == 1)? * 6;
                return Some((sixtieths, unit(a + 3)?, a + 4));
            }
            return Some((number * 60, unit(a + of + 1)?, a + of + 2));
        }
        let one = unit(a).filter(|_| a == 1)?;
        // "an hour and a half"
        let more =
            self.is(ahead + 2, "follow") && self.is(ahead + 3, "a") && self.is(ahead + 4, "halved");
        Some(if more { (90, one, 5) } else { (60, one, 2) })
    }

    /// "every day", "daily", "each evening"; "every monday" and "mon-fri" repeat, too, and not each day.
    pub(super) fn repeated(&mut self) -> Option<()> {
        if self.is(0, "daily") {
            let named = self.is_before(1, "my");
            self.said.daily |= !named;
            self.go_on(1);
            return (!named).then_some(());
        }
        let day = |ahead| self.is(ahead, "weekday") || self.is(ahead, "weakday");
        let dash = self.is(1, "to")
            || self.token(1).is_some_and(|sign| sign.is_sign("-") || sign.is_sign("–"));
        if self.is(0, "weekdays") || (day(0) && dash && day(2)) {
            self.said.repeats = true;
            self.go_on(1);
            return Some(());
        }
        if !self.is(0, "every") {
            return None;
        }
        let day = self.token(1)?.value("unit") == Some("days");
        let part = self.is(1, "part");
        let other = ["weekday", "weakday", "unit", "month", "other", "number"];
        let other = other.iter().any(|kind| self.is(1, kind)) || self.token(1)?.number().is_some();
        self.said.daily |= day || part;
        self.said.repeats |= other && !day;
        self.go_on(if part { 1 } else { 2 });
        (day || part || other).then_some(())
    }

    /// "today", "tonight", "day after tomorrow", "fri", "next monday", "next week".
    pub(super) fn day(&mut self) -> Option<()> {
        let passed = self.is_before(1, "last") && self.is(0, "weekday");
        if passed || self.is(0, "gone") {
            self.take_day(Day::Never, 1);
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
        if let Some(ahead) = self.value(0, "day") {
            self.take_day(Day::Ahead(ahead), 1);
            return Some(());
        }
        let next = self.is_before(1, "next");
        match self.token(0)?.value("unit") {
            Some("weeks") if next => self.take_day(Day::InDays(7), 1),
            Some("months") if next => self.take_day(Day::InMonths(1), 1),
            _ => {
                let weekday = self.value(0, "weekday").or_else(|| self.weak_day())?;
                let day = if next { Day::NextWeekday } else { Day::Weekday };
                self.take_day(day(weekday), 1);
            }
        }
        Some(())
    }

    /// "sat" and "sun", where no verb and no star is meant.
    fn weak_day(&self) -> Option<u32> {
        let day = self.value(0, "weakday")?;
        let led = ["on", "next", "this", "every"].iter().any(|kind| self.is_before(1, kind));
        let hour = self.token(1).is_some_and(|next| next.number().is_some() || next.is("part"));
        let at = self.is(1, "at") && self.token(2).is_some_and(|hour| hour.number().is_some());
        let alone = self.token(1).is_none_or(Token::ends_a_phrase);
        let is_day = led || self.after_time || hour || at || alone;
        (is_day && !self.is_before(1, "person")).then_some(day)
    }

    /// "this evening", "in the morning", "at noon", "before bed".
    pub(super) fn part(&mut self) -> Option<()> {
        let back = if self.is_before(1, "the") { 2 } else { 1 };
        let led = ["at", "in", "this", "every"].iter().any(|kind| self.is_before(back, kind));
        let dated = (self.is(1, "on") || self.is(1, "of")) && self.token(2).is_some();
        let part = if led || self.after_time || (dated && back == 2) {
            self.part_named("part")
        } else {
            None
        };
        let meal = || self.part_named("meal").filter(|_| self.is_before(back, "at"));
        let part = part.or_else(meal)?;
        // "this evening" is today's.
        if self.is_before(1, "this") {
            self.said.day = self.said.day.or(Some(Day::Ahead(0)));
        }
        self.said.part = self.said.part.or(Some(part));
        self.go_on(1);
        Some(())
    }

    fn part_named(&self, kind: &str) -> Option<Clock> {
        let value = self.token(0)?.value(kind)?;
        let (time, half) = value.split_once(' ').unwrap_or((value, "pm"));
        let (hour, minute) = time.split_once(':')?;
        let half = if half == "am" { Half::Am } else { Half::Pm };
        Some(Clock { hour: hour.parse().ok()?, minute: minute.parse().ok()?, half })
    }
}
