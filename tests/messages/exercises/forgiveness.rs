//! One example of everything that is said of forgiveness.

use kintsugi::domain::{ForgivenessMatter, ForgivenessWords};

pub fn words() -> Vec<ForgivenessWords> {
    vec![]
}

pub fn matters() -> Vec<ForgivenessMatter> {
    vec![]
}
