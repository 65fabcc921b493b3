//! Patterns of words: the little language of `wording.tsv` and `crisis.tsv`. What it means stands at the head of
//! the first.

use super::spelling::Spellings;
use super::tokens::{Opens, Token};

/// A gap that names no number is this long at most.
const GAP: usize = 4;

/// Words in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Element>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    /// One of these words; `*` at the end or the beginning of one stands for any letters.
    OneOf(Vec<String>),
    /// The same, or no word.
    Perhaps(Vec<String>),
    /// One of these words, or what [`Element::End`] stands for.
    OneOfOrEnd(Vec<String>),
    /// A word, and none of these.
    NoneOf(Vec<String>),
    /// The same, or what [`Element::End`] stands for.
    NoneOfOrEnd(Vec<String>),
    /// Words in a row that have a name: one of these.
    Part(Vec<Pattern>),
    /// The same, or no word.
    PerhapsPart(Vec<Pattern>),
    /// So many words or fewer.
    Gap(usize),
    /// A sentence begins.
    Sentence,
    /// A clause or a sentence begins.
    Clause,
    /// A clause, a sentence or the text ends.
    End,
}

impl Pattern {
    /// Reads a pattern, with the words that have a name. None if it can't be read.
    pub fn read(text: &str, named: &Spellings) -> Option<Self> {
        let elements: Option<Vec<Element>> =
            text.split(' ').map(|element| read_element(element, named)).collect();
        // What can begin with no word would be found in every place.
        let begins = |element: &Element| {
            use Element::{End, Gap, NoneOfOrEnd, OneOfOrEnd, Perhaps, PerhapsPart};
            let may_be_none = matches!(element, Perhaps(_) | PerhapsPart(_) | Gap(_));
            !may_be_none && !matches!(element, OneOfOrEnd(_) | NoneOfOrEnd(_) | End)
        };
        elements.filter(|elements| elements.first().is_some_and(begins)).map(Self)
    }

    /// The words with which it can begin; none if these are not all that can begin it.
    pub fn first_words(&self) -> Option<Vec<&str>> {
        words_of(self.0.first()?)
    }

    /// The words that it needs, each time one of these, as far as they can be told.
    pub fn needed_words(&self) -> impl Iterator<Item = Vec<&str>> {
        self.0.iter().filter_map(words_of)
    }

    /// Where the pattern ends that begins with this word; none if it doesn't.
    pub fn end(&self, tokens: &[Token], from: usize) -> Option<usize> {
        end(&Rest { elements: &self.0, then: None }, tokens, from, from)
    }
}

/// The words one of which it is, or begins with; none if these can't be told.
fn words_of(element: &Element) -> Option<Vec<&str>> {
    match element {
        Element::OneOf(words) if !words.iter().any(|word| word.contains('*')) => {
            Some(words.iter().map(String::as_str).collect())
        }
        Element::Part(patterns) => {
            let firsts: Option<Vec<_>> = patterns.iter().map(Pattern::first_words).collect();
            firsts.map(|words| words.concat())
        }
        _ => None,
    }
}

fn read_element(text: &str, named: &Spellings) -> Option<Element> {
    match text {
        "" => return None,
        "^" => return Some(Element::Sentence),
        "^," => return Some(Element::Clause),
        "$" => return Some(Element::End),
        ".." => return Some(Element::Gap(GAP)),
        _ => {}
    }
    if let Some(most) = text.strip_prefix("..") {
        return most.parse().ok().map(Element::Gap);
    }
    if text.starts_with('<') {
        return match text.strip_suffix('?') {
            Some(name) => named.part(name).map(Element::PerhapsPart),
            None => named.part(text).map(Element::Part),
        };
    }
    if let Some(text) = text.strip_prefix('~') {
        return match text.strip_suffix("|$") {
            Some(text) => words(text, named).map(Element::NoneOfOrEnd),
            None => words(text, named).map(Element::NoneOf),
        };
    }
    if let Some(text) = text.strip_suffix('?') {
        return words(text, named).map(Element::Perhaps);
    }
    match text.strip_suffix("|$") {
        Some(text) => words(text, named).map(Element::OneOfOrEnd),
        None => words(text, named).map(Element::OneOf),
    }
}

fn words(text: &str, named: &Spellings) -> Option<Vec<String>> {
    let mut words = Vec::new();
    for word in text.split('|') {
        match word {
            "" | "$" => return None,
            _ if word.starts_with('@') => words.extend_from_slice(named.set(word)?),
            _ => words.push(word.to_owned()),
        }
    }
    Some(words)
}

/// Elements that are still to be found, and what is to be found behind them.
#[derive(Clone, Copy)]
struct Rest<'a> {
    elements: &'a [Element],
    then: Option<&'a Rest<'a>>,
}

