//! With what a playground's bot is started.

use std::net::{Ipv4Addr, SocketAddr};

use super::Options;
use super::gate::Gate;
use super::keeper::Keeper;
use crate::run::{MasterKeyFrom, Served, Settings};
use crate::sender::Pace;
use crate::telegram::Webhook;

/// How a playground's bot is set up, where that is not the usual way.
#[derive(Clone, Debug, Default)]
pub struct BotOptions {
    /// Whether there is none: another process is to be it.
    pub is_left_out: bool,
    /// Whether updates are brought to it, and not fetched.
    pub by_webhook: bool,
    /// The addresses of its database and its key ring, in place of files in the folder.
    pub databases: Option<[String; 2]>,
}

/// With what the bot of a playground at that address is started.
pub(super) fn of(
    options: &Options,
    keeper: &Keeper,
    gate: &Gate,
    at: SocketAddr,
) -> anyhow::Result<Settings> {
    let BotOptions { by_webhook, databases, .. } = &options.bot;
    let webhook = by_webhook.then(|| local_webhook(gate)).transpose()?;
    let (database_url, keyring_url) = match databases {
        Some([database, keyring]) => (database.clone(), Some(keyring.clone())),
        None => (keeper.database_url(), None),
    };
    Ok(Settings {
        token: gate.bot_token().to_owned(),
        api_url: url::Url::parse(&format!("http://{at}"))?,
        database_url,
        keyring_url,
        master_key: MasterKeyFrom::File(keeper.key_file()),
        operator_name: options.operator_name.clone(),
        pace: Pace::default(),
        webhook,
        clock_url: None,
    })
}

/// A webhook on a port that is free just now.
fn local_webhook(gate: &Gate) -> anyhow::Result<Served> {
    let listen = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
    let url = url::Url::parse(&format!("http://{listen}/telegram"))?;
    let secret = gate.control_token().replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    Ok(Served { webhook: Webhook { url, secret }, listen })
}

/// How `kintsugi run` is started on this playground.
pub(super) fn how_to_run(settings: &Settings) -> String {
    let (server, token) = (settings.api_url.as_str().trim_end_matches('/'), &settings.token);
    format!(
        "Its bot is yours to start:\n  TELEGRAM_API_URL={server} TELEGRAM_BOT_TOKEN={token} \
         kintsugi run --clock-url {server}"
    )
}
