//! Couples as they were written last, decoded: most of what a storm reads is there.
//!
//! Only the writer puts them here, in the order of its commits, and takes out whatever it cannot be
//! sure of; what is not here is read from the database. Where another process might write, there are
//! none.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::change::{Committed, Loaded};
use super::check::Verdict;
use super::job::Work;
use crate::domain::{ChatId, CoupleId, UserId};

/// So many bytes are held: of each couple its fields, and as many for its words as its state has sealed.
const ROOM: usize = 4 << 20;

/// The couples used lately.
pub(super) struct Cache {
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    /// Bytes that may be held; none where nothing may.
    room: usize,
    bytes: usize,
    /// Counts uses: the couple with the lowest count goes first.
    uses: u64,
    couples: HashMap<CoupleId, Entry>,
    by_use: BTreeMap<u64, CoupleId>,
    groups: HashMap<ChatId, CoupleId>,
    users: HashMap<UserId, CoupleId>,
}

struct Entry {
    loaded: Arc<Loaded>,
    bytes: usize,
    used: u64,
}

impl Cache {
    /// Empty; for nobody if others may write as well.
    pub(super) fn new(alone: bool) -> Self {
        Self::with_room(if alone { ROOM } else { 0 })
    }

    pub(super) fn with_room(room: usize) -> Self {
        Self { memory: Mutex::new(Memory { room, ..Memory::default() }) }
    }

    pub(super) fn couple(&self, id: CoupleId) -> Option<Loaded> {
        let loaded = self.lock().find(id)?;
        Some(Loaded::clone(&loaded))
    }

    pub(super) fn of_group(&self, chat: ChatId) -> Option<Loaded> {
        let id = self.id_of_group(chat)?;
        self.couple(id)
    }

    pub(super) fn of_user(&self, user: UserId) -> Option<Loaded> {
        let id = self.id_of_user(user)?;
        self.couple(id)
    }

    pub(super) fn id_of_group(&self, chat: ChatId) -> Option<CoupleId> {
        self.lock().groups.get(&chat).copied()
    }

    pub(super) fn id_of_user(&self, user: UserId) -> Option<CoupleId> {
        self.lock().users.get(&user).copied()
    }

    /// What became of a batch that is on disk.
    pub(super) fn committed(&self, work: &[&Work], verdicts: &[Verdict]) {
        let mut memory = self.lock();
        for (work, verdict) in work.iter().zip(verdicts) {
            match (work, verdict) {
                (Work::Change(change), Verdict::Done(Committed::Written)) => {
                    if let (Some(loaded), Some(row)) = (&change.loaded, &change.couple) {
                        memory.put(loaded.clone(), size_of::<Loaded>() + row.state.len());
                    } else {
                        memory.remove_of(work);
                    }
                }
                (_, Verdict::Done(Committed::Duplicate)) => {}
                _ => memory.remove_of(work),
            }
        }
    }

    /// A batch may have been written or not.
    pub(super) fn failed(&self, work: &[&Work]) {
        let mut memory = self.lock();
        for work in work {
            memory.remove_of(work);
        }
    }

    /// From now on it holds nobody.
    pub(super) fn close(&self) {
        *self.lock() = Memory::default();
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    fn find(&mut self, id: CoupleId) -> Option<Arc<Loaded>> {
        let entry = self.couples.get_mut(&id)?;
        self.uses += 1;
        self.by_use.remove(&entry.used);
        entry.used = self.uses;
        self.by_use.insert(entry.used, id);
        Some(entry.loaded.clone())
    }

    fn put(&mut self, loaded: Arc<Loaded>, bytes: usize) {
        let (id, group) = (loaded.couple.id, loaded.couple.group);
        self.remove(id);
        // One in which nobody sat has given way.
        if let Some(other) = self.groups.get(&group).copied() {
            self.remove(other);
        }
        if bytes > self.room {
            return;
        }
        self.uses += 1;
        self.bytes += bytes;
        self.groups.insert(group, id);
        self.users.extend(loaded.couple.users().map(|(_, user)| (user, id)));
        self.by_use.insert(self.uses, id);
        self.couples.insert(id, Entry { loaded, bytes, used: self.uses });
        while self.bytes > self.room
            && let Some((_, oldest)) = self.by_use.first_key_value().map(|(at, id)| (*at, *id))
        {
            self.remove(oldest);
        }
    }

    fn remove_of(&mut self, work: &Work) {
        match work {
            Work::Change(change) => {
                if let Some(destroyed) = &change.destroys {
                    self.remove(destroyed.couple);
                }
                if let Some(row) = &change.couple {
                    self.remove(row.id);
                    // It may have taken the place of another one.
                    if let Some(other) = self.groups.get(&row.group).copied() {
                        self.remove(other);
                    }
                }
            }
            Work::ParkCouple(id) | Work::TakeUp(id) => self.remove(*id),
            _ => {}
        }
    }

    fn remove(&mut self, id: CoupleId) {
        let Some(Entry { loaded, bytes, used }) = self.couples.remove(&id) else { return };
        self.bytes -= bytes;
        self.by_use.remove(&used);
        let couple = &loaded.couple;
        let is_theirs = |there: Option<&CoupleId>| there == Some(&id);
        if is_theirs(self.groups.get(&couple.group)) {
            self.groups.remove(&couple.group);
        }
        for (_, user) in couple.users() {
            if is_theirs(self.users.get(&user)) {
                self.users.remove(&user);
            }
        }
    }
}

#[cfg(test)]
mod tests;
