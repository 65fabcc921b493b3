//! The builder: one question for each part, and words that fill it.

use super::Hand;
use super::draft::{Draft, Heard, Stage};
use super::kind::{LetterKind, LetterPart};
use super::slot::LetterQuestion;
use super::words::{LetterBegun, LetterWords};
use crate::domain::exercise::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Role, Seat};

impl Hand<'_, '_> {
    /// Begins one of this kind, or goes on with the one that is open.
    pub(super) fn write_letter(&mut self, seat: Seat, kind: LetterKind) {
        let now = self.now;
        let open = self.state.draft_of(seat, kind).map(|draft| draft.id);
        let id = open.unwrap_or_else(|| self.begin_letter(seat, kind));
        if let Some(draft) = self.state.draft_mut(seat, id) {
            draft.touched = now;
            draft.places_held();
        }
        self.ask_on_in_letter(
            seat,
            id,
            if open.is_some() { LetterBegun::Before } else { LetterBegun::Now },
        );
    }

    /// Whether this partner is offered an answer to a letter of hurt: by their own role alone.
    pub(super) fn owes_an_answer(&self, seat: Seat) -> bool {
        matches!(self.pair.role(seat), Some(Role::Responsible | Role::Both))
    }

    pub(super) fn begin_letter(&mut self, seat: Seat, kind: LetterKind) -> u32 {
        let now = self.now;
        let writings = &mut self.state.writings[seat];
        writings.begun += 1;
        let id = writings.begun;
        writings.drafts.push(Draft::new(id, kind, now));
        id
    }

    /// `/tell the words`: the same as an answer to its question.
    pub(super) fn tell_letter(&mut self, seat: Seat, words: &str) {
        let open = self.state.draft_of(seat, LetterKind::Tell).map(|draft| draft.id);
        let id = open.unwrap_or_else(|| self.begin_letter(seat, LetterKind::Tell));
        let wanted = LetterQuestion::Part(id, LetterPart::Told);
        self.await_words(seat, wanted);
        self.hear_letter_words(seat, id, LetterPart::Told, words);
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_letter(&mut self, seat: Seat, wanted: LetterQuestion) {
        let id = wanted.draft();
        let now = self.now;
        let Some(draft) = self.state.draft_mut(seat, id) else {
            self.drop_question(seat);
            return self.answer(To::Partner(seat), LetterWords::Closed);
        };
        draft.touched = now;
        draft.places_held();
        self.ask_on_in_letter(seat, id, LetterBegun::Before);
    }

    /// The next question, or the whole.
    pub(super) fn ask_on_in_letter(&mut self, seat: Seat, id: u32, begun: LetterBegun) {
        let Some(draft) = self.state.draft(seat, id) else { return };
        let Some((part, again)) = draft.asked() else {
            return self.show_letter_draft(seat, id, begun);
        };
        let (kind, parts) = (draft.kind, draft.parts.clone());
        let nothing_yet = begun == LetterBegun::Before && parts.is_empty();
        let begun = if nothing_yet { LetterBegun::Now } else { begun };
        let freely = kind == LetterKind::Answer && !self.owes_an_answer(seat);
        let begun = if freely { begun.freely() } else { begun };
        let question = LetterWords::Question { kind, part, draft: id, again, begun, parts };
        self.ask(seat, LetterQuestion::Part(id, part), question);
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_letter(&mut self, wanted: LetterQuestion, written: &Written) {
        let (seat, id) = (written.by, wanted.draft());
        let Some(draft) = self.state.draft(seat, id) else {
            self.close_letter_question(seat, id);
            return self.answer(To::Partner(seat), LetterWords::Closed);
        };
        match wanted {
            LetterQuestion::Part(_, part) => {
                self.hear_letter_words(seat, id, part, &written.text);
            }
            // The whole lies there: which part are they for?
            LetterQuestion::Review(_) => match (draft.kind.parts(), &draft.stage) {
                ([part], Stage::Review) => {
                    let part = *part;
                    self.hear_letter_words(seat, id, part, &written.text);
                }
                (_, Stage::Review) => self.ask_which_letter_part(seat, id, true),
                (_, Stage::Asked { .. }) => self.ask_on_in_letter(seat, id, LetterBegun::Before),
            },
        }
    }

    /// Words behind the command: the same as an answer to what is asked; of the whole that lies
    /// there, it is asked which part they are for.
    pub(super) fn begin_letter_with(&mut self, kind: LetterKind, written: &Written) {
        let seat = written.by;
        let open = self.state.draft_of(seat, kind).map(|draft| draft.id);
        let id = open.unwrap_or_else(|| self.begin_letter(seat, kind));
        let part = self.state.draft(seat, id).and_then(Draft::asked).map(|(part, _)| part);
        let wanted = part.map_or(LetterQuestion::Review(id), |part| LetterQuestion::Part(id, part));
        self.await_alone(seat, wanted);
        self.took(wanted, written);
        self.take_letter(wanted, written);
    }

    fn hear_letter_words(&mut self, seat: Seat, id: u32, part: LetterPart, words: &str) {
        let now = self.now;
        let words = words.trim();
        if words.is_empty() {
            return self.ask_on_in_letter(seat, id, LetterBegun::OnTheWay);
        }
        let Some(draft) = self.state.draft_mut(seat, id) else { return };
        match draft.hear(part, words, now) {
            Heard::Placed => self.ask_on_in_letter(seat, id, LetterBegun::OnTheWay),
            Heard::TooLong(over) => {
                self.refuse(seat, LetterQuestion::Part(id, part), LetterWords::TooLong(over));
            }
            Heard::RestLetGo => {
                self.refuse(seat, LetterQuestion::Part(id, part), LetterWords::RestTooLong);
            }
            // What follows comes by itself, or by the tick.
            Heard::Held | Heard::LetGo => {}
        }
    }

    /// No further piece of a long text came. Somebody who does something else by now is not asked.
    pub(super) fn place_held_letters(&mut self, seat: Seat) {
        let now = self.now;
        let due = |draft: &&mut Draft| draft.held().is_some_and(|held| held.until <= now);
        let drafts = self.state.writings[seat].drafts.iter_mut().filter(due);
        let placed = drafts.filter_map(|draft| draft.places_held().then_some(draft.id));
        for id in placed.collect::<Vec<_>>() {
            if self.asked(seat).is_some_and(|asked| asked.draft() == id) {
                self.ask_on_in_letter(seat, id, LetterBegun::OnTheWay);
            }
        }
    }

    /// The draft is gone: words are not for it any more.
    pub(super) fn close_letter_question(&mut self, seat: Seat, id: u32) {
        self.drop_question_if(seat, |asked| asked.draft() == id);
    }

    /// **Skip this part**, **Leave it as it was**, **Leave this part out**
    pub(super) fn pass_letter_part(
        &mut self,
        seat: Seat,
        id: u32,
        part: LetterPart,
        out: bool,
        message: Option<MessageId>,
    ) {
        let now = self.now;
        let draft = self.state.draft_mut(seat, id);
        let asked = |draft: &&mut Draft| draft.asked().is_some_and(|(asked, _)| asked == part);
        let Some(draft) = draft.filter(asked) else {
            return self.stale(To::Partner(seat), message);
        };
        draft.touched = now;
        // Words that were on their way are not skipped.
        if !draft.places_held() {
            if out {
                draft.leave_out(part);
            }
            draft.goes_on();
        }
        self.strip(To::Partner(seat), message);
        self.ask_on_in_letter(seat, id, LetterBegun::OnTheWay);
    }
}
