//! What time does to proposals: 09:00 comes, a measure runs out, a draft lapses; and the end of all.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::phase::{How, Phase, Proposal};
use super::terms::{Kind, Terms};
use super::{Hand, ProposalKept, Proposals};
use crate::domain::model::people::{BySeat, Seat};

/// So many that have ended wait to be told at most; their words are in the journal.
const ENDED_AT_MOST: usize = 12;

impl Hand<'_, '_, Proposals> {
    /// Does what has fallen due. It makes no sound: the evening card tells it.
    pub(super) fn go_on(&mut self) {
        let now = self.now;
        for seat in Seat::BOTH {
            let draft = &mut self.state.drafts[seat];
            draft.take_if(|draft| draft.lapses_at() <= now);
        }
        while let Some(due) = self.due_proposal() {
            match due.phase {
                Phase::Agreed { in_force_at, withdrawn } if withdrawn.a || withdrawn.b => {
                    self.set_proposal_phase(due.number, Phase::ended(in_force_at, How::NeverBegan));
                }
                Phase::Agreed { in_force_at, .. } => self.proposal_begins(&due, in_force_at),
                Phase::InForce { ends_at, .. } => {
                    let how = How::RanOut { renew: BySeat::default() };
                    self.close_proposal(due.number, ends_at, how);
                }
                _ => self.state.all.retain(|one| one.number != due.number),
            }
        }
        self.forget_oldest_ends();
    }

    fn due_proposal(&mut self) -> Option<Proposal> {
        let now = self.now;
        let is_due = |one: &&Proposal| one.wake_at().is_some_and(|at| at <= now);
        self.state.all.iter().find(is_due).cloned()
    }

    fn proposal_begins(&mut self, due: &Proposal, since: DateTime<Utc>) {
        let phase = Phase::begun(&due.terms, self.pair.zone(), since);
        if due.terms.kind() == Kind::Measure {
            self.state.measures_done = true;
        }
        self.set_proposal_phase(due.number, phase);
    }

    /// It ends, and its words are kept for a while.
    pub(super) fn close_proposal(&mut self, number: u32, at: DateTime<Utc>, how: How) {
        let Some(one) = self.state.find(number) else { return };
        let (by, terms) = (one.by, one.terms.clone());
        if one.is_in_force() {
            self.keep(by, ProposalKept::Ended { terms });
        }
        self.aside.forget(number);
        self.set_proposal_phase(number, Phase::ended(at, how));
    }

    fn set_proposal_phase(&mut self, number: u32, phase: Phase) {
        self.change_clauses(|proposals| {
            if let Some(one) = proposals.find_mut(number) {
                one.phase = phase;
            }
        });
    }

    /// By their ends alone: what one of the two was told, or wished, must not show in what goes.
    fn forget_oldest_ends(&mut self) {
        let all = &mut self.state.all;
        let mut ends: Vec<_> = all.iter().filter_map(Proposal::ended_at).collect();
        ends.sort_unstable();
        let over = ends.len().saturating_sub(ENDED_AT_MOST);
        let Some(first) = ends.get(over).copied() else { return };
        all.retain(|one| one.ended_at().is_none_or(|at| at >= first));
    }

    /// What that partner drafts or has offered goes; what both said yes to stays.
    pub(super) fn erase(&mut self, of: Seat) {
        self.state.drafts[of] = None;
        let offers =
            |one: &mut Proposal| one.by == of && matches!(one.phase, Phase::Offered { .. });
        for one in self.state.all.extract_if(.., offers).collect::<Vec<_>>() {
            self.cx.aside.forget(one.number);
        }
    }

    /// The couple ends: own words that were not agreed to go to their author's diary, whether they
    /// were read or not, so that it tells nothing; what held is kept as what has ended.
    pub(super) fn end(&mut self) {
        for seat in Seat::BOTH {
            let draft = self.state.drafts[seat].take();
            let words = draft.as_ref().map(Draft::own_words).unwrap_or_default();
            for words in words {
                self.keep_in_diary(seat, words);
            }
        }
        let clauses: Vec<Terms> = self.state.clauses().cloned().collect();
        self.keep_signed_version(clauses);
        for one in std::mem::take(&mut self.state.all) {
            match one.phase {
                Phase::Offered { .. } => {
                    for words in one.terms.own_words() {
                        self.keep_in_diary(one.by, words.to_owned());
                    }
                }
                // Agreed as well, though it had not begun: no word is lost, and both know it.
                Phase::InForce { .. } | Phase::Part { .. } | Phase::Agreed { .. } => {
                    self.keep(one.by, ProposalKept::Ended { terms: one.terms });
                }
                Phase::Ended { .. } => {}
            }
        }
    }
}
