//! What comes next if nobody does anything: the ticks ahead, decided on a copy of the couple. Only the
//! playground asks.

use chrono::{DateTime, TimeDelta, Utc};

use super::{App, AppError};
use crate::domain::{ChatId, Couple, Event, Facts, Say, What, Zone, decide};

/// So many ticks are tried, and so far ahead.
const TICKS: usize = 64;
const AT_MOST: TimeDelta = TimeDelta::days(9);

/// A tick by which somebody reads something new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// When it is due.
    pub at: DateTime<Utc>,
    /// What is said by it.
    pub says: Vec<Say>,
}

/// What is known of a couple's next days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Where the two live, once they have said it.
    pub zone: Option<Zone>,
    /// The next tick by which somebody reads something new, if there is one within nine days.
    pub ahead: Option<Ahead>,
}

impl App {
    /// What comes next for a group's couple by itself.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn foresees(&self, group: ChatId) -> Result<Outlook, AppError> {
        let Some(loaded) = self.store.couple_of_group(group).await? else {
            return Ok(Outlook::default());
        };
        let facts = Facts {
            labels: self.labels.clone(),
            records: self.store.records(loaded.couple.id).await?,
            gap: self.store.gap(),
            at_work_since: self.at_work.since(),
            ..Facts::default()
        };
        let zone = loaded.couple.evening.zone;
        Ok(Outlook { zone, ahead: ahead(loaded.couple, &facts, self.clock.now()) })
    }
}

fn ahead(mut couple: Couple, facts: &Facts, now: DateTime<Utc>) -> Option<Ahead> {
    for _ in 0..TICKS {
        let at = couple.wake_at()?.max(now);
        if at - now > AT_MOST {
            return None;
        }
        let decision = decide(couple, Event::Tick, facts, at);
        if decision.says.iter().any(is_read) {
            return Some(Ahead { at, says: decision.says });
        }
        couple = decision.couple;
    }
    None
}

fn is_read(say: &Say) -> bool {
    matches!(say.what, What::New { .. } | What::Edit { .. })
}
