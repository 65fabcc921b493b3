//! The pieces of settings, of the way out, and of looking back.

use super::exercises::{Context, Pieces};
use super::{Piece, clock, isolated};
use crate::domain::{Leaving, Memory, Quiet, Settings};

pub(super) fn settings_pieces(words: &Settings) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        Settings::Role => one("ask-role"),
        Settings::Happened => one("ask-happened"),
        Settings::Ask => one("settings"),
        Settings::AskGroup => one("settings-group"),
        Settings::Helps(None) => one("change-helps"),
        Settings::Helps(Some(words)) => {
            vec![Piece::plain("change-helps-from").with("words", isolated(words))]
        }
        Settings::Quiet(quiet) => vec![quiet_piece("change-quiet", *quiet)],
        Settings::QuietUnclear => one("quiet-unclear"),
        Settings::QuietSet(quiet) => vec![quiet_piece("quiet-set", *quiet)],
        Settings::Changed => one("changed"),
        Settings::ReminderSet(true) => one("reminder-on"),
        Settings::ReminderSet(false) => one("reminder-off"),
    }
}

pub(super) fn leaving_pieces(words: Leaving) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        Leaving::Ask => one("leave"),
        Leaving::Bot => vec![Piece::plain("leave-bot"), Piece::plain("leave-how")],
        Leaving::Relationship => {
            vec![Piece::plain("leave-relationship"), Piece::plain("leave-how")]
        }
        Leaving::NotSure => one("leave-not-sure"),
        Leaving::Later => one("leave-later"),
        Leaving::Stay => one("leave-stay"),
        Leaving::InPrivate => one("leave-in-private"),
        Leaving::Ended => one("ended"),
        Leaving::EndedPrivate => one("ended-private"),
    }
}

fn quiet_piece(key: &str, quiet: Quiet) -> Piece {
    if quiet.from == quiet.to {
        return Piece::plain(format!("{key}-none"));
    }
    quiet_quotes(Piece::plain(key), quiet)
}

pub(super) fn quiet_quotes(piece: Piece, Quiet { from, to }: Quiet) -> Piece {
    piece.with("from", clock(from)).with("to", clock(to))
}

pub(super) fn memory_pieces(memories: &[Memory], context: &Context<'_>) -> Pieces {
    if memories.is_empty() {
        return Ok(vec![Piece::plain("looking-back-empty")]);
    }
    let one = |memory: &Memory| {
        let date = (context.date)(memory.date)?;
        let piece = Piece::plain("memory").with("date", date).with("name", &memory.name);
        Ok(piece.with("words", isolated(&memory.words)))
    };
    let all = memories.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    Ok([Piece::plain("looking-back")].into_iter().chain(all).collect())
}
