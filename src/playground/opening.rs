//! Opens the page in the browser of whoever started it.

use std::process::{Command, Stdio};

/// What opens an address, by system; the first that is there.
const OPENERS: [&str; 3] = ["xdg-open", "open", "wslview"];

/// Opens an address. Where nothing can, the printed address is all there is.
pub fn browser(address: &str) {
    for opener in OPENERS {
        let mut command = Command::new(opener);
        command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if command.spawn().is_ok() {
            return;
        }
    }
    tracing::warn!("no browser could be opened: open the printed address yourself");
}
