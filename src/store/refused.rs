//! Why a store does not open.

use std::io;
use std::path::PathBuf;

use super::unopened;
use crate::crypto::KeyError;

/// Why the store cannot be opened. Nothing was written, no key was made.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The master key, the key ring and the database do not belong together.
    #[error("the master key, the key ring and the database do not belong together")]
    WrongKey,
    /// There is a database, but not what opens it.
    #[error("there is a database, but {what} is missing; a new one could not open it")]
    KeyMissing {
        /// What is missing.
        what: String,
    },
    /// There are couples' keys, but no database.
    #[error(
        "{} holds couples' keys, but there is no database {}: put it back where it was; \
         to begin anew, move the keys away", .keys.display(), .database.display()
    )]
    DatabaseMissing {
        /// Where it should be.
        database: PathBuf,
        /// The key ring.
        keys: PathBuf,
    },
    /// Several bots share the database, or one that is not known yet has it.
    #[error("whose database it is must be said: set TELEGRAM_BOT_TOKEN to the bot's token")]
    WhichBot,
    /// A later version of this program migrated the database.
    #[error("the database was written by a newer version of this program")]
    NewerDatabase,
    /// Not the address of a file that `SQLite` can keep, or two addresses of one file.
    #[error(
        "not a usable database address: for example sqlite:kintsugi.db, and another file for the keys"
    )]
    BadUrl,
    /// The file holds something, and not what this program wrote.
    #[error("{} holds something that is not Kintsugi's; it is left as it is", .0.display())]
    Foreign(PathBuf),
    /// The file cannot be read or made.
    #[error("{} cannot be used", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// The file is not as it was left.
    #[error("{} is damaged: put a copy of it back", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// How that shows.
        #[source]
        error: sqlx::Error,
    },
    /// Somebody else writes there, still after 20 seconds.
    #[error("another process writes here: it holds {}", .0.display())]
    InUse(PathBuf),
    /// Somebody else works on the server for this bot.
    #[error("another process works for this bot: stop it first")]
    Busy,
    /// The master key is malformed, or its file cannot be used.
    #[error(transparent)]
    Key(KeyError),
    /// A folder in which something should be kept is none.
    #[error("the folder {} {what}", .folder.display())]
    NoFolder {
        /// Which.
        folder: PathBuf,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The file is no database, or may not be used.
    #[error("the database {} {what}", .file.display())]
    Unusable {
        /// Which.
        file: PathBuf,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The database failed.
    #[error("the database {} cannot be opened", .file.display())]
    Failed {
        /// Which.
        file: PathBuf,
        /// How.
        source: sqlx::Error,
    },
    /// A database failed that is no file.
    #[error("the database cannot be opened")]
    Database(#[from] sqlx::Error),
}

impl From<KeyError> for OpenError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Missing(file) => {
                Self::KeyMissing { what: format!("the master key's file {}", file.display()) }
            }
            KeyError::File(file, error) if !file.exists() => {
                let locked = unopened::in_locked_folder(&file, error.kind());
                locked.unwrap_or(Self::Key(KeyError::File(file, error)))
            }
            other => Self::Key(other),
        }
    }
}
