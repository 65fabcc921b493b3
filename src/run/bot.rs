//! A running bot: its parts, each a task, and how they stop.

mod inside;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use chrono::{DateTime, Utc};
use tokio::sync::{mpsc, watch};
use tokio::task::{JoinError, JoinSet};

use super::ears::Ears;
use super::intake::Intake;
use super::{Opened, Settings};
use crate::app::{App, Outcome};
use crate::clock::Clock;
use crate::files::Files;
use crate::messages::{Locale, Speech};
use crate::scheduler;
use crate::sender::{Report, Reported, Sender, SenderStatus};
use crate::store::{Store, Wakes};
use crate::telegram::{Client, Me, Menu, Scope, pause};
use crate::vitals::Part;

/// Reports that are taken in at once, and that may wait for it before the sender waits.
const REPORTS: usize = 64;

/// So long, in real time, a start waits to be told what happened meanwhile, before anybody is woken: what
/// was pressed while it was down may answer what is due.
const HEARS_FIRST: Duration = Duration::from_secs(3);

/// A running bot.
pub struct Bot {
    stop: watch::Sender<bool>,
    parts: JoinSet<anyhow::Result<()>>,
    app: Arc<App>,
    pub(super) store: Store,
    pub(super) pulse: SenderStatus,
    clock: Arc<dyn Clock>,
}

impl Bot {
    /// Opens the store, greets Telegram and starts all parts.
    ///
    /// # Errors
    /// If the store cannot be opened, Telegram refuses the token, or the bot's privacy mode is off.
    pub async fn start(settings: Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let opened = Opened::open(settings, clock).await?;
        match opened.greet().await {
            Ok(me) => Self::begin(opened, me).await,
            Err(error) => {
                opened.close().await;
                Err(error.into())
            }
        }
    }

    /// Starts all parts of a bot that Telegram knows.
    ///
    /// # Errors
    /// If a message file lacks something that every bot says, or nothing can be received where it should.
    pub async fn begin(opened: Opened, me: Me) -> anyhow::Result<Self> {
        let store = opened.store.clone();
        let begun = match Intake::open(opened.webhook.as_ref()).await {
            Ok(intake) => Self::put_together(opened, me, intake),
            Err(error) => Err(error.into()),
        };
        if begun.is_err() {
            store.close().await;
        }
        begun
    }

    fn put_together(opened: Opened, me: Me, intake: Intake) -> anyhow::Result<Self> {
        let Opened { speech, client, store, lines, clock, pace, webhook: _ } = opened;
        let menus = menus(&speech)?;
        let app = App::new(store.clone(), speech.clone(), clock.clone(), me.username.clone())?;
        let (reports, heard) = mpsc::channel(REPORTS);
        let files = Arc::new(Files::new(speech));
        let (to, at) = (client.clone(), clock.clone());
        let sender = Sender::new(store.clone(), to, at, pace, lines, reports, files);
        let pulse = sender.pulse();
        let (app, stop) = (Arc::new(app), watch::Sender::new(false));
        let parts = JoinSet::new();
        let mut bot = Self { stop, parts, app: app.clone(), store, pulse, clock };
        for part in Part::ALL {
            bot.store.vitals().beats.begins(part);
        }
        let name = format!("@{}", me.username);
        bot.start_parts(app, sender, heard, (client, me, intake), menus);
        tracing::info!(bot = name, "running");
        Ok(bot)
    }

    fn start_parts(
        &mut self,
        app: Arc<App>,
        sender: Sender,
        reports: mpsc::Receiver<Report>,
        (client, me, intake): (Client, Me, Intake),
        menus: [Menu; 2],
    ) {
        let stop = || self.stop.subscribe();
        let (store, pulse, clock) = (self.store.clone(), self.pulse.clone(), self.clock.clone());
        let (begins, its_clock) = (store.clone(), clock.clone());
        let scheduler = scheduler::run(app.clone(), store, pulse, clock, stop());
        let (sending, taking_stop, hears) = (sender.run(stop()), stop(), self.store.clone());
        self.parts.spawn(async move {
            begins.gets_up_to_date(HEARS_FIRST).await;
            scheduler.await.context("the scheduler")
        });
        self.parts.spawn(async move {
            sending.await;
            Ok(())
        });
        self.parts.spawn(handle_outcomes(app.clone(), reports));
        self.parts.spawn(give_up(self.store.clone(), stop()));
        self.parts.spawn(async move {
            let ears = Ears { app, store: hears, clock: its_clock };
            tokio::select! {
                ended = intake.takes_in(&client, &me, &ears, taking_stop) => ended,
                never = set_menus(&client, &menus) => match never {},
            }
        });
    }

    /// Returns when a part ended by itself, which none should, with the reason.
    pub async fn failed(&mut self) -> anyhow::Error {
        why(self.parts.join_next().await)
    }

