//! The commands that can be typed.

use super::exercises::Tool;

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
}
