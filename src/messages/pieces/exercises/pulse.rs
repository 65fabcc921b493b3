//! The pieces of what is said of the pulse.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{Measure, OwnWord, PulseCardItem, PulsePress, PulseWords};

pub(super) fn pulse_pieces(words: &PulseWords, context: &Context<'_>) -> Pieces {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        PulseWords::Ask { measure, number, of } => {
            let question = Piece::plain(format!("pulse-{}", name_of(*measure)));
            vec![question.with("number", number.to_string()).with("of", of.to_string())]
        }
        PulseWords::Done { hardly_safe: false } => one("pulse-done"),
        PulseWords::Done { hardly_safe: true } => {
            vec![Piece::plain("pulse-done"), Piece::plain("pulse-hardly-safe")]
        }
        PulseWords::NothingKept => one("pulse-nothing-kept"),
        PulseWords::NotYet(date) => {
            vec![Piece::plain("pulse-not-yet").with("date", (context.date)(*date)?)]
        }
        PulseWords::NotThisWeek => one("pulse-not-this-week"),
        PulseWords::LeftOut => one("pulse-left-out"),
        PulseWords::AskedAgain => one("pulse-asked-again"),
        PulseWords::AskWord(None) => one("pulse-ask-word"),
        PulseWords::AskWord(Some(word)) => {
            vec![Piece::plain("pulse-word-sent").with("word", word_in_words(*word))]
        }
        PulseWords::Both(both) => {
            let each = both.iter().map(|(name, word)| {
                let piece = Piece::plain("pulse-both-one").who("name", name);
                Piece { listed: true, ..piece.with("word", word_in_words(*word)) }
            });
            [Piece::plain("pulse-both")].into_iter().chain(each).collect()
        }
        PulseWords::BothShown => one("pulse-both-shown"),
    })
}

pub(super) fn pulse_item_pieces(item: PulseCardItem) -> Vec<Piece> {
    let PulseCardItem::Week = item;
    vec![Piece::plain("pulse-offer")]
}

/// What the label of this button quotes.
pub(super) fn pulse_label(press: PulsePress, label: Piece) -> Piece {
    match press {
        PulsePress::Say(_, level) => label.with("level", level.to_string()),
        _ => label,
    }
}

/// Its name in the keys of the message files.
pub(in crate::messages::pieces) const fn name_of(measure: Measure) -> &'static str {
    match measure {
        Measure::Days => "days",
        Measure::Hope => "hope",
        Measure::Laughed => "laughed",
        Measure::Checking => "checking",
        Measure::Team => "team",
        Measure::Safe => "safe",
    }
}

const fn word_in_words(word: OwnWord) -> &'static str {
    match word {
        OwnWord::Easier => "easier",
        OwnWord::Steady => "steady",
        OwnWord::Harder => "harder",
    }
}
