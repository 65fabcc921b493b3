//! The signs in which words are typed: a phone's, a keyboard's, copied ones.

use crate::domain::model::invisible::{JOINER, is_invisible};

/// Full-width signs stand in the same order as those of ASCII, so far behind them.
const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{FF01}'..='\u{FF5E}';
const FULL_WIDTH_BY: u32 = 0xFEE0;

/// A word as it is compared: in small letters, plain signs, and nothing unseen.
pub fn plain(word: &str) -> String {
    let seen = word.chars().filter(|c| !is_unseen(*c)).map(folded);
    seen.map(|c| if is_apostrophe(c) { '\'' } else { c }).flat_map(char::to_lowercase).collect()
}

/// A full-width sign as the plain one.
pub fn folded(c: char) -> char {
    let plain = || char::from_u32(u32::from(c) - FULL_WIDTH_BY);
    if FULL_WIDTH.contains(&c) { plain().unwrap_or(c) } else { c }
}

/// Whether a word can begin with it.
pub fn is_of_a_word(c: char) -> bool {
    // Combining marks: a phone may write "é" as two characters.
    folded(c).is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a word goes on over it.
pub fn is_within_a_word(c: char) -> bool {
    is_of_a_word(c) || is_apostrophe(c) || is_unseen(c)
}

/// Whether it is left out where a word ends.
pub fn is_no_end(c: char) -> bool {
    is_apostrophe(c) || is_unseen(c)
}

pub fn is_apostrophe(c: char) -> bool {
    matches!(folded(c), '\'' | '’' | '‘' | '‛' | 'ʼ' | '`' | '´' | '′')
}

pub fn is_unseen(c: char) -> bool {
    is_invisible(c) || c == JOINER || matches!(c, '\u{FE0E}' | '\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_word_is_the_same_however_its_signs_are_typed() {
        let table = [
            ("DON’T", "don't"),
            ("ｓｏｒｒｙ", "sorry"),
            ("so\u{200b}r\u{ad}ry\u{200d}", "sorry"),
            ("you`re", "you're"),
            ("ÉTÉ", "été"),
        ];
        for (typed, expected) in table {
            assert_eq!(plain(typed), expected);
        }
    }
}
