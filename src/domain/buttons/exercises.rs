//! The buttons below what exercises say.

use crate::domain::exercise::Hung;
use crate::domain::exercises::{ExerciseCardItem, ExercisePress, ExerciseWords, Led, PulseWords};
use crate::domain::model::care::CarePress;
use crate::domain::model::program::News;
use crate::domain::model::tool::Tool;
use crate::domain::press::{Offer, Press};

impl ExerciseWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        let harder = |tool| vec![Press::Exercise(ExercisePress::Harder(tool))];
        self.its_buttons().into_iter().chain(self.asks_an_effort().map(harder)).collect()
    }

    fn its_buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Harder(_) => vec![vec![Press::Care(CarePress::Open)]],
            Self::Interrupted => vec![vec![Press::Exercise(ExercisePress::GoOn)]],
            Self::Others(step) => that_open(Tool::all_of(*step)),
            Self::Note(date) => vec![vec![Press::Exercise(ExercisePress::Note(*date))]],
            Self::News(news) => vec![news.presses()],
            Self::CardInPrivate
            | Self::InPrivate(_)
            | Self::Neither
            | Self::NotForNow
            | Self::CannotReach(_) => vec![],
            Self::Letter(words) => hang(words.buttons()),
            Self::Proposal(words) => hang(words.buttons()),
            Self::Question(words) => hang(words.buttons()),
            Self::Talk(words) => hang(words.buttons()),
            Self::Promise(words) => hang(words.buttons()),
            Self::Plan(words) => hang(words.buttons()),
            Self::Reassurance(words) => hang(words.buttons()),
            Self::HardDate(words) => hang(words.buttons()),
            Self::Shoes(words) => hang(words.buttons()),
            Self::Forgiveness(words) => hang(words.buttons()),
            Self::SmallWays(words) => hang(words.buttons()),
            Self::Touch(words) => hang(words.buttons()),
            Self::Pulse(words) => pulse(words),
        }
    }
}

impl News {
    /// Its buttons, in one row.
    pub(in crate::domain) fn presses(self) -> Vec<Press> {
        match self {
            Self::Opened { step, .. } => vec![Press::Step(step, Offer::Show)],
            Self::Gold => vec![Press::LookBack],
            Self::GoldAgain => {
                vec![Press::LookBack, Press::Exercise(ExercisePress::Tool(Tool::Agreement))]
            }
        }
    }
}

impl Led {
    /// Its buttons.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        let decline = match &self.tools[..] {
            [tool] if !self.neither => ExercisePress::NotForNow(*tool),
            _ => ExercisePress::NoneForNow(self.step),
        };
        let open = self.tools.iter().copied().map(ExercisePress::Tool);
        open.chain([decline]).map(|press| vec![Press::Exercise(press)]).collect()
    }
}

impl ExerciseCardItem {
    /// Whether it waits for an answer: then the card offers nothing else. What one has chosen to be
    /// asked or told each evening leaves room, or no offer would ever come.
    pub(in crate::domain) fn asks(&self) -> bool {
        let each_evening = matches!(self, Self::Promise(_) | Self::SmallWays(_));
        !each_evening && !self.buttons().is_empty()
    }

    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Letter(item) => hang(item.buttons()),
            Self::Proposal(item) => hang(item.buttons()),
            Self::Question(item) => hang(item.buttons()),
            Self::Promise(item) => hang(item.buttons()),
            Self::Plan(item) => hang(item.buttons()),
            Self::Shoes(item) => hang(item.buttons()),
            Self::SmallWays(item) => hang(item.buttons()),
            Self::Pulse(item) => hang(item.buttons()),
            Self::HardDate(item) => hang(item.buttons()),
            Self::Touch(_) => vec![],
        }
    }
}

/// The buttons that open these, one below the other.
pub(in crate::domain) fn that_open(tools: &[Tool]) -> Vec<Vec<Press>> {
    tools.iter().map(|tool| vec![Press::Exercise(ExercisePress::Tool(*tool))]).collect()
}

/// After a pulse: Care where it is needed, above all else; then what goes on from it.
fn pulse(words: &PulseWords) -> Vec<Vec<Press>> {
    let care = words.shows_care().then(|| vec![Press::Care(CarePress::Open)]);
    let own = words.leads_to_progress().then(|| vec![Press::Progress]);
    care.into_iter().chain(hang(words.buttons())).chain(own).collect()
}

/// The buttons of an exercise, among all.
fn hang<P: Into<Press>>(rows: Vec<Vec<P>>) -> Vec<Vec<Press>> {
    rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect()
}

impl<P: Into<Press>> From<Hung<P>> for Press {
    fn from(hung: Hung<P>) -> Self {
        match hung {
            Hung::Own(press) => press.into(),
            Hung::Opens(tool) => Self::Exercise(ExercisePress::Tool(tool)),
        }
    }
}
