//! Calls of the bot that fail on Telegram's side, as somebody who tries the bot orders them.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::cast::Room;
use super::closed::Closed;
use super::limits::seconds;
use super::refusal::Refusal;

/// The failures still to come, and the rests that Telegram has asked for.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Faults {
    order: Option<Order>,
    /// Nothing is done for that chat, or for any, before the moment.
    rests: BTreeMap<String, DateTime<Utc>>,
}

/// What is to go wrong.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    /// How many calls are left.
    pub left: u32,
    /// How they fail.
    pub fault: Option<Fault>,
    /// How much longer each of them takes, in real time.
    pub slow: Duration,
    /// Only calls to this chat.
    pub chat: Option<Room>,
    /// Only calls of this method, in lower case.
    pub method: Option<String>,
}

/// How a call fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// With this status; it isn't carried out.
    Status(u16),
    /// In Telegram's own words; it isn't carried out.
    Refused(Closed),
    /// 429: it isn't carried out, nor is any other of its scope before so many seconds have passed.
    Flood(u32),
    /// The connection breaks.
    Drop {
        /// Whether the call is carried out all the same.
        done: bool,
    },
}

/// What becomes of a call.
#[derive(Debug, Default)]
pub struct Fate {
    /// How much longer it takes.
    pub slow: Duration,
    /// Telegram's no.
    pub refusal: Option<Refusal>,
    /// Whether the connection breaks; if so, whether the call is carried out before.
    pub dropped: Option<bool>,
}

impl Faults {
    /// Orders failures, instead of what was ordered before and of rests that still last.
    pub fn order(&mut self, order: Order) {
        *self = Self { order: Some(order), rests: BTreeMap::new() };
    }

    /// How many failures are still to come.
    #[must_use]
    pub fn left(&self) -> u32 {
        self.order.as_ref().map_or(0, |order| order.left)
    }

    /// What becomes of the call at hand. `getUpdates` is spared unless it was named.
    pub fn strike(&mut self, method: &str, chat: Option<Room>, now: DateTime<Utc>) -> Fate {
        if method != "getupdates"
            && let Some(rest) = self.rest(chat, now)
        {
            return Fate { refusal: Some(Refusal::too_many(rest)), ..Fate::default() };
        }
        let meant = |order: &&mut Order| order.left > 0 && order.is_for(method, chat);
        let Some(order) = self.order.as_mut().filter(meant) else { return Fate::default() };
        order.left -= 1;
        let (slow, scope) = (order.slow, order.chat);
        let fate = Fate { slow, ..Fate::default() };
        match order.fault.clone() {
            None => fate,
            Some(Fault::Status(409)) => Fate { refusal: Some(Refusal::conflict()), ..fate },
            Some(Fault::Refused(refused)) => Fate { refusal: Some(refused.refusal()), ..fate },
            Some(Fault::Status(status)) => Fate { refusal: Some(Refusal::fault(status)), ..fate },
            Some(Fault::Flood(rest)) => {
                self.rests.insert(scope_name(scope), now + TimeDelta::seconds(rest.into()));
                Fate { refusal: Some(Refusal::too_many(rest.into())), ..fate }
            }
            Some(Fault::Drop { done }) => Fate { dropped: Some(done), ..fate },
        }
    }

    /// The seconds for which nothing is done for this chat.
    fn rest(&self, chat: Option<Room>, now: DateTime<Utc>) -> Option<i64> {
        let scopes = [Some(scope_name(None)), chat.map(|chat| scope_name(Some(chat)))];
        let until = scopes.into_iter().flatten().filter_map(|scope| self.rests.get(&scope)).max();
        until.filter(|until| **until > now).map(|until| seconds(*until - now))
    }
}

impl Order {
    fn is_for(&self, method: &str, chat: Option<Room>) -> bool {
        let named = self.method.as_deref();
        named.map_or(!matches!(method, "getupdates" | "getwebhookinfo"), |named| named == method)
            && self.chat.is_none_or(|only| chat == Some(only))
    }
}

/// What a rest is for.
fn scope_name(chat: Option<Room>) -> String {
    chat.map_or("all", Room::name).to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn order(fault: Fault, chat: Option<Room>, method: Option<&str>) -> Faults {
        let method = method.map(str::to_owned);
        let mut faults = Faults::default();
        faults.order(Order { left: 1, fault: Some(fault), slow: Duration::ZERO, chat, method });
        faults
    }

    fn code(fate: &Fate) -> Option<u16> {
        fate.refusal.as_ref().map(|refusal| refusal.code)
    }

    #[test]
    fn a_flood_lasts_until_its_time_is_over() {
        let mut faults = order(Fault::Flood(30), Some(Room::Ana), None);
        assert_eq!(code(&faults.strike("sendmessage", Some(Room::Ben), at(0))), None);
        assert_eq!(code(&faults.strike("sendmessage", Some(Room::Ana), at(0))), Some(429));
        let again = faults.strike("sendmessage", Some(Room::Ana), at(10)).refusal.unwrap();
        assert_eq!(again.parameters["retry_after"], 20);
        assert_eq!(code(&faults.strike("sendmessage", Some(Room::Ana), at(30))), None);
    }

    #[test]
    fn an_order_is_for_its_chat_and_method_only() {
        let mut faults = order(Fault::Status(502), Some(Room::Ana), Some("deletemessage"));
        assert_eq!(code(&faults.strike("sendmessage", Some(Room::Ana), at(0))), None);
        assert_eq!(code(&faults.strike("deletemessage", Some(Room::Ben), at(0))), None);
        assert_eq!(code(&faults.strike("deletemessage", Some(Room::Ana), at(0))), Some(502));
        assert_eq!(faults.left(), 0);
    }

    #[test]
    fn polling_is_spared_unless_it_is_named() {
        let mut faults = order(Fault::Status(500), None, None);
        assert_eq!(code(&faults.strike("getupdates", None, at(0))), None);
        let mut faults = order(Fault::Status(409), None, Some("getupdates"));
        assert_eq!(code(&faults.strike("getupdates", None, at(0))), Some(409));
    }
}
