//! Rules of one kind, found by the word with which they begin: there are many.

use std::collections::HashMap;

use super::pattern::Pattern;
use super::tokens::Token;
use super::{Genre, Reason};

/// A rule: words in a row, and what there is to say of them.
pub struct Rule {
    pub genre: Genre,
    pub reason: Reason,
    pub pattern: Pattern,
    /// Whether it counts within what one word is quoted with, too: "but you made me".
    pub aside: bool,
    /// Whether it counts among words that are fine, too.
    pub firm: bool,
}

/// Rules of all genres.
#[derive(Default)]
pub struct Book {
    rules: Vec<Rule>,
    by_word: HashMap<String, Vec<usize>>,
    /// Those that may begin with any word.
    others: Vec<usize>,
}

impl Book {
    pub fn push(&mut self, rule: Rule) {
        let at = self.rules.len();
        match rule.pattern.first_words() {
            Some(words) => {
                for word in words {
                    self.by_word.entry(word.clone()).or_default().push(at);
                }
            }
            None => self.others.push(at),
        }
        self.rules.push(rule);
    }

    /// The rules of a genre whose words stand at this place, and where they end.
    pub fn at<'a>(
        &'a self,
        genre: Genre,
        tokens: &'a [Token],
        from: usize,
    ) -> impl Iterator<Item = (&'a Rule, usize)> {
        let named = tokens.get(from).and_then(|token| self.by_word.get(&token.word));
        let all = named.into_iter().flatten().chain(&self.others).map(|at| &self.rules[*at]);
        all.filter(move |rule| rule.genre == genre)
            .filter_map(move |rule| Some((rule, rule.pattern.end(tokens, from)?)))
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.rules.len()
    }
}
