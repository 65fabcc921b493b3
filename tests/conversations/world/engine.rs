//! On what the bot of a conversation runs: in files and by polling, or as two variables ask for.
//!
//! `KINTSUGI_TESTS_ON=postgres` keeps everything on a server, `KINTSUGI_TESTS_BY=webhook` brings the updates.
//! The couple must not see a difference.

use kintsugi::playground::BotOptions;

#[path = "../../fixtures/cluster.rs"]
mod cluster;

/// How the bot is set up.
pub fn bot() -> BotOptions {
    let by_webhook = std::env::var_os("KINTSUGI_TESTS_BY").is_some_and(|way| way == "webhook");
    let cluster = is_on_server().then(cluster::cluster).flatten();
    let databases = cluster.map(|cluster| [cluster.database(), cluster.database()]);
    BotOptions { by_webhook, databases, is_left_out: false }
}

/// Whether a bot that dies is missed for three seconds, and not only for a moment.
pub fn is_on_server() -> bool {
    cluster::is_wanted()
}
