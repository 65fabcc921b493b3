//! What is kept of promises as long as they are open.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::PromiseQuestion;
use super::course::Schedule;
use super::press::{PromiseDue, PromiseWhich};
use crate::domain::due::{Reading, When};
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::zone::{self, Zone};

/// What was begun and not promised is let go after that (PRODUCT §9).
const DRAFT_KEPT_FOR: TimeDelta = TimeDelta::days(30);
/// So long a gold seam's buttons do something.
const SEAM_OPEN_FOR: TimeDelta = TimeDelta::days(30);
/// So many seams' lines, and topics for a talk, are held at once.
const HELD_AT_MOST: usize = 10;
/// Each has resolved so many when the step is done.
pub(super) const RESOLVED_AT_LEAST: u8 = 3;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Promises {
    /// What was begun: at most one of each partner in the group, and one in private.
    pub(super) drafts: Vec<Draft>,
    /// Those that stand or were not kept, the oldest first.
    pub(super) open: Vec<Promise>,
    /// The newest number that each has given to one of their own. Seen by nobody else.
    pub(super) own: BySeat<u32>,
    /// The newest number of a line in the group.
    pub(super) here: u32,
    /// Kept promises whose line in the group is fresh, the newest last.
    pub(super) kept: Vec<Kept>,
    /// How many to us were kept: each is a gold seam.
    pub(super) seams: u32,
    /// How many to us each has seen through before the eyes of both, as far as the step asks.
    pub(super) resolved: BySeat<u8>,
    /// What may be worth a talk, the newest last.
    pub(super) topics: Vec<Topic>,
    /// Whether each was told what sets couples back.
    pub(super) sets_back: BySeat<SetBackMention>,
}

/// Something that is about to be promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// How it is found again.
    pub which: PromiseWhich,
    pub by: Seat,
    pub words: String,
    /// By when, once that is sure.
    pub due: Option<When>,
    /// What was read of its time, as long as its author has not said whether that is right.
    #[serde(default, skip_serializing_if = "Reading::is_nothing")]
    pub read: Reading,
    /// What it is to mend.
    pub mends: Option<PromiseDue>,
    /// When its author last did something to it.
    pub touched: DateTime<Utc>,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Promise {
    /// Its number among its author's own.
    pub number: u32,
    pub by: Seat,
    pub words: String,
    /// The number of its line in the group; none if it is for oneself.
    pub line: Option<u32>,
    pub course: Schedule,
    /// When its author wants to be reminded.
    pub reminds: Option<DateTime<Utc>>,
}

/// A kept promise in the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub seam: u32,
    pub by: Seat,
    pub words: String,
    pub at: DateTime<Utc>,
    pub noticed: bool,
    pub differently: bool,
}

/// Something for a talk: a promise that the two saw differently. Nobody counts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Topic {
    pub seam: u32,
    pub words: String,
    /// Whose promise it was; of what was kept before that was noted, nobody knows.
    #[serde(default)]
    pub by: Option<Seat>,
}

/// Whether somebody was told what sets couples back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum SetBackMention {
    /// Not yet.
    #[default]
    Not,
    /// On that evening's card.
    On(NaiveDate),
    /// They opened it.
    Opened,
}

/// What became of a promise that is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromiseEnd {
    /// It was kept.
    Kept,
    /// It was not, and its author told the other.
    Told,
    /// A new one mends it.
    Repaired,
    /// It was dropped.
    Dropped,
    /// It was taken back before its time.
    TakenBack,
}

/// A promise that is closed, or one day of one, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseKept {
    /// In their words.
    pub words: String,
    /// Whether it was to us.
    pub to_us: bool,
    /// By when.
    pub due: DateTime<Utc>,
    /// What became of it.
    pub end: PromiseEnd,
}

impl Promises {
    /// When the next reminder comes, or a draft goes. A seam needs no tick of its own to go.
    pub(super) fn next_moment(&self) -> Option<DateTime<Utc>> {
        let reminders = self.open.iter().filter_map(|promise| promise.reminds);
        let drafts = self.drafts.iter().map(|draft| draft.touched + DRAFT_KEPT_FOR);
        reminders.chain(drafts).min()
    }

    /// Whether a seam's buttons have done something for long enough.
    pub(super) fn has_old_seams(&self, now: DateTime<Utc>) -> bool {
        self.kept.iter().any(|kept| kept.at + SEAM_OPEN_FOR <= now)
    }

    /// Lets go of what lay untouched for too long.
    pub(super) fn let_go_of_old(&mut self, now: DateTime<Utc>) {
        self.drafts.retain(|draft| now < draft.touched + DRAFT_KEPT_FOR);
        self.kept.retain(|kept| now < kept.at + SEAM_OPEN_FOR);
    }

