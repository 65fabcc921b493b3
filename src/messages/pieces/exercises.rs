//! The pieces of what is said of the exercises.

mod evening;
mod forgiveness;
mod hard_dates;
mod letters;
mod plans;
mod promises;
mod proposals;
mod pulse;
mod questions;
mod reassurances;
mod shoes;
mod small_ways;
mod talks;
mod touch;

use chrono::NaiveDate;

use super::super::SpeechError;
use super::Piece;
use super::evenings::NameOf;
use crate::domain::{ExerciseCardItem, ExercisePress, ExerciseWords};
use evening::{cannot_reach_pieces, news_pieces};
use forgiveness::forgiveness_pieces;
use hard_dates::{hard_date_label, hard_date_matter_pieces, hard_date_pieces};
pub(super) use letters::why;
use letters::{letter_item_pieces, letter_label, letter_pieces};
use plans::{plan_item_pieces, plan_label, plan_pieces};
use promises::{promise_item_pieces, promise_label, promise_pieces};
use proposals::{proposal_item_pieces, proposal_label, proposal_pieces};
pub(super) use pulse::name_of;
use pulse::{pulse_item_pieces, pulse_label, pulse_pieces};
use questions::{question_item_pieces, question_pieces};
use reassurances::{reassurance_label, reassurance_pieces};
use shoes::{shoes_item_pieces, shoes_pieces};
use small_ways::{small_ways_matter_pieces, small_ways_pieces};
use talks::{talk_label, talk_pieces};
use touch::{touch_item_pieces, touch_label, touch_pieces};

pub(super) type Pieces = Result<Vec<Piece>, SpeechError>;

/// What the pieces need of the language.
pub(super) struct Context<'a> {
    /// A date, as `Monday, 4 May`.
    pub date: &'a dyn Fn(NaiveDate) -> Result<String, SpeechError>,
    /// The name of a step.
    pub name: NameOf<'a>,
}

pub(super) fn exercise_pieces(words: &ExerciseWords, context: &Context<'_>) -> Pieces {
    match words {
        ExerciseWords::InPrivate(tool) => {
            Ok(vec![Piece::plain("exercise-in-private").with("command", tool.name())])
        }
        ExerciseWords::CardInPrivate => Ok(vec![Piece::plain("card-in-private")]),
        ExerciseWords::Others(_) => Ok(vec![Piece::plain("other-exercises")]),
        ExerciseWords::Neither => Ok(vec![Piece::plain("neither-noted")]),
        ExerciseWords::NotForNow => Ok(vec![Piece::plain("not-for-now-noted")]),
        ExerciseWords::Harder(tool) => {
            let gentler = Piece::plain("harder").with("tool", tool.name());
            Ok(vec![gentler, Piece::plain("harder-breathe")])
        }
        ExerciseWords::Interrupted => Ok(vec![Piece::plain("interrupted")]),
        ExerciseWords::Note(_) => Ok(vec![Piece::plain("note")]),
        ExerciseWords::News(news) => news_pieces(*news, context),
        ExerciseWords::CannotReach(back) => Ok(cannot_reach_pieces(*back)),
        ExerciseWords::Letter(words) => letter_pieces(words, context),
        ExerciseWords::Proposal(words) => proposal_pieces(words, context),
        ExerciseWords::Question(words) => Ok(question_pieces(words)),
        ExerciseWords::Talk(words) => talk_pieces(words, context),
        ExerciseWords::Promise(words) => promise_pieces(words, context),
        ExerciseWords::Plan(words) => Ok(plan_pieces(words)),
        ExerciseWords::Reassurance(words) => Ok(reassurance_pieces(words)),
        ExerciseWords::HardDate(words) => hard_date_pieces(words, context),
        ExerciseWords::Shoes(words) => Ok(shoes_pieces(words)),
        ExerciseWords::Forgiveness(words) => Ok(forgiveness_pieces(words)),
        ExerciseWords::SmallWays(words) => Ok(small_ways_pieces(words)),
        ExerciseWords::Touch(words) => Ok(touch_pieces(words)),
        ExerciseWords::Pulse(words) => pulse_pieces(words, context),
    }
}

pub(super) fn exercise_item_pieces(item: &ExerciseCardItem, context: &Context<'_>) -> Pieces {
    match item {
        ExerciseCardItem::Letter(item) => Ok(letter_item_pieces(item)),
        ExerciseCardItem::Proposal(item) => Ok(proposal_item_pieces(item)),
        ExerciseCardItem::Question(item) => Ok(question_item_pieces(item)),
        ExerciseCardItem::Promise(item) => promise_item_pieces(item, context),
        ExerciseCardItem::Plan(item) => Ok(plan_item_pieces(item)),
        ExerciseCardItem::HardDate(item) => Ok(hard_date_matter_pieces(item)),
        ExerciseCardItem::Shoes(item) => Ok(shoes_item_pieces(*item)),
        ExerciseCardItem::SmallWays(item) => Ok(small_ways_matter_pieces(item)),
        ExerciseCardItem::Touch(item) => Ok(touch_item_pieces(*item)),
        ExerciseCardItem::Pulse(item) => Ok(pulse_item_pieces(*item)),
    }
}

/// What the label of this button quotes.
pub(super) fn exercise_label(press: ExercisePress, label: Piece) -> Piece {
    match press {
        ExercisePress::Letter(press) => letter_label(press, label),
        ExercisePress::Proposal(press) => proposal_label(press, label),
        ExercisePress::Talk(press) => talk_label(press, label),
        ExercisePress::Promise(press) => promise_label(press, label),
        ExercisePress::Plan(press) => plan_label(press, label),
        ExercisePress::Reassurance(press) => reassurance_label(press, label),
        ExercisePress::HardDate(press) => hard_date_label(press, label),
        ExercisePress::Touch(press) => touch_label(press, label),
        ExercisePress::Pulse(press) => pulse_label(press, label),
        _ => label,
    }
}
