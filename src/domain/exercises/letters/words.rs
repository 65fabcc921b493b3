//! What is said of letters.

use chrono::{NaiveDate, NaiveTime};

use super::kind::{LetterKind, LetterPart};
use super::press::{LetterPress, LetterPreview, LetterReceive, LetterReview};
use crate::domain::exercise::Hung;
use crate::domain::model::bounds::Over;
use crate::domain::model::tool::Tool;
use crate::domain::wording::Remark;

/// What is said of letters, with what it quotes. The sentences are in `messages/<locale>/letters.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterWords {
    /// Asks for a part.
    Question {
        /// Of what.
        kind: LetterKind,
        /// Which.
        part: LetterPart,
        /// The draft's number.
        draft: u32,
        /// Whether words take the place of what is there.
        again: bool,
        /// How its author came here.
        begun: LetterBegun,
        /// What there is so far.
        parts: Vec<(LetterPart, String)>,
    },
    /// The whole, for its author to choose what becomes of it.
    Preview {
        /// What it is.
        kind: LetterKind,
        /// Its words.
        parts: Vec<(LetterPart, String)>,
        /// Words that may not land; told once.
        remarks: Vec<Remark>,
        /// Which draft.
        of: LetterPreview,
        /// How its author came here.
        begun: LetterBegun,
    },
    /// Which part is to be changed?
    WhichPart {
        /// Of what.
        kind: LetterKind,
        /// Which draft.
        of: LetterPreview,
        /// Whether words came that have no place yet.
        unplaced: bool,
    },
    /// Once more before it is deleted.
    AskDelete(LetterPreview),
    /// Is this all that belongs to it?
    AskWhole(LetterPreview),
    /// **There is more** was said: it can be added, or what is there be sent.
    MoreToTell(LetterPreview),
    /// It was not deleted, or not changed.
    Stays,
    /// All parts were skipped.
    Empty(LetterKind),
    /// It is sealed.
    Sealed {
        /// What it is.
        kind: LetterKind,
        /// Until when it can be taken back.
        until: LetterUntil,
    },
    /// It can't reach the other now.
    Held {
        /// What can be taken back.
        back: Vec<(u32, LetterKind)>,
        /// Whether it was sealed just now.
        sealed: bool,
    },
    /// It can reach the other again; until then it can be taken back.
    Underway(LetterUntil),
    /// To be read aloud: the words once more.
    Aloud {
        /// What it is.
        kind: LetterKind,
        /// Its words.
        parts: Vec<(LetterPart, String)>,
    },
    /// It is in their diary.
    Kept,
    /// It is deleted.
    Deleted,
    /// Too long: how long it is, and how much of it fits.
    TooLong(Over),
    /// The last piece of it.
    RestTooLong,
    /// As many as can be are on their way: this one stays a draft.
    ManyUnderway,
    /// Words came for something that is closed.
    Closed,
    /// What waits for them, and what of their own.
    Overview {
        /// What **Write** begins.
        kind: LetterKind,
        /// Letters for them that they have not opened.
        waiting: Vec<u32>,
        /// Whether they have begun one of this kind.
        begun: bool,
        /// Their own that can be taken back.
        back: Vec<(u32, LetterKind)>,
        /// Until when; none as long as they can't reach the other.
        until: Option<LetterUntil>,
    },
    /// Taken back, into the diary.
    BackInDiary,
    /// It can't be taken back any more.
    NotYoursNow,
    /// The letter, for the one it was written for.
    Delivered {
        /// What it is.
        kind: LetterKind,
        /// Its number among its author's.
        number: u32,
        /// Its words.
        parts: Vec<(LetterPart, String)>,
        /// Whether an answer to it is offered.
        answers: bool,
    },
    /// By day: something was told. It opens neutrally.
    TellNote,
    /// What it is, with that number.
    TellWaits(u32),
    /// **Not now**, **Another time** was said.
    PutAside(LetterKind),
    /// **With someone beside me** was said of the one with that number.
    Beside(u32),
    /// **Not through the bot** was said of the letter with that number.
    SentBack(u32),
    /// That is undone.
    KeptAfterAll,
    /// The receiver's answer was noted.
    Answered(LetterReceive),
}

/// A moment on the couple's clock, or the world's where no zone was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterUntil {
    /// Its date.
    pub date: NaiveDate,
    /// Its time.
    pub time: NaiveTime,
    /// Whether it is the world's.
    pub utc: bool,
}

/// How an author came to a question or to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterBegun {
    /// It begins.
    Now,
    /// It begins, and its author owes it to nobody.
    Freely,
    /// It goes on where it was left.
    Before,
    /// One question after the other.
    OnTheWay,
    /// It was taken back.
    Back,
}

/// What the private evening card brings of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterCardItem {
    /// A letter waits for them, with that number.
    Waits(u32),
    /// Their partner needs to hear more than was written.
    More(LetterKind),
    /// Their partner has read it and needs time.
    Time,
    /// Their partner would rather not read it here.
    NotHere,
}

