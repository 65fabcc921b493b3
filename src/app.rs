//! One event on its way: load the couple, decide, render, commit; again when a race was lost.

mod buttons;
mod happenings;
mod locate;
mod outgoing;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures::future::try_join_all;

use crate::clock::Clock;
use crate::domain::{
    ChatId, Couple, CoupleId, Decision, Event, Facts, Incoming, Input, Labels, Look, Returns, Say,
    Slot, Toast, decide, greet_stranger,
};
use crate::line::Line;
use crate::messages::{Locale, Speech, SpeechError};
use crate::store::{Change, Committed, Loaded, Store, StoreError, twice};
use buttons::Seal;
use locate::Place;
use outgoing::Asked;

/// How often a lost race is decided again before the event is given up.
const TRIES: usize = 20;

/// Why an event was not decided. What caused it comes again.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// A sentence is missing.
    #[error("a message cannot be rendered")]
    Speech(#[from] SpeechError),
    /// Every try lost its race, or the group's new number is another couple's.
    #[error("an event of couple {} was given up", .0.0)]
    GivenUp(CoupleId),
}

/// A result of the sender's that a couple must hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Who is in the group, and whether that was all its line was for.
    Looked(Look, bool),
    /// Something did not leave for the group.
    Withheld {
        /// What was found.
        look: Option<Look>,
        /// Under which name it would have been found.
        slot: Option<Slot>,
        /// What becomes of it.
        returns: Option<Returns>,
    },
    /// The chat takes nothing from the bot.
    Unreachable,
    /// The group has a new number.
    MigratedTo(ChatId),
}

/// The road's middle: from what happened to what is committed.
pub struct App {
    store: Store,
    speech: Speech,
    labels: Labels,
    clock: Arc<dyn Clock>,
    bot_name: String,
}

impl App {
    /// `bot_name` is the bot's user name, for links to its private chat.
    ///
    /// # Errors
    /// If a message file lacks the labels of a check-in.
    pub fn new(
        store: Store,
        speech: Speech,
        clock: Arc<dyn Clock>,
        bot_name: String,
    ) -> Result<Self, AppError> {
        let labels = speech.labels()?;
        Ok(Self { store, speech, labels, clock, bot_name })
    }

    /// Decides a batch: those of one couple in order, those of different couples side by side, so
    /// that they share a commit.
    ///
    /// # Errors
    /// If the store fails: then the whole batch may be handed in again; what was decided is known.
    pub async fn take_in(&self, batch: Vec<Incoming>) -> Result<(), AppError> {
        let is_move = |incoming: &Incoming| matches!(incoming.input, Input::MigratedTo(_));
        let (moves, batch): (Vec<_>, Vec<_>) = batch.into_iter().partition(is_move);
        // First, so that what was said in the new chat finds its couple there.
        self.take_in_order(moves).await?;
        let mut couples: HashMap<i64, Vec<Incoming>> = HashMap::new();
        for incoming in batch {
            let queue = match twice(|| self.queue_of(&incoming)).await {
                Err(error) if error.is_of_broken_rows() && self.store.works().await.is_ok() => {
                    tracing::error!(
                        update = incoming.update,
                        "dropped: its couple cannot be found"
                    );
                    continue;
                }
                queue => queue?,
            };
            couples.entry(queue).or_default().push(incoming);
        }
        try_join_all(couples.into_values().map(|queue| self.take_in_order(queue))).await?;
        Ok(())
    }

    async fn take_in_order(&self, queue: Vec<Incoming>) -> Result<(), AppError> {
        for incoming in queue {
            match self.take(&incoming).await {
                // Neither would go better the next time, and the others must not wait for it.
                Err(AppError::Store(StoreError::Parked(id) | StoreError::NoKey(id))) => {
                    tracing::error!(couple = id.0, "an update of a parked couple was dropped");
                }
                Err(AppError::Speech(error)) => {
                    tracing::error!(update = incoming.update, %error, "an update was dropped");
                }
                other => other?,
            }
        }
        Ok(())
    }

