//! Which loops there are, and how often each has turned.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// A loop of the bot without which it does not do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What takes in what Telegram tells.
    Updates,
    /// What wakes couples.
    Tick,
    /// What writes.
    Writer,
    /// What sends.
    Sender,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Updates, Self::Tick, Self::Writer, Self::Sender];

    /// What the operator knows it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Updates => "updates",
            Self::Tick => "tick",
            Self::Writer => "writer",
            Self::Sender => "sender",
        }
    }
}

/// How often the loops have turned.
#[derive(Debug, Default)]
pub struct Beats([Beat; Part::ALL.len()]);

#[derive(Debug, Default)]
struct Beat {
    has_begun: AtomicBool,
    turns: AtomicU64,
    good: AtomicU64,
}

impl Beats {
    /// From now on this loop has to turn.
    pub fn begins(&self, part: Part) {
        self.of(part).has_begun.store(true, Ordering::Relaxed);
    }

    /// The loop has turned; `good` if it did its work, or could have.
    pub fn turns(&self, part: Part, good: bool) {
        let beat = self.of(part);
        beat.turns.fetch_add(1, Ordering::Relaxed);
        beat.good.fetch_add(u64::from(good), Ordering::Relaxed);
    }

    /// Whether it has to turn.
    #[must_use]
    pub fn has_begun(&self, part: Part) -> bool {
        self.of(part).has_begun.load(Ordering::Relaxed)
    }

    /// How often it has turned, and how often it did its work.
    #[must_use]
    pub fn turned(&self, part: Part) -> (u64, u64) {
        let beat = self.of(part);
        (beat.turns.load(Ordering::Relaxed), beat.good.load(Ordering::Relaxed))
    }

    fn of(&self, part: Part) -> &Beat {
        &self.0[part as usize]
    }
}
