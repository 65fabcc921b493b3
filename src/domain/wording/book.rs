//! Rules of one kind, found by the word with which they begin: there are many.

use std::collections::{HashMap, HashSet};

use super::pattern::Pattern;
use super::tokens::Token;

/// Words in a row, each with what there is to say of them.
pub struct Book<Says> {
    rules: Vec<(Says, Pattern)>,
    by_word: HashMap<String, Vec<usize>>,
    /// Those that may begin with any word.
    others: Vec<usize>,
    /// For each word the rules that need it or another in its stead, and which of their needs it meets.
    met_by: HashMap<String, Vec<(usize, usize)>>,
    /// The needs of each rule, a bit for each.
    needs: Vec<u64>,
}

/// So many needs of a rule are kept in mind: more than any has.
const NEEDS: usize = 64;

impl<Says> Default for Book<Says> {
    fn default() -> Self {
        let (by_word, met_by) = (HashMap::new(), HashMap::new());
        Self { rules: vec![], by_word, others: vec![], met_by, needs: vec![] }
    }
}

impl<Says> Book<Says> {
    /// Takes a rule in.
    pub fn push(&mut self, says: Says, pattern: Pattern) {
        let at = self.rules.len();
        match pattern.first_words() {
            Some(words) => {
                for word in words {
                    self.by_word.entry(word.to_owned()).or_default().push(at);
                }
            }
            None => self.others.push(at),
        }
        let mut needs = 0;
        for (need, words) in pattern.needed_words().take(NEEDS).enumerate() {
            needs |= 1 << need;
            for word in words {
                self.met_by.entry(word.to_owned()).or_default().push((at, need));
            }
        }
        self.needs.push(needs);
        self.rules.push((says, pattern));
    }

    /// Where the words of rules stand in a text, and where those end; in the order of the text.
    ///
    /// Most rules need a word that the text has nowhere: only the others are looked for.
    pub fn places<'a>(
        &'a self,
        tokens: &'a [Token],
    ) -> impl Iterator<Item = (&'a Says, usize, usize)> {
        let likely = self.likely_in(tokens);
        (0..tokens.len()).flat_map(move |from| {
            let rules = self.beginning_at(tokens, from).filter(|at| likely[*at]);
            let rules = rules.map(|at| &self.rules[at]).collect::<Vec<_>>().into_iter();
            rules.filter_map(move |(says, pattern)| Some((says, from, pattern.end(tokens, from)?)))
        })
    }

    /// Of each rule, whether the text has each word somewhere that it needs.
    fn likely_in(&self, tokens: &[Token]) -> Vec<bool> {
        let words: HashSet<&str> = tokens.iter().map(|token| token.word.as_str()).collect();
        let mut met = vec![0_u64; self.rules.len()];
        for (rule, need) in words.iter().filter_map(|word| self.met_by.get(*word)).flatten() {
            met[*rule] |= 1 << need;
        }
        met.iter().zip(&self.needs).map(|(met, needs)| met == needs).collect()
    }

    fn beginning_at<'a>(
        &'a self,
        tokens: &[Token],
        from: usize,
    ) -> impl Iterator<Item = usize> + 'a {
        let named = tokens.get(from).and_then(|token| self.by_word.get(&token.word));
        named.into_iter().flatten().chain(&self.others).copied()
    }

    /// What the rules that fit say whose words stand at this place, and where those end.
    pub fn at_if<'a>(
        &'a self,
        tokens: &'a [Token],
        from: usize,
        fits: impl Fn(&Says) -> bool,
    ) -> impl Iterator<Item = (&'a Says, usize)> {
        let all = self.beginning_at(tokens, from).map(|at| &self.rules[at]);
        let all = all.filter(move |(says, _)| fits(says));
        all.filter_map(move |(says, pattern)| Some((says, pattern.end(tokens, from)?)))
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.rules.len()
    }
}
