//! One example of everything that is said of touch.

use kintsugi::domain::{TouchMatter, TouchWords};

pub fn words() -> Vec<TouchWords> {
    vec![]
}

pub fn matters() -> Vec<TouchMatter> {
    vec![]
}
