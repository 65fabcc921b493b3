//! The rules of a language, read from its `wording.tsv`.

use std::sync::LazyLock;

use super::pattern::Pattern;
use super::spelling::Spellings;
use super::tokens::Token;
use super::{Genre, Reason};

/// The rules of each language: a new one is a new line.
const FILES: [&str; 1] = [include_str!("../../../messages/en/wording.tsv")];

static LANGUAGES: LazyLock<Vec<Rules>> =
    LazyLock::new(|| FILES.iter().map(|file| Rules::read(file).0).collect());

/// The rules of all languages.
pub fn languages() -> &'static [Rules] {
    &LANGUAGES
}

/// The rules of one language.
#[derive(Default)]
pub struct Rules {
    pub spellings: Spellings,
    /// Words that may not land.
    caught: Vec<Rule>,
    /// Words that are fine, whatever catches them.
    fine: Vec<Rule>,
}

struct Rule {
    genre: Genre,
    reason: Reason,
    pattern: Pattern,
}

impl Rules {
    /// The rules of a file, and its lines that could not be read.
    pub fn read(file: &str) -> (Self, Vec<String>) {
        let mut rules = Self::default();
        let mut unread = Vec::new();
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if rules.take(line).is_none() {
                unread.push(line.to_owned());
            }
        }
        (rules, unread)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[kind, name, words] = columns.as_slice() else { return None };
        match kind {
            "same" | "set" => self.spellings.take(kind, name, words)?,
            _ => {
                let (genre, reason) = (genre(kind)?, reason(name)?);
                let (words, rules) = match words.strip_prefix("! ") {
                    Some(words) => (words, &mut self.fine),
                    None => (words, &mut self.caught),
                };
                let set = |name: &str| self.spellings.set(name);
                rules.push(Rule { genre, reason, pattern: Pattern::read(words, set)? });
            }
        }
        Some(())
    }

    /// What is found of a genre at this word, and where it ends; of each reason, the longest.
    pub fn found_at(&self, genre: Genre, tokens: &[Token], from: usize) -> Vec<(Reason, usize)> {
        let mut found: Vec<(Reason, usize)> = Vec::new();
        for rule in self.caught.iter().filter(|rule| rule.genre == genre) {
            let Some(to) = rule.pattern.end(tokens, from) else { continue };
            match found.iter_mut().find(|(reason, _)| *reason == rule.reason) {
                Some((_, longest)) => *longest = to.max(*longest),
                None => found.push((rule.reason, to)),
            }
        }
        found
    }

    /// The words that are fine in a text of this genre: why they could be caught, from where and
    /// up to where they stand.
    pub fn fine_in(&self, genre: Genre, tokens: &[Token]) -> Vec<(Reason, usize, usize)> {
        let rules = self.fine.iter().filter(|rule| rule.genre == genre);
        let places = |rule| (0..tokens.len()).map(move |from| (rule, from));
        rules
            .flat_map(places)
            .filter_map(|(rule, from): (&Rule, usize)| {
                Some((rule.reason, from, rule.pattern.end(tokens, from)?))
            })
            .collect()
    }
}

fn genre(name: &str) -> Option<Genre> {
    Some(match name {
        "apology" => Genre::Apology,
        "letter" => Genre::Letter,
        "clause" => Genre::Clause,
        _ => return None,
    })
}

fn reason(name: &str) -> Option<Reason> {
    Some(match name {
        "but" => Reason::But,
        "if-you-felt" => Reason::IfYouFelt,
        "you-made-me" => Reason::YouMadeMe,
        "sorry-that-you" => Reason::SorryThatYou,
        "passive" => Reason::Passive,
        "always-never" => Reason::AlwaysNever,
        "name-calling" => Reason::NameCalling,
        "control" => Reason::Control,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{FILES, Genre, Rules};
    use crate::domain::wording::tokens::tokens;

    #[test]
    fn every_line_of_every_language_is_read() {
        for file in FILES {
            assert_eq!(Rules::read(file).1, Vec::<String>::new());
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_spoils_no_other() {
        let file = "apology\tbut\tbut\nletter\tbut\nclause\tcontrol\t@nobody\nx\tbut\ta\n\
                    apology\tbut\t.. a\napology\tbut\ta  b\napology\tbut\t..x a";
        let (rules, unread) = Rules::read(file);
        assert_eq!((rules.caught.len(), unread.len()), (1, 6));
    }

    #[test]
    fn a_pattern_means_what_the_file_says() {
        let table = [
            ("a b", "a b", true),
            ("a b", "A, b", true),
            ("a b", "a. b", false),
            ("a b|c d*", "a c dear", true),
            ("a .. b", "a x x x x b", true),
            ("a .. b", "a x x x x x b", false),
            ("a ..1 b", "a b", true),
            ("a .. b", "a x. b", false),
            ("a b? c", "a c", true),
            ("a b? c", "a b c", true),
            ("a ~b|d c", "a b c", false),
            ("a ~b|d c", "a x c", true),
            ("a ~b", "a", false),
            ("a ^, b", "a b", false),
            ("a ^, b", "a, b", true),
            ("^ a", "b a", false),
            ("^ a", "b; a", false),
            ("^ a", "b! a", true),
            ("a $", "a b", false),
            ("a $", "a (b)", true),
            ("a $", "a", true),
            ("do not x", "Don’t x", true),
            ("@s x", "three x", true),
        ];
        for (pattern, text, expected) in table {
            let file = format!("same\t*n't\tnot\nset\t@s\ttwo|three\napology\tbut\t{pattern}");
            let rules = Rules::read(&file).0;
            let tokens = tokens(text, &rules.spellings);
            let found = (0..tokens.len())
                .any(|from| !rules.found_at(Genre::Apology, &tokens, from).is_empty());
            assert_eq!(found, expected, "{pattern:?} in {text:?}");
        }
    }
}
