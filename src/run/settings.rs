//! From what the operator wrote to what the bot needs.

use super::{MasterKeyFrom, Settings};
use crate::config::{self, ConfigError, MasterKey};
use crate::playground;

impl TryFrom<&config::Run> for Settings {
    type Error = ConfigError;

    fn try_from(run: &config::Run) -> Result<Self, ConfigError> {
        Ok(Self {
            token: run.token()?.expose().to_owned(),
            api_url: run.api_url()?,
            database_url: run.database_url()?.to_owned(),
            keyring_url: run.keyring_url()?.map(str::to_owned),
            master_key: match run.master_key()? {
                MasterKey::Given(key) => MasterKeyFrom::Given(key.expose().to_owned()),
                MasterKey::File(path) => MasterKeyFrom::File(path),
            },
            operator_name: run.operator_name().map(str::to_owned),
        })
    }
}

impl From<&config::Playground> for playground::Options {
    fn from(options: &config::Playground) -> Self {
        Self {
            port: options.port,
            data: options.data.clone(),
            fresh: options.fresh,
            clock: playground::ClockMode::Running,
            operator_name: options.operator_name().map(str::to_owned),
        }
    }
}
