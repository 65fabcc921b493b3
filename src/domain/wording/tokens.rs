//! A text as the words that patterns are compared with.

use super::spelling::Spellings;

/// What begins with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// A sentence, or a line.
    Sentence,
    /// What follows a comma, a bracket or a dash.
    Clause,
    /// Nothing: it stands within.
    Nothing,
}

/// A word in small letters. "don't" is two, "do" and "not", that stand in the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word as it is compared.
    pub word: String,
    /// Where what was written begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What begins with it.
    pub opens: Opens,
}

/// The words of a text.
pub fn tokens(text: &str, spellings: &Spellings) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut opens = Opens::Sentence;
    let mut rest = 0;
    while let Some(found) = text[rest..].find(is_of_a_word) {
        let start = rest + found;
        opens = opened_by(&text[rest..start], opens);
        let length = text[start..].find(|c| !is_of_a_word(c) && !is_apostrophe(c));
        let length = length.unwrap_or(text.len() - start);
        let written = text[start..start + length].trim_end_matches(is_apostrophe);
        let end = start + written.len();
        for word in spellings.spelt_out(&plain(written)) {
            tokens.push(Token { word, start, end, opens });
            opens = Opens::Nothing;
        }
        rest = start + length;
    }
    tokens
}

fn opened_by(between: &str, before: Opens) -> Opens {
    let dash = between.contains(" -");
    match between {
        _ if before == Opens::Sentence => before,
        _ if between.contains(['.', '!', '?', '…', '\n', '。', '¿', '¡']) => Opens::Sentence,
        _ if dash || between.contains([',', ';', ':', '(', ')', '–', '—']) => Opens::Clause,
        _ => before,
    }
}

fn plain(word: &str) -> String {
    let letters = word.chars().map(|c| if is_apostrophe(c) { '\'' } else { c });
    letters.flat_map(char::to_lowercase).collect()
}

fn is_of_a_word(c: char) -> bool {
    // Combining marks: a phone may write "é" as two characters.
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}
