//! What somebody is writing: pure, without a word of what is said about it.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::kind::{LetterKind, LetterPart};
use crate::domain::model::bounds::{LETTER, Over};

/// A draft that nobody touched for so long goes to its author's diary (PRODUCT §9).
const RESTS_AFTER: TimeDelta = TimeDelta::days(30);
/// A phone sends a longer text in several messages of at most 4,096 characters, cut at the end of a
/// line or a word; one as long as half of that may be such a piece.
const MAY_GO_ON_FROM: usize = 2_048;
/// The pieces of a text follow each other within that.
const FOLLOWS_WITHIN: TimeDelta = TimeDelta::seconds(5);

/// Something that is being written. Only what has words is among its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// Its number among its author's.
    pub id: u32,
    pub kind: LetterKind,
    pub parts: Vec<(LetterPart, String)>,
    pub stage: Stage,
    /// How often the whole was shown: a button below an older preview does nothing to a newer text.
    pub shown: u32,
    /// Whether the wording help was given; it is given once.
    pub advised: bool,
    /// When its author last did something with it.
    pub touched: DateTime<Utc>,
}

/// Where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stage {
    /// A part is asked for.
    Asked {
        part: LetterPart,
        /// Whether words replace what is there, and the whole is shown next.
        again: bool,
        /// Words that may be going on in a next message.
        held: Option<Held>,
    },
    /// The whole lies before its author, who chooses.
    Review,
}

/// The beginning of a text that a phone may have split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Held {
    /// None once it became too long: then the rest of it is let go by as well.
    pub words: Option<String>,
    /// Until when the next piece is waited for.
    pub until: DateTime<Utc>,
}

/// What became of words for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// They stand in their place; the draft has gone on.
    Placed,
    /// They may be going on in a next message.
    Held,
    /// They are more than it can hold, and nothing of them was taken.
    TooLong(Over),
    /// More of a text that was too long; a further piece may come.
    LetGo,
    /// The last piece of it.
    RestLetGo,
}

impl Draft {
    pub fn new(id: u32, kind: LetterKind, now: DateTime<Utc>) -> Self {
        let stage = Stage::Asked { part: kind.parts()[0], again: false, held: None };
        Self { id, kind, parts: vec![], stage, shown: 0, advised: false, touched: now }
    }

    /// When it wants a tick.
    pub fn wakes_at(&self) -> DateTime<Utc> {
        let held = self.held().map(|held| held.until);
        held.into_iter().fold(self.rests_at(), DateTime::min)
    }

    pub fn rests_at(&self) -> DateTime<Utc> {
        self.touched + RESTS_AFTER
    }

    pub fn held(&self) -> Option<&Held> {
        match &self.stage {
            Stage::Asked { held, .. } => held.as_ref(),
            Stage::Review => None,
        }
    }

    /// The part that is asked for, and whether it is asked for again.
    pub fn asked(&self) -> Option<(LetterPart, bool)> {
        match self.stage {
            Stage::Asked { part, again, .. } => Some((part, again)),
            Stage::Review => None,
        }
    }

    /// All of it as one text.
    pub fn text(&self) -> String {
        text_of(&self.parts)
    }

    /// Takes words for a part: the one that is asked for, or, by a reply to its question, another.
    pub fn hear(&mut self, part: LetterPart, words: &str, now: DateTime<Utc>) -> Heard {
        self.touched = now;
        let may_go_on = words.encode_utf16().count() >= MAY_GO_ON_FROM;
        let until = now + FOLLOWS_WITHIN;
        let over = self.over(part, words);
        match &mut self.stage {
            Stage::Asked { part: asked, held: Some(held), .. } if *asked == part => {
                held.until = until;
                let Some(begun) = &mut held.words else {
                    return self.lets_go(may_go_on);
                };
                if let Some(over) = over {
                    held.words = None;
                    return Heard::TooLong(over);
                }
                begun.push('\n');
                begun.push_str(words);
                if may_go_on {
                    return Heard::Held;
                }
                self.places_held();
            }
            Stage::Asked { part: asked, held, .. } if *asked == part => {
                if may_go_on || over.is_some() {
                    let begun = over.is_none().then(|| words.to_owned());
                    *held = may_go_on.then_some(Held { words: begun, until });
                    return over.map_or(Heard::Held, Heard::TooLong);
                }
                self.place(words);
            }
            _ => match over {
                Some(over) => return Heard::TooLong(over),
                None => self.add(part, words),
            },
        }
        Heard::Placed
    }

    fn lets_go(&mut self, may_go_on: bool) -> Heard {
        if may_go_on {
            return Heard::LetGo;
        }
        self.places_held();
        Heard::RestLetGo
    }

    /// No further piece came: what was held stands in its place. Whether the draft has gone on.
    pub fn places_held(&mut self) -> bool {
        let Stage::Asked { held, .. } = &mut self.stage else { return false };
        match held.take().and_then(|held| held.words) {
            Some(words) => {
                self.place(&words);
                true
            }
            None => false,
        }
    }

    /// The part that is asked for stays as it is, and the draft goes on.
    pub fn goes_on(&mut self) {
        let Stage::Asked { part, again, .. } = self.stage else { return };
        let mut rest = self.kind.parts().iter().skip_while(|other| **other != part).skip(1);
        self.stage = match rest.next().filter(|_| !again) {
            Some(next) => Stage::Asked { part: *next, again: false, held: None },
            None => Stage::Review,
        };
    }

    /// Takes a part out.
    pub fn leave_out(&mut self, part: LetterPart) {
        self.parts.retain(|(other, _)| *other != part);
    }

