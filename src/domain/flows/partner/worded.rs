//! Words behind a command that takes none.

use super::{Written, here};
use crate::domain::command::Command;
use crate::domain::couple::slot::ReplyTo;
use crate::domain::decision::Turn;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::words::{Typed, Words};

impl Turn<'_> {
    /// A command that takes no words, with words. `/checkin` is answered with them; the others are
    /// followed as ever, and then it says that the words are not kept.
    pub(super) fn commanded_with_words(
        &mut self,
        seat: Seat,
        place: Place,
        command: Command,
        text: String,
        message: MessageId,
    ) {
        let to = here(seat, place);
        let open = self.couple.open_date().filter(|_| command == Command::CheckIn);
        if let Some(date) = open {
            let written = Written { by: seat, text, message, reply_to: ReplyTo::Nothing };
            match place {
                Place::Group => return self.answer_check_in(date, &written),
                Place::Private if self.replies_to_evening(date, &written) => return,
                Place::Private => return self.answer(to, Words::EveningClosed),
            }
        }
        let known = !matches!(command, Command::Unknown | Command::Near(_));
        self.commanded(seat, place, command, message);
        if known {
            self.answer(to, Words::Typed(Typed::OnlyTheCommand));
        }
    }
}
