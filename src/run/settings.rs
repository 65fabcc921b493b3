//! From what the operator wrote to what the bot needs.

use chrono::TimeDelta;

use super::{MasterKeyFrom, Served, Settings};
use crate::config::{self, ConfigError, MasterKey};
use crate::playground;
use crate::sender::Pace;
use crate::telegram::Webhook;

impl TryFrom<&config::Run> for Settings {
    type Error = ConfigError;

    fn try_from(run: &config::Run) -> Result<Self, ConfigError> {
        Ok(Self {
            token: run.token()?.expose().to_owned(),
            api_url: run.api_url()?,
            database_url: run.database_url()?.to_owned(),
            keyring_url: run.keyring_url()?.map(str::to_owned),
            master_key: Self::master_key_from(run)?,
            operator_name: run.operator_name()?.map(str::to_owned),
            pace: pace(&run.rates)?,
            webhook: run.brought()?.map(served),
            clock_url: run.trial.clock_url()?,
        })
    }
}

fn pace(rates: &config::Rates) -> Result<Pace, ConfigError> {
    let second = TimeDelta::seconds(1);
    let chat = i32::try_from(rates.chat_per_second()?).unwrap_or(i32::MAX);
    Ok(Pace {
        per_second: rates.per_second()?,
        chat_every: second.checked_div(chat).unwrap_or(TimeDelta::zero()),
        chat_burst: Pace::default().chat_burst.max(chat),
        group_per_minute: rates.group_per_minute()?,
        ..Pace::default()
    })
}

fn served(brought: config::Brought<'_>) -> Served {
    let secret = brought.secret.expose().to_owned();
    Served { webhook: Webhook { url: brought.url, secret }, listen: brought.listen }
}

impl Settings {
    pub(super) fn master_key_from(run: &config::Run) -> Result<MasterKeyFrom, ConfigError> {
        Ok(match run.master_key()? {
            MasterKey::Given(key) => MasterKeyFrom::Given(key.expose().to_owned()),
            MasterKey::File(path) => MasterKeyFrom::File(path),
        })
    }
}

impl TryFrom<&config::Playground> for playground::Options {
    type Error = ConfigError;

    fn try_from(options: &config::Playground) -> Result<Self, ConfigError> {
        Ok(Self {
            port: options.port,
            data: options.data.clone(),
            fresh: options.fresh,
            clock: playground::ClockMode::Running,
            operator_name: options.operator_name()?.map(str::to_owned),
            control_token: options.control_token()?.cloned(),
            bot: playground::BotOptions {
                is_left_out: options.telegram_only,
                ..Default::default()
            },
        })
    }
}