    async fn take(&self, incoming: &Incoming) -> Result<(), AppError> {
        for _ in 0..TRIES {
            let committed = match self.locate(incoming).await? {
                Place::Nowhere => return Ok(()),
                Place::Stranger => self.answer_stranger(incoming).await?,
                Place::Couple(loaded) => {
                    let id = loaded.couple.id;
                    let went = self.take_for(*loaded, incoming).await;
                    let Some(committed) = self.of_one(id, went).await? else { return Ok(()) };
                    committed
                }
            };
            if committed != Committed::Stale {
                return Ok(());
            }
        }
        tracing::error!(update = incoming.update, "given up: every try lost its race");
        Ok(())
    }

    /// None if the update is nothing to this couple.
    async fn take_for(
        &self,
        loaded: Loaded,
        incoming: &Incoming,
    ) -> Result<Option<Committed>, AppError> {
        let Some(event) = self.event(&loaded.couple, incoming).await? else { return Ok(None) };
        self.go(loaded, event, Asked::by(incoming), None).await.map(Some)
    }

    /// What cannot be read of one couple must not hold up the others: then that couple is parked.
    async fn of_one<T>(&self, id: CoupleId, outcome: Result<T, AppError>) -> Result<T, AppError> {
        match outcome {
            Err(AppError::Store(error)) if error.is_of_broken_rows() => {
                Err(self.store.set_aside(id, error).await.into())
            }
            other => other,
        }
    }

    /// Decides one event of one couple and commits what follows from it.
    async fn go(
        &self,
        loaded: Loaded,
        event: Event,
        asked: Asked<'_>,
        settles: Option<i64>,
    ) -> Result<Committed, AppError> {
        let now = self.clock.now();
        let facts = self.facts(&loaded.couple, &event).await?;
        let Loaded { couple, version, unknown } = loaded;
        let Decision { couple, says, journal, toast } = decide(couple, event, &facts, now);
        let seal = self.seal(&couple, loaded.version).await?;
        let lines = self.lines(Some((&couple, &seal)), says, toast, &asked, now)?;
        let lines = asked.fit_for(couple.group, lines);
        let couple = Some((couple, version));
        let change = Change { update: asked.update, couple, unknown, lines, journal, settles };
        Ok(self.store.commit(change).await?)
    }

    async fn facts(&self, couple: &Couple, event: &Event) -> Result<Facts, AppError> {
        let records =
            if couple.needs(event) { self.store.records(couple.id).await? } else { vec![] };
        let before = match event.opens_diary_of(couple) {
            Some(user) => self.store.former_couples(user).await?,
            None => vec![],
        };
        let (random, labels) = (crate::crypto::random(), self.labels.clone());
        Ok(Facts { random, labels, records, gap: self.store.gap(), before })
    }

    /// The seal on the buttons of a couple; one that is new gets its key by it.
    async fn seal(&self, couple: &Couple, version: i64) -> Result<Seal, StoreError> {
        Ok(Seal::of(self.store.key_of(couple.id, version == 0).await?, couple))
    }

    async fn answer_stranger(&self, incoming: &Incoming) -> Result<Committed, AppError> {
        let (says, toast) = greet_stranger(incoming);
        let asked = Asked::by(incoming);
        let lines = self.lines(None, says, toast, &asked, self.clock.now())?;
        let change = Change { update: asked.update, lines, ..Change::default() };
        Ok(self.store.commit(change).await?)
    }

    fn lines(
        &self,
        couple: Option<(&Couple, &Seal)>,
        says: Vec<Say>,
        toast: Toast,
        asked: &Asked<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Line>, SpeechError> {
        let speaker = outgoing::Speaker {
            speech: &self.speech,
            locale: Locale::En,
            bot_name: &self.bot_name,
            now,
        };
        let mut lines = vec![];
        lines.extend(speaker.answer(toast, asked)?);
        for say in says {
            lines.extend(speaker.line(couple, say)?);
        }
        Ok(lines)
    }
}
