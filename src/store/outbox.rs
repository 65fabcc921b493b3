//! The lines that wait, for the operator: numbers and times, nobody's words, and no chat.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;
use sqlx::{Connection, Row};

use super::opening::{Opening, Pair};
use super::{OpenError, Store, moment};
use crate::domain::{CoupleId, Lane};

/// The migration since which lines have what is asked for here.
const SINCE: i64 = 8;

/// A line in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its number.
    pub line: i64,
    /// Whose it is; [`CoupleId::NONE`] for somebody without a couple.
    pub couple: CoupleId,
    /// How urgent.
    pub lane: Lane,
    /// When it may leave; none if it may at once.
    pub not_before: Option<DateTime<Utc>>,
    /// When it is too late for it.
    pub use_by: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i64,
    /// Whether Telegram refused it for good.
    pub is_parked: bool,
}

impl Store {
    /// The lines in these databases, of all bots: those that are parked first. Nothing is changed, and
    /// nobody is waited for.
    ///
    /// # Errors
    /// If the databases cannot be read, do not belong together or are an earlier version's.
    pub async fn outbox(opening: &Opening) -> Result<Vec<Waiting>, OpenError> {
        let pair = Pair::at(opening)?;
        let Some((main, look, _keys)) = pair.keys(opening).await? else { return Ok(vec![]) };
        if !look.versions.contains(&SINCE) || look.is_moving {
            let file = main.file().cloned().unwrap_or_default();
            let what = "is an earlier version's: run `kintsugi migrate` first";
            return Err(OpenError::Unusable { file, what });
        }
        let mut connection = main.connect_to_read().await?;
        let rows = sqlx::query(
            "SELECT id, couple_id, lane, not_before, use_by, attempts, parked FROM outbox
             ORDER BY parked DESC, lane, couple_id, version, place",
        );
        let rows = rows.fetch_all(&mut connection).await?;
        connection.close().await?;
        Ok(rows.iter().map(waiting).collect::<Result<_, _>>()?)
    }
}

fn waiting(row: &AnyRow) -> Result<Waiting, sqlx::Error> {
    let number = |column: &str| row.try_get::<i64, _>(column);
    Ok(Waiting {
        line: number("id")?,
        couple: CoupleId(number("couple_id")?),
        lane: Lane::of(number("lane")?),
        not_before: Some(number("not_before")?).filter(|at| *at > 0).map(moment::moment),
        use_by: moment::moment(number("use_by")?),
        attempts: number("attempts")?,
        is_parked: number("parked")? != 0,
    })
}
