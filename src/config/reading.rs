//! What the settings mean, and what none of them may say.

use url::Url;

use super::{
    Brought, ConfigError, DATABASE, LOGGED, LONGEST_NAME, Logs, MasterKey, Playground, Run, Secret,
    TELEGRAM, server,
};

impl Logs {
    /// The filter of what is logged.
    #[must_use]
    pub fn filter(&self) -> &str {
        set(&self.rust_log).unwrap_or(LOGGED)
    }
}

impl Run {
    /// The bot's token.
    ///
    /// # Errors
    /// If it is not set, or cannot be one.
    pub fn token(&self) -> Result<&Secret, ConfigError> {
        let token = self.token.as_ref().filter(|token| !token.expose().is_empty());
        let token = token.ok_or(ConfigError::NoToken)?;
        // Not Telegram's exact rule, which may change: only what would break an address.
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_');
        let (number, rest) = token.expose().split_once(':').ok_or(ConfigError::BadToken)?;
        let looks_right = number.bytes().all(|digit| digit.is_ascii_digit())
            && !number.is_empty()
            && !rest.is_empty()
            && rest.chars().all(plain);
        looks_right.then_some(token).ok_or(ConfigError::BadToken)
    }

    /// The address of the Bot API.
    ///
    /// # Errors
    /// If it is none, or neither HTTP nor HTTPS.
    pub fn api_url(&self) -> Result<Url, ConfigError> {
        let url = Url::parse(set(&self.api_url).unwrap_or(TELEGRAM));
        let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
        url.ok().filter(web).ok_or(ConfigError::BadApiUrl)
    }

    /// The webhook, if updates are brought.
    ///
    /// # Errors
    /// If its address or its secret is missing or cannot be one.
    pub fn brought(&self) -> Result<Option<Brought<'_>>, ConfigError> {
        let own_server = set(&self.api_url).is_some_and(|url| url != TELEGRAM);
        self.webhook.brought(own_server)
    }

    /// The address of the database.
    ///
    /// # Errors
    /// If it names no file and no database on a server.
    pub fn database_url(&self) -> Result<&str, ConfigError> {
        let url = set(&self.database_url).unwrap_or(DATABASE);
        is_database(url).then_some(url).ok_or(ConfigError::BadDatabaseUrl("DATABASE_URL"))
    }

    /// The address of the key ring, if it is not beside the database.
    ///
    /// # Errors
    /// If it names no database, the same one, or none where nothing is beside the database.
    pub fn keyring_url(&self) -> Result<Option<&str>, ConfigError> {
        let database = self.database_url()?;
        match self.keyring_url.as_deref().and_then(set) {
            Some(url) if !is_database(url) => {
                Err(ConfigError::BadDatabaseUrl("KINTSUGI_KEYRING_URL"))
            }
            Some(url) if server::is_same(url, database) => Err(ConfigError::NoKeyring),
            None if server::is_server(database) => Err(ConfigError::NoKeyring),
            url => Ok(url),
        }
    }

    /// The passwords in the addresses of databases, which must never be printed.
    pub fn passwords(&self) -> impl Iterator<Item = Secret> {
        let urls = [Some(&*self.database_url), self.keyring_url.as_deref()];
        urls.into_iter().flatten().filter_map(server::password)
    }

    /// Where the master key comes from.
    ///
    /// # Errors
    /// If it would come from two places, or if there is no database beside which it could be.
    pub fn master_key(&self) -> Result<MasterKey<'_>, ConfigError> {
        let given = self.master_key.as_ref().filter(|key| !key.expose().is_empty());
        let file = self.key_file.as_deref().and_then(set);
        match (given, file) {
            (Some(_), Some(_)) => Err(ConfigError::TwoMasterKeys),
            (Some(key), None) => Ok(MasterKey::Given(key)),
            (None, Some(file)) => Ok(MasterKey::File(file.into())),
            (None, None) => {
                let database = file_of(self.database_url()?).ok_or(ConfigError::NoMasterKey)?;
                Ok(MasterKey::File(format!("{database}.master.key").into()))
            }
        }
    }

    /// Who operates this bot.
    ///
    /// # Errors
    /// If it is too long, or not one line of plain characters.
    pub fn operator_name(&self) -> Result<Option<&str>, ConfigError> {
        legible(self.operator_name.as_deref())
    }

    /// What must never be printed.
    pub fn secrets(&self) -> impl Iterator<Item = &Secret> {
        [&self.token, &self.master_key].into_iter().flatten().chain(self.webhook.secrets())
    }
}

impl Playground {
    /// Who operates this bot.
    ///
    /// # Errors
    /// If it is too long, or not one line of plain characters.
    pub fn operator_name(&self) -> Result<Option<&str>, ConfigError> {
        legible(self.operator_name.as_deref())
    }

    /// The token of the control API, if it is fixed.
    ///
    /// # Errors
    /// If it cannot stand in a header and a cookie.
    pub fn control_token(&self) -> Result<Option<&Secret>, ConfigError> {
        let token = self.control_token.as_ref().filter(|token| !token.expose().is_empty());
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~+/=".contains(c);
        match token {
            Some(token) if !token.expose().chars().all(plain) => Err(ConfigError::BadControlToken),
            token => Ok(token),
        }
    }
}

/// The value, if there is one.
pub(super) fn set(value: &str) -> Option<&str> {
    Some(value.trim()).filter(|value| !value.is_empty())
}

/// A name that the couple can read: nothing in it turns the text around it, and it has an end.
fn legible(name: Option<&str>) -> Result<Option<&str>, ConfigError> {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match name.and_then(set) {
        Some(name)
            if name.chars().count() > LONGEST_NAME
                || name.chars().any(|c| c.is_control() || turns(c)) =>
        {
            Err(ConfigError::BadOperatorName)
        }
        name => Ok(name),
    }
}

/// Whether it can be kept: in a file, or on a server.
fn is_database(url: &str) -> bool {
    file_of(url).is_some() || server::is_server(url)
}

/// The path in `sqlite:<path>`, `sqlite://<path>`, either with parameters behind.
pub(super) fn file_of(url: &str) -> Option<&str> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next()?;
    // What lives in memory would be gone, keys included, with the process.
    (!path.is_empty() && !path.starts_with(':') && !url.contains("mode=memory")).then_some(path)
}
