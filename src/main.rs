//! The program: settings, logs, run.

use std::process::ExitCode;

use kintsugi::config::{Command, Config};
use kintsugi::{playground, run};

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            run::complain(&error);
            run::exit_code(&error)
        }
    }
}

fn start() -> anyhow::Result<()> {
    let config = Config::read()?;
    run::logs::start(&config)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let outcome = runtime.block_on(async {
        match &config.command {
            Command::Run(settings) => {
                run::run(settings.try_into()?, settings.admin.address()?).await
            }
            Command::Playground(options) => {
                playground::run(options.try_into()?, options.open).await
            }
            other => run::operate(other).await,
        }
    });
    // Not dropped: that would wait for threads that are busy, past the time to stop.
    runtime.shutdown_background();
    outcome
}
