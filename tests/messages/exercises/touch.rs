//! One example of everything that is said of touch.

use kintsugi::domain::{TouchAnswer, TouchCardItem, TouchItem, TouchWords};

pub fn words() -> Vec<TouchWords> {
    let all = |answer| TouchWords::List(TouchItem::ALL.map(|item| (item, answer)).into());
    TouchAnswer::ALL.map(all).into()
}

pub fn card_items() -> Vec<TouchCardItem> {
    TouchItem::ALL.map(TouchCardItem::Match).into()
}
