//! Which talks and breaks there are.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ahead::ScheduledTalk;
use super::breaks::Break;
use super::course::TalkSession;
use super::heard::Closing;
use crate::domain::model::people::{BySeat, Seat};

/// Where talks stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Talks {
    /// The number of the newest talk or break.
    last: u32,
    /// How many the two have closed themselves, up to two.
    pub(super) closed: u8,
    /// What is being arranged, the oldest first.
    pub(super) ahead: Vec<ScheduledTalk>,
    /// The one that goes on.
    pub(super) open: Option<TalkSession>,
    /// The break that goes on.
    pub(super) pause: Option<Break>,
    /// Talks that were closed, and of which one thing is asked of each.
    pub(super) closing: Vec<Closing>,
    /// To whom something is offered in private that waits for a second press.
    pub(super) offered: BySeat<bool>,
}

impl Talks {
    /// When the first of them wants a tick.
    pub(super) fn next_moment(&self) -> Option<DateTime<Utc>> {
        let open = self.open.as_ref().filter(|talk| !self.rests(talk.number));
        let ahead = self.ahead.iter().map(ScheduledTalk::wake_at);
        let pause = self.pause.iter().map(Break::wake_at);
        let closing = self.closing.iter().map(Closing::wake_at);
        ahead.chain(open.map(TalkSession::wake_at)).chain(pause).chain(closing).min()
    }

    /// What that partner heard and nobody was shown goes.
    pub(super) fn erase(&mut self, of: Seat) {
        self.closing.iter_mut().for_each(|closing| closing.erase(of));
    }

    /// Whether that talk is the one that goes on.
    pub(super) fn goes_on(&self, number: u32) -> bool {
        self.open.as_ref().is_some_and(|talk| talk.number == number)
    }

    /// The number of a new talk or break.
    pub(super) fn new_number(&mut self) -> u32 {
        // Zero is a private chat's.
        self.last = self.last.wrapping_add(1).max(1);
        self.last
    }

    /// Whether that talk waits for the end of a break.
    pub(super) fn rests(&self, number: u32) -> bool {
        self.pause.as_ref().is_some_and(|pause| pause.talk == Some(number))
    }
}
