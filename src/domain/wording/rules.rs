//! The rules of a language, read from its `wording.tsv`.

use std::ops::Range;
use std::sync::LazyLock;

use super::book::Book;
use super::pattern::Pattern;
use super::spelling::{Spellings, unread};
use super::tokens::Token;
use super::{Genre, Reason};

/// The rules of each language, behind how it is typed: a new one is a new line.
const FILES: [&str; 1] = [concat!(
    include_str!("../../../messages/en/typing.tsv"),
    include_str!("../../../messages/en/wording.tsv")
)];

static LANGUAGES: LazyLock<Vec<Rules>> =
    LazyLock::new(|| FILES.iter().map(|file| Rules::read(file).0).collect());

/// The rules of all languages.
pub fn languages() -> &'static [Rules] {
    &LANGUAGES
}

impl Found {
    fn and(self, other: Self) -> Self {
        let (to, aside) = (self.to.max(other.to), self.aside || other.aside);
        Self { to, aside, firm: self.firm || other.firm, ..self }
    }
}

/// The rules of one language.
#[derive(Default)]
pub struct Rules {
    pub spellings: Spellings,
    /// Words that may not land.
    caught: Book<Says>,
    /// Words that are fine, whatever catches them.
    fine: Book<Says>,
    /// Words that may not land, if their sentence holds none that surely may not.
    likely: Book<Says>,
    /// Words whose sentence is not looked through for the likely.
    sparing: Book<Says>,
    /// Words whose whole text is not looked through for the likely.
    owning: Book<Says>,
}

/// What a rule says of its words.
struct Says {
    genre: Genre,
    reason: Reason,
    /// Whether it counts within what one word is quoted with, too: "but you made me".
    aside: bool,
    /// Whether it counts among words that are fine, too.
    firm: bool,
}

/// What is found at a word: why, up to where, whether it counts beside another, and whether it counts
/// among words that are fine.
#[derive(Clone, Copy)]
pub struct Found {
    pub reason: Reason,
    pub to: usize,
    pub aside: bool,
    pub firm: bool,
}

impl Rules {
    /// The rules of a file, and its lines that could not be read.
    pub fn read(file: &str) -> (Self, Vec<String>) {
        let mut rules = Self::default();
        let unread = unread(file, |columns| rules.take(columns));
        (rules, unread)
    }

    fn take(&mut self, columns: [&str; 3]) -> Option<()> {
        let [kind, name, words] = columns;
        if Spellings::are_of(kind) {
            return self.spellings.take(kind, name, words);
        }
        let (genre, reason) = (genre(kind)?, reason(name)?);
        let (rules, words) = match words.split_once(' ') {
            Some(("!", words)) => (&mut self.fine, words),
            Some(("?", words)) => (&mut self.likely, words),
            Some(("?!", words)) => (&mut self.sparing, words),
            Some(("?!!", words)) => (&mut self.owning, words),
            _ => (&mut self.caught, words),
        };
        let (words, aside) = words.strip_prefix("+ ").map_or((words, false), |w| (w, true));
        let (words, firm) = words.strip_prefix("!! ").map_or((words, false), |w| (w, true));
        let pattern = Pattern::read(words, &self.spellings)?;
        rules.push(Says { genre, reason, aside, firm }, pattern);
        self.spellings.learn(words);
        Some(())
    }

    /// What is found of a genre at this word; of each reason, the longest.
    pub fn found_at(&self, genre: Genre, tokens: &[Token], from: usize) -> Vec<Found> {
        found_at(&self.caught, genre, tokens, from)
    }

    /// The same, of what is only likely.
    pub fn likely_at(&self, genre: Genre, tokens: &[Token], from: usize) -> Vec<Found> {
        found_at(&self.likely, genre, tokens, from)
    }

    /// The reasons for which nothing that is only likely is said of this sentence.
    pub fn spared_in(&self, genre: Genre, tokens: &[Token], place: Range<usize>) -> Vec<Reason> {
        let spared = |at| says_at(&self.sparing, genre, tokens, at).map(|(says, _)| says.reason);
        place.flat_map(spared).collect()
    }

    /// The reasons for which nothing that is only likely is said of this text.
    pub fn spared(&self, genre: Genre, tokens: &[Token]) -> Vec<Reason> {
        let spared = |at| says_at(&self.owning, genre, tokens, at).map(|(says, _)| says.reason);
        (0..tokens.len()).flat_map(spared).collect()
    }

    /// The words that are fine in a text of this genre: why they could be caught, from where and
    /// up to where they stand.
    pub fn fine_in(&self, genre: Genre, tokens: &[Token]) -> Vec<(Reason, usize, usize)> {
        let found = |from| {
            let fine = says_at(&self.fine, genre, tokens, from);
            fine.map(move |(says, to)| (says.reason, from, to))
        };
        (0..tokens.len()).flat_map(found).collect()
    }
}

/// What the rules of a genre say at this word.
fn says_at<'a>(
    book: &'a Book<Says>,
    genre: Genre,
    tokens: &'a [Token],
    from: usize,
) -> impl Iterator<Item = (&'a Says, usize)> {
    book.at_if(tokens, from, move |says| says.genre == genre)
}

fn found_at(book: &Book<Says>, genre: Genre, tokens: &[Token], from: usize) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (says, to) in says_at(book, genre, tokens, from) {
        let &Says { reason, aside, firm, .. } = says;
        let new = Found { reason, to, aside, firm };
        match found.iter_mut().find(|found| found.reason == reason) {
            Some(old) => *old = old.and(new),
            None => found.push(new),
        }
    }
    found
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
    use super::{FILES, Genre, Reason, Rules};
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
    fn what_ends_with_a_gap_takes_all_of_it() {
        let rules = Rules::read("apology\tbut\ta ..2").0;
        let tokens = tokens("a b c d", &rules.spellings);
        let ends: Vec<_> =
            rules.found_at(Genre::Apology, &tokens, 0).into_iter().map(|f| f.to).collect();
        assert_eq!(ends, [3]);
    }

    #[test]
    fn what_is_firm_is_marked() {
        let rules = Rules::read("apology\tbut\t!! a\napology\tbut\ta b").0;
        let tokens = tokens("a b a c", &rules.spellings);
        let firm = |from| rules.found_at(Genre::Apology, &tokens, from).into_iter().map(|f| f.firm);
        assert_eq!(firm(0).chain(firm(2)).collect::<Vec<_>>(), [true, true]);
    }

    #[test]
    fn what_is_likely_is_kept_apart_and_spared_by_its_sentence() {
        let rules = Rules::read("apology\tbut\t? a b\napology\tbut\t?! c\napology\tbut\t?!! b").0;
        let tokens = tokens("a b c", &rules.spellings);
        assert_eq!(rules.spared(Genre::Apology, &tokens), [Reason::But]);
        assert!(rules.found_at(Genre::Apology, &tokens, 0).is_empty());
        assert_eq!(rules.likely_at(Genre::Apology, &tokens, 0).len(), 1);
        assert_eq!(rules.spared_in(Genre::Apology, &tokens, 0..2), []);
        assert_eq!(rules.spared_in(Genre::Apology, &tokens, 0..3), [Reason::But]);
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
            ("a *ing", "a thing", true),
            ("a *ing", "a thin", false),
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
