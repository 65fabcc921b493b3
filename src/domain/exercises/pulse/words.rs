//! What is said of the pulse.

use chrono::NaiveDate;

use super::measure::Measure;
use super::press::PulsePress;
use super::word::OwnWord;

/// What is said of the pulse, with what it quotes. The sentences are in `messages/<locale>/pulse.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PulseWords {
    /// A question.
    Ask {
        /// Which.
        measure: Measure,
        /// Its number, from 1.
        number: u8,
        /// Of so many.
        of: u8,
    },
    /// All was asked, and what was answered is kept.
    Done {
        /// Whether they felt hardly safe: then the card shows Care.
        hardly_safe: bool,
    },
    /// All was asked, and nothing answered.
    NothingKept,
    /// `/pulse` before a week is over: from then on.
    NotYet(NaiveDate),
    /// **Not this week**
    NotThisWeek,
    /// "Felt safe" is left out from now on.
    LeftOut,
    /// It is asked again, from the next pulse on.
    AskedAgain,
    /// How is it getting? With the word that was sent, as long as it waits.
    AskWord(Option<OwnWord>),
    /// Both words, in the order of the seats, with whose each is.
    Both([(String, OwnWord); 2]),
    /// What asks for a word becomes this, once both are shown.
    BothShown,
}

/// What the private evening card brings of the pulse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PulseCardItem {
    /// The week's pulse can be taken.
    Week,
}

/// So many numbers stand in one row: five, or twice four.
const IN_A_ROW: u8 = 5;

impl PulseWords {
    /// The rows of buttons below it; what leads elsewhere is added where all buttons are known.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<PulsePress>> {
        match self {
            Self::Ask { measure, .. } => asked(*measure),
            Self::Done { .. } => vec![vec![PulsePress::Word]],
            Self::AskWord(sent) => {
                let others = OwnWord::ALL.into_iter().filter(|word| Some(*word) != *sent);
                let others = others.map(PulsePress::Send).collect();
                let back = sent.map(|_| vec![PulsePress::TakeBack]);
                [others].into_iter().chain(back).collect()
            }
            Self::NothingKept
            | Self::NotYet(_)
            | Self::NotThisWeek
            | Self::LeftOut
            | Self::AskedAgain
            | Self::Both(_)
            | Self::BothShown => vec![],
        }
    }

    /// Whether Care stands below it.
    pub(in crate::domain) const fn shows_care(&self) -> bool {
        matches!(self, Self::Done { hardly_safe: true })
    }

    /// Whether one's own progress is opened from it.
    pub(in crate::domain) const fn leads_to_progress(&self) -> bool {
        matches!(self, Self::Done { .. })
    }
}

fn asked(measure: Measure) -> Vec<Vec<PulsePress>> {
    let all: Vec<_> =
        (0..=measure.highest()).map(|level| PulsePress::Say(measure, level)).collect();
    let a_row = if measure.highest() < IN_A_ROW { IN_A_ROW } else { IN_A_ROW - 1 };
    let rows = all.chunks(a_row.into()).map(<[_]>::to_vec);
    let leave = (measure == Measure::Safe).then_some(vec![PulsePress::LeaveOut]);
    rows.chain([vec![PulsePress::Skip(measure)]]).chain(leave).collect()
}

impl PulseCardItem {
    /// **Pulse**, **Not this week**
    pub(in crate::domain) fn buttons(self) -> Vec<Vec<PulsePress>> {
        let Self::Week = self;
        vec![vec![PulsePress::Begin, PulsePress::NotThisWeek]]
    }
}
