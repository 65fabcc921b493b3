//! One example of everything that is said of shoes.

use kintsugi::domain::{ShoesMatter, ShoesWords};

pub fn words() -> Vec<ShoesWords> {
    vec![]
}

pub fn matters() -> Vec<ShoesMatter> {
    vec![]
}
