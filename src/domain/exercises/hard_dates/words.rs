//! What is said of hard dates.

use chrono::NaiveDate;

use super::{Audience, DayOfYear, HardDatePress};
use crate::domain::model::bounds::Over;

/// What is said of hard dates, with what it quotes. The sentences are in `messages/<locale>/hard_dates.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HardDateWords {
    /// What this is for, and the dates that are there.
    List {
        /// By day and month: number, day, who hears of it; none yet where that was not chosen.
        all: Vec<(u32, DayOfYear, Option<Audience>)>,
        /// Whether there can be one more.
        more: bool,
    },
    /// Which day?
    AskDay,
    /// That was no day, or could be two.
    DayUnclear,
    /// A word for it, if they like.
    AskWords(u32, DayOfYear),
    /// Too long: how long it is, and how much of it fits.
    TooLong {
        /// The date's number.
        number: u32,
        /// So many.
        over: Over,
    },
    /// One date: who is to hear of it?
    Date {
        /// Its number.
        number: u32,
        /// When it comes next.
        next: Option<NaiveDate>,
        /// Words for it, if there are any.
        words: Option<String>,
        /// Who hears of it, once chosen.
        told: Option<Audience>,
    },
    /// There are as many as there can be.
    Full,
    /// Two sentences for the other's date?
    AskBeside,
    /// They are too long: how long they are, and how much of them fits.
    BesideTooLong(Over),
    /// As the other would read them.
    BesidePreview {
        /// Which showing it is.
        shown: u32,
        /// The sentences.
        words: String,
    },
    /// They are sealed.
    BesideSealed,
    /// They are deleted.
    BesideDropped,
    /// The evening for it is over.
    BesideOver,
    /// To the one whose date it is: the partner's sentences.
    FromPartner {
        /// The sentences.
        words: String,
        /// Whether they come by themselves, at their hour.
        by_itself: bool,
    },
}

/// What the private evening card brings of hard dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HardDateCardItem {
    /// Tomorrow may be heavy for the partner, who wished this one to know.
    Partners {
        /// Their words, where they chose so.
        words: Vec<String>,
        /// For which day two sentences can be written, as long as none are.
        writes: Option<DayOfYear>,
    },
    /// Tomorrow is a date of one's own.
    Own,
}

impl HardDateWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<HardDatePress>> {
        match self {
            Self::List { all, more } => {
                let look =
                    |(number, day, _): &(u32, DayOfYear, _)| HardDatePress::Look(*number, *day);
                let dates: Vec<_> = all.iter().map(look).collect();
                let mut rows: Vec<Vec<_>> = dates.chunks(3).map(<[_]>::to_vec).collect();
                rows.extend(more.then(|| vec![HardDatePress::Add]));
                rows
            }
            Self::AskDay | Self::DayUnclear => vec![vec![HardDatePress::Leave]],
            Self::AskWords(number, _) | Self::TooLong { number, .. } => {
                vec![vec![HardDatePress::Skip(*number)]]
            }
            Self::Date { number, words, told, .. } => choices(*number, words.is_some(), *told),
            Self::Full => vec![vec![HardDatePress::List]],
            Self::AskBeside | Self::BesideTooLong(_) => vec![vec![HardDatePress::LeaveBeside]],
            Self::BesidePreview { shown, .. } => vec![
                vec![HardDatePress::SealBeside(*shown)],
                vec![HardDatePress::ChangeBeside, HardDatePress::DropBeside(*shown)],
            ],
            Self::BesideSealed
            | Self::BesideDropped
            | Self::BesideOver
            | Self::FromPartner { .. } => vec![],
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::List { .. })
    }
}

impl HardDateCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<HardDatePress>> {
        match self {
            Self::Partners { writes, .. } => {
                writes.iter().map(|day| vec![HardDatePress::Beside(*day)]).collect()
            }
            Self::Own => vec![],
        }
    }
}

/// Who is to hear of it: what is not chosen already.
fn choices(number: u32, worded: bool, told: Option<Audience>) -> Vec<Vec<HardDatePress>> {
    let all = [Audience::Partner, Audience::WithWords, Audience::OwnerOnly].into_iter();
    let offered = all.filter(|one| told != Some(*one) && (worded || *one != Audience::WithWords));
    let tell = offered.map(|one| vec![HardDatePress::Tell(number, one)]);
    tell.chain([vec![HardDatePress::Remove(number)], vec![HardDatePress::List]]).collect()
}
