//! What the labels of buttons quote.

use super::choices::quiet_quotes;
use super::exercises::exercise_label;
use super::{Piece, clock, place, placed};
use crate::domain::{CarePage, CarePress, Moment, Press, Words, name_of_country};

/// The key of a button's label below these words, which may name a place their own way.
pub(in crate::messages) fn label_below(words: &Words, press: Press) -> Piece {
    match (words, press) {
        (Words::ChoosePlace(which), Press::Zone(zone)) => {
            let there = which.places().iter().find(|there| there.zone == zone);
            there.map_or_else(|| label_of(press), |there| placed("button-place", there))
        }
        _ => label_of(press),
    }
}

/// The key of a button's label.
pub(in crate::messages) fn label_of(press: Press) -> Piece {
    let label = Piece::plain(format!("button-{}", press.key()));
    match press {
        Press::Zone(zone) => label.with("place", place(zone)),
        Press::Time(time) => label.with("time", clock(time)),
        Press::Moment(_, Moment::Level(level)) => label.with("level", level.to_string()),
        Press::Meant(known) => label.with("command", known.name()),
        Press::Vacation(days) => label.with("days", days.to_string()),
        Press::Quiet(quiet) => quiet_quotes(label, quiet),
        Press::Moment(_, Moment::Again(level)) => {
            Piece::plain("button-level").with("level", level.to_string())
        }
        Press::Care(CarePress::Turn(CarePage::In(country))) => {
            label.with("country", name_of_country(country))
        }
        Press::Exercise(press) => exercise_label(press, label),
        _ => label,
    }
}
