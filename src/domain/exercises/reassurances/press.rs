//! The buttons of reassurances.

use crate::domain::model::button::buttons;

/// A button of reassurances. Its label is in `messages/<locale>/reassurances.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReassurancePress {
    /// **Back**, to the list.
    List,
    /// **Write something**
    Write,
    /// **Never mind**, instead of writing.
    Leave,
    /// **Seal it**
    Seal,
    /// **Change it**, before it is sealed.
    Change,
    /// **Delete this draft**: it is not sealed, and gone.
    LetBe,
    /// One of the list, and its place in it.
    Look(u32, u8),
    /// **Take it back**
    TakeBack(u32),
}

buttons! {
    ReassurancePress {
        plain {
            List = "list" => "reassurance-back",
            Write = "write" => "reassurance-write",
            Leave = "leave" => "reassurance-leave",
            Seal = "seal" => "reassurance-seal",
            Change = "change" => "reassurance-change",
            LetBe = "let-be" => "reassurance-let-be",
        }
        with {
            Look(number: u32, place: u8) = "look" => "reassurance-look",
            TakeBack(number: u32) = "take-back" => "reassurance-take-back",
        }
    }
}
