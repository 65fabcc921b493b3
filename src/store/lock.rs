//! One writer at a time: a lock on a file of its own beside what is written.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::OpenError;

/// Longer than whoever stops a container lets the old one finish.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two tries: soon at first, for a bot that was just killed.
const TRIES_AFTER: Duration = Duration::from_millis(10);
const TRIES_EVERY: Duration = Duration::from_millis(200);

/// Held as long as it lives, and given back by the system however the process ends. The file
/// stays: who deletes it lets two others lock two files of one name.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, waiting up to 20 seconds for whoever holds it. None where the file system
    /// has no locks: that is warned of.
    ///
    /// # Errors
    /// [`OpenError::InUse`] if it is still held then, [`OpenError::File`] if its file cannot be made.
    pub async fn take(path: &Path) -> Result<Option<Self>, OpenError> {
        Self::take_within(path, File::try_lock, PATIENCE).await
    }

    /// Likewise with others who share it: nobody can take it meanwhile.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub async fn share(path: &Path) -> Result<Option<Self>, OpenError> {
        Self::take_within(path, File::try_lock_shared, PATIENCE).await
    }

    async fn take_within(
        path: &Path,
        try_lock: fn(&File) -> Result<(), TryLockError>,
        patience: Duration,
    ) -> Result<Option<Self>, OpenError> {
        let unusable = |error| OpenError::File { path: path.to_owned(), error };
        let file = open(path).map_err(unusable)?;
        let (mut waited, mut rest) = (Duration::ZERO, TRIES_AFTER);
        loop {
            match try_lock(&file) {
                Ok(()) => return Ok(Some(Self { _file: file })),
                Err(TryLockError::Error(error)) if has_no_locks(&error) => {
                    tracing::warn!(
                        file = %path.display(),
                        "this file system has no locks: see to it that no second process writes here"
                    );
                    return Ok(None);
                }
                Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Interrupted => {
                    return Err(unusable(error));
                }
                Err(_) if waited >= patience => return Err(OpenError::InUse(path.to_owned())),
                Err(_) => {}
            }
            if waited < Duration::from_secs(1) && waited + rest >= Duration::from_secs(1) {
                tracing::debug!(file = %path.display(), "another process writes here; waiting for it");
            }
            tokio::time::sleep(rest).await;
            waited += rest;
            rest = (rest * 2).min(TRIES_EVERY);
        }
    }
}

/// Where the lock of a file is: held alone by whoever makes or migrates it, and shared by whoever works
/// in it.
pub(super) fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

/// Where the lock of one bot's rows in it is.
pub(super) fn of_bot(file: &Path, bot: i64) -> PathBuf {
    let mut name = beside(file).into_os_string();
    name.push(format!(".{bot}"));
    name.into()
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Of network file systems some know no locks, and say so in several ways: ENOLCK is 37 on Linux and
/// 77 on the BSDs.
fn has_no_locks(error: &io::Error) -> bool {
    let no_locks = if cfg!(target_os = "linux") { 37 } else { 77 };
    error.kind() == io::ErrorKind::Unsupported || error.raw_os_error() == Some(no_locks)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use super::*;

    #[tokio::test]
    async fn a_lock_is_held_once_and_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("k.db.lock");
        let held = Lock::take(&path).await.unwrap();
        let second = Lock::take_within(&path, File::try_lock, Duration::from_millis(50)).await;
        assert!(matches!(second, Err(OpenError::InUse(held)) if held == path));

        let (third, ()) = tokio::join!(Lock::take(&path), async {
            tokio::time::sleep(Duration::from_millis(50)).await;
            drop(held);
        });
        assert!(third.unwrap().is_some());
    }

    #[tokio::test]
    async fn a_folder_that_is_missing_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("nowhere").join("k.db.lock");
        assert!(
            matches!(Lock::take(&path).await, Err(OpenError::File { path: at, .. }) if at == path)
        );
    }
}