    pub(super) fn next_own(&mut self, by: Seat) -> u32 {
        self.own[by] = self.own[by].wrapping_add(1);
        self.own[by]
    }

    pub(super) fn next_here(&mut self) -> u32 {
        self.here = self.here.wrapping_add(1);
        self.here
    }

    pub(super) fn draft(&mut self, by: Seat, which: PromiseWhich) -> Option<&mut Draft> {
        self.drafts.iter_mut().find(|draft| draft.by == by && draft.which == which)
    }

    /// What was begun in the group and waits for its time.
    pub(super) fn asked_here(&self, by: Seat) -> impl Iterator<Item = PromiseQuestion> {
        let here = move |draft: &&Draft| {
            draft.by == by && draft.due.is_none() && matches!(draft.which, PromiseWhich::Here(_))
        };
        self.drafts.iter().filter(here).map(|draft| PromiseQuestion::Time(draft.which))
    }

    pub(super) fn take_draft(&mut self, by: Seat, which: PromiseWhich) -> Option<Draft> {
        let is = |draft: &Draft| draft.by == by && draft.which == which;
        let at = self.drafts.iter().position(is)?;
        Some(self.drafts.remove(at))
    }

    pub(super) fn find(&mut self, by: Seat, number: u32) -> Option<&mut Promise> {
        self.open.iter_mut().find(|promise| promise.by == by && promise.number == number)
    }

    pub(super) fn take(&mut self, by: Seat, number: u32) -> Option<Promise> {
        let is = |promise: &Promise| promise.by == by && promise.number == number;
        let at = self.open.iter().position(is)?;
        Some(self.open.remove(at))
    }

    /// Whether as many stand as there can be. Of those to us, what is counted stands in the group
    /// for both to see; what came of them in private makes no difference.
    pub(super) fn is_full(&self, by: Seat, to_us: bool, now: DateTime<Utc>) -> bool {
        let stands = |promise: &&Promise| {
            let counts = if to_us { promise.course.is_ahead(now) } else { true };
            promise.by == by && promise.line.is_some() == to_us && counts
        };
        self.open.iter().filter(stands).count() >= super::OPEN_AT_MOST
    }

    /// Of those to us that nobody said anything about for long, the oldest is let go.
    pub(super) fn take_forgotten(&mut self, by: Seat, now: DateTime<Utc>) -> Option<Promise> {
        let rests = |promise: &&Promise| {
            promise.by == by && promise.line.is_some() && !promise.course.is_ahead(now)
        };
        let resting = self.open.iter().filter(rests);
        let oldest = resting.clone().next().map(|promise| promise.number)?;
        if resting.count() <= super::OPEN_AT_MOST { None } else { self.take(by, oldest) }
    }

    pub(super) fn was_resolved(&mut self, by: Seat) {
        let resolved = &mut self.resolved[by];
        *resolved = RESOLVED_AT_LEAST.min(resolved.saturating_add(1));
    }

    /// A new seam: the number of its line.
    pub(super) fn keeps(&mut self, by: Seat, words: String, at: DateTime<Utc>) -> u32 {
        self.seams = self.seams.saturating_add(1);
        let seam = self.seams;
        self.kept.push(Kept { seam, by, words, at, noticed: false, differently: false });
        let too_many = self.kept.len().saturating_sub(HELD_AT_MOST);
        self.kept.drain(..too_many);
        seam
    }

    /// What that partner promised or was about to goes, in whoever's eyes; how many there were stays.
    pub(super) fn erase(&mut self, of: Seat) {
        self.drafts.retain(|draft| draft.by != of);
        self.open.retain(|promise| promise.by != of);
        self.kept.retain(|kept| kept.by != of);
        self.topics.retain(|topic| topic.by.is_some_and(|by| by != of));
    }

    pub(super) fn may_be_talked_over(&mut self, by: Seat, seam: u32, words: String) {
        self.topics.push(Topic { seam, words, by: Some(by) });
        let too_many = self.topics.len().saturating_sub(HELD_AT_MOST);
        self.topics.drain(..too_many);
    }
}

impl Promise {
    /// For the journal; one that comes back and ends as a whole is due when it ends.
    pub(super) fn ended(self, now: DateTime<Utc>, end: PromiseEnd) -> PromiseKept {
        let due = match self.course.when() {
            When::Once(due) => due,
            When::Daily(_) | When::Weekly(..) => now,
        };
        PromiseKept { words: self.words, to_us: self.line.is_some(), due, end }
    }

    /// For the journal: one day of one that comes back.
    pub(super) fn day_ended(&self, zone: Zone, date: NaiveDate, end: PromiseEnd) -> PromiseKept {
        let due = zone::due(zone, date, self.course.comes_back_at().unwrap_or_default());
        PromiseKept { words: self.words.clone(), to_us: self.line.is_some(), due, end }
    }
}
