//! How much the bot says on a day.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

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
pub struct Unasked(BTreeMap<String, Vec<usize>>);

impl Unasked {
    /// Counts what has come since.
    pub fn compare(&mut self, before: &BTreeMap<String, Value>, after: &BTreeMap<String, Value>) {
        for chat in ["ana", "ben", "group"] {
            let new = of_the_bot(&after[chat]) - of_the_bot(&before[chat]);
            self.0.entry(chat.to_owned()).or_default().push(new);
        }
    }

    /// Unasked, each evening brings at most one group message and one private one. Besides come, so
    /// many by chat: the group's card of a talk, on the days for which the two have arranged one;
    /// and in private the note of something told before being asked, by day (PRODUCT §6, step 2).
    pub fn assert_at_most_one(&self, besides: &[(&str, usize)]) {
        for (chat, days) in &self.0 {
            let more: usize = days.iter().map(|new| new.saturating_sub(1)).sum();
            let most = days.iter().max().copied().unwrap_or_default();
            let besides = besides.iter().filter(|(whose, _)| *whose == chat.as_str());
            let allowed: usize = besides.map(|(_, number)| number).sum();
            assert!(most <= 2, "{chat}: {days:?}");
            assert_eq!(more, allowed, "{chat}: {days:?}");
        }
    }
}

impl fmt::Display for Unasked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "unasked, from nine to nine:")?;
        for (chat, days) in &self.0 {
            let mut sorted = days.clone();
            sorted.sort_unstable();
            let (median, most) = (sorted[sorted.len() / 2], sorted[sorted.len() - 1]);
            let sum: usize = days.iter().sum();
            let days = days.len();
            writeln!(f, "{chat:<5} {days} days, {sum} messages, median {median}, most {most}")?;
        }
        Ok(())
    }
}

fn of_the_bot(messages: &Value) -> usize {
    let messages = messages.as_array().expect("a list").iter();
    messages.filter(|message| message["from"] == "bot").count()
}
