//! The one connection that writes a database, and is replaced when something failed on it.

use std::sync::Arc;

use sqlx::{AnyConnection, Connection};

use super::database::Database;

/// Taken for each transaction, and given back only when that went well: after a failure `SQLite` may
/// have rolled back by itself, and then every later transaction on the same connection fails.
pub(super) struct Hand {
    database: Arc<Database>,
    connection: Option<AnyConnection>,
}

impl Hand {
    pub(super) fn of(database: Arc<Database>) -> Self {
        Self { database, connection: None }
    }

    pub(super) fn database(&self) -> &Database {
        &self.database
    }

    /// Whether the connection is to be replaced.
    pub(super) fn is_empty(&self) -> bool {
        self.connection.is_none()
    }

    /// The connection, a new one after a failure.
    pub(super) async fn take(&mut self) -> Result<AnyConnection, sqlx::Error> {
        match self.connection.take() {
            Some(connection) => Ok(connection),
            None => self.database.connect().await,
        }
    }

    pub(super) fn give_back(&mut self, connection: AnyConnection) {
        self.connection = Some(connection);
    }

    /// Empties the write-ahead log; false if it is to be tried again.
    pub(super) async fn empty_log(&mut self) -> Result<bool, sqlx::Error> {
        let mut connection = self.take().await?;
        let emptied = self.database.empty_log(&mut connection).await?;
        self.give_back(connection);
        Ok(emptied)
    }

    pub(super) async fn close(&mut self) -> Result<bool, sqlx::Error> {
        let emptied = self.empty_log().await?;
        if let Some(connection) = self.connection.take() {
            connection.close().await?;
        }
        Ok(emptied)
    }
}
