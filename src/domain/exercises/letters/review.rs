//! The whole lies before its author, who chooses what becomes of it.

use super::Hand;
use super::draft::{Draft, Stage};
use super::kind::{LetterKind, LetterPart};
use super::press::{LetterPreview, LetterReview};
use super::slot::LetterQuestion;
use super::words::{LetterBegun, LetterWords};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::wording::{Reason, Remark, remarks};

/// So many words are pointed out at most, one for each reason: more would drown the letter.
const REMARKS_AT_MOST: usize = 4;

impl Hand<'_, '_> {
    /// Shows the whole, the first time with what there is to say of its wording.
    pub(super) fn show_letter_draft(&mut self, seat: Seat, id: u32, begun: LetterBegun) {
        let Some(draft) = self.state.draft_mut(seat, id) else { return };
        if draft.parts.is_empty() {
            let kind = draft.kind;
            self.take_letter_draft(seat, id);
            return self.answer(To::Partner(seat), LetterWords::Empty(kind));
        }
        draft.stage = Stage::Review;
        draft.shown += 1;
        let advised = std::mem::replace(&mut draft.advised, true);
        let remarks = if advised { vec![] } else { advice(draft) };
        let of = LetterPreview { draft: id, shown: draft.shown };
        let (kind, parts) = (draft.kind, draft.parts.clone());
        let preview = LetterWords::Preview { kind, parts, remarks, of, begun };
        self.ask(seat, LetterQuestion::Review(id), preview);
    }

    /// A button below the whole. One below an older text does nothing: it showed other words.
    pub(super) fn letter_reviewed(
        &mut self,
        seat: Seat,
        of: LetterPreview,
        review: LetterReview,
        message: Option<MessageId>,
    ) {
        let now = self.now;
        let Some(draft) = self.previewed_letter(seat, of) else {
            return self.stale(To::Partner(seat), message);
        };
        draft.touched = now;
        let told = draft.kind == LetterKind::Tell;
        match (review, draft.kind.parts()) {
            (LetterReview::Whole | LetterReview::ThereIsMore | LetterReview::SoFar, _) if !told => {
                self.stale(To::Partner(seat), message);
            }
            (LetterReview::Send, _) if told => self.ask_whether_all_is_told(seat, of),
            (LetterReview::ThereIsMore, _) => {
                self.strip(To::Partner(seat), message);
                self.ask(seat, LetterQuestion::Review(of.draft), LetterWords::MoreToTell(of));
            }
            (LetterReview::Change | LetterReview::Anew, [part]) => {
                self.change_letter_part(seat, of, *part, None);
            }
            (LetterReview::Change | LetterReview::Anew, _) => {
                self.ask_which_letter_part(seat, of.draft, false);
            }
            (LetterReview::Delete, _) => self.answer(To::Partner(seat), LetterWords::AskDelete(of)),
            (LetterReview::Stay, _) => {
                self.strip(To::Partner(seat), message);
                self.toast(LetterWords::Stays);
            }
            (
                LetterReview::Send
                | LetterReview::Whole
                | LetterReview::SoFar
                | LetterReview::Aloud
                | LetterReview::Keep
                | LetterReview::Deleted,
                _,
            ) => {
                if review.sends() && self.has_many_underway(seat) {
                    return self.answer(To::Partner(seat), LetterWords::ManyUnderway);
                }
                self.strip(To::Partner(seat), message);
                if let Some(draft) = self.take_letter_draft(seat, of.draft) {
                    self.close_letter_draft(seat, draft, review);
                }
            }
        }
    }

    /// Told once and whole hurts less than in pieces. The answer is kept nowhere.
    fn ask_whether_all_is_told(&mut self, seat: Seat, of: LetterPreview) {
        let many = self.has_many_underway(seat);
        let words = if many { LetterWords::ManyUnderway } else { LetterWords::AskWhole(of) };
        self.answer(To::Partner(seat), words);
    }

