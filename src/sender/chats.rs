//! The chats of the queue: what each has to say, and when it may.

use std::collections::{BTreeSet, HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use super::pace::{Allowance, Pace};
use crate::domain::{ChatId, CoupleId, Lane};
use crate::line::Header;

/// All chats with due lines, in the order in which they may speak.
pub(super) struct Chats {
    pace: Pace,
    all: HashMap<ChatId, Chat>,
    ready: BTreeSet<(Lane, i64, ChatId)>,
    /// Those of them whose first line is a couple's prompt.
    ready_prompts: usize,
    resting: BTreeSet<(DateTime<Utc>, ChatId)>,
    cooling: BTreeSet<(DateTime<Utc>, ChatId)>,
}

/// In which order lanes take what is free. Newcomers come before prompts, which may wait for an hour: their
/// part is small.
const IN_TURN: [Lane; 5] = [Lane::Urgent, Lane::Reply, Lane::Newcomer, Lane::Prompt, Lane::Sign];

/// Before all chats.
const LEAST: ChatId = ChatId(i64::MIN);

/// One chat.
struct Chat {
    /// Lines that are due or keep their place for a retry, in the order in which they leave: most
    /// chats have one, for which a tree would take the room of eleven.
    due: VecDeque<Header>,
    is_flying: bool,
    /// Told by Telegram: nothing before this.
    held_until: DateTime<Utc>,
    allowance: Allowance,
    seat: Seat,
}

/// Where a chat is kept.
#[derive(Clone, Copy)]
enum Seat {
    /// Nowhere: it waits for its line in flight.
    Flying,
    /// Its first line could leave; whether that is a couple's prompt.
    Ready(Lane, i64, bool),
    /// Its first line could leave from that moment on.
    Resting(DateTime<Utc>),
    /// It has no lines, and can be forgotten from that moment on.
    Cooling(DateTime<Utc>),
}

impl Chats {
    pub(super) fn new(pace: Pace) -> Self {
        Self {
            pace,
            all: HashMap::new(),
            ready: BTreeSet::new(),
            ready_prompts: 0,
            resting: BTreeSet::new(),
            cooling: BTreeSet::new(),
        }
    }

    /// Adds a line that is due, or that keeps its place until its `not_before`.
    pub(super) fn add(&mut self, header: Header) {
        let new = || Chat::new(header.chat);
        let chat = self.all.entry(header.chat).or_insert_with(new);
        let place = chat.due.partition_point(|other| order(other) < order(&header));
        chat.due.insert(place, header);
        self.seat(header.chat);
    }

    /// Moves on the chats whose time has come.
    pub(super) fn wake(&mut self, now: DateTime<Utc>) {
        while let Some(id) = pop_due(&mut self.resting, now) {
            if let Some(chat) = self.all.get_mut(&id)
                && let Some(&Header { lane, arrival: number, couple, .. }) = chat.first_due(now)
            {
                let is_prompt = lane == Lane::Prompt && couple != CoupleId::NONE;
                chat.seat = Seat::Ready(lane, number, is_prompt);
                self.ready.insert((lane, number, id));
                self.ready_prompts += usize::from(is_prompt);
            }
        }
        while let Some(id) = pop_due(&mut self.cooling, now) {
            self.all.remove(&id);
        }
    }

    /// The first line of each lane, over all chats that may speak, in the order in which they leave.
    pub(super) fn firsts(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Header> {
        let first = move |lane| {
            let (of, _, id) = self.ready.range((lane, i64::MIN, LEAST)..).next()?;
            if *of == lane { self.all.get(id)?.first_due(now) } else { None }
        };
        IN_TURN.into_iter().filter_map(first)
    }

    /// The first line of each chat that may speak, in order.
    pub(super) fn coming(&self) -> impl Iterator<Item = &Header> {
        let first = |(lane, number, id): &(Lane, i64, ChatId)| {
            let due = &self.all.get(id)?.due;
            due.binary_search_by_key(&(*lane, *number), order).ok().and_then(|at| due.get(at))
        };
        self.ready.iter().filter_map(first)
    }

    /// All lines that are due.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Header> {
        self.all.values().flat_map(|chat| &chat.due)
    }

    /// How many chats would speak now with a couple's prompt.
    pub(super) const fn ready_prompts(&self) -> usize {
        self.ready_prompts
    }

    /// When a chat that rests may speak.
    pub(super) fn first_resting(&self) -> Option<DateTime<Utc>> {
        self.resting.first().map(|(until, _)| *until)
    }

    /// Takes a line out: it leaves at that moment, and its chat waits for it; without one it is
    /// dropped, and its chat goes on.
    pub(super) fn take(&mut self, header: &Header, left: Option<DateTime<Utc>>) {
        if let Some(chat) = self.all.get_mut(&header.chat) {
            if let Ok(place) = chat.due.binary_search_by_key(&order(header), order) {
                chat.due.remove(place);
            }
            if let Some(left) = left {
                chat.is_flying = true;
                chat.allowance.leave(&self.pace, left);
            }
        }
        self.seat(header.chat);
    }

    /// The line in flight is back. It left at `left` and took so many calls.
    pub(super) fn land(
        &mut self,
        id: ChatId,
        left: DateTime<Utc>,
        calls: usize,
        now: DateTime<Utc>,
    ) {
        if let Some(chat) = self.all.get_mut(&id) {
            chat.is_flying = false;
            match calls {
                0 => chat.allowance.take_back(&self.pace, left),
                _ => (1..calls).for_each(|_| chat.allowance.leave(&self.pace, now)),
            }
        }
        self.seat(id);
    }

    /// Takes out all lines that wait for a chat; one in flight stays.
    pub(super) fn clear(&mut self, id: ChatId) -> impl Iterator<Item = Header> + use<> {
        let due = self.all.get_mut(&id).map(|chat| std::mem::take(&mut chat.due));
        self.seat(id);
        due.into_iter().flatten()
    }

    pub(super) fn hold(&mut self, id: ChatId, until: DateTime<Utc>) {
        if let Some(chat) = self.all.get_mut(&id) {
            chat.held_until = chat.held_until.max(until);
        }
        self.seat(id);
    }

    /// Moves the memory by `by` when the clock was set back.
    pub(super) fn rewind(&mut self, by: TimeDelta) {
        for chat in self.all.values_mut() {
            chat.allowance.rewind(by);
            for header in chat.due.iter_mut().filter(|header| header.attempts > 0) {
                header.not_before -= by;
            }
            chat.held_until = chat.held_until.checked_sub_signed(by).unwrap_or(chat.held_until);
        }
        for id in self.all.keys().copied().collect::<Vec<_>>() {
            self.seat(id);
        }
    }

    /// Puts a chat where it belongs; whether it is ready is for `wake` to say.
    fn seat(&mut self, id: ChatId) {
        let Some(chat) = self.all.get_mut(&id) else { return };
        match chat.seat {
            Seat::Ready(lane, number, is_prompt) => {
                self.ready.remove(&(lane, number, id));
                self.ready_prompts -= usize::from(is_prompt);
            }
            Seat::Resting(until) => drop(self.resting.remove(&(until, id))),
            Seat::Cooling(until) => drop(self.cooling.remove(&(until, id))),
            Seat::Flying => {}
        }
        chat.seat = chat.belongs(&self.pace);
        match chat.seat {
            Seat::Resting(until) => drop(self.resting.insert((until, id))),
            Seat::Cooling(until) => drop(self.cooling.insert((until, id))),
            Seat::Flying | Seat::Ready(..) => {}
        }
    }
}

impl Chat {
    fn new(id: ChatId) -> Self {
        Self {
            due: VecDeque::with_capacity(1),
            is_flying: false,
            held_until: DateTime::<Utc>::MIN_UTC,
            allowance: Allowance::new(id.0 < 0),
            seat: Seat::Flying,
        }
    }

    /// The first line, by lane, that is not kept back by a retry.
    fn first_due(&self, now: DateTime<Utc>) -> Option<&Header> {
        self.heads().find(|header| rests_until(header) <= now)
    }

    fn belongs(&self, pace: &Pace) -> Seat {
        let free_at = self.allowance.free_at(pace).max(self.held_until);
        match self.heads().map(rests_until).min() {
            _ if self.is_flying => Seat::Flying,
            Some(first) => Seat::Resting(first.max(free_at)),
            None => Seat::Cooling(self.allowance.forgotten_at().max(self.held_until)),
        }
    }

    /// The first line of each lane.
    fn heads(&self) -> impl Iterator<Item = &Header> {
        Lane::ALL.into_iter().filter_map(|lane| {
            let first = self.due.get(self.due.partition_point(|header| header.lane < lane));
            first.filter(|header| header.lane == lane)
        })
    }
}

/// In which order lines of a chat leave.
fn order(header: &Header) -> (Lane, i64) {
    (header.lane, header.arrival)
}

/// Until when a line that is due is kept back by a retry, if it is.
fn rests_until(header: &Header) -> DateTime<Utc> {
    if header.attempts > 0 { header.not_before } else { DateTime::<Utc>::MIN_UTC }
}

/// Takes the first of a timetable if its moment has come.
fn pop_due(table: &mut BTreeSet<(DateTime<Utc>, ChatId)>, now: DateTime<Utc>) -> Option<ChatId> {
    let is_due = table.first().is_some_and(|(moment, _)| *moment <= now);
    is_due.then(|| table.pop_first()).flatten().map(|(_, id)| id)
}