    fn place(&mut self, words: &str) {
        let Some((part, again)) = self.asked() else { return };
        if again {
            self.leave_out(part);
        }
        self.add(part, words);
        self.goes_on();
    }

    fn add(&mut self, part: LetterPart, words: &str) {
        if let Some((_, there)) = self.parts.iter_mut().find(|(other, _)| *other == part) {
            there.push_str("\n\n");
            there.push_str(words);
            return;
        }
        self.parts.push((part, words.to_owned()));
        let order = self.kind.parts();
        self.parts.sort_by_key(|(part, _)| order.iter().position(|other| other == part));
    }

    /// Whether these words are more than there is room for, behind what it has and what is held.
    fn over(&self, part: LetterPart, words: &str) -> Option<Over> {
        let replaced = self.asked() == Some((part, true));
        let stays = self.parts.iter().filter(|(other, _)| !replaced || *other != part);
        let held = self.held().and_then(|held| held.words.as_deref());
        let before: Vec<&str> = stays.map(|(_, words)| words.as_str()).chain(held).collect();
        LETTER.over_after(&before, words)
    }
}

/// All parts as one text.
pub(super) fn text_of(parts: &[(LetterPart, String)]) -> String {
    parts.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_777_777_000 + second, 0).expect("a moment")
    }

    fn words_of(draft: &Draft, part: LetterPart) -> Option<&str> {
        draft.parts.iter().find(|(other, _)| *other == part).map(|(_, words)| words.as_str())
    }

    #[test]
    fn words_fill_one_part_after_the_other_and_then_the_whole_is_shown() {
        let mut draft = Draft::new(1, LetterKind::Hurt, at(0));
        for (part, words) in LetterKind::Hurt.parts().iter().zip(["a", "b", "c", "d"]) {
            assert_eq!(draft.asked(), Some((*part, false)));
            assert_eq!(draft.hear(*part, words, at(1)), Heard::Placed);
        }
        assert_eq!(draft.stage, Stage::Review);
        assert_eq!(draft.text(), "a\n\nb\n\nc\n\nd");
    }

    #[test]
    fn a_text_that_a_phone_split_joins_the_same_part() {
        let mut draft = Draft::new(1, LetterKind::Apology, at(0));
        let long = "a".repeat(4_096);
        assert_eq!(draft.hear(LetterPart::Did, &long, at(0)), Heard::Held);
        assert_eq!(draft.wakes_at(), at(5));
        assert_eq!(draft.hear(LetterPart::Did, &long, at(1)), Heard::Held);
        assert_eq!(draft.hear(LetterPart::Did, "the end", at(2)), Heard::Placed);
        assert_eq!(draft.asked(), Some((LetterPart::Regret, false)));
        let whole = format!("{long}\n{long}\nthe end");
        assert_eq!(words_of(&draft, LetterPart::Did), Some(whole.as_str()));
    }

    #[test]
    fn what_stays_alone_goes_on_after_some_seconds() {
        let mut draft = Draft::new(1, LetterKind::Apology, at(0));
        draft.hear(LetterPart::Did, &"a".repeat(4_096), at(0));
        assert!(draft.places_held());
        assert_eq!(draft.asked(), Some((LetterPart::Regret, false)));
    }

    #[test]
    fn of_a_text_that_is_too_long_nothing_is_taken_and_what_was_there_stays() {
        let mut draft = Draft::new(1, LetterKind::Apology, at(0));
        draft.hear(LetterPart::Did, "short", at(0));
        let long = "a".repeat(4_096);
        assert_eq!(draft.hear(LetterPart::Regret, &long, at(1)), Heard::Held);
        assert_eq!(draft.hear(LetterPart::Regret, &long, at(1)), Heard::Held);
        assert!(matches!(draft.hear(LetterPart::Regret, &long, at(2)), Heard::TooLong(_)));
        assert_eq!(draft.hear(LetterPart::Regret, &long, at(2)), Heard::LetGo);
        assert_eq!(draft.hear(LetterPart::Regret, "its end", at(3)), Heard::RestLetGo);
        assert_eq!(draft.asked(), Some((LetterPart::Regret, false)));
        assert_eq!(draft.text(), "short");
        assert_eq!(draft.hear(LetterPart::Regret, "shorter", at(3)), Heard::Placed);
        assert_eq!(draft.text(), "short\n\nshorter");
    }

    #[test]
    fn a_part_that_is_changed_is_replaced_and_a_late_reply_is_added() {
        let mut draft = Draft::new(1, LetterKind::Tell, at(0));
        draft.hear(LetterPart::Told, "one", at(0));
        draft.stage = Stage::Asked { part: LetterPart::Told, again: true, held: None };
        draft.hear(LetterPart::Told, "two", at(1));
        assert_eq!((draft.text().as_str(), &draft.stage), ("two", &Stage::Review));
        draft.hear(LetterPart::Told, "three", at(2));
        assert_eq!((draft.text().as_str(), &draft.stage), ("two\n\nthree", &Stage::Review));
    }

    #[test]
    fn a_late_reply_to_a_skipped_part_stands_in_its_place() {
        let mut draft = Draft::new(1, LetterKind::Hurt, at(0));
        draft.goes_on();
        draft.hear(LetterPart::When, "b", at(0));
        draft.hear(LetterPart::Feel, "a", at(1));
        assert_eq!(draft.text(), "a\n\nb");
        assert_eq!(draft.asked(), Some((LetterPart::Because, false)));
    }
}
