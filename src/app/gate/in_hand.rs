//! What is in hand, and how each was let in: what comes again counts once.

use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Unbounded};

use super::Let;
use crate::domain::{ChatId, Incoming, Input, MessageId, Untaken, UserId};

/// Many more than there ever are. What Telegram has dropped never ends.
const MOST: usize = 1_000;

/// One that is in hand.
pub(super) struct Held {
    pub how: Let,
    /// Whether it was looked whether a stranger may do it.
    pub is_checked: bool,
    /// Whether it may make a couple of a group.
    pub founds: Option<bool>,
    at: (ChatId, UserId),
    what: Option<What>,
}

/// Something of which, when there is too much of it, the newest counts.
#[derive(PartialEq, Eq)]
enum What {
    /// This button of this message.
    Press { message: Option<MessageId>, data: String },
    /// What holds no words.
    Media,
}

impl What {
    fn of(input: &Input) -> Option<Self> {
        match input {
            Input::Press { message, data, .. } => {
                Some(Self::Press { message: *message, data: data.clone() })
            }
            Input::Untaken { why: Untaken::Media, .. } => Some(Self::Media),
            _ => None,
        }
    }
}

/// All that is, by its number.
#[derive(Default)]
pub(super) struct InHand {
    held: BTreeMap<i64, Held>,
}

fn at(incoming: &Incoming) -> (ChatId, UserId) {
    (incoming.chat, incoming.person.id)
}

impl InHand {
    /// From now on.
    pub fn takes(&mut self, incoming: &Incoming, how: Let, is_checked: bool) {
        let (at, what) = (at(incoming), What::of(&incoming.input));
        self.held.insert(incoming.update, Held { how, is_checked, founds: None, at, what });
        if self.held.len() > MOST {
            self.held.pop_first();
        }
    }

    /// It is handled.
    pub fn ends(&mut self, incoming: &Incoming) {
        self.held.remove(&incoming.update);
    }

    /// None if it is not in hand. Numbers may begin anew.
    pub fn of(&mut self, incoming: &Incoming) -> Option<&mut Held> {
        self.held.get_mut(&incoming.update).filter(|held| held.at == at(incoming))
    }

    /// Whether something that this person did is.
    pub fn holds_of(&self, person: UserId) -> bool {
        self.held.values().any(|held| held.at.1 == person)
    }

    /// Whether this is one of too many, and a newer one that says the same is in hand.
    pub fn is_replaced(&self, incoming: &Incoming) -> bool {
        let Some(this) = self.held.get(&incoming.update) else { return false };
        let says_the_same =
            |newer: &Held| newer.at == this.at && newer.what == this.what && this.what.is_some();
        this.how == Let::InHaste
            && self
                .held
                .range((Excluded(incoming.update), Unbounded))
                .any(|(_, newer)| says_the_same(newer))
    }

    /// How many there are.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.held.len()
    }
}
