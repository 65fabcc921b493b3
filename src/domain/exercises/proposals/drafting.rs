//! On the way to a proposal: its parts are asked one by one, each can be changed, and nobody but its
//! author sees any of it before **Propose it**.

use super::draft::Draft;
use super::press::{Choice, Part};
use super::slot::{ProposalQuestion, ProposalSlot};
use super::terms::{Kind, Terms, cautions};
use super::views::Quoted;
use super::words::{Ask, ProposalWords};
use super::{Hand, Proposals};
use crate::domain::exercise::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};

/// Where the next card goes.
#[derive(Clone, Copy)]
enum Lay {
    /// Into the message whose button was pressed.
    There(Option<MessageId>),
    /// Below what was just written.
    Below,
}

impl Hand<'_, '_, Proposals> {
    /// **Propose a measure**, **Propose a clause**
    pub(super) fn begin_proposal(&mut self, seat: Seat, kind: Kind) {
        if self.state.drafts[seat].is_some() {
            return self.answer(To::Partner(seat), ProposalWords::HaveDraft(kind));
        }
        self.begin_proposal_anew(seat, kind);
    }

    /// **Start again**
    pub(super) fn begin_proposal_anew(&mut self, seat: Seat, kind: Kind) {
        let draft = Draft::blank(kind, self.now);
        self.state.drafts[seat] = Some(draft);
        self.wants_no_words_of_proposal(seat);
        self.post_proposal_draft(seat, Lay::Below);
    }

    /// **Change it**: one's own, from the other's; not over what was begun.
    pub(super) fn begin_proposal_from(&mut self, seat: Seat, terms: Terms) {
        let draft = Draft::from(terms, self.now);
        self.state.drafts[seat] = Some(draft);
        self.post_proposal_draft(seat, Lay::Below);
    }

    /// **Go on with it**
    pub(super) fn resume_proposal(&mut self, seat: Seat, message: Option<MessageId>) {
        let now = self.now;
        match &mut self.state.drafts[seat] {
            Some(draft) => {
                draft.touched = now;
                self.post_proposal_draft(seat, Lay::Below);
            }
            None => self.stale(To::Partner(seat), message),
        }
    }

    /// A button on the way to a proposal.
    pub(super) fn proposal_draft_pressed(
        &mut self,
        seat: Seat,
        turn: u32,
        choice: Choice,
        message: Option<MessageId>,
    ) {
        let now = self.now;
        let Some(draft) = &mut self.state.drafts[seat] else {
            self.stale(To::Partner(seat), message);
            return self.toast(ProposalWords::Lapsed);
        };
        if draft.turn != turn {
            // An older card, or a second tap: the newest card keeps its buttons.
            return self.passed();
        }
        draft.touched = now;
        match choice {
            Choice::LetBe => self.let_proposal_be(seat, message),
            Choice::Back => {
                draft.changes = None;
                self.wants_no_words_of_proposal(seat);
                self.post_proposal_draft(seat, Lay::There(message));
            }
            Choice::Propose => match draft.terms() {
                Some(terms) => self.offer_proposal(seat, terms),
                None => self.passed(),
            },
            Choice::Change if draft.terms().is_some() => {
                let words = ProposalWords::AskPart(Ask { turn, changes: true }, draft.kind());
                self.edit(To::Partner(seat), ProposalSlot::Draft(seat), words);
            }
            Choice::Own if draft.wants(ProposalQuestion::Subject) => {
                self.strip(To::Partner(seat), message);
                self.ask_again(seat, ProposalQuestion::Subject);
            }
            Choice::Part(part) if draft.change(part) => {
                self.post_proposal_draft(seat, Lay::There(message));
            }
            _ if draft.chooses(choice, seat) => {
                self.wants_no_words_of_proposal(seat);
                let lay = if choice == Choice::SkipAim {
                    self.strip(To::Partner(seat), message);
                    Lay::Below
                } else {
                    Lay::There(message)
                };
                self.post_proposal_draft(seat, lay);
            }
            _ => self.passed(),
        }
    }

    /// The card of what is asked now, or of the whole.
    fn post_proposal_draft(&mut self, seat: Seat, lay: Lay) {
        let names = self.names_of_both();
        let proposals = &mut *self.state;
        let Some(draft) = &mut proposals.drafts[seat] else { return };
        let turns = &mut proposals.turns[seat];
        *turns = turns.wrapping_add(1);
        draft.turn = *turns;
        let ask = draft.ask();
        let words = match draft.asks() {
            Some(Part::Subject) => ProposalWords::AskSubject(ask),
            Some(Part::Whom) => ProposalWords::AskWhom(ask),
            Some(Part::Days) => ProposalWords::AskDays(ask),
            Some(Part::Topic) => ProposalWords::AskTopic(ask),
            Some(Part::Aim) => return self.ask_for_draft_words(seat, lay, ProposalQuestion::Aim),
            Some(Part::Words) => {
                return self.ask_for_draft_words(seat, lay, ProposalQuestion::Clause);
            }
            None => {
                let Some(terms) = draft.terms() else { return };
                ProposalWords::Preview(draft.turn, Quoted::new(terms, names, seat))
            }
        };
        let slot = ProposalSlot::Draft(seat);
        match lay {
            Lay::There(_) => self.edit(To::Partner(seat), slot, words),
            Lay::Below => self.lay(To::Partner(seat), slot, words),
        }
    }

