//! For trying the real program on a playground's Telegram.

use clap::Args;
use url::{Host, Url};

use super::ConfigError;
use super::reading::set;

/// What no operator needs.
#[derive(Args, Debug)]
#[command(next_help_heading = "Trying it out")]
pub struct Trial {
    /// Take the time from a playground on this machine (`kintsugi playground --telegram-only`), and
    /// not from the machine itself.
    #[arg(long, value_name = "URL", hide_short_help = true)]
    clock_url: Option<String>,
}

impl Trial {
    /// Where the time comes from, if not from the machine.
    ///
    /// # Errors
    /// If it is not on this machine: nobody else's clock decides when somebody is written to.
    pub fn clock_url(&self) -> Result<Option<Url>, ConfigError> {
        let Some(url) = self.clock_url.as_deref().and_then(set) else { return Ok(None) };
        let is_here = |url: &Url| match url.host() {
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => false,
        };
        let url = Url::parse(url).ok().filter(|url| url.scheme() == "http" && is_here(url));
        url.map(Some).ok_or(ConfigError::BadClockUrl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_comes_from_this_machine_alone() {
        let read = |url: &str| Trial { clock_url: Some(url.to_owned()) }.clock_url();
        assert!(matches!(read("http://127.0.0.1:8080"), Ok(Some(_))));
        assert_eq!(read(" "), Ok(None));
        for far in ["http://10.0.0.7:8080", "https://127.0.0.1", "http://example.org", "now"] {
            assert_eq!(read(far), Err(ConfigError::BadClockUrl), "{far}");
        }
    }
}
