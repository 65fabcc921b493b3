//! What the labels of buttons quote.

use super::choices::quiet_quotes;
use super::exercises::exercise_label;
use super::{Piece, clock, place};
use crate::domain::{Moment, Press};

/// The key of a button's label.
pub(in crate::messages) fn label_of(press: Press) -> Piece {
    let label = Piece::plain(format!("button-{}", press.key()));
    match press {
        Press::Zone(zone) => label.with("place", place(zone)),
        Press::Time(time) => label.with("time", clock(time)),
        Press::Moment(_, Moment::Level(level)) => label.with("level", level.to_string()),
        Press::Rest(days) => label.with("days", days.to_string()),
        Press::Quiet(quiet) => quiet_quotes(label, quiet),
        Press::Moment(_, Moment::Again(level)) => {
            Piece::plain("button-level").with("level", level.to_string())
        }
        Press::Exercise(press) => exercise_label(press, label),
        _ => label,
    }
}
