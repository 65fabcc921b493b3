//! Helplines by country: `messages/helplines.toml`, read once at the start.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::domain::Country;

const FILE: &str = include_str!("../../messages/helplines.toml");

/// What is known, by country.
#[derive(Debug)]
pub(super) struct Helplines {
    countries: Vec<OfCountry>,
}

#[derive(Debug)]
struct OfCountry {
    country: Country,
    emergency: Option<String>,
    lines: Vec<Helpline>,
}

/// One line that can be called.
#[derive(Debug)]
pub(super) struct Helpline {
    /// What it calls itself.
    pub name: String,
    /// As it is published.
    pub number: String,
    /// Whom it serves.
    pub serves: Serves,
    /// When somebody answers.
    pub hours: Hours,
    /// When somebody last compared it with its source.
    pub verified_on: Option<NaiveDate>,
}

/// Whom a line serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Serves {
    /// Whoever meets violence at home.
    Violence,
    /// The same; women first.
    ViolenceWomen,
    /// Whoever is in a crisis, or thinks of ending their life.
    Crisis,
}

impl Serves {
    /// Its name in the message files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Violence => "violence",
            Self::ViolenceWomen => "violence-women",
            Self::Crisis => "crisis",
        }
    }
}

/// When somebody answers.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Hours {
    /// Not known.
    Unknown,
    /// Day and night.
    Always,
    /// From that local time to that one.
    Between(String, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    country: Vec<InFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InFile {
    code: String,
    emergency: String,
    #[serde(default)]
    line: Vec<LineInFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineInFile {
    name: String,
    number: String,
    serves: Serves,
    hours: String,
    verified_on: String,
    source: String,
}

impl Helplines {
    /// Reads the file.
    pub fn read() -> Result<Self, String> {
        Self::read_from(FILE)
    }

    fn read_from(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut countries: Vec<OfCountry> = vec![];
        for InFile { code, emergency, line } in file.country {
            let country = Country::of(&code).ok_or(format!("no country is called {code}"))?;
            if countries.iter().any(|one| one.country == country) {
                return Err(format!("{code} stands twice"));
            }
            let lines = line.into_iter().map(Helpline::of).collect::<Result<_, _>>()?;
            let emergency = Some(emergency).filter(|number| !number.is_empty());
            countries.push(OfCountry { country, emergency, lines });
        }
        let is_missing = |code: &Country| countries.iter().all(|one| one.country != *code);
        let missing = Country::all().find(is_missing);
        match missing {
            Some(country) => Err(format!("{} is missing", country.code())),
            None => Ok(Self { countries }),
        }
    }

    /// The lines of a country.
    pub fn of(&self, country: Country) -> &[Helpline] {
        self.found(country).map_or(&[], |one| &one.lines)
    }

    /// The number for danger to life there, if it is known.
    pub fn emergency(&self, country: Country) -> Option<&str> {
        self.found(country)?.emergency.as_deref()
    }

    fn found(&self, country: Country) -> Option<&OfCountry> {
        self.countries.iter().find(|one| one.country == country)
    }
}

impl Helpline {
    fn of(line: LineInFile) -> Result<Self, String> {
        let LineInFile { name, number, serves, hours, verified_on, source } = line;
        if name.trim().is_empty() || number.trim().is_empty() {
            return Err(format!("a line lacks its name or number: {name} {number}"));
        }
        if !source.starts_with("https://") {
            return Err(format!("{name}: {source} is no address"));
        }
        let verified_on = match &*verified_on {
            "" => None,
            date => Some(date.parse().map_err(|_| format!("{name}: {date} is no date"))?),
        };
        let hours = Hours::of(&hours).ok_or(format!("{name}: {hours} are no hours"))?;
        Ok(Self { name, number, serves, hours, verified_on })
    }
}

impl Hours {
    fn of(text: &str) -> Option<Self> {
        match text {
            "" => Some(Self::Unknown),
            "always" => Some(Self::Always),
            text => {
                let (from, to) = text.split_once('-')?;
                let is_time = |time| NaiveTime::parse_from_str(time, "%H:%M").is_ok();
                let known = is_time(from) && is_time(to);
                known.then(|| Self::Between(from.to_owned(), to.to_owned()))
            }
        }
    }
}

#[cfg(test)]
mod tests;
