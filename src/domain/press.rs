//! The buttons that can be pressed, and the callback data that Telegram keeps for them.

use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::program::Step;
use super::quiet::Quiet;
use super::settings::Setting;
use super::trigger::Helped;
use super::words::Offer;

/// One button. Its label is in `messages/<locale>/buttons.ftl` under [`Press::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// **Take my seat**
    TakeSeat,
    /// **I agree**
    Agree,
    /// **Not now**
    NotNow,
    /// **Read it again**
    ReadAgain,
    /// The answer to "Can you be honest here without fear?"
    Honest(Honest),
    /// The choice of a role.
    Role(Role),
    /// What happened.
    Happened(Happened),
    /// **Skip**, for what helps.
    SkipHelps,
    /// The couple's time zone.
    Zone(Tz),
    /// The couple's check-in time.
    Time(NaiveTime),
    /// A step's card, and what its button offers.
    Step(Step, Offer),
    /// Something to change.
    Setting(Setting),
    /// Quiet hours.
    Quiet(Quiet),
    /// So many days of vacation; 0 ends one.
    Rest(i64),
    /// A choice on the way out.
    Leave(Leave),
    /// **Share it**, or **Not now**.
    Share(bool),
    /// A button of a hard moment.
    Moment(u64, Moment),
    /// **Keep**, on the care card.
    KeepCare,
    /// The diary, from the entry with this number on.
    Diary(i64),
    /// **Delete**, for the diary's entry with this number.
    Forget(i64),
}

/// The answers to "Can you be honest here without fear?". Never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Honest {
    /// **Yes**
    Yes,
    /// **Not sure**
    NotSure,
    /// **Skip**
    Skip,
}

/// A partner's part in what happened: private, changeable at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// **I was hurt**
    Hurt,
    /// **I broke trust**
    Responsible,
    /// **Both**
    Both,
    /// **I'd rather not say**
    Unsaid,
}

/// What broke the trust, so that wording fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happened {
    /// **Infidelity**
    Infidelity,
    /// **Emotional affair**
    EmotionalAffair,
    /// **Lies**
    Lies,
    /// **Money**
    Money,
    /// **Broken promises**
    BrokenPromises,
    /// **I'd rather not say**
    Unsaid,
}

/// The choices of `/leave`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// **The bot**
    Bot,
    /// **The relationship**
    Relationship,
    /// **Not sure**
    NotSure,
    /// **End it now**
    Now,
    /// **Within three days**
    Later,
    /// **Stay**
    Stay,
}

/// The buttons of a hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// **Ask my partner for reassurance**
    AskPartner,
    /// **Just for me**
    JustForMe,
    /// **Wake them**
    Wake,
    /// **In the morning**
    Morning,
    /// Paced breathing.
    Breathe,
    /// 5-4-3-2-1.
    Senses,
    /// A short walk.
    Walk,
    /// Writing it down.
    Write,
    /// The question for its strength.
    Strength,
    /// How strong it is, 0 to 10.
    Level(u8),
    /// Back to the card.
    Back,
    /// What was written goes to the diary.
    KeepWords,
    /// What was written goes.
    DeleteWords,
    /// **I'm all right now**
    AllRight,
    /// **This is more than a trigger**
    MoreThanThis,
    /// How strong it is half an hour later, 0 to 10.
    Again(u8),
    /// **Skip**, for the strength.
    SkipAgain,
    /// What helped.
    Helped(Helped),
    /// **Skip**, for what helped.
    SkipHelped,
    /// **I'm here**
    Here,
    /// **I'll call you**
    Call,
    /// **In 20 minutes**
    Soon,
    /// **I can't now**
    Cannot,
}

