//! What was decided lately, by name alone and without anybody's words, for whoever looks inside. Only the
//! playground does.

use std::collections::VecDeque;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::App;
use crate::domain::{Act, ChatId, Couple, Decision, Event, Lane, Say, To, What};

/// So many are kept.
const NEWEST: usize = 100;

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of what happened.
    pub event: String,
    /// What is said or done because of it, in order.
    pub said: Vec<SaidThere>,
    /// How many records the journal gets, or loses.
    pub recorded: usize,
    /// When the couple next wants a tick.
    pub next_wake: Option<DateTime<Utc>>,
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidThere {
    /// Where, if anybody is there.
    pub chat: Option<ChatId>,
    /// The name of what is said.
    pub what: String,
    /// How urgently.
    pub lane: Lane,
}

/// The newest decisions.
#[derive(Debug, Default)]
pub struct DecisionLog(Mutex<Log>);

#[derive(Debug, Default)]
struct Log {
    newest: VecDeque<Decided>,
    all: usize,
}

impl DecisionLog {
    /// The newest decisions, newest first.
    #[must_use]
    pub fn newest(&self) -> Vec<Decided> {
        self.lock().newest.iter().rev().cloned().collect()
    }

    /// How many there were so far.
    #[must_use]
    pub fn all(&self) -> usize {
        self.lock().all
    }

    /// Forgets them, but not how many there were.
    pub fn clear(&self) {
        self.lock().newest.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Log> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn adds(&self, decided: Decided) {
        let mut log = self.lock();
        log.all += 1;
        log.newest.push_back(decided);
        if log.newest.len() > NEWEST {
            log.newest.pop_front();
        }
    }
}

impl App {
    /// From now on this is told what is decided.
    pub fn tells(&self, log: Arc<DecisionLog>) {
        let _told_before = self.log.set(log);
    }
}

impl Decided {
    /// What was decided, before it is turned into lines.
    pub(super) fn of(event: String, decision: &Decision, at: DateTime<Utc>) -> Self {
        let Decision { couple, says, journal, .. } = decision;
        let said = says.iter().map(|say| SaidThere::of(couple, say)).collect();
        Self { at, event, said, recorded: journal.len(), next_wake: couple.wake_at() }
    }
}

impl SaidThere {
    fn of(couple: &Couple, say: &Say) -> Self {
        let chat = match say.to {
            To::Group => Some(couple.group),
            To::Partner(seat) => couple.partners[seat].as_ref().map(|own| own.user.into()),
            To::Chat(chat) => Some(chat),
        };
        let what = match &say.what {
            What::New { words, .. } => name(words),
            What::Edit { words, .. } => format!("edit {}", name(words)),
            other => name(other),
        };
        Self { chat, what, lane: say.lane }
    }
}

/// The name of what happened.
pub(super) fn name_of(event: &Event) -> String {
    let Event::Did { act, .. } = event else { return name(event) };
    match act.bare() {
        Act::Command { command, .. } | Act::Amended { command, .. } => {
            format!("Command {}", name(command))
        }
        Act::Press { press: Some(press), .. } => format!("Press {}", name(press)),
        act => name(act),
    }
}

/// The names of a value's variants, from the outside in, without what they hold.
fn name(value: &impl Debug) -> String {
    let shown = format!("{value:?}");
    let mut names = vec![];
    for part in shown.split('(') {
        let of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = part.find(|c| !of_name(c)).unwrap_or(part.len());
        if !part.starts_with(|c: char| c.is_ascii_uppercase()) {
            break;
        }
        names.push(&part[..end]);
        if end < part.len() {
            break;
        }
    }
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Appreciation, MessageId, Parts, Words};

    #[test]
    fn a_decision_is_told_by_names_and_never_by_words() {
        let shared = Words::Shared(Appreciation::Win, "Ana".into(), "we laughed".into());
        assert_eq!(name(&shared), "Shared Win");
        assert_eq!(name(&Words::Welcome), "Welcome");
        let named = Words::Revealed { name: "Ana".into(), date: None, parts: Parts::default() };
        assert_eq!(name(&named), "Revealed");
        assert_eq!(name(&What::RemoveButtons(MessageId(7))), "RemoveButtons MessageId");
        assert_eq!(name_of(&Event::Tick), "Tick");
    }
}
