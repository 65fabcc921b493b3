//! The pieces of what is said of talks.

use chrono::NaiveDateTime;

use super::super::{Piece, clock, isolated};
use super::{Context, Pieces};
use crate::domain::{TalkPress, TalkWords};
use crate::messages::SpeechError;

pub(super) fn talk_pieces(words: &TalkWords, context: &Context<'_>) -> Pieces {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        TalkWords::AskWhen { .. } => one(when_key(words)),
        TalkWords::NoTimeFound => one("talk-no-time-found"),
        TalkWords::AskPropose(None) => one("talk-ask-propose-now"),
        TalkWords::AskPropose(Some(at)) => vec![timed("talk-ask-propose", *at, context)?],
        TalkWords::Proposed { name, at, .. } => {
            vec![timed("talk-proposed", *at, context)?.who("name", name)]
        }
        TalkWords::Arranged { at, .. } => vec![timed("talk-arranged", *at, context)?],
        TalkWords::Gathering { name: None, .. } => one("talk-gathering"),
        TalkWords::Gathering { name: Some(name), .. } => {
            vec![Piece::plain("talk-gathering-now").who("name", name)]
        }
        TalkWords::AskTopic { topics, .. } => topic_pieces(topics),
        TalkWords::AskFirst { topic, .. } => {
            about(topic.as_ref()).chain(one("talk-first")).collect()
        }
        TalkWords::Speaking { .. } => speaking_pieces(words),
        TalkWords::Reflecting { .. } => reflecting_pieces(words),
        TalkWords::AskFurther { heard: true, .. } => one("talk-further"),
        TalkWords::AskFurther { heard: false, .. } => one("talk-further-unheard"),
        TalkWords::Waits(_) => one("talk-waits"),
        TalkWords::StandsStill => one("talk-stands-still"),
        TalkWords::TheySayWhen => one("talk-they-say-when"),
        TalkWords::NotProposed => one("talk-not-proposed"),
        TalkWords::AskBreakInTalk => one("talk-ask-break-in-talk"),
        TalkWords::NoBreak { in_talk: true } => one("talk-no-break-in-talk"),
        TalkWords::NoBreak { in_talk: false } => one("talk-no-break"),
        TalkWords::Resting => one("talk-resting"),
        TalkWords::Closed => one("talk-closed"),
        TalkWords::NotBegun => one("talk-not-begun"),
        TalkWords::Missed(at) => vec![timed("talk-missed", *at, context)?],
        TalkWords::Stopped => one("talk-stopped"),
        TalkWords::LetGo => one("talk-let-go"),
        TalkWords::Below => one("talk-below"),
        TalkWords::AskBreak => one("talk-ask-break"),
        TalkWords::BreakBegun { .. } => one("break-begun"),
        TalkWords::BreakMore { .. } => one("break-more"),
        TalkWords::BreakOver { .. } => one("break-over"),
        TalkWords::BreakLonger => one("break-longer"),
        TalkWords::BreakBack(true) => one("break-back-talk"),
        TalkWords::BreakBack(false) => one("break-back"),
        TalkWords::BreakStopped => one("break-stopped"),
        TalkWords::BreakLetGo => one("break-let-go"),
        TalkWords::AskHeard(_) => one("heard-ask"),
        TalkWords::HeardNoted => one("heard-noted"),
        TalkWords::HeardAnswered => one("heard-answered"),
        TalkWords::HeardSkipped => one("heard-skipped"),
        TalkWords::HeardTooLong(over) => vec![Piece::plain("heard-too-long").over(*over)],
        TalkWords::HeardClosed => one("heard-closed"),
        TalkWords::HeardPassed => one("heard-passed"),
        TalkWords::Heard(heard) => heard_pieces(heard),
        TalkWords::TopicTooLong(over) => vec![Piece::plain("talk-topic-too-long").over(*over)],
        TalkWords::HereNoted => one("talk-here-noted"),
        TalkWords::DoneNoted => one("talk-done-noted"),
        TalkWords::BackNoted => one("break-back-noted"),
        TalkWords::YourOwn => one("talk-your-own"),
        TalkWords::ForTheSpeaker => one("talk-for-the-speaker"),
        TalkWords::SpeakerTells => one("talk-speaker-tells"),
        TalkWords::Plenty => one("talk-plenty"),
        TalkWords::TimeTaken => one("talk-time-taken"),
        TalkWords::TimePassed => one("talk-time-passed"),
        TalkWords::GoesOn => one("talk-goes-on"),
        TalkWords::BreakIsOn => one("break-is-on"),
        TalkWords::GroupClosed => one("talk-group-closed"),
    })
}

