//! The languages, and the files of their words.

/// A language that the bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// English
    En,
}

impl Locale {
    /// All of them; the first is the one that the others are measured by.
    pub const ALL: [Self; 1] = [Self::En];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    pub(super) const fn files(self) -> &'static [&'static str] {
        match self {
            Self::En => &[
                include_str!("../../messages/en/buttons.ftl"),
                include_str!("../../messages/en/care.ftl"),
                include_str!("../../messages/en/check_in.ftl"),
                include_str!("../../messages/en/labels.ftl"),
                include_str!("../../messages/en/commands.ftl"),
                include_str!("../../messages/en/common.ftl"),
                include_str!("../../messages/en/moments.ftl"),
                include_str!("../../messages/en/rest.ftl"),
                include_str!("../../messages/en/set_up.ftl"),
                include_str!("../../messages/en/steps.ftl"),
                include_str!("../../messages/en/typed.ftl"),
                include_str!("../../messages/en/wins.ftl"),
                include_str!("../../messages/en/exercises.ftl"),
                include_str!("../../messages/en/letters.ftl"),
                include_str!("../../messages/en/promises.ftl"),
                include_str!("../../messages/en/plans.ftl"),
                include_str!("../../messages/en/reassurances.ftl"),
                include_str!("../../messages/en/hard_dates.ftl"),
                include_str!("../../messages/en/shoes.ftl"),
                include_str!("../../messages/en/forgiveness.ftl"),
                include_str!("../../messages/en/small_ways.ftl"),
                include_str!("../../messages/en/touch.ftl"),
                include_str!("../../messages/en/proposals.ftl"),
                include_str!("../../messages/en/questions.ftl"),
                include_str!("../../messages/en/talks.ftl"),
            ],
        }
    }
}
