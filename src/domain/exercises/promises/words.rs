//! What is said of them.

use super::by::PromiseBy;
use super::card::{PromiseCard, kept_or_not};
use super::press::{PromiseDue, PromisePress, PromiseTime, PromiseWhich};
use crate::domain::exercise::Hung;
use crate::domain::model::bounds::Over;
use crate::domain::model::tool::Tool;

/// What is said of them, with what it quotes. The sentences are in `messages/<locale>/promises.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromiseWords {
    /// What would you like to promise? In private.
    Ask {
        /// Whether some stand already.
        open: bool,
    },
    /// The same in the group.
    AskHere {
        /// Who is asked.
        name: String,
    },
    /// What would mend it?
    AskRepair {
        /// What didn't happen.
        words: String,
    },
    /// By when?
    AskTime {
        /// Of which.
        which: PromiseWhich,
        /// The promise.
        words: String,
        /// Who is asked, in the group.
        name: Option<String>,
        /// Why it is asked.
        why: PromiseAsks,
    },
    /// A time was read in their words: is that right?
    AskIfRight {
        /// Of which.
        which: PromiseWhich,
        /// The promise.
        words: String,
        /// Who is asked, in the group.
        name: Option<String>,
        /// By when.
        by: PromiseBy,
    },
    /// One of two times was read in them: which?
    AskWhichTime {
        /// Of which.
        which: PromiseWhich,
        /// The promise.
        words: String,
        /// Who is asked, in the group.
        name: Option<String>,
        /// By when, likelier first.
        by: [PromiseBy; 2],
    },
    /// Too long: how long it is, and how much of it fits.
    TooLong(Over),
    /// As many stand as there can be.
    TooMany {
        /// To us, or for oneself.
        to_us: bool,
    },
    /// A promise, to its author.
    Card(PromiseCard),
    /// A promise to us, in the group.
    Line {
        /// Whose.
        name: String,
        /// The promise.
        words: String,
        /// By when.
        by: PromiseBy,
    },
    /// That line, once it was taken back before its time.
    LineEnded {
        /// Whose.
        name: String,
        /// The promise.
        words: String,
        /// Whether it came back, and simply ends.
        daily: bool,
    },
    /// The reminder that its author wanted.
    Reminder {
        /// Its number among its author's own.
        number: u32,
        /// The promise.
        words: String,
        /// By when.
        by: PromiseBy,
    },
    /// A kept promise to us, in the group.
    Seam {
        /// Which seam.
        seam: u32,
        /// Who kept it.
        name: String,
        /// The promise.
        words: String,
        /// Whether the other said that they noticed.
        noticed: bool,
    },
    /// **Tell now**: in the group, in its author's name.
    Tells {
        /// Whose.
        name: String,
        /// The promise.
        words: String,
    },
    /// What became of it, to its author.
    Closed {
        /// The promise, where the message stands for it.
        words: Option<String>,
        /// What.
        how: PromiseClosing,
    },
    /// It isn't open any more.
    Gone,
    /// The other's button, in the group.
    NotYours,
    /// **I saw it differently**, to the one who pressed it.
    DifferentlyNoted,
    /// The same, to the author.
    SeenDifferently {
        /// The promise.
        words: String,
    },
    /// Five actions that rebuild.
    FiveActions,
    /// What sets couples back.
    SetsBack,
}

/// Why the time is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseAsks {
    /// There is none yet, or it changes.
    First,
    /// What came could not be read.
    Unclear,
    /// What came is not ahead, or went by before the promise was made.
    Passed,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseClosing {
    /// Kept, to us.
    Seam,
    /// Kept, for oneself.
    KeptForMe,
    /// **Tell now**
    Tells,
    /// **I've told them**
    Told,
    /// A new one mends it.
    Repaired,
    /// **Drop it**
    Dropped,
    /// **Drop it**, for one day.
    DayDropped,
    /// **Not kept**, one day of one for oneself that comes back each day.
    NotToday,
    /// **Drop it**, for one week.
    WeekDropped,
    /// **Not kept**, one week of one for oneself.
    NotThisWeek,
    /// **Take it back**
    TakenBack,
    /// **Stop it**
    Stopped,
    /// **Never mind**
    NotMade,
    /// Another was begun meanwhile.
    Replaced,
}

/// What the private evening card brings of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromiseCardItem {
    /// Did it happen?
    Due {
        /// What.
        due: PromiseDue,
        /// The promise.
        words: String,
        /// By when.
        by: PromiseBy,
        /// Whether its time comes later this evening.
        later: bool,
    },
    /// What sets couples back: once, to who broke trust.
    SetsBack,
}

impl PromiseWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Hung<PromisePress>>> {
        let own = match self {
            Self::Ask { open } => {
                let pages = open.then_some(PromisePress::Pages).into_iter();
                let cards = [PromisePress::FiveActions, PromisePress::SetsBack];
                pages.chain(cards).chain([PromisePress::LetBe]).map(|press| vec![press]).collect()
            }
            Self::AskRepair { .. } => vec![vec![PromisePress::LetBe]],
            Self::AskTime { which, .. } => times(*which),
            Self::AskIfRight { which, by, .. } => {
                let right = vec![PromisePress::Right(*which, *by)];
                [right].into_iter().chain(other_times(*which)).collect()
            }
            Self::AskWhichTime { which, by, .. } => {
                let either = by.iter().map(|by| vec![PromisePress::By(*which, *by)]);
                either.chain(other_times(*which)).collect()
            }
            Self::Card(card) => card.buttons(),
            Self::Reminder { number, .. } => vec![vec![PromisePress::ChangeTime(*number)]],
            Self::Seam { seam, noticed: false, .. } => {
                vec![vec![PromisePress::Noticed(*seam)], vec![PromisePress::Differently(*seam)]]
            }
            Self::Closed { how: PromiseClosing::Tells | PromiseClosing::Told, .. } => {
                return vec![vec![Hung::Opens(Tool::Promise)]];
            }
            Self::SeenDifferently { .. } => return vec![vec![Hung::Opens(Tool::Talk)]],
            _ => vec![],
        };
        own.into_iter().map(|row| row.into_iter().map(Hung::Own).collect()).collect()
    }

    /// Whether the reader's phone opens a reply to it.
    pub(in crate::domain) const fn wants_reply(&self) -> bool {
        matches!(self, Self::AskHere { .. })
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::FiveActions | Self::SetsBack)
    }
}

impl PromiseCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<PromisePress>> {
        match self {
            Self::Due { due, .. } => vec![kept_or_not(*due)],
            Self::SetsBack => vec![vec![PromisePress::SetsBack]],
        }
    }
}

/// None of what was read.
fn other_times(which: PromiseWhich) -> [Vec<PromisePress>; 1] {
    [vec![PromisePress::AnotherTime(which), PromisePress::LetTimeBe(which)]]
}

fn times(which: PromiseWhich) -> Vec<Vec<PromisePress>> {
    let times = PromiseTime::ALL.map(|time| PromisePress::At(which, time));
    let pairs = times.chunks(2).map(<[_]>::to_vec);
    pairs.chain([vec![PromisePress::LetTimeBe(which)]]).collect()
}
