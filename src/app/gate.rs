//! Who is let in how often, before anything is read or written: a storm of one person, or of many
//! strangers, must not keep a couple waiting. All of it is in memory; after a start it begins anew.

mod in_hand;
mod rate;
mod strangers;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{ChatId, ChatKind, Incoming, Input, UserId, dangers};
use in_hand::InHand;
use rate::{Rate, Rates};
pub(super) use strangers::StrangerNotice;
use strangers::Strangers;

/// What one person does: no two thumbs are faster for long.
const OF_A_PERSON: Rate = Rate { at_once: 40, every: TimeDelta::milliseconds(500) };

/// What is done in one chat, by two and now and then a third.
const OF_A_CHAT: Rate = Rate { at_once: 80, every: TimeDelta::milliseconds(250) };

/// Groups into which one person brings the bot.
const FOUNDS: Rate = Rate { at_once: 10, every: TimeDelta::minutes(6) };

/// Groups into which all together bring it; more have to say `/start` there.
const ARE_FOUNDED: Rate = Rate { at_once: 60, every: TimeDelta::milliseconds(500) };

/// What strangers all together are told; whoever is beyond that hears it when they write again.
const NOTICES: Rate = Rate { at_once: 60, every: TimeDelta::milliseconds(500) };

/// People and chats of whom it is remembered how much they did.
const MOST: usize = 50_000;

/// How an update is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Let {
    /// As it came.
    In,
    /// As one of too many: nothing of it is lost, but it waits for nothing, and of presses of one
    /// button, and of what holds no words, the newest counts.
    InHaste,
    /// A stranger's, who has been told: nothing is read for it, and nothing said.
    Go,
}

/// The gate.
pub(super) struct Gate {
    inner: Mutex<Inner>,
}

struct Inner {
    people: Rates<UserId>,
    chats: Rates<ChatId>,
    founders: Rates<UserId>,
    founded: Rates<()>,
    strangers: Strangers,
    notices: Rates<()>,
    in_hand: InHand,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            inner: Mutex::new(Inner {
                people: Rates::new(OF_A_PERSON, MOST),
                chats: Rates::new(OF_A_CHAT, MOST),
                founders: Rates::new(FOUNDS, MOST),
                founded: Rates::new(ARE_FOUNDED, 1),
                strangers: Strangers::default(),
                notices: Rates::new(NOTICES, 1),
                in_hand: InHand::default(),
            }),
        }
    }
}

fn of(incoming: &Incoming) -> (ChatId, UserId) {
    (incoming.chat, incoming.person.id)
}

impl Gate {
    /// How this one is let in; it counts, unless it is in hand and comes again.
    pub fn lets(&self, incoming: &Incoming, now: DateTime<Utc>) -> Let {
        let mut gate = self.lock();
        let happens_to_the_chat = matches!(
            incoming.input,
            Input::Standing(_) | Input::PeopleChanged { .. } | Input::MigratedTo(_)
        );
        if happens_to_the_chat {
            gate.strangers.changes(incoming.chat);
        }
        if let Some(held) = gate.in_hand.of(incoming) {
            return held.how;
        }
        let (how, is_checked) =
            if happens_to_the_chat { (Let::In, true) } else { gate.lets(incoming, now) };
        if how != Let::Go {
            gate.in_hand.takes(incoming, how, is_checked);
        }
        how
    }

    /// In its turn, whether it is a stranger's all the same, who has been told: what was in hand when it
    /// came may have given them a seat, or told them.
    pub fn goes(&self, incoming: &Incoming, now: DateTime<Utc>) -> bool {
        let mut gate = self.lock();
        let knows = gate.strangers.knows(of(incoming));
        let Some(held) = gate.in_hand.of(incoming).filter(|held| knows && !held.is_checked) else {
            return false;
        };
        held.is_checked = true;
        let is_over = held.how == Let::InHaste;
        !gate.lets_stranger(incoming, is_over, now)
    }

    /// Whether a newer one has come in the place of this one, which was let in in haste.
    pub fn is_replaced(&self, incoming: &Incoming) -> bool {
        self.lock().in_hand.is_replaced(incoming)
    }

    /// This one is handled.
    pub fn ends(&self, incoming: &Incoming) {
        self.lock().in_hand.ends(incoming);
    }

    /// Whether this one may make a couple of a group that has none: whoever says so there may. While it
    /// is in hand it counts once.
    pub fn lets_found(&self, incoming: &Incoming, now: DateTime<Utc>) -> bool {
        let mut gate = self.lock();
        if !matches!(incoming.input, Input::Standing(_)) {
            return true;
        }
        if let Some(founds) = gate.in_hand.of(incoming).and_then(|held| held.founds) {
            return founds;
        }
        let founds = (incoming.person.anonymous || gate.founders.admits(incoming.person.id, now))
            && gate.founded.admits((), now);
        if let Some(held) = gate.in_hand.of(incoming) {
            held.founds = Some(founds);
        }
        founds
    }

