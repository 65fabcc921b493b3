//! The lines that wait, as the sender's index knows them.

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

/// So many lines are read at a time: the first can leave before the last is read.
const PAGE: i64 = 512;

/// Up to where the lines that wait were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadTo {
    /// All lines of the lanes before this one were read.
    pub lane: Lane,
    couple: CoupleId,
    place: Place,
    /// How many were read: they arrive before whatever is committed from now on.
    arrivals: i64,
}

impl ReadTo {
    /// Before all lines.
    pub const START: Self = Self {
        lane: Lane::Urgent,
        couple: CoupleId(i64::MIN),
        place: Place { version: i64::MIN, index: i64::MIN },
        arrivals: 0,
    };

    /// Gives the lines their arrivals: they are the next ones.
    fn arrive(self, lines: &mut [Header]) {
        for (line, arrival) in lines.iter_mut().zip(i64::MIN / 2 + self.arrivals..) {
            line.arrival = arrival;
        }
    }

    fn after(self, lines: &[Header]) -> Option<Self> {
        let read = i64::try_from(lines.len()).unwrap_or(PAGE);
        let &Header { lane, couple, place, .. } = lines.last().filter(|_| read >= PAGE)?;
        Some(Self { lane, couple, place, arrivals: self.arrivals + read })
    }
}

impl Store {
    /// Lines that wait and come after those that were read, the most urgent first, a couple's in its
    /// order; and up to where they go, unless they are the last.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waiting_after(
        &self,
        read: ReadTo,
    ) -> Result<(Vec<Header>, Option<ReadTo>), StoreError> {
        let mut connection = self.inner.readers.acquire().await?;
        let bot = &self.inner.bot;
        let (mut lines, next) = match page_after(&mut connection, bot, read).await {
            Err(error) if is_broken(&error) => (one_by_one(&mut connection, bot).await?, None),
            page => {
                let lines = page?;
                let next = read.after(&lines);
                (lines, next)
            }
        };
        read.arrive(&mut lines);
        Ok((lines, next))
    }

    /// All lines that wait, each couple's in its order; those to people without one come last.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waiting(&self) -> Result<Vec<Header>, StoreError> {
        let (mut all, mut read) = (Vec::new(), Some(ReadTo::START));
        while let Some(to) = read {
            let (lines, next) = self.waiting_after(to).await?;
            all.extend(lines);
            read = next;
        }
        all.sort_unstable_by_key(|line| (line.couple == CoupleId::NONE, line.couple.0, line.place));
        Ok(all)
    }
}

/// An index answers alone, which holds nobody's words.
async fn page_after(
    connection: &mut AnyConnection,
    bot: &Bot,
    ReadTo { lane, couple, place, .. }: ReadTo,
) -> Result<Vec<Header>, sqlx::Error> {
    let rows = sqlx::query(
        "SELECT id, couple_id, version, place, chat_tag, lane, not_before, use_by, attempts,
         unpaced, guard FROM outbox
         WHERE bot_id = $1 AND parked = 0 AND (lane, couple_id, version, place) > ($2, $3, $4, $5)
         ORDER BY lane, couple_id, version, place LIMIT $6",
    )
    .bind(bot.id)
    .bind(lane.number())
    .bind(couple.0)
    .bind(place.version)
    .bind(place.index)
    .bind(PAGE)
    .fetch_all(connection)
    .await?;
    rows.iter().map(|row| header(row, bot)).collect()
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
        let row = row.bind(id).bind(bot.id).fetch_optional(&mut *connection).await;
        match row.and_then(|row| row.map(|row| header(&row, bot)).transpose()) {
            Ok(read) => headers.extend(read),
            Err(error) if is_broken(&error) => {
                tracing::error!(line = id, %error, "a line cannot be read: it is left out");
            }
            Err(error) => return Err(error),
        }
    }
    headers.sort_unstable_by_key(|header| (header.lane, header.couple.0, header.place));
    Ok(headers)
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