    /// What becomes of it; after anything but **Send as it is** nothing of it is sent, ever.
    fn close_letter_draft(&mut self, seat: Seat, draft: Draft, review: LetterReview) {
        if review.sends() {
            return self.seal_letter(seat, draft);
        }
        if review == LetterReview::Deleted {
            return self.answer(To::Partner(seat), LetterWords::Deleted);
        }
        self.keep_in_diary(seat, draft.text());
        let Draft { kind, parts, .. } = draft;
        let aloud = review == LetterReview::Aloud;
        let words = if aloud { LetterWords::Aloud { kind, parts } } else { LetterWords::Kept };
        self.answer(To::Partner(seat), words);
    }

    fn previewed_letter(&mut self, seat: Seat, of: LetterPreview) -> Option<&mut Draft> {
        let draft = self.state.draft_mut(seat, of.draft)?;
        (draft.stage == Stage::Review && draft.shown == of.shown).then_some(draft)
    }

    pub(super) fn take_letter_draft(&mut self, seat: Seat, id: u32) -> Option<Draft> {
        self.close_letter_question(seat, id);
        let drafts = &mut self.state.writings[seat].drafts;
        let at = drafts.iter().position(|draft| draft.id == id)?;
        Some(drafts.remove(at))
    }

    pub(super) fn ask_which_letter_part(&mut self, seat: Seat, id: u32, unplaced: bool) {
        let Some(draft) = self.state.draft(seat, id) else { return };
        let of = LetterPreview { draft: id, shown: draft.shown };
        let words = LetterWords::WhichPart { kind: draft.kind, of, unplaced };
        self.answer(To::Partner(seat), words);
    }

    /// Which part is changed.
    pub(super) fn change_letter_part(
        &mut self,
        seat: Seat,
        of: LetterPreview,
        part: LetterPart,
        message: Option<MessageId>,
    ) {
        let now = self.now;
        let draft = self.previewed_letter(seat, of);
        let Some(draft) = draft.filter(|draft| draft.kind.parts().contains(&part)) else {
            return self.stale(To::Partner(seat), message);
        };
        draft.touched = now;
        draft.stage = Stage::Asked { part, again: true, held: None };
        self.strip(To::Partner(seat), message);
        self.ask_on_in_letter(seat, of.draft, LetterBegun::OnTheWay);
    }
}

impl LetterReview {
    /// Whether it is sealed by that.
    const fn sends(self) -> bool {
        matches!(self, Self::Send | Self::Whole | Self::SoFar)
    }
}

/// The first words for each reason. What controls is looked for in clauses, not in letters.
fn advice(draft: &Draft) -> Vec<Remark> {
    let Some(genre) = draft.kind.genre() else { return vec![] };
    let mut first: Vec<Remark> = vec![];
    for remark in remarks(&draft.text(), genre) {
        let new = first.iter().all(|other| other.reason != remark.reason);
        if new && remark.reason != Reason::Control && first.len() < REMARKS_AT_MOST {
            first.push(remark);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn advised(kind: LetterKind, part: LetterPart, words: &str) -> Vec<Reason> {
        let now = DateTime::from_timestamp(1_777_777_000, 0).expect("a moment");
        let mut draft = Draft::new(1, kind, now);
        draft.parts.push((part, words.to_owned()));
        advice(&draft).iter().map(|remark| remark.reason).collect()
    }

    #[test]
    fn each_reason_is_named_once() {
        let words = "I'm sorry that I lied, but I was afraid. I did it, but you were away.";
        assert_eq!(advised(LetterKind::Apology, LetterPart::Regret, words), [Reason::But]);
    }

    #[test]
    fn what_is_told_is_taken_as_it_is() {
        let words = "I'm sorry that I lied, but I was afraid.";
        assert_eq!(advised(LetterKind::Tell, LetterPart::Told, words), []);
    }
}
