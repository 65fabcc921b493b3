//! Which line leaves next: a pure structure over all waiting headers, every step in O(log n).
//!
//! A line is *scheduled* until its `not_before`, then *due* in its chat. A chat with due lines is
//! *ready*, or *resting* until its allowance or a hold lets it speak, or has a line in flight. The
//! ready chats stand in one order: by the lane and arrival of their first line.

mod depth;
mod lanes;
mod set_back;
mod unpaced;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use super::chats::Chats;
use super::pace::{Limits, Pace};
use crate::domain::{ChatId, Lane};
use crate::line::Header;
use unpaced::{Unpaced, is_look};

pub use depth::Depth;

/// Before all moments.
const LONG_AGO: DateTime<Utc> = DateTime::<Utc>::MIN_UTC;

/// How often a line that failed keeps its place, so that those behind it wait and order is kept.
/// After that it is the line itself that is at fault, and the others pass.
const KEEPS_ITS_PLACE: u32 = 5;

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Send this: it is in flight from now on.
    Line(Header),
    /// Drop this, its use-by time has passed: it is in flight until that is done.
    Expired(Header),
    /// Nothing before this moment, which is later than now; without one, nothing until lines come or settle.
    Wait(Option<DateTime<Utc>>),
}

/// All lines that wait, and those in flight.
pub struct Queue {
    limits: Limits,
    held_until: DateTime<Utc>,
    /// Whether all was held: then one line leaves at a time, until one was taken.
    is_on_trial: bool,
    /// The latest moment seen, to notice a clock that was set back.
    latest: DateTime<Utc>,
    /// Every line that waits or is in flight.
    known: HashMap<i64, Lane>,
    scheduled: BTreeMap<(DateTime<Utc>, i64), Header>,
    /// Answers to presses: before all else.
    answers: Unpaced,
    /// Looks into a group: after all else.
    looks: Unpaced,
    /// Lines that wait for another one of their chat; they are scheduled for their use-by time.
    awaiting: HashMap<ChatId, Vec<Header>>,
    chats: Chats,
    flying: HashMap<i64, Flight>,
}

struct Flight {
    header: Header,
    /// None for what needs no allowance: callback answers and expired lines.
    left: Option<DateTime<Utc>>,
}

impl Queue {
    /// An empty queue.
    #[must_use]
    pub fn new(pace: Pace) -> Self {
        Self {
            limits: Limits::new(&pace),
            held_until: LONG_AGO,
            is_on_trial: false,
            latest: LONG_AGO,
            known: HashMap::new(),
            scheduled: BTreeMap::new(),
            answers: Unpaced::answers(),
            looks: Unpaced::looks(),
            awaiting: HashMap::new(),
            chats: Chats::new(pace),
            flying: HashMap::new(),
        }
    }

    /// Adds a line; one that is here already stays as it is.
    pub fn push(&mut self, header: Header) {
        if self.known.insert(header.id, header.lane).is_none() {
            self.place(header);
        }
    }

    /// What to do at `now`.
    pub fn next(&mut self, now: DateTime<Utc>) -> Next {
        self.sees(now);
        self.promote(now);
        self.chats.wake(now);
        match self.first(now) {
            Some(header) => self.launch(header, now),
            None => Next::Wait(self.next_at(now)),
        }
    }

    /// A line is gone from the outbox. `calls` is how many calls it took: none gives its
    /// allowance back, more than one costs as many.
    pub fn settled(&mut self, id: i64, calls: usize) {
        if let Some(flight) = self.flying.remove(&id) {
            self.known.remove(&id);
            self.is_on_trial &= flight.left.is_none() || calls == 0;
            self.land(&flight, calls);
            if !flight.header.unpaced {
                self.revive(flight.header.chat);
            }
        }
    }

    /// A line in flight waits again, with another `not_before` or number of attempts.
    pub fn postponed(&mut self, header: Header, calls: usize) {
        if let Some(flight) = self.flying.remove(&header.id) {
            self.land(&flight, calls);
            self.place(header);
        }
    }

    /// A line in flight waits until another line of its chat has settled, or its use-by time.
    pub fn awaits_another(&mut self, id: i64) {
        if let Some(flight) = self.flying.remove(&id) {
            self.land(&flight, 0);
            let header = flight.header;
            self.scheduled.insert((header.use_by, header.arrival), header);
            self.awaiting.entry(header.chat).or_default().push(header);
        }
    }

    /// A group has a new number: what waits for it leaves for there, in the same order.
    pub fn moved(&mut self, from: ChatId, to: ChatId) {
        if let Some(awaiting) = self.awaiting.remove(&from) {
            let awaiting = awaiting.into_iter().map(|header| Header { chat: to, ..header });
            self.awaiting.entry(to).or_default().extend(awaiting);
        }
        for header in self.scheduled.values_mut().filter(|header| header.chat == from) {
            header.chat = to;
        }
        for header in self.chats.clear(from) {
            self.chats.add(Header { chat: to, ..header });
        }
    }

