//! The lines that wait, as the sender's index knows them.

use futures::TryStreamExt;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::bot::Bot;
use super::broken::is_broken;
use super::many::Many;
use super::{Store, StoreError, moment};
use crate::domain::{CoupleId, Guard, Lane};
use crate::line::{Header, Place};

/// Those of these lines that wait.
static STILL: Many =
    Many::with_rows("SELECT id FROM outbox WHERE parked = 0 AND id IN (VALUES ", 1, &[], ")");

impl Store {
    /// All lines that wait, in the order in which they leave: see [`in_order`].
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waiting(&self) -> Result<Vec<Header>, StoreError> {
        let mut connection = self.inner.readers.acquire().await?;
        let bot = &self.inner.bot;
        let waiting = match all(&mut connection, bot).await {
            Err(error) if is_broken(&error) => one_by_one(&mut connection, bot).await?,
            read => read?,
        };
        Ok(in_order(waiting))
    }
}

/// By couple, each one's in its order. An index answers alone, which holds nobody's words.
async fn all(connection: &mut AnyConnection, bot: &Bot) -> Result<Vec<Header>, sqlx::Error> {
    let rows = sqlx::query(
        "SELECT id, couple_id, version, place, chat_tag, lane, not_before, use_by, attempts,
         unpaced, guard
         FROM outbox WHERE bot_id = $1 AND parked = 0 ORDER BY couple_id, version, place",
    );
    // One by one: as rows, a hundred thousand of them would weigh many times as much.
    let rows = rows.bind(bot.id).fetch(connection);
    rows.and_then(|row| std::future::ready(header(&row, bot))).try_collect().await
}

/// All lines that wait and can be read: the numbers come from their index.
async fn one_by_one(connection: &mut AnyConnection, bot: &Bot) -> Result<Vec<Header>, sqlx::Error> {
    let ids = sqlx::query_scalar("SELECT id FROM outbox ORDER BY id");
    let ids: Vec<i64> = ids.fetch_all(&mut *connection).await?;
    let mut headers = Vec::with_capacity(ids.len());
    for id in ids {
        let row = sqlx::query(
            "SELECT id, couple_id, version, place, chat_tag, lane, not_before, use_by, attempts,
             unpaced, guard
             FROM outbox WHERE id = $1 AND bot_id = $2 AND parked = 0",
        );
        match row.bind(id).bind(bot.id).fetch_optional(&mut *connection).await {
            Ok(row) => headers.extend(row.map(|row| header(&row, bot)).transpose()?),
            Err(error) if is_broken(&error) => {
                tracing::error!(line = id, %error, "a line cannot be read: it is left out");
            }
            Err(error) => return Err(error),
        }
    }
    headers.sort_unstable_by_key(|header| (header.couple.0, header.place));
    Ok(headers)
}

/// Puts the lines of all couples in one order: each couple's as they were decided, and between couples
/// what is of use for a shorter time first. All of them came before whatever comes from now on.
fn in_order(mut lines: Vec<Header>) -> Vec<Header> {
    let mut behind: Option<(CoupleId, i64)> = None;
    for line in lines.iter_mut().rev() {
        let own = line.use_by.timestamp_millis();
        let soonest = match behind {
            Some((couple, soonest)) if couple == line.couple => own.min(soonest),
            _ => own,
        };
        behind = Some((line.couple, soonest));
        line.arrival = soonest;
    }
    // The house comes last.
    lines.sort_unstable_by_key(|line| {
        (line.arrival, line.couple == CoupleId::HOUSE, line.couple.0, line.place)
    });
    let before_all = -i64::try_from(lines.len()).unwrap_or(i64::MAX);
    for (line, arrival) in lines.iter_mut().zip(before_all..) {
        line.arrival = arrival;
    }
    lines
}

/// Those of these lines that are in the outbox after all.
pub(super) async fn written_after_all(
    connection: &mut AnyConnection,
    in_doubt: &[Header],
) -> Result<Vec<Header>, sqlx::Error> {
    let rows = STILL.read(connection, in_doubt, |query, header| query.bind(header.id)).await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.try_get("id")).collect::<Result<_, _>>()?;
    Ok(in_doubt.iter().filter(|header| ids.contains(&header.id)).copied().collect())
}

fn header(row: &AnyRow, bot: &Bot) -> Result<Header, sqlx::Error> {
    let number = |column: &str| row.try_get::<i64, _>(column);
    Ok(Header {
        id: number("id")?,
        arrival: 0,
        couple: CoupleId(number("couple_id")?),
        place: Place { version: number("version")?, index: number("place")? },
        chat: bot.chat_of_header(&row.try_get::<Vec<u8>, _>("chat_tag")?)?,
        lane: Lane::of(number("lane")?),
        not_before: moment::moment(number("not_before")?),
        use_by: moment::moment(number("use_by")?),
        attempts: u32::try_from(number("attempts")?).unwrap_or(u32::MAX),
        unpaced: number("unpaced")? != 0,
        guard: Guard::of(number("guard")?),
    })
}

#[cfg(test)]
pub(super) fn statement() -> &'static Many {
    &STILL
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::ChatId;

    fn line(couple: i64, version: i64, use_by: i64) -> Header {
        Header {
            id: 1000 * couple + version,
            arrival: 0,
            couple: CoupleId(couple),
            place: Place { version, index: 0 },
            chat: ChatId(couple),
            lane: Lane::Reply,
            not_before: DateTime::UNIX_EPOCH,
            use_by: moment::moment(use_by),
            attempts: 0,
            unpaced: false,
            guard: None,
        }
    }

    #[test]
    fn each_couples_lines_keep_their_order_and_what_is_of_use_for_a_shorter_time_comes_first() {
        let lines = vec![
            line(0, 1, 50),
            line(3, 7, 90),
            line(3, 8, 20),
            line(3, 9, 90),
            line(5, 2, 50),
            line(6, 1, 90),
        ];
        let ordered = in_order(lines);
        let ids: Vec<i64> = ordered.iter().map(|line| line.id).collect();
        assert_eq!(ids, [3007, 3008, 5002, 1, 3009, 6001]);
        let arrivals: Vec<i64> = ordered.iter().map(|line| line.arrival).collect();
        assert_eq!(arrivals, [-6, -5, -4, -3, -2, -1]);
    }
}
