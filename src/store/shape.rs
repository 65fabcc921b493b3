//! The two numbers that a database carries: the shape it is written in, and the oldest reader that
//! loses nothing of it.
//!
//! A release that adds fields to the couple's state first ships reading them: it raises [`WRITES`]
//! and leaves [`ASKS_FOR`]. The release before keeps what it does not know and can still be gone
//! back to. The next release raises [`ASKS_FOR`] as well, or the operator does it earlier, with
//! `kintsugi migrate --finish`; from then on the older ones do not start.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// The shape that this version writes, and the newest that it knows.
pub(super) const WRITES: i64 = 2;

/// The oldest reader that loses nothing of what this version writes.
const ASKS_FOR: i64 = 1;

const _: () = assert!(ASKS_FOR <= WRITES, "a version can read what it writes");

/// The two numbers of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) written: i64,
    pub(super) oldest_reader: i64,
}

pub(super) const READ: &str = "SELECT written, oldest_reader FROM shape WHERE id = 1";

impl Shape {
    pub(super) fn of(row: &AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self { written: row.try_get("written")?, oldest_reader: row.try_get("oldest_reader")? })
    }

    /// Whether this version would lose something that is written there.
    pub(super) fn is_too_new(self) -> bool {
        self.oldest_reader > WRITES
    }
}

/// Writes that this version was here. Neither number ever falls.
pub(super) async fn sign(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    raise(connection, ASKS_FOR).await
}

/// Shuts out the versions that do not know the shape that is written.
pub(super) async fn finish(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    raise(connection, WRITES).await
}

async fn raise(connection: &mut AnyConnection, oldest_reader: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO shape (id, written, oldest_reader) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET
         written = CASE WHEN shape.written < excluded.written
             THEN excluded.written ELSE shape.written END,
         oldest_reader = CASE WHEN shape.oldest_reader < excluded.oldest_reader
             THEN excluded.oldest_reader ELSE shape.oldest_reader END",
    )
    .bind(WRITES)
    .bind(oldest_reader)
    .execute(connection)
    .await?;
    Ok(())
}