    fn ask_for_draft_words(&mut self, seat: Seat, lay: Lay, wanted: ProposalQuestion) {
        if let Lay::There(message) = lay {
            self.strip(To::Partner(seat), message);
        }
        self.ask_again(seat, wanted);
    }

    fn let_proposal_be(&mut self, seat: Seat, message: Option<MessageId>) {
        let draft = self.state.drafts[seat].take();
        self.wants_no_words_of_proposal(seat);
        let to = To::Partner(seat);
        if draft.is_some_and(|draft| draft.terms().is_some()) {
            let slot = ProposalSlot::Draft(seat);
            return self.edit(to, slot, ProposalWords::LetBe);
        }
        self.strip(To::Partner(seat), message);
        self.answer(to, ProposalWords::LetBe);
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_again(&mut self, seat: Seat, wanted: ProposalQuestion) {
        let draft = self.state.drafts[seat].as_ref();
        let Some(draft) = draft.filter(|draft| draft.wants(wanted)) else {
            self.wants_no_words_of_proposal(seat);
            return self.answer(To::Partner(seat), ProposalWords::NotWanted);
        };
        let words = match (wanted, draft.topic()) {
            (ProposalQuestion::Aim, _) => ProposalWords::AskAim(draft.ask()),
            (ProposalQuestion::Clause, Some(topic)) => ProposalWords::AskClause(draft.ask(), topic),
            _ => ProposalWords::AskOwn(draft.ask()),
        };
        self.ask(seat, wanted, words);
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take(&mut self, wanted: ProposalQuestion, written: &Written) {
        let (seat, text, now) = (written.by, written.text.trim(), self.now);
        let draft = self.state.drafts[seat].as_mut();
        let Some(draft) = draft.filter(|draft| draft.wants(wanted)) else {
            self.drop_question_if(seat, |asked| asked == wanted);
            return self.answer(To::Partner(seat), ProposalWords::NotWanted);
        };
        let over = wanted.bound().over(text);
        if text.is_empty() || over.is_some() {
            let refused = ProposalWords::Refused(over);
            return self.ask(seat, wanted, refused);
        }
        draft.takes(wanted, text.to_owned());
        draft.touched = now;
        self.wants_no_words_of_proposal(seat);
        let quotes = cautions(text);
        if !quotes.is_empty() {
            self.answer(To::Partner(seat), ProposalWords::Caution(quotes));
        }
        self.post_proposal_draft(seat, Lay::Below);
    }

    /// Words behind the command: what it opens, or what the clause says. What was begun goes first.
    pub(super) fn begin_proposal_with(&mut self, kind: Kind, written: &Written) {
        let (seat, text) = (written.by, written.text.trim());
        let wanted = match kind {
            Kind::Measure => ProposalQuestion::Subject,
            Kind::Clause => ProposalQuestion::Clause,
        };
        if self.state.drafts[seat].is_some() {
            return self.answer(To::Partner(seat), ProposalWords::HaveDraft(kind));
        }
        self.state.drafts[seat] = Some(Draft::blank(kind, self.now));
        if let Some(over) = wanted.bound().over(text) {
            let refused = ProposalWords::Refused(Some(over));
            return self.ask(seat, wanted, refused);
        }
        if let Some(draft) = &mut self.state.drafts[seat] {
            draft.takes(wanted, text.to_owned());
        }
        let quotes = cautions(text);
        if !quotes.is_empty() {
            self.answer(To::Partner(seat), ProposalWords::Caution(quotes));
        }
        self.post_proposal_draft(seat, Lay::Below);
    }

    /// An edit of words that a draft holds: the newest card shows it as it is now.
    pub(super) fn rewords(&mut self, seat: Seat, old: &Was, new: &str) -> Rewording {
        let Some(draft) = &mut self.state.drafts[seat] else { return Ok(false) };
        let changed = draft.reword(old, new)?;
        if changed {
            self.post_proposal_draft(seat, Lay::Below);
        }
        Ok(changed)
    }

    /// What else is wanted of them stays wanted.
    fn wants_no_words_of_proposal(&mut self, seat: Seat) {
        self.drop_question_if(seat, |_| true);
    }
}
