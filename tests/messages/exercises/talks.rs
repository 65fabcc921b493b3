//! One example of everything that is said of talks.

use kintsugi::domain::{TalkMatter, TalkWords};

pub fn words() -> Vec<TalkWords> {
    vec![]
}

pub fn matters() -> Vec<TalkMatter> {
    vec![]
}
