//! Since when the buttons of messages are sealed, and with which key.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::AnyConnection;

use super::{Store, StoreError, moment};
use crate::crypto::CoupleKey;
use crate::domain::CoupleId;

/// A line that was rendered before is sent within a day, or not at all.
const LINES_LAST: TimeDelta = TimeDelta::days(1);

/// Reads it; the first time, notes it: from now on, or from the beginning where nothing was sent yet.
pub(super) async fn sealed_since(
    connection: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, sqlx::Error> {
    let known: Option<i64> = sqlx::query_scalar("SELECT since FROM sealed_buttons")
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(known) = known {
        return Ok(moment::moment(known));
    }
    let couples: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM couples").fetch_one(&mut *connection).await?;
    let since = if couples == 0 { 0 } else { moment::stored(now + LINES_LAST) };
    let insert = sqlx::query("INSERT INTO sealed_buttons (id, since) VALUES (1, $1)");
    insert.bind(since).execute(connection).await?;
    Ok(moment::moment(since))
}

impl Store {
    /// The key that seals what is a couple's; made if the couple is new.
    ///
    /// # Errors
    /// If the database fails, or a couple that is not new has no key.
    pub(crate) async fn key_of(
        &self,
        couple: CoupleId,
        is_new: bool,
    ) -> Result<Arc<CoupleKey>, StoreError> {
        let keys = &self.inner.keys;
        if is_new { Ok(keys.key_or_new(couple).await?) } else { keys.key(couple).await }
    }

    /// The buttons of messages that were sent before this moment are plain.
    pub(crate) fn seals_since(&self) -> DateTime<Utc> {
        self.inner.seals_since
    }
}
