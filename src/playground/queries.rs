//! Pressed buttons that wait for the bot's answer.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::cast::Who;
use super::refusal::Refusal;

/// How long after the press an answer is still taken.
const ANSWERABLE: TimeDelta = TimeDelta::minutes(15);

/// All presses since the world began.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Queries {
    pressed: u64,
    open: BTreeMap<String, Query>,
}

/// A press.
#[derive(Debug, Serialize, Deserialize)]
struct Query {
    by: Who,
    at: DateTime<Utc>,
    answer: Option<Answer>,
}

/// What the bot answers to a press.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The toast.
    pub text: Option<String>,
    /// Whether it must be closed by hand.
    pub alert: bool,
    /// The address that opens.
    pub url: Option<String>,
}

impl Queries {
    /// Notes a press and gives it its number.
    pub fn ask(&mut self, by: Who, at: DateTime<Utc>) -> String {
        self.open.retain(|_, query| at - query.at < ANSWERABLE);
        self.pressed += 1;
        // Telegram's numbers hold the person's in their upper half.
        let id = (i128::from(by.id()) << 32 | i128::from(self.pressed)).to_string();
        self.open.insert(id.clone(), Query { by, at, answer: None });
        id
    }

    /// Takes the bot's answer.
    ///
    /// # Errors
    /// 400 if there was no such press, if it was long ago, or if it has an answer.
    pub fn answer(&mut self, id: &str, answer: Answer, now: DateTime<Utc>) -> Result<(), Refusal> {
        let open = self.open.get_mut(id);
        let query = open.filter(|query| query.answer.is_none() && now - query.at < ANSWERABLE);
        let query = query.ok_or_else(|| {
            Refusal::bad_request(
                "query is too old and response timeout expired or query ID is invalid",
            )
        })?;
        query.answer = Some(answer);
        Ok(())
    }

    /// The answer to a press, once there is one, and who pressed.
    #[must_use]
    pub fn answered(&self, id: &str) -> Option<(Who, Answer)> {
        let query = self.open.get(id)?;
        Some((query.by, query.answer.clone()?))
    }

    /// Leaves out numbers, so that none is given twice after an older state was loaded.
    pub fn skip(&mut self, numbers: u64) {
        self.pressed += numbers;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_press_is_answered_once_and_not_too_late() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let mut queries = Queries::default();
        let id = queries.ask(Who::Ana, now);
        assert_eq!(queries.answered(&id), None);
        assert_eq!(queries.answer(&id, Answer::default(), now), Ok(()));
        assert_eq!(queries.answered(&id), Some((Who::Ana, Answer::default())));
        assert_eq!(queries.answer(&id, Answer::default(), now).unwrap_err().code, 400);
        let late = queries.ask(Who::Ben, now);
        assert!(queries.answer(&late, Answer::default(), now + ANSWERABLE).is_err());
    }
}
