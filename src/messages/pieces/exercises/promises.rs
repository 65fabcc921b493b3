//! The pieces of what is said of promises.

use chrono::{Datelike, Weekday};

use super::super::{Piece, clock, isolated};
use super::{Context, Pieces};
use crate::domain::{
    PromiseAsks, PromiseBy, PromiseCard, PromiseCardItem, PromiseClosing, PromisePress,
    PromiseView, PromiseWords,
};

pub(super) fn promise_pieces(words: &PromiseWords, context: &Context<'_>) -> Pieces {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        PromiseWords::Ask { open: false } => one("promise-ask"),
        PromiseWords::Ask { open: true } => one("promise-ask-open"),
        PromiseWords::AskHere { name } => vec![named("promise-ask-here", name)],
        PromiseWords::AskRepair { words } => vec![worded("promise-ask-repair", words)],
        PromiseWords::AskTime { words, name, why, .. } => {
            let key = match (why, name) {
                (PromiseAsks::First, None) => "promise-ask-time",
                (PromiseAsks::First, Some(_)) => "promise-ask-time-here",
                (PromiseAsks::Unclear, None) => "promise-time-unclear",
                (PromiseAsks::Unclear, Some(_)) => "promise-time-unclear-here",
                (PromiseAsks::Passed, None) => "promise-time-passed",
                (PromiseAsks::Passed, Some(_)) => "promise-time-passed-here",
            };
            vec![worded("promise-quoted", words), asked(key, name.as_ref())]
        }
        PromiseWords::AskIfRight { words, name, by, .. } => {
            let key = if name.is_some() { "promise-right-here" } else { "promise-right" };
            let by = by_when(*by, context)?;
            vec![worded("promise-quoted", words), by, asked(key, name.as_ref())]
        }
        PromiseWords::AskWhichTime { words, name, .. } => {
            let key = if name.is_some() { "promise-which-here" } else { "promise-which" };
            vec![worded("promise-quoted", words), asked(key, name.as_ref())]
        }
        PromiseWords::TooLong(over) => vec![Piece::plain("promise-too-long").over(*over)],
        PromiseWords::TooMany { to_us: true } => one("promise-too-many-to-us"),
        PromiseWords::TooMany { to_us: false } => one("promise-too-many-for-me"),
        PromiseWords::Card(card) => card_pieces(card, context)?,
        PromiseWords::Line { name, words, by } => {
            vec![named("promise-line", name), quoted(words), by_when(*by, context)?]
        }
        PromiseWords::LineEnded { name, words, daily } => {
            let key = if *daily { "promise-line-ended" } else { "promise-line-taken-back" };
            vec![named(key, name), quoted(words)]
        }
        PromiseWords::Reminder { words, by, .. } => {
            vec![Piece::plain("promise-reminder"), quoted(words), by_when(*by, context)?]
        }
        PromiseWords::Seam { name, words, noticed, .. } => {
            let key = if *noticed { "promise-seam-noticed" } else { "promise-seam" };
            vec![worded(key, words).who("name", name)]
        }
        PromiseWords::Tells { name, words } => vec![tells(name, words)],
        PromiseWords::Closed { words, how } => {
            let head = words.as_ref().map(|words| worded("promise-quoted", words));
            let listed = head.is_some();
            let tail = Piece { listed, ..Piece::plain(closing(*how)) };
            head.into_iter().chain([tail]).collect()
        }
        PromiseWords::Gone => one("promise-gone"),
        PromiseWords::NotYours => one("promise-not-yours"),
        PromiseWords::DifferentlyNoted => one("promise-differently-noted"),
        PromiseWords::SeenDifferently { words } => vec![worded("promise-seen-differently", words)],
        PromiseWords::FiveActions => one("promise-five-actions"),
        PromiseWords::SetsBack => one("promise-sets-back"),
    })
}

