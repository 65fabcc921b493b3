//! A batch in sets: what touches nothing of each other's is asked about together and written together.
//!
//! It comes to what writing one job after the other comes to. Each set is a part of the batch, in its
//! order, in which no job finds anything else for what another one of it does; what does begins the
//! next one. So a couple has one change in a set, and the next is decided on what became of it.

use std::collections::HashSet;

use super::Committed;
use super::apply::Batch;
use super::check::{Found, Verdict};
use super::job::{ChangeJob, Work};
use super::rows::Rows;

/// What two jobs of one set may not both touch.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Touches {
    Update(i64),
    Line(i64),
    Couple(i64),
    Group(i64),
    User(i64),
    Message(i64, i64),
}

impl Batch<'_> {
    /// Writes a batch: each job, or finds it refused and leaves no trace of it.
    pub(super) async fn apply_all(&mut self, work: &[&Work]) -> Result<Vec<Verdict>, sqlx::Error> {
        let mut verdicts = Vec::with_capacity(work.len());
        while let Some(rest) = work.get(verdicts.len()..)
            && let Some(first) = rest.first()
        {
            match rest.get(..length_of_set(rest)) {
                Some(set) if set.len() > 1 => self.apply_set(set, &mut verdicts).await?,
                _ => verdicts.push(self.apply(first).await?),
            }
        }
        Ok(verdicts)
    }

    /// Writes the set, or its beginning up to a job whose outcome hangs on the others'; at least one.
    async fn apply_set(
        &mut self,
        set: &[&Work],
        verdicts: &mut Vec<Verdict>,
    ) -> Result<(), sqlx::Error> {
        let changes = set.iter().filter_map(|work| change_of(work)).collect::<Vec<_>>();
        let mut found = Found::ask(&mut *self.connection, self.bot, &changes).await?.into_iter();
        let (mut rows, before) = (Rows::default(), verdicts.len());
        for work in set {
            let written = Verdict::Done(Committed::Written);
            verdicts.push(match work {
                Work::Change(change) => {
                    let Some(found) = found.next() else { return Err(sqlx::Error::RowNotFound) };
                    let refusal = found.refusal(change);
                    let moves = refusal.is_none() && found.moved;
                    // The one whose seat is taken may have left it in this set.
                    let may_be_free = refusal.is_some() && found.taken && rows.change_seats();
                    if moves && verdicts.len() == before {
                        // Alone: it takes another couple's place.
                        let verdict = self.apply(work).await?;
                        verdicts.push(verdict);
                        return Ok(());
                    } else if moves || may_be_free {
                        break;
                    } else if let Some(refused) = refusal {
                        refused
                    } else {
                        rows.take_change(self, change, &found);
                        written
                    }
                }
                other => {
                    rows.take(other);
                    written
                }
            });
        }
        rows.write(self).await
    }
}

fn change_of(work: &Work) -> Option<&ChangeJob> {
    match work {
        Work::Change(change) => Some(change),
        _ => None,
    }
}

/// How many jobs from the first on make a set.
fn length_of_set(work: &[&Work]) -> usize {
    let mut touched = HashSet::with_capacity(work.len() * 4);
    let mut edits = false;
    let fits = |work: &&&Work| {
        let Some(own) = touches(work) else { return false };
        if own.iter().any(|one| touched.contains(one)) {
            return false;
        }
        touched.extend(own);
        if let Some(change) = change_of(work) {
            // A newer edit takes the place of an older one, whose result is then nothing any more.
            if edits && change.settles.is_some() {
                return false;
            }
            edits |= change.lines.iter().any(|line| line.edits);
        }
        true
    };
    work.iter().take_while(fits).count()
}

/// What the job touches; none if it is not for a set.
fn touches(work: &Work) -> Option<Vec<Touches>> {
    Some(match work {
        Work::Change(change) if change.destroys.is_some() || change.erased.is_some() => {
            return None;
        }
        // The house's edits could take each other's place.
        Work::Change(change)
            if change.couple.is_none() && change.lines.iter().any(|line| line.edits) =>
        {
            return None;
        }
        Work::Change(change) => {
            let update = change.update.map(Touches::Update);
            let mut touches: Vec<_> = update.into_iter().collect();
            touches.extend(change.settles.map(Touches::Line));
            if let Some(couple) = &change.couple {
                touches.push(Touches::Couple(couple.id.0));
                touches.push(Touches::Group(couple.group.0));
                touches.extend(couple.users.iter().map(|user| Touches::User(user.number)));
            }
            touches
        }
        // A note is written alone: it holds nothing where its line was dropped meanwhile.
        Work::Settle(settled) if settled.has_note() => return None,
        Work::Settle(settled) => {
            let messages = settled.sent.iter().map(|sent| sent.message.0);
            let message = |message| Touches::Message(settled.chat.0, message);
            [Touches::Line(settled.id)].into_iter().chain(messages.map(message)).collect()
        }
        Work::DropLine(id) | Work::Postpone { id, .. } => vec![Touches::Line(*id)],
        _ => return None,
    })
}
