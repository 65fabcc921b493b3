//! What is said of plans.

use super::{PlanPart, PlanPress};
use crate::domain::model::bounds::Over;
use crate::domain::model::button::Choice;
use crate::domain::model::helped::Helped;

/// What is said of plans, with what it quotes. The sentences are in `messages/<locale>/plans.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanWords {
    /// The card, with all that is there.
    Card {
        /// What is there.
        sheet: PlanSheet,
        /// Which parts the partner can read; none if it is not shared.
        shared: Vec<PlanPart>,
        /// Whether a sentence is from set-up, and so quoted though the plan is not shared.
        quoted: bool,
        /// Whether the partner shares theirs.
        partners: bool,
    },
    /// One part that is there.
    Part {
        /// Which.
        part: PlanPart,
        /// In their words.
        words: String,
    },
    /// What helps: its sentences with their numbers.
    Sentences {
        /// In their order.
        all: Vec<(u32, String)>,
        /// Whether there can be one more.
        more: bool,
    },
    /// One sentence of what helps.
    Sentence {
        /// Its number.
        number: u32,
        /// In their words.
        words: String,
        /// Whether its kind was given.
        kind: Option<Helped>,
        /// Whether the nudge may quote it.
        quoted: bool,
    },
    /// What would you like to write?
    Ask {
        /// For which part.
        part: PlanPart,
        /// Whether it stands there already and is written anew.
        anew: bool,
        /// Whether the partner can read it.
        shared: bool,
    },
    /// Which kind of help is the sentence of that number?
    AskKind(u32),
    /// Too long: how long it is, and how much of it fits; what was there stays.
    TooLong(Over),
    /// There are as many sentences as there can be.
    Full,
    /// What the partner could read, part by part, and what is left out.
    Choose {
        /// What is there.
        sheet: PlanSheet,
        /// What is left out of it.
        left_out: Vec<PlanPart>,
    },
    /// Nothing is there that could be shared.
    NothingToShare,
    /// The partner's plan.
    Partners(PlanSheet),
    /// The partner does not share theirs, or not any more.
    NotShared,
}

/// The parts of a plan that are there, with their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanSheet(pub Vec<(PlanPart, Vec<String>)>);

impl PlanSheet {
    /// Whether nothing is there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parts that are there.
    pub fn parts(&self) -> impl Iterator<Item = PlanPart> + '_ {
        self.0.iter().map(|(part, _)| *part)
    }
}

/// What the private evening card brings of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanCardItem {
    /// The partner shared a plan.
    Shared,
}

impl PlanWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<PlanPress>> {
        match self {
            Self::Card { sheet, shared, partners, .. } => {
                card_buttons(sheet, !shared.is_empty(), *partners)
            }
            Self::Part { part, .. } => {
                vec![vec![PlanPress::Write(*part), PlanPress::Remove(*part)], vec![PlanPress::Card]]
            }
            Self::Sentences { all, more } => sentences_buttons(all, *more),
            Self::Sentence { number, .. } => vec![
                vec![PlanPress::Change(*number), PlanPress::Drop(*number)],
                vec![PlanPress::AskKind(*number)],
                vec![PlanPress::Part(PlanPart::Helps)],
            ],
            Self::Ask { .. } | Self::TooLong(_) => vec![vec![PlanPress::Leave]],
            Self::AskKind(number) => {
                let kinds = <Option<Helped> as Choice>::NAMES.chunks(3);
                let row = |kinds: &[(Option<Helped>, &str, &str)]| {
                    kinds.iter().map(|(kind, ..)| PlanPress::Kind(*number, *kind)).collect()
                };
                kinds.map(row).collect()
            }
            Self::Full => vec![vec![PlanPress::Part(PlanPart::Helps)]],
            Self::Choose { sheet, left_out } => {
                let press = |out| if out { PlanPress::PutIn } else { PlanPress::LeaveOut };
                let choice = |part| vec![press(left_out.contains(&part))(part)];
                let last = [vec![PlanPress::Share], vec![PlanPress::Card]];
                sheet.parts().map(choice).chain(last).collect()
            }
            Self::NothingToShare | Self::NotShared | Self::Partners(_) => vec![],
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::Card { .. } | Self::Choose { .. } | Self::Partners(_))
    }
}

impl PlanCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<PlanPress>> {
        match self {
            Self::Shared => vec![vec![PlanPress::Read]],
        }
    }
}

fn card_buttons(sheet: &PlanSheet, shared: bool, partners: bool) -> Vec<Vec<PlanPress>> {
    let [sets_off, helps, doesnt, self_care] = PlanPart::ALL.map(PlanPress::Part);
    let mut rows = vec![vec![sets_off, helps], vec![doesnt, self_care]];
    if shared {
        rows.push(vec![PlanPress::ChooseAnew, PlanPress::Unshare]);
    } else if !sheet.is_empty() {
        rows.push(vec![PlanPress::Choose]);
    }
    rows.extend(partners.then(|| vec![PlanPress::Partners]));
    rows
}

fn sentences_buttons(all: &[(u32, String)], more: bool) -> Vec<Vec<PlanPress>> {
    let sentence = |((number, _), place): (&(u32, String), u8)| PlanPress::Sentence(*number, place);
    let mut rows: Vec<Vec<_>> = vec![all.iter().zip(1..).map(sentence).collect()];
    rows.extend(more.then(|| vec![PlanPress::Write(PlanPart::Helps)]));
    rows.push(vec![PlanPress::Card]);
    rows
}
