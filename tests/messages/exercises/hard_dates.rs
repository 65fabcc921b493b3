//! One example of everything that is said of hard dates.

use kintsugi::domain::{HardDateMatter, HardDateWords};

pub fn words() -> Vec<HardDateWords> {
    vec![]
}

pub fn matters() -> Vec<HardDateMatter> {
    vec![]
}
