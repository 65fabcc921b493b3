//! A key per couple, wrapped by the master key.
//!
//! What is sealed can be opened only with the same key *and* at the same place:
//! the couple, table, column and row (or the label) are bound into every seal.

mod cipher;
mod couple_key;
mod lookup;
mod master;
mod short;

use std::path::PathBuf;

pub use cipher::BrokenSeal;
pub(crate) use cipher::random;
pub use couple_key::{Cell, CoupleKey};
pub(crate) use lookup::COVERED;
pub use lookup::{Kind, LookupKey};
pub use master::MasterKey;
pub(crate) use short::{SEALED, TEXT};

/// Where the master key comes from.
#[derive(Clone)]
pub enum MasterKeyFrom {
    /// Given directly (64 hexadecimal digits or base64 of 32 bytes).
    Given(String),
    /// A file, made with a new database only, mode 0600.
    File(PathBuf),
}

impl std::fmt::Debug for MasterKeyFrom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Given(_) => f.write_str("Given(redacted)"),
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
        }
    }
}

/// Why there is no master key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Neither 64 hexadecimal digits nor base64 of 32 bytes.
    #[error("the master key is neither 64 hexadecimal digits nor base64 of 32 bytes")]
    Malformed,
    /// The file is not there, and what it sealed is: a new key would not help.
    #[error("the master key's file {} is missing", .0.display())]
    Missing(PathBuf),
    /// The file cannot be read or made.
    #[error("the master key's file {} cannot be used", .0.display())]
    File(PathBuf, #[source] std::io::Error),
}
