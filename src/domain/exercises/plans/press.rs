//! Their buttons.

use super::PlanPart;
use crate::domain::model::button::{named, names};
use crate::domain::model::helped::Helped;

/// A button of theirs. Its label is in `messages/<locale>/plans.ftl` under [`PlanPress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPress {
    /// **Back**, to the card.
    Card,
    /// **Leave it**, instead of writing.
    Leave,
    /// **What sets me off**, and the others.
    Part(PlanPart),
    /// **Change it**; for what helps, **One more sentence**.
    Write(PlanPart),
    /// **Remove it**
    Remove(PlanPart),
    /// A sentence of what helps, and its place in the list.
    Sentence(u32, u8),
    /// **Change it**, for a sentence.
    Change(u32),
    /// **Remove it**, for a sentence.
    Drop(u32),
    /// **What kind it is**
    AskKind(u32),
    /// The kind of a sentence, or **Skip**.
    Kind(u32, Option<Helped>),
    /// **Share it with my partner**
    Choose,
    /// **Change what is shared**
    ChooseAnew,
    /// **Leave out: …**
    LeaveOut(PlanPart),
    /// **Put in: …**
    PutIn(PlanPart),
    /// **Share it**
    Share,
    /// **Stop sharing**
    Unshare,
    /// **Read the plan**, on the evening card.
    Read,
    /// **My partner's plan**
    Partners,
}

/// Buttons that carry nothing but themselves: name in the callback data, name of the label.
const PLAIN: [(PlanPress, &str, &str); 8] = [
    (PlanPress::Card, "card", "plan-back"),
    (PlanPress::Leave, "leave", "plan-leave"),
    (PlanPress::Choose, "choose", "plan-choose"),
    (PlanPress::ChooseAnew, "choose-anew", "plan-choose-anew"),
    (PlanPress::Share, "share", "plan-share"),
    (PlanPress::Unshare, "unshare", "plan-unshare"),
    (PlanPress::Read, "read", "plan-read"),
    (PlanPress::Partners, "partners", "plan-partners"),
];

/// The kinds of what helps: name in the callback data, name of the label.
const KINDS: [(Option<Helped>, &str, &str); 6] = [
    (Some(Helped::Words), "words", "helped-words"),
    (Some(Helped::Closeness), "closeness", "helped-closeness"),
    (Some(Helped::Space), "space", "helped-space"),
    (Some(Helped::Time), "time", "helped-time"),
    (Some(Helped::Grounding), "grounding", "helped-grounding"),
    (None, "skip", "skip-helped"),
];

impl PlanPress {
    /// The kinds that a sentence can be of, and **Skip**.
    pub(super) const KINDS: [Option<Helped>; 6] =
        [KINDS[0].0, KINDS[1].0, KINDS[2].0, KINDS[3].0, KINDS[4].0, KINDS[5].0];

    /// The callback data, after `plan:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Part(part) => format!("part:{}", part.name()),
            Self::Write(part) => format!("write:{}", part.name()),
            Self::Remove(part) => format!("remove:{}", part.name()),
            Self::LeaveOut(part) => format!("out:{}", part.name()),
            Self::PutIn(part) => format!("in:{}", part.name()),
            Self::Sentence(number, place) => format!("sentence:{number}:{place}"),
            Self::Change(number) => format!("change:{number}"),
            Self::Drop(number) => format!("drop:{number}"),
            Self::AskKind(number) => format!("ask-kind:{number}"),
            Self::Kind(number, kind) => {
                format!("kind:{number}:{}", names(&kind, &KINDS)[0])
            }
            plain => names(&plain, &PLAIN)[0].to_owned(),
        }
    }

    /// Reads callback data, after `plan:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let Some((name, rest)) = data.split_once(':') else {
            return named(data, &PLAIN);
        };
        let part = |press: fn(PlanPart) -> Self| PlanPart::named(rest).map(press);
        match name {
            "part" => part(Self::Part),
            "write" => part(Self::Write),
            "remove" => part(Self::Remove),
            "out" => part(Self::LeaveOut),
            "in" => part(Self::PutIn),
            "sentence" => {
                let (number, place) = rest.split_once(':')?;
                Some(Self::Sentence(number.parse().ok()?, place.parse().ok()?))
            }
            "change" => rest.parse().ok().map(Self::Change),
            "drop" => rest.parse().ok().map(Self::Drop),
            "ask-kind" => rest.parse().ok().map(Self::AskKind),
            "kind" => {
                let (number, kind) = rest.split_once(':')?;
                Some(Self::Kind(number.parse().ok()?, named(kind, &KINDS)?))
            }
            _ => None,
        }
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Part(PlanPart::SetsOff) => "plan-sets-off",
            Self::Part(PlanPart::Helps) => "plan-helps",
            Self::Part(PlanPart::Doesnt) => "plan-doesnt",
            Self::Part(PlanPart::SelfCare) => "plan-self-care",
            Self::LeaveOut(PlanPart::SetsOff) => "plan-out-sets-off",
            Self::LeaveOut(PlanPart::Helps) => "plan-out-helps",
            Self::LeaveOut(PlanPart::Doesnt) => "plan-out-doesnt",
            Self::LeaveOut(PlanPart::SelfCare) => "plan-out-self-care",
            Self::PutIn(PlanPart::SetsOff) => "plan-in-sets-off",
            Self::PutIn(PlanPart::Helps) => "plan-in-helps",
            Self::PutIn(PlanPart::Doesnt) => "plan-in-doesnt",
            Self::PutIn(PlanPart::SelfCare) => "plan-in-self-care",
            Self::Write(PlanPart::Helps) => "plan-one-more",
            Self::Write(_) | Self::Change(_) => "plan-change",
            Self::Remove(_) | Self::Drop(_) => "plan-remove",
            Self::Sentence(..) => "plan-sentence",
            Self::AskKind(_) => "plan-kind",
            Self::Kind(_, kind) => names(&kind, &KINDS)[1],
            plain => names(&plain, &PLAIN)[1],
        }
    }
}
