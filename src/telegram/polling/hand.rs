//! Which updates are in hand, and what may be confirmed to Telegram: pure.
//!
//! Telegram forgets all that lies before the offset it is told, and repeats the rest with every answer.
//! So the offset is the first update that is not handled; what is repeated is known by its number.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The updates that Telegram has given and that it may not forget yet. As an answer holds at most a
/// hundred, and each begins with the first of them, there are never more than that.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// How many were begun.
    count: u64,
    /// Being handled, each with how many were begun before it.
    begun: BTreeMap<i64, u64>,
    /// Could not be handled, likewise: they are begun again when they come again.
    failed: BTreeMap<i64, u64>,
    /// Handled, or nothing to the bot, while one before them is not.
    handled: BTreeSet<i64>,
    /// The first number behind all that came.
    next: Option<i64>,
    /// The offset that Telegram has been told.
    told: Option<i64>,
    /// Behind how many that were begun Telegram was heard, and whether nothing more waited there.
    heard: VecDeque<(u64, bool)>,
}

impl Hand {
    /// Whether this one is being handled, or was while one before it is not.
    pub fn holds(&self, number: i64) -> bool {
        self.begun.contains_key(&number) || self.handled.contains(&number)
    }

    /// Whether this one could not be handled, and was not begun again.
    pub fn has_failed(&self, number: i64) -> bool {
        self.failed.contains_key(&number)
    }

    /// Whether none is being handled.
    pub fn is_idle(&self) -> bool {
        self.begun.is_empty()
    }

    /// This one is being handled from now on.
    pub fn begins(&mut self, number: i64) {
        let count = self.failed.remove(&number).unwrap_or_else(|| {
            self.count += 1;
            self.count - 1
        });
        self.begun.insert(number, count);
    }

    /// This one is not being handled any more.
    pub fn ends(&mut self, number: i64, handled: bool) {
        let Some(count) = self.begun.remove(&number) else { return };
        if handled {
            self.handled.insert(number);
        } else {
            self.failed.insert(number, count);
        }
    }

    /// An answer came with these numbers, and what is new of it was begun; `all` if no more waited
    /// there. Without a number behind it, what came before is as it was.
    pub fn came(&mut self, numbers: &BTreeSet<i64>, next: Option<i64>, all: bool) {
        if let Some(last) = numbers.last() {
            // What Telegram has dropped does not come again.
            self.failed.retain(|number, _| number > last || numbers.contains(number));
        }
        let nothing_to_do = numbers
            .iter()
            .filter(|number| !self.begun.contains_key(number) && !self.failed.contains_key(number));
        self.handled.extend(nothing_to_do.copied().collect::<Vec<_>>());
        self.next = next.or(self.next);
        match self.heard.back_mut() {
            Some((count, before)) if *count == self.count => *before |= all,
            _ => self.heard.push_back((self.count, all)),
        }
    }

    /// What Telegram may be told: all that lies before it is handled.
    pub fn offset(&self) -> Option<i64> {
        let Some(first) = self.first() else { return self.next.or(self.told) };
        let before = self.handled.range(..first).next_back().map(|number| number + 1);
        // Where numbers began anew, what was told would hide it.
        before.or(self.told.map(|told| told.min(first)))
    }

    /// The first that is not handled.
    pub fn first(&self) -> Option<i64> {
        let first = |of: &BTreeMap<i64, u64>| of.keys().next().copied();
        first(&self.begun).into_iter().chain(first(&self.failed)).min()
    }

    /// Telegram was told this offset and has answered.
    pub fn told(&mut self, offset: Option<i64>) {
        self.told = offset;
        self.handled.retain(|number| offset.is_none_or(|offset| *number >= offset));
    }

    /// Whether Telegram knows what it may forget.
    pub fn is_confirmed(&self) -> bool {
        self.offset() == self.told
    }

    /// That Telegram was heard, once all that had come by then is handled; true if that was all there was.
    pub fn heard(&mut self) -> Option<bool> {
        let first = self.begun.values().chain(self.failed.values()).min();
        let mut heard = None;
        while let Some((count, all)) = self.heard.front()
            && first.is_none_or(|first| count <= first)
        {
            heard = Some(heard.unwrap_or(false) || *all);
            self.heard.pop_front();
        }
        heard
    }
}

#[cfg(test)]
mod tests;
