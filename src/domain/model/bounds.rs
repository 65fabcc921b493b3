//! How much of everything there can be: the one table of all texts, and the rooms that they share.
//!
//! A couple's state is read and written whole at each event, so it has an end: [`STATE`]. Three things
//! keep it there. Each text has a [`Bound`], and what is over it is told how long it is and how much
//! of it fits. Each list has a count, or gives its oldest to the journal. And what counts and bounds
//! together would still let grow too far shares a [`Room`] of so many bytes: each partner's own, of
//! which nobody else can see how full it is, and the one of what both can see.
//!
//! Characters are counted as Telegram and phones count them, in UTF-16 units: an emoji is two. Bytes
//! are those of the state, escapes included: what an alphabet takes more of is told by the same two
//! numbers. What lies in an older state and is longer stays as it is.

mod weight;

pub use weight::weight;

use weight::weight_of;

/// How long a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// In UTF-16 units.
    pub characters: usize,
    /// In the state's JSON.
    pub bytes: usize,
}

/// A text that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// How many characters it has.
    pub has: usize,
    /// How many of its characters would fit.
    pub fits: usize,
}

/// A part of the state that fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many bytes of the state's JSON.
    pub bytes: usize,
}

/// A couple's state, as it is stored, before it is padded.
pub const STATE: usize = 64 * 1024;

/// What one partner has of their own: drafts, plan, questions, what waits for a press. A long letter
/// beside a plan and some questions.
pub const OWN: Room = Room { bytes: 15_500 };
/// What both can see: promises to us that are ahead, measures, clauses, a talk's topic.
pub const SHARED: Room = Room { bytes: 10_000 };
/// All but what [`RESERVED`] is for. Two long letters beside an ordinary state come to no more.
pub const ALL: Room = Room { bytes: 39_900 };
/// For what is never refused, and has its own end: hard moments, buttons that lie, answers in the
/// group, and what comes by itself.
pub const RESERVED: usize = 24_500;
/// So much a press may still take where there is no room for words: without it, nothing that is full
/// could be opened and emptied.
pub const FOR_PRESSES: usize = 1_000;

const _: () = assert!(ALL.bytes + FOR_PRESSES + RESERVED <= STATE, "the state has its end");

/// What a thing takes beside its words, at most: counted in full, so that nothing tells how it stands.
pub(in crate::domain) mod item {
    /// A question.
    pub const QUESTION: usize = 180;
    /// Something proposed or agreed.
    pub const PROPOSAL: usize = 700;
    /// A promise.
    pub const PROMISE: usize = 240;
    /// Words for a hard day.
    pub const REASSURANCE: usize = 130;
    /// A plan.
    pub const PLAN: usize = 450;
    /// A talk.
    pub const TALK: usize = 600;
}

/// One evening's answer in one place, all its messages together. It is shown in one message.
pub const ANSWER: Bound = Bound::of(2_000);
/// "What I'd like help with", on a page of one's own weeks.
pub const EXPORT_LINE: Bound = Bound::of(300);
/// So many messages it may come in.
pub const ANSWER_MESSAGES: usize = 12;
/// A win, a thank-you: as much as one message holds.
pub const GIFT: Bound = Bound::of(4_096);
/// What is said with a hard moment; it goes to the journal at once.
pub const MOMENT: Bound = Bound::of(4_096);
/// What is written down in a hard moment.
pub const WRITING: Bound = LETTER;
/// What is passed on in a hard moment: it is read in one.
pub const PASSED_ON: Bound = Bound::of(600);
/// "What helps me": it is quoted in a hard moment.
pub const HELPS: Bound = Bound::of(500);
/// A letter, all its parts. It is read in several messages.
pub const LETTER: Bound = Bound { characters: 12_000, bytes: 13_500 };
/// A question.
pub const QUESTION: Bound = Bound::of(500);
/// Its answer: one message with what is said of it.
pub const REPLY: Bound = Bound::of(3_500);
/// What a measure opens, what a clause says.
pub const TERMS: Bound = Bound::of(500);
/// What a measure is for.
pub const AIM: Bound = Bound::of(200);
/// A promise: small.
pub const PROMISE: Bound = Bound::of(300);
/// A talk's topic.
pub const TOPIC: Bound = Bound::of(300);
/// What was heard in a talk.
pub const HEARD: Bound = Bound::of(500);
/// A part of a plan: all four fit into one card.
pub const PLAN_PART: Bound = Bound::of(300);
/// A sentence of what helps: it is read in a hard moment.
pub const SENTENCE: Bound = Bound::of(160);
/// Words for a hard day: they are read in one.
pub const REASSURANCE: Bound = Bound::of(500);
/// Words for a hard date.
pub const DATE: Bound = Bound::of(200);
/// Two sentences for the other's hard date.
pub const BESIDE: Bound = Bound::of(400);
/// “In your shoes”: one message with what is said of it.
pub const SHOES: Bound = Bound::of(3_500);
/// **I'd add …**
pub const ADDED: Bound = Bound::of(1_000);
/// One place of forgiveness: one message with what is said of it.
pub const FORGIVENESS: Bound = Bound::of(3_500);
/// What is held back until its author has read the care card. More goes to their diary at once.
pub const HELD: Bound = Bound::of(4_096);

