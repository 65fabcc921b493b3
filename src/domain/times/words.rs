//! The words of times, and a text as they are looked for in it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::plain::plain;
use super::typos::as_meant;

const WORDS: &str = include_str!("../../../messages/en/times.tsv");

/// What a word can be, and its value, as the file says it.
static KINDS: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    lines().flat_map(|(kind, value, words)| words.map(move |word| ((kind, word), value))).collect()
});

static KNOWN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines().flat_map(|(.., words)| words).collect());

fn lines() -> impl Iterator<Item = (&'static str, &'static str, std::str::Split<'static, char>)> {
    WORDS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (kind, rest) = line.split_once('\t')?;
        let (value, words) = rest.split_once('\t')?;
        Some((kind, value, words.split('|')))
    })
}

/// The words of some kinds.
pub fn words_of(kinds: &[&str]) -> Vec<&'static str> {
    lines().filter(|(kind, ..)| kinds.contains(kind)).flat_map(|(.., words)| words).collect()
}

/// The value of a word, if it can be one of this kind.
pub fn value_of(kind: &str, word: &str) -> Option<&'static str> {
    KINDS.get(&(kind, word)).copied()
}

/// Whether it is a word of any kind.
pub fn is_known(word: &str) -> bool {
    KNOWN.contains(word)
}

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
        value_of(kind, &self.word)
    }

    /// Whether it can be a word of this kind.
    pub fn is(&self, kind: &str) -> bool {
        self.value(kind).is_some()
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: &str) -> bool {
        self.word == sign
    }

    /// Whether it is this sign, with nothing before it.
    pub fn is_glued(&self, sign: &str) -> bool {
        self.glued && self.word == sign
    }

    /// Whether it is neither word nor number.
    pub fn ends_a_phrase(&self) -> bool {
        !self.word.starts_with(char::is_alphanumeric)
    }

    /// The number that its digits write; a year's length at most.
    pub fn digits(&self) -> Option<u32> {
        let plain = self.word.len() <= 4 && self.is_digits();
        plain.then(|| self.word.parse().ok())?
    }

    /// Whether it is made of digits, however many.
    pub fn is_digits(&self) -> bool {
        self.word.bytes().all(|byte| byte.is_ascii_digit())
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
    for c in plain(text).chars().flat_map(char::to_lowercase) {
        let kind = Kind::of(c);
        match tokens.last_mut() {
            _ if kind == Kind::Space => {}
            Some(last) if kind == kind_before && kind != Kind::Sign => last.word.push(c),
            _ => tokens.push(Token { word: c.into(), glued: kind_before != Kind::Space }),
        }
        kind_before = kind;
    }
    let mut tokens = joined(tokens);
    for token in &mut tokens {
        if let Some(meant) = as_meant(&token.word) {
            meant.clone_into(&mut token.word);
        }
    }
    tokens
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

/// In one word: "a.m.", "o'clock", and what phones made short with digits, "2moro", "b4".
fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(mut token) = rest.next() {
        let begins = matches!(token.word.as_str(), "a" | "p" | "o")
            || (is_known(&token.word) && !token.is_digits());
        let is_mark = |next: &Token| next.glued && matches!(next.word.as_str(), "." | "'" | "’");
        let one = |next: &Token| {
            let word = format!("{}{}", token.word, next.word);
            let mixed = token.is_digits() != next.is_digits();
            (next.glued && mixed && is_known(&word)).then_some(word)
        };
        if let Some(word) = rest.peek().and_then(one) {
            rest.next();
            token.word = word;
        } else if begins && rest.peek().is_some_and(is_mark) {
            joined.push(token);
            join_at_mark(&mut joined, &mut rest);
            continue;
        }
        joined.push(token);
    }
    joined
}

/// A mark follows the last token: "a.m.", "p.m", "o'clock", "tomorrow's"; else it stands for itself.
fn join_at_mark(
    joined: &mut Vec<Token>,
    rest: &mut std::iter::Peekable<std::vec::IntoIter<Token>>,
) {
    let Some(mark) = rest.next() else { return };
    let Some(token) = joined.last_mut() else { return };
    let ends = |next: &Token| match next.word.as_str() {
        "m" => next.glued && matches!(token.word.as_str(), "a" | "p"),
        "clock" => next.glued && token.word == "o",
        "s" => next.glued && !mark.is_sign("."),
        _ => false,
    };
    let Some(end) = rest.next_if(ends) else { return joined.push(mark) };
    if end.word != "s" {
        token.word.push_str(&end.word);
        let _ = rest.next_if(|next| token.word.ends_with('m') && next.is_glued("."));
    }
}
