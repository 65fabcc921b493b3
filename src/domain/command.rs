//! The commands that can be typed: this is the one place that says what of a text is one.

mod near;
mod typed;

use crate::domain::model::tool::Tool;

pub use typed::{InText, command_in};

/// A command with what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `/start`, with the token of a seat where Telegram opened the chat by one.
    Start(Option<String>),
    /// `/step`, with or without a number.
    Step(Option<String>),
    /// `/checkin`
    CheckIn,
    /// `/trigger`, with or without words.
    Trigger(Option<String>),
    /// `/win`, with or without words.
    Win(Option<String>),
    /// `/thanks`, with or without words.
    Thanks(Option<String>),
    /// Opens an exercise, with or without words: `/promise home by 7`.
    Tool(Tool, Option<String>),
    /// `/vacation`, with or without a number of days.
    Vacation(Option<String>),
    /// `/pause`
    Pause,
    /// `/resume`
    Resume,
    /// `/settings`
    Settings,
    /// `/leave`
    Leave,
    /// `/diary`, with or without words to keep there.
    Diary(Option<String>),
    /// `/export`
    Export,
    /// `/care`: answered in private, wherever it is typed.
    Care,
    /// `/progress`: what both share in the group, one's own in private.
    Progress,
    /// `/privacy`
    Privacy,
    /// `/help`
    Help,
    /// Much like one that is known: it is offered.
    Near(Known),
    /// Anything else.
    Unknown,
    /// One that takes no words, with words all the same.
    Worded(Box<Command>, String),
}

/// The name of a command that stands in a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known(&'static str);

impl Known {
    /// The command of that name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::all().find(|known| known.0 == name)
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let of_group = Command::GROUP_MENU.into_iter();
        let others = of_group.filter(|name| !Command::PRIVATE_MENU.contains(name));
        Command::PRIVATE_MENU.into_iter().chain(others).map(Self)
    }

    /// In lower case, without slash.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// The command, without words.
    #[must_use]
    pub fn command(self) -> Command {
        Command::read(self.0, "")
    }
}

impl Command {
    /// The commands of the group's menu, in its order; each has its description in
    /// `messages/<locale>/commands.ftl`.
    pub const GROUP_MENU: [&'static str; 17] = [
        "trigger",
        "step",
        "checkin",
        "win",
        "thanks",
        "promise",
        "talk",
        "break",
        "agreement",
        "progress",
        "vacation",
        "pause",
        "resume",
        "settings",
        "privacy",
        "help",
        "start",
    ];

    /// The commands of the private menu, likewise.
    pub const PRIVATE_MENU: [&'static str; 26] = [
        "trigger",
        "care",
        "step",
        "apology",
        "letter",
        "measures",
        "ask",
        "tell",
        "talk",
        "break",
        "promise",
        "agreement",
        "plan",
        "win",
        "thanks",
        "diary",
        "pulse",
        "progress",
        "export",
        "forgiveness",
        "pause",
        "resume",
        "settings",
        "privacy",
        "help",
        "leave",
    ];

    /// Reads a command's name (lower case, no slash) and what follows it.
    #[must_use]
    pub fn read(name: &str, words: &str) -> Self {
        let words = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
        let command = match Self::named(name, words.clone()) {
            Self::Unknown => near::meant(name, words.as_deref()).map_or(Self::Unknown, Self::Near),
            command => command,
        };
        match words {
            // A sign or an emoji is all that some say, but no number, and no answer to an evening.
            Some(words) if !command.takes_signs() && !words.contains(char::is_alphanumeric) => {
                Self::named(name, None).or(command)
            }
            Some(words) if command.words().is_none() => Self::Worded(Box::new(command), words),
            _ => command,
        }
    }

    const fn takes_signs(&self) -> bool {
        matches!(
            self,
            Self::Trigger(_) | Self::Win(_) | Self::Thanks(_) | Self::Diary(_) | Self::Tool(..)
        )
    }

    /// This one, or the other if it is not known.
    fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }

    /// Whether there is a command of that name.
    fn is_known(name: &str) -> bool {
        Self::named(name, None) != Self::Unknown
    }

    fn named(name: &str, words: Option<String>) -> Self {
        match name {
            "start" => Self::Start(words),
            "step" => Self::Step(words),
            "checkin" => Self::CheckIn,
            "trigger" => Self::Trigger(words),
            "win" => Self::Win(words),
            "thanks" => Self::Thanks(words),
            "vacation" => Self::Vacation(words),
            "pause" => Self::Pause,
            "resume" => Self::Resume,
            "settings" => Self::Settings,
            "leave" => Self::Leave,
            "diary" => Self::Diary(words),
            "export" => Self::Export,
            "care" => Self::Care,
            "progress" => Self::Progress,
            "privacy" => Self::Privacy,
            "help" => Self::Help,
            name => match Tool::named(name) {
                Some(tool) => Self::Tool(tool, words),
                None => Self::Unknown,
            },
        }
    }

    /// Its name, as [`Command::read`] takes it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Start(_) => "start",
            Self::Step(_) => "step",
            Self::CheckIn => "checkin",
            Self::Trigger(_) => "trigger",
            Self::Win(_) => "win",
            Self::Thanks(_) => "thanks",
            Self::Tool(tool, _) => tool.name(),
            Self::Vacation(_) => "vacation",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Settings => "settings",
            Self::Leave => "leave",
            Self::Diary(_) => "diary",
            Self::Export => "export",
            Self::Care => "care",
            Self::Progress => "progress",
            Self::Privacy => "privacy",
            Self::Help => "help",
            Self::Near(_) | Self::Unknown => "",
            Self::Worded(command, _) => command.name(),
        }
    }

    /// What was typed behind it.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Start(words)
            | Self::Step(words)
            | Self::Trigger(words)
            | Self::Win(words)
            | Self::Thanks(words)
            | Self::Tool(_, words)
            | Self::Vacation(words)
            | Self::Diary(words) => words.as_deref(),
            Self::Worded(_, words) => Some(words),
            Self::CheckIn
            | Self::Pause
            | Self::Resume
            | Self::Settings
            | Self::Leave
            | Self::Export
            | Self::Care
            | Self::Progress
            | Self::Privacy
            | Self::Help
            | Self::Near(_)
            | Self::Unknown => None,
        }
    }

    /// Whether it is `/export`, with words behind it or without.
    pub(super) fn is_export(&self) -> bool {
        match self {
            Self::Export => true,
            Self::Worded(command, _) => command.is_export(),
            _ => false,
        }
    }

    /// Whether care is asked for, or likely meant, with words behind it or without: nobody else reads that.
    pub(super) fn asks_for_care(&self) -> bool {
        match self {
            Self::Care => true,
            Self::Near(known) => known.command() == Self::Care,
            Self::Worded(command, _) => command.asks_for_care(),
            _ => false,
        }
    }

    /// Whether it only tells something: whoever looks something up is still asked what they were.
    pub(super) fn only_tells(&self) -> bool {
        match self {
            Self::Step(_)
            | Self::CheckIn
            | Self::Pause
            | Self::Resume
            | Self::Settings
            | Self::Care
            | Self::Progress
            | Self::Privacy
            | Self::Help
            | Self::Near(_)
            | Self::Unknown => true,
            Self::Worded(command, _) => command.only_tells(),
            _ => false,
        }
    }
}
