//! People who were found to have no seat where they wrote: what they have been told lately.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::rate::Rate;
use crate::domain::{ChatId, UserId};

/// How often a stranger hears the same in private.
const TOLD_EVERY: TimeDelta = TimeDelta::hours(1);

/// How often it is looked what somebody without a seat says in a group. They are told once, and a
/// seat that they take is by a button.
const HEARD_EVERY: TimeDelta = TimeDelta::minutes(1);

/// What may give somebody a seat or a diary, or is one that they had: more than once an hour.
const ASKS: Rate = Rate { at_once: 10, every: TimeDelta::seconds(10) };

/// Strangers and their chats that are remembered.
const MOST: usize = 20_000;

/// What a stranger can hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum StrangerNotice {
    /// Who the bot is, or that a link has gone.
    Notice,
    /// What is kept.
    Privacy,
    /// Where help is.
    Care,
}

/// What is known of a stranger in a chat.
#[derive(Clone, Copy, Default)]
struct Stranger {
    /// By [`Told`].
    told: [Option<DateTime<Utc>>; 3],
    /// When it was last looked what they said in a group that has no seat free.
    heard: Option<DateTime<Utc>>,
    asked: Option<DateTime<Utc>>,
    met: DateTime<Utc>,
}

/// All of them.
#[derive(Default)]
pub(super) struct Strangers {
    known: BTreeMap<(ChatId, UserId), Stranger>,
}

/// Whether so much time has passed, or the clock was set back.
fn is_over(since: Option<DateTime<Utc>>, span: TimeDelta, now: DateTime<Utc>) -> bool {
    since.is_none_or(|since| now - since >= span || since > now)
}

impl Strangers {
    /// Whether they were found to have no seat in this chat.
    pub fn knows(&self, at: (ChatId, UserId)) -> bool {
        self.known.contains_key(&at)
    }

    /// Whether they may be told this.
    pub fn may_hear(&self, at: (ChatId, UserId), what: StrangerNotice, now: DateTime<Utc>) -> bool {
        self.known.get(&at).is_none_or(|met| is_over(met.told[what as usize], TOLD_EVERY, now))
    }

    /// Whether it is worth looking what they say in a group.
    pub fn is_worth_a_look(&self, at: (ChatId, UserId), now: DateTime<Utc>) -> bool {
        self.known.get(&at).is_none_or(|met| is_over(met.heard, HEARD_EVERY, now))
    }

    /// Whether they may once more ask for what needs the store; if so, it counts.
    pub fn asks(&mut self, at: (ChatId, UserId), now: DateTime<Utc>) -> bool {
        let Some(met) = self.known.get_mut(&at) else { return true };
        let (admits, asked) = ASKS.admit(met.asked, now);
        met.asked = Some(asked);
        admits
    }

    /// They have no seat here, and were told this. A group's seats may all be taken.
    pub fn meets(
        &mut self,
        at: (ChatId, UserId),
        told: impl IntoIterator<Item = StrangerNotice>,
        is_full: bool,
        now: DateTime<Utc>,
    ) {
        let met = self.known.entry(at).or_default();
        met.met = now;
        met.heard = is_full.then_some(now);
        for what in told {
            met.told[what as usize] = Some(now);
        }
        if self.known.len() > MOST {
            self.forget(now);
        }
    }

    /// They may have a seat now, wherever they were met.
    pub fn may_sit(&mut self, person: UserId) {
        self.known.retain(|(_, user), _| *user != person);
    }

    /// People came or went: who is met there is met anew.
    pub fn changes(&mut self, chat: ChatId) {
        let there = (chat, UserId(i64::MIN))..=(chat, UserId(i64::MAX));
        let there: Vec<_> = self.known.range(there).map(|(at, _)| *at).collect();
        for at in there {
            self.known.remove(&at);
        }
    }

    /// How many are remembered.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Who was met long ago; where all were met lately, the half that was met first.
    fn forget(&mut self, now: DateTime<Utc>) {
        self.known.retain(|_, met| !is_over(Some(met.met), TOLD_EVERY, now));
        if self.known.len() > MOST {
            let mut all: Vec<_> = self.known.values().map(|met| met.met).collect();
            let (_, middle, _) = all.select_nth_unstable(MOST / 2);
            let middle = *middle;
            let mut left = MOST / 2;
            self.known.retain(|_, met| {
                let stays = met.met > middle && left > 0;
                left -= usize::from(stays);
                stays
            });
        }
    }
}