    /// Why a part has ended by itself, if one has.
    pub fn has_failed(&mut self) -> Option<anyhow::Error> {
        self.parts.try_join_next().map(|part| why(Some(part)))
    }

    /// Finishes what is in hand and stops.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        while let Some(part) = self.parts.join_next().await {
            if let Ok(Err(error)) = part {
                tracing::error!(%error, "a part of the bot failed");
            }
        }
        self.store.close().await;
    }

    /// Stops at once, as `kill -9` would.
    pub fn kill(mut self) {
        self.parts.abort_all();
        self.store.kill();
    }

    /// Whether no tick is due, nothing is being written or sent, and no line could be sent now.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn is_quiet(&self) -> anyhow::Result<bool> {
        let now = self.clock.now();
        if self.store.is_writing() || self.next_wake().await?.is_some_and(|wake| wake <= now) {
            return Ok(false);
        }
        // Asked last: what was written until here is in the sender's hands.
        Ok(!self.store.is_writing() && !self.pulse.is_busy())
    }

    /// An evening for which there is no room yet waits for the pace, as lines do.
    async fn next_wake(&self) -> anyhow::Result<Option<DateTime<Utc>>> {
        let Wakes { on_time, any } = self.store.next_wakes().await?;
        let may_come =
            |at: &DateTime<Utc>| *at > self.clock.now() || self.pulse.room_for_evenings() > 0;
        Ok(on_time.into_iter().chain(any.filter(may_come)).min())
    }

    /// Whether the bot has been told, just now, all that has happened.
    #[must_use]
    pub fn is_up_to_date(&self) -> bool {
        self.store.is_up_to_date()
    }

    /// The next moment at which something is due: a couple's `wake_at`, a line's `not_before`, a
    /// pause of pacing or backing off.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn next_due(&self) -> anyhow::Result<Option<DateTime<Utc>>> {
        let wake = self.next_wake().await?;
        Ok(wake.into_iter().chain(self.pulse.next_at(self.clock.now())).min())
    }
}

fn why(ended: Option<Result<anyhow::Result<()>, JoinError>>) -> anyhow::Error {
    match ended {
        Some(Ok(Err(error))) => error,
        Some(Err(error)) => error.into(),
        Some(Ok(Ok(()))) | None => anyhow::anyhow!("a part of the bot ended by itself"),
    }
}

fn menus(speech: &Speech) -> anyhow::Result<[Menu; 2]> {
    let [group, private] = speech.menus(Locale::En)?;
    let menu = |scope, commands| Menu { scope, commands };
    Ok([menu(Scope::Groups, group), menu(Scope::Privates, private)])
}

/// Registers the menus, and then does nothing more. They may come after the first updates: nothing
/// waits for them.
async fn set_menus(client: &Client, menus: &[Menu]) -> Infallible {
    for failed in 0.. {
        let Err(error) = client.set_menus(menus).await else { break };
        tracing::warn!(?error, "the command menus could not be registered; trying again");
        tokio::time::sleep(pause(failed, Duration::from_secs(1), Duration::from_mins(5))).await;
    }
    std::future::pending().await
}

/// Ends when the database takes no writes any more.
async fn give_up(store: Store, mut stop: watch::Receiver<bool>) -> anyhow::Result<()> {
    tokio::select! {
        lost = store.lost() => Err(lost.into()),
        _ = stop.wait_for(|stop| *stop) => Ok(()),
    }
}

/// Hands to the app what became of lines, side by side: one couple's waits for no other's, and they
/// share a commit.
async fn handle_outcomes(app: Arc<App>, mut heard: mpsc::Receiver<Report>) -> anyhow::Result<()> {
    let mut hearing = JoinSet::new();
    while let Some(report) = heard.recv().await {
        while hearing.try_join_next().is_some() {}
        if hearing.len() >= REPORTS {
            hearing.join_next().await;
        }
        hearing.spawn(hear_one(app.clone(), report));
    }
    while hearing.join_next().await.is_some() {}
    Ok(())
}

/// One that the app cannot take in is tried again by the sender.
async fn hear_one(app: Arc<App>, report: Report) {
    let outcome = match report.what {
        Reported::Looked { look, settles } => Outcome::Looked(look, settles),
        Reported::Withheld { look, slot, returns } => Outcome::Withheld { look, slot, returns },
        Reported::Refused { for_now, slot, returns } => Outcome::Refused { for_now, slot, returns },
        Reported::Arrived => Outcome::Arrived,
        Reported::MigratedTo(chat) => Outcome::MigratedTo(chat),
    };
    match app.handle_outcome(report.couple, report.chat, report.line, outcome).await {
        // Nobody waits for it any more if the sender was stopped meanwhile.
        Ok(()) => drop(report.done.send(())),
        Err(error) => tracing::error!(%error, "a report was not taken in"),
    }
}
