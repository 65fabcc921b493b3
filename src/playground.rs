//! A place to play the couple: the real bot against a built-in local Telegram, with a page
//! that shows the three chats and a clock that can be moved.
//!
//! In reading order: `cast` (who and where), `world` (the local Telegram as data), `acts`
//! (what people do), `methods` (what the bot does); then `bot_api`, `control` and the page
//! over HTTP, behind the `gate`; `passing` (how time passes); `robot` and `keeper`.
//!
//! The local Telegram is stricter than the real one on purpose: parameters that a method
//! doesn't have here, and values of a wrong type, are errors instead of being ignored.

mod acts;
mod ahead;
mod asked;
mod bot_api;
mod bot_settings;
mod calls;
mod cast;
mod chats;
mod closed;
mod control;
mod failure;
mod faults;
mod forms;
mod gate;
mod keeper;
mod limits;
mod local;
mod markup;
mod media;
mod message;
mod methods;
mod migration;
mod opening;
mod page;
mod params;
mod passing;
mod polling;
mod presses;
mod queries;
mod refusal;
mod robot;
mod server;
mod stage;
mod standing;
mod state;
mod story;
mod stream;
mod telling;
mod text;
mod updates;
mod uploads;
mod views;
mod webhook;
mod world;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::clock::{Clock as _, ManualClock, SystemClock};
use crate::config::Secret;
use crate::run::{Settings, asked_to_stop, in_time, print};
use crate::store::Lock;

pub use bot_settings::BotOptions;
pub use cast::BOT_USERNAME;
pub use failure::PlaygroundError;
pub use media::KINDS as MEDIA_KINDS;
pub use story::{Act as StoryAct, Step as StoryStep, story};

use gate::Gate;
use keeper::Keeper;
use local::LocalTelegram;
use robot::Robot;
use stage::Stage;
use world::World;

/// How long, in real time, open connections may take to end at a stop.
const GOODBYE: Duration = Duration::from_secs(2);

/// How a playground is started.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// The folder for its files.
    pub data: PathBuf,
    /// Whether it begins anew and forgets what is in the folder.
    pub fresh: bool,
    /// What its clock does when nobody moves it.
    pub clock: ClockMode,
    /// Who operates the bot, as its welcome card names them.
    pub operator_name: Option<String>,
    /// The token of the control API, in place of a new random one.
    pub control_token: Option<Secret>,
    /// How its bot is set up.
    pub bot: BotOptions,
}

/// What a playground's clock does when nobody moves it.
#[derive(Clone, Copy, Debug)]
pub enum ClockMode {
    /// It runs, from the machine's time or from where it was when that is later.
    Running,
    /// It stands at this moment, or where it was when that is later.
    StandingAt(DateTime<Utc>),
}

/// A running playground. Dropped without `stop`, it ends at once, as a crash would.
pub struct Playground {
    stage: Arc<Stage>,
    address: SocketAddr,
    clock: Arc<ManualClock>,
    closing: Option<oneshot::Sender<()>>,
    server: JoinHandle<()>,
    keeping: JoinHandle<()>,
    /// Keeps a second one out of the folder.
    _lock: Option<Lock>,
}

/// Runs a playground until the process is told to end; if `opens`, in the machine's browser.
///
/// # Errors
/// If it can't start, or its bot ends by itself.
pub async fn run(options: Options, opens: bool) -> anyhow::Result<()> {
    let mut asked = pin!(asked_to_stop());
    let is_left_out = options.bot.is_left_out;
    let playground = tokio::select! {
        playground = Playground::start_without_bot(options) => playground?,
        // While it waits for another one, nothing is in hand yet.
        () = &mut asked => return Ok(()),
    };
    let begun = if is_left_out { Ok(()) } else { playground.stage.robot.start().await };
    let ended = match begun {
        Ok(()) => {
            print(&format!("Kintsugi playground: {}", playground.entrance()));
            if is_left_out {
                print(&bot_settings::how_to_run(&playground.bot_settings()));
            }
            if opens {
                opening::browser(&playground.entrance());
            }
            tokio::select! {
                () = asked => Ok(()),
                error = playground.stage.robot.failed() => Err(error),
            }
        }
        Err(error) => Err(error),
    };
    in_time(playground.stop()).await;
    ended
}

