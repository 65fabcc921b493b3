//! One hard moment: what became of the request, and what its author and their partner do meanwhile.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::people::{BySeat, Place, Seat};
use crate::domain::model::reply::Reply;

/// How long an episode's buttons work.
const STAYS_OPEN: TimeDelta = TimeDelta::hours(24);

/// One hard moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub struct Trigger {
    pub id: u64,
    pub by: Seat,
    pub began: DateTime<Utc>,
    pub place: Place,
    pub request: Request,
    pub doing: Activity,
    pub draft: Option<String>,
    pub eased: bool,
    /// Whether the newest nudge found a chat that took nothing.
    #[serde(default)]
    pub unheard: bool,
    /// Where its card lies.
    pub card_in: Place,
    /// Half an hour later: whether its author was asked how it is now.
    pub again: FollowUp,
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
    /// How strong it was, as its author said first.
    #[serde(default)]
    pub strength: Option<u8>,
}

/// What became of the request for reassurance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Its author chooses whether to ask.
    Choosing,
    /// Its author steadies themself first, until that moment.
    Steadying {
        /// Until then.
        until: DateTime<Utc>,
        /// Whether the partner is asked afterwards without a press.
        by_itself: bool,
    },
    /// That is over, and its author is asked whether to ask now.
    AskNow {
        /// Until then; after that the partner is asked, or nobody is.
        until: DateTime<Utc>,
        /// Whether the partner is.
        by_itself: bool,
    },
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
        /// When **I can't now** is said for whoever has chosen so for today.
        #[serde(default)]
        cannot_at: Option<DateTime<Utc>>,
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
pub enum Activity {
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

/// Whether the author of a moment was asked how it is now. Each answer counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FollowUp {
    /// At that moment.
    Due(DateTime<Utc>),
    /// How strong is it?
    Strength,
    /// What helped?
    Helped,
    /// Asked and answered, or not to be asked.
    Done,
}

/// What the partner would like to have passed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub struct Passing {
    /// Whether their next words in private are for it.
    pub listens: bool,
    /// What was written, and not sent.
    pub words: Option<String>,
    /// Whether what comes next takes the place of that.
    pub anew: bool,
    /// How often it was shown back; a button below an older showing does nothing.
    pub shown: u16,
    /// Whether a message of it lies in their chat.
    pub lies: bool,
    /// Whether the wording was remarked on; that is done once.
    pub hinted: bool,
    /// Whether it was sent.
    pub sent: bool,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Together {
    /// They don't breathe together.
    Apart {
        /// When **I'm here** was pressed.
        came: Option<DateTime<Utc>>,
        /// When each wished for it.
        wished: BySeat<Option<DateTime<Utc>>>,
    },
    /// They do.
    Breathing {
        /// The beginning of the two minutes.
        since: DateTime<Utc>,
        /// The next change of breath.
        next: DateTime<Utc>,
    },
}

impl Request {
    /// Asked, with nothing that falls due any more.
    pub const fn asked() -> Self {
        Self::answered(None)
    }

    /// The same, and what they pressed.
    pub const fn answered(reply: Option<Reply>) -> Self {
        let (remind_at, once_more_at, alone_at, cannot_at) = (None, None, None, None);
        Self::Asked { reply, remind_at, once_more_at, alone_at, cannot_at }
    }
}

impl Trigger {
    pub fn ends(&self) -> DateTime<Utc> {
        self.began + STAYS_OPEN
    }

    pub fn moments(&self) -> impl Iterator<Item = DateTime<Utc>> + use<> {
        let request = match self.request {
            Request::Morning(at) => Some(at),
            Request::Steadying { until, .. } | Request::AskNow { until, .. } => Some(until),
            Request::Asked { remind_at, once_more_at, alone_at, cannot_at, .. } => {
                [remind_at, once_more_at, alone_at, cannot_at].into_iter().flatten().min()
            }
            _ => None,
        };
        let breath = match self.doing {
            Activity::Breathing { next, .. } => Some(next),
            _ => None,
        };
        let together = self.together.due();
        [Some(self.ends()), self.again.due(), request, breath, together].into_iter().flatten()
    }

    /// Whether nobody is asked yet: `/trigger` again asks, or offers to.
    pub fn is_unasked(&self) -> bool {
        matches!(
            self.request,
            Request::Choosing
                | Request::Steadying { .. }
                | Request::AskNow { .. }
                | Request::Kept
                | Request::Nobody
        )
    }

    /// Whether the partner said **I'm here**, and it has not eased since.
    pub fn partner_is_here(&self) -> bool {
        !self.eased && matches!(self.request, Request::Asked { reply: Some(Reply::Here), .. })
    }
}

impl FollowUp {
    pub fn due(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Due(at) => Some(at),
            _ => None,
        }
    }
}

impl Passing {
    /// What was written, and not sent.
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    pub fn is_sent(&self) -> bool {
        self.sent
    }
}

impl Default for Together {
    fn default() -> Self {
        Self::Apart { came: None, wished: BySeat::default() }
    }
}

impl Together {
    pub fn due(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Breathing { next, .. } => Some(next),
            Self::Apart { .. } => None,
        }
    }
}
