//! Why a playground does not start, for whoever started it to mend.

use std::path::PathBuf;

use crate::crypto::KeyError;

/// Why a playground does not start.
#[derive(Debug, thiserror::Error)]
pub enum PlaygroundError {
    /// Something else serves there, or this user may not.
    #[error("port {port} of 127.0.0.1 cannot be used (--port picks another)")]
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
    /// Its folder can't be made, written or cleared.
    #[error("the playground's folder {} cannot be used (--data picks another)", .folder.display())]
    Folder {
        /// The folder that was asked for.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Something lies in the folder, and its key doesn't.
    #[error("the playground in {} cannot be opened (--fresh begins anew)", .folder.display())]
    Key {
        /// The folder that was asked for.
        folder: PathBuf,
        /// What is wrong with the key.
        source: KeyError,
    },
    /// What was kept of the local Telegram isn't what this key sealed.
    #[error("{} cannot be read (--fresh begins anew)", .file.display())]
    Kept {
        /// Where it was kept.
        file: PathBuf,
        /// What is wrong with it.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
