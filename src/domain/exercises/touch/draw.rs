//! What is drawn in a week: out of what both have said yes to, and of nothing else.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

use super::TouchLists;
use super::item::{TouchAnswer, TouchItem};
use crate::domain::model::people::Seat;

/// The evening on which it is drawn.
const DAY: Weekday = Weekday::Fri;
/// The same is not told again within so long.
const NOT_AGAIN_WITHIN: TimeDelta = TimeDelta::weeks(3);
/// One week in so many none is drawn, whatever both have said.
const NONE_IN: u64 = 3;

/// What was told to both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Match {
    pub on: NaiveDate,
    pub item: TouchItem,
}

impl TouchLists {
    /// What that evening draws. It looks at the mutual yeses, at what both were told before, and at
    /// the lot; so of what the other has said, nothing else can be read off it.
    pub(super) fn drawn(&self, date: NaiveDate, random: &[u8; 32]) -> Option<TouchItem> {
        let [none, which] = [16, 24].map(|from| lot(&random[from..from + 8]));
        if date.weekday() != DAY || none % NONE_IN == 0 {
            return None;
        }
        let candidates: Vec<_> = TouchItem::ALL
            .into_iter()
            .filter(|item| Seat::BOTH.iter().all(|seat| self.says_yes(*seat, *item)))
            .filter(|item| !self.was_told(*item, date))
            .collect();
        let number = u64::try_from(candidates.len()).ok().filter(|number| *number > 0)?;
        candidates.get(usize::try_from(which % number).ok()?).copied()
    }

    fn says_yes(&self, seat: Seat, item: TouchItem) -> bool {
        self.answer(seat, item) == TouchAnswer::Yes
    }

    fn was_told(&self, item: TouchItem, date: NaiveDate) -> bool {
        self.told.iter().any(|told| told.item == item && date - told.on <= NOT_AGAIN_WITHIN)
    }

    /// It is told to both; what is long past is forgotten.
    pub(super) fn tell(&mut self, date: NaiveDate, item: TouchItem) {
        self.told.retain(|told| date - told.on <= NOT_AGAIN_WITHIN);
        self.told.push(Match { on: date, item });
    }

    /// What was told on that evening.
    pub(super) fn told_on(&self, date: NaiveDate) -> Option<TouchItem> {
        self.told.iter().find(|told| told.on == date).map(|told| told.item)
    }
}

fn lot(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const TWO: [TouchItem; 2] = [TouchItem::Hand, TouchItem::Hug];
    type Answers = [TouchAnswer; 2];

    fn friday() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, 8).expect("a date")
    }

    fn lists(a: Answers, b: Answers) -> TouchLists {
        let mut lists = TouchLists::default();
        for (seat, answers) in [(Seat::A, a), (Seat::B, b)] {
            for (item, answer) in TWO.into_iter().zip(answers) {
                lists.set(seat, item, answer);
            }
        }
        lists
    }

    fn all_answers() -> Vec<Answers> {
        let all = TouchAnswer::ALL;
        all.into_iter().flat_map(|one| all.map(|other| [one, other])).collect()
    }

    /// A small source of lots: each of its 18 is as likely as the next.
    fn lots() -> Vec<[u8; 32]> {
        let lots = (0..3).flat_map(|none| (0..6).map(move |which| (none, which)));
        lots.map(|(none, which)| {
            let mut random = [7; 32];
            random[16..].fill(0);
            (random[23], random[31]) = (none, which);
            random
        })
        .collect()
    }

    /// How often each thing, or nothing, is drawn.
    fn outcomes(lists: &TouchLists) -> BTreeMap<Option<TouchItem>, usize> {
        let mut counts = BTreeMap::new();
        for random in lots() {
            *counts.entry(lists.drawn(friday(), &random)).or_default() += 1;
        }
        counts
    }

    fn mutual(a: Answers, b: Answers) -> [bool; 2] {
        [0, 1].map(|item| a[item] == TouchAnswer::Yes && b[item] == TouchAnswer::Yes)
    }

    #[test]
    fn what_one_sees_depends_on_the_others_answers_through_the_mutual_yeses_alone() {
        let mut by_mutual: BTreeMap<[bool; 2], Vec<Option<TouchItem>>> = BTreeMap::new();
        let mut pairs = 0;
        for a in all_answers() {
            for b in all_answers() {
                pairs += 1;
                let lists = lists(a, b);
                let seen = lots().iter().map(|random| lists.drawn(friday(), random)).collect();
                let before = by_mutual.entry(mutual(a, b)).or_insert_with(|| Vec::clone(&seen));
                assert_eq!(*before, seen, "{a:?} {b:?}");
            }
        }
        assert_eq!((pairs, by_mutual.len()), (81, 4));
    }

    #[test]
    fn a_full_list_of_yes_does_not_reveal_the_others_answers() {
        let full = [TouchAnswer::Yes; 2];
        for b in all_answers() {
            let seen = outcomes(&lists(full, b));
            let yeses: Vec<_> =
                TWO.into_iter().zip(b).filter(|(_, b)| *b == TouchAnswer::Yes).collect();
            // A week without one says nothing: it comes with every list of the other's.
            assert!(seen[&None] >= 6, "{b:?}: {seen:?}");
            // What is drawn is a mutual yes, each as likely as the next, and at most one a week.
            for (item, _) in &yeses {
                assert_eq!(seen[&Some(*item)], 12 / yeses.len(), "{b:?}: {seen:?}");
            }
            assert_eq!(seen.len(), 1 + yeses.len(), "{b:?}: {seen:?}");
        }
    }

    #[test]
    fn the_same_is_not_told_again_within_three_weeks_and_on_no_other_day() {
        let yes = TouchAnswer::Yes;
        let mut lists = lists([yes, TouchAnswer::NotNow], [yes, yes]);
        lists.tell(friday(), TouchItem::Hand);
        let drawn = |days: i64| {
            let date = friday() + TimeDelta::days(days);
            lots().iter().any(|random| lists.drawn(date, random).is_some())
        };
        assert_eq!((0..=35).filter(|days| drawn(*days)).collect::<Vec<_>>(), [28, 35]);
    }
}
