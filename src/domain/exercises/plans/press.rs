//! The buttons of plans.

use super::PlanPart;
use crate::domain::model::button::{Choice, buttons};
use crate::domain::model::helped::Helped;

/// A button of plans. Its label is in `messages/<locale>/plans.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPress {
    /// **Back**, to the card.
    Card,
    /// **Never mind**, instead of writing.
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

buttons! {
    PlanPress {
        plain {
            Card = "card" => "plan-back",
            Leave = "leave" => "plan-leave",
            Choose = "choose" => "plan-choose",
            ChooseAnew = "choose-anew" => "plan-choose-anew",
            Share = "share" => "plan-share",
            Unshare = "unshare" => "plan-unshare",
            Read = "read" => "plan-read",
            Partners = "partners" => "plan-partners",
        }
        with {
            Part(part: PlanPart) = "part" => part.key(),
            Write(part: PlanPart) = "write" => write_key(part),
            Remove(part: PlanPart) = "remove" => "plan-remove",
            LeaveOut(part: PlanPart) = "out" => leave_out_key(part),
            PutIn(part: PlanPart) = "in" => put_in_key(part),
            Sentence(number: u32, place: u8) = "sentence" => "plan-sentence",
            Change(number: u32) = "change" => "plan-change",
            Drop(number: u32) = "drop" => "plan-remove",
            AskKind(number: u32) = "ask-kind" => "plan-kind",
            Kind(number: u32, kind: Option<Helped>) = "kind" => kind.key(),
        }
    }
}

fn write_key(part: PlanPart) -> &'static str {
    if part == PlanPart::Helps { "plan-one-more" } else { "plan-change" }
}

const fn leave_out_key(part: PlanPart) -> &'static str {
    match part {
        PlanPart::SetsOff => "plan-out-sets-off",
        PlanPart::Helps => "plan-out-helps",
        PlanPart::Doesnt => "plan-out-doesnt",
        PlanPart::SelfCare => "plan-out-self-care",
    }
}

const fn put_in_key(part: PlanPart) -> &'static str {
    match part {
        PlanPart::SetsOff => "plan-in-sets-off",
        PlanPart::Helps => "plan-in-helps",
        PlanPart::Doesnt => "plan-in-doesnt",
        PlanPart::SelfCare => "plan-in-self-care",
    }
}

/// The kinds that a sentence can be of, and **Skip**.
impl Choice for Option<Helped> {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Some(Helped::Words), "words", "helped-words"),
        (Some(Helped::Closeness), "closeness", "helped-closeness"),
        (Some(Helped::Space), "space", "helped-space"),
        (Some(Helped::Time), "time", "helped-time"),
        (Some(Helped::Grounding), "grounding", "helped-grounding"),
        (None, "skip", "skip-helped"),
    ];
}
