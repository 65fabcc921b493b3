//! What is said of how things go.

use crate::domain::exercises::{ExercisePress, Measure, PulsePress};
use crate::domain::model::care::CarePress;
use crate::domain::model::change::Change;
use crate::domain::model::tool::Tool;
use crate::domain::model::week::Week;
use crate::domain::press::Press;

/// What is said of how things go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// `/progress` in the group.
    Ours(Week),
    /// `/progress` in private: one's pulses.
    Mine(Mine),
    /// The same: one's hard moments, if there are any.
    Moments(OwnMoments),
    /// **Signs**
    Signs,
}

/// What one partner alone reads of their own weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mine {
    /// How many pulses they have answered.
    pub pulses: usize,
    /// What has changed, of each question that was answered often enough.
    pub changes: Vec<(Measure, Change)>,
    /// Whether they have left out "felt safe".
    pub leaves_safe_out: bool,
}

/// One's own hard moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnMoments {
    /// How many there were in the last four weeks.
    pub lately: usize,
    /// How they eased, where one said twice how strong one was.
    pub relief: Option<Relief>,
    /// Whether a picture shows them.
    pub drawn: bool,
}

/// How hard moments eased, in points of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relief {
    /// In the mean, rounded.
    pub points: i32,
    /// Whether they ease more or less by now.
    pub change: Option<Change>,
}

impl Progress {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Ours(_) => vec![vec![Press::Signs]],
            Self::Mine(mine) => {
                let safe = mine.leaves_safe_out.then(|| PulsePress::AskSafe.into());
                let last = [Press::Signs, Press::Care(CarePress::Open)];
                let pulse = Press::Exercise(ExercisePress::Tool(Tool::Pulse));
                let all = [pulse, PulsePress::Word.into()].into_iter().chain(safe);
                all.chain(last).map(|press| vec![press]).collect()
            }
            Self::Moments(_) | Self::Signs => vec![],
        }
    }
}
