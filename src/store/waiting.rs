//! The lines that wait, as the sender's index knows them.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::broken::is_broken;
use super::{Store, StoreError, moment};
use crate::domain::{ChatId, CoupleId, Guard, Lane};
use crate::line::Header;

impl Store {
    /// All lines that wait, in the order in which they were committed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waiting(&self) -> Result<Vec<Header>, StoreError> {
        let mut connection = self.inner.readers.acquire().await?;
        match lines_after(&mut connection, i64::MIN).await {
            Err(error) if is_broken(&error) => Ok(one_by_one(&mut connection).await?),
            read => Ok(read?),
        }
    }
}

/// The lines that wait and have a higher number, in the order in which they were committed.
pub(super) async fn lines_after(
    connection: &mut AnyConnection,
    id: i64,
) -> Result<Vec<Header>, sqlx::Error> {
    let rows = sqlx::query(
        "SELECT id, couple_id, chat, lane, not_before, use_by, attempts, unpaced, guard
         FROM outbox WHERE parked = 0 AND id > $1 ORDER BY id",
    )
    .bind(id)
    .fetch_all(connection)
    .await?;
    rows.iter().map(header).collect()
}

/// All lines that wait and can be read: the numbers come from their index.
async fn one_by_one(connection: &mut AnyConnection) -> Result<Vec<Header>, sqlx::Error> {
    let ids = sqlx::query_scalar("SELECT id FROM outbox ORDER BY id");
    let ids: Vec<i64> = ids.fetch_all(&mut *connection).await?;
    let mut headers = Vec::with_capacity(ids.len());
    for id in ids {
        let row = sqlx::query(
            "SELECT id, couple_id, chat, lane, not_before, use_by, attempts, unpaced, guard
             FROM outbox WHERE id = $1 AND parked = 0",
        );
        match row.bind(id).fetch_optional(&mut *connection).await {
            Ok(row) => headers.extend(row.as_ref().map(header).transpose()?),
            Err(error) if is_broken(&error) => {
                tracing::error!(line = id, %error, "a line cannot be read: it is left out");
            }
            Err(error) => return Err(error),
        }
    }
    Ok(headers)
}

fn header(row: &AnyRow) -> Result<Header, sqlx::Error> {
    let number = |column: &str| row.try_get::<i64, _>(column);
    Ok(Header {
        id: number("id")?,
        couple: CoupleId(number("couple_id")?),
        chat: ChatId(number("chat")?),
        lane: Lane::of(number("lane")?),
        not_before: moment::moment(number("not_before")?),
        use_by: moment::moment(number("use_by")?),
        attempts: u32::try_from(number("attempts")?).unwrap_or(u32::MAX),
        unpaced: number("unpaced")? != 0,
        guard: Guard::of(number("guard")?),
    })
}
