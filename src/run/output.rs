//! What the program prints besides its logs. Whoever reads it may have gone away: that is no failure.

use std::io::{self, Write as _};

/// Prints a line for whoever started the program.
pub fn print(line: &str) {
    let mut output = io::stdout();
    // `println!` would panic.
    let _reader_may_have_gone = writeln!(output, "{line}").and_then(|()| output.flush());
}

/// Says in one line why the program ends.
pub fn complain(error: &anyhow::Error) {
    let _reader_may_have_gone = writeln!(io::stderr(), "kintsugi: {}", in_one_line(error));
}

/// The error and its causes, each said once: many an error quotes its cause itself.
#[must_use]
pub fn in_one_line(error: &anyhow::Error) -> String {
    let mut line = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if line.is_empty() {
            line = cause;
        } else if !line.contains(&cause) {
            line = format!("{line}: {cause}");
        }
    }
    // A path may hold anything.
    line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::in_one_line;

    #[derive(Debug, thiserror::Error)]
    #[error("the driver said: {0}")]
    struct Quoting(#[source] std::io::Error);

    #[test]
    fn a_cause_is_said_once_and_all_in_one_line() {
        let cause = || std::io::Error::other("(code: 14) unable to\nopen");
        let error = anyhow::Error::new(Quoting(cause())).context("the database k.db");
        assert_eq!(
            in_one_line(&error),
            "the database k.db: the driver said: (code: 14) unable to open"
        );
        let error = anyhow::Error::new(cause()).context("the database k.db");
        assert_eq!(in_one_line(&error), "the database k.db: (code: 14) unable to open");
    }
}
