//! The commands that can be typed.

/// A command with what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `/start`, with the token of a seat where Telegram opened the chat by one.
    Start(Option<String>),
    /// `/step`
    Step,
    /// `/trigger`, with or without words.
    Trigger(Option<String>),
    /// `/win`, with or without words.
    Win(Option<String>),
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
    pub const GROUP_MENU: [&'static str; 5] = ["step", "trigger", "win", "privacy", "help"];

    /// The commands of the private menu, likewise.
    pub const PRIVATE_MENU: [&'static str; 5] = ["trigger", "step", "diary", "privacy", "help"];

    /// Reads a command's name (lower case, no slash) and what follows it.
    #[must_use]
    pub fn read(name: &str, words: &str) -> Self {
        let words = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
        match name {
            "start" => Self::Start(words),
            "step" => Self::Step,
            "trigger" => Self::Trigger(words),
            "win" => Self::Win(words),
            "diary" => Self::Diary,
            "privacy" => Self::Privacy,
            "help" => Self::Help,
            _ => Self::Unknown,
        }
    }
}
