//! What is said in a hard moment.

use chrono::NaiveTime;

use crate::domain::model::bounds::Over;
use crate::domain::model::helped::Helped;
use crate::domain::model::people::Role;
use crate::domain::model::reply::Reply;
use crate::domain::press::{Moment, Press};
use crate::domain::wording::Remark;

/// Whether to ask the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskOrKeep {
    /// The episode.
    pub episode: u64,
    /// Whether something was written with it.
    pub worded: bool,
    /// At what time it was written, if that was hours ago.
    pub late: Option<NaiveTime>,
    /// Whether steadying oneself first is offered.
    pub steady: bool,
}

/// The calm line in the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriggerLine {
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
    /// What helped before, of what its author can do alone.
    pub helped: Option<Helped>,
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
    /// Its author steadies themself first.
    Steadying {
        /// Whether the partner is asked afterwards without a press.
        by_itself: bool,
    },
    /// That is over: ask now?
    AskNow,
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
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub struct Nudge {
    /// The episode.
    pub episode: u64,
    /// Its reader's own role: it alone decides which line stands there besides.
    pub role: Option<Role>,
    /// What the one in the hard moment once wrote under "what helps me", what helped before first.
    pub helps: Vec<String>,
    /// What helped most, first: the sentences to start from stand in this order.
    pub starts: [Helped; 3],
    /// What its reader has pressed so far.
    pub reply: Option<Reply>,
    /// What they said in words of their own.
    pub said: Option<Said>,
    /// Whether **In 20 minutes** is offered still.
    pub soon: bool,
    /// Whether **Pass this on** is offered.
    pub passes: bool,
    /// Whether it shows how to say it.
    pub how: bool,
    /// Whether the one who asked says that it has eased.
    pub eased: bool,
    /// Whether its reader has quiet mode on: **I can't now** comes first, and that it may be left.
    pub quiet: bool,
}

/// How a partner answered a nudge in words of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// They were passed on.
    PassedOn,
    /// Below the line in the group.
    InGroup,
}

/// What is said of words that a partner would like to have passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassOn {
    /// What would you like to say?
    Ask(u64),
    /// As it would be sent.
    Shown {
        /// The episode.
        episode: u64,
        /// Which showing it is.
        number: u16,
        /// The words.
        words: String,
        /// What there is to say of the wording.
        hint: Option<Remark>,
    },
    /// What comes next takes the place of what was there.
    Anew {
        /// The episode.
        episode: u64,
        /// The showing that is changed.
        number: u16,
    },
    /// It was sent.
    Sent,
    /// It was not.
    NotSent,
    /// It was not sent, for the moment is over: it is in the diary.
    Kept,
    /// The moment is over: nothing was kept.
    Late,
    /// One message went out for this moment already.
    Once,
    /// It can't go out at all.
    Yourself,
    /// A toast: it can't go out just now.
    NotNow,
    /// Too long: how long it is, and how much of it fits.
    TooLong(Over),
    /// The words, to the one who has the moment.
    Received(String),
}

impl PassOn {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        let row = |episode: u64, moments: &[Moment]| -> Vec<Vec<Press>> {
            vec![moments.iter().map(|moment| Press::Moment(episode, *moment)).collect()]
        };
        match self {
            Self::Shown { episode, number, .. } => {
                let choices = [Moment::SendWords, Moment::ChangeWords, Moment::DropWords];
                row(*episode, &choices.map(|moment| moment(*number)))
            }
            Self::Anew { episode, number } => row(*episode, &[Moment::DropWords(*number)]),
            _ => vec![],
        }
    }
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
