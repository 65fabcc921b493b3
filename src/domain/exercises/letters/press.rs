//! The buttons of letters.

use super::kind::{LetterKind, LetterPart};
use crate::domain::model::button::{Arg, Args, Button, Choice, named, names};

/// A button of letters. Its label is in `messages/<locale>/letters.ftl`.
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
    /// **All of it**, asked of what is told before being asked.
    Whole,
    /// **There is more**: it can be added.
    ThereIsMore,
    /// **Send what's there**, all the same.
    SoFar,
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

impl Choice for LetterReview {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Send, "send", "letter-send"),
        (Self::Change, "change", "letter-change"),
        (Self::Anew, "anew", "letter-anew"),
        (Self::Aloud, "aloud", "letter-aloud"),
        (Self::Keep, "keep", "letter-keep"),
        (Self::Delete, "delete", "letter-delete"),
        (Self::Deleted, "deleted", "letter-delete-now"),
        (Self::Stay, "stay", "letter-stay"),
        (Self::Whole, "whole", "letter-whole"),
        (Self::ThereIsMore, "rest", "letter-there-is-more"),
        (Self::SoFar, "so-far", "letter-so-far"),
    ];
}

impl Choice for LetterReceive {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Read, "read", "letter-read"),
        (Self::NotNow, "not-now", "letter-not-now"),
        (Self::Another, "another", "letter-another"),
        (Self::Beside, "beside", "letter-beside"),
        (Self::NotHere, "not-here", "letter-not-here"),
        (Self::AfterAll, "after-all", "letter-after-all"),
        (Self::More, "more", "letter-more"),
        (Self::Time, "time", "letter-time"),
        (Self::Nothing, "nothing", "letter-nothing"),
    ];
}

impl Arg for LetterPreview {
    fn write(self, data: &mut String) {
        self.draft.write(data);
        self.shown.write(data);
    }

    fn read(args: &mut Args<'_>) -> Option<Self> {
        Some(Self { draft: Arg::read(args)?, shown: Arg::read(args)? })
    }
}

/// What its author and its receiver choose is the name of the button itself.
impl Button for LetterPress {
    fn data(self) -> String {
        let mut data = self.name().to_owned();
        match self {
            Self::Skip(draft, part)
            | Self::LeaveAsItWas(draft, part)
            | Self::LeaveOut(draft, part) => {
                draft.write(&mut data);
                part.write(&mut data);
            }
            Self::Review(of, _) => of.write(&mut data),
            Self::Part(of, part) => {
                of.write(&mut data);
                part.write(&mut data);
            }
            Self::Write(kind) | Self::GoOn(kind) => kind.write(&mut data),
            Self::TakeBack(number, kind) => {
                number.write(&mut data);
                kind.write(&mut data);
            }
            Self::Receive(number, _) | Self::ReadOne(number) => number.write(&mut data),
            Self::Note => {}
        }
        data
    }

    fn read(data: &str) -> Option<Self> {
        let (name, mut args) = Args::of(data);
        let args = &mut args;
        let read = if let Some(press) = named(name, LetterReceive::NAMES) {
            Self::Receive(Arg::read(args)?, press)
        } else if let Some(review) = named(name, LetterReview::NAMES) {
            Self::Review(Arg::read(args)?, review)
        } else {
            match name {
                "skip" => Self::Skip(Arg::read(args)?, Arg::read(args)?),
                "as-it-was" => Self::LeaveAsItWas(Arg::read(args)?, Arg::read(args)?),
                "out" => Self::LeaveOut(Arg::read(args)?, Arg::read(args)?),
                "part" => Self::Part(Arg::read(args)?, Arg::read(args)?),
                "write" => Self::Write(Arg::read(args)?),
                "go-on" => Self::GoOn(Arg::read(args)?),
                "back" => Self::TakeBack(Arg::read(args)?, Arg::read(args)?),
                "note" => Self::Note,
                "read-one" => Self::ReadOne(Arg::read(args)?),
                _ => return None,
            }
        };
        args.are_over().then_some(read)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Skip(_, LetterPart::Told) => "letter-skip-all",
            Self::Skip(..) => "letter-skip",
            Self::LeaveAsItWas(..) => "letter-as-it-was",
            Self::LeaveOut(..) => "letter-leave-out",
            Self::Review(_, review) => review.key(),
            Self::Part(_, part) => part.key(),
            Self::Write(LetterKind::Answer) => "letter-write-answer",
            Self::Write(_) => "letter-write",
            Self::GoOn(_) => "letter-go-on",
            Self::TakeBack(_, kind) => kind.key(),
            Self::Receive(_, press) => press.key(),
            Self::ReadOne(_) => "letter-read-one",
            Self::Note => "open-note",
        }
    }
}

impl LetterPress {
    fn name(self) -> &'static str {
        match self {
            Self::Skip(..) => "skip",
            Self::LeaveAsItWas(..) => "as-it-was",
            Self::LeaveOut(..) => "out",
            Self::Review(_, review) => names(&review, LetterReview::NAMES)[0],
            Self::Part(..) => "part",
            Self::Write(_) => "write",
            Self::GoOn(_) => "go-on",
            Self::TakeBack(..) => "back",
            Self::Receive(_, press) => names(&press, LetterReceive::NAMES)[0],
            Self::ReadOne(_) => "read-one",
            Self::Note => "note",
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
