//! The buttons of hard dates.

use super::{Audience, DayOfYear};
use crate::domain::model::button::{Arg, Args, Choice, buttons};

/// A button of hard dates. Its label is in `messages/<locale>/hard_dates.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HardDatePress {
    /// **Back**, to the list.
    List,
    /// **Add a date**
    Add,
    /// **Never mind**, instead of a date.
    Leave,
    /// **Skip**, instead of words for a date.
    Skip(u32),
    /// A date of the list: its number, and its day for the label.
    Look(u32, DayOfYear),
    /// **Tell my partner the evening before**, **With my words**, **For me only**
    Tell(u32, Audience),
    /// **Remove it**
    Remove(u32),
    /// **Write two sentences**, for that day of the other's.
    Beside(DayOfYear),
    /// **Change it**: other sentences.
    ChangeBeside,
    /// **Never mind**, instead of them.
    LeaveBeside,
    /// **Seal it**, as it was shown.
    SealBeside(u32),
    /// **Delete it**, as it was shown.
    DropBeside(u32),
}

buttons! {
    HardDatePress {
        plain {
            List = "list" => "hard-date-back",
            Add = "add" => "hard-date-add",
            Leave = "leave" => "hard-date-leave",
            ChangeBeside = "change-beside" => "hard-date-change-beside",
            LeaveBeside = "leave-beside" => "hard-date-leave",
        }
        with {
            Skip(number: u32) = "skip" => "hard-date-skip",
            Look(number: u32, day: DayOfYear) = "look" => "hard-date-look",
            Tell(number: u32, told: Audience) = "tell" => told.key(),
            Remove(number: u32) = "remove" => "hard-date-remove",
            Beside(day: DayOfYear) = "beside" => "hard-date-beside",
            SealBeside(shown: u32) = "seal-beside" => "hard-date-seal-beside",
            DropBeside(shown: u32) = "drop-beside" => "hard-date-drop-beside",
        }
    }
}

impl Choice for Audience {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Partner, "partner", "hard-date-tell"),
        (Self::WithWords, "words", "hard-date-with-words"),
        (Self::OwnerOnly, "me", "hard-date-for-me"),
    ];
}

impl Arg for DayOfYear {
    fn write(self, data: &mut String) {
        self.day.write(data);
        self.month.write(data);
    }

    fn read(args: &mut Args<'_>) -> Option<Self> {
        Self::new(u32::read(args)?, u32::read(args)?)
    }
}
