//! The countries that helplines are known for, or that the bot's languages are spoken in. What is known is in
//! `messages/helplines.toml`, which has each of them once.

/// ISO's codes, in the order of their English names.
const CODES: [&str; 26] = [
    "AR", "AU", "BR", "CA", "CL", "CO", "DK", "FR", "DE", "IN", "IE", "IT", "JP", "MX", "NL", "NZ",
    "NO", "PL", "PT", "ZA", "KR", "ES", "SE", "GB", "US", "VN",
];

/// A country whose helplines the care card can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country(&'static str);

impl Country {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.into_iter().map(Self)
    }

    /// The one of that code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::all().find(|country| country.0 == code)
    }

    /// ISO's two letters for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }
}
