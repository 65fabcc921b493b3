//! Moves the rows of earlier versions to where numbers of people and chats are covered.
//!
//! Each row is in one of two tables, the old one or the new, and some at a time change over in one
//! transaction: so a kill at any moment loses nothing, and the next start goes on with what is left. An
//! old table that is empty is dropped; when none is left, all have moved. Nobody works before that.

mod tables;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row};

use super::bot::Bot;
use super::database::Database;
use super::many::{Bound, Many};
use super::moment;
use crate::domain::{ChatId, UserId};
use tables::{MOVES, SINGLE};

/// Rows that change over together.
const AT_ONCE: i64 = 256;

/// A line that was rendered before buttons were sealed is sent within a day, or not at all.
const LINES_LAST: TimeDelta = TimeDelta::days(1);

/// A table that is left, and where its rows go.
struct Move {
    from: &'static str,
    /// The columns of its primary key, by which rows go in order.
    key: &'static [&'static str],
    into: Many,
    /// What the new table's columns hold.
    columns: &'static [Column],
}

/// Where a column gets its value from.
#[derive(Clone, Copy)]
enum Column {
    /// The bot's number.
    Bot,
    /// A number, as it was.
    Same(&'static str),
    /// Bytes, as they were.
    Bytes(&'static str),
    /// A person's number, covered.
    User(&'static str),
    /// A chat's number, covered.
    Chat(&'static str),
    /// A moment to the second.
    Second(&'static str),
    /// A moment to the hour.
    Hour(&'static str),
    /// Nothing of the kind was there.
    Zero,
}

/// What is bound for a column.
enum Value {
    Number(Option<i64>),
    Bytes(Option<Vec<u8>>),
}

impl Column {
    fn of(self, row: &AnyRow, bot: &Bot) -> Result<Value, sqlx::Error> {
        let number = |column| row.try_get::<Option<i64>, _>(column);
        let surely = |column| row.try_get::<i64, _>(column);
        Ok(match self {
            Self::Bot => Value::Number(Some(bot.id)),
            Self::Same(column) => Value::Number(number(column)?),
            Self::Second(column) => Value::Number(number(column)?.map(moment::second_of)),
            Self::Hour(column) => Value::Number(number(column)?.map(moment::hour_of)),
            Self::Zero => Value::Number(Some(0)),
            Self::Bytes(column) => Value::Bytes(row.try_get(column)?),
            Self::User(column) => Value::Bytes(Some(bot.user(UserId(surely(column)?)))),
            Self::Chat(column) => Value::Bytes(Some(bot.chat(ChatId(surely(column)?)))),
        })
    }
}

impl Value {
    fn bind(query: Bound, value: &Self) -> Bound {
        match value {
            Self::Number(number) => query.bind(*number),
            Self::Bytes(bytes) => query.bind(bytes.clone()),
        }
    }
}

/// The move of all rows to one bot: before, a database had only one.
pub(super) struct Rehash<'a> {
    database: &'a Database,
    bot: &'a Bot,
    now: DateTime<Utc>,
    at_once: i64,
}

impl<'a> Rehash<'a> {
    pub(super) fn new(database: &'a Database, bot: &'a Bot, now: DateTime<Utc>) -> Self {
        Self { database, bot, now, at_once: AT_ONCE }
    }

    /// So many rows at a time.
    #[cfg(test)]
    pub(super) fn slowly(self, at_once: i64) -> Self {
        Self { at_once, ..self }
    }

    /// Moves some rows, and drops what is empty; whether there was something to do.
    pub(super) async fn step(&self, connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
        let left = self.database.tables(connection).await?;
        if !is_moving(&left) {
            return Ok(false);
        }
        let is_left = |table: &str| left.iter().any(|name| name == table);
        let mut transaction = connection.begin_with(self.database.begin()).await?;
        if SINGLE.into_iter().any(is_left) {
            self.move_single(&mut transaction).await?;
        }
        for table in MOVES.iter().filter(|table| is_left(table.from)) {
            if self.move_some(&mut transaction, table).await? {
                break;
            }
            drop_table(&mut transaction, table.from).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// What the bot remembers of itself.
    async fn move_single(&self, connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
        let since = sqlx::query_scalar("SELECT since FROM old_sealed_buttons");
        let since: Option<i64> = since.fetch_optional(&mut *connection).await?;
        let couple = sqlx::query("SELECT id FROM old_couples LIMIT 1");
        let has_couples = couple.fetch_optional(&mut *connection).await?.is_some();
        let since = since.unwrap_or_else(|| {
            if has_couples { moment::to_hour(self.now + LINES_LAST) } else { 0 }
        });
        let heard = sqlx::query("SELECT at, gaps FROM old_heard");
        let heard = heard.fetch_optional(&mut *connection).await?;
        let heard =
            heard.map(|row| Ok::<_, sqlx::Error>((row.try_get("at")?, row.try_get("gaps")?)));
        let (heard_at, gaps): (Option<i64>, Option<i64>) = heard.transpose()?.unzip();
        sqlx::query(
            "INSERT INTO bots (bot_id, starts, buttons_since, heard_at, gaps)
             VALUES ($1, 0, $2, $3, $4) ON CONFLICT (bot_id) DO NOTHING",
        )
        .bind(self.bot.id)
        .bind(since)
        .bind(heard_at)
        .bind(gaps.unwrap_or(0))
        .execute(&mut *connection)
        .await?;
        for table in SINGLE {
            drop_table(connection, table).await?;
        }
        Ok(())
    }

    /// Moves the first rows of a table; false if it has none.
    async fn move_some(
        &self,
        connection: &mut AnyConnection,
        table: &Move,
    ) -> Result<bool, sqlx::Error> {
        let (from, key) = (table.from, table.key.join(", "));
        let first = format!("SELECT * FROM {from} ORDER BY {key} LIMIT $1");
        let first = sqlx::query(AssertSqlSafe(first)).bind(self.at_once);
        let first = first.fetch_all(&mut *connection).await?;
        let Some(last) = first.last() else { return Ok(false) };
        let mut rows = Vec::with_capacity(first.len());
        for row in &first {
            let values = table.columns.iter().map(|column| column.of(row, self.bot));
            rows.push(values.collect::<Result<Vec<_>, _>>()?);
        }
        let bind = |query, row: &Vec<Value>| row.iter().fold(query, Value::bind);
        table.into.write(&mut *connection, &rows, bind).await?;
        let numbers: Vec<_> = (1..=table.key.len()).map(|number| format!("${number}")).collect();
        let gone = format!("DELETE FROM {from} WHERE ({key}) <= ({})", numbers.join(", "));
        let mut gone = sqlx::query(AssertSqlSafe(gone));
        for column in table.key {
            gone = gone.bind(last.try_get::<i64, _>(*column)?);
        }
        gone.execute(&mut *connection).await?;
        Ok(true)
    }
}

/// Whether one of these tables is to be moved.
pub(super) fn is_moving(tables: &[String]) -> bool {
    let mut old = SINGLE.into_iter().chain(MOVES.iter().map(|table| table.from));
    old.any(|old| tables.iter().any(|table| table == old))
}

async fn drop_table(connection: &mut AnyConnection, table: &str) -> Result<(), sqlx::Error> {
    let drop = sqlx::query(AssertSqlSafe(format!("DROP TABLE {table}")));
    drop.execute(connection).await?;
    Ok(())
}
