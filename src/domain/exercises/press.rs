//! The buttons of the exercises.

use super::{
    ForgivenessPress, HardDatePress, LetterPress, PlanPress, PromisePress, ProposalPress,
    PulsePress, QuestionPress, ReassurancePress, ShoesPress, SmallWaysPress, TalkPress, TouchPress,
};

use chrono::NaiveDate;

use crate::domain::model::address::To;
use crate::domain::model::button::Button;
use crate::domain::model::program::Step;
use crate::domain::model::tool::Tool;

/// A button of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExercisePress {
    /// Opens an exercise.
    Tool(Tool),
    /// **Other exercises** of a step.
    Others(Step),
    /// **Neither** of a step's exercises.
    Neither(Step),
    /// **Not for now**: no evening card offers that exercise again.
    NotForNow(Tool),
    /// **Neither** of those that an evening card offers of a step.
    NoneForNow(Step),
    /// **Go on writing**, where something else came between.
    GoOn,
    /// **This made it harder**, of what asks an effort.
    Harder(Tool),
    /// **Open it**, on the note that came on that date.
    Note(NaiveDate),
    /// A button of letters.
    Letter(LetterPress),
    /// A button of proposals.
    Proposal(ProposalPress),
    /// A button of questions.
    Question(QuestionPress),
    /// A button of talks.
    Talk(TalkPress),
    /// A button of promises.
    Promise(PromisePress),
    /// A button of plans.
    Plan(PlanPress),
    /// A button of reassurances.
    Reassurance(ReassurancePress),
    /// A button of hard dates.
    HardDate(HardDatePress),
    /// A button of “In your shoes”.
    Shoes(ShoesPress),
    /// A button of forgiveness.
    Forgiveness(ForgivenessPress),
    /// A button of small ways.
    SmallWays(SmallWaysPress),
    /// A button of touch.
    Touch(TouchPress),
    /// A button of the pulse.
    Pulse(PulsePress),
}

impl ExercisePress {
    /// The callback data.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Tool(tool) => format!("tool:{}", tool.name()),
            Self::Others(step) => format!("others:{}", step.number()),
            Self::Neither(step) => format!("neither:{}", step.number()),
            Self::NotForNow(tool) => format!("not-for-now:{}", tool.name()),
            Self::NoneForNow(step) => format!("none-for-now:{}", step.number()),
            Self::GoOn => "go-on:".to_owned(),
            Self::Harder(tool) => format!("harder:{}", tool.name()),
            Self::Note(date) => format!("note:{date}"),
            Self::Letter(press) => format!("letter:{}", press.data()),
            Self::Proposal(press) => format!("proposal:{}", press.data()),
            Self::Question(press) => format!("question:{}", press.data()),
            Self::Talk(press) => format!("talk:{}", press.data()),
            Self::Promise(press) => format!("promise:{}", press.data()),
            Self::Plan(press) => format!("plan:{}", press.data()),
            Self::Reassurance(press) => format!("reassurance:{}", press.data()),
            Self::HardDate(press) => format!("hard_date:{}", press.data()),
            Self::Shoes(press) => format!("shoes:{}", press.data()),
            Self::Forgiveness(press) => format!("forgiveness:{}", press.data()),
            Self::SmallWays(press) => format!("small_ways:{}", press.data()),
            Self::Touch(press) => format!("touch:{}", press.data()),
            Self::Pulse(press) => format!("pulse:{}", press.data()),
        }
    }

    /// Reads callback data: its name, and what follows the colon.
    pub(in crate::domain) fn read(name: &str, rest: &str) -> Option<Self> {
        match name {
            "tool" => Tool::named(rest).map(Self::Tool),
            "others" => Step::of(rest.parse().ok()?).map(Self::Others),
            "neither" => Step::of(rest.parse().ok()?).map(Self::Neither),
            "not-for-now" => Tool::named(rest).map(Self::NotForNow),
            "none-for-now" => Step::of(rest.parse().ok()?).map(Self::NoneForNow),
            "go-on" => Some(Self::GoOn),
            "harder" => Tool::named(rest).map(Self::Harder),
            "note" => rest.parse().ok().map(Self::Note),
            "letter" => LetterPress::read(rest).map(Self::Letter),
            "proposal" => ProposalPress::read(rest).map(Self::Proposal),
            "question" => QuestionPress::read(rest).map(Self::Question),
            "talk" => TalkPress::read(rest).map(Self::Talk),
            "promise" => PromisePress::read(rest).map(Self::Promise),
            "plan" => PlanPress::read(rest).map(Self::Plan),
            "reassurance" => ReassurancePress::read(rest).map(Self::Reassurance),
            "hard_date" => HardDatePress::read(rest).map(Self::HardDate),
            "shoes" => ShoesPress::read(rest).map(Self::Shoes),
            "forgiveness" => ForgivenessPress::read(rest).map(Self::Forgiveness),
            "small_ways" => SmallWaysPress::read(rest).map(Self::SmallWays),
            "touch" => TouchPress::read(rest).map(Self::Touch),
            "pulse" => PulsePress::read(rest).filter(|press| press.is_possible()).map(Self::Pulse),
            _ => None,
        }
    }

    /// Whether it opens an exercise, and answers for itself while it can't.
    pub(in crate::domain) const fn opens(self) -> bool {
        matches!(self, Self::Tool(_))
    }

    /// Whether it hangs in that chat: most hang in private ones alone.
    pub(in crate::domain) fn hangs_in(self, to: To) -> bool {
        let in_group = match self {
            Self::Tool(_) => return true,
            Self::Talk(press) => !press.is_private(),
            Self::Promise(press) => press.is_for_group(),
            _ => false,
        };
        in_group == (to == To::Group)
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Tool(tool) => tool.key(),
            Self::Others(_) => "other-exercises",
            Self::Neither(_) | Self::NoneForNow(_) => "neither",
            Self::NotForNow(_) => "not-for-now",
            Self::GoOn => "go-on",
            Self::Harder(_) => "harder",
            Self::Note(_) => "open-note",
            Self::Letter(press) => press.key(),
            Self::Proposal(press) => press.key(),
            Self::Question(press) => press.key(),
            Self::Talk(press) => press.key(),
            Self::Promise(press) => press.key(),
            Self::Plan(press) => press.key(),
            Self::Reassurance(press) => press.key(),
            Self::HardDate(press) => press.key(),
            Self::Shoes(press) => press.key(),
            Self::Forgiveness(press) => press.key(),
            Self::SmallWays(press) => press.key(),
            Self::Touch(press) => press.key(),
            Self::Pulse(press) => press.key(),
        }
    }

    /// Whether it is decided with the journal's records at hand.
    pub(in crate::domain) fn needs_records(self) -> bool {
        match self {
            Self::Tool(tool) => tool.needs_records(),
            Self::Letter(press) => press.needs_records(),
            Self::Question(press) => press.needs_records(),
            Self::Shoes(press) => press.needs_records(),
            _ => false,
        }
    }
}
