//! One example of everything that is said of small ways.

use kintsugi::domain::{SMALL_WAYS, SmallWaysCardItem, SmallWaysWords};

pub fn words() -> Vec<SmallWaysWords> {
    let both = [true, false];
    let ways =
        (0..SMALL_WAYS).flat_map(move |way| both.map(|daily| SmallWaysWords::Way { way, daily }));
    let all_read = both.map(|daily| SmallWaysWords::AllRead { daily });
    ways.chain(all_read).chain(both.map(SmallWaysWords::Daily)).collect()
}

pub fn items() -> Vec<SmallWaysCardItem> {
    (0..SMALL_WAYS).map(SmallWaysCardItem::Today).collect()
}
