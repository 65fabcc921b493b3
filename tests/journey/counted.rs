//! How much the bot says on a day.

use std::collections::BTreeMap;

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
