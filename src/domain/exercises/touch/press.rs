//! Their buttons.

use super::item::{TouchAnswer, TouchItem};

/// A button of theirs. Its label is in `messages/<locale>/touch.ftl` under [`TouchPress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchPress {
    /// From now on this is the answer. The label shows what it is before the press; so pressing twice
    /// says it once.
    Set(TouchItem, TouchAnswer),
    /// **Clear my list**
    Clear,
}

impl TouchPress {
    /// The callback data, after `touch:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Set(item, answer) => format!("set:{}:{}", name(item), answer_name(answer)),
            Self::Clear => "clear".to_owned(),
        }
    }

    /// Reads callback data, after `touch:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        if data == "clear" {
            return Some(Self::Clear);
        }
        let (item, answer) = data.strip_prefix("set:")?.split_once(':')?;
        let item = TouchItem::ALL.into_iter().find(|other| name(*other) == item)?;
        let answer = TouchAnswer::ALL.into_iter().find(|other| answer_name(*other) == answer)?;
        Some(Self::Set(item, answer))
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        let Self::Set(item, _) = self else { return "touch-clear" };
        match item {
            TouchItem::Hand => "touch-hand",
            TouchItem::Hug => "touch-hug",
            TouchItem::Sitting => "touch-sitting",
            TouchItem::Shoulder => "touch-shoulder",
            TouchItem::Walk => "touch-walk",
            TouchItem::Passing => "touch-passing",
            TouchItem::Forehead => "touch-forehead",
            TouchItem::Feet => "touch-feet",
            TouchItem::Back => "touch-back",
            TouchItem::Dance => "touch-dance",
        }
    }
}

const fn name(item: TouchItem) -> &'static str {
    match item {
        TouchItem::Hand => "hand",
        TouchItem::Hug => "hug",
        TouchItem::Sitting => "sitting",
        TouchItem::Shoulder => "shoulder",
        TouchItem::Walk => "walk",
        TouchItem::Passing => "passing",
        TouchItem::Forehead => "forehead",
        TouchItem::Feet => "feet",
        TouchItem::Back => "back",
        TouchItem::Dance => "dance",
    }
}

const fn answer_name(answer: TouchAnswer) -> &'static str {
    match answer {
        TouchAnswer::NotNow => "not-now",
        TouchAnswer::Maybe => "maybe",
        TouchAnswer::Yes => "yes",
    }
}
