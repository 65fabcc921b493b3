//! What is said of exports.

use crate::domain::model::attachment::{Form, Weeks};
use crate::domain::model::bounds::Over;
use crate::domain::model::exporting::{ExportPress, WeeksBox, Which};

/// What is said of exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportWords {
    /// Which of the three?
    Ask,
    /// Before that one is sent; of the two that are sent whole.
    Confirm(Which),
    /// The boxes of the page for a therapist; after an end without the line.
    Weeks {
        /// What is ticked.
        weeks: Weeks,
        /// Whether a line can be written.
        writes: bool,
    },
    /// "What would you like help with?"
    AskLine,
    /// More than a line has room for.
    LineTooLong(Over),
    /// There is nothing in that one.
    Nothing,
    /// No box is ticked.
    NoneTicked,
    /// It is on its way.
    Sent,
    /// **Not now**
    NotSent,
    /// What stands below a file.
    File(Which, Form),
    /// Typed in the group.
    InPrivate,
}

impl ExportWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<ExportPress>> {
        use ExportPress as Press;
        let row = |press| vec![press];
        match self {
            Self::Ask | Self::Nothing => {
                [Which::Shared, Which::Mine, Which::Weeks].map(|one| row(Press::Choose(one))).into()
            }
            Self::Confirm(which) => vec![row(Press::Send(*which)), row(Press::NotNow)],
            Self::Weeks { weeks, writes } => {
                let boxes = [
                    Some((WeeksBox::Moments, weeks.moments)),
                    Some((WeeksBox::Helped, weeks.helped)),
                    Some((WeeksBox::Pulse, weeks.pulse)),
                    Some((WeeksBox::Safe, weeks.safe)),
                    writes.then_some((WeeksBox::Line, weeks.line.is_some())),
                ];
                let boxes = boxes.into_iter().flatten();
                let boxes = boxes.map(|(one, ticked)| row(Press::Tick(one, !ticked)));
                boxes.chain([row(Press::Send(Which::Weeks)), row(Press::NotNow)]).collect()
            }
            Self::AskLine | Self::LineTooLong(_) => {
                vec![row(Press::LeaveLine)]
            }
            Self::NoneTicked | Self::Sent | Self::NotSent | Self::File(..) | Self::InPrivate => {
                vec![]
            }
        }
    }
}
