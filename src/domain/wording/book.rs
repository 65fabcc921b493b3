//! Rules of one kind, found by the word with which they begin: there are many.

use std::collections::HashMap;

use super::pattern::Pattern;
use super::tokens::Token;

/// Words in a row, each with what there is to say of them.
pub struct Book<Says> {
    rules: Vec<(Says, Pattern)>,
    by_word: HashMap<String, Vec<usize>>,
    /// Those that may begin with any word.
    others: Vec<usize>,
}

impl<Says> Default for Book<Says> {
    fn default() -> Self {
        Self { rules: vec![], by_word: HashMap::new(), others: vec![] }
    }
}

impl<Says> Book<Says> {
    /// Takes a rule in.
    pub fn push(&mut self, says: Says, pattern: Pattern) {
        let at = self.rules.len();
        match pattern.first_words() {
            Some(words) => {
                for word in words {
                    self.by_word.entry(word.clone()).or_default().push(at);
                }
            }
            None => self.others.push(at),
        }
        self.rules.push((says, pattern));
    }

    /// What the rules say whose words stand at this place, and where those end.
    pub fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        from: usize,
    ) -> impl Iterator<Item = (&'a Says, usize)> {
        self.at_if(tokens, from, |_| true)
    }

    /// The same of the rules that say something that fits.
    pub fn at_if<'a>(
        &'a self,
        tokens: &'a [Token],
        from: usize,
        fits: impl Fn(&Says) -> bool,
    ) -> impl Iterator<Item = (&'a Says, usize)> {
        let named = tokens.get(from).and_then(|token| self.by_word.get(&token.word));
        let all = named.into_iter().flatten().chain(&self.others).map(|at| &self.rules[*at]);
        let all = all.filter(move |(says, _)| fits(says));
        all.filter_map(move |(says, pattern)| Some((says, pattern.end(tokens, from)?)))
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.rules.len()
    }
}
