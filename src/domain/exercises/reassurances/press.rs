//! Their buttons.

use crate::domain::model::button::{named, names};

/// A button of theirs. Its label is in `messages/<locale>/reassurances.ftl` under [`ReassurancePress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReassurancePress {
    /// **Back**, to the list.
    List,
    /// **Write something**
    Write,
    /// **Leave it**, instead of writing.
    Leave,
    /// **Seal it**
    Seal,
    /// **Change it**, before it is sealed.
    Change,
    /// **Let it be**: it is not sealed, and gone.
    LetBe,
    /// One of the list, and its place in it.
    Look(u32, u8),
    /// **Take it back**
    TakeBack(u32),
}

/// Buttons that carry nothing but themselves: name in the callback data, name of the label.
const PLAIN: [(ReassurancePress, &str, &str); 6] = [
    (ReassurancePress::List, "list", "reassurance-back"),
    (ReassurancePress::Write, "write", "reassurance-write"),
    (ReassurancePress::Leave, "leave", "reassurance-leave"),
    (ReassurancePress::Seal, "seal", "reassurance-seal"),
    (ReassurancePress::Change, "change", "reassurance-change"),
    (ReassurancePress::LetBe, "let-be", "reassurance-let-be"),
];

impl ReassurancePress {
    /// The callback data, after `reassurance:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Look(number, place) => format!("look:{number}:{place}"),
            Self::TakeBack(number) => format!("take-back:{number}"),
            plain => names(&plain, &PLAIN)[0].to_owned(),
        }
    }

    /// Reads callback data, after `reassurance:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let Some((name, rest)) = data.split_once(':') else {
            return named(data, &PLAIN);
        };
        match name {
            "look" => {
                let (number, place) = rest.split_once(':')?;
                Some(Self::Look(number.parse().ok()?, place.parse().ok()?))
            }
            "take-back" => rest.parse().ok().map(Self::TakeBack),
            _ => None,
        }
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Look(..) => "reassurance-look",
            Self::TakeBack(_) => "reassurance-take-back",
            plain => names(&plain, &PLAIN)[1],
        }
    }
}
