//! One event on its way: load the couple, decide, render, commit; again when a race was lost.

mod at_work;
mod buttons;
mod closing;
mod decided;
mod erased;
mod foresight;
mod gate;
mod happenings;
mod locate;
mod named;
mod notes;
mod outgoing;
mod parts;
mod patience;
mod strangers;
mod taking;
mod turns;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::clock::Clock;
use crate::domain::{
    ChatId, Couple, CoupleId, Decision, Event, Facts, Labels, Look, Returns, Say, Slot, Toast,
    decide,
};
use crate::line::Line;
use crate::messages::{Locale, Speech, SpeechError};
use crate::store::{Change, Committed, Loaded, Store, StoreError};
use at_work::AtWork;
use buttons::Seal;
use closing::ClosedChats;
use decided::{Decided, name_of};
use erased::erased_words;
use gate::Gate;
use outgoing::Asked;
use parts::Parts;
use patience::{Hurry, SETTLES_WITHIN};
use turns::Turns;

pub use decided::{Decided as DecidedLately, DecisionLog, SaidThere};
pub use foresight::{Ahead, Outlook};

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
    /// What came before it was not decided, and it must not be first.
    #[error("what came before it was not decided")]
    Behind,
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
    Refused {
        /// Whether that ends by itself.
        for_now: bool,
        /// The name under which the line would have been found, if it says something.
        slot: Option<Slot>,
        /// What becomes of it.
        returns: Option<Returns>,
    },
    /// What was tried in a chat that took nothing has arrived; its line is settled.
    Arrived,
    /// The group has a new number.
    MigratedTo(ChatId),
}

/// The road's middle: from what happened to what is committed.
pub struct App {
    store: Store,
    speech: Arc<Speech>,
    labels: Arc<Labels>,
    clock: Arc<dyn Clock>,
    bot_name: String,
    gate: Gate,
    turns: Turns,
    parts: Parts,
    hurry: Hurry,
    settles_within: Duration,
    at_work: AtWork,
    /// Evenings that passed unasked since there were too many at once.
    over_capacity: AtomicU64,
    /// Who is told what was decided.
    log: OnceLock<Arc<DecisionLog>>,
}

impl App {
    /// `bot_name` is the bot's user name, for links to its private chat.
    ///
    /// # Errors
    /// If a message file lacks the labels of a check-in.
    pub fn new(
        store: Store,
        speech: impl Into<Arc<Speech>>,
        clock: Arc<dyn Clock>,
        bot_name: String,
    ) -> Result<Self, AppError> {
        let speech = speech.into();
        let labels = Arc::new(speech.labels()?);
        Ok(Self {
            store,
            speech,
            labels,
            clock,
            bot_name,
            gate: Gate::default(),
            turns: Turns::default(),
            parts: Parts::default(),
            hurry: Hurry::default(),
            settles_within: SETTLES_WITHIN,
            at_work: AtWork::default(),
            over_capacity: AtomicU64::new(0),
            log: OnceLock::new(),
        })
    }

    /// For how long, in real time, an answer to a message that is still on its way waits for that
    /// message's number.
    #[must_use]
    pub fn with_patience(self, settles_within: Duration) -> Self {
        Self { settles_within, ..self }
    }

    /// Decides one event of one couple and commits what follows from it.
    async fn decide_and_commit(
        &self,
        loaded: Loaded,
        event: Event,
        asked: Asked<'_>,
        settles: Option<i64>,
    ) -> Result<Committed, AppError> {
        // A couple is large, and on its way it is held more than once.
        Box::pin(self.goes(loaded, event, asked, settles)).await
    }

    async fn goes(
        &self,
        loaded: Loaded,
        event: Event,
        asked: Asked<'_>,
        settles: Option<i64>,
    ) -> Result<Committed, AppError> {
        let now = self.clock.now();
        let mut facts = self.facts(&loaded.couple, &event, &asked).await?;
        self.sees_notes(&mut facts, &asked).await?;
        let is_over_capacity = event == Event::Tick && loaded.couple.is_over_capacity(&facts, now);
        let Loaded { couple, version, unknown } = loaded;
        let closed = ClosedChats::of(&couple);
        let before: Vec<_> = couple.invited().collect();
        let was = event.may_erase().then(|| couple.clone());
        let log = self.log.get().map(|log| (log, name_of(&event)));
        let decision = decide(couple, event, &facts, now);
        let log = log.map(|(log, event)| (log, Decided::of(event, &decision, now)));
        let Decision { couple, says, journal, toast, erases, destroys } = decision;
        let (id, closed_now) = (couple.id, ClosedChats::of(&couple));
        let seal = self.seal(&couple, loaded.version).await?;
        self.notes_links(&toast, &asked);
        // Nothing that is said then bears a seal that nobody could open any more.
        let named = (!destroys).then_some((&couple, &seal));
        let lines = self.lines(named, says, toast, &asked, now)?;
        let lines = asked.fit_for(couple.group, lines);
        let invites = couple.invited().ne(before);
        let erased = was.filter(|_| erases);
        let erased = erased.map(|was| erased_words(&was, &couple, &facts.records, &journal));
        let (update, couple) = (asked.update, Some((couple, version)));
        let change =
            Change { update, couple, unknown, invites, lines, journal, settles, erased, destroys };
        let committed = self.store.commit(change).await?;
        if committed == Committed::Written {
            closed.tells_changes(closed_now, id.0, self.store.vitals());
            if let Some((log, decided)) = log {
                log.adds(decided);
            }
            self.over_capacity.fetch_add(u64::from(is_over_capacity), Ordering::Relaxed);
        }
        Ok(committed)
    }

    /// Whoever has a link to a seat may come without what it holds.
    fn notes_links(&self, toast: &Toast, asked: &Asked<'_>) {
        if let (Toast::Opens(_), Some(person)) = (toast, asked.person) {
            self.gate.invites(person.id);
        }
    }

    async fn facts(
        &self,
        couple: &Couple,
        event: &Event,
        asked: &Asked<'_>,
    ) -> Result<Facts, AppError> {
        let records =
            if couple.needs(event) { self.store.records(couple.id).await? } else { vec![] };
        let before = match event.opens_diary_of(couple) {
            Some(user) => self.store.former_couples(user).await?,
            None => vec![],
        };
        let (random, labels) = (crate::crypto::random(), self.labels.clone());
        let (gap, at_work_since) = (self.store.gap(), self.at_work.since());
        let is_behind = !self.store.is_up_to_date();
        let (written_at, called) = (asked.written_at, asked.called());
        Ok(Facts {
            random,
            labels,
            records,
            gap,
            at_work_since,
            written_at,
            is_behind,
            called,
            before,
            ..Facts::default()
        })
    }

    /// The seal on the buttons of a couple; one that is new gets its key by it.
    async fn seal(&self, couple: &Couple, version: i64) -> Result<Seal, StoreError> {
        Ok(Seal::of(self.store.key_of(couple.id, version == 0).await?, couple))
    }

    fn speaker(&self, now: DateTime<Utc>) -> outgoing::Speaker<'_> {
        let (speech, bot_name) = (&self.speech, self.bot_name.as_str());
        outgoing::Speaker { speech, locale: Locale::En, bot_name, now }
    }

    fn lines(
        &self,
        couple: Option<(&Couple, &Seal)>,
        says: Vec<Say>,
        toast: Toast,
        asked: &Asked<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Line>, SpeechError> {
        let speaker = self.speaker(now);
        let mut lines = vec![];
        lines.extend(speaker.answer(toast, asked)?);
        for say in says {
            lines.extend(speaker.line(couple, say)?);
        }
        Ok(lines)
    }
}
