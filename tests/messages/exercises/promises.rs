//! One example of everything that is said of promises.

use kintsugi::domain::{PromiseMatter, PromiseWords};

pub fn words() -> Vec<PromiseWords> {
    vec![]
}

pub fn matters() -> Vec<PromiseMatter> {
    vec![]
}