    /// Nothing leaves for that chat before `until`, callback answers excepted.
    pub fn hold_chat(&mut self, chat: ChatId, until: DateTime<Utc>) {
        self.chats.hold(chat, until);
    }

    /// Nothing at all leaves before `until`; then one line at a time, until one was taken.
    pub fn hold_all(&mut self, until: DateTime<Utc>) {
        self.held_until = self.held_until.max(until);
        self.is_on_trial = true;
    }

    /// When the next line that is not in flight could leave: never later than it does, and
    /// `now` if one could leave now. May be early while several limits are at work; then it is
    /// later when asked again at that moment, after [`Queue::next`].
    #[must_use]
    pub fn next_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let paced = (!self.is_tried()).then(|| {
            let overall = self.limits.free_at(Lane::Urgent);
            let firsts = self.chats.firsts(now).map(|header| self.limits.free_at(header.lane));
            [firsts.min(), self.chats.first_resting().map(|until| overall.max(until))]
        });
        let scheduled = self.scheduled.keys().next().map(|(not_before, _)| *not_before);
        let unpaced = [scheduled, self.answers.free_at(), self.looks.free_at()];
        let first = paced.into_iter().flatten().chain(unpaced).flatten().min()?;
        Some(first.max(self.held_until).max(now))
    }

    /// The lines that come next, as far as is known, of each chat the first.
    pub(super) fn coming(&self) -> impl Iterator<Item = Header> {
        self.chats.coming().copied()
    }

    /// How many chats have a couple's prompt that could leave now, but for the pace over all, and how
    /// many looks for a couple could.
    #[must_use]
    pub fn ahead_of_evenings(&mut self, now: DateTime<Utc>) -> usize {
        self.promote(now);
        self.chats.wake(now);
        self.chats.ready_prompts() + self.looks.waiting()
    }

    /// How many lines wait or are in flight.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether no line waits and none is in flight.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Whether a line is in flight.
    #[must_use]
    pub fn is_flying(&self) -> bool {
        !self.flying.is_empty()
    }

    fn place(&mut self, header: Header) {
        if !header.unpaced && (1..=KEEPS_ITS_PLACE).contains(&header.attempts) {
            self.chats.add(header);
        } else {
            self.scheduled.insert((header.not_before, header.arrival), header);
        }
    }

    /// Moves on the lines whose time has come.
    fn promote(&mut self, now: DateTime<Utc>) {
        while let Some(first) = self.scheduled.first_entry()
            && first.key().0 <= now
        {
            match first.remove() {
                header if is_look(&header) => self.looks.add(header),
                header if header.unpaced => self.answers.add(header),
                header => self.chats.add(header),
            }
        }
    }

    /// The line that may leave or be dropped now.
    fn first(&self, now: DateTime<Utc>) -> Option<Header> {
        if now < self.held_until {
            return None;
        }
        let may = |header: &&Header| {
            header.use_by <= now || (!self.is_tried() && self.limits.free_at(header.lane) <= now)
        };
        let paced = || self.chats.firsts(now).find(may).copied();
        self.answers.first(now).or_else(paced).or_else(|| self.looks.first(now))
    }

    fn launch(&mut self, header: Header, now: DateTime<Utc>) -> Next {
        let is_expired = header.use_by <= now;
        let left = (!header.unpaced && !is_expired).then_some(now);
        match self.apart(&header) {
            Some(apart) => apart.first_leaves(now),
            None => self.chats.take(&header, left),
        }
        if let Some(left) = left {
            self.limits.leave(header.lane, left);
        }
        self.flying.insert(header.id, Flight { header, left });
        if is_expired { Next::Expired(header) } else { Next::Line(header) }
    }

    /// Whether a line is in flight that shows if Telegram takes any again.
    fn is_tried(&self) -> bool {
        self.is_on_trial && self.flying.values().any(|flight| flight.left.is_some())
    }

    /// Where a line stands that takes nothing of the allowance.
    fn apart(&mut self, header: &Header) -> Option<&mut Unpaced> {
        match header.unpaced {
            true if is_look(header) => Some(&mut self.looks),
            true => Some(&mut self.answers),
            false => None,
        }
    }

    fn land(&mut self, Flight { header, left }: &Flight, calls: usize) {
        if let Some(apart) = self.apart(header) {
            apart.lands();
        }
        let Some(left) = *left else { return };
        self.chats.land(header.chat, left, calls, self.latest);
        match calls {
            0 => self.limits.take_back(header.lane, left),
            _ => (1..calls).for_each(|_| self.limits.leave(header.lane, self.latest)),
        }
    }

    /// Lines that waited for another one of this chat look again.
    fn revive(&mut self, chat: ChatId) {
        for header in self.awaiting.remove(&chat).into_iter().flatten() {
            if self.scheduled.remove(&(header.use_by, header.arrival)).is_some() {
                self.place(header);
            }
        }
    }
}

#[cfg(test)]
mod newcomers;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod tests;
