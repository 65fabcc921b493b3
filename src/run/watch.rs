//! Looks whether the bot does its work, and tells it: to the log, to systemd, and to whoever asks.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::{Bot, Opened, admin, systemd};
use crate::clock::Clock;
use crate::config::ConfigError;
use crate::sender::SenderStatus;
use crate::store::Store;
use crate::vitals::{Judge, LOOKS_EVERY, Trouble, Verdict};

/// Goes on until it is dropped.
pub(super) struct Watch {
    told: Arc<Told>,
    _tasks: JoinSet<()>,
}

/// What can be told of a bot.
pub(super) struct Told {
    pub(super) store: Store,
    clock: Arc<dyn Clock>,
    judge: Mutex<Judge>,
    /// Once it has begun.
    sender: OnceLock<SenderStatus>,
}

impl Watch {
    /// Begins to look; at that address, if there is one, it can be asked.
    ///
    /// # Errors
    /// If the address cannot be listened on.
    pub(super) async fn start(
        opened: &Opened,
        address: Option<SocketAddr>,
    ) -> Result<Self, ConfigError> {
        let (store, clock) = (opened.store.clone(), opened.clock.clone());
        let (judge, sender) = (Mutex::default(), OnceLock::new());
        let told = Arc::new(Told { store, clock, judge, sender });
        let mut tasks = JoinSet::new();
        if let Some(address) = address {
            let listens = TcpListener::bind(address).await;
            let listens = listens.map_err(|error| ConfigError::NoAdminAddress(error.kind()))?;
            tracing::info!(%address, "tells how it is");
            tasks.spawn(admin::serve(listens, told.clone()));
        }
        tasks.spawn(look_on(told.clone()));
        systemd::is_ready();
        Ok(Self { told, _tasks: tasks })
    }

    /// The bot has begun.
    pub(super) fn knows(&self, bot: &Bot) {
        let _only_once = self.told.sender.set(bot.sender());
    }
}

impl Told {
    /// How it is now.
    pub(super) fn looks(&self) -> Verdict {
        let mut judge = self.judge.lock().unwrap_or_else(PoisonError::into_inner);
        judge.looks(&self.store.vitals().beats, self.clock.now())
    }

    /// What the sender is doing, once there is one.
    pub(super) fn sender(&self) -> Option<&SenderStatus> {
        self.sender.get()
    }
}

async fn look_on(told: Arc<Told>) {
    let mut before = Some(Trouble::Starting);
    loop {
        let Verdict { dead, unready } = told.looks();
        if dead.is_none() {
            systemd::is_alive();
        }
        if kind(before) != kind(unready) {
            tell(unready);
        }
        before = unready;
        told.clock.sleep_until(told.clock.now() + LOOKS_EVERY).await;
    }
}

/// The same trouble, however long it lasts.
fn kind(trouble: Option<Trouble>) -> Option<Trouble> {
    trouble.map(|trouble| match trouble {
        Trouble::Starting => Trouble::Starting,
        Trouble::StandsStill(part, _) => Trouble::StandsStill(part, chrono::TimeDelta::zero()),
        Trouble::Fails(part, _) => Trouble::Fails(part, chrono::TimeDelta::zero()),
    })
}

fn tell(unready: Option<Trouble>) {
    match unready {
        None => {
            systemd::status("does its work");
            tracing::info!("does its work");
        }
        Some(trouble) => {
            systemd::status(&trouble.to_string());
            tracing::warn!(%trouble, "does not do its work");
        }
    }
}
