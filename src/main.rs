//! The program: settings, logs, run.

use std::process::ExitCode;

use clap::Parser;
use kintsugi::config::{Command, Config};
use kintsugi::{playground, run};

fn main() -> ExitCode {
    match start(&Config::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kintsugi: {error:#}");
            run::exit_code(&error)
        }
    }
}

fn start(config: &Config) -> anyhow::Result<()> {
    run::logs::start(config)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let outcome = runtime.block_on(async {
        match &config.command {
            Command::Run(settings) => run::run(settings.try_into()?).await,
            Command::Playground(options) => playground::run(options.into()).await,
        }
    });
    // Not dropped: that would wait for threads that are busy, past the time to stop.
    runtime.shutdown_background();
    outcome
}
