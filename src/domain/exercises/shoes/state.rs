//! Where “In your shoes” stands: what is sealed, what was told of it, what its reader answered.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::slot::ShoesQuestion;
use crate::domain::exercise::{Drafts, Mentions};
use crate::domain::model::bounds::weight;
use crate::domain::model::people::{BySeat, Seat};

/// Round two opens so long after round one was sealed: not after it was read, for that is nobody's
/// to know.
const SECOND_AFTER: TimeDelta = TimeDelta::days(7);
/// What found no match after so long goes to its author's diary.
const MATCHED_WITHIN: TimeDelta = TimeDelta::days(14);

/// One of the two rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Round {
    /// Who broke trust writes what this time is like for the other.
    First,
    /// Both do.
    Second,
}

/// Where they stand. The words that are sealed lie in the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InYourShoes {
    /// Round one, by its author; where both broke trust, in both directions.
    pub(super) first: BySeat<Option<Sealed>>,
    /// Round two, by its author.
    pub(super) second: BySeat<Option<Sealed>>,
    /// The evening on which round two was shown to both.
    pub(super) revealed: Option<NaiveDate>,
    /// What each was told of round two being open.
    pub(super) invited: BySeat<Mentions>,
    /// The evening on which each was told that theirs found no match.
    pub(super) returned: BySeat<Option<NaiveDate>>,
    /// What each is writing.
    pub(super) drafts: BySeat<Drafts<ShoesQuestion>>,
}

/// Something sealed for the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sealed {
    /// The number of its record.
    pub number: i64,
    /// The couple's date on which it was sealed.
    pub on: NaiveDate,
    /// What its reader was told of it.
    pub told: Mentions,
    /// What became of it.
    pub reading: Reading,
}

/// What became of something sealed. Its author is shown an answer, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Reading {
    /// Its reader has not opened it.
    Unread,
    /// Its reader has; nothing was answered.
    Read,
    /// An answer waits for the author.
    Answered {
        /// Which.
        answer: Answer,
        /// What the author was told of it.
        told: Mentions,
    },
    /// The author has opened the answer.
    Closed,
}

/// A reader's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Answer {
    /// **I feel seen**
    Seen,
    /// **I'd add …**
    Adds(String),
}

impl InYourShoes {
    /// The bytes of what that partner has of their own.
    pub(super) fn weight_of_words(&self, seat: Seat) -> usize {
        let added = [Round::First, Round::Second].map(|round| self.seen(round, seat.other()));
        let added = added.into_iter().flatten().filter_map(|sealed| match &sealed.reading {
            Reading::Answered { answer: Answer::Adds(words), .. } => Some(weight(words)),
            _ => None,
        });
        weight(&self.drafts[seat]) + added.sum::<usize>()
    }

    /// What that partner wrote goes. What was read stays known as read, so that the rounds stand where
    /// they stood for the other.
    pub(super) fn erase(&mut self, of: Seat) {
        self.drafts[of] = Drafts::default();
        let revealed = self.revealed.is_some();
        for round in [Round::First, Round::Second] {
            let shown = round == Round::Second && revealed;
            let unread = |sealed: &mut Sealed| sealed.reading == Reading::Unread && !shown;
            self.of(round, of).take_if(unread);
            if let Some(Sealed { reading, .. }) = self.of(round, of.other())
                && matches!(reading, Reading::Answered { answer: Answer::Adds(_), .. })
            {
                *reading = Reading::Closed;
            }
        }
    }

    /// What that author has sealed in that round.
    pub(super) fn of(&mut self, round: Round, author: Seat) -> &mut Option<Sealed> {
        match round {
            Round::First => &mut self.first[author],
            Round::Second => &mut self.second[author],
        }
    }

    /// The same, to look at.
    pub(super) fn seen(&self, round: Round, author: Seat) -> Option<&Sealed> {
        match round {
            Round::First => self.first[author].as_ref(),
            Round::Second => self.second[author].as_ref(),
        }
    }

    /// Whether both can write round two.
    pub(super) fn second_is_open(&self, date: NaiveDate) -> bool {
        let begun = Seat::BOTH.into_iter().filter_map(|seat| self.first[seat].as_ref());
        let opens = begun.map(|sealed| sealed.on + SECOND_AFTER).min();
        self.revealed.is_none() && opens.is_some_and(|opens| opens <= date)
    }

    /// Whether both have written round two, and neither has seen it.
    pub(super) fn both_wait(&self) -> bool {
        self.revealed.is_none() && self.second.a.is_some() && self.second.b.is_some()
    }

    /// Whether what this author wrote in round two has waited for long enough.
    pub(super) fn finds_no_match(&self, author: Seat, date: NaiveDate) -> bool {
        let waits = self.second[author].as_ref().filter(|_| self.revealed.is_none());
        waits.is_some_and(|sealed| date - sealed.on >= MATCHED_WITHIN)
    }
}
