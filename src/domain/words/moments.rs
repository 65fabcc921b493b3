//! What is said in a hard moment.

use serde::{Deserialize, Serialize};

use crate::domain::press::{Moment, Press};
use crate::domain::trigger::Helped;

/// The calm line in the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardMoment {
    /// The name of the one who reported it, in this very chat.
    pub name: String,
    /// Whether the other partner reads the request here, since they have no seat yet.
    pub asked_here: bool,
}

/// The one card of a hard moment, edited in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The episode.
    pub episode: u64,
    /// What became of the request.
    pub asked: Asked,
    /// What the card shows.
    pub view: View,
    /// Whether it lies in a private chat, where care has its place.
    pub private: bool,
    /// Whether writing it down is offered: in private, once its author agreed to what is stored.
    pub writes: bool,
    /// Whether breathing together is offered: in private, while the partner is here.
    pub together: bool,
}

/// What became of the request for reassurance, as its author reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The partner has been asked.
    Partner,
    /// It is night for the partner: wake them, or wait?
    Asleep,
    /// The partner is asked in the morning.
    InTheMorning,
    /// It stays with its author.
    Kept,
    /// The partner has no seat yet.
    Nobody,
    /// The partner was asked as often as is good in a day.
    Enough,
}

/// What the card of a hard moment shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// "I'm with you", and the choices.
    Choices,
    /// The strength was noted; the choices again.
    Noted,
    /// A breath in or out, and the seconds left of the two minutes.
    Breathing {
        /// In, or out.
        inward: bool,
        /// Seconds.
        left: i64,
    },
    /// The two minutes are over; the choices again.
    Breathed,
    /// 5-4-3-2-1
    Senses,
    /// A short walk.
    Walk,
    /// Writing it down.
    Writing,
    /// How strong is it?
    Strength,
    /// It has eased.
    AllRight,
}

/// The nudge card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// The episode.
    pub episode: u64,
    /// Whether its reader's own role is `hurt`: then it opens with "You don't owe comfort here."
    pub reader_is_hurt: bool,
    /// What the one in the hard moment once wrote under "what helps me", what helped before first.
    pub helps: Vec<String>,
    /// What helped most, first: the sentences to start from stand in this order.
    pub starts: [Helped; 3],
    /// What its reader has pressed so far.
    pub reply: Option<Reply>,
    /// Whether the one who asked says that it has eased.
    pub eased: bool,
}

/// What a partner presses under a nudge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// **I'm here**
    Here,
    /// **I'll call you**
    Call,
    /// **In 20 minutes**
    Soon,
    /// **I can't now**
    Cannot,
}

/// Breathing together, in each one's private chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// The partner says **I'm here**; breathe together?
    PartnerIsHere(u64),
    /// The partner would like to breathe together.
    Wished(u64),
    /// The partner is asked; it begins when they press as well.
    Waits(u64),
    /// Not now.
    NotNow(u64),
    /// A breath in or out, and the seconds left of the two minutes.
    Breath {
        /// The episode.
        episode: u64,
        /// In, or out.
        inward: bool,
        /// Seconds.
        left: i64,
    },
    /// The two minutes are over.
    Breathed(u64),
    /// It has stopped for both.
    Stopped {
        /// The episode.
        episode: u64,
        /// Whether it can begin again.
        again: bool,
    },
    /// The partner has not begun in private, where it would be.
    OutOfReach,
}

impl Together {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(self) -> Vec<Vec<Press>> {
        let (episode, moments): (u64, &[Moment]) = match self {
            Self::PartnerIsHere(id) | Self::NotNow(id) | Self::Breathed(id) => {
                (id, &[Moment::Together])
            }
            Self::Stopped { episode, again: true } => (episode, &[Moment::Together]),
            Self::Wished(id) => (id, &[Moment::Together, Moment::NotTogether]),
            Self::Waits(id) => (id, &[Moment::NotTogether]),
            Self::Breath { episode, .. } => (episode, &[Moment::StopTogether]),
            Self::Stopped { episode, again: false } => (episode, &[]),
            Self::OutOfReach => (0, &[]),
        };
        moments.iter().map(|moment| vec![Press::Moment(episode, *moment)]).collect()
    }
}
