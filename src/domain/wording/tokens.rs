//! A text as the words that patterns are compared with.

use std::ops::Range;

use super::signs::{folded, is_no_end, is_of_a_word, is_within_a_word, plain};
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
    /// Whether it stands in quotation marks: somebody else's words, or earlier ones.
    pub quoted: bool,
}

/// The words of a text, spelt out; each knows where its author wrote it.
pub fn tokens(text: &str, spellings: &Spellings) -> Vec<Token> {
    let written = written(text, spellings);
    // From the end: what "ur" means is known by the word behind it, as that is meant.
    let mut tokens: Vec<Token> = Vec::new();
    for (at, token) in written.iter().enumerate().rev() {
        let within = |next: &&Token| next.opens == Opens::Nothing;
        let before = tokens.last().filter(within).map(|next| next.word.clone());
        let earlier = if within(&token) { at.checked_sub(1) } else { None };
        let after = earlier.map(|at| written[at].word.as_str());
        let meant = spellings.spelt_out(&token.word, after, before.as_deref());
        let first = meant.len() - 1;
        tokens.extend(meant.into_iter().rev().enumerate().map(|(place, word)| {
            let opens = if place == first { token.opens } else { Opens::Nothing };
            Token { word, opens, ..*token }
        }));
    }
    tokens.reverse();
    tokens
}

/// The words of a text as they are written.
fn written(text: &str, spellings: &Spellings) -> Vec<Token> {
    let mut written = Vec::new();
    let mut opens = Opens::Sentence;
    let mut rest = 0;
    let quotations = quotations(text);
    while let Some(found) = text[rest..].find(is_of_a_word) {
        let start = rest + found;
        opens = opened_by(&text[rest..start], opens);
        let end = start + length(&text[start..], spellings);
        let quoted = quotations.iter().any(|quotation| quotation.contains(&start));
        written.push(Token { word: plain(&text[start..end]), start, end, opens, quoted });
        opens = Opens::Nothing;
        rest = end;
    }
    written
}

/// Where words of a text stand in quotation marks; not if all of it does.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<usize> = text.match_indices(['"', '“', '”', '„']).map(|(at, _)| at).collect();
    let pairs = marks.chunks_exact(2).map(|pair| pair[0]..pair[1]);
    let is_all = |pair: &Range<usize>| {
        let outside = [&text[..pair.start], &text[pair.end..]];
        !outside.iter().any(|text| text.contains(is_of_a_word))
    };
    pairs.chain(single(text)).filter(|pair| !is_all(pair)).collect()
}

/// The same, of single marks: one is an apostrophe, too, unless a word begins or ends at it.
fn single(text: &str) -> Vec<Range<usize>> {
    let is_word = |c: Option<char>| c.is_some_and(is_of_a_word);
    let mut pairs = Vec::new();
    let mut opened: Option<(usize, bool)> = None;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '\'' | '‘' | '’')) {
        let before = is_word(text[..at].chars().next_back());
        let after = is_word(text[at + mark.len_utf8()..].chars().next());
        match opened {
            Some((start, plain)) if !after && plain == (mark == '\'') && mark != '‘' => {
                pairs.push(start..at);
                opened = None;
            }
            None if !before && after && mark != '’' => opened = Some((at, mark == '\'')),
            _ => {}
        }
    }
    pairs
}

/// How long the word is with which this text begins, in bytes.
fn length(text: &str, spellings: &Spellings) -> usize {
    let ends = |length: &usize| !text[*length..].starts_with(is_of_a_word);
    let begins = |sign: &String| {
        let start = text.get(..sign.len()).filter(|start| start.eq_ignore_ascii_case(sign));
        start.map(str::len).filter(ends)
    };
    spellings.with_signs().iter().find_map(begins).unwrap_or_else(|| {
        let length = text.find(|c| !is_within_a_word(c)).unwrap_or(text.len());
        text[..length].trim_end_matches(is_no_end).len()
    })
}

fn opened_by(between: &str, before: Opens) -> Opens {
    let between: String = between.chars().map(folded).collect();
    let dash = between.contains(" -");
    match between {
        _ if before == Opens::Sentence => before,
        _ if between.contains(['.', '!', '?', '…', '\n', '。', '¿', '¡']) => Opens::Sentence,
        _ if dash || between.contains([',', ';', ':', '(', ')', '–', '—', '、']) => {
            Opens::Clause
        }
        _ => before,
    }
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::domain::wording::spelling::Spellings;

    const FILE: [(&str, &str, &str); 7] = [
        ("same", "w/o", "without"),
        ("same", "*n't", "not"),
        ("same", "u", "you"),
        ("same", "ur", "your"),
        ("set", "@kind", "so|*ing"),
        ("near", "ur", "you are / before @kind"),
        ("typed", "-", "always|sorry"),
    ];

    #[test]
    fn what_is_typed_is_spelt_out() {
        let mut spellings = Spellings::default();
        for (kind, name, words) in FILE {
            assert_eq!(spellings.take(kind, name, words), Some(()));
        }
        let table = [
            ("ur phone", "your phone"),
            ("UR SOOO cold", "you are so cold"),
            ("ur. so", "your so"),
            ("ur lying w/o me", "you are lying without me"),
            ("w/other", "w other"),
            ("u don’t", "you do not"),
            ("alwayss sory", "always sorry"),
            ("hallways", "hallways"),
        ];
        for (typed, meant) in table {
            let words: Vec<_> = tokens(typed, &spellings).into_iter().map(|t| t.word).collect();
            assert_eq!(words.join(" "), meant, "{typed}");
        }
        assert_eq!(spellings.take("near", "ur", "you are"), None);
        assert_eq!(spellings.take("near", "ur", "you are / beside so"), None);
    }

    #[test]
    fn words_in_quotation_marks_are_somebody_elses() {
        let table =
            [("a “b c” d", "b c"), ("a \"b\" c \"d\"", "b d"), ("“a b”", ""), ("a \"b", "")];
        let single =
            [("a ‘b’s c’, d", "b's c"), ("a 'b' d", "b"), ("'a b'", ""), ("as' b c's", "")];
        let table = table.into_iter().chain(single);
        for (text, expected) in table {
            let tokens = tokens(text, &Spellings::default());
            let quoted = tokens.into_iter().filter(|token| token.quoted).map(|token| token.word);
            assert_eq!(quoted.collect::<Vec<_>>().join(" "), expected, "{text}");
        }
    }
}