impl Playground {
    /// Starts the local Telegram and the bot on it.
    ///
    /// # Errors
    /// If the port is taken, the folder can't be used, or the bot doesn't start.
    pub async fn start(options: Options) -> anyhow::Result<Self> {
        let playground = Self::start_without_bot(options).await?;
        playground.stage.robot.start().await?;
        Ok(playground)
    }

    /// Starts the local Telegram alone, for a bot that comes over HTTP.
    ///
    /// # Errors
    /// If the port is taken or the folder can't be used.
    pub async fn start_without_bot(options: Options) -> anyhow::Result<Self> {
        let port = options.port;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
        let listener = listener.map_err(|source| PlaygroundError::Port { port, source })?;
        let address = listener.local_addr()?;
        let lock = Keeper::lock(&options.data).await?;
        let keeper = Keeper::open(&options.data, options.fresh)?;
        let gate = Gate::new(address.port(), options.control_token.clone());
        let settings = bot_settings::of(&options, &keeper, &gate, address)?;
        let (world, clock) = set_scene(&keeper, options.clock)?;
        let telegram = Arc::new(LocalTelegram::new(world, clock.clone()));
        let robot = Arc::new(Robot::new(settings, clock.clone(), telegram.clone()));
        keeper.post_token(gate.control_token())?;
        let stage = Arc::new(Stage::new(telegram, robot, gate, keeper));
        // Kept as unfinished from the first moment: whatever ends this but `stop` was no orderly end.
        stage.keep(false);
        let (closing, closed) = oneshot::channel::<()>();
        let serving = axum::serve(listener, server::router(stage.clone()))
            .with_graceful_shutdown(async { drop(closed.await) });
        let server = tokio::spawn(async {
            if let Err(error) = serving.await {
                tracing::error!("the playground's server ended: {error}");
            }
        });
        let keeping = tokio::spawn({
            let stage = stage.clone();
            let bringing = webhook::bring(stage.telegram.clone());
            async move { tokio::join!(stage.keep_up(), bringing).0 }
        });
        Ok(Self { stage, address, clock, closing: Some(closing), server, keeping, _lock: lock })
    }

    /// Where the page, the control API and the Bot API are.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address that lets a browser in: it holds the control token.
    #[must_use]
    pub fn entrance(&self) -> String {
        format!("http://{}{}", self.address, self.stage.gate.entrance())
    }

    /// What scripts send to the control API as `Authorization: Bearer`.
    #[must_use]
    pub fn control_token(&self) -> &str {
        self.stage.gate.control_token()
    }

    /// The clock that all of it follows.
    #[must_use]
    pub fn clock(&self) -> Arc<ManualClock> {
        self.clock.clone()
    }

    /// With what a bot is started on this playground.
    #[must_use]
    pub fn bot_settings(&self) -> Settings {
        self.stage.robot.settings().clone()
    }

    /// Switches privacy mode, which is on: off, the bot is told all that is said in the group.
    pub fn set_privacy_mode(&self, on: bool) {
        self.stage.telegram.act(|world, _| world.privacy_mode = on);
    }

    /// Stops the bot and the servers, and keeps what there is.
    pub async fn stop(mut self) {
        self.stage.closing.send_replace(true);
        self.stage.robot.stop(false).await;
        self.keeping.abort();
        drop(self.closing.take());
        if tokio::time::timeout(GOODBYE, &mut self.server).await.is_err() {
            tracing::warn!("some connections were still open");
        }
        self.stage.keep(true);
        self.stage.forget_token();
    }
}

impl Drop for Playground {
    fn drop(&mut self) {
        self.keeping.abort();
        self.server.abort();
    }
}

/// The world as it was kept, or a new one, under a clock that goes on where it was.
fn set_scene(keeper: &Keeper, mode: ClockMode) -> anyhow::Result<(World, Arc<ManualClock>)> {
    let (world, shown) = keeper.load()?.unzip();
    let begin = match mode {
        ClockMode::Running => SystemClock.now(),
        ClockMode::StandingAt(moment) => moment,
    };
    let now = shown.map_or(begin, |shown| shown.max(begin));
    let clock = match mode {
        ClockMode::Running => ManualClock::running(now),
        ClockMode::StandingAt(_) => ManualClock::standing(now),
    };
    Ok((world.unwrap_or_else(|| World::new(now)), Arc::new(clock)))
}
