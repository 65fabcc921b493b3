//! How they are opened, by command and by button; and which button does what.

use super::kind::LetterKind;
use super::press::{LetterPress, LetterReceive};
use super::words::LetterWords;
use crate::domain::decision::Turn;
use crate::domain::people::{MessageId, Seat};

impl Turn<'_> {
    /// `/apology`
    pub(in crate::domain::exercises) fn open_apology(&mut self, seat: Seat) {
        self.open_letter_kind(seat, LetterKind::Apology);
    }

    /// `/letter`: the letter of hurt, and what waits to be read.
    pub(in crate::domain::exercises) fn open_letters(&mut self, seat: Seat) {
        let letters = self.letters();
        let told = letters.sealed.iter().filter(|one| one.by != seat && one.told().is_some());
        let waiting: Vec<_> = told.map(|sealed| sealed.number).collect();
        let begun = letters.draft_of(seat, LetterKind::Hurt).is_some();
        let back = self.own_letters(seat, &LetterKind::ALL);
        if waiting.is_empty() && back.is_empty() {
            return self.write_letter(seat, LetterKind::Hurt);
        }
        let kind = LetterKind::Hurt;
        self.say_of_letters(seat, LetterWords::Overview { kind, waiting, begun, back });
    }

    /// `/tell`
    pub(in crate::domain::exercises) fn open_telling(&mut self, seat: Seat, words: Option<String>) {
        match words {
            Some(words) => self.tell_letter(seat, &words),
            None => self.open_letter_kind(seat, LetterKind::Tell),
        }
    }

    /// Goes on with what is begun; else shows what can be taken back, if there is any.
    fn open_letter_kind(&mut self, seat: Seat, kind: LetterKind) {
        let begun = self.letters().draft_of(seat, kind).is_some();
        let back = self.own_letters(seat, &[kind]);
        if begun || back.is_empty() {
            return self.write_letter(seat, kind);
        }
        self.say_of_letters(seat, LetterWords::Overview { kind, waiting: vec![], begun, back });
    }

    fn own_letters(&mut self, seat: Seat, kinds: &[LetterKind]) -> Vec<(u32, LetterKind)> {
        let now = self.now;
        let own = self.letters().sealed.iter().filter(|sealed| sealed.by == seat);
        let own = own.filter(|sealed| sealed.is_still_own(now) && kinds.contains(&sealed.kind));
        own.map(|sealed| (sealed.number, sealed.kind)).collect()
    }

    /// A button of theirs.
    pub(in crate::domain::exercises) fn letter_pressed(
        &mut self,
        seat: Seat,
        press: LetterPress,
        message: Option<MessageId>,
    ) {
        match press {
            LetterPress::Skip(draft, part) | LetterPress::LeaveAsItWas(draft, part) => {
                self.pass_letter_part(seat, draft, part, false, message);
            }
            LetterPress::LeaveOut(draft, part) => {
                self.pass_letter_part(seat, draft, part, true, message);
            }
            LetterPress::Review(of, review) => self.letter_reviewed(seat, of, review, message),
            LetterPress::Part(of, part) => self.change_letter_part(seat, of, part, message),
            LetterPress::Write(kind) | LetterPress::GoOn(kind) => self.write_letter(seat, kind),
            LetterPress::TakeBack(number, _) => self.take_letter_back(seat, number, message),
            LetterPress::Receive(number, press) => {
                self.receive_letter(seat, number, press, message);
            }
            LetterPress::ReadOne(number) => {
                self.receive_letter(seat, number, LetterReceive::Read, message);
            }
        }
    }
}
