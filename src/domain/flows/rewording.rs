//! An edit of a message whose words were taken changes these words, as long as they can change; else
//! it is told that it changes nothing.

use crate::domain::couple::slot::Slot;
use crate::domain::couple::typing::Taken;
use crate::domain::decision::Turn;
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::bounds::GIFT;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::words::{Diary, Typed, Words};

/// Whether a text came in one message. Telegram's apps cut what is longer than 4,096 UTF-16 units, less
/// the white space between the parts; an edit of one part would stand for all of them.
fn is_one_message(text: &str) -> bool {
    text.encode_utf16().count() <= 4_080
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
        if taken.was().is(text.trim()) {
            return;
        }
        if matches!(taken.slot, Slot::Diary(..)) {
            return self.answer(To::Partner(seat), Words::Diary(Diary::Stays));
        }
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        let words = match self.rewords_taken(seat, &taken, text) {
            Ok(true) => {
                let Taken { message, place, slot, .. } = taken;
                self.remembers(seat, Some(Taken::of(message, place, slot, text.trim())));
                Typed::Reworded
            }
            Ok(false) => Typed::EditedLate,
            Err(over) => Typed::EditTooLong(over),
        };
        self.answer(to, Words::Typed(words));
    }

    /// Whether the words that were taken are these by now.
    fn rewords_taken(&mut self, seat: Seat, taken: &Taken, text: &str) -> Rewording {
        let (old, new) = (&taken.was(), text.trim());
        if new.is_empty() {
            return Ok(false);
        }
        match &taken.slot {
            Slot::Wanted(_, wanted) => self.rewords(seat, *wanted, old, new),
            Slot::Gift(_) => self.rewords_sharing(seat, old, new),
            Slot::Writing(id) => self.rewords_writing(seat, *id, old, new),
            Slot::SetUp(_) | Slot::Setting(..) => self.rewords_helps(seat, old, new),
            _ => Ok(false),
        }
    }

    /// These words were taken.
    pub fn was_taken(&mut self, written: &Written, place: Place, slot: Slot) {
        let Written { by, text, message, .. } = written;
        let taken = Taken::of(*message, place, slot, text.trim());
        self.remembers(*by, Some(taken).filter(|_| is_one_message(text)));
    }

    fn remembers(&mut self, seat: Seat, taken: Option<Taken>) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.typing.taken = taken;
        }
    }

    fn rewords_sharing(&mut self, seat: Seat, old: &Was, new: &str) -> Rewording {
        let waiting = self.couple.partners[seat].as_mut().map(|own| &mut own.sharing);
        let found =
            waiting.and_then(|all| all.iter_mut().rev().find(|one| old.is(one.words.trim())));
        replaces(found.map(|one| &mut one.words), new, GIFT)
    }

    fn rewords_helps(&mut self, seat: Seat, old: &Was, new: &str) -> Rewording {
        let stands = self.couple.partners[seat].as_ref().and_then(|own| own.helps.as_deref());
        if !stands.is_some_and(|stands| old.is(stands)) {
            return Ok(false);
        }
        self.notes_what_helps(seat, new).map(|()| true)
    }
}
