//! Copies of the databases, made while a bot may be writing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sqlx::Connection;

use super::database::{Database, beside};
use super::opening::{Opening, Pair, identity};
use super::{OpenError, Store};
use crate::crypto::MasterKey;

/// The copies that were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    /// Of the database.
    pub database: PathBuf,
    /// Of the key ring.
    pub keys: PathBuf,
}

impl Store {
    /// Copies the database into one folder and the key ring into another; both are made if they are
    /// missing. What was there under the same name is replaced once the copy is whole.
    ///
    /// The database is copied first: a couple that comes meanwhile has its key in the copy of the ring,
    /// and one that goes is read by nobody.
    ///
    /// # Errors
    /// If the databases and the master key do not belong together, or a copy cannot be made.
    pub async fn back_up(
        opening: &Opening,
        into: &Path,
        keys_into: &Path,
    ) -> Result<Copies, OpenError> {
        let pair = Pair::at(opening)?;
        let looks = pair.look().await?;
        if looks.main.canary.is_none() {
            let file = pair.main.file().cloned().unwrap_or_default();
            return Err(OpenError::Unusable { file, what: "is not there: nothing can be copied" });
        }
        // A copy that nobody could open is none.
        identity(&MasterKey::load(&opening.master_key, false)?, &looks)?;
        let database = pair.main.copy_into(into).await?;
        let keys = pair.ring.copy_into(keys_into).await?;
        Ok(Copies { database, keys })
    }
}

impl Database {
    async fn copy_into(&self, folder: &Path) -> Result<PathBuf, OpenError> {
        let Some(file) = self.file() else { return Err(OpenError::BadUrl) };
        let unusable = |error: io::Error| OpenError::File { path: folder.to_owned(), error };
        make_private(folder).map_err(unusable)?;
        let parent = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let own = fs::canonicalize(parent.unwrap_or(Path::new("."))).map_err(unusable)?;
        if fs::canonicalize(folder).map_err(unusable)? == own {
            let what = "is where the database itself is: choose another one";
            return Err(OpenError::NoFolder { folder: folder.to_owned(), what });
        }
        let copy = folder.join(file.file_name().unwrap_or_default());
        let new = beside(&copy, ".new");
        self.copy_to(&new).await?;
        self.proves(&new).await?;
        // On disk before it takes the place of an older one.
        let renamed = fs::File::open(&new).and_then(|file| file.sync_all());
        renamed.and_then(|()| fs::rename(&new, &copy)).map_err(unusable)?;
        Ok(copy)
    }

    /// The copy is read through once, and is from now on as the original is.
    async fn proves(&self, copy: &Path) -> Result<(), OpenError> {
        let copied = Self::at(&format!("sqlite:{}", copy.display()), self.migrator_again())?;
        let mut connection = copied.connect().await?;
        let found: String =
            sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut connection).await?;
        if found != "ok" {
            let file = copy.to_owned();
            return Err(OpenError::Unusable { file, what: "was copied and is damaged" });
        }
        copied.log_ahead(&mut connection).await?;
        Ok(connection.close().await?)
    }
}

/// A folder for this user alone, unless it is there.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
