//! Why a database does not open, told with its path and as what it is, so that it can be mended.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use super::OpenError;
use super::database::Database;
use super::file_system;
use crate::crypto::MasterKeyFrom;

/// What the operator would not find out of a driver's words. The causes are `SQLite`'s primary codes.
const CAUSES: [(i32, &str); 7] = [
    (3, "may not be read and written by this user"),
    (5, "is in use by another program"),
    (6, "is in use by another program"),
    (8, "may not be written by this user"),
    (11, "is damaged: put a backup in its place"),
    (14, "cannot be opened by this user, or its folder may not be written"),
    (26, "is no SQLite database"),
];

/// Refuses places where nothing can be kept, before any file is made: a missing folder is told as
/// one, and not as trouble with the first file that would have been in it.
pub(super) fn check_places(
    databases: &[&Database],
    master_key: &MasterKeyFrom,
) -> Result<(), OpenError> {
    for file in databases.iter().filter_map(|database| database.file()) {
        check_folder(file)?;
        if file.is_dir() {
            let what = "is a folder, and must be a file";
            return Err(OpenError::Unusable { file: file.clone(), what });
        }
        file_system::check(file)?;
    }
    match master_key {
        MasterKeyFrom::File(file) => check_folder(file),
        MasterKeyFrom::Given(_) => Ok(()),
    }
}

fn check_folder(file: &Path) -> Result<(), OpenError> {
    let folder = match file.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Ok(()),
    };
    match folder.metadata() {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(OpenError::NoFolder { folder: folder.into(), what: "is no folder" }),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            let what = "cannot be reached by this user";
            Err(OpenError::NoFolder { folder: folder.into(), what })
        }
        Err(_) => {
            let what = "is missing, or something on the way to it: make it first";
            Err(OpenError::NoFolder { folder: folder.into(), what })
        }
    }
}

impl OpenError {
    /// The same, with the file that it befell, if the database failed.
    pub(super) fn of(self, database: &Database) -> Self {
        self.of_its(database.file())
    }

    /// The same for a database that somebody else has by now; none is no file.
    pub(super) fn of_its(self, file: Option<&PathBuf>) -> Self {
        match (self, file) {
            (Self::Database(source), Some(file)) => of_file(file.clone(), source),
            (other, _) => other,
        }
    }
}

/// A file that isn't there can't be made: that is the folder's fault.
pub(super) fn in_locked_folder(file: &Path, error: ErrorKind) -> Option<OpenError> {
    let what = match error {
        ErrorKind::PermissionDenied => "may not be written by this user",
        ErrorKind::ReadOnlyFilesystem => "is on a file system that may only be read",
        _ => return None,
    };
    let folder = file.parent().unwrap_or(file).to_owned();
    (!file.exists()).then_some(OpenError::NoFolder { folder, what })
}

fn of_file(file: PathBuf, source: sqlx::Error) -> OpenError {
    if let sqlx::Error::Io(error) = &source
        && let Some(locked) = in_locked_folder(&file, error.kind())
    {
        return locked;
    }
    match cause(&source) {
        Some(what) => OpenError::Unusable { file, what },
        None => OpenError::Failed { file, source },
    }
}

fn cause(error: &sqlx::Error) -> Option<&'static str> {
    match error {
        sqlx::Error::Database(error) => {
            // The lower byte of an extended code is the primary one.
            let code = error.code()?.parse::<i32>().ok()? & 0xff;
            CAUSES.iter().find(|(cause, _)| *cause == code).map(|(_, what)| *what)
        }
        sqlx::Error::Io(error) => match error.kind() {
            ErrorKind::PermissionDenied => Some("may not be written by this user"),
            ErrorKind::ReadOnlyFilesystem => Some("is on a file system that may only be read"),
            ErrorKind::IsADirectory => Some("is a folder, and must be a file"),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Some("cannot be made there"),
            _ => None,
        },
        sqlx::Error::Migrate(error) => match &**error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => cause(error),
            _ => None,
        },
        _ => None,
    }
}
