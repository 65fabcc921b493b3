//! One example of everything that is said of plans.

use kintsugi::domain::{PlanMatter, PlanWords};

pub fn words() -> Vec<PlanWords> {
    vec![]
}

pub fn matters() -> Vec<PlanMatter> {
    vec![]
}
