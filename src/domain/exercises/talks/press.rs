//! Their buttons.

use chrono::{Datelike, NaiveDateTime};

/// How a local time stands in callback data.
const TIME: &str = "%Y%m%d%H%M";

/// A button of theirs. Its label is in `messages/<locale>/talks.ftl` under [`TalkPress::key`].
/// Most name the talk or the break that they belong to; those of a turn name the turn as well, so
/// that a second tap of the same does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkPress {
    /// **Now**; the talk is 0 in a private chat.
    Now(u32),
    /// A time, as the couple's clocks show it; likewise.
    At(u32, NaiveDateTime),
    /// In private: **Say it in our group**, with the time; none is now.
    Propose(Option<NaiveDateTime>),
    /// In private: **Begin the break**
    BeginBreak,
    /// In private: **Not now**, for a talk.
    NotNow,
    /// In private: **Not now**, for a break.
    NoBreak,
    /// **I'll be there**
    There(u32),
    /// **Another time**
    Another(u32),
    /// **Let's start**
    Here(u32),
    /// A topic, by its own number, and by its place in the list.
    Topic(u32, u32, u8),
    /// **No topic**
    NoTopic(u32),
    /// **Another topic**
    OtherTopic(u32),
    /// **I'd like to begin**
    Begin(u32),
    /// **Either of us**
    Either(u32),
    /// **Done**
    Done(u32, u16),
    /// **That's all from me**
    Enough(u32, u16),
    /// **Yes**
    Yes(u32, u16),
    /// **Not quite**
    NotQuite(u32, u16),
    /// **We're done**
    Close(u32),
    /// **Go on**
    GoOn(u32),
    /// **Break**
    Break(u32),
    /// **I'm back**
    Back(u32),
    /// **20 more**, and how often it was pressed before.
    More(u32, u16),
    /// **Stop for today**
    Stop(u32),
    /// In private: **Skip**, when asked for one thing that was heard.
    SkipHeard(u32),
}

