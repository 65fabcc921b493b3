//! Which buttons hang below what is said of what was typed.

use crate::domain::model::care::{CarePage, CarePress};
use crate::domain::press::{HeldPress, Press};
use crate::domain::words::{Leads, Typed};

impl Typed {
    pub(super) fn buttons(&self) -> Vec<Vec<Press>> {
        let column = |number, presses: &[HeldPress]| {
            presses.iter().map(|press| vec![Press::Held(number, *press)]).collect::<Vec<_>>()
        };
        match self {
            Self::CareFirst(first) | Self::HeldWaits(first) => {
                let ask = (first.leads == Leads::Moment).then_some(HeldPress::AllTheSame);
                let change = (!first.changing).then_some(HeldPress::Change);
                let all: Vec<_> = ask
                    .into_iter()
                    .chain([HeldPress::GoOn])
                    .chain(change)
                    .chain([HeldPress::Delete])
                    .collect();
                let keep = first.keep.then(|| vec![Press::Care(CarePress::Keep(CarePage::Help))]);
                column(first.number, &all).into_iter().chain(keep).collect()
            }
            Self::DidYouMean(known) => vec![vec![Press::Meant(*known)]],
            Self::KeepsComing => vec![vec![Press::Care(CarePress::Open)]],
            _ => vec![],
        }
    }
}
