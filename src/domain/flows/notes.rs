//! What comes by itself to somebody's own chat lies closed there: a lock screen shows nothing
//! (PRODUCT §8). This is the one place where that is decided, for all flows.
//!
//! | in somebody's own chat | it is shown |
//! |---|---|
//! | what answers them, within a quarter of an hour of what they did, wherever they did it | at once |
//! | all else | as "A note is here for you."; what it holds, with its buttons, by **Open it** |
//! | an edit of what they have opened, or of what answered them | in its place, at once |
//! | an edit of a note that nobody has opened | not: the note holds it from now on |
//!
//! What a note holds is with the message (`sent.note`), rendered and sealed; opening it is the sender's, so
//! that it works whatever has become of the couple.

use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::Turn;
use crate::domain::event::{Event, Who};
use crate::domain::exercises::{ExerciseWords, LetterWords};
use crate::domain::flows::quiet::AWAKE_FOR;
use crate::domain::flows::written::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, UserId};
use crate::domain::say::{Say, What};
use crate::domain::words::{ExportWords, Leaving, Together, Typed, Words};

/// Whether it is shown where nobody asked for it: it is such a note itself, or whoever breathes together was
/// found there.
fn is_shown_unasked(words: &Words) -> bool {
    matches!(
        words,
        Words::Exercise(ExerciseWords::Note(_) | ExerciseWords::Letter(LetterWords::TellNote))
            | Words::Together(Together::Breath { .. })
    )
}

/// Whether it lies closed even for whoever asked for it: both get the same, and no phone tells who ended it.
fn is_never_shown_at_once(words: &Words) -> bool {
    matches!(words, Words::Leaving(Leaving::EndedPrivate))
}

impl Turn<'_> {
    /// Who is answered by what follows from that event: they did it, and just now.
    pub(in crate::domain) fn who_asks(&self, event: &Event) -> Option<UserId> {
        let Event::Did { who, .. } = event else { return None };
        if self.now - self.said >= AWAKE_FOR {
            return None;
        }
        match who {
            Who::Partner(seat) => self.user_in(*seat),
            Who::Other { person, .. } => Some(person.id),
        }
    }

    /// Closes what nobody asked for. No flow has to think of it.
    pub(in crate::domain) fn closes_notes(&mut self, asks: Option<UserId>) {
        let mut says = std::mem::take(&mut self.says);
        for say in &mut says {
            say.closed = self.lies_closed(say, asks);
            if say.closed {
                // A note is words alone: no picture shows in its place.
                if let What::New { with, .. } = &mut say.what {
                    *with = None;
                }
            }
        }
        self.says = says;
    }

    fn lies_closed(&self, say: &Say, asks: Option<UserId>) -> bool {
        let (What::New { words, .. } | What::Edit { words, .. }) = &say.what else { return false };
        // However late it comes, a file was asked for, and cannot lie in a note.
        if matches!(words, Words::Export(ExportWords::File(..))) {
            return false;
        }
        let reader = match say.to {
            To::Partner(seat) => self.user_in(seat),
            // Groups have numbers below zero.
            To::Chat(chat) if chat.0 > 0 => Some(UserId(chat.0)),
            To::Group | To::Chat(_) => return false,
        };
        let asked = reader.is_some() && reader == asks && !is_never_shown_at_once(words);
        !asked && !is_shown_unasked(words)
    }

    /// Words below a note that its reader has not opened, or that would answer what it asks: it is opened
    /// for them. Only what they asked for themselves is answered so; of all else nobody knows what they
    /// meant. Whether they were answered.
    pub(super) fn opens_what_it_answers(&mut self, written: &Written) -> bool {
        let Some((note, known)) = self.unopened(written) else { return false };
        self.say(Say::of(To::Partner(written.by), Lane::Urgent, What::Open(note)));
        if !known {
            self.answer(To::Partner(written.by), Words::Typed(Typed::NoteOpened));
        }
        !known
    }

    /// The note that these words are for; whether its reader asked for what it holds: **Later**, or the
    /// reminder.
    fn unopened(&self, written: &Written) -> Option<(MessageId, bool)> {
        let is_known = |slot: &Slot| matches!(slot, Slot::Privately(..));
        match &written.reply_to {
            ReplyTo::Slot(slot) if self.facts.replies_to_note.is_some() => {
                self.facts.replies_to_note.map(|note| (note, is_known(slot)))
            }
            ReplyTo::Nothing => {
                let ReplyTo::Slot(asked) = self.newest_question(written.by) else { return None };
                let mut unseen = self.facts.unseen.iter().rev();
                let note = unseen.find(|(_, slot)| *slot == asked)?;
                Some((note.0, is_known(&asked)))
            }
            _ => None,
        }
    }
}
