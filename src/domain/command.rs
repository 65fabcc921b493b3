//! The commands that can be typed.

use crate::domain::model::tool::Tool;

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
    /// `/diary`
    Diary,
    /// `/privacy`
    Privacy,
    /// `/help`
    Help,
    /// Anything else.
    Unknown,
    /// One that takes no words, with words all the same.
    Worded(Box<Command>, String),
}

impl Command {
    /// The commands of the group's menu, in its order; each has its description in
    /// `messages/<locale>/commands.ftl`.
    pub const GROUP_MENU: [&'static str; 16] = [
        "trigger",
        "step",
        "checkin",
        "win",
        "thanks",
        "promise",
        "talk",
        "break",
        "agreement",
        "vacation",
        "pause",
        "resume",
        "settings",
        "privacy",
        "help",
        "start",
    ];

    /// The commands of the private menu, likewise.
    pub const PRIVATE_MENU: [&'static str; 22] = [
        "trigger",
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
        match (Self::named(name, words.clone()), words) {
            (command, Some(words)) if command.words().is_none() => {
                Self::Worded(Box::new(command), words)
            }
            (command, _) => command,
        }
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
            "diary" => Self::Diary,
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
            Self::Diary => "diary",
            Self::Privacy => "privacy",
            Self::Help => "help",
            Self::Unknown => "",
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
            | Self::Vacation(words) => words.as_deref(),
            Self::Worded(_, words) => Some(words),
            Self::CheckIn
            | Self::Pause
            | Self::Resume
            | Self::Settings
            | Self::Leave
            | Self::Diary
            | Self::Privacy
            | Self::Help
            | Self::Unknown => None,
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
            | Self::Privacy
            | Self::Help
            | Self::Unknown => true,
            Self::Worded(command, _) => command.only_tells(),
            _ => false,
        }
    }
}
