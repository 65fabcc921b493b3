//! Lines that leave soon, sealed as they are on disk, so that nobody has to ask the database for each.
//!
//! The writer puts in what is urgent or answers somebody once it is on disk, up to 4 MB; what else is
//! about to leave is read ahead, in sets. Whatever the writer changes of a line is taken out by it: what is
//! not here is read from the database. Where another process might write, nothing is held.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::job::{ChangeJob, CoupleRow, LineRow, Work};
use crate::domain::{ChatId, CoupleId, Lane};
use crate::line::Header;

/// So many bytes of each [`Kind`] are held.
const ROOM: [usize; 4] = [1 << 20, 2 << 20, 1 << 19, 1 << 19];

/// So many lines are read ahead at most, with the one that leaves.
pub(super) const AHEAD: usize = 64;

/// The lines that are held.
pub(super) struct Bodies {
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    /// Bytes that may be held of each kind; none where nothing may.
    room: [usize; 4],
    bytes: [usize; 4],
    lines: HashMap<i64, Body>,
    by_couple: BTreeSet<(CoupleId, i64)>,
    /// Lines that are being read, and were not changed since: whose they are, and by which reading.
    reading: HashMap<i64, (CoupleId, u64)>,
    readings: u64,
}

/// Why a line is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is urgent.
    Urgent,
    /// It answers somebody.
    Reply,
    /// It is a sign below what somebody wrote: many may wait while prompts do.
    Sign,
    /// It was read ahead.
    Ahead,
}

/// A line as its row has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) kind: Kind,
    pub(super) couple: CoupleId,
    pub(super) chat: ChatId,
    pub(super) sealed: Vec<u8>,
}

impl Body {
    fn bytes(&self) -> usize {
        size_of::<Self>() + 2 * size_of::<(CoupleId, i64)>() + self.sealed.capacity()
    }
}

/// Lines to be read together.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ToRead {
    /// The first of them leaves now.
    pub(crate) lines: Vec<Header>,
    /// Which reading it is.
    number: u64,
}

/// What a batch wrote that concerns lines.
#[derive(Default)]
pub(super) struct Written {
    /// Lines of which the sender will want the body soon.
    lines: Vec<(i64, Body)>,
    /// Of these couples lines were replaced or sealed anew.
    touched: Vec<CoupleId>,
    /// The lines of whoever had this group's number went.
    emptied: Vec<ChatId>,
}

impl Written {
    /// The lines of a change come. An edit takes the place of older ones.
    pub(super) fn begin(&mut self, change: &ChangeJob) {
        if change.lines.iter().any(|line| line.edits) {
            self.lines.retain(|(_, body)| body.couple != change.owner);
            self.touched.push(change.owner);
        }
    }

    /// All of that couple's lines went.
    pub(super) fn destroyed(&mut self, couple: CoupleId) {
        self.erased(couple);
    }

    /// Some of that couple's lines went.
    pub(super) fn erased(&mut self, couple: CoupleId) {
        self.lines.retain(|(_, body)| body.couple != couple);
        self.touched.push(couple);
    }

    /// A line of that change was written.
    pub(super) fn line(&mut self, change: &ChangeJob, line: &LineRow, now: i64) {
        let Header { id, couple, chat, lane, .. } = line.header;
        let edits = change.lines.iter().filter(|other| line.edits && other.edits);
        let newest = edits.rev().find(|other| other.slot_tag == line.slot_tag);
        let is_replaced = newest.is_some_and(|newest| !std::ptr::eq(newest, line));
        let kind = match lane {
            Lane::Urgent => Kind::Urgent,
            Lane::Reply => Kind::Reply,
            Lane::Sign => Kind::Sign,
            Lane::Prompt | Lane::Newcomer => return,
        };
        if line.not_before <= now && !is_replaced {
            let sealed = line.body.clone();
            self.lines.push((id, Body { kind, couple, chat, sealed }));
        }
    }

    /// A couple moves to another number, in whose place nobody sat.
    pub(super) fn moved(&mut self, couple: &CoupleRow) {
        self.lines.retain(|(_, body)| body.couple != couple.id && body.chat != couple.group);
        self.touched.push(couple.id);
        self.emptied.push(couple.group);
    }
}

impl Bodies {
    /// Empty; for nothing if others may write as well.
    pub(super) fn new(alone: bool) -> Self {
        let room = if alone { ROOM } else { [0; 4] };
        Self { memory: Mutex::new(Memory { room, ..Memory::default() }) }
    }

