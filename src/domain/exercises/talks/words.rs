//! What is said of talks.

use chrono::NaiveDateTime;

use super::press::TalkPress;
use crate::domain::exercise::Hung;
use crate::domain::model::bounds::Over;
use crate::domain::model::tool::Tool;

/// What is said of talks, with what it quotes. The sentences are in `messages/<locale>/talks.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TalkWords {
    /// When? Without times where the zone is not known.
    AskWhen {
        /// Whose card it is; none in a private chat.
        talk: Option<u32>,
        /// What is offered, on the couple's clocks.
        times: Vec<NaiveDateTime>,
        /// What was written before is no time to come.
        unclear: bool,
        /// Another one was to be moved.
        another: bool,
    },
    /// Nobody chose a time.
    NoTimeFound,
    /// In private: shall the group hear of it? Without a time it is now.
    AskPropose(Option<NaiveDateTime>),
    /// One of them would like to talk at a time.
    Proposed {
        /// Which talk.
        talk: u32,
        /// Who.
        name: String,
        /// When.
        at: NaiveDateTime,
    },
    /// Both will be there.
    Arranged {
        /// Which talk.
        talk: u32,
        /// When.
        at: NaiveDateTime,
    },
    /// It is time; or one of them would like to talk now.
    Gathering {
        /// Which talk.
        talk: u32,
        /// Who would like to talk now.
        name: Option<String>,
    },
    /// The ground rules, and the question for a topic.
    AskTopic {
        /// Which talk.
        talk: u32,
        /// What was put aside for a talk, with its number.
        topics: Vec<(u32, String)>,
    },
    /// Who speaks first?
    AskFirst {
        /// Which talk.
        talk: u32,
        /// What it is about.
        topic: Option<String>,
    },
    /// One speaks, the other listens.
    Speaking {
        /// Which talk.
        talk: u32,
        /// Which turn of it.
        turn: u16,
        /// Who speaks.
        speaker: String,
        /// Who listens.
        listener: String,
        /// Which of three.
        round: u8,
        /// How many seconds are left.
        left: i64,
        /// What it is about.
        topic: Option<String>,
    },
    /// The listener says it back.
    Reflecting {
        /// Which talk.
        talk: u32,
        /// Which turn of it.
        turn: u16,
        /// Who spoke.
        speaker: String,
        /// Who says it back.
        listener: String,
        /// Whether the time ran out.
        over: bool,
        /// Whether it was not quite it.
        again: bool,
    },
    /// Both had their turns: close, or go on?
    AskFurther {
        /// Which talk.
        talk: u32,
        /// Whether the words of both were said back.
        heard: bool,
    },
    /// It waits for the end of a break.
    Resting,
    /// One of them has a hard moment: it waits, and a break is offered.
    Waits(u32),
    /// Both closed it; each is asked for one thing in private.
    Closed,
    /// Nobody came, or nobody agreed.
    NotBegun,
    /// Its time passed while the bot was away.
    Missed(NaiveDateTime),
    /// One of them stopped for today.
    Stopped,
    /// Nothing happened for a day.
    LetGo,
    /// The card lies further below.
    Below,
    /// In private: begin a break in the group?
    AskBreak,
    /// The same, in a hard moment while a talk goes on.
    AskBreakInTalk,
    /// No break is begun.
    NoBreak {
        /// Whether a talk goes on.
        in_talk: bool,
    },
    /// No talk is proposed.
    NotProposed,
    /// A break begins.
    BreakBegun {
        /// Which.
        number: u32,
    },
    /// Twenty more minutes.
    BreakMore {
        /// Which.
        number: u32,
        /// How often by now.
        times: u16,
    },
    /// The break is over: both are called back.
    BreakOver {
        /// Which.
        number: u32,
        /// How often there were twenty more.
        times: u16,
    },
    /// Not both are back some minutes later.
    BreakLonger,
    /// Both are back; whether a talk goes on.
    BreakBack(bool),
    /// One of them stopped for today.
    BreakStopped,
    /// Nothing happened for a day.
    BreakLetGo,
    /// In private: what is one thing that you heard?
    AskHeard(u32),
    /// It waits for the other's.
    HeardNoted,
    /// The question is answered.
    HeardAnswered,
    /// The question was skipped.
    HeardSkipped,
    /// More than that fits.
    HeardTooLong(Over),
    /// Words came after the question had closed.
    HeardClosed,
    /// The question has closed.
    HeardPassed,
    /// What each of the two heard: name and words.
    Heard([(String, String); 2]),
    /// A topic is shorter than that.
    TopicTooLong(Over),
    /// A toast: it begins when both have pressed.
    HereNoted,
    /// A toast: it closes when both have pressed.
    DoneNoted,
    /// A toast: it goes on when both are back.
    BackNoted,
    /// A toast to the one who proposed: the other's answer counts.
    YourOwn,
    /// A toast to the listener: only the one who speaks ends a turn.
    ForTheSpeaker,
    /// A toast: it waits for somebody.
    StandsStill,
    /// A toast: who has the hard moment says when it goes on.
    TheySayWhen,
    /// A toast to the listener: the speaker tells whether that was it.
    SpeakerTells,
    /// So many are arranged already.
    Plenty,
    /// There is one at that time.
    TimeTaken,
    /// That time has passed.
    TimePassed,
    /// A talk goes on already.
    GoesOn,
    /// A break is on.
    BreakIsOn,
    /// The bot can't speak in the group.
    GroupClosed,
}

