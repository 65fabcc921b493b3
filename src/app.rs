//! One event on its way: load the couple, decide, render, commit; again when a race was lost.

mod locate;
mod outgoing;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures::future::{join_all, try_join_all};

use crate::clock::Clock;
use crate::domain::{
    ChatId, Couple, CoupleId, Decision, Event, Facts, Incoming, Input, Labels, Say, Toast, UserId,
    decide, greet_stranger,
};
use crate::line::Line;
use crate::messages::{Locale, Speech, SpeechError};
use crate::store::{Change, Committed, Loaded, Store, StoreError};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// How many members the chat has.
    Counted(u32),
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
            couples.entry(self.queue_of(&incoming).await?).or_default().push(incoming);
        }
        try_join_all(couples.into_values().map(|queue| self.take_in_order(queue))).await?;
        Ok(())
    }

    async fn take_in_order(&self, queue: Vec<Incoming>) -> Result<(), AppError> {
        for incoming in queue {
            match self.take(&incoming).await {
                // Neither would go better the next time, and the others must not wait for it.
                Err(AppError::Store(StoreError::Parked(id))) => {
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
                    let event = self.event(&loaded.couple, incoming).await?;
                    let Some(event) = event else { return Ok(()) };
                    self.go(*loaded, event, Asked::by(incoming), None).await?
                }
            };
            if committed != Committed::Stale {
                return Ok(());
            }
        }
        tracing::error!(update = incoming.update, "given up: every try lost its race");
        Ok(())
    }

    /// Wakes the couples whose moment has come; how many there were.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn wake(&self, limit: i64) -> Result<usize, AppError> {
        let now = self.clock.now();
        let due = self.store.due(now, limit).await?;
        for woken in join_all(due.iter().map(|id| self.tick(*id))).await {
            match woken {
                Err(AppError::Store(StoreError::Parked(_))) => {}
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
            let event = match outcome {
                Outcome::Counted(members) => Event::Counted(members),
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
        if matches!(outcome, Outcome::Unreachable) {
            self.store.drop_line(line).await?;
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
            if self.go(loaded, event, Asked::by_nobody(), settles).await? != Committed::Stale {
                return Ok(());
            }
        }
        Err(AppError::GivenUp(id))
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
        let Decision { couple, says, journal, toast } = decide(loaded.couple, event, &facts, now);
        let lines = self.lines(Some(&couple), says, toast, &asked, now)?;
        let lines = asked.fit_for(couple.group, lines);
        let couple = Some((couple, loaded.version));
        let change = Change { update: asked.update, couple, lines, journal, settles };
        Ok(self.store.commit(change).await?)
    }

    async fn facts(&self, couple: &Couple, event: &Event) -> Result<Facts, AppError> {
        let records =
            if couple.needs(event) { self.store.records(couple.id).await? } else { vec![] };
        Ok(Facts { random: crate::crypto::random(), labels: self.labels.clone(), records })
    }

    async fn answer_stranger(&self, incoming: &Incoming) -> Result<Committed, AppError> {
        let (says, toast) = greet_stranger(incoming);
        let asked = Asked::by(incoming);
        let lines = self.lines(None, says, toast, &asked, self.clock.now())?;
        let change =
            Change { update: asked.update, couple: None, lines, journal: vec![], settles: None };
        Ok(self.store.commit(change).await?)
    }

    fn lines(
        &self,
        couple: Option<&Couple>,
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

/// Whether an update can make a couple of a group that has none.
fn founds_a_couple(input: &Input) -> bool {
    use crate::domain::Standing;
    match input {
        Input::Standing(standing) => *standing != Standing::Gone,
        Input::Command { name, .. } => name == "start",
        _ => false,
    }
}