impl LetterBegun {
    /// The same, where nobody owes it.
    pub(super) fn freely(self) -> Self {
        if self == Self::Now { Self::Freely } else { self }
    }
}

impl LetterWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<LetterPress>> {
        match self {
            Self::Question { part, draft, again: false, .. } => {
                column([LetterPress::Skip(*draft, *part)])
            }
            Self::Question { part, draft, parts, .. } => {
                let there = parts.iter().any(|(other, _)| other == part);
                let out = there.then_some(LetterPress::LeaveOut(*draft, *part));
                let all: Vec<_> =
                    [LetterPress::LeaveAsItWas(*draft, *part)].into_iter().chain(out).collect();
                column(all)
            }
            Self::Preview { kind, of, .. } => {
                let one = kind.parts().len() == 1;
                let change = if one { LetterReview::Anew } else { LetterReview::Change };
                let (aloud, keep) = (LetterReview::Aloud, LetterReview::Keep);
                let all = [LetterReview::Send, change, aloud, keep, LetterReview::Delete];
                column(all.map(|review| LetterPress::Review(*of, review)))
            }
            Self::WhichPart { kind, of, .. } => {
                let parts = kind.parts().iter().map(|part| LetterPress::Part(*of, *part));
                let all: Vec<_> =
                    parts.chain([LetterPress::Review(*of, LetterReview::Stay)]).collect();
                column(all)
            }
            Self::AskDelete(of) => column(
                [LetterReview::Deleted, LetterReview::Stay]
                    .map(|one| LetterPress::Review(*of, one)),
            ),
            Self::AskWhole(of) => column(
                [LetterReview::Whole, LetterReview::ThereIsMore]
                    .map(|one| LetterPress::Review(*of, one)),
            ),
            Self::MoreToTell(of) => column([LetterPress::Review(*of, LetterReview::SoFar)]),
            Self::Held { back, .. } => column(takes_back(back)),
            Self::TellNote => column([LetterPress::Note]),
            Self::TellWaits(number) => receives(
                *number,
                &[LetterReceive::Read, LetterReceive::Another, LetterReceive::Beside],
            ),
            Self::Beside(number) => receives(*number, &[LetterReceive::Read]),
            Self::Overview { kind, waiting, begun, back, .. } => {
                overview(*kind, waiting, *begun, back)
            }
            Self::Delivered { number, answers, .. } => {
                let write = answers.then_some(vec![LetterPress::Write(LetterKind::Answer)]);
                let all = [LetterReceive::More, LetterReceive::Time, LetterReceive::Nothing];
                write.into_iter().chain(receives(*number, &all)).collect()
            }
            Self::SentBack(number) => receives(*number, &[LetterReceive::AfterAll]),
            _ => vec![],
        }
    }

    /// Which exercise, where it asks for a part.
    pub(in crate::domain) const fn asks_an_effort(&self) -> Option<Tool> {
        match self {
            Self::Question { kind, .. } => Some(kind.tool()),
            _ => None,
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::Question { .. } | Self::Preview { .. } | Self::Overview { .. })
    }
}

impl LetterCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Hung<LetterPress>>> {
        match self {
            Self::Waits(number) => {
                let all = [LetterReceive::Read, LetterReceive::NotNow, LetterReceive::NotHere];
                all.map(|press| vec![Hung::Own(LetterPress::Receive(*number, press))]).into()
            }
            Self::More(kind) => vec![vec![Hung::Opens(kind.tool())]],
            Self::Time | Self::NotHere => vec![],
        }
    }
}

fn overview(
    kind: LetterKind,
    waiting: &[u32],
    begun: bool,
    back: &[(u32, LetterKind)],
) -> Vec<Vec<LetterPress>> {
    let read = match waiting {
        [one] => [LetterReceive::Read, LetterReceive::NotHere]
            .map(|press| LetterPress::Receive(*one, press))
            .to_vec(),
        several => several.iter().map(|number| LetterPress::ReadOne(*number)).collect(),
    };
    let write = if begun { LetterPress::GoOn(kind) } else { LetterPress::Write(kind) };
    let all: Vec<_> = read.into_iter().chain(takes_back(back)).chain([write]).collect();
    column(all)
}

fn takes_back(back: &[(u32, LetterKind)]) -> Vec<LetterPress> {
    back.iter().map(|(number, kind)| LetterPress::TakeBack(*number, *kind)).collect()
}

fn receives(number: u32, all: &[LetterReceive]) -> Vec<Vec<LetterPress>> {
    column(all.iter().map(|press| LetterPress::Receive(number, *press)))
}

/// One below the other.
fn column(all: impl IntoIterator<Item = LetterPress>) -> Vec<Vec<LetterPress>> {
    all.into_iter().map(|press| vec![press]).collect()
}
