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
mod exported;
mod kept;
mod offer;
mod overview;
mod phase;
mod press;
mod slot;
mod terms;
mod unseen;
mod views;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Hand, Pair, Written};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{item, weight};
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;
use agreement::Agreement as Signatures;
use draft::Draft;
use phase::{Phase, Proposal};

pub use kept::ProposalKept;
pub use press::{Asks, Choice, Does, From, Part, ProposalPress};
pub use slot::{ProposalQuestion, ProposalSlot};
pub use terms::{Kind, Named, Subject, Template, Terms, Topic, Whom};
pub use unseen::ProposalsUnseen;
pub use views::{Agreement, Card, Overview, Quoted, Stands, Version};
pub use words::{Ask, ProposalCardItem, ProposalWords};

/// Where proposals stand.
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
    fn next_moment(&self) -> Option<DateTime<Utc>> {
        let drafts = Seat::BOTH.into_iter().filter_map(|seat| self.drafts[seat].as_ref());
        let drafts = drafts.map(Draft::lapses_at);
        self.all.iter().filter_map(Proposal::wake_at).chain(drafts).min()
    }

    /// The numbers of what this partner proposed.
    pub(in crate::domain) fn numbers_of(&self, by: Seat) -> impl Iterator<Item = u32> {
        self.all.iter().filter(move |one| one.by == by).map(|one| one.number)
    }

    /// The bytes of what that partner has of their own.
    fn takes_of_own(&self, seat: Seat) -> usize {
        let offers = |one: &&Proposal| one.by == seat && matches!(one.phase, Phase::Offered { .. });
        weight(&self.drafts[seat]) + self.all.iter().filter(offers).map(takes).sum::<usize>()
    }

    /// The bytes of what both said yes to.
    fn takes_of_shared(&self) -> usize {
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

impl Exercise for Proposals {
    type Press = ProposalPress;
    type Question = ProposalQuestion;
    type Slot = ProposalSlot;
    type Words = ProposalWords;
    type Item = ProposalCardItem;
    type Kept = ProposalKept;
    type Aside = ProposalsUnseen;

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, to, tool, .. } => hand.open(by, to, tool),
            Event::Pressed { by, press, message, .. } => hand.pressed(by, press, message),
            Event::AskedAgain { by, question } => hand.ask_again(by, question),
            Event::Answered { question, written } => hand.take(question, &written),
            Event::Laid { seat, date } => hand.note_items(seat, date),
            Event::EveningCame { .. } => hand.show_what_was_unseen(),
            Event::Tick => hand.go_on(),
            Event::Ends => hand.end(),
            Event::Erased { of } => hand.erase(of),
            Event::AskedHere { .. } | Event::GroupMoved => {}
        }
    }

    fn opens_with(&mut self, tool: Tool, written: &Written, cx: &mut Context<'_, Self>) -> bool {
        Hand { state: self, cx }.begin_proposal_with(kind_of(tool), written);
        true
    }

    fn reword(
        &mut self,
        by: Seat,
        _: ProposalQuestion,
        old: &Was,
        new: &str,
        cx: &mut Context<'_, Self>,
    ) -> Rewording {
        Hand { state: self, cx }.rewords(by, old, new)
    }

    fn items_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        unseen: &ProposalsUnseen,
    ) -> Vec<ProposalCardItem> {
        self.items_on(seat, date, pair, unseen)
    }

    fn tells_something_new_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        unseen: &ProposalsUnseen,
    ) -> bool {
        self.has_untold(seat, date, pair, unseen)
    }

    /// Step 2, once a measure was agreed, or **None for now** said by both; step 5, once both have
    /// signed version 1.
    fn is_step_done(&self, step: Step) -> bool {
        match step {
            Step::Transparency => self.measures_done,
            Step::Agreement => self.agreement.done,
            _ => false,
        }
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.next_moment()
    }

    fn own_items(&self, seat: Seat, _: &ProposalsUnseen) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.takes_of_own(seat)
    }

    fn weight_of_shared(&self, _: DateTime<Utc>) -> usize {
        self.takes_of_shared()
    }
}

impl Hand<'_, '_, Proposals> {
    /// Measures of openness: what there is, and proposing one. `/agreement`, also for all to see.
    fn open(&mut self, seat: Seat, to: To, tool: Tool) {
        if tool == Tool::Agreement && to == To::Group {
            let agreement = self.state.agreement_for_all();
            return self.answer(to, agreement);
        }
        self.show_proposals(seat, kind_of(tool), 0);
    }

    fn pressed(&mut self, seat: Seat, press: ProposalPress, message: Option<MessageId>) {
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
        self.state.none[seat] = true;
        self.toast(ProposalWords::NoneNoted);
        self.show_proposals_again(seat, Kind::Measure);
    }

    /// An evening has come: what was ended shows to the other, and that neither wishes a measure.
    fn show_what_was_unseen(&mut self) {
        let ProposalsUnseen { ended, .. } = std::mem::take(&mut self.cx.aside);
        self.show_ended_proposals(ended);
        if self.state.none.a && self.state.none.b {
            self.state.measures_done = true;
        }
    }
}

/// The bytes that it takes, however it stands.
fn takes(one: &Proposal) -> usize {
    item::PROPOSAL + weight(&one.terms)
}

fn kind_of(tool: Tool) -> Kind {
    if tool == Tool::Measures { Kind::Measure } else { Kind::Clause }
}
