//! The file of variables, in the form that `docker compose` reads too.

use std::fs;
use std::path::Path;

use super::ConfigError;

/// Takes the file's variables into the environment, where they are not set yet; whether there was one.
///
/// Must be called while the process has one thread.
///
/// # Errors
/// If the file cannot be read, or one of its lines is none. Nothing of it is quoted: it holds secrets.
pub(super) fn load(file: &Path) -> Result<bool, ConfigError> {
    // Some keep a folder of this name for other things.
    if !file.is_file() {
        return Ok(false);
    }
    let text = fs::read_to_string(file).map_err(|e| ConfigError::UnreadableEnvFile(e.kind()))?;
    check(&text)?;
    let loaded = dotenvy::from_read(text.as_bytes());
    loaded.map(|()| true).map_err(|_| ConfigError::UnreadableEnvFile(std::io::ErrorKind::Other))
}

fn check(text: &str) -> Result<(), ConfigError> {
    let is_whole = |text: &str| dotenvy::from_read_iter(text.as_bytes()).all(|line| line.is_ok());
    if is_whole(text) {
        return Ok(());
    }
    // The error tells words of the line, and not where it stands: it is the one behind the longest
    // beginning that is whole.
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let whole = (0..lines.len()).rev().find(|&end| is_whole(&lines[..end].concat()));
    Err(ConfigError::BadEnvLine(whole.unwrap_or(0) + 1))
}

#[cfg(test)]
mod tests {
    use super::{ConfigError, check};

    #[test]
    fn a_line_that_is_none_is_told_by_its_number_alone() {
        let table = [
            ("", Ok(())),
            ("# a comment\n\nA=\nB=b\nexport C=\"c d\"\nD='$x'\n", Ok(())),
            ("A=a\n\nB=b c\n", Err(3)),
            ("A=a\r\nB=\"open\r\nC=c\r\n", Err(2)),
            ("no variable at all", Err(1)),
        ];
        for (text, expected) in table {
            assert_eq!(check(text), expected.map_err(ConfigError::BadEnvLine), "{text:?}");
        }
    }
}
