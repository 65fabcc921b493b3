//! One example of everything that is said of questions.

use kintsugi::domain::{QuestionMatter, QuestionWords};

pub fn words() -> Vec<QuestionWords> {
    vec![]
}

pub fn matters() -> Vec<QuestionMatter> {
    vec![]
}
