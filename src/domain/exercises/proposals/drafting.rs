//! On the way to a proposal: its parts are asked one by one, each can be changed, and nobody but its
//! author sees any of it before **Propose it**.

use super::draft::Draft;
use super::press::{Choice, Part};
use super::slot::{ProposalSlot, ProposalWanted};
use super::terms::{Kind, Terms, cautions};
use super::views::Quoted;
use super::words::{Ask, ProposalWords};
use super::{own_card, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::{ExerciseWords, Wanted};
use crate::domain::flows::partner::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::say::{Say, What};
use crate::domain::words::Words;

/// Where the next card goes.
#[derive(Clone, Copy)]
enum Lay {
    /// Into the message whose button was pressed.
    There(Option<MessageId>),
    /// Below what was just written.
    Below,
}

impl Turn<'_> {
    /// **Propose a measure**, **Propose a clause**
    pub(super) fn begin_proposal(&mut self, seat: Seat, kind: Kind) {
        if self.proposals().drafts[seat].is_some() {
            return self.answer(To::Partner(seat), said(ProposalWords::HaveDraft(kind)));
        }
        self.begin_proposal_anew(seat, kind);
    }

    /// **Start again**
    pub(super) fn begin_proposal_anew(&mut self, seat: Seat, kind: Kind) {
        let draft = Draft::blank(kind, self.now);
        self.proposals().drafts[seat] = Some(draft);
        self.wants_no_words_of_proposal(seat);
        self.lay_proposal_draft(seat, Lay::Below);
    }

    /// **Change it**: one's own, from the other's; not over what was begun.
    pub(super) fn begin_proposal_from(&mut self, seat: Seat, terms: Terms) {
        let draft = Draft::from(terms, self.now);
        self.proposals().drafts[seat] = Some(draft);
        self.lay_proposal_draft(seat, Lay::Below);
    }

    /// **Go on with it**
    pub(super) fn resume_proposal(&mut self, seat: Seat, message: Option<MessageId>) {
        let now = self.now;
        match &mut self.proposals().drafts[seat] {
            Some(draft) => {
                draft.touched = now;
                self.lay_proposal_draft(seat, Lay::Below);
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
        let Some(draft) = &mut self.proposals().drafts[seat] else {
            self.stale(To::Partner(seat), message);
            return self.toast(Toast::Line(said(ProposalWords::Lapsed)));
        };
        if draft.turn != turn {
            // An older card, or a second tap: the newest card keeps its buttons.
            return self.proposal_passes();
        }
        draft.touched = now;
        match choice {
            Choice::LetBe => self.let_proposal_be(seat, message),
            Choice::Back => {
                draft.changes = None;
                self.wants_no_words_of_proposal(seat);
                self.lay_proposal_draft(seat, Lay::There(message));
            }
            Choice::Propose => match draft.terms() {
                Some(terms) => self.offer_proposal(seat, terms),
                None => self.proposal_passes(),
            },
            Choice::Change if draft.terms().is_some() => {
                let words = ProposalWords::AskPart(Ask { turn, changes: true }, draft.kind());
                self.edit(To::Partner(seat), own_card(ProposalSlot::Draft(seat)), said(words));
            }
            Choice::Own if draft.wants(ProposalWanted::Subject) => {
                self.strip_proposal(seat, message);
                self.ask_proposal(seat, ProposalWanted::Subject);
            }
            Choice::Part(part) if draft.change(part) => {
                self.lay_proposal_draft(seat, Lay::There(message));
            }
            _ if draft.chooses(choice, seat) => {
                self.wants_no_words_of_proposal(seat);
                let lay = if choice == Choice::SkipAim {
                    self.strip_proposal(seat, message);
                    Lay::Below
                } else {
                    Lay::There(message)
                };
                self.lay_proposal_draft(seat, lay);
            }
            _ => self.proposal_passes(),
        }
    }

    /// The card of what is asked now, or of the whole.
    fn lay_proposal_draft(&mut self, seat: Seat, lay: Lay) {
        let names = self.names_of_both();
        let proposals = &mut *self.couple.exercises.proposals;
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
            Some(Part::Aim) => return self.ask_for_draft_words(seat, lay, ProposalWanted::Aim),
            Some(Part::Words) => {
                return self.ask_for_draft_words(seat, lay, ProposalWanted::Clause);
            }
            None => {
                let Some(terms) = draft.terms() else { return };
                ProposalWords::Preview(draft.turn, Quoted::new(terms, names, seat))
            }
        };
        let slot = own_card(ProposalSlot::Draft(seat));
        match lay {
            Lay::There(_) => self.edit(To::Partner(seat), slot, said(words)),
            Lay::Below => self.ask(To::Partner(seat), slot, said(words)),
        }
    }

    fn ask_for_draft_words(&mut self, seat: Seat, lay: Lay, wanted: ProposalWanted) {
        if let Lay::There(message) = lay {
            self.strip_proposal(seat, message);
        }
        self.ask_proposal(seat, wanted);
    }

    pub(super) fn strip_proposal(&mut self, seat: Seat, message: Option<MessageId>) {
        if let Some(message) = message {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Strip(message)));
        }
    }

    fn let_proposal_be(&mut self, seat: Seat, message: Option<MessageId>) {
        let draft = self.proposals().drafts[seat].take();
        self.wants_no_words_of_proposal(seat);
        let to = To::Partner(seat);
        if draft.is_some_and(|draft| draft.terms().is_some()) {
            let slot = own_card(ProposalSlot::Draft(seat));
            return self.edit(to, slot, said(ProposalWords::LetBe));
        }
        self.strip_proposal(seat, message);
        self.answer(to, said(ProposalWords::LetBe));
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(in crate::domain::exercises) fn ask_proposal(
        &mut self,
        seat: Seat,
        wanted: ProposalWanted,
    ) {
        let draft = self.proposals().drafts[seat].as_ref();
        let Some(draft) = draft.filter(|draft| draft.wants(wanted)) else {
            self.wants_no_words_of_proposal(seat);
            return self.answer(To::Partner(seat), said(ProposalWords::NotWanted));
        };
        let words = match (wanted, draft.topic()) {
            (ProposalWanted::Aim, _) => ProposalWords::AskAim(draft.ask()),
            (ProposalWanted::Clause, Some(topic)) => ProposalWords::AskClause(draft.ask(), topic),
            _ => ProposalWords::AskOwn(draft.ask()),
        };
        self.want(seat, Wanted::Proposal(wanted), ExerciseWords::Proposal(words));
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(in crate::domain::exercises) fn take_proposal(
        &mut self,
        wanted: ProposalWanted,
        written: &Written,
    ) {
        let (seat, text, now) = (written.by, written.text.trim(), self.now);
        let draft = self.couple.exercises.proposals.drafts[seat].as_mut();
        let Some(draft) = draft.filter(|draft| draft.wants(wanted)) else {
            self.wants_this_no_more(seat, Wanted::Proposal(wanted));
            return self.answer(To::Partner(seat), said(ProposalWords::NotWanted));
        };
        let over = wanted.bound().over(text);
        if text.is_empty() || over.is_some() {
            let refused = ProposalWords::Refused(over);
            return self.want(seat, Wanted::Proposal(wanted), ExerciseWords::Proposal(refused));
        }
        draft.takes(wanted, text.to_owned());
        draft.touched = now;
        self.wants_no_words_of_proposal(seat);
        let quotes = cautions(text);
        if !quotes.is_empty() {
            self.answer(To::Partner(seat), said(ProposalWords::Caution(quotes)));
        }
        self.lay_proposal_draft(seat, Lay::Below);
    }

    /// Words behind the command: what it opens, or what the clause says. What was begun goes first.
    pub(in crate::domain::exercises) fn begin_proposal_with(
        &mut self,
        kind: Kind,
        written: &Written,
    ) {
        let (seat, text) = (written.by, written.text.trim());
        let wanted = match kind {
            Kind::Measure => ProposalWanted::Subject,
            Kind::Clause => ProposalWanted::Clause,
        };
        if self.proposals().drafts[seat].is_some() {
            return self.answer(To::Partner(seat), said(ProposalWords::HaveDraft(kind)));
        }
        self.proposals().drafts[seat] = Some(Draft::blank(kind, self.now));
        if let Some(over) = wanted.bound().over(text) {
            let refused = ProposalWords::Refused(Some(over));
            return self.want(seat, Wanted::Proposal(wanted), ExerciseWords::Proposal(refused));
        }
        if let Some(draft) = &mut self.proposals().drafts[seat] {
            draft.takes(wanted, text.to_owned());
        }
        let quotes = cautions(text);
        if !quotes.is_empty() {
            self.answer(To::Partner(seat), said(ProposalWords::Caution(quotes)));
        }
        self.lay_proposal_draft(seat, Lay::Below);
    }

    /// An edit of words that a draft holds: the newest card shows it as it is now.
    pub(in crate::domain::exercises) fn rewords_proposal(
        &mut self,
        seat: Seat,
        old: &Was,
        new: &str,
    ) -> Rewording {
        let Some(draft) = &mut self.proposals().drafts[seat] else { return Ok(false) };
        let changed = draft.reword(old, new)?;
        if changed {
            self.lay_proposal_draft(seat, Lay::Below);
        }
        Ok(changed)
    }

    /// What else is wanted of them stays wanted.
    fn wants_no_words_of_proposal(&mut self, seat: Seat) {
        self.wants_no_more_of(seat, |wanted| matches!(wanted, Wanted::Proposal(_)));
    }

    /// It is not so any more, and nothing else happens.
    pub(super) fn proposal_passes(&mut self) {
        self.toast(Toast::Line(Words::Passed));
    }
}
