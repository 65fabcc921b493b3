//! The buttons of promises. The name of one depends on what it carries: which time, whether to remind.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::by::PromiseBy;
use crate::domain::model::button::{Button, date};

/// A promise whose time is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PromiseWhich {
    /// By its number among its author's own: asked in private.
    Own(u32),
    /// By the number of its line: asked in the group.
    Here(u32),
}

/// What became due: a promise by its author's own number, or one day of one that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PromiseDue {
    /// Its number among its author's own.
    pub number: u32,
    /// The day, if it comes back.
    pub day: Option<NaiveDate>,
}

/// Times that need not be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseTime {
    /// **Tonight**
    Tonight,
    /// **Tomorrow evening**
    Tomorrow,
    /// **In a week**
    InAWeek,
    /// **Every evening**
    EachEvening,
}

/// A button of promises. Its label is in `messages/<locale>/promises.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromisePress {
    /// By when.
    At(PromiseWhich, PromiseTime),
    /// **That's right**: by then.
    Right(PromiseWhich, PromiseBy),
    /// One of the times that may be meant, as the couple's clocks show it.
    By(PromiseWhich, PromiseBy),
    /// **Change the time**, of what was read.
    AnotherTime(PromiseWhich),
    /// **Never mind**, asked for the time.
    LetTimeBe(PromiseWhich),
    /// **Never mind**, asked for words.
    LetBe,
    /// **To us**
    ToUs(u32),
    /// **For me**
    ForMe(u32),
    /// **Remind me**, or **No reminder**
    Remind(u32, bool),
    /// **Change the time**
    ChangeTime(u32),
    /// **Take it back**
    TakeBack(u32),
    /// **Stop it**
    Stop(u32),
    /// **My promises**
    Pages,
    /// **Next one**
    Next(u32),
    /// **Kept**
    Kept(PromiseDue),
    /// **Not kept**
    NotKept(PromiseDue),
    /// **Tell now**
    TellNow(PromiseDue),
    /// **I've told them**
    Told(PromiseDue),
    /// **Repair it**
    Repair(PromiseDue),
    /// **Drop it**
    Drop(PromiseDue),
    /// **Again**
    Again(u32),
    /// **I noticed**
    Noticed(u32),
    /// **I saw it differently**
    Differently(u32),
    /// **Five actions**
    FiveActions,
    /// **What sets couples back**
    SetsBack,
}

impl PromiseTime {
    /// All of them.
    pub(super) const ALL: [Self; 4] =
        [Self::Tonight, Self::Tomorrow, Self::InAWeek, Self::EachEvening];

    const fn name(self) -> &'static str {
        match self {
            Self::Tonight => "promise-tonight",
            Self::Tomorrow => "promise-tomorrow",
            Self::InAWeek => "promise-in-a-week",
            Self::EachEvening => "promise-each-evening",
        }
    }
}

impl PromiseWhich {
    fn data(self) -> String {
        match self {
            Self::Own(number) => format!("own:{number}"),
            Self::Here(number) => format!("here:{number}"),
        }
    }

    fn read(data: &str) -> Option<Self> {
        let (place, number) = data.split_once(':')?;
        let number = number.parse().ok()?;
        match place {
            "own" => Some(Self::Own(number)),
            "here" => Some(Self::Here(number)),
            _ => None,
        }
    }
}

impl PromiseDue {
    fn data(self) -> String {
        match self.day {
            Some(day) => format!("{}:{day}", self.number),
            None => self.number.to_string(),
        }
    }

    fn read(data: &str) -> Option<Self> {
        let (number, day) = match data.split_once(':') {
            Some((number, day)) => (number, Some(date(day)?)),
            None => (data, None),
        };
        Some(Self { number: number.parse().ok()?, day })
    }
}

impl Button for PromisePress {
    fn data(self) -> String {
        let rest = match self {
            Self::At(which, _) | Self::LetTimeBe(which) | Self::AnotherTime(which) => which.data(),
            Self::Right(which, by) | Self::By(which, by) => {
                format!("{}:{}", which.data(), by.data())
            }
            Self::ToUs(number)
            | Self::ForMe(number)
            | Self::Remind(number, _)
            | Self::ChangeTime(number)
            | Self::TakeBack(number)
            | Self::Stop(number)
            | Self::Next(number)
            | Self::Again(number)
            | Self::Noticed(number)
            | Self::Differently(number) => number.to_string(),
            Self::Kept(due)
            | Self::NotKept(due)
            | Self::TellNow(due)
            | Self::Told(due)
            | Self::Repair(due)
            | Self::Drop(due) => due.data(),
            Self::LetBe | Self::Pages | Self::FiveActions | Self::SetsBack => String::new(),
        };
        let name = match self {
            Self::By(..) => "by",
            Self::Right(..) => "sure",
            _ => self.key().trim_start_matches("promise-"),
        };
        format!("{name}:{rest}")
    }