    /// What became of a batch that is on disk.
    pub(super) fn committed(&self, work: &[&Work], written: Written) {
        let mut memory = self.lock();
        for work in work {
            match work {
                Work::Change(change) => change.settles.iter().for_each(|line| memory.remove(*line)),
                Work::Settle(settled) => memory.remove(settled.id),
                Work::DropLine(line) | Work::ParkLine(line) => memory.remove(*line),
                _ => {}
            }
        }
        for couple in written.touched {
            memory.remove_of(couple);
        }
        for chat in written.emptied {
            memory.reading.clear();
            memory.remove_where(|body| body.chat == chat);
        }
        for (id, body) in written.lines {
            memory.put(id, body);
        }
    }

    /// A batch may have been written or not.
    pub(super) fn failed(&self) {
        let mut memory = self.lock();
        let Memory { room, readings, .. } = *memory;
        *memory = Memory { room, readings, ..Memory::default() };
    }

    /// From now on it holds nothing.
    pub(super) fn close(&self) {
        *self.lock() = Memory::default();
    }

    /// Takes a line out.
    pub(super) fn take(&self, id: i64) -> Option<Body> {
        self.lock().take(id)
    }

    /// Which of these lines, the first of which leaves now, are to be read; none if that one is here.
    pub(super) fn unread(&self, lines: impl IntoIterator<Item = Header>) -> ToRead {
        let mut memory = self.lock();
        let mut lines = lines.into_iter();
        let Some(first) = lines.next() else { return ToRead::default() };
        if memory.room == [0; 4] || memory.lines.contains_key(&first.id) {
            return ToRead::default();
        }
        memory.readings += 1;
        let number = memory.readings;
        let mut unread = vec![first];
        for line in lines.take(AHEAD - 1) {
            let is_known = memory.lines.contains_key(&line.id);
            if !is_known && !memory.reading.contains_key(&line.id) {
                memory.reading.insert(line.id, (line.couple, number));
                unread.push(line);
            }
        }
        if unread.len() > 1 {
            memory.reading.insert(first.id, (first.couple, number));
        }
        ToRead { lines: unread, number }
    }

    /// These lines were to be read, and some were found: what was not changed meanwhile is held.
    pub(super) fn were_read(&self, read: &ToRead, found: Vec<(i64, Body)>) {
        let mut memory = self.lock();
        for (id, body) in found {
            // One that was changed since may be read again, by another reading.
            if memory.reading.get(&id).is_some_and(|(_, number)| *number == read.number) {
                memory.put(id, body);
            }
        }
        memory.reading.retain(|_, (_, number)| *number != read.number);
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    /// One for which there is no room is not held.
    fn put(&mut self, id: i64, body: Body) {
        let (kind, bytes) = (body.kind as usize, body.bytes());
        if body.kind == Kind::Ahead && self.bytes[kind] + bytes > self.room[kind] {
            // Those that did not leave after all make room.
            self.remove_where(|held| held.kind == Kind::Ahead);
        }
        if self.bytes[kind] + bytes <= self.room[kind] {
            self.remove(id);
            self.bytes[kind] += bytes;
            self.by_couple.insert((body.couple, id));
            self.lines.insert(id, body);
        }
    }

    fn take(&mut self, id: i64) -> Option<Body> {
        let body = self.lines.remove(&id)?;
        self.bytes[body.kind as usize] -= body.bytes();
        self.by_couple.remove(&(body.couple, id));
        Some(body)
    }

    fn remove(&mut self, id: i64) {
        self.reading.remove(&id);
        drop(self.take(id));
    }

    fn remove_of(&mut self, couple: CoupleId) {
        self.reading.retain(|_, (of, _)| *of != couple);
        let theirs = self.by_couple.range((couple, i64::MIN)..=(couple, i64::MAX));
        for (_, id) in theirs.copied().collect::<Vec<_>>() {
            drop(self.take(id));
        }
    }

    fn remove_where(&mut self, which: impl Fn(&Body) -> bool) {
        let those = self.lines.iter().filter(|(_, body)| which(body));
        for id in those.map(|(id, _)| *id).collect::<Vec<_>>() {
            drop(self.take(id));
        }
    }
}

#[cfg(test)]
mod tests;