impl TalkWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Hung<TalkPress>>> {
        let all: &[&[TalkPress]] = match self {
            Self::AskWhen { talk, times, .. } => return times_of(talk.unwrap_or(0), times),
            Self::AskTopic { talk, topics } => return topics_of(*talk, topics),
            Self::Missed(_) => return vec![vec![Hung::Opens(Tool::Talk)]],
            Self::AskPropose(at) => &[&[TalkPress::Propose(*at)], &[TalkPress::NotNow]],
            Self::AskBreak | Self::AskBreakInTalk => {
                &[&[TalkPress::BeginBreak], &[TalkPress::NoBreak]]
            }
            Self::Waits(talk) => &[&[TalkPress::Break(*talk)], &[TalkPress::GoOn(*talk)]],
            Self::Proposed { talk, .. } => &[&[TalkPress::There(*talk), TalkPress::Another(*talk)]],
            Self::Arranged { talk, .. } => &[&[TalkPress::Another(*talk)]],
            Self::Gathering { talk, .. } => {
                &[&[TalkPress::Here(*talk)], &[TalkPress::Another(*talk)]]
            }
            Self::AskFirst { talk, .. } => &[
                &[TalkPress::Begin(*talk), TalkPress::Either(*talk)],
                &[TalkPress::OtherTopic(*talk), TalkPress::Break(*talk)],
            ],
            Self::Speaking { talk, turn, .. } => &[
                &[TalkPress::Done(*talk, *turn), TalkPress::Enough(*talk, *turn)],
                &[TalkPress::Break(*talk)],
            ],
            Self::Reflecting { talk, turn, .. } => &[
                &[TalkPress::Yes(*talk, *turn), TalkPress::NotQuite(*talk, *turn)],
                &[TalkPress::Break(*talk), TalkPress::Close(*talk)],
            ],
            Self::AskFurther { talk, .. } => {
                &[&[TalkPress::Close(*talk), TalkPress::GoOn(*talk)], &[TalkPress::Break(*talk)]]
            }
            Self::BreakBegun { number } => return break_buttons(*number, 0),
            Self::BreakMore { number, times } | Self::BreakOver { number, times } => {
                return break_buttons(*number, *times);
            }
            Self::AskHeard(talk) => &[&[TalkPress::SkipHeard(*talk)]],
            _ => &[],
        };
        all.iter().map(|row| row.iter().copied().map(Hung::Own).collect()).collect()
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::AskTopic { .. })
    }
}

fn times_of(talk: u32, times: &[NaiveDateTime]) -> Vec<Vec<Hung<TalkPress>>> {
    let times: Vec<_> = times.iter().map(|at| Hung::Own(TalkPress::At(talk, *at))).collect();
    let rows = [vec![Hung::Own(TalkPress::Now(talk))], times];
    rows.into_iter().filter(|row| !row.is_empty()).collect()
}

fn topics_of(talk: u32, topics: &[(u32, String)]) -> Vec<Vec<Hung<TalkPress>>> {
    let topic = |(place, (topic, _)): (u8, &(u32, String))| {
        Hung::Own(TalkPress::Topic(talk, *topic, place))
    };
    let row: Vec<_> = (1..).zip(topics).map(topic).collect();
    let rows = [row, vec![Hung::Own(TalkPress::NoTopic(talk)), Hung::Own(TalkPress::Break(talk))]];
    rows.into_iter().filter(|row| !row.is_empty()).collect()
}

fn break_buttons(number: u32, times: u16) -> Vec<Vec<Hung<TalkPress>>> {
    let first = vec![Hung::Own(TalkPress::Back(number)), Hung::Own(TalkPress::More(number, times))];
    vec![first, vec![Hung::Own(TalkPress::Stop(number))]]
}
