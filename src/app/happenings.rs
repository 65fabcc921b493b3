//! What happens without anybody's act: a couple's moment comes, a line's result.

use futures::future::join_all;

use super::outgoing::Asked;
use super::{App, AppError, Outcome, TRIES};
use crate::domain::{ChatId, Couple, CoupleId, Event, UserId};
use crate::store::{Committed, StoreError};

impl App {
    /// Wakes the couples whose moment has come; how many there were.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn wake(&self, limit: i64) -> Result<usize, AppError> {
        let now = self.clock.now();
        let due = self.store.due(now, limit).await?;
        for woken in join_all(due.iter().map(|id| self.tick(*id))).await {
            match woken {
                Err(AppError::Store(StoreError::Parked(_) | StoreError::NoKey(_))) => {}
                other => other?,
            }
        }
        Ok(due.len())
    }

    /// Also when the couple finds nothing due: the commit then mends the column that said so.
    async fn tick(&self, id: CoupleId) -> Result<(), AppError> {
        self.until_written(id, |_| Some((Event::Tick, None))).await
    }

    /// Hears what became of the line with number `line`, which went to `chat`.
    ///
    /// # Errors
    /// If the store fails; the line is then still in the outbox.
    pub async fn hear(
        &self,
        id: CoupleId,
        chat: ChatId,
        line: i64,
        outcome: Outcome,
    ) -> Result<(), AppError> {
        if id == CoupleId::HOUSE {
            return Ok(self.store.drop_line(line).await?);
        }
        self.until_written(id, |couple| {
            let event = match outcome.clone() {
                Outcome::Looked(look, true) => Event::Looked(look),
                Outcome::Looked(look, false) => return Some((Event::Looked(look), None)),
                Outcome::Withheld { look, slot, returns } => {
                    Event::Withheld { slot, returns, look }
                }
                Outcome::MigratedTo(to) => return Some((Event::MigratedTo(to), None)),
                Outcome::Unreachable if couple.group == chat => Event::GroupUnreachable,
                Outcome::Unreachable => match couple.seat_of(UserId(chat.0)) {
                    Some(seat) => Event::Reachable(seat, false),
                    // It went to where the couple was; there is nothing to decide.
                    None => return None,
                },
            };
            Some((event, Some(line)))
        })
        .await?;
        match outcome {
            Outcome::Unreachable => self.store.drop_line(line).await?,
            Outcome::MigratedTo(to) => self.gate.changes(to),
            Outcome::Looked(..) | Outcome::Withheld { .. } => {}
        }
        Ok(())
    }

    async fn until_written(
        &self,
        id: CoupleId,
        event: impl Fn(&Couple) -> Option<(Event, Option<i64>)>,
    ) -> Result<(), AppError> {
        for _ in 0..TRIES {
            let Some(loaded) = self.store.couple(id).await? else { return Ok(()) };
            let Some((event, settles)) = event(&loaded.couple) else { return Ok(()) };
            let went = self.go(loaded, event, Asked::by_nobody(), settles).await;
            if self.of_one(id, went).await? != Committed::Stale {
                return Ok(());
            }
        }
        Err(AppError::GivenUp(id))
    }
}
