//! The client, the polling and the sender against a Telegram on this machine, over real HTTP.

mod any_update;
mod client;
mod closed;
mod evenings;
mod fake;
mod fields;
mod files;
mod guards;
mod polling;
mod sender;
#[path = "../fixtures/set_up.rs"]
mod set_up;
mod standing_still;
mod webhook;
mod world;

use kintsugi::line::{Below, Body};

fn body(text: &str) -> Body {
    Body { text: text.to_owned(), title: 0, below: Below::Nothing }
}
