//! The buttons of touch.

use super::item::{TouchAnswer, TouchItem};
use crate::domain::model::button::{Choice, buttons};

/// A button of touch. Its label is in `messages/<locale>/touch.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchPress {
    /// From now on this is the answer. The label shows what it is before the press; so pressing twice
    /// says it once.
    Set(TouchItem, TouchAnswer),
    /// **Clear my list**
    Clear,
}

buttons! {
    TouchPress {
        plain {
            Clear = "clear" => "touch-clear",
        }
        with {
            Set(item: TouchItem, answer: TouchAnswer) = "set" => item.key(),
        }
    }
}

impl Choice for TouchItem {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Hand, "hand", "touch-hand"),
        (Self::Hug, "hug", "touch-hug"),
        (Self::Sitting, "sitting", "touch-sitting"),
        (Self::Shoulder, "shoulder", "touch-shoulder"),
        (Self::Walk, "walk", "touch-walk"),
        (Self::Passing, "passing", "touch-passing"),
        (Self::Forehead, "forehead", "touch-forehead"),
        (Self::Feet, "feet", "touch-feet"),
        (Self::Back, "back", "touch-back"),
        (Self::Dance, "dance", "touch-dance"),
    ];
}

/// Named in the callback data alone: a label says what the answer was before.
impl Choice for TouchAnswer {
    const NAMES: &'static [(Self, &'static str, &'static str)] =
        &[(Self::NotNow, "not-now", ""), (Self::Maybe, "maybe", ""), (Self::Yes, "yes", "")];
}
