//! A partner's answer of an evening as it grows: whole, or one part after the other.

use serde::{Deserialize, Serialize};

use crate::domain::model::answer::{Full, Lack, Parts};
use crate::domain::model::bounds::{ANSWER, ANSWER_MESSAGES, Over, length};
use crate::domain::model::people::{MessageId, Place};

/// In the place of words that were erased. Nobody can type it.
const ERASED: &str = "\u{1}";

/// What a partner has said of an evening: in the group and in private apart, so that what is
/// answered in one place shows nothing of the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    group: Said,
    private: Said,
    /// **No high today** was pressed: a whole answer.
    pub no_high: bool,
}

/// What was said in one place: pieces, each with the message that holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub high: Vec<Piece>,
    pub low: Vec<Piece>,
}

/// What one message says of one part; without words, that there was nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub words: String,
    /// None once the message can't be edited any more.
    pub message: Option<MessageId>,
}

impl Answer {
    pub fn is_whole(&self) -> bool {
        self.no_high || self.group.is_whole() || self.private.is_whole()
    }

    pub fn is_empty(&self) -> bool {
        !self.no_high && self.group.is_empty() && self.private.is_empty()
    }

    pub fn has_no_high(&mut self) {
        self.no_high = true;
    }

    /// Whether a high was told.
    pub fn has_a_high(&self) -> bool {
        let told = |said: &Said| said.high.iter().any(|piece| !piece.words.is_empty());
        !self.no_high && (told(&self.group) || told(&self.private))
    }

    /// Whether **No high today** is all there is: words may still follow.
    pub fn is_only_no_high(&self) -> bool {
        self.no_high && self.group.is_empty() && self.private.is_empty()
    }

    pub fn place(&self, place: Place) -> &Said {
        match place {
            Place::Group => &self.group,
            Place::Private => &self.private,
        }
    }

    pub fn place_mut(&mut self, place: Place) -> &mut Said {
        match place {
            Place::Group => &mut self.group,
            Place::Private => &mut self.private,
        }
    }

    /// What is still missing of what was begun in that place.
    pub fn lacks(&self, place: Place) -> Option<Lack> {
        let said = self.place(place);
        match (said.high.is_empty() && !self.no_high, said.low.is_empty()) {
            (true, _) => Some(Lack::High),
            (false, true) if !said.has_no_high() => Some(Lack::Low),
            (false, _) => None,
        }
    }

    /// Its words go; of what others have seen stays that it was said.
    pub fn erase(&mut self, revealed: bool) {
        if !revealed {
            self.private = Said::default();
        }
        for said in [&mut self.group, &mut self.private] {
            let pieces = said.high.iter_mut().chain(&mut said.low);
            for piece in pieces.filter(|piece| !piece.words.is_empty()) {
                ERASED.clone_into(&mut piece.words);
            }
        }
    }

    /// The group has new message numbers: what was said stays, and can't be edited any more.
    pub fn seal(&mut self) {
        for piece in self.group.high.iter_mut().chain(&mut self.group.low) {
            piece.message = None;
        }
    }
}

impl Answer {
    /// Whether that message is more than the answer has room for there, and how much would fit; of one
    /// that is in it already, in the place of what it said.
    pub fn over(&self, place: Place, message: MessageId, text: &str) -> Option<Full> {
        let said = self.place(place);
        let others = said.high.iter().chain(&said.low).filter(|one| one.message != Some(message));
        let before: Vec<&str> = others.map(|piece| piece.words.as_str()).collect();
        let begun = !before.is_empty();
        if before.len() >= ANSWER_MESSAGES {
            return Some(Full { over: Over { has: length(text), fits: 0 }, begun });
        }
        ANSWER.over_after(&before, text).map(|over| Full { over, begun })
    }

    /// Whether that message is a part of it.
    pub fn holds(&self, place: Place, message: MessageId) -> bool {
        let Said { high, low } = self.place(place);
        high.iter().chain(low).any(|piece| piece.message == Some(message))
    }
}

impl Said {
    pub fn is_whole(&self) -> bool {
        !self.high.is_empty() && (!self.low.is_empty() || self.has_no_high())
    }

    /// Whether it was said that there was no high: a whole answer.
    fn has_no_high(&self) -> bool {
        !self.high.is_empty() && self.high.iter().all(|piece| piece.words.is_empty())
    }

    pub fn is_empty(&self) -> bool {
        self.high.is_empty() && self.low.is_empty()
    }

    /// Takes out what that message says; whether it said something.
    pub fn forget(&mut self, message: MessageId) -> bool {
        drop_of(&mut self.high, message) | drop_of(&mut self.low, message)
    }

    /// Whether words of it were erased.
    pub fn was_erased(&self) -> bool {
        self.high.iter().chain(&self.low).any(|piece| piece.words == ERASED)
    }

    /// In words; `None` if nothing was said.
    pub fn parts(&self) -> Option<Parts> {
        let words = |part: &Vec<Piece>| {
            let words = part.iter().map(|piece| piece.words.as_str());
            let lines: Vec<_> =
                words.filter(|words| !words.is_empty() && *words != ERASED).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        };
        (!self.is_empty()).then(|| Parts { high: words(&self.high), low: words(&self.low) })
    }
}

pub fn drop_of(part: &mut Vec<Piece>, message: MessageId) -> bool {
    let before = part.len();
    part.retain(|piece| piece.message != Some(message));
    part.len() < before
}
