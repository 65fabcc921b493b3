//! Which failures are of one row, and which of the whole database.

use sqlx::postgres::PgDatabaseError;

use super::{StoreError, server};

/// `SQLite`'s primary codes.
const IO: i64 = 10;
const CORRUPT: i64 = 11;
const NOT_A_DATABASE: i64 = 26;
/// A statement, a value or a row was at fault, and nothing else: an error in the statement, a value
/// that is too big, a constraint, a mismatch, misuse, a parameter out of range.
const OF_A_STATEMENT: [i64; 6] = [1, 18, 19, 20, 21, 25];

/// Reading from the disk failed, or gave too little.
const READING: [i64; 2] = [IO | 1 << 8, IO | 2 << 8];

impl StoreError {
    /// Whether what was asked for cannot be read, which need not be so for anything else.
    #[must_use]
    pub fn is_of_broken_rows(&self) -> bool {
        matches!(self, Self::Database(error) if is_broken(error))
    }
}

/// Tries again what a damaged page or the disk stood in the way of. What the disk failed to give once, it
/// may give the next time, and `SQLite` calls that damage, too (`SQLITE_IOERR_CORRUPTFS`).
///
/// # Errors
/// As the attempt.
pub async fn twice<T, A>(attempt: impl Fn() -> A) -> Result<T, StoreError>
where
    A: Future<Output = Result<T, StoreError>>,
{
    match attempt().await {
        Err(error) if error.is_of_broken_rows() => attempt().await,
        outcome => outcome,
    }
}

/// A damaged page, a sector that the disk does not give, or a column that holds something else.
pub(super) fn is_broken(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => true,
        _ => is_damage(error) || may_pass(error),
    }
}

/// Whether the file itself is not as `SQLite` left it.
pub(super) fn is_damage(error: &sqlx::Error) -> bool {
    state(error).is_some_and(|state| server::is_damage(&state))
        || code(error).is_some_and(|code| matches!(code & 0xff, CORRUPT | NOT_A_DATABASE))
}

/// Whether the disk failed to read: it may succeed the next time.
pub(super) fn may_pass(error: &sqlx::Error) -> bool {
    code(error).is_some_and(|code| READING.contains(&code))
}

/// Whether the database fails, and not only what was asked of it.
pub(super) fn is_of_the_database(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::RowNotFound
        | sqlx::Error::Encode(_)
        | sqlx::Error::ColumnDecode { .. }
        | sqlx::Error::Decode(_) => false,
        _ => match state(error) {
            Some(state) => !server::is_of_a_statement(&state),
            None => code(error).is_none_or(|code| !OF_A_STATEMENT.contains(&(code & 0xff))),
        },
    }
}

/// `SQLite`'s number of an error.
fn code(error: &sqlx::Error) -> Option<i64> {
    let error = error.as_database_error()?;
    if error.try_downcast_ref::<PgDatabaseError>().is_some() {
        return None;
    }
    error.code()?.parse().ok()
}

/// What a server calls an error.
fn state(error: &sqlx::Error) -> Option<String> {
    let error = error.as_database_error()?.try_downcast_ref::<PgDatabaseError>()?;
    Some(error.code().to_owned())
}
