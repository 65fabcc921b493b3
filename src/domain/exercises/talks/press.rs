//! The buttons of talks.

use chrono::{Datelike, NaiveDateTime, Weekday};

use crate::domain::model::button::{Arg, Args, buttons};

/// How a local time stands in callback data.
const TIME: &str = "%Y%m%d%H%M";

/// A button of talks. Its label is in `messages/<locale>/talks.ftl`.
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

buttons! {
    TalkPress {
        plain {
            BeginBreak = "begin-break" => "talk-begin-break",
            NotNow = "not-now" => "talk-not-now",
            NoBreak = "no-break" => "talk-not-now",
        }
        with {
            Now(talk: u32) = "now" => "talk-now",
            At(talk: u32, at: NaiveDateTime) = "at" => on_weekday(at),
            Propose(at: Option<NaiveDateTime>) = "propose" => "talk-propose",
            There(talk: u32) = "there" => "talk-there",
            Another(talk: u32) = "another" => "talk-another",
            Here(talk: u32) = "here" => "talk-here",
            Topic(talk: u32, topic: u32, place: u8) = "topic" => "talk-topic",
            NoTopic(talk: u32) = "no-topic" => "talk-no-topic",
            OtherTopic(talk: u32) = "other-topic" => "talk-other-topic",
            Begin(talk: u32) = "begin" => "talk-begin",
            Either(talk: u32) = "either" => "talk-either",
            Done(talk: u32, turn: u16) = "done" => "talk-done",
            Enough(talk: u32, turn: u16) = "enough" => "talk-enough",
            Yes(talk: u32, turn: u16) = "yes" => "talk-yes",
            NotQuite(talk: u32, turn: u16) = "not-quite" => "talk-not-quite",
            Close(talk: u32) = "close" => "talk-close",
            GoOn(talk: u32) = "go-on" => "talk-go-on",
            Break(talk: u32) = "break" => "talk-break",
            Back(pause: u32) = "back" => "talk-back",
            More(pause: u32, times: u16) = "more" => "talk-more",
            Stop(pause: u32) = "stop" => "talk-stop",
            SkipHeard(talk: u32) = "skip" => "talk-skip",
        }
    }
}

impl Arg for NaiveDateTime {
    fn write(self, data: &mut String) {
        data.push(':');
        data.push_str(&self.format(TIME).to_string());
    }

    fn read(args: &mut Args<'_>) -> Option<Self> {
        Self::parse_from_str(args.word()?, TIME).ok()
    }
}

/// None is now.
impl Arg for Option<NaiveDateTime> {
    fn write(self, data: &mut String) {
        match self {
            Some(at) => at.write(data),
            None => data.push_str(":now"),
        }
    }

    fn read(args: &mut Args<'_>) -> Option<Self> {
        match args.word()? {
            "now" => Some(None),
            time => NaiveDateTime::parse_from_str(time, TIME).ok().map(Some),
        }
    }
}

fn on_weekday(at: NaiveDateTime) -> &'static str {
    match at.weekday() {
        Weekday::Mon => "talk-on-monday",
        Weekday::Tue => "talk-on-tuesday",
        Weekday::Wed => "talk-on-wednesday",
        Weekday::Thu => "talk-on-thursday",
        Weekday::Fri => "talk-on-friday",
        Weekday::Sat => "talk-on-saturday",
        Weekday::Sun => "talk-on-sunday",
    }
}

impl TalkPress {
    /// Whether it hangs in a private chat; else it hangs in the group.
    pub(in crate::domain) const fn is_private(self) -> bool {
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