    fn read(data: &str) -> Option<Self> {
        let (name, rest) = data.split_once(':')?;
        let which = || PromiseWhich::read(rest);
        let number = || rest.parse().ok();
        let due = || PromiseDue::read(rest);
        let at = |time| which().map(|which| Self::At(which, time));
        let read = || {
            let (which, by) = rest.rsplit_once(':')?;
            Some((PromiseWhich::read(which)?, PromiseBy::read(by)?))
        };
        match name {
            "tonight" => at(PromiseTime::Tonight),
            "tomorrow" => at(PromiseTime::Tomorrow),
            "in-a-week" => at(PromiseTime::InAWeek),
            "each-evening" => at(PromiseTime::EachEvening),
            "sure" => read().map(|(which, by)| Self::Right(which, by)),
            "by" => read().map(|(which, by)| Self::By(which, by)),
            "another-time" => which().map(Self::AnotherTime),
            "let-time-be" => which().map(Self::LetTimeBe),
            "let-be" => Some(Self::LetBe),
            "to-us" => number().map(Self::ToUs),
            "for-me" => number().map(Self::ForMe),
            "remind" => number().map(|number| Self::Remind(number, true)),
            "remind-not" => number().map(|number| Self::Remind(number, false)),
            "change-time" => number().map(Self::ChangeTime),
            "take-back" => number().map(Self::TakeBack),
            "stop" => number().map(Self::Stop),
            "pages" => Some(Self::Pages),
            "next" => number().map(Self::Next),
            "kept" => due().map(Self::Kept),
            "not-kept" => due().map(Self::NotKept),
            "tell-now" => due().map(Self::TellNow),
            "told" => due().map(Self::Told),
            "repair" => due().map(Self::Repair),
            "drop" => due().map(Self::Drop),
            "again" => number().map(Self::Again),
            "noticed" => number().map(Self::Noticed),
            "differently" => number().map(Self::Differently),
            "five-actions" => Some(Self::FiveActions),
            "sets-back" => Some(Self::SetsBack),
            _ => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::At(_, time) => time.name(),
            Self::Right(..) => "promise-right",
            Self::By(_, PromiseBy::Once(..)) => "promise-by-once",
            Self::By(_, PromiseBy::Daily(_)) => "promise-by-daily",
            Self::By(_, PromiseBy::Weekly(..)) => "promise-by-weekly",
            Self::AnotherTime(_) => "promise-another-time",
            Self::LetTimeBe(_) => "promise-let-time-be",
            Self::LetBe => "promise-let-be",
            Self::ToUs(_) => "promise-to-us",
            Self::ForMe(_) => "promise-for-me",
            Self::Remind(_, true) => "promise-remind",
            Self::Remind(_, false) => "promise-remind-not",
            Self::ChangeTime(_) => "promise-change-time",
            Self::TakeBack(_) => "promise-take-back",
            Self::Stop(_) => "promise-stop",
            Self::Pages => "promise-pages",
            Self::Next(_) => "promise-next",
            Self::Kept(_) => "promise-kept",
            Self::NotKept(_) => "promise-not-kept",
            Self::TellNow(_) => "promise-tell-now",
            Self::Told(_) => "promise-told",
            Self::Repair(_) => "promise-repair",
            Self::Drop(_) => "promise-drop",
            Self::Again(_) => "promise-again",
            Self::Noticed(_) => "promise-noticed",
            Self::Differently(_) => "promise-differently",
            Self::FiveActions => "promise-five-actions",
            Self::SetsBack => "promise-sets-back",
        }
    }
}

impl PromisePress {
    /// Whether it hangs in the group; all others hang in private chats.
    pub(in crate::domain) const fn is_for_group(self) -> bool {
        matches!(
            self,
            Self::At(PromiseWhich::Here(_), _)
                | Self::Right(PromiseWhich::Here(_), _)
                | Self::By(PromiseWhich::Here(_), _)
                | Self::AnotherTime(PromiseWhich::Here(_))
                | Self::LetTimeBe(PromiseWhich::Here(_))
                | Self::Noticed(_)
                | Self::Differently(_)
        )
    }
}
