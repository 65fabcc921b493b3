//! The words of times, and a text as they are looked for in it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::model::invisible::{JOINER, is_invisible};

const WORDS: &str = include_str!("../../../messages/en/times.tsv");

/// What a word can be, and its value, as the file says it.
static KINDS: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let columns = lines.filter_map(|line| {
        let (kind, rest) = line.split_once('\t')?;
        Some((kind, rest.split_once('\t')?))
    });
    columns
        .flat_map(|(kind, (value, words))| words.split('|').map(move |word| ((kind, word), value)))
        .collect()
});

/// A word, a number or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    word: String,
    /// Whether nothing stands between it and the one before: the "pm" of "7pm".
    pub glued: bool,
}

impl Token {
    /// Its value, if it can be a word of this kind.
    pub fn value(&self, kind: &str) -> Option<&'static str> {
        KINDS.get(&(kind, self.word.as_str())).copied()
    }

    /// Whether it can be a word of this kind.
    pub fn is(&self, kind: &str) -> bool {
        self.value(kind).is_some()
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: &str) -> bool {
        self.word == sign
    }

    /// Whether it is neither word nor number.
    pub fn ends_a_phrase(&self) -> bool {
        !self.word.starts_with(char::is_alphanumeric)
    }

    /// The number that its digits write; a year's length at most.
    pub fn digits(&self) -> Option<u32> {
        let plain = self.word.len() <= 4 && self.word.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| self.word.parse().ok())?
    }

    /// How many digits or letters it has.
    pub fn length(&self) -> usize {
        self.word.len()
    }

    /// The number that it is, in digits or as a word.
    pub fn number(&self) -> Option<u32> {
        self.digits().or_else(|| self.value("number")?.parse().ok())
    }
}

/// The tokens of a text: letters, digits, and each sign for itself.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut kind_before = Kind::Space;
    let seen = text.chars().filter(|c| !is_invisible(*c) && *c != JOINER);
    for c in seen.flat_map(char::to_lowercase) {
        let kind = Kind::of(c);
        match tokens.last_mut() {
            Some(last) if kind == kind_before && kind != Kind::Sign => last.word.push(c),
            _ if kind == Kind::Space => {}
            _ => tokens.push(Token { word: c.into(), glued: kind_before != Kind::Space }),
        }
        kind_before = kind;
    }
    joined(tokens)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    Sign,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_whitespace() && c != '\n' => Self::Space,
            '0'..='9' => Self::Digit,
            _ if c.is_alphanumeric() => Self::Letter,
            _ => Self::Sign,
        }
    }
}

/// "a.m." and "o'clock" in one word, and signs that mean ":" as it.
fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(mut token) = rest.next() {
        let begins = matches!(token.word.as_str(), "a" | "p" | "o" | "tomorrow");
        let is_mark = |next: &Token| next.glued && matches!(next.word.as_str(), "." | "'" | "’");
        if token.word == "：" {
            ":".clone_into(&mut token.word);
        }
        if begins && rest.next_if(is_mark).is_some() {
            let ends =
                |next: &Token| next.glued && matches!(next.word.as_str(), "m" | "clock" | "s");
            if let Some(end) = rest.next_if(ends) {
                token.word.push_str(&end.word);
                let _ = rest.next_if(|next| token.word.ends_with('m') && next.is_sign("."));
            }
        }
        joined.push(token);
    }
    joined
}
