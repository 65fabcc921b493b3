//! One example of everything that is said of reassurances.

use kintsugi::domain::{ReassuranceMatter, ReassuranceWords};

pub fn words() -> Vec<ReassuranceWords> {
    vec![]
}

pub fn matters() -> Vec<ReassuranceMatter> {
    vec![]
}
