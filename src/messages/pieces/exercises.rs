//! The pieces of what is said of the exercises.

mod forgiveness;
mod hard_dates;
mod letters;
mod plans;
mod promises;
mod proposals;
mod questions;
mod reassurances;
mod shoes;
mod small_ways;
mod talks;
mod touch;

use chrono::NaiveDate;

use super::super::SpeechError;
use super::Piece;
use crate::domain::{ExerciseMatter, ExercisePress, ExerciseWords};
use forgiveness::{forgiveness_label, forgiveness_matter_pieces, forgiveness_pieces};
use hard_dates::{hard_date_label, hard_date_matter_pieces, hard_date_pieces};
use letters::{letter_label, letter_matter_pieces, letter_pieces};
use plans::{plan_label, plan_matter_pieces, plan_pieces};
use promises::{promise_label, promise_matter_pieces, promise_pieces};
use proposals::{proposal_label, proposal_matter_pieces, proposal_pieces};
use questions::{question_label, question_matter_pieces, question_pieces};
use reassurances::{reassurance_label, reassurance_matter_pieces, reassurance_pieces};
use shoes::{shoes_label, shoes_matter_pieces, shoes_pieces};
use small_ways::{small_ways_matter_pieces, small_ways_pieces};
use talks::{talk_label, talk_matter_pieces, talk_pieces};
use touch::{touch_label, touch_matter_pieces, touch_pieces};

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
        ExerciseWords::CardInPrivate => Ok(vec![Piece::plain("card-in-private")]),
        ExerciseWords::Others(_) => Ok(vec![Piece::plain("other-exercises")]),
        ExerciseWords::Neither => Ok(vec![Piece::plain("neither-noted")]),
        ExerciseWords::Interrupted => Ok(vec![Piece::plain("interrupted")]),
        ExerciseWords::Letter(words) => letter_pieces(words, context),
        ExerciseWords::Proposal(words) => proposal_pieces(words, context),
        ExerciseWords::Question(words) => question_pieces(words, context),
        ExerciseWords::Talk(words) => talk_pieces(words, context),
        ExerciseWords::Promise(words) => promise_pieces(words, context),
        ExerciseWords::Plan(words) => plan_pieces(words, context),
        ExerciseWords::Reassurance(words) => reassurance_pieces(words, context),
        ExerciseWords::HardDate(words) => hard_date_pieces(words, context),
        ExerciseWords::Shoes(words) => shoes_pieces(words, context),
        ExerciseWords::Forgiveness(words) => forgiveness_pieces(words, context),
        ExerciseWords::SmallWays(words) => Ok(small_ways_pieces(words)),
        ExerciseWords::Touch(words) => touch_pieces(words, context),
    }
}

pub(super) fn exercise_matter_pieces(matter: &ExerciseMatter, context: &Context<'_>) -> Pieces {
    match matter {
        ExerciseMatter::Letter(matter) => letter_matter_pieces(matter, context),
        ExerciseMatter::Proposal(matter) => proposal_matter_pieces(matter, context),
        ExerciseMatter::Question(matter) => question_matter_pieces(matter, context),
        ExerciseMatter::Talk(matter) => talk_matter_pieces(matter, context),
        ExerciseMatter::Promise(matter) => promise_matter_pieces(matter, context),
        ExerciseMatter::Plan(matter) => plan_matter_pieces(matter, context),
        ExerciseMatter::Reassurance(matter) => reassurance_matter_pieces(matter, context),
        ExerciseMatter::HardDate(matter) => hard_date_matter_pieces(matter, context),
        ExerciseMatter::Shoes(matter) => shoes_matter_pieces(matter, context),
        ExerciseMatter::Forgiveness(matter) => forgiveness_matter_pieces(matter, context),
        ExerciseMatter::SmallWays(matter) => Ok(small_ways_matter_pieces(matter)),
        ExerciseMatter::Touch(matter) => touch_matter_pieces(matter, context),
    }
}

/// What the label of this button quotes.
pub(super) fn exercise_label(press: ExercisePress, label: Piece) -> Piece {
    match press {
        ExercisePress::Tool(_)
        | ExercisePress::Others(_)
        | ExercisePress::Neither(_)
        | ExercisePress::GoOn
        | ExercisePress::SmallWays(_) => label,
        ExercisePress::Letter(press) => letter_label(press, label),
        ExercisePress::Proposal(press) => proposal_label(press, label),
        ExercisePress::Question(press) => question_label(press, label),
        ExercisePress::Talk(press) => talk_label(press, label),
        ExercisePress::Promise(press) => promise_label(press, label),
        ExercisePress::Plan(press) => plan_label(press, label),
        ExercisePress::Reassurance(press) => reassurance_label(press, label),
        ExercisePress::HardDate(press) => hard_date_label(press, label),
        ExercisePress::Shoes(press) => shoes_label(press, label),
        ExercisePress::Forgiveness(press) => forgiveness_label(press, label),
        ExercisePress::Touch(press) => touch_label(press, label),
    }
}
