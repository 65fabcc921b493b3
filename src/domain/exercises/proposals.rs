//! What one proposes and both agree to: measures of openness, and the clauses of the relationship
//! agreement (PRODUCT §6, steps 2 and 5). One mechanism for both:
//!
//! | stands | what happens | then it stands |
//! |---|---|---|
//! | draft | **Propose it** | offered; the other sees it from the next evening on |
//! | draft | **Delete this draft**; 30 days untouched | – |
//! | offered | **Yes** by the other | agreed, in force at 09:00 of the next day |
//! | offered | **Leave it**, **Change it** by the other | offered, left: its author sees no difference |
//! | offered | **Take it back** by its author | – |
//! | agreed | **Take my yes back** by either | agreed; who did so sees it no more, the other does |
//! | agreed | 09:00, and a yes was taken back | ended: it never began |
//! | agreed | 09:00 | in force: a measure; a part of the agreement: a clause |
//! | in force | a week | in force; **Keep it** or **End it**? No answer: it goes on |
//! | in force, a part | **End it** by either | ended for who did so; in force for the other |
//! | the same | an evening comes | ended early; the other's card tells it |
//! | in force | its 7, 14 or 28 days | ended; for 7 days both find **Renew it** |
//! | ended | **Renew it** by both | agreed, under a new number |
//! | ended | 30 days | – |
//!
//! Each time that a clause becomes a part of the agreement, or leaves it, the agreement can be signed
//! anew: [`agreement`]. Nothing of all this goes to the group but the agreement itself.

mod agreement;
mod course;
mod draft;
mod drafting;
mod evening;
mod flow;
mod offer;
mod overview;
mod phase;
mod press;
mod slot;
mod terms;
mod views;
mod words;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{ExerciseSlot, ExerciseWords};
use crate::domain::couple::Couple;
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{item, weight};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::say::Slot;
use crate::domain::words::Words;
use agreement::Agreement as Signatures;
use draft::Draft;
use phase::{Phase, Proposal};

pub use press::{Asks, Choice, Does, From, Part, ProposalPress};
pub use slot::{ProposalSlot, ProposalWanted};
pub use terms::{Kind, Named, Subject, Template, Terms, Topic, Whom};
pub use views::{Agreement, Card, Overview, Quoted, Stands, Version};
pub use words::{Ask, ProposalMatter, ProposalWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Proposals {
    /// The newest number. A draft has none: its number would show that it was begun.
    numbered: u32,
    /// How many cards were laid on the way to proposals.
    turns: BySeat<u32>,
    /// What each is about to propose. Never shown to the other.
    drafts: BySeat<Option<Draft>>,
    /// What was offered, in that order.
    all: Vec<Proposal>,
    /// Who wishes no measure for now. Never shown.
    none: BySeat<bool>,
    /// Whether a measure was agreed, or neither wished one.
    measures_done: bool,
    agreement: Signatures,
}

impl Proposals {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        let drafts = Seat::BOTH.into_iter().filter_map(|seat| self.drafts[seat].as_ref());
        let drafts = drafts.map(Draft::lapses_at);
        self.all.iter().filter_map(Proposal::wake_at).chain(drafts).min()
    }

    /// The numbers of what this partner proposed.
    pub(super) fn numbers_of(&self, by: Seat) -> impl Iterator<Item = u32> {
        self.all.iter().filter(move |one| one.by == by).map(|one| one.number)
    }

    /// The bytes of what that partner has of their own.
    pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
        let offers = |one: &&Proposal| one.by == seat && matches!(one.phase, Phase::Offered { .. });
        weight(&self.drafts[seat]) + self.all.iter().filter(offers).map(takes).sum::<usize>()
    }

    /// The bytes of what both said yes to.
    pub(super) fn weight_of_shared(&self) -> usize {
        let agreed = |one: &&Proposal| !matches!(one.phase, Phase::Offered { .. });
        self.all.iter().filter(agreed).map(takes).sum()
    }

    fn find(&self, number: u32) -> Option<&Proposal> {
        self.all.iter().find(|one| one.number == number)
    }

    fn find_mut(&mut self, number: u32) -> Option<&mut Proposal> {
        self.all.iter_mut().find(|one| one.number == number)
    }

    /// What the agreement says now.
    fn clauses(&self) -> impl Iterator<Item = &Terms> {
        let part = |one: &&Proposal| matches!(one.phase, Phase::Part { .. });
        self.all.iter().filter(part).map(|one| &one.terms)
    }
}

impl Couple {
    /// Whether step 2 is done: a measure was agreed, or **None for now** said by both. What is done
    /// stays so, else it would show that somebody thought again.
    #[must_use]
    pub fn measures_done(&self) -> bool {
        self.exercises.proposals.measures_done
    }

    /// Whether step 5 is done: both have signed version 1 of the agreement.
    #[must_use]
    pub fn agreement_done(&self) -> bool {
        self.exercises.proposals.agreement.done
    }
}

impl Turn<'_> {
    /// Measures of openness: what there is, and proposing one.
    pub(super) fn open_measures(&mut self, seat: Seat) {
        self.show_proposals(seat, Kind::Measure, 0);
    }

    /// `/agreement`
    pub(super) fn open_agreement(&mut self, seat: Seat, to: To) {
        if to == To::Group {
            return self.answer(to, self.agreement_for_all());
        }
        self.show_proposals(seat, Kind::Clause, 0);
    }

    /// A button of theirs.
    pub(super) fn proposal_pressed(
        &mut self,
        seat: Seat,
        press: ProposalPress,
        message: Option<MessageId>,
    ) {
        match press {
            ProposalPress::Begin(kind) => self.begin_proposal(seat, kind),
            ProposalPress::Resume => self.resume_proposal(seat, message),
            ProposalPress::Anew(kind) => self.begin_proposal_anew(seat, kind),
            ProposalPress::Draft(turn, choice) => {
                self.proposal_draft_pressed(seat, turn, choice, message);
            }
            ProposalPress::More(kind, from) => self.show_proposals(seat, kind, from),
            ProposalPress::Open(number, _) => self.open_proposal(seat, number, message),
            ProposalPress::Does(number, does, from) => {
                self.does_with_proposal(seat, number, (does, from), message);
            }
            ProposalPress::NoneForNow => self.wants_no_measure(seat),
            ProposalPress::Sign(revision) => self.sign_agreement(seat, revision),
            ProposalPress::StillRight => self.looked_at_agreement(seat, false),
            ProposalPress::LookTogether => self.looked_at_agreement(seat, true),
        }
    }

    /// **None for now**: noted, and shown to nobody else; that neither wishes one, from the next evening
    /// on, by the step's card.
    fn wants_no_measure(&mut self, seat: Seat) {
        self.proposals().none[seat] = true;
        self.toast(Toast::Line(said(ProposalWords::NoneNoted)));
        self.show_proposals_again(seat, Kind::Measure);
    }

    pub(super) fn note_that_neither_wishes_a_measure(&mut self) {
        let proposals = self.proposals();
        if proposals.none.a && proposals.none.b {
            proposals.measures_done = true;
        }
    }

    fn proposals(&mut self) -> &mut Proposals {
        &mut self.couple.exercises.proposals
    }
}

/// The bytes that it takes, however it stands.
fn takes(one: &Proposal) -> usize {
    item::PROPOSAL + weight(&one.terms)
}

fn said(words: ProposalWords) -> Words {
    Words::Exercise(ExerciseWords::Proposal(words))
}

fn own_card(slot: ProposalSlot) -> Slot {
    Slot::Exercise(ExerciseSlot::Proposal(slot))
}
