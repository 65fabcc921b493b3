//! One example of everything that is said of small ways.

use kintsugi::domain::{SMALL_WAYS, SmallWaysMatter, SmallWaysWords};

pub fn words() -> Vec<SmallWaysWords> {
    let both = [true, false];
    let ways =
        (0..SMALL_WAYS).flat_map(move |way| both.map(|daily| SmallWaysWords::Way { way, daily }));
    let all_read = both.map(|daily| SmallWaysWords::AllRead { daily });
    ways.chain(all_read).chain(both.map(SmallWaysWords::Daily)).collect()
}

pub fn matters() -> Vec<SmallWaysMatter> {
    (0..SMALL_WAYS).map(SmallWaysMatter::Today).collect()
}
