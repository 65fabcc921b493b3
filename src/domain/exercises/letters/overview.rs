//! How they are opened, by command and by button; and which button does what.

use super::Hand;
use super::kind::LetterKind;
use super::press::{LetterPress, LetterReceive};
use super::words::{LetterUntil, LetterWords};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

impl Hand<'_, '_> {
    /// `/apology`
    pub(super) fn open_apology(&mut self, seat: Seat) {
        self.open_letter_kind(seat, LetterKind::Apology);
    }

    /// `/letter`: the letter of hurt, and what waits to be read.
    pub(super) fn open_letters(&mut self, seat: Seat) {
        self.show_letters(seat, LetterKind::Hurt, &LetterKind::ALL, false);
    }

    /// `/tell`
    pub(super) fn open_telling(&mut self, seat: Seat, words: Option<String>) {
        match words {
            Some(words) => self.tell_letter(seat, &words),
            None => self.open_letter_kind(seat, LetterKind::Tell),
        }
    }

    pub(super) fn open_letter_kind(&mut self, seat: Seat, kind: LetterKind) {
        self.show_letters(seat, kind, &[kind], true);
    }

    /// What of these waits to be read, and what can be taken back; else goes on with what is begun.
    fn show_letters(&mut self, seat: Seat, kind: LetterKind, kinds: &[LetterKind], goes_on: bool) {
        let (now, arrives) = (self.now, self.pair.can_reach(seat.other()));
        let letters = &*self.state;
        let these = || letters.sealed.iter().filter(|sealed| kinds.contains(&sealed.kind));
        let theirs = these().filter(|sealed| sealed.by != seat && sealed.is_open());
        let waiting: Vec<_> = theirs.map(|sealed| sealed.number).collect();
        let own = || these().filter(|one| one.by == seat && one.is_still_own(now, arrives));
        let back: Vec<_> = own().map(|sealed| (sealed.number, sealed.kind)).collect();
        let until = own().filter_map(|sealed| sealed.own_until(now)).min();
        let begun = letters.draft_of(seat, kind).is_some();
        if waiting.is_empty() && (back.is_empty() || (begun && goes_on)) {
            return self.write_letter(seat, kind);
        }
        let until = until.filter(|_| arrives).map(|until| LetterUntil::of(until, self.pair));
        self.answer(To::Partner(seat), LetterWords::Overview { kind, waiting, begun, back, until });
    }

    /// A button of theirs.
    pub(super) fn letter_pressed(
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
            LetterPress::Note => {
                if self.show_what_was_told(seat).is_some() {
                    return self.strip(To::Partner(seat), message);
                }
                self.stale(To::Partner(seat), message);
            }
            LetterPress::ReadOne(number) => {
                self.receive_letter(seat, number, LetterReceive::Read, message);
            }
        }
    }
}
