//! Telegram's limits, kept by the clock when whoever plays wants them kept.
//!
//! What counts is what people see: messages sent, edited, deleted, reactions. Telegram publishes no
//! exact rule; this is what it says of itself, with a burst that it is known to let pass.

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::cast::Room;
use super::refusal::Refusal;

/// Calls in any second, over all chats.
const A_SECOND: usize = 30;
/// Calls to a group in any minute.
const A_MINUTE: usize = 20;
/// Calls to one chat that may come at once after a silence; then one a second.
const BURST: usize = 5;

/// The limits, and what was called lately.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Limits {
    /// Whether they are kept.
    pub on: bool,
    overall: VecDeque<DateTime<Utc>>,
    chats: BTreeMap<Room, VecDeque<DateTime<Utc>>>,
}

impl Limits {
    /// Keeps the limits from now on, or doesn't.
    pub fn keep(&mut self, on: bool) {
        *self = Self { on, ..Self::default() };
    }

    /// Whether the bot may call now; what it may not doesn't count.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn admit(&mut self, room: Room, is_group: bool, now: DateTime<Utc>) -> Result<(), Refusal> {
        if !self.on {
            return Ok(());
        }
        let chat = self.chats.entry(room).or_default();
        forget(&mut self.overall, now, TimeDelta::seconds(1));
        forget(chat, now, TimeDelta::minutes(1));
        let free = [
            Some(free_at(&self.overall, A_SECOND, TimeDelta::seconds(1))),
            is_group.then(|| free_at(chat, A_MINUTE, TimeDelta::minutes(1))),
            Some(after_burst(chat)),
        ];
        let free = free.into_iter().flatten().flatten().max().filter(|free| *free > now);
        if let Some(free) = free {
            return Err(Refusal::too_many(seconds(free - now)));
        }
        self.overall.push_back(now);
        chat.push_back(now);
        Ok(())
    }
}

/// A wait in whole seconds, as Telegram tells it.
#[must_use]
pub fn seconds(wait: TimeDelta) -> i64 {
    (wait + TimeDelta::milliseconds(999)).num_seconds().max(1)
}

/// Also what lies ahead: the clock may have been set back.
fn forget(calls: &mut VecDeque<DateTime<Utc>>, now: DateTime<Utc>, span: TimeDelta) {
    calls.retain(|at| *at > now - span && *at <= now);
}

fn free_at(calls: &VecDeque<DateTime<Utc>>, most: usize, span: TimeDelta) -> Option<DateTime<Utc>> {
    let over = calls.len().checked_sub(most)?;
    Some(*calls.get(over)? + span)
}

/// Each call takes a second of the chat's; a burst's worth may be owed.
fn after_burst(calls: &VecDeque<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    let paid = calls.iter().fold(None, |paid: Option<DateTime<Utc>>, at| {
        Some(paid.map_or(*at, |paid| paid.max(*at)) + TimeDelta::seconds(1))
    });
    let owed = i64::try_from(BURST - 1).unwrap_or(0);
    paid.map(|paid| paid - TimeDelta::seconds(owed))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_800_000_000_000 + milliseconds).unwrap()
    }

    fn kept() -> Limits {
        let mut limits = Limits::default();
        limits.keep(true);
        limits
    }

    fn rest(limits: &mut Limits, room: Room, milliseconds: i64) -> Option<i64> {
        let admitted = limits.admit(room, room == Room::Group, at(milliseconds));
        admitted.err().map(|refusal| refusal.parameters["retry_after"].as_i64().unwrap())
    }

    #[test]
    fn a_chat_has_a_burst_and_then_one_a_second() {
        let mut limits = kept();
        (0..5).for_each(|_| assert_eq!(rest(&mut limits, Room::Ana, 0), None));
        assert_eq!(rest(&mut limits, Room::Ana, 0), Some(1));
        assert_eq!(rest(&mut limits, Room::Ben, 0), None, "another chat isn't touched");
        assert_eq!(rest(&mut limits, Room::Ana, 1_000), None);
        assert_eq!(rest(&mut limits, Room::Ana, 1_001), Some(1));
    }

    #[test]
    fn a_group_has_twenty_a_minute() {
        let mut limits = kept();
        (0..20).for_each(|n| assert_eq!(rest(&mut limits, Room::Group, n * 1_000), None));
        assert_eq!(rest(&mut limits, Room::Group, 20_000), Some(40));
        assert_eq!(rest(&mut limits, Room::Group, 60_000), None);
    }

    #[test]
    fn all_chats_have_thirty_a_second() {
        let mut limits = kept();
        let rooms = Room::ALL.into_iter().flat_map(|room| [room; 5]);
        rooms.for_each(|room| assert_eq!(rest(&mut limits, room, 0), None));
        assert_eq!(rest(&mut limits, Room::Ana, 0), Some(1));
    }

    #[test]
    fn without_limits_everything_goes() {
        let mut limits = Limits::default();
        (0..100).for_each(|_| assert_eq!(rest(&mut limits, Room::Group, 0), None));
    }
}
