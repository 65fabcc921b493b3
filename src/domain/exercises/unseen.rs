//! What one did in private and the other does not see yet. It shows from the next evening on, by command
//! as by card: so nobody finds out by looking again and again when something was done, or whether.
//!
//! | shows | what |
//! |---|---|
//! | at once | what its author tells: pressed something that says that the other hears, or acted in the group |
//! | with the next evening | a question, its answer, that it is kept for a talk; a proposal, that one was ended, that neither wishes a measure; a plan, and what was changed in it |
//! | at an hour of its own | letters and what is told (`letters`), a round of “In your shoes”, a date, touch: each in its module |
//! | never | all else |
//!
//! What is taken back goes at once, for nobody is to read on what they may not read any more.
//! Of several questions one comes an evening. In a pause, and while one of the two is out of the group, an evening shows nothing of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::plans::PlansSoFar;
use super::proposals::ProposalsUnseen;
use super::questions::QuestionsUnseen;
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::model::shared::Shared;

/// What each did in private since the last evening.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Unseen {
    /// Questions that went over.
    pub(in crate::domain) asked: BTreeSet<u32>,
    /// Answers that were sent, by the number of the question.
    pub(in crate::domain) answers: BTreeMap<u32, String>,
    /// Questions that are kept for a talk.
    pub(super) for_talk: BTreeSet<u32>,
    /// Proposals that were offered.
    pub(in crate::domain) offered: BTreeSet<u32>,
    /// Measures and clauses that were ended, and by whom.
    pub(super) ended: BTreeSet<(u32, Seat)>,
    /// On which evening each one's last question went over: one comes a day.
    pub(super) last_asked: BySeat<Option<NaiveDate>>,
    /// What can be read of each one's plan, where its author has changed that.
    pub(super) plans: PlansSoFar,
}

/// What of one exercise waits for the next evening.
pub(in crate::domain) trait Waits {
    /// What waits.
    fn of(unseen: &Unseen) -> Self;
    /// That is what waits now.
    fn put(self, unseen: &mut Shared<Unseen>);
}

impl Waits for () {
    fn of(_: &Unseen) {}

    fn put(self, _: &mut Shared<Unseen>) {}
}

impl Waits for PlansSoFar {
    fn of(unseen: &Unseen) -> Self {
        unseen.plans.clone()
    }

    fn put(self, unseen: &mut Shared<Unseen>) {
        if self != unseen.plans {
            unseen.plans = self;
        }
    }
}

impl Waits for QuestionsUnseen {
    fn of(unseen: &Unseen) -> Self {
        let Unseen { asked, answers, for_talk, last_asked, .. } = unseen.clone();
        Self { asked, answers, for_talk, last_asked }
    }

    fn put(self, unseen: &mut Shared<Unseen>) {
        if self != Self::of(unseen) {
            let unseen = &mut **unseen;
            (unseen.asked, unseen.answers) = (self.asked, self.answers);
            (unseen.for_talk, unseen.last_asked) = (self.for_talk, self.last_asked);
        }
    }
}

impl Waits for ProposalsUnseen {
    fn of(unseen: &Unseen) -> Self {
        let Unseen { offered, ended, .. } = unseen.clone();
        Self { offered, ended }
    }

    fn put(self, unseen: &mut Shared<Unseen>) {
        if self != Self::of(unseen) {
            let unseen = &mut **unseen;
            (unseen.offered, unseen.ended) = (self.offered, self.ended);
        }
    }
}
