//! How a language's rules spell words, and its words with a name: the lines `same`, `near`, `typed`,
//! `set` and `part`.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::pattern::Pattern;
use super::signs::is_within_a_word;
use super::slips::{is_slip_of, said, shortened};

/// What is read of them.
#[derive(Default)]
pub struct Spellings {
    words: HashMap<String, Vec<String>>,
    /// How words end that are several: `n't`, and what it stands for.
    endings: Vec<(String, Vec<String>)>,
    /// Spellings with signs that end a word elsewhere: `w/o`.
    signs: Vec<String>,
    /// Words that mean something else beside others: `ur` before `so`.
    near: HashMap<String, Vec<Near>>,
    /// Words that are known with a slip.
    typed: HashSet<String>,
    /// Words that are no slips: those of sets and patterns.
    known: HashSet<String>,
    sets: HashMap<String, Vec<String>>,
    parts: HashMap<String, Vec<Pattern>>,
}

/// What a word means before or after one of these.
struct Near {
    meant: Vec<String>,
    side: Side,
    words: Vec<String>,
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// Has the lines of a file of rules taken in, each by its three columns; gives those that could not be.
pub fn unread(file: &str, mut takes: impl FnMut([&str; 3]) -> Option<()>) -> Vec<String> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut columns = |line: &str| takes(line.split('\t').collect::<Vec<_>>().try_into().ok()?);
    lines.filter(|line| columns(line).is_none()).map(str::to_owned).collect()
}

impl Spellings {
    /// Whether lines of that kind say how words are spelt, or name some.
    pub fn are_of(kind: &str) -> bool {
        matches!(kind, "same" | "near" | "typed" | "set" | "part")
    }

    /// Takes a line `same`, `near`, `typed`, `set` or `part` in; none if it is no such line.
    pub fn take(&mut self, kind: &str, name: &str, words: &str) -> Option<()> {
        match kind {
            "same" => self.take_spelling(name, words),
            "near" => {
                let (meant, words) = words.split_once(" / ")?;
                let near = self.read_near(meant, words)?;
                self.near.entry(name.to_owned()).or_default().push(near);
            }
            "typed" => self.typed.extend(words.split('|').map(str::to_owned)),
            "set" => {
                let set = self.sets.entry(name.strip_prefix('@').map(|_| name.to_owned())?);
                set.or_default().extend(words.split('|').map(str::to_owned));
                self.learn(words);
            }
            "part" => {
                let part = name.strip_prefix('<').and_then(|name| name.strip_suffix('>'))?;
                let pattern = Pattern::read(words, self)?;
                self.parts.entry(part.to_owned()).or_default().push(pattern);
                self.learn(words);
            }
            _ => return None,
        }
        Some(())
    }

    fn take_spelling(&mut self, written: &str, meant: &str) {
        let meant = split(meant);
        if let Some(ending) = written.strip_prefix('*') {
            return self.endings.push((ending.to_owned(), meant));
        }
        if !written.chars().all(is_within_a_word) {
            self.signs.push(written.to_owned());
            self.signs.sort_by_key(|sign| Reverse(sign.len()));
        }
        self.words.insert(written.to_owned(), meant);
    }

    fn read_near(&self, meant: &str, words: &str) -> Option<Near> {
        let (side, words) = words.split_once(' ')?;
        let side = match side {
            "before" => Side::Before,
            "after" => Side::After,
            _ => return None,
        };
        let mut all = vec![];
        for word in words.split('|') {
            let set = if word.starts_with('@') { self.set(word)? } else { &[word.to_owned()] };
            all.extend_from_slice(set);
        }
        Some(Near { meant: split(meant), side, words: all })
    }

    /// Takes the words of a set or a pattern for words that are no slips.
    pub fn learn(&mut self, words: &str) {
        self.known.extend(words.split(['|', ' ', '?', '~']).map(str::to_owned));
    }

    /// The words with that name.
    pub fn set(&self, name: &str) -> Option<&[String]> {
        self.sets.get(name).map(Vec::as_slice)
    }

    /// The words in a row with that name, `<name>`.
    pub fn part(&self, name: &str) -> Option<Vec<Pattern>> {
        self.parts.get(name.strip_prefix('<')?.strip_suffix('>')?).cloned()
    }

    /// Spellings with signs that end a word elsewhere, the longest first.
    pub fn with_signs(&self) -> &[String] {
        &self.signs
    }

    /// The words for which a written word stands, mostly itself, between these two.
    pub fn spelt_out(&self, word: &str, after: Option<&str>, before: Option<&str>) -> Vec<String> {
        let near = |near: &&Near| match near.side {
            Side::Before => before.is_some_and(|word| near.holds(word)),
            Side::After => after.is_some_and(|word| near.holds(word)),
        };
        if let Some(near) = self.near.get(word).and_then(|all| all.iter().find(near)) {
            return near.meant.clone();
        }
        self.meant(word).or_else(|| self.slipped(word)).unwrap_or_else(|| vec![word.to_owned()])
    }

    fn meant(&self, word: &str) -> Option<Vec<String>> {
        let ends = |(ending, rest): &(String, Vec<String>)| {
            let stem = word.strip_suffix(ending.as_str()).filter(|stem| !stem.is_empty())?;
            let stem = self.words.get(stem).cloned().unwrap_or_else(|| vec![stem.to_owned()]);
            Some([stem, rest.clone()].concat())
        };
        self.words.get(word).cloned().or_else(|| self.endings.iter().find_map(ends))
    }

    /// What was meant by a word with drawn-out letters or a slip.
    fn slipped(&self, word: &str) -> Option<Vec<String>> {
        let is_known = |word: &str| {
            [&self.typed, &self.known].iter().any(|words| words.contains(word))
                || self.words.contains_key(word)
        };
        if is_known(word) {
            return None;
        }
        if let Some(short) = shortened(word, is_known) {
            return self.meant(&short).or_else(|| Some(vec![short]));
        }
        if let Some(said) = said(word).filter(|said| is_known(said)) {
            return Some(vec![said]);
        }
        let slips = self.typed.iter().filter(|meant| is_slip_of(word, meant));
        slips.min().map(|meant| vec![meant.clone()])
    }
}

impl Near {
    fn holds(&self, word: &str) -> bool {
        self.words.iter().any(|other| match other.strip_prefix('*') {
            Some(ending) => word.ends_with(ending),
            None => word == other,
        })
    }
}

fn split(words: &str) -> Vec<String> {
    words.split(' ').map(str::to_owned).collect()
}
