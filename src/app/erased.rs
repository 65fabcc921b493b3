//! What was erased, as it could stand in a line that is still on its way.

use serde_json::Value;

use crate::domain::{Couple, Journal, Record, RecordId};

/// Shorter words without a space may be a name that the state gives to something.
const SURELY_WORDS: usize = 12;

/// The words that were there before and are not any more: out of the state, and out of the records that go.
pub(super) fn erased_words(
    before: &Couple,
    after: &Couple,
    records: &[(RecordId, Record)],
    journal: &[Journal],
) -> Vec<String> {
    let (mut was, mut is) = (Vec::new(), Vec::new());
    collect(&value(before), "", &mut was);
    collect(&value(after), "", &mut is);
    was.retain(|words| is_worded(words) && !is.contains(words));
    let goes = |id: &RecordId| journal.contains(&Journal::Forget(*id));
    for (_, record) in records.iter().filter(|(id, _)| goes(id)) {
        collect(&value(&record.entry), "", &mut was);
    }
    was.sort_unstable();
    was.dedup();
    was
}

fn value(of: &impl serde::Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

fn is_worded(text: &str) -> bool {
    text.len() >= SURELY_WORDS || text.contains(char::is_whitespace)
}

/// The strings in it that somebody may have typed.
fn collect(value: &Value, name: &str, to: &mut Vec<String>) {
    match value {
        Value::String(text) if is_typed(text, name) => to.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| collect(one, name, to)),
        Value::Object(fields) => fields.iter().for_each(|(name, one)| collect(one, name, to)),
        _ => {}
    }
}

fn is_typed(text: &str, name: &str) -> bool {
    let names = matches!(name, "place" | "by" | "end" | "kind" | "date" | "due" | "at" | "name");
    !text.trim().is_empty() && (!names || is_worded(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ChatId, CoupleId, Entry, Seat, UserId};

    #[test]
    fn words_that_went_are_known_and_no_others() {
        let couple = Couple::new(CoupleId(7), ChatId(-7));
        let record = |id: i64, words: &str| {
            let entry = Entry::Win { words: words.to_owned() };
            let at = chrono::DateTime::UNIX_EPOCH;
            (RecordId(id), Record { at, by: Seat::A, user: UserId(7), entry })
        };
        let records = [record(1, "plum"), record(2, "the lake")];
        let journal = [Journal::Forget(RecordId(1))];
        assert_eq!(erased_words(&couple, &couple, &records, &journal), ["plum"]);
    }
}