/// Which question for a time.
fn when_key(words: &TalkWords) -> &'static str {
    let TalkWords::AskWhen { talk, times, unclear, another } = words else { return "" };
    match (talk, unclear, another) {
        _ if times.is_empty() => "talk-no-zone",
        (Some(_), true, _) => "talk-when-unclear",
        (None, true, _) => "talk-when-unclear-private",
        (Some(_), false, true) => "talk-when-another",
        (Some(_), false, false) => "talk-when",
        (None, false, _) => "talk-when-private",
    }
}

fn timed(key: &str, at: NaiveDateTime, context: &Context<'_>) -> Result<Piece, SpeechError> {
    let date = (context.date)(at.date())?;
    Ok(Piece::plain(key).with("date", date).with("time", clock(at.time())))
}

fn about(topic: Option<&String>) -> impl Iterator<Item = Piece> {
    topic.map(|words| Piece::plain("talk-about").with("words", isolated(words))).into_iter()
}

fn topic_pieces(topics: &[(u32, String)]) -> Vec<Piece> {
    let topic = |(place, (_, words)): (u32, &(u32, String))| {
        let topic = Piece::plain("talk-topic").with("number", place.to_string());
        Piece { listed: true, ..topic.with("words", isolated(words)) }
    };
    let listed: Vec<_> = (1..).zip(topics).map(topic).collect();
    let aside = (!listed.is_empty()).then(|| Piece::plain("talk-topics"));
    let rules = [Piece::plain("talk-rules"), Piece::plain("talk-ask-topic")];
    rules.into_iter().chain(aside).chain(listed).collect()
}

fn speaking_pieces(words: &TalkWords) -> Vec<Piece> {
    let TalkWords::Speaking { speaker, listener, round, left, topic, .. } = words else {
        return vec![];
    };
    let speaking = Piece::plain("talk-speaking")
        .who("speaker", speaker)
        .who("listener", listener)
        .with("round", round.to_string())
        .with("left", format!("{}:{:02}", left / 60, left % 60));
    [speaking].into_iter().chain(about(topic.as_ref())).collect()
}

fn reflecting_pieces(words: &TalkWords) -> Vec<Piece> {
    let TalkWords::Reflecting { speaker, listener, over, again, .. } = words else { return vec![] };
    let key = match (again, over) {
        (true, _) => "talk-reflecting-again",
        (false, true) => "talk-reflecting-over",
        (false, false) => "talk-reflecting",
    };
    vec![Piece::plain(key).who("speaker", speaker).who("listener", listener)]
}

fn heard_pieces(heard: &[(String, String); 2]) -> Vec<Piece> {
    let heard = heard.iter().map(|(name, words)| {
        Piece::plain("heard").who("name", name).with("words", isolated(words))
    });
    [Piece::plain("heard-both")].into_iter().chain(heard).collect()
}

/// What the label of this button quotes.
pub(super) fn talk_label(press: TalkPress, label: Piece) -> Piece {
    match press {
        TalkPress::At(_, at) => label.with("time", clock(at.time())),
        TalkPress::Topic(_, _, place) => label.with("number", place.to_string()),
        _ => label,
    }
}
