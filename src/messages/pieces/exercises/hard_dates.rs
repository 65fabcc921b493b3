//! The pieces of what is said of hard dates.

use super::super::{Piece, isolated};
use super::{Context, Pieces};
use crate::domain::{Audience, DayOfYear, HardDateCardItem, HardDatePress, HardDateWords};

pub(super) fn hard_date_pieces(words: &HardDateWords, context: &Context<'_>) -> Pieces {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        HardDateWords::List { all, .. } => {
            let none = all.is_empty().then(|| Piece::plain("hard-date-none"));
            let lines = all.iter().enumerate().map(|(place, (_, day, told))| Piece {
                listed: place > 0,
                ..on(Piece::plain(line_key(*told)), *day)
            });
            [Piece::plain("hard-date-list")].into_iter().chain(none).chain(lines).collect()
        }
        HardDateWords::AskDay => one("hard-date-ask-day"),
        HardDateWords::DayUnclear => one("hard-date-unclear"),
        HardDateWords::AskWords(_, day) => vec![on(Piece::plain("hard-date-ask-words"), *day)],
        HardDateWords::TooLong { over, .. } => {
            vec![Piece::plain("hard-date-too-long").over(*over)]
        }
        HardDateWords::Date { next, words, told, .. } => {
            let words = words.as_ref();
            let quote =
                words.map(|words| Piece::plain("hard-date-words").with("words", isolated(words)));
            let quote = quote.map(|quote| Piece { listed: true, ..quote });
            let who = Piece::plain(match told {
                None => "hard-date-choose",
                Some(Audience::Partner) => "hard-date-is-partner",
                Some(Audience::WithWords) => "hard-date-is-words",
                Some(Audience::OwnerOnly) => "hard-date-is-me",
            });
            let day = next.map(context.date).transpose()?;
            let day = day.map(|date| Piece::plain("hard-date-day").with("date", date));
            day.into_iter().chain(quote).chain([who]).collect()
        }
        HardDateWords::Full => one("hard-date-full"),
        HardDateWords::AskBeside => one("hard-date-ask-beside"),
        HardDateWords::BesideTooLong(over) => {
            vec![Piece::plain("hard-date-beside-too-long").over(*over)]
        }
        HardDateWords::BesidePreview { words, .. } => quoted("hard-date-beside-preview", words),
        HardDateWords::BesideSealed => one("hard-date-beside-sealed"),
        HardDateWords::BesideDropped => one("hard-date-beside-dropped"),
        HardDateWords::BesideOver => one("hard-date-beside-over"),
        HardDateWords::FromPartner { words, .. } => quoted("hard-date-from-partner", words),
    })
}

pub(super) fn hard_date_matter_pieces(item: &HardDateCardItem) -> Vec<Piece> {
    match item {
        HardDateCardItem::Partners { words, writes } => {
            let quote = |words: &String| {
                let quote = Piece::plain("hard-date-tomorrow-words");
                Piece { listed: true, ..quote.with("words", isolated(words)) }
            };
            let tomorrow = Piece::plain("hard-date-tomorrow");
            let offer = writes.map(|_| Piece::plain("hard-date-offer-beside"));
            [tomorrow].into_iter().chain(words.iter().map(quote)).chain(offer).collect()
        }
        HardDateCardItem::Own => vec![Piece::plain("hard-date-own")],
    }
}

fn quoted(key: &str, words: &str) -> Vec<Piece> {
    vec![Piece::plain(key).with("words", isolated(words))]
}

/// What the label of this button quotes.
pub(super) fn hard_date_label(press: HardDatePress, label: Piece) -> Piece {
    match press {
        HardDatePress::Look(_, day) => on(label, day),
        _ => label,
    }
}

fn line_key(told: Option<Audience>) -> &'static str {
    match told {
        Some(Audience::Partner) => "hard-date-line-partner",
        Some(Audience::WithWords) => "hard-date-line-words",
        Some(Audience::OwnerOnly) => "hard-date-line-me",
        None => "hard-date-line-open",
    }
}

/// With the day, and the month by a name that the message files can choose by.
fn on(piece: Piece, day: DayOfYear) -> Piece {
    piece.with("day", day.day.to_string()).with("month", format!("m{}", day.month))
}
