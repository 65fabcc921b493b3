//! How a language's rules spell words, and its words with a name: the lines `same` and `set`.

use std::collections::HashMap;

/// What is read of them.
#[derive(Default)]
pub struct Spellings {
    words: HashMap<String, Vec<String>>,
    /// How words end that are several: `n't`, and what it stands for.
    endings: Vec<(String, Vec<String>)>,
    sets: HashMap<String, Vec<String>>,
}

impl Spellings {
    /// Takes a line `same` or `set` in; none if it is no such line.
    pub fn take(&mut self, kind: &str, name: &str, words: &str) -> Option<()> {
        match kind {
            "same" => self.take_spelling(name, words),
            "set" => {
                let set = self.sets.entry(name.strip_prefix('@').map(|_| name.to_owned())?);
                set.or_default().extend(words.split('|').map(str::to_owned));
            }
            _ => return None,
        }
        Some(())
    }

    fn take_spelling(&mut self, written: &str, meant: &str) {
        let meant = meant.split(' ').map(str::to_owned).collect();
        match written.strip_prefix('*') {
            Some(ending) => self.endings.push((ending.to_owned(), meant)),
            None => {
                self.words.insert(written.to_owned(), meant);
            }
        }
    }

    /// The words with that name.
    pub fn set(&self, name: &str) -> Option<&[String]> {
        self.sets.get(name).map(Vec::as_slice)
    }

    /// The words for which a written word stands: mostly itself.
    pub fn spelt_out(&self, word: &str) -> Vec<String> {
        if let Some(words) = self.words.get(word) {
            return words.clone();
        }
        let ends = |(ending, rest): &(String, Vec<String>)| {
            let stem = word.strip_suffix(ending.as_str()).filter(|stem| !stem.is_empty())?;
            Some([vec![stem.to_owned()], rest.clone()].concat())
        };
        self.endings.iter().find_map(ends).unwrap_or_else(|| vec![word.to_owned()])
    }
}