impl TalkPress {
    /// The callback data, after `talk:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Now(talk) => format!("now:{talk}"),
            Self::At(talk, at) => format!("at:{talk}:{}", at.format(TIME)),
            Self::Propose(None) => "propose:now".to_owned(),
            Self::Propose(Some(at)) => format!("propose:{}", at.format(TIME)),
            Self::BeginBreak => "begin-break".to_owned(),
            Self::NotNow => "not-now".to_owned(),
            Self::NoBreak => "no-break".to_owned(),
            Self::There(talk) => format!("there:{talk}"),
            Self::Another(talk) => format!("another:{talk}"),
            Self::Here(talk) => format!("here:{talk}"),
            Self::Topic(talk, topic, place) => format!("topic:{talk}:{topic}:{place}"),
            Self::NoTopic(talk) => format!("no-topic:{talk}"),
            Self::OtherTopic(talk) => format!("other-topic:{talk}"),
            Self::Begin(talk) => format!("begin:{talk}"),
            Self::Either(talk) => format!("either:{talk}"),
            Self::Done(talk, turn) => format!("done:{talk}:{turn}"),
            Self::Enough(talk, turn) => format!("enough:{talk}:{turn}"),
            Self::Yes(talk, turn) => format!("yes:{talk}:{turn}"),
            Self::NotQuite(talk, turn) => format!("not-quite:{talk}:{turn}"),
            Self::Close(talk) => format!("close:{talk}"),
            Self::GoOn(talk) => format!("go-on:{talk}"),
            Self::Break(talk) => format!("break:{talk}"),
            Self::Back(pause) => format!("back:{pause}"),
            Self::More(pause, times) => format!("more:{pause}:{times}"),
            Self::Stop(pause) => format!("stop:{pause}"),
            Self::SkipHeard(talk) => format!("skip:{talk}"),
        }
    }

    /// Reads callback data, after `talk:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let mut parts = data.split(':');
        let (name, first, second) = (parts.next()?, parts.next(), parts.next());
        let third = parts.next();
        let number = || first?.parse().ok();
        let turn = || second?.parse().ok();
        let time = |text: &str| NaiveDateTime::parse_from_str(text, TIME).ok();
        Some(match name {
            "now" => Self::Now(number()?),
            "at" => Self::At(number()?, time(second?)?),
            "propose" if first == Some("now") => Self::Propose(None),
            "propose" => Self::Propose(Some(time(first?)?)),
            "begin-break" => Self::BeginBreak,
            "not-now" => Self::NotNow,
            "no-break" => Self::NoBreak,
            "there" => Self::There(number()?),
            "another" => Self::Another(number()?),
            "here" => Self::Here(number()?),
            "topic" => Self::Topic(number()?, second?.parse().ok()?, third?.parse().ok()?),
            "no-topic" => Self::NoTopic(number()?),
            "other-topic" => Self::OtherTopic(number()?),
            "begin" => Self::Begin(number()?),
            "either" => Self::Either(number()?),
            "done" => Self::Done(number()?, turn()?),
            "enough" => Self::Enough(number()?, turn()?),
            "yes" => Self::Yes(number()?, turn()?),
            "not-quite" => Self::NotQuite(number()?, turn()?),
            "close" => Self::Close(number()?),
            "go-on" => Self::GoOn(number()?),
            "break" => Self::Break(number()?),
            "back" => Self::Back(number()?),
            "more" => Self::More(number()?, turn()?),
            "stop" => Self::Stop(number()?),
            "skip" => Self::SkipHeard(number()?),
            _ => return None,
        })
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Now(_) => "talk-now",
            Self::At(_, at) => {
                const DAYS: [&str; 7] = [
                    "talk-on-monday",
                    "talk-on-tuesday",
                    "talk-on-wednesday",
                    "talk-on-thursday",
                    "talk-on-friday",
                    "talk-on-saturday",
                    "talk-on-sunday",
                ];
                let day = usize::try_from(at.weekday().num_days_from_monday()).unwrap_or(0);
                DAYS[day % DAYS.len()]
            }
            Self::Propose(_) => "talk-propose",
            Self::BeginBreak => "talk-begin-break",
            Self::NotNow | Self::NoBreak => "talk-not-now",
            Self::There(_) => "talk-there",
            Self::Another(_) => "talk-another",
            Self::Here(_) => "talk-here",
            Self::Topic(..) => "talk-topic",
            Self::NoTopic(_) => "talk-no-topic",
            Self::OtherTopic(_) => "talk-other-topic",
            Self::Begin(_) => "talk-begin",
            Self::Either(_) => "talk-either",
            Self::Done(..) => "talk-done",
            Self::Enough(..) => "talk-enough",
            Self::Yes(..) => "talk-yes",
            Self::NotQuite(..) => "talk-not-quite",
            Self::Close(_) => "talk-close",
            Self::GoOn(_) => "talk-go-on",
            Self::Break(_) => "talk-break",
            Self::Back(_) => "talk-back",
            Self::More(..) => "talk-more",
            Self::Stop(_) => "talk-stop",
            Self::SkipHeard(_) => "talk-skip",
        }
    }

    /// Whether it hangs in a private chat; else it hangs in the group.
    pub(in crate::domain::exercises) const fn is_private(self) -> bool {
        matches!(
            self,
            Self::Now(0)
                | Self::At(0, _)
                | Self::Propose(_)
                | Self::BeginBreak
                | Self::NotNow
                | Self::NoBreak
                | Self::SkipHeard(_)
        )
    }

    /// The turn that it belongs to.
    pub(super) const fn turn(self) -> Option<u16> {
        match self {
            Self::Done(_, turn)
            | Self::Enough(_, turn)
            | Self::Yes(_, turn)
            | Self::NotQuite(_, turn) => Some(turn),
            _ => None,
        }
    }
}
