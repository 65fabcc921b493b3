//! The buttons of small ways.

use crate::domain::model::button::buttons;

/// A button of small ways. Its label is in `messages/<locale>/small_ways.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmallWaysPress {
    /// **Another one**
    Another,
    /// **One each evening**, or no more.
    Daily(bool),
}

buttons! {
    SmallWaysPress {
        plain {
            Another = "another" => "small-ways-another",
            Daily(true) = "daily" => "small-ways-daily",
            Daily(false) = "no-more" => "small-ways-no-more",
        }
    }
}
