//! A bot that could read all that the couple says does not start.

use std::process::ExitCode;

use kintsugi::playground::{BotOptions, ClockMode, Options, Playground};
use kintsugi::run::{Bot, StartError, exit_code};

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_without_privacy_mode_does_not_start_and_says_how_to_mend_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = Options {
        port: 0,
        data: folder.path().to_owned(),
        fresh: true,
        clock: ClockMode::StandingAt("2026-05-01T16:00:00Z".parse().expect("a moment")),
        operator_name: None,
        control_token: None,
        bot: BotOptions::default(),
    };
    let playground = Playground::start_without_bot(options).await.expect("it starts");
    playground.set_privacy_mode(false);
    let started = Bot::start(playground.bot_settings(), playground.clock()).await;
    let error = started.err().expect("it must not start");
    assert!(matches!(error.downcast_ref(), Some(StartError::ReadsAll)), "{error}");
    assert!(error.to_string().contains("/setprivacy"), "{error}");
    assert_eq!(exit_code(&error), ExitCode::from(2));
    playground.stop().await;
}
