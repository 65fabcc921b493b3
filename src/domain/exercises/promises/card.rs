//! A promise as its author sees it.

use crate::domain::exercises::ExercisePress;
use crate::domain::exercises::rows::column;
use chrono::{NaiveDate, NaiveTime};

use super::press::{PromiseDue, PromisePress};
use super::words::{kept_or_not, row};
use crate::domain::press::Press;

/// A promise as its author sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseCard {
    /// Its number among its author's own.
    pub number: u32,
    /// The promise.
    pub words: String,
    /// By when.
    pub by: PromiseBy,
    /// Whether it stands in the group.
    pub to_us: bool,
    /// Where it stands.
    pub view: PromiseView,
    /// The number of the one that comes after it, where they are looked through.
    pub next: Option<u32>,
}

/// Where a promise stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromiseView {
    /// To us, or for me?
    Whom,
    /// Its time has not come.
    Stands {
        /// Whether its author is reminded.
        reminds: bool,
    },
    /// Its time has come: did it happen?
    Due,
    /// It didn't happen.
    NotKept {
        /// The day, if it is a daily one.
        day: Option<NaiveDate>,
        /// Whose it is, as **Tell now** would say it.
        name: String,
    },
}

/// By when, as the couple's clocks show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseBy {
    /// Once.
    Once(NaiveDate, NaiveTime),
    /// Each day.
    Daily(NaiveTime),
}

impl PromiseCard {
    pub(super) fn buttons(&self) -> Vec<Vec<Press>> {
        let number = self.number;
        let own = match &self.view {
            PromiseView::Whom => vec![
                row([PromisePress::ToUs(number), PromisePress::ForMe(number)]),
                row([PromisePress::ChangeTime(number), PromisePress::TakeBack(number)]),
            ],
            PromiseView::Stands { reminds } => {
                let ends = match self.by {
                    PromiseBy::Once(..) => PromisePress::TakeBack(number),
                    PromiseBy::Daily(_) => PromisePress::Stop(number),
                };
                let remind = PromisePress::Remind(number, !reminds);
                vec![row([remind]), row([PromisePress::ChangeTime(number), ends])]
            }
            PromiseView::Due => vec![kept_or_not(PromiseDue { number, day: None })],
            PromiseView::NotKept { day, .. } => {
                missed(PromiseDue { number, day: *day }, self.to_us)
            }
        };
        own.into_iter().chain(self.next.map(|next| row([PromisePress::Next(next)]))).collect()
    }
}

fn missed(due: PromiseDue, to_us: bool) -> Vec<Vec<Press>> {
    let drop = PromisePress::Drop(due);
    if !to_us {
        return column(ExercisePress::Promise, [PromisePress::Again(due.number), drop]);
    }
    vec![
        row([PromisePress::TellNow(due), PromisePress::Told(due)]),
        row([PromisePress::Repair(due), drop]),
    ]
}
