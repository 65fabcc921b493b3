//! What an existing database tells before anything in it is changed, or in a file that is none.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use sqlx::{AnyConnection, Connection};

use super::OpenError;
use super::broken;
use super::database::{Database, beside};
use super::rehash;
use super::server;
use super::shape::{self, Shape};

/// How each file of `SQLite`'s begins.
const SQLITE: &[u8; 16] = b"SQLite format 3\0";

/// What there is.
#[derive(Default)]
pub(super) struct Look {
    /// The migrations that were applied, ascending.
    pub(super) versions: Vec<i64>,
    /// The sealed canary; none if the database is new.
    pub(super) canary: Option<Vec<u8>>,
    /// The numbers of the bots that have rows there.
    pub(super) bots: Vec<i64>,
    /// Whether rows are still where an earlier version had them.
    pub(super) is_moving: bool,
}

impl Database {
    /// Looks without making or changing anything.
    ///
    /// # Errors
    /// If there is something that is not ours, cannot be read, or is newer than this program.
    pub(super) async fn look(&self) -> Result<Look, OpenError> {
        match self.file() {
            Some(file) if !holds_a_database(file)? => Ok(Look::default()),
            Some(file) => self.look_inside().await.map_err(|error| match error {
                OpenError::Database(error) if broken::is_damage(&error) => {
                    OpenError::Damaged { path: file.clone(), error }
                }
                // Tables with our names and other columns.
                OpenError::Database(error) if !broken::is_of_the_database(&error) => {
                    OpenError::Foreign(file.clone())
                }
                other => other,
            }),
            None => self.look_inside().await,
        }
    }

    async fn look_inside(&self) -> Result<Look, OpenError> {
        let mut connection = self.connect_to_read().await?;
        let found = self.look_through(&mut connection).await;
        connection.close().await?;
        found
    }

    async fn look_through(&self, connection: &mut AnyConnection) -> Result<Look, OpenError> {
        let foreign = || match self.file() {
            Some(file) => Err(OpenError::Foreign(file.clone())),
            // A database on a server is made empty, by somebody else.
            None => Ok(Look::default()),
        };
        let tables = self.tables(connection).await?;
        let is_there = |table: &str| tables.iter().any(|name| name == table);
        if !is_there("_sqlx_migrations") || !is_there("canary") {
            return foreign();
        }
        let versions = sqlx::query_scalar("SELECT version FROM _sqlx_migrations ORDER BY version");
        let versions: Vec<i64> = versions.fetch_all(&mut *connection).await?;
        if versions.iter().any(|&version| !self.knows(version)) {
            return Err(OpenError::NewerDatabase);
        }
        if is_there("shape") {
            let row = sqlx::query(shape::READ).fetch_optional(&mut *connection).await?;
            if row.as_ref().map(Shape::of).transpose()?.is_some_and(Shape::is_too_new) {
                return Err(OpenError::NewerDatabase);
            }
        }
        let canary = sqlx::query_scalar("SELECT sealed FROM canary WHERE id = 1");
        let canary: Option<Vec<u8>> = canary.fetch_optional(&mut *connection).await?;
        let mut bots = Vec::new();
        if is_there("bots") {
            let all = sqlx::query_scalar("SELECT bot_id FROM bots ORDER BY bot_id");
            bots = all.fetch_all(&mut *connection).await?;
        }
        let is_moving = rehash::is_moving(&tables);
        let look = Look { versions, canary, bots, is_moving };
        if look.canary.is_none() { foreign() } else { Ok(look) }
    }

    pub(super) async fn tables(
        &self,
        connection: &mut AnyConnection,
    ) -> Result<Vec<String>, sqlx::Error> {
        let tables = match self.file() {
            Some(_) => "SELECT name FROM sqlite_master WHERE type = 'table'",
            None => server::ALL_TABLES,
        };
        sqlx::query_scalar(tables).fetch_all(connection).await
    }
}

/// Whether there is an `SQLite` database; false if there is nothing, or an empty file.
fn holds_a_database(file: &Path) -> Result<bool, OpenError> {
    match begins(file) {
        Ok(bytes) if bytes.is_empty() => no_orphan(file),
        Ok(bytes) if bytes == SQLITE => Ok(true),
        Ok(_) => Err(OpenError::Foreign(file.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => no_orphan(file),
        Err(error) => Err(OpenError::File { path: file.to_owned(), error }),
    }
}

fn begins(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(file)?.take(SQLITE.len() as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A log without its database would be read into the new one.
fn no_orphan(file: &Path) -> Result<bool, OpenError> {
    for ending in ["-wal", "-journal"] {
        let log = beside(file, ending);
        if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            return Err(OpenError::Foreign(log));
        }
    }
    Ok(false)
}
