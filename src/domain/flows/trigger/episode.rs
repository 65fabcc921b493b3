//! One hard moment: what became of the request, and what its author does meanwhile.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::again::Again;
use super::passing::Passing;
use super::together::Together;
use crate::domain::model::people::{BySeat, Place, Seat};
use crate::domain::model::reply::Reply;
use crate::domain::words::Asked;

/// How long an episode's buttons work.
const STAYS_OPEN: TimeDelta = TimeDelta::hours(24);

/// One hard moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub struct Episode {
    pub id: u64,
    pub by: Seat,
    pub began: DateTime<Utc>,
    pub place: Place,
    pub request: Request,
    pub doing: Doing,
    pub draft: Option<String>,
    pub eased: bool,
    /// Whether the newest nudge found a chat that took nothing.
    #[serde(default)]
    pub unheard: bool,
    /// Where its card lies.
    pub card_in: Place,
    /// Half an hour later: whether its author was asked how it is now.
    pub again: Again,
    /// Whether words that the partner wrote for a hard day were opened for it.
    #[serde(default)]
    pub opened_words: bool,
    /// Whether the partner answered in words of their own, below the line in the group.
    #[serde(default)]
    pub reassured: bool,
    /// What the partner would like to have passed on.
    #[serde(default)]
    pub passing: Passing,
    /// Breathing together.
    #[serde(default)]
    pub together: Together,
    /// In whose chat a message of that lies.
    #[serde(default)]
    pub together_lies: BySeat<bool>,
}

/// What became of the request for reassurance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Its author chooses whether to ask.
    Choosing,
    /// It is night for the partner; its author chooses whether to wake them.
    Asleep,
    /// The partner is asked at that moment.
    Morning(DateTime<Utc>),
    /// The partner is asked.
    Asked {
        /// What they pressed.
        reply: Option<Reply>,
        /// When they want to be reminded.
        remind_at: Option<DateTime<Utc>>,
        /// When they are asked for the second and last time.
        once_more_at: Option<DateTime<Utc>>,
        /// When that is taken to be unanswered as well.
        #[serde(default)]
        alone_at: Option<DateTime<Utc>>,
    },
    /// It stays with its author.
    Kept,
    /// The partner has no seat yet.
    Nobody,
    /// The partner was asked as often as is good in a day.
    Enough,
}

/// What its author does meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doing {
    /// Nothing that the bot has to know.
    Nothing,
    /// Breathes along since that moment.
    Breathing {
        /// The beginning of the two minutes.
        since: DateTime<Utc>,
        /// The next change of breath.
        next: DateTime<Utc>,
    },
    /// Writes it down.
    Writing,
}

impl Request {
    /// Asked, with nothing that falls due any more.
    pub const fn asked() -> Self {
        Self::answered(None)
    }

    /// The same, and what they pressed.
    pub const fn answered(reply: Option<Reply>) -> Self {
        Self::Asked { reply, remind_at: None, once_more_at: None, alone_at: None }
    }
}

impl Episode {
    pub fn ends(&self) -> DateTime<Utc> {
        self.began + STAYS_OPEN
    }

    pub fn moments(&self) -> impl Iterator<Item = DateTime<Utc>> + use<> {
        let request = match self.request {
            Request::Morning(at) => Some(at),
            Request::Asked { remind_at, once_more_at, alone_at, .. } => {
                remind_at.into_iter().chain(once_more_at).chain(alone_at).min()
            }
            _ => None,
        };
        let breath = match self.doing {
            Doing::Breathing { next, .. } => Some(next),
            _ => None,
        };
        let together = self.together.due();
        [Some(self.ends()), self.again.due(), request, breath, together].into_iter().flatten()
    }

    /// Whether the partner said **I'm here**, and it has not eased since.
    pub fn partner_is_here(&self) -> bool {
        !self.eased && matches!(self.request, Request::Asked { reply: Some(Reply::Here), .. })
    }

    pub fn asked(&self) -> Asked {
        match self.request {
            Request::Asleep => Asked::Asleep,
            Request::Morning(_) => Asked::InTheMorning,
            Request::Asked { .. } => Asked::Partner,
            Request::Choosing | Request::Kept => Asked::Kept,
            Request::Nobody => Asked::Nobody,
            Request::Enough => Asked::Enough,
        }
    }
}