impl Bound {
    /// What is short reaches its characters in any alphabet of two bytes; what is long in English and
    /// Vietnamese.
    const fn of(characters: usize) -> Self {
        let bytes = if characters <= 600 { characters * 2 } else { characters * 3 / 2 };
        Self { characters, bytes }
    }

    /// Whether it is short enough.
    #[must_use]
    pub fn takes(self, text: &str) -> bool {
        self.over(text).is_none()
    }

    /// If it is too long, by how much.
    #[must_use]
    pub fn over(self, text: &str) -> Option<Over> {
        self.over_after(&[], text)
    }

    /// The same of what comes behind other texts, with a line between.
    #[must_use]
    pub fn over_after<'a>(
        self,
        before: impl IntoIterator<Item = &'a &'a str>,
        text: &str,
    ) -> Option<Over> {
        let (mut characters, mut bytes) = (self.characters, self.bytes);
        for text in before {
            characters = characters.saturating_sub(length(text) + SEPARATOR.len());
            bytes = bytes.saturating_sub(bytes_of(text) + bytes_of(SEPARATOR));
        }
        let (has, fits) = (length(text), fitting(text, characters, bytes));
        (fits < has).then_some(Over { has, fits })
    }
}

/// What stands between texts that are written one after the other.
const SEPARATOR: &str = "\n\n";

/// As Telegram counts.
#[must_use]
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn bytes_of(text: &str) -> usize {
    text.chars().map(weight_of).sum()
}

/// How much of its beginning fits.
fn fitting(text: &str, characters: usize, bytes: usize) -> usize {
    let (mut taken, mut heavy) = (0, 0);
    for c in text.chars() {
        heavy += weight_of(c);
        if taken + c.len_utf16() > characters || heavy > bytes {
            break;
        }
        taken += c.len_utf16();
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Bound = Bound { characters: 4, bytes: 6 };

    #[test]
    fn a_text_is_told_how_long_it_is_and_how_much_of_it_fits() {
        let table = [
            ("", None),
            ("walk", None),
            ("walks", Some((5, 4))),
            ("đườn", Some((4, 2))),
            ("😀😀", Some((4, 2))),
            ("\"\"\"\"", Some((4, 3))),
            ("\u{1}\u{1}", Some((2, 1))),
        ];
        for (text, over) in table {
            let found = SHORT.over(text).map(|over| (over.has, over.fits));
            assert_eq!(found, over, "{text:?}");
        }
    }

    #[test]
    fn what_stands_before_takes_its_room() {
        let over = |before: &[&str], text| SHORT.over_after(before, text);
        assert_eq!(over(&["a"], "b"), None);
        assert_eq!(over(&["a"], "bc"), Some(Over { has: 2, fits: 1 }));
        assert_eq!(over(&["abcdefg"], "h"), Some(Over { has: 1, fits: 0 }));
    }
}
