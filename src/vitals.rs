//! What the bot tells of its own work: whether its loops turn, and how much they do. Numbers alone, of
//! nobody.

mod beats;
mod judge;
mod meters;

use chrono::TimeDelta;

pub use beats::{Beats, Part};
pub use judge::{Judge, Trouble, Verdict};
pub use meters::{Counters, Histogram};

/// A loop that has nothing to do turns this often all the same, so that it shows that it could.
pub const TURNS_EVERY: TimeDelta = TimeDelta::seconds(10);

/// How often it is looked whether all of them turn.
pub const LOOKS_EVERY: TimeDelta = TimeDelta::seconds(5);

/// A loop that did not turn for so long stands still. Longer than a request for updates may take (35
/// seconds), and with a look behind it still less than a minute.
pub const STILL_AFTER: TimeDelta = TimeDelta::seconds(45);

/// What a call to Telegram came to, in the order of [`Vitals::sends`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It was done.
    Done,
    /// Later, says Telegram (429).
    Flooded,
    /// The chat cannot be written to before somebody acts.
    Unreachable,
    /// The chat takes nothing for a while.
    Closed,
    /// The group has another number.
    Moved,
    /// The message is gone.
    Gone,
    /// Any other no.
    Refused,
    /// Nobody knows whether it was done.
    Unanswered,
}

impl Sent {
    /// Their names, in their order.
    pub const NAMES: [&'static str; 8] =
        ["done", "flooded", "unreachable", "closed", "moved", "gone", "refused", "unanswered"];
}

/// What the parts of one bot tell. Each counts for itself; nobody waits for anybody.
#[derive(Debug, Default)]
pub struct Vitals {
    /// Whether the loops turn.
    pub beats: Beats,
    /// Updates that Telegram brought, and those of them that could not be handled just then.
    pub updates: Counters<2>,
    /// Decisions that were written; that were written before; that lost a race.
    pub decisions: Counters<3>,
    /// How long a commit took, in seconds.
    pub commit_seconds: Histogram<10>,
    /// How many jobs shared a commit.
    pub commit_jobs: Histogram<10>,
    /// Calls to Telegram by what they came to: see [`Sent`].
    pub sends: Counters<8>,
    /// How late the first couple that had its minute was woken, in seconds.
    pub wake_seconds: Histogram<10>,
    /// Chats that began to take nothing for a while; that ended to.
    pub closed_chats: Counters<2>,
}

impl Vitals {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            commit_seconds: Histogram::of(&[
                0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 10.0,
            ]),
            commit_jobs: Histogram::of(&[
                1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 192.0, 256.0,
            ]),
            wake_seconds: Histogram::of(&[
                0.05, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 60.0, 600.0, 3600.0,
            ]),
            ..Self::default()
        }
    }
}
