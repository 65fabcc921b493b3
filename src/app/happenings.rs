//! What happens without anybody's act: a couple's moment comes, a line's result.

use std::sync::atomic::Ordering;

use futures::future::join_all;

use super::outgoing::Asked;
use super::{App, AppError, Outcome, TRIES};
use crate::domain::{ChatId, Couple, CoupleId, Event, To, UserId};
use crate::store::{Committed, StoreError};

impl App {
    /// Wakes couples that are due for what waits behind nobody's evening; how many there were.
    ///
    /// # Errors
    /// If the store fails. A couple whose state cannot be read is parked and passed over.
    pub async fn wake_on_time(&self, limit: i64) -> Result<usize, AppError> {
        let due = self.store.due_on_time(self.clock.now(), limit).await?;
        self.tick_all(&due).await?;
        Ok(due.len())
    }

    /// Wakes up to `limit` couples that are due for whatever it is, those first that wait longest; of
    /// one minute in the same order every evening. How many there were.
    ///
    /// # Errors
    /// As above.
    pub async fn wake(&self, limit: i64) -> Result<usize, AppError> {
        let due = self.store.due(self.clock.now(), limit).await?;
        self.tick_all(&due).await?;
        Ok(due.len())
    }

    /// Notes that the bot is at work: called more often than every two minutes, if it is.
    pub fn notes_being_at_work(&self) {
        self.at_work.sees(self.clock.now());
    }

    /// How many evenings passed unasked since the start because there were too many at once.
    #[must_use]
    pub fn over_capacity(&self) -> u64 {
        self.over_capacity.load(Ordering::Relaxed)
    }

    async fn tick_all(&self, due: &[CoupleId]) -> Result<(), AppError> {
        for woken in join_all(due.iter().map(|id| self.tick(*id))).await {
            match woken {
                Err(AppError::Store(StoreError::Parked(_) | StoreError::NoKey(_))) => {}
                other => other?,
            }
        }
        Ok(())
    }

    /// Also when the couple finds nothing due: the commit then mends the column that said so.
    async fn tick(&self, id: CoupleId) -> Result<(), AppError> {
        self.until_written(id, |_| Some((Event::Tick, None))).await
    }

    /// Hears what became of the line with number `line`, which went to `chat`.
    ///
    /// # Errors
    /// If the store fails; the line is then still in the outbox.
    pub async fn handle_outcome(
        &self,
        id: CoupleId,
        chat: ChatId,
        line: i64,
        outcome: Outcome,
    ) -> Result<(), AppError> {
        if id == CoupleId::NONE {
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
                Outcome::Refused { for_now, slot, returns } => {
                    let to = place_of(chat, couple)?;
                    Event::Refused { to, for_now, slot, returns }
                }
                Outcome::Arrived => {
                    return Some((Event::Arrived(place_of(chat, couple)?), None));
                }
            };
            Some((event, Some(line)))
        })
        .await?;
        match outcome {
            Outcome::Refused { .. } => self.store.drop_line(line).await?,
            Outcome::MigratedTo(to) => self.gate.changes(to),
            Outcome::Looked(..) | Outcome::Withheld { .. } | Outcome::Arrived => {}
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
            let went = self.decide_and_commit(loaded, event, Asked::by_nobody(), settles).await;
            if self.of_one(id, went).await? != Committed::Stale {
                return Ok(());
            }
        }
        Err(AppError::GivenUp(id))
    }
}

/// Which of the couple's chats that is; none if it is where the couple was.
fn place_of(chat: ChatId, couple: &Couple) -> Option<To> {
    let partner = || couple.seat_of(UserId(chat.0)).map(To::Partner);
    (couple.group == chat).then_some(To::Group).or_else(partner)
}
