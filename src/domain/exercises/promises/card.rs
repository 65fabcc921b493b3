//! A promise as its author sees it.

use chrono::NaiveDate;

use super::by::PromiseBy;
use super::press::{PromiseDue, PromisePress};

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
        /// The day, if it comes back.
        day: Option<NaiveDate>,
        /// Whose it is, as **Tell now** would say it.
        name: String,
    },
}

impl PromiseCard {
    pub(super) fn buttons(&self) -> Vec<Vec<PromisePress>> {
        let number = self.number;
        let mut rows = match &self.view {
            PromiseView::Whom => vec![
                vec![PromisePress::ToUs(number), PromisePress::ForMe(number)],
                vec![PromisePress::ChangeTime(number), PromisePress::TakeBack(number)],
            ],
            PromiseView::Stands { reminds } => {
                let ends = match self.by {
                    PromiseBy::Once(..) => PromisePress::TakeBack(number),
                    PromiseBy::Daily(_) | PromiseBy::Weekly(..) => PromisePress::Stop(number),
                };
                let remind = PromisePress::Remind(number, !reminds);
                vec![vec![remind], vec![PromisePress::ChangeTime(number), ends]]
            }
            PromiseView::Due => vec![kept_or_not(PromiseDue { number, day: None })],
            PromiseView::NotKept { day, .. } => {
                missed(PromiseDue { number, day: *day }, self.to_us)
            }
        };
        rows.extend(self.next.map(|next| vec![PromisePress::Next(next)]));
        rows
    }
}

pub(super) fn kept_or_not(due: PromiseDue) -> Vec<PromisePress> {
    vec![PromisePress::Kept(due), PromisePress::NotKept(due)]
}

fn missed(due: PromiseDue, to_us: bool) -> Vec<Vec<PromisePress>> {
    let drop = PromisePress::Drop(due);
    if !to_us {
        return vec![vec![PromisePress::Again(due.number)], vec![drop]];
    }
    vec![
        vec![PromisePress::TellNow(due), PromisePress::Told(due)],
        vec![PromisePress::Repair(due), drop],
    ]
}