fn card_pieces(card: &PromiseCard, context: &Context<'_>) -> Pieces {
    let mut all = vec![worded("promise-quoted", &card.words), by_when(card.by, context)?];
    match &card.view {
        PromiseView::Whom => all.push(Piece::plain("promise-ask-whom")),
        PromiseView::Stands { reminds } => {
            let key = if card.to_us { "promise-stands-to-us" } else { "promise-stands-for-me" };
            all.push(Piece::plain(key));
            all.extend(reminds.then(|| Piece::plain("promise-reminds")));
        }
        PromiseView::Due => all.push(Piece::plain("promise-did-it-happen")),
        PromiseView::NotKept { .. } if !card.to_us => {
            all.push(Piece::plain("promise-not-kept-for-me"));
        }
        PromiseView::NotKept { name, .. } => {
            all.push(Piece::plain("promise-not-kept"));
            all.push(Piece { listed: true, ..tells(name, &card.words) });
        }
    }
    Ok(all)
}

pub(super) fn promise_item_pieces(item: &PromiseCardItem, context: &Context<'_>) -> Pieces {
    Ok(match item {
        PromiseCardItem::Due { words, by, later, .. } => {
            let key = if *later { "promise-later" } else { "promise-did-it-happen" };
            let question = Piece { listed: true, ..Piece::plain(key) };
            vec![worded("promise-quoted", words), by_when(*by, context)?, question]
        }
        PromiseCardItem::SetsBack => vec![Piece::plain("promise-sets-back-offer")],
    })
}

const fn closing(how: PromiseClosing) -> &'static str {
    match how {
        PromiseClosing::Seam => "promise-closed-seam",
        PromiseClosing::KeptForMe => "promise-closed-for-me",
        PromiseClosing::Tells => "promise-closed-tells",
        PromiseClosing::Told => "promise-closed-told",
        PromiseClosing::Repaired => "promise-closed-repaired",
        PromiseClosing::Dropped => "promise-closed-dropped",
        PromiseClosing::DayDropped => "promise-closed-day-dropped",
        PromiseClosing::NotToday => "promise-closed-not-today",
        PromiseClosing::WeekDropped => "promise-closed-week-dropped",
        PromiseClosing::NotThisWeek => "promise-closed-not-this-week",
        PromiseClosing::TakenBack => "promise-closed-taken-back",
        PromiseClosing::Stopped => "promise-closed-stopped",
        PromiseClosing::NotMade => "promise-closed-not-made",
        PromiseClosing::Replaced => "promise-closed-replaced",
    }
}

fn by_when(by: PromiseBy, context: &Context<'_>) -> Result<Piece, super::SpeechError> {
    let piece = match by {
        PromiseBy::Once(date, time) => {
            let piece = Piece::plain("promise-by-once").with("date", (context.date)(date)?);
            piece.with("time", clock(time))
        }
        PromiseBy::Daily(time) => Piece::plain("promise-by-daily").with("time", clock(time)),
        PromiseBy::Weekly(weekday, time) => {
            let piece = Piece::plain("promise-by-weekly").with("time", clock(time));
            piece.with("weekday", weekday_name(weekday))
        }
    };
    Ok(Piece { listed: true, ..piece })
}

/// What the label of this button quotes.
pub(super) fn promise_label(press: PromisePress, label: Piece) -> Piece {
    match press {
        PromisePress::By(_, PromiseBy::Once(date, time)) => {
            let label = label.with("weekday", weekday_name(date.weekday()));
            let label = label.with("day", date.day().to_string());
            label.with("month", format!("m{}", date.month())).with("time", clock(time))
        }
        PromisePress::By(_, PromiseBy::Daily(time)) => label.with("time", clock(time)),
        PromisePress::By(_, PromiseBy::Weekly(weekday, time)) => {
            label.with("weekday", weekday_name(weekday)).with("time", clock(time))
        }
        _ => label,
    }
}

fn weekday_name(weekday: Weekday) -> String {
    format!("w{}", weekday.number_from_monday())
}

fn asked(key: &'static str, name: Option<&String>) -> Piece {
    let question = Piece::plain(key);
    match name {
        Some(name) => question.who("name", name),
        None => question,
    }
}

fn quoted(words: &str) -> Piece {
    Piece { listed: true, ..worded("promise-quoted", words) }
}

fn worded(key: &str, words: &str) -> Piece {
    Piece::plain(key).with("words", isolated(words))
}

fn named(key: &str, name: &str) -> Piece {
    Piece::plain(key).who("name", name)
}

fn tells(name: &str, words: &str) -> Piece {
    worded("promise-tells", words).who("name", name)
}
