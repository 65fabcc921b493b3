//! What is said of the exercises.

use chrono::NaiveDate;

use super::{
    ExerciseMatter, ExercisePress, ForgivenessWords, HardDateWords, LetterWords, PlanWords,
    PromiseWords, ProposalWords, QuestionWords, ReassuranceWords, ShoesWords, SmallWaysWords,
    TalkWords, TouchWords,
};
use crate::domain::exercise::Hung;
use crate::domain::model::program::Step;
use crate::domain::model::tool::Tool;
use crate::domain::press::Press;
use crate::domain::words::{News, Offer};

/// What is said of the exercises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExerciseWords {
    /// The exercise opens in private only.
    InPrivate(Tool),
    /// **My exercises** was pressed in the group.
    CardInPrivate,
    /// All exercises of a step.
    Others(Step),
    /// **Neither** of a step's exercises.
    Neither,
    /// **Not for now** was pressed.
    NotForNow,
    /// Words came while none were wanted, and something is begun: go on with it?
    Interrupted,
    /// A card of its own that lies closed, with its date: a note is here.
    Note(NaiveDate),
    /// What the evening tells of the walk where no prompt comes.
    News(News),
    /// It can't reach the other now; whether it can be taken back.
    CannotReach(bool),
    /// What is said of letters.
    Letter(LetterWords),
    /// What is said of proposals.
    Proposal(ProposalWords),
    /// What is said of questions.
    Question(QuestionWords),
    /// What is said of talks.
    Talk(TalkWords),
    /// What is said of promises.
    Promise(PromiseWords),
    /// What is said of plans.
    Plan(PlanWords),
    /// What is said of reassurances.
    Reassurance(ReassuranceWords),
    /// What is said of hard dates.
    HardDate(HardDateWords),
    /// What is said of “In your shoes”.
    Shoes(ShoesWords),
    /// What is said of forgiveness.
    Forgiveness(ForgivenessWords),
    /// What is said of small ways.
    SmallWays(SmallWaysWords),
    /// What is said of touch.
    Touch(TouchWords),
}

impl ExerciseWords {
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Interrupted => vec![vec![Press::Exercise(ExercisePress::GoOn)]],
            Self::Others(step) => that_open(Tool::all_of(*step)),
            Self::Note(date) => vec![vec![Press::Exercise(ExercisePress::Note(*date))]],
            Self::News(News::Opened { step, .. }) => vec![vec![Press::Step(*step, Offer::Show)]],
            Self::News(News::Gold) => vec![vec![Press::LookBack]],
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
        }
    }

    /// Whether the reader's phone opens a reply to it: only what is asked in the group wants one.
    pub(in crate::domain) const fn wants_reply(&self) -> bool {
        matches!(self, Self::Promise(words) if words.wants_reply())
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        match self {
            Self::Letter(words) => words.is_card(),
            Self::Proposal(words) => words.is_card(),
            Self::Talk(words) => words.is_card(),
            Self::Promise(words) => words.is_card(),
            Self::Plan(words) => words.is_card(),
            Self::Reassurance(words) => words.is_card(),
            Self::HardDate(words) => words.is_card(),
            Self::Shoes(words) => words.is_card(),
            Self::Forgiveness(words) => words.is_card(),
            Self::Touch(_) | Self::News(_) => true,
            _ => false,
        }
    }
}

impl ExerciseMatter {
    /// Whether it waits for an answer: then the card offers nothing else. What one has chosen to be
    /// asked or told each evening leaves room, or no offer would ever come.
    pub(in crate::domain) fn asks(&self) -> bool {
        let each_evening = matches!(self, Self::Promise(_) | Self::SmallWays(_));
        !each_evening && !self.buttons().is_empty()
    }

    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Letter(matter) => hang(matter.buttons()),
            Self::Proposal(matter) => hang(matter.buttons()),
            Self::Question(matter) => hang(matter.buttons()),
            Self::Promise(matter) => hang(matter.buttons()),
            Self::Plan(matter) => hang(matter.buttons()),
            Self::Shoes(matter) => hang(matter.buttons()),
            Self::SmallWays(matter) => hang(matter.buttons()),
            Self::HardDate(_) | Self::Touch(_) => vec![],
        }
    }
}

/// The buttons that open these, one below the other.
pub(in crate::domain) fn that_open(tools: &[Tool]) -> Vec<Vec<Press>> {
    tools.iter().map(|tool| vec![Press::Exercise(ExercisePress::Tool(*tool))]).collect()
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
