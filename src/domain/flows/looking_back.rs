//! Looking back, from the gold card: a few of the good things that the two have named since they
//! began (PRODUCT §6, step 9). Only what was said in the group, and nothing is counted.

use crate::domain::couple::record::{Entry, Record};
use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::words::{Memory, Words};
use crate::domain::zone::local_date;

/// So many are shown, from the first to the newest.
const AT_MOST: usize = 7;

/// What is longer is shown by its beginning, in characters.
const LONGEST: usize = 140;

impl Turn<'_> {
    /// **Look back**
    pub fn look_back(&mut self, to: To, message: Option<MessageId>) {
        if to != To::Group {
            return self.stale(to, message);
        }
        let records = self.facts.records.iter().rev().map(|(_, record)| record);
        let all: Vec<_> = records.filter_map(|record| self.memory(record)).collect();
        self.answer(To::Group, Words::LookingBack(spread(all)));
    }

    fn memory(&self, record: &Record) -> Option<Memory> {
        let (Entry::Win { words } | Entry::Thanks { words }) = &record.entry else { return None };
        // After an end others may sit in the seats: what is theirs alone is looked back on.
        let sits = |seat: &Seat| {
            self.couple.partners[*seat].as_ref().is_some_and(|one| one.user == record.user)
        };
        let seat = Seat::BOTH.into_iter().find(sits)?;
        // With another partner the group may have begun before: that time is not this one's to see.
        self.couple.begun.filter(|begun| *begun <= record.at)?;
        let date = local_date(self.couple.zone(), record.at);
        Some(Memory { date, name: self.couple.name(seat), words: beginning(words) })
    }
}

/// At most so many, evenly over the whole time, the first and the newest among them.
fn spread(all: Vec<Memory>) -> Vec<Memory> {
    let last = all.len().saturating_sub(1);
    let wanted = AT_MOST.min(all.len());
    let at = |nth: usize| nth * last / wanted.saturating_sub(1).max(1);
    let chosen: Vec<_> = (0..wanted).map(at).collect();
    let of = all.into_iter().enumerate();
    of.filter(|(number, _)| chosen.contains(number)).map(|(_, memory)| memory).collect()
}

fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let mut short: String = line.chars().take(LONGEST).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::{AT_MOST, Memory, beginning, spread};
    use super::{Entry, Record, Seat, Turn};
    use crate::domain::couple::{Couple, Partner, SetUp};
    use crate::domain::event::Facts;
    use crate::domain::model::people::{ChatId, CoupleId, UserId};
    use chrono::{DateTime, TimeDelta, Utc};

    fn memories(number: usize) -> Vec<Memory> {
        let date = "2026-05-01".parse().expect("a date");
        let memory = |words| Memory { date, name: "Ana".into(), words };
        (0..number).map(|number| memory(number.to_string())).collect()
    }

    #[test]
    fn a_few_are_shown_from_the_first_to_the_newest() {
        for number in 0..200 {
            let shown = spread(memories(number));
            assert_eq!(shown.len(), number.min(AT_MOST));
            let first_and_last = [shown.first(), shown.last()].map(|one| one.map(|m| &m.words));
            let newest = number.checked_sub(1).map(|newest| newest.to_string());
            let first = newest.as_ref().map(|_| "0".to_owned());
            assert_eq!(first_and_last, [first.as_ref(), newest.as_ref()]);
        }
    }

    #[test]
    fn long_words_are_shown_by_their_beginning() {
        assert_eq!(beginning("we laughed\n  at breakfast"), "we laughed at breakfast");
        assert_eq!(beginning(&"ü".repeat(10_000)).chars().count(), 141);
    }

    #[test]
    fn what_was_said_to_another_partner_is_not_looked_back_on() {
        let begun: DateTime<Utc> = "2026-05-01T16:00:00Z".parse().expect("a moment");
        let mut couple = Couple::new(CoupleId(1), ChatId(-1));
        couple.begun = Some(begun);
        couple.partners.a = Some(ana());
        let facts = Facts::default();
        let turn = Turn::new(couple, &facts, begun + TimeDelta::days(200));
        let win = |at| {
            let entry = Entry::Win { words: "we laughed".into() };
            Record { at, by: Seat::A, user: UserId(501), entry }
        };
        assert!(turn.memory(&win(begun)).is_some());
        assert!(turn.memory(&win(begun - TimeDelta::days(90))).is_none());
    }

    fn ana() -> Partner {
        Partner { set_up: SetUp::Done, ..Partner::new(UserId(501), "Ana".into()) }
    }
}
