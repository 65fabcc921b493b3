//! One example of everything that is said of letters.

use kintsugi::domain::{LetterMatter, LetterWords};

pub fn words() -> Vec<LetterWords> {
    vec![]
}

pub fn matters() -> Vec<LetterMatter> {
    vec![]
}
