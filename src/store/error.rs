//! What can go wrong with the store.

use crate::domain::CoupleId;

/// Why something could not be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed; nothing was written.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// This couple's state cannot be read. It stays as it is until somebody mends it.
    #[error("the state of couple {} is parked", .0.0)]
    Parked(CoupleId),
    /// This couple has no key (any more).
    #[error("couple {} has no key", .0.0)]
    NoKey(CoupleId),
    /// Others failed at the same moment, and this was not tried: nothing was written.
    #[error("the database takes no writes")]
    NotWritten,
    /// Writing has failed for too long.
    #[error("the database has taken no writes for half a minute")]
    Lost,
    /// Another process works for the bot by now; what this one had in hand, that one has.
    #[error("another process has taken over this bot")]
    Overtaken,
    /// A later version has finished its migration: this one would lose what is written there.
    #[error("a newer version of this program has taken over the database")]
    Outdated,
    /// A value has no stored form.
    #[error("a value cannot be encoded")]
    Encoding(#[from] serde_json::Error),
    /// The store was closed; nothing was written, or nobody can tell any more.
    #[error("the store is closed")]
    Closed,
}
