//! How much the bot says on a day.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{DateTime, Timelike, Utc};
use kintsugi::domain::Zone;
use serde_json::Value;

fn tz(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// Messages of the bot by day of UTC: in the group, and to each partner.
pub fn by_day(chats: &BTreeMap<String, Value>) -> String {
    let mut lines = vec![];
    for (chat, messages) in chats.iter().filter(|(chat, _)| *chat != "eve") {
        let mut by_day = BTreeMap::<&str, usize>::new();
        let messages = messages.as_array().expect("a list");
        for message in messages {
            let day = &message["date"].as_str().expect("a date")[..10];
            *by_day.entry(day).or_default() += usize::from(message["from"] == "bot");
        }
        let first =
            messages[0]["date"].as_str().expect("a date")[..10].parse::<chrono::NaiveDate>();
        let last = chats["group"].as_array().expect("a list").last().expect("one")["date"].as_str();
        let last = last.expect("a date")[..10].parse::<chrono::NaiveDate>().expect("a day");
        let all = usize::try_from((last - first.expect("a day")).num_days() + 1).expect("days");
        let mut counts: Vec<_> = by_day.values().copied().collect();
        counts.resize(all, 0);
        counts.sort_unstable();
        let (median, most) = (counts[all / 2], counts[all - 1]);
        let sum: usize = counts.iter().sum();
        lines.push(format!("{chat:<5} {all} days, {sum} messages, median {median}, most {most}"));
    }
    lines.join("\n")
}

/// New messages of the bot in a day on which nobody did anything, by chat.
#[derive(Default)]
pub struct Unasked(BTreeMap<String, Vec<Day>>);

/// How many came from ten in the morning to six in the evening, and how many at other hours.
#[derive(Clone, Copy, Default)]
struct Day {
    by_day: usize,
    evening: usize,
}

impl Unasked {
    /// Counts what has come since.
    pub fn compare(
        &mut self,
        before: &BTreeMap<String, Value>,
        after: &BTreeMap<String, Value>,
        asked: &BTreeSet<(String, i64)>,
    ) {
        for chat in ["ana", "ben", "group"] {
            let old: BTreeSet<_> =
                of_the_bot(&before[chat]).map(|one| one["id"].as_i64()).collect();
            let mut day = Day::default();
            let unasked = |one: &&Value| {
                let id = one["id"].as_i64().expect("a number");
                !old.contains(&Some(id)) && !asked.contains(&(chat.to_owned(), id))
            };
            for new in of_the_bot(&after[chat]).filter(unasked) {
                let date = new["date"].as_str().expect("a date").parse::<DateTime<Utc>>();
                let hour = date.expect("a date").with_timezone(&tz("Europe/Berlin")).hour();
                let by_day = (10..18).contains(&hour);
                day.by_day += usize::from(by_day);
                day.evening += usize::from(!by_day);
            }
            self.0.entry(chat.to_owned()).or_default().push(day);
        }
    }

    /// Unasked, each evening brings at most one group message and one private one (PRODUCT §4 "Load"),
    /// and by day nothing comes. Besides come, so many by chat: in the evening the group's card of a
    /// talk, when the two have arranged one; and by day the note of something told before being asked,
    /// which is announced from ten to six, on whichever day that is (PRODUCT §6, step 2).
    pub fn assert_at_most_one(&self, talks: &[(&str, usize)], told: &[(&str, usize)]) {
        let of = |all: &[(&str, usize)], chat: &str| -> usize {
            all.iter().filter(|(whose, _)| *whose == chat).map(|(_, number)| number).sum()
        };
        for (chat, days) in &self.0 {
            let by_day: usize = days.iter().map(|day| day.by_day).sum();
            let more: usize = days.iter().map(|day| day.evening.saturating_sub(1)).sum();
            assert_eq!((by_day, more), (of(told, chat), of(talks, chat)), "{chat}");
        }
    }
}

impl fmt::Display for Unasked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "unasked, from nine to nine:")?;
        for (chat, days) in &self.0 {
            let mut sorted: Vec<_> = days.iter().map(|day| day.by_day + day.evening).collect();
            sorted.sort_unstable();
            let (median, most) = (sorted[sorted.len() / 2], sorted[sorted.len() - 1]);
            let sum: usize = sorted.iter().sum();
            let days = days.len();
            writeln!(f, "{chat:<5} {days} days, {sum} messages, median {median}, most {most}")?;
        }
        Ok(())
    }
}

fn of_the_bot(messages: &Value) -> impl Iterator<Item = &Value> {
    let messages = messages.as_array().expect("a list").iter();
    messages.filter(|message| message["from"] == "bot")
}
