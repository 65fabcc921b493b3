//! Their buttons.

use super::kind::{LetterKind, LetterPart};
use crate::domain::model::button::{named, names};

/// A button of theirs. Its label is in `messages/<locale>/letters.ftl` under [`LetterPress::key`].
/// Drafts and letters are named by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterPress {
    /// **Skip this part**
    Skip(u32, LetterPart),
    /// **Leave it as it was**
    LeaveAsItWas(u32, LetterPart),
    /// **Leave this part out**
    LeaveOut(u32, LetterPart),
    /// A choice below the whole.
    Review(LetterPreview, LetterReview),
    /// Which part is changed.
    Part(LetterPreview, LetterPart),
    /// **Write a letter**
    Write(LetterKind),
    /// **Go on writing** one that is begun.
    GoOn(LetterKind),
    /// **Take it back**
    TakeBack(u32, LetterKind),
    /// A button of the one it was written for.
    Receive(u32, LetterReceive),
    /// **Open it**, on the note that something was told.
    Note,
    /// **Read**, where several wait and each names its number.
    ReadOne(u32),
}

/// The whole of a draft as it was shown at some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterPreview {
    /// The draft's number.
    pub draft: u32,
    /// How often it had been shown.
    pub shown: u32,
}

/// What its author chooses for the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterReview {
    /// **Send as it is**
    Send,
    /// **Change a part**
    Change,
    /// **Write it again**, where there is one part only.
    Anew,
    /// **Read it aloud instead**
    Aloud,
    /// **Keep it for myself**
    Keep,
    /// **Delete it**
    Delete,
    /// **Yes, delete it**
    Deleted,
    /// **Leave it as it is**: nothing was meant.
    Stay,
}

/// What its receiver chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterReceive {
    /// **Read**
    Read,
    /// **Not now**
    NotNow,
    /// **Another time**
    Another,
    /// **With someone beside me**
    Beside,
    /// **Not through the bot**
    NotHere,
    /// **Keep it for me after all**
    AfterAll,
    /// **There's more I need to hear**
    More,
    /// **I need time**
    Time,
    /// **Say nothing**
    Nothing,
}

const REVIEWS: [(LetterReview, &str, &str); 8] = [
    (LetterReview::Send, "send", "letter-send"),
    (LetterReview::Change, "change", "letter-change"),
    (LetterReview::Anew, "anew", "letter-anew"),
    (LetterReview::Aloud, "aloud", "letter-aloud"),
    (LetterReview::Keep, "keep", "letter-keep"),
    (LetterReview::Delete, "delete", "letter-delete"),
    (LetterReview::Deleted, "deleted", "letter-delete-now"),
    (LetterReview::Stay, "stay", "letter-stay"),
];

const RECEIVES: [(LetterReceive, &str, &str); 9] = [
    (LetterReceive::Read, "read", "letter-read"),
    (LetterReceive::NotNow, "not-now", "letter-not-now"),
    (LetterReceive::Another, "another", "letter-another"),
    (LetterReceive::Beside, "beside", "letter-beside"),
    (LetterReceive::NotHere, "not-here", "letter-not-here"),
    (LetterReceive::AfterAll, "after-all", "letter-after-all"),
    (LetterReceive::More, "more", "letter-more"),
    (LetterReceive::Time, "time", "letter-time"),
    (LetterReceive::Nothing, "nothing", "letter-nothing"),
];

const KINDS: [(LetterKind, &str, &str); 3] = [
    (LetterKind::Apology, "apology", "letter-take-back-apology"),
    (LetterKind::Hurt, "hurt", "letter-take-back-hurt"),
    (LetterKind::Tell, "tell", "letter-take-back-tell"),
];

impl LetterPress {
    /// The callback data, after `letter:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Skip(draft, part) => format!("skip:{draft}:{}", part.name()),
            Self::LeaveAsItWas(draft, part) => format!("as-it-was:{draft}:{}", part.name()),
            Self::LeaveOut(draft, part) => format!("out:{draft}:{}", part.name()),
            Self::Review(LetterPreview { draft, shown }, review) => {
                format!("{}:{draft}:{shown}", names(&review, &REVIEWS)[0])
            }
            Self::Part(LetterPreview { draft, shown }, part) => {
                format!("part:{draft}:{shown}:{}", part.name())
            }
            Self::Write(kind) => format!("write:{}", names(&kind, &KINDS)[0]),
            Self::GoOn(kind) => format!("go-on:{}", names(&kind, &KINDS)[0]),
            Self::TakeBack(number, kind) => format!("back:{number}:{}", names(&kind, &KINDS)[0]),
            Self::Receive(number, press) => format!("{}:{number}", names(&press, &RECEIVES)[0]),
            Self::ReadOne(number) => format!("read-one:{number}"),
            Self::Note => "note".to_owned(),
        }
    }

    /// Reads callback data, after `letter:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let mut words = data.split(':');
        let name = words.next()?;
        let mut rest = || words.next();
        if let Some(press) = named(name, &RECEIVES) {
            return Some(Self::Receive(rest()?.parse().ok()?, press));
        }
        if let Some(review) = named(name, &REVIEWS) {
            let of = LetterPreview { draft: rest()?.parse().ok()?, shown: rest()?.parse().ok()? };
            return Some(Self::Review(of, review));
        }
        let number = |word: &str| word.parse().ok();
        Some(match name {
            "skip" => Self::Skip(number(rest()?)?, LetterPart::named(rest()?)?),
            "as-it-was" => Self::LeaveAsItWas(number(rest()?)?, LetterPart::named(rest()?)?),
            "out" => Self::LeaveOut(number(rest()?)?, LetterPart::named(rest()?)?),
            "part" => {
                let of = LetterPreview { draft: number(rest()?)?, shown: number(rest()?)? };
                Self::Part(of, LetterPart::named(rest()?)?)
            }
            "write" => Self::Write(named(rest()?, &KINDS)?),
            "go-on" => Self::GoOn(named(rest()?, &KINDS)?),
            "back" => Self::TakeBack(number(rest()?)?, named(rest()?, &KINDS)?),
            "note" => Self::Note,
            "read-one" => Self::ReadOne(number(rest()?)?),
            _ => return None,
        })
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Skip(_, LetterPart::Told) => "letter-skip-all",
            Self::Skip(..) => "letter-skip",
            Self::LeaveAsItWas(..) => "letter-as-it-was",
            Self::LeaveOut(..) => "letter-leave-out",
            Self::Review(_, review) => names(&review, &REVIEWS)[1],
            Self::Part(_, part) => part.key(),
            Self::Write(_) => "letter-write",
            Self::GoOn(_) => "letter-go-on",
            Self::TakeBack(_, kind) => names(&kind, &KINDS)[1],
            Self::Receive(_, press) => names(&press, &RECEIVES)[1],
            Self::ReadOne(_) => "letter-read-one",
            Self::Note => "open-note",
        }
    }

    /// Whether it is decided with the journal's records at hand.
    pub(in crate::domain) fn needs_records(self) -> bool {
        matches!(
            self,
            Self::TakeBack(..)
                | Self::Receive(_, LetterReceive::Read | LetterReceive::NotHere)
                | Self::ReadOne(_)
        )
    }
}
