//! Commands in text.

/// Whose command a text is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Addressed to this bot or to nobody.
    Ours {
        /// In lower case, without slash and address.
        name: String,
        /// What follows, trimmed.
        words: String,
    },
    /// Addressed to another bot.
    Others,
    /// No command.
    None,
}

/// Reads a text that may start with a command: `/name` or `/name@bot`, of letters, digits and `_`,
/// at most 32, and then a space, the end, or a mark as in `/win: we laughed`.
pub(super) fn read(text: &str, username: &str) -> Command {
    let Some(text) = text.strip_prefix('/') else { return Command::None };
    let (name, rest) = word(text);
    if name.is_empty() || name.len() > 32 {
        return Command::None;
    }
    let (address, rest) = match rest.strip_prefix('@') {
        Some(rest) => word(rest),
        None => (username, rest),
    };
    if !rest.starts_with(ends_a_name) && !rest.is_empty() {
        return Command::None;
    }
    if !address.eq_ignore_ascii_case(username) {
        return Command::Others;
    }
    let words = rest.trim_start_matches([',', ':', ';', '.', '!', '?']).trim().to_owned();
    Command::Ours { name: name.to_ascii_lowercase(), words }
}

fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    text.split_at(end)
}

fn ends_a_name(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ':' | ';' | '.' | '!' | '?')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(text: &str) -> (String, String) {
        match read(text, "KintsugiBot") {
            Command::Ours { name, words } => (name, words),
            other => panic!("{text}: {other:?}"),
        }
    }

    fn command(name: &str, words: &str) -> (String, String) {
        (name.to_owned(), words.to_owned())
    }

    #[test]
    fn names_are_lowered_and_words_trimmed() {
        assert_eq!(ours("/trigger the song "), command("trigger", "the song"));
        assert_eq!(ours("/Step\n3"), command("step", "3"));
        assert_eq!(ours("/help"), command("help", ""));
        assert_eq!(ours("/win: we laughed"), command("win", "we laughed"));
    }

    #[test]
    fn an_address_is_compared_as_telegram_does() {
        assert_eq!(ours("/start@kintsugibot abc"), command("start", "abc"));
        assert_eq!(read("/start@other", "KintsugiBot"), Command::Others);
    }

    #[test]
    fn other_slashes_are_no_commands() {
        let long = format!("/{}", "a".repeat(33));
        for text in ["/", "/ help", "/house/ana", "/50-50", "and /help", "", "/ü", &long] {
            assert_eq!(read(text, "KintsugiBot"), Command::None, "{text}");
        }
    }
}
