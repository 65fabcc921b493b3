//! Answers in which no couple has a part: to people who have none, and to a press that a newer one replaced.

use super::gate::StrangerNotice;
use super::outgoing::Asked;
use super::{App, AppError};
use crate::domain::{Incoming, Say, Toast, What, Words, greet_stranger};
use crate::store::{Change, Committed};

impl App {
    /// What a stranger has not been told lately, they are told; of all else nothing is written.
    pub(super) async fn answer_stranger(&self, incoming: &Incoming) -> Result<Committed, AppError> {
        let now = self.clock.now();
        let (mut says, toast) = greet_stranger(incoming);
        says.retain(|say| told(say).is_none_or(|what| self.gate.tells(incoming, what, now)));
        let told: Vec<StrangerNotice> = says.iter().filter_map(told).collect();
        let asked = Asked::by(incoming);
        let lines = self.lines(None, says, toast, &asked, now)?;
        let mut committed = Committed::Written;
        if !lines.is_empty() {
            let change = Change { update: asked.update, lines, ..Change::default() };
            committed = self.store.commit(change).await?;
        }
        if !incoming.person.anonymous {
            self.gate.meets_stranger(incoming, told, false, now);
        }
        Ok(committed)
    }

    /// A newer press of the same button counts; this one only stops its glow.
    pub(super) async fn answer_replaced(&self, incoming: &Incoming) -> Result<(), AppError> {
        let asked = Asked::by(incoming);
        let lines = self.lines(None, vec![], Toast::Silent, &asked, self.clock.now())?;
        if !lines.is_empty() {
            let change = Change { update: asked.update, lines, ..Change::default() };
            self.store.commit(change).await?;
        }
        Ok(())
    }
}

/// What a stranger is told by it; none by what only answers a button.
fn told(say: &Say) -> Option<StrangerNotice> {
    let What::New { words, .. } = &say.what else { return None };
    Some(match words {
        Words::Care { .. } => StrangerNotice::Care,
        Words::Privacy => StrangerNotice::Privacy,
        _ => StrangerNotice::Notice,
    })
}
