//! What repeats: "every day", "every monday", "mondays", "weekly on tues".

use super::read::Reader;
use super::said::Repeats;

impl Reader<'_> {
    /// "every day", "daily", "each evening", "every monday", "mondays"; "mon-fri" and "every 2 hours"
    /// repeat, too, but can't be kept as what they are.
    pub(super) fn repeated(&mut self) -> Option<()> {
        if self.is(0, "daily") {
            let named = self.is_before(1, "my");
            if named {
                return None;
            }
            self.said.repeats(Repeats::Daily);
            self.said.part = self.said.part.or_else(|| self.part_named("daily"));
            self.go_on(1);
            return Some(());
        }
        if self.is(0, "weekly") {
            if self.is_before(1, "my") {
                return None;
            }
            self.said.repeats(Repeats::Weekly);
            self.go_on(1);
            return Some(());
        }
        // "once a week, on saturday"
        let a_time = self.unit(2).filter(|_| self.is(0, "once") && self.is(1, "a"));
        if let Some(how) = a_time.and_then(each) {
            self.said.repeats(how);
            self.go_on(3);
            return Some(());
        }
        if self.is_range_of_days() || self.is(0, "otherwise") {
            self.said.repeats(Repeats::Otherwise);
            self.go_on(1);
            return Some(());
        }
        if let Some(weekday) = self.value(0, "weekdays") {
            self.each_weekday(weekday, 1);
            return Some(());
        }
        // "monday evenings"
        if let Some(weekday) = self.weekday_named(0).filter(|_| self.is(1, "parts")) {
            self.each_weekday(weekday, 1);
            return Some(());
        }
        if self.is(0, "every") { self.every() } else { None }
    }

    fn every(&mut self) -> Option<()> {
        let single = usize::from(self.is(1, "single"));
        let at = 1 + single;
        if let Some(weekday) = self.weekday_named(at) {
            self.each_weekday(weekday, at + 1);
            return Some(());
        }
        let (day, part) = (self.unit(at) == Some("days"), self.is(at, "part"));
        if self.unit(at) == Some("weeks") {
            self.said.repeats(Repeats::Weekly);
            self.go_on(at + 1);
            return Some(());
        }
        let other = ["unit", "month", "other", "number", "weekend", "otherwise"];
        let other = other.iter().any(|kind| self.is(at, kind)) || self.number(at).is_some();
        if day || part {
            self.said.repeats(Repeats::Daily);
        } else if other {
            self.said.repeats(Repeats::Otherwise);
        } else {
            return None;
        }
        self.go_on(if part { at } else { at + 1 });
        Some(())
    }

    fn each_weekday(&mut self, weekday: u32, tokens: usize) {
        self.said.repeats(Repeats::Weekly);
        self.said.weekly.push(weekday);
        self.go_on(tokens);
        // "every monday and thursday", "mon, wed and fri" with "every" before.
        let joins = self.is(0, "or") || self.is_sign(0, ",") || self.is_sign(0, "&");
        if let Some(other) = self.weekday_named(1).filter(|_| joins) {
            self.said.weekly.push(other);
            self.go_on(2);
        }
    }

    fn weekday_named(&self, ahead: usize) -> Option<u32> {
        self.value(ahead, "weekday").or_else(|| self.value(ahead, "weakday"))
    }

    fn is_range_of_days(&self) -> bool {
        let dash = self.is(1, "to") || self.is_sign(1, "-") || self.is_sign(1, "–");
        dash && self.weekday_named(0).is_some() && self.weekday_named(2).is_some()
    }
}

fn each(unit: &str) -> Option<Repeats> {
    match unit {
        "days" => Some(Repeats::Daily),
        "weeks" => Some(Repeats::Weekly),
        "months" => Some(Repeats::Otherwise),
        _ => None,
    }
}