    /// Whether a stranger is told this; if so, it counts. Words of care are over no rate of others.
    pub fn tells(&self, incoming: &Incoming, what: StrangerNotice, now: DateTime<Utc>) -> bool {
        let mut gate = self.lock();
        gate.strangers.may_hear(of(incoming), what, now)
            && (what == StrangerNotice::Care || gate.notices.admits((), now))
    }

    /// People came or went in that chat, or it is another's now: whoever is met there is met anew.
    pub fn changes(&self, chat: ChatId) {
        self.lock().strangers.changes(chat);
    }

    /// Whoever this is has no seat where they wrote, and was told this.
    pub fn meets_stranger(
        &self,
        incoming: &Incoming,
        told: impl IntoIterator<Item = StrangerNotice>,
        is_full: bool,
        now: DateTime<Utc>,
    ) {
        self.lock().strangers.meets(of(incoming), told, is_full, now);
    }

    /// This person has a link to a seat now: what they were told as a stranger keeps them out no longer.
    pub fn invites(&self, user: UserId) {
        self.lock().strangers.may_sit(user);
    }

    /// Whoever this is has a seat, or may have taken one.
    pub fn may_sit(&self, incoming: &Incoming) {
        let mut gate = self.lock();
        let sits_down = matches!(&incoming.input, Input::Command { name, .. } if name == "start");
        if sits_down || gate.strangers.knows(of(incoming)) {
            gate.strangers.may_sit(incoming.person.id);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// And whether it was looked whether a stranger may do it: that is left to its turn while something
    /// of theirs is in hand.
    fn lets(&mut self, incoming: &Incoming, now: DateTime<Utc>) -> (Let, bool) {
        let (chat, person) = of(incoming);
        let is_urgent = matches!(
            &incoming.input,
            Input::Command { name, .. } if name == "trigger" || name == "care"
        );
        // Both count, also where one is over. Who writes as a group shares a number with all who do.
        let few = incoming.person.anonymous || self.people.admits(person, now);
        let few_here = self.chats.admits(chat, now);
        let is_over = !(is_urgent || few && few_here);
        let is_checked = self.strangers.knows((chat, person)) && !self.in_hand.holds_of(person);
        let goes = is_checked && !self.lets_stranger(incoming, is_over, now);
        let lets_in = if is_over { Let::InHaste } else { Let::In };
        (if goes { Let::Go } else { lets_in }, is_checked)
    }

    /// Words of danger are met, whatever else was said; what may lead to a seat or a diary is looked at.
    fn lets_stranger(&mut self, incoming: &Incoming, is_over: bool, now: DateTime<Utc>) -> bool {
        let at = of(incoming);
        let is_group = incoming.kind == ChatKind::Group;
        let meets_danger = !is_group && self.strangers.may_hear(at, StrangerNotice::Care, now);
        if meets_danger && asks_for_care(&incoming.input) {
            return true;
        }
        if is_over {
            return false;
        }
        match &incoming.input {
            Input::Press { .. } => self.strangers.asks(at, now),
            Input::Command { name, words, .. } => match name.as_str() {
                "start" if is_group || !words.is_empty() => self.strangers.asks(at, now),
                "trigger" if is_group => self.strangers.asks(at, now),
                "diary" if !is_group => self.strangers.asks(at, now),
                "privacy" if !is_group => self.may_be_told(at, StrangerNotice::Privacy, now),
                _ => self.is_heard(at, is_group, now),
            },
            _ => self.is_heard(at, is_group, now),
        }
    }

    fn is_heard(&self, at: (ChatId, UserId), is_group: bool, now: DateTime<Utc>) -> bool {
        if is_group {
            self.strangers.is_worth_a_look(at, now)
        } else {
            self.may_be_told(at, StrangerNotice::Notice, now)
        }
    }

    fn may_be_told(&self, at: (ChatId, UserId), what: StrangerNotice, now: DateTime<Utc>) -> bool {
        self.strangers.may_hear(at, what, now) && self.notices.would_admit((), now)
    }
}

/// By its command, or by words of danger.
fn asks_for_care(input: &Input) -> bool {
    if matches!(input, Input::Command { name, .. } if name == "care") {
        return true;
    }
    let (Input::Text { text: words, .. }
    | Input::Command { words, .. }
    | Input::Amended { words, .. }) = input
    else {
        return false;
    };
    !dangers(words).is_empty()
}
