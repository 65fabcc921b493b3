//! Where the bot tells its operator how it is.

use std::net::SocketAddr;

use clap::Args;

use super::ConfigError;
use super::reading::set;

/// Where the bot tells how it is.
#[derive(Args, Debug)]
#[command(next_help_heading = "Operating")]
pub struct Admin {
    /// Where the bot tells how it is, for example 127.0.0.1:9464: `/health/live`, `/health/ready` and
    /// `/metrics`. An address that only this machine reaches. Without it no port is opened.
    #[arg(long, env = "ADMIN_ADDR", value_name = "ADDRESS")]
    admin_addr: Option<String>,
}

impl Admin {
    /// That address, if there is one.
    ///
    /// # Errors
    /// If it is none, or others could reach it.
    pub fn address(&self) -> Result<Option<SocketAddr>, ConfigError> {
        let Some(address) = self.admin_addr.as_deref().and_then(set) else { return Ok(None) };
        let address: Option<SocketAddr> = address.parse().ok();
        let own = address.filter(|address| address.ip().is_loopback() && address.port() != 0);
        own.map(Some).ok_or(ConfigError::BadAdminAddress)
    }
}