impl Rest<'_> {
    fn is_empty(&self) -> bool {
        self.elements.is_empty() && self.then.is_none_or(Rest::is_empty)
    }
}

/// Where these elements end, the next of them at `at`; the shortest way.
fn end(elements: &Rest, tokens: &[Token], from: usize, at: usize) -> Option<usize> {
    let Some((element, rest)) = elements.elements.split_first() else {
        return elements.then.map_or(Some(at), |then| end(then, tokens, from, at));
    };
    let rest = Rest { elements: rest, then: elements.then };
    let next = tokens.get(at).filter(|_| is_within(tokens, from, at));
    let opens = tokens.get(at).map(|token| token.opens);
    let stay = || end(&rest, tokens, from, at);
    let step = || end(&rest, tokens, from, at + 1);
    let is_next = |words: &[String]| next.is_some_and(|token| is_one_of(token, words));
    let part = |patterns: &[Pattern]| {
        let mut rests = patterns.iter().map(|p| Rest { elements: &p.0, then: Some(&rest) });
        rests.find_map(|rest| end(&rest, tokens, from, at))
    };
    let ends = opens != Some(Opens::Nothing);
    match element {
        Element::OneOf(words) => is_next(words).then(step)?,
        Element::NoneOf(words) => (next.is_some() && !is_next(words)).then(step)?,
        Element::OneOfOrEnd(words) => {
            is_next(words).then(step).flatten().or_else(|| ends.then(stay)?)
        }
        Element::NoneOfOrEnd(words) => match next {
            Some(_) if is_next(words) => None,
            _ if ends => stay(),
            next => next.and_then(|_| step()),
        },
        Element::Perhaps(words) => is_next(words).then(step).flatten().or_else(stay),
        Element::Part(patterns) => part(patterns),
        Element::PerhapsPart(patterns) => part(patterns).or_else(stay),
        Element::Gap(most) => {
            let mut ends = (at..=at + most).take_while(|to| {
                *to == at || (*to <= tokens.len() && is_within(tokens, from, *to - 1))
            });
            // What ends with a gap takes all of it.
            if rest.is_empty() {
                ends.last()
            } else {
                ends.find_map(|to| end(&rest, tokens, from, to))
            }
        }
        Element::Sentence => (opens? == Opens::Sentence).then(stay)?,
        Element::Clause => (opens? != Opens::Nothing).then(stay)?,
        Element::End => ends.then(stay)?,
    }
}

/// A pattern lies within one sentence.
fn is_within(tokens: &[Token], from: usize, at: usize) -> bool {
    at == from || tokens[at].opens != Opens::Sentence
}

fn is_one_of(token: &Token, words: &[String]) -> bool {
    words.iter().any(|word| match (word.strip_suffix('*'), word.strip_prefix('*')) {
        (Some(start), _) => token.word.starts_with(start),
        (None, Some(end)) => token.word.ends_with(end),
        (None, None) => token.word == *word,
    })
}

#[cfg(test)]
mod tests {
    use super::Pattern;
    use crate::domain::wording::spelling::Spellings;
    use crate::domain::wording::tokens::tokens;

    fn is_found(pattern: &str, text: &str) -> bool {
        let mut named = Spellings::default();
        for words in ["want to", "wish i ..1"] {
            assert_eq!(named.take("part", "<wish>", words), Some(()));
        }
        let pattern = Pattern::read(pattern, &named).expect("a pattern");
        let tokens = tokens(text, &named);
        (0..tokens.len()).any(|from| pattern.end(&tokens, from).is_some())
    }

    #[test]
    fn a_choice_of_words_may_end_with_the_clause() {
        let table = [("go home|$", "i go. now", true), ("go home|$", "go home", true)];
        let table = table.into_iter().chain([
            ("go home|$", "go out", false),
            ("go ~out|$", "go, out", false),
            ("go ~out|$", "go out", false),
            ("go ~out|$", "go in", true),
            ("go ~out|$", "i go", true),
        ]);
        for (pattern, text, expected) in table {
            assert_eq!(is_found(pattern, text), expected, "{pattern} in {text}");
        }
        for unread in ["home|$", "~out|$", "go $|home", ".. go", "go <nobody>"] {
            assert_eq!(Pattern::read(unread, &Spellings::default()), None, "{unread}");
        }
    }

    #[test]
    fn words_in_a_row_that_have_a_name_stand_for_each_of_them() {
        let table = [
            ("i <wish> go", "I want to go", true),
            ("i <wish> go", "I wish I could go", true),
            ("i <wish> go", "I wish to go", false),
            ("i <wish>? go", "I go", true),
            ("<wish> go home", "I wish I go home", true),
            ("<wish> ..2 $", "wish I could", true),
        ];
        for (pattern, text, expected) in table {
            assert_eq!(is_found(pattern, text), expected, "{pattern} in {text}");
        }
    }
}
