//! One example of everything that is said of touch.

use kintsugi::domain::{TouchAnswer, TouchItem, TouchMatter, TouchWords};

pub fn words() -> Vec<TouchWords> {
    let all = |answer| TouchWords::List(TouchItem::ALL.map(|item| (item, answer)).into());
    TouchAnswer::ALL.map(all).into()
}

pub fn matters() -> Vec<TouchMatter> {
    TouchItem::ALL.map(TouchMatter::Match).into()
}
