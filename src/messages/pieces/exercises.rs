//! The pieces of what is said of the exercises.

mod letters;
mod promises;
mod proposals;
mod questions;
mod talks;

use chrono::NaiveDate;

use super::super::SpeechError;
use super::Piece;
use crate::domain::{ExerciseMatter, ExercisePress, ExerciseWords};
use letters::{letter_label, letter_matter_pieces, letter_pieces};
use promises::{promise_label, promise_matter_pieces, promise_pieces};
use proposals::{proposal_label, proposal_matter_pieces, proposal_pieces};
use questions::{question_label, question_matter_pieces, question_pieces};
use talks::{talk_label, talk_matter_pieces, talk_pieces};

pub(super) type Pieces = Result<Vec<Piece>, SpeechError>;

/// What the pieces need of the language.
pub(super) struct Context<'a> {
    /// A date, as `Monday, 4 May`.
    pub date: &'a dyn Fn(NaiveDate) -> Result<String, SpeechError>,
}

pub(super) fn exercise_pieces(words: &ExerciseWords, context: &Context<'_>) -> Pieces {
    match words {
        ExerciseWords::InPrivate(tool) => {
            Ok(vec![Piece::plain("exercise-in-private").with("command", tool.name())])
        }
        ExerciseWords::InGroup(tool) => {
            Ok(vec![Piece::plain("exercise-in-group").with("command", tool.name())])
        }
        ExerciseWords::Others(_) => Ok(vec![Piece::plain("other-exercises")]),
        ExerciseWords::Interrupted => Ok(vec![Piece::plain("interrupted")]),
        ExerciseWords::Letter(words) => letter_pieces(words, context),
        ExerciseWords::Proposal(words) => proposal_pieces(words, context),
        ExerciseWords::Question(words) => question_pieces(words, context),
        ExerciseWords::Talk(words) => talk_pieces(words, context),
        ExerciseWords::Promise(words) => promise_pieces(words, context),
    }
}

pub(super) fn exercise_matter_pieces(matter: &ExerciseMatter, context: &Context<'_>) -> Pieces {
    match matter {
        ExerciseMatter::Letter(matter) => letter_matter_pieces(matter, context),
        ExerciseMatter::Proposal(matter) => proposal_matter_pieces(matter, context),
        ExerciseMatter::Question(matter) => question_matter_pieces(matter, context),
        ExerciseMatter::Talk(matter) => talk_matter_pieces(matter, context),
        ExerciseMatter::Promise(matter) => promise_matter_pieces(matter, context),
    }
}

/// What the label of this button quotes.
pub(super) fn exercise_label(press: ExercisePress, label: Piece) -> Piece {
    match press {
        ExercisePress::Tool(_) | ExercisePress::Others(_) | ExercisePress::GoOn => label,
        ExercisePress::Letter(press) => letter_label(press, label),
        ExercisePress::Proposal(press) => proposal_label(press, label),
        ExercisePress::Question(press) => question_label(press, label),
        ExercisePress::Talk(press) => talk_label(press, label),
        ExercisePress::Promise(press) => promise_label(press, label),
    }
}
