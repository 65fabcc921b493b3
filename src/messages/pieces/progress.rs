//! The pieces of how things go: for both, and for oneself.

use super::evenings::NameOf;
use super::exercises::{Pieces, name_of};
use super::{Piece, isolated, opened};
use crate::domain::{Change, Measure, Mine, OwnMoments, Progress, Relief, Week, Win};

pub(super) fn progress_pieces(progress: &Progress, name_of: NameOf<'_>) -> Pieces {
    match progress {
        Progress::Ours(week) if week.is_empty() => {
            let head = [Piece::plain("week-empty")];
            Ok(head.into_iter().chain(standing(week, name_of)?).collect())
        }
        Progress::Ours(week) => week_pieces(week, name_of),
        Progress::Mine(mine) => Ok(mine_pieces(mine)),
        Progress::Moments(moments) => Ok(moments_pieces(*moments)),
        Progress::Signs => Ok(vec![Piece::plain("signs")]),
    }
}

/// What is nothing is not said: no week is measured by what it lacks.
pub(super) fn week_pieces(week: &Week, name_of: NameOf<'_>) -> Pieces {
    let evenings = (week.evenings > 0)
        .then(|| Piece::plain("week-evenings").with("evenings", week.evenings.to_string()));
    let seams =
        (week.seams > 0).then(|| Piece::plain("week-gold").with("new", week.seams.to_string()));
    let told = evenings.into_iter().chain(seams).map(listed);
    let wins = week.wins.iter().map(win_piece);
    let told = told.chain(standing(week, name_of)?.into_iter().map(listed));
    Ok([Piece::plain("week")].into_iter().chain(told).chain(wins).collect())
}

fn win_piece(Win { name, words }: &Win) -> Piece {
    Piece::plain("week-win").who("name", name).with("words", isolated(words))
}

/// The bowl, and the step.
fn standing(week: &Week, name_of: NameOf<'_>) -> Pieces {
    let bowl =
        (week.bowl > 0).then(|| Piece::plain("week-bowl").with("bowl", week.bowl.to_string()));
    Ok(bowl.into_iter().chain([opened("week-step", week.step, name_of)?]).collect())
}

fn mine_pieces(mine: &Mine) -> Vec<Piece> {
    let pulses = match (mine.pulses, mine.changes.is_empty()) {
        (0, _) => Piece::plain("mine-no-pulse"),
        (few, true) => Piece::plain("mine-few-pulses").with("pulses", few.to_string()),
        _ => Piece::plain("mine-changes"),
    };
    let changes = mine.changes.iter().map(|(measure, change)| change_piece(*measure, *change));
    let drawn = (mine.pulses > 0).then(|| Piece::plain("mine-drawn"));
    [Piece::plain("mine"), pulses].into_iter().chain(changes).chain(drawn).collect()
}

fn moments_pieces(OwnMoments { lately, relief, drawn }: OwnMoments) -> Vec<Piece> {
    let lately =
        (lately > 0).then(|| Piece::plain("mine-moments").with("moments", lately.to_string()));
    let drawn = drawn.then(|| Piece::plain("mine-eased-drawn"));
    let all = [Piece::plain("mine-eased")].into_iter().chain(lately);
    all.chain(relief.map(relief_piece)).chain(drawn).collect()
}

fn change_piece(measure: Measure, change: Change) -> Piece {
    let piece = Piece::plain(format!("mine-{}", name_of(measure)));
    listed(piece.with("change", in_words(Some(change))))
}

fn relief_piece(Relief { points, change }: Relief) -> Piece {
    if points <= 0 {
        return Piece::plain("mine-no-relief");
    }
    let piece = Piece::plain("mine-relief").with("points", points.to_string());
    piece.with("change", in_words(change))
}

const fn in_words(change: Option<Change>) -> &'static str {
    match change {
        Some(Change::More) => "more",
        Some(Change::Less) => "less",
        Some(Change::Same) => "same",
        None => "none",
    }
}

fn listed(piece: Piece) -> Piece {
    Piece { listed: true, ..piece }
}
