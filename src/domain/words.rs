//! All that the bot can say.

/// One message, with what it quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// The welcome card.
    Welcome,
}
