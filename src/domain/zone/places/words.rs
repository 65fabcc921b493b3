//! Words around a place or a time in an answer.

/// What they do, tab, the words.
const WORDS: &str = include_str!("../../../../messages/en/place_words.tsv");

/// Whether it is a word of this kind.
pub fn is_word(kind: &str, word: &str) -> bool {
    let lines = WORDS.lines().filter_map(|line| line.split_once('\t'));
    let of_kind = lines.filter(|(name, _)| *name == kind);
    of_kind.flat_map(|(_, words)| words.split('|')).any(|known| known == word)
}

/// The text between words of this kind.
pub fn split_at_words<'a>(text: &'a str, kind: &str) -> Vec<&'a str> {
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    for word in text.split(' ') {
        if is_word(kind, word) {
            parts.push(text.get(start..at).unwrap_or_default().trim());
            start = at + word.len();
        }
        at += word.len() + 1;
    }
    parts.push(text.get(start..).unwrap_or_default().trim());
    parts
}

/// The text without the words of these kinds at its ends.
pub fn without_words_around(text: &str, kind: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let before = words.iter().take_while(|word| is_word(kind, word)).count();
    let after = words.iter().rev().take_while(|word| is_word(kind, word)).count();
    let end = words.len().saturating_sub(after);
    words.get(before..end).unwrap_or_default().join(" ")
}