/// Buttons that carry nothing but themselves: name in the callback data, name of the label.
const PLAIN: [(Press, &str); 32] = [
    (Press::TakeSeat, "take-seat"),
    (Press::Agree, "agree"),
    (Press::NotNow, "not-now"),
    (Press::ReadAgain, "read-again"),
    (Press::Honest(Honest::Yes), "honest-yes"),
    (Press::Honest(Honest::NotSure), "honest-not-sure"),
    (Press::Honest(Honest::Skip), "honest-skip"),
    (Press::Role(Role::Hurt), "role-hurt"),
    (Press::Role(Role::Responsible), "role-responsible"),
    (Press::Role(Role::Both), "role-both"),
    (Press::Role(Role::Unsaid), "role-unsaid"),
    (Press::Happened(Happened::Infidelity), "happened-infidelity"),
    (Press::Happened(Happened::EmotionalAffair), "happened-emotional-affair"),
    (Press::Happened(Happened::Lies), "happened-lies"),
    (Press::Happened(Happened::Money), "happened-money"),
    (Press::Happened(Happened::BrokenPromises), "happened-broken-promises"),
    (Press::Happened(Happened::Unsaid), "happened-unsaid"),
    (Press::SkipHelps, "skip-helps"),
    (Press::Setting(Setting::Role), "set-role"),
    (Press::Setting(Setting::Happened), "set-happened"),
    (Press::Setting(Setting::Helps), "set-helps"),
    (Press::Setting(Setting::Quiet), "set-quiet"),
    (Press::Setting(Setting::Zone), "set-zone"),
    (Press::Setting(Setting::Time), "set-time"),
    (Press::Leave(Leave::Bot), "leave-bot"),
    (Press::Leave(Leave::Relationship), "leave-relationship"),
    (Press::Leave(Leave::NotSure), "leave-not-sure"),
    (Press::Leave(Leave::Now), "leave-now"),
    (Press::Leave(Leave::Later), "leave-later"),
    (Press::Leave(Leave::Stay), "leave-stay"),
    (Press::Share(true), "share"),
    (Press::Share(false), "share-not"),
];

/// The buttons of a hard moment, likewise; the episode's number goes with them.
const MOMENTS: [(Moment, &str); 26] = [
    (Moment::AskPartner, "ask-partner"),
    (Moment::JustForMe, "just-for-me"),
    (Moment::Wake, "wake"),
    (Moment::Morning, "morning"),
    (Moment::Breathe, "breathe"),
    (Moment::Senses, "senses"),
    (Moment::Walk, "walk"),
    (Moment::Write, "write"),
    (Moment::Strength, "strength"),
    (Moment::Back, "back"),
    (Moment::KeepWords, "keep-words"),
    (Moment::DeleteWords, "delete-words"),
    (Moment::AllRight, "all-right"),
    (Moment::MoreThanThis, "more-than-this"),
    (Moment::SkipAgain, "skip-again"),
    (Moment::Helped(Helped::Words), "helped-words"),
    (Moment::Helped(Helped::Closeness), "helped-closeness"),
    (Moment::Helped(Helped::Space), "helped-space"),
    (Moment::Helped(Helped::Grounding), "helped-grounding"),
    (Moment::Helped(Helped::Time), "helped-time"),
    (Moment::Helped(Helped::Nothing), "helped-nothing"),
    (Moment::SkipHelped, "skip-helped"),
    (Moment::Here, "here"),
    (Moment::Call, "call"),
    (Moment::Soon, "soon"),
    (Moment::Cannot, "cannot"),
];

/// What a step's button offers, likewise; the step's number goes with it.
const OFFERS: [(Offer, &str); 6] = [
    (Offer::Ready, "ready"),
    (Offer::WeCanGoOn, "we-can-go-on"),
    (Offer::Skip, "skip-step"),
    (Offer::NotYet, "not-yet"),
    (Offer::Reopen, "reopen"),
    (Offer::Show, "show-step"),
];

