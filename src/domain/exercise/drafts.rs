//! What is being written in private, until its author keeps it, sends it or deletes it.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::bounds::{Bound, Over};
use crate::domain::model::rewording::{Rewording, Was, rewords_last};

/// A draft goes by itself so long after its last touch (PRODUCT §9).
const KEPT_FOR: TimeDelta = TimeDelta::days(30);

/// One partner's drafts, one for each thing that is wanted in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafts<W> {
    open: Vec<Draft<W>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Draft<W> {
    wanted: W,
    words: String,
    touched: DateTime<Utc>,
}

impl<W> Default for Drafts<W> {
    fn default() -> Self {
        Self { open: vec![] }
    }
}

impl<W: Copy + PartialEq> Drafts<W> {
    /// Writes on, below what is there.
    ///
    /// # Errors
    ///
    /// Where there is no room for it: what is there stays as it is.
    pub fn add(
        &mut self,
        wanted: W,
        text: &str,
        bound: Bound,
        now: DateTime<Utc>,
    ) -> Result<(), Over> {
        let (before, text) = (self.words(wanted), text.trim());
        if let Some(over) = bound.over_after(before.as_slice(), text) {
            return Err(over);
        }
        let words = before.map_or(text.to_owned(), |before| format!("{before}\n\n{text}"));
        self.take(wanted);
        self.open.push(Draft { wanted, words, touched: now });
        Ok(())
    }

    /// What was written last says something else now, if it is still there.
    ///
    /// # Errors
    ///
    /// Where there is no room for it.
    pub fn reword(&mut self, wanted: W, old: &Was, new: &str, bound: Bound) -> Rewording {
        let draft = self.open.iter_mut().find(|draft| draft.wanted == wanted);
        draft.map_or(Ok(false), |draft| rewords_last(&mut draft.words, old, new, bound, &[]))
    }

    /// What is written so far.
    pub fn words(&self, wanted: W) -> Option<&str> {
        let draft = self.open.iter().find(|draft| draft.wanted == wanted)?;
        Some(&draft.words)
    }

    /// Takes it out.
    pub fn take(&mut self, wanted: W) -> Option<String> {
        let at = self.open.iter().position(|draft| draft.wanted == wanted)?;
        Some(self.open.remove(at).words)
    }

    /// Takes all of them out.
    pub fn take_all(&mut self) -> Vec<String> {
        self.open.drain(..).map(|draft| draft.words).collect()
    }

    /// When the first of them goes by itself.
    #[must_use]
    pub fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.open.iter().map(|draft| draft.touched + KEPT_FOR).min()
    }

    /// Lets those go that nobody has touched for long.
    pub fn expire(&mut self, now: DateTime<Utc>) {
        self.open.retain(|draft| draft.touched + KEPT_FOR > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: Bound = Bound { characters: 10, bytes: 90 };

    fn now() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    #[test]
    fn writing_on_goes_below_and_too_much_changes_nothing() {
        let mut drafts = Drafts::default();
        assert_eq!(drafts.add(1, " one ", TEN, now()), Ok(()));
        assert_eq!(drafts.add(1, "two", TEN, now()), Ok(()));
        assert_eq!(drafts.add(1, "three", TEN, now()), Err(Over { has: 5, fits: 0 }));
        assert_eq!(drafts.words(1), Some("one\n\ntwo"));
        assert_eq!(drafts.words(2), None);
    }

    #[test]
    fn a_draft_goes_thirty_days_after_its_last_touch() {
        let mut drafts = Drafts::default();
        let later = now() + TimeDelta::days(20);
        assert_eq!(drafts.add(1, "one", TEN, now()), Ok(()));
        assert_eq!(drafts.add(1, "two", TEN, later), Ok(()));
        drafts.expire(now() + TimeDelta::days(30));
        assert_eq!(drafts.wake_at(), Some(later + TimeDelta::days(30)));
        drafts.expire(later + TimeDelta::days(30));
        assert_eq!(drafts.words(1), None);
    }
}
