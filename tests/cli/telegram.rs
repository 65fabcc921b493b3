//! A Telegram for the program to speak to: the playground's, without its bot.

use kintsugi::playground::{ClockMode, Options, Playground};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// A local Telegram, for as long as it is kept.
pub struct Telegram {
    pub token: String,
    pub url: String,
    playground: Playground,
    _runtime: Runtime,
    _folder: TempDir,
}

impl Telegram {
    pub fn open() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let (runtime, folder) =
            (runtime.expect("a runtime"), tempfile::tempdir().expect("a folder"));
        let options = Options {
            port: 0,
            data: folder.path().to_owned(),
            fresh: false,
            clock: ClockMode::Running,
            operator_name: None,
            control_token: None,
        };
        let playground =
            runtime.block_on(Playground::start_without_bot(options)).expect("it starts");
        let settings = playground.bot_settings();
        let (token, url) = (settings.token, settings.api_url.to_string());
        Self { token, url, playground, _runtime: runtime, _folder: folder }
    }

    /// From now on the bot would be told all that is said in its groups.
    pub fn lets_the_bot_read_all(&self) {
        self.playground.set_privacy_mode(false);
    }

    /// With what `kintsugi run` finds it.
    pub fn variables(&self) -> [(&str, &str); 2] {
        [("TELEGRAM_BOT_TOKEN", &self.token), ("TELEGRAM_API_URL", &self.url)]
    }
}
