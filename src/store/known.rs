//! What a bot remembers of itself: a row of `bots`.

use chrono::{DateTime, Utc};
use sqlx::{AnyConnection, Row};

use super::moment;

/// What it knows when it starts.
pub(super) struct Known {
    /// How often it was started, this time included.
    pub(super) starts: i64,
    /// The buttons of messages that were sent before are plain.
    pub(super) seals_since: DateTime<Utc>,
}

/// Counts a start.
pub(super) async fn start(connection: &mut AnyConnection, bot: i64) -> Result<Known, sqlx::Error> {
    sqlx::query(
        "INSERT INTO bots (bot_id, starts, buttons_since, gaps) VALUES ($1, 1, 0, 0)
         ON CONFLICT (bot_id) DO UPDATE SET starts = bots.starts + 1",
    )
    .bind(bot)
    .execute(&mut *connection)
    .await?;
    let row = sqlx::query("SELECT starts, buttons_since FROM bots WHERE bot_id = $1");
    let row = row.bind(bot).fetch_one(connection).await?;
    let seals_since = moment::moment(row.try_get("buttons_since")?);
    Ok(Known { starts: row.try_get("starts")?, seals_since })
}
