//! How the page looks, by width and by light: nothing is cut off, and axe-core finds nothing. The pictures are
//! kept to be looked at.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::place::Place;
use crate::program::Home;

/// Width and height of what is looked at.
const SIZES: [(u32, u32); 5] = [(320, 640), (390, 844), (1024, 768), (1200, 800), (1920, 1080)];

fn pictures() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// In every size and light: a picture, no sideways scrolling, nothing that axe finds.
async fn is_well(place: &Place, what: &str) {
    for dark in [true, false] {
        for (width, height) in SIZES {
            place.browser.is_seen(width, height, dark).await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            let light = if dark { "dark" } else { "light" };
            let name = format!("{what}-{width}-{light}");
            place.browser.is_pictured(&pictures().join(format!("{name}.png"))).await;
            let cut = "const page = document.documentElement;
                const out = (one) => {
                    const {left, right} = one.getBoundingClientRect();
                    return right > 0 && (left < -1 || right > innerWidth + 1) && !one.closest('.unseen');
                };
                return [page.scrollWidth > innerWidth,
                    [...document.querySelectorAll('button, select, input, textarea')].filter(out).map((one) => one.id)];";
            assert_eq!(place.browser.runs(cut).await, json!([false, []]), "{name}");
            place.is_accessible(&name).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn all_of_it_is_seen_at_every_width_and_light_and_axe_finds_nothing() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, .. } = &place;
    is_well(&place, "welcome").await;
    browser.is_seen(1440, 900, true).await;
    browser.clicks_on("#play-both").await;
    is_well(&place, "play").await;
    println!("pictures of the page are in {}", pictures().display());
    place.closes().await;
}