impl Press {
    /// The callback data: at most 64 bytes, no words of anybody.
    #[must_use]
    pub fn data(self) -> String {
        match self {
            Self::Zone(zone) => format!("zone:{}", zone.name()),
            Self::Time(time) => format!("time:{}", time.format("%H%M")),
            Self::Step(step, offer) => format!("{}:{}", offer.key(), step.number()),
            Self::Quiet(Quiet { from, to }) => {
                format!("quiet:{}:{}", from.format("%H%M"), to.format("%H%M"))
            }
            Self::Rest(days) => format!("rest:{days}"),
            Self::Moment(episode, Moment::Level(level)) => format!("level:{episode}:{level}"),
            Self::Moment(episode, Moment::Again(level)) => format!("again:{episode}:{level}"),
            Self::Moment(episode, moment) => format!("{}:{episode}", moment.key()),
            Self::KeepCare => "keep-care".to_owned(),
            Self::Diary(entry) => format!("diary:{entry}"),
            Self::Forget(entry) => format!("forget:{entry}"),
            plain => plain.key().to_owned(),
        }
    }

    /// Reads callback data; `None` if no button of today bears it.
    #[must_use]
    pub fn read(data: &str) -> Option<Self> {
        let Some((name, rest)) = data.split_once(':') else {
            return match data {
                "keep-care" => Some(Self::KeepCare),
                _ => PLAIN.iter().find(|(_, name)| *name == data).map(|(press, _)| *press),
            };
        };
        match name {
            "zone" => rest.parse().ok().map(Self::Zone),
            "time" => clock(rest).map(Self::Time),
            "quiet" => {
                let (from, to) = rest.split_once(':')?;
                Some(Self::Quiet(Quiet { from: clock(from)?, to: clock(to)? }))
            }
            "rest" => rest.parse().ok().filter(|days| (0..=99).contains(days)).map(Self::Rest),
            "diary" => rest.parse().ok().map(Self::Diary),
            "forget" => rest.parse().ok().map(Self::Forget),
            "level" => read_level(rest, Moment::Level),
            "again" => read_level(rest, Moment::Again),
            _ => read_offer(name, rest).or_else(|| read_moment(name, rest)),
        }
    }

    /// The name of its label.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Zone(_) => "zone",
            Self::Time(_) => "time",
            Self::Moment(_, moment) => moment.key(),
            Self::Step(_, offer) => offer.key(),
            Self::Quiet(Quiet { from, to }) if from == to => "quiet-none",
            Self::Quiet(_) => "quiet",
            Self::Rest(0) => "rest-over",
            Self::Rest(_) => "rest",
            Self::KeepCare => "keep-care",
            Self::Diary(_) => "older",
            Self::Forget(_) => "forget",
            plain => PLAIN.iter().find(|(press, _)| *press == plain).map_or("", |(_, key)| key),
        }
    }
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H%M").ok()
}

fn read_offer(name: &str, rest: &str) -> Option<Press> {
    let (offer, _) = OFFERS.iter().find(|(_, key)| *key == name)?;
    Some(Press::Step(Step::of(rest.parse().ok()?)?, *offer))
}

fn read_moment(name: &str, rest: &str) -> Option<Press> {
    let (moment, _) = MOMENTS.iter().find(|(_, key)| *key == name)?;
    Some(Press::Moment(rest.parse().ok()?, *moment))
}

fn read_level(rest: &str, moment: fn(u8) -> Moment) -> Option<Press> {
    let (episode, level) = rest.split_once(':')?;
    let level = level.parse().ok().filter(|level| *level <= 10)?;
    Some(Press::Moment(episode.parse().ok()?, moment(level)))
}

impl Offer {
    fn key(self) -> &'static str {
        OFFERS.iter().find(|(offer, _)| *offer == self).map_or("", |(_, key)| key)
    }
}

impl Moment {
    fn key(self) -> &'static str {
        MOMENTS.iter().find(|(moment, _)| *moment == self).map_or("level", |(_, key)| key)
    }
}
