//! The updates that wait for the bot: kept until its offset has passed them.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::webhook::Webhook;

/// What Telegram sends unless asked otherwise: these three must be asked for.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// The queue of one bot.
#[derive(Debug, Serialize, Deserialize)]
pub struct Updates {
    next: i64,
    waiting: VecDeque<(i64, Value)>,
    /// The kinds that the bot asked for; empty: the usual ones.
    allowed: Vec<String>,
    /// Where they are brought; none if they are fetched.
    #[serde(default)]
    webhook: Option<Webhook>,
    /// How often `getUpdates` was called since the start.
    #[serde(skip)]
    polls: u64,
    /// When the last answer was given.
    #[serde(skip)]
    answered: Option<DateTime<Utc>>,
}

impl Default for Updates {
    fn default() -> Self {
        Self {
            next: 712_345_001,
            waiting: VecDeque::new(),
            allowed: Vec::new(),
            webhook: None,
            polls: 0,
            answered: None,
        }
    }
}

impl Updates {
    /// Queues an update, unless the bot doesn't want its kind.
    pub fn push(&mut self, kind: &str, content: Value) {
        let wanted = if self.allowed.is_empty() {
            !ON_REQUEST.contains(&kind)
        } else {
            self.allowed.iter().any(|allowed| allowed == kind)
        };
        if wanted {
            let mut update = json!({"update_id": self.next});
            update[kind] = content;
            self.waiting.push_back((self.next, update));
            self.next += 1;
        }
    }

    /// Confirms what lies before `offset`; a negative one keeps only that many of the newest.
    pub fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let drop = self.waiting.len().saturating_sub(keep);
            self.waiting.drain(..drop);
        } else {
            self.waiting.retain(|(id, _)| *id >= offset);
        }
    }

    /// The oldest that wait, up to `limit`. They stay until they are confirmed.
    #[must_use]
    pub fn batch(&self, limit: usize) -> Vec<Value> {
        self.waiting.iter().take(limit).map(|(_, update)| update.clone()).collect()
    }

    /// How many wait for the bot or for its confirmation.
    #[must_use]
    pub fn unconfirmed(&self) -> usize {
        self.waiting.len()
    }

    /// Forgets all that waits.
    pub fn drop_pending(&mut self) {
        self.waiting.clear();
    }

    /// Remembers which kinds the bot wants from now on.
    pub fn allow(&mut self, kinds: Vec<String>) {
        self.allowed = kinds;
    }

    /// Where they are brought.
    #[must_use]
    pub fn webhook(&self) -> Option<&Webhook> {
        self.webhook.as_ref()
    }

    /// Where they are brought, to be changed.
    pub fn webhook_mut(&mut self) -> Option<&mut Webhook> {
        self.webhook.as_mut()
    }

    /// From now on they are brought there, or fetched.
    pub fn set_webhook(&mut self, webhook: Option<Webhook>) {
        self.webhook = webhook;
    }

    /// All that wait, oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = &(i64, Value)> {
        self.waiting.iter()
    }

    /// The webhook has taken this one.
    pub fn is_taken(&mut self, number: i64) {
        self.waiting.retain(|(id, _)| *id != number);
    }

    /// Notes a call of `getUpdates` and gives it its number: only the newest may wait.
    pub fn begin_poll(&mut self) -> u64 {
        self.polls += 1;
        self.polls
    }

    /// When the wait of a poll begins that comes at that moment: with the last answer, so that a clock
    /// which is moved between two polls has passed it.
    #[must_use]
    pub fn waits_from(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.answered.map_or(now, |answered| answered.min(now))
    }

    /// An answer is given.
    pub fn answered(&mut self, now: DateTime<Utc>) {
        self.answered = Some(now);
    }

    /// How often `getUpdates` was called since the start.
    #[must_use]
    pub fn polls(&self) -> u64 {
        self.polls
    }

    /// Leaves out numbers, so that none is given twice after an older state was loaded.
    pub fn skip(&mut self, numbers: i64) {
        self.next += numbers;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn ids(updates: &Updates) -> Vec<i64> {
        updates.batch(100).iter().map(|update| update["update_id"].as_i64().unwrap()).collect()
    }

    #[test]
    fn an_update_stays_until_the_offset_has_passed_it() {
        let mut updates = Updates::default();
        updates.push("message", json!(1));
        updates.push("message", json!(2));
        assert_eq!(ids(&updates), [712_345_001, 712_345_002]);
        updates.confirm(712_345_001);
        assert_eq!(updates.unconfirmed(), 2);
        updates.confirm(712_345_002);
        assert_eq!(ids(&updates), [712_345_002]);
    }

    #[test]
    fn a_negative_offset_forgets_all_but_the_newest() {
        let mut updates = Updates::default();
        (0..5).for_each(|n| updates.push("message", json!(n)));
        updates.confirm(-2);
        assert_eq!(ids(&updates), [712_345_004, 712_345_005]);
    }

    #[test]
    fn only_what_was_asked_for_is_queued() {
        let mut updates = Updates::default();
        updates.push("chat_member", json!(1));
        assert_eq!(updates.unconfirmed(), 0);
        updates.allow(vec!["callback_query".to_owned()]);
        updates.push("message", json!(1));
        updates.push("callback_query", json!(1));
        assert_eq!(updates.unconfirmed(), 1);
    }
}
