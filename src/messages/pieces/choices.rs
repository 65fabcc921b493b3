//! The pieces of settings, of the way out, of looking back, and of what is not taken in.

use super::exercises::{Context, Pieces};
use super::{Piece, clock, isolated, part_pieces, place};
use crate::domain::{
    Diary, DiaryPage, EveningHour, Leaving, Memory, NotTaken, Page, Place, Quiet, Settings, Since,
    Untaken, Withheld,
};

pub(super) const fn not_taken_key(what: NotTaken) -> &'static str {
    match what {
        NotTaken::All(Untaken::Media) => "only-words",
        NotTaken::All(Untaken::Forwarded) => "forwarded",
        NotTaken::All(Untaken::Command) => "command-anew",
        NotTaken::Beside => "words-alone",
    }
}

pub(super) fn settings_pieces(words: &Settings) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        Settings::Role => one("ask-role"),
        Settings::Happened => one("ask-happened"),
        Settings::Ask => one("settings"),
        Settings::AskGroup(None) => one("settings-group"),
        Settings::AskGroup(Some(hour)) => vec![hour_piece(*hour), Piece::plain("settings-group")],
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
        Settings::NotTodaySet(true) => one("not-today-on"),
        Settings::NotTodaySet(false) => one("not-today-off"),
    }
}

fn hour_piece(EveningHour { zone, time, around }: EveningHour) -> Piece {
    let key = if around { "evening-around" } else { "evening-at" };
    Piece::plain(key).with("time", clock(time)).with("place", place(zone))
}

pub(super) fn leaving_pieces(words: Leaving, context: &Context<'_>) -> Pieces {
    let one = |key: &str| Ok(vec![Piece::plain(key)]);
    match words {
        Leaving::Ask => one("leave"),
        Leaving::Bot => Ok(vec![Piece::plain("leave-bot"), Piece::plain("leave-how")]),
        Leaving::Relationship => {
            Ok(vec![Piece::plain("leave-relationship"), Piece::plain("leave-how")])
        }
        Leaving::NotSure => one("leave-not-sure"),
        Leaving::Later => one("leave-later"),
        Leaving::Stay => one("leave-stay"),
        Leaving::InPrivate => one("leave-in-private"),
        Leaving::Ended => one("ended"),
        Leaving::EndedPrivate => one("ended-private"),
        Leaving::Erased => one("erased"),
        Leaving::ErasedBoth => one("erased-both"),
        Leaving::AskErase => one("ask-erase"),
        Leaving::ErasedBefore => one("erased-before"),
        Leaving::Gone => one("gone"),
        Leaving::Silent(date) => {
            Ok(vec![Piece::plain("silent-for-long").with("date", (context.date)(date)?)])
        }
    }
}

pub(super) fn diary_pieces(words: &Diary, context: &Context<'_>) -> Pieces {
    let one = |key: &str| Ok(vec![Piece::plain(key)]);
    match words {
        Diary::Page(page) => page_pieces(page, context),
        Diary::Empty => one("diary-empty"),
        Diary::EmptyBut(_) => one("diary-empty-but"),
        Diary::NothingBefore(_) => one("diary-nothing-before"),
        Diary::TooLong(over) => Ok(vec![Piece::plain("diary-too-long").over(*over)]),
        Diary::Stays => one("diary-stays"),
        Diary::Deleted => one("diary-deleted"),
        Diary::InPrivate => one("diary-in-private"),
        Diary::ErasedOn(date) => {
            Ok(vec![Piece::plain("diary-erased-on").with("date", (context.date)(*date)?)])
        }
    }
}

fn page_pieces(page: &DiaryPage, context: &Context<'_>) -> Pieces {
    let date = (context.date)(page.date)?;
    let (key, parts) = match (&page.page, page.until) {
        (Page::Written(words), _) => {
            let page = Piece::plain("diary-page").with("date", date);
            (page.with("words", isolated(words)), None)
        }
        (Page::Evening(parts), None) => {
            (Piece::plain("diary-evening").with("date", date), Some(parts))
        }
        (Page::Evening(parts), Some(_)) => {
            (Piece::plain("diary-evening-before").with("date", date), Some(parts))
        }
    };
    let mut all = vec![key];
    if let Some(parts) = parts {
        all.extend(part_pieces(parts.high.as_ref(), parts.low.as_ref()));
    }
    if page.writes {
        all.push(Piece::plain("diary-write"));
    }
    if let Some(until) = page.until {
        all.push(Piece::plain("diary-until").with("date", (context.date)(until)?));
    }
    Ok(all)
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
        return Ok(vec![Piece::plain("looking-back-empty"), Piece::plain("signs")]);
    }
    let one = |memory: &Memory| {
        let date = (context.date)(memory.date)?;
        let piece = Piece::plain("memory").with("date", date).who("name", &memory.name);
        Ok(piece.with("words", isolated(&memory.words)))
    };
    let all = memories.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    let signs = Piece::plain("signs");
    Ok([Piece::plain("looking-back")].into_iter().chain(all).chain([signs]).collect())
}

/// To the group, or to the author of what was not shown there.
pub(super) const fn withheld_key(how: Withheld) -> &'static str {
    match how {
        Withheld::Rests => "group-rests",
        Withheld::WritesAgain(Place::Group) => "writes-again",
        Withheld::WritesAgain(Place::Private) => "writes-again-in-private",
        Withheld::Evening(Since::NotAlone) => "withheld-evening",
        Withheld::InDiary(Since::NotAlone) => "withheld-in-diary",
        Withheld::Open(Since::NotAlone) => "withheld-open",
        Withheld::Evening(Since::CannotWrite) => "withheld-evening-unsent",
        Withheld::InDiary(Since::CannotWrite) => "withheld-in-diary-unsent",
        Withheld::Open(Since::CannotWrite) => "withheld-open-unsent",
    }
}
