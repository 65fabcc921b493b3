//! An edit of a message whose words were taken changes these words, as long as they can change; else
//! it is told that it changes nothing.

use serde::{Deserialize, Serialize};

use super::decision::Turn;
use super::partner::Written;
use super::people::{MessageId, Place, Seat};
use super::say::{Slot, To};
use super::words::{Typed, Words};

/// Words that were taken, and for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    message: MessageId,
    /// Where they were typed.
    place: Place,
    /// What they answered.
    slot: Slot,
    words: String,
}

impl Turn<'_> {
    /// An earlier message says something else now.
    pub fn edited(&mut self, seat: Seat, place: Place, message: MessageId, text: &str) {
        if self.edits_answer(seat, place, message, text) {
            return;
        }
        let taken = self.couple.partners[seat].as_ref().and_then(|own| own.typing.taken.clone());
        let its = |taken: &Taken| taken.message == message && taken.place == place;
        let Some(taken) = taken.filter(its) else {
            // In the group, what was never taken is talk between the two.
            if place == Place::Private {
                self.answer(To::Partner(seat), Words::Typed(Typed::EditedLate));
            }
            return;
        };
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        let words = if self.rewords_taken(seat, &taken, text) {
            let words = text.trim().to_owned();
            self.remembers(seat, Taken { words, ..taken });
            Typed::Reworded
        } else {
            Typed::EditedLate
        };
        self.answer(to, Words::Typed(words));
    }

    /// Whether the words that were taken are these by now.
    fn rewords_taken(&mut self, seat: Seat, taken: &Taken, text: &str) -> bool {
        let (old, new) = (taken.words.as_str(), text.trim());
        if new.is_empty() {
            return false;
        }
        match &taken.slot {
            Slot::Wanted(_, wanted) => self.rewords(seat, *wanted, old, new),
            Slot::Gift(_) => self.rewords_sharing(seat, old, new),
            Slot::Writing(id) => self.rewords_writing(seat, *id, old, new),
            Slot::SetUp(_) | Slot::Setting(..) => self.rewords_helps(seat, old, new),
            _ => false,
        }
    }

    /// These words were taken.
    pub fn was_taken(&mut self, written: &Written, place: Place, slot: Slot) {
        let Written { by, text, message, .. } = written;
        let words = text.trim().to_owned();
        self.remembers(*by, Taken { message: *message, place, slot, words });
    }

    fn remembers(&mut self, seat: Seat, taken: Taken) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.typing.taken = Some(taken);
        }
    }

    fn rewords_sharing(&mut self, seat: Seat, old: &str, new: &str) -> bool {
        let waiting = self.couple.partners[seat].as_mut().map(|own| &mut own.sharing);
        let found =
            waiting.and_then(|all| all.iter_mut().rev().find(|one| one.words.trim() == old));
        found.map(|one| new.clone_into(&mut one.words)).is_some()
    }

    fn rewords_helps(&mut self, seat: Seat, old: &str, new: &str) -> bool {
        let stands = self.couple.partners[seat].as_ref().and_then(|own| own.helps.as_deref());
        stands == Some(old) && self.notes_what_helps(seat, new)
    }
}

/// A text in which other words take the place of those that were written last; none if they are not
/// there any more.
pub(super) fn reworded(text: &str, old: &str, new: &str) -> Option<String> {
    let at = text.rfind(old).filter(|_| !old.is_empty())?;
    Some(format!("{}{new}{}", &text[..at], &text[at + old.len()..]))
}

#[cfg(test)]
mod tests {
    use super::reworded;

    #[test]
    fn the_newest_of_the_same_words_changes_and_nothing_else() {
        assert_eq!(reworded("a\n\nb", "b", "c").as_deref(), Some("a\n\nc"));
        assert_eq!(reworded("b\n\nb\n\nd", "b", "c").as_deref(), Some("b\n\nc\n\nd"));
        assert_eq!(reworded("a", "b", "c"), None);
        assert_eq!(reworded("a", "", "c"), None);
    }
}
