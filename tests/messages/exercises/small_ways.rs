//! One example of everything that is said of small ways.

use kintsugi::domain::{SmallWaysMatter, SmallWaysWords};

pub fn words() -> Vec<SmallWaysWords> {
    vec![]
}

pub fn matters() -> Vec<SmallWaysMatter> {
    vec![]
}
