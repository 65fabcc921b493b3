//! Statements over many rows at once: each costs one trip to the database, however many rows it has.

use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe};

/// So many rows has a statement, so that there are few of each, and the database keeps them prepared.
/// Several share the rows of a set: more in one would bring little, and states of couples no longer fit
/// into the memory that `SQLite` has for them on the way.
const SIZES: [usize; 4] = [64, 16, 4, 1];

/// A statement, to which values are bound row by row.
pub(super) type Bound = Query<'static, Any, AnyArguments>;

/// A statement with rows of values in the middle.
pub(super) struct Many {
    before: &'static str,
    /// What is written for each value of the first row: `PostgreSQL` has to be told the types where the
    /// rows are no table's.
    first: Values,
    columns: usize,
    after: &'static str,
    /// As each kind of database writes its parameters.
    texts: [[OnceLock<Arc<str>>; SIZES.len()]; 2],
}

/// How a parameter is written.
#[derive(Clone, Copy)]
pub(super) enum Parameters {
    /// `?`: `SQLite` finds the name of a numbered one by going through all before it, for each anew.
    InOrder,
    /// `$1`, which `PostgreSQL` asks for.
    Numbered,
}

impl Parameters {
    fn of(connection: &AnyConnection) -> Self {
        if connection.backend_name() == "PostgreSQL" { Self::Numbered } else { Self::InOrder }
    }
}

enum Values {
    OfATable,
    /// Whole numbers but for those columns, which are bytes.
    Free {
        bytes: &'static [usize],
    },
}

impl Many {
    /// Rows for a table's columns.
    pub(super) const fn into_table(
        before: &'static str,
        columns: usize,
        after: &'static str,
    ) -> Self {
        let texts = [const { [const { OnceLock::new() }; SIZES.len()] }; 2];
        Self { before, first: Values::OfATable, columns, after, texts }
    }

    /// Rows that something is done with: whole numbers, and bytes in some columns (from 0).
    pub(super) const fn with_rows(
        before: &'static str,
        columns: usize,
        bytes: &'static [usize],
        after: &'static str,
    ) -> Self {
        let texts = [const { [const { OnceLock::new() }; SIZES.len()] }; 2];
        Self { before, first: Values::Free { bytes }, columns, after, texts }
    }

    fn text(&self, size: usize, parameters: Parameters) -> Arc<str> {
        let texts = &self.texts[parameters as usize];
        texts[size].get_or_init(|| self.with(SIZES[size], parameters).into()).clone()
    }

    /// The statement with so many rows.
    pub(super) fn with(&self, rows: usize, parameters: Parameters) -> String {
        let mut text = String::with_capacity(self.before.len() + rows * self.columns * 6);
        text.push_str(self.before);
        for row in 0..rows {
            text.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..self.columns {
                let is_typed = match self.first {
                    Values::Free { bytes } => row == 0 && !bytes.contains(&column),
                    Values::OfATable => false,
                };
                text.push_str(if column == 0 { "" } else { ", " });
                text.push_str(if is_typed { "CAST(" } else { "" });
                match parameters {
                    Parameters::InOrder => text.push('?'),
                    // Nothing can go wrong: it is a string.
                    Parameters::Numbered => {
                        let _ = write!(text, "${}", row * self.columns + column + 1);
                    }
                }
                text.push_str(if is_typed { " AS BIGINT)" } else { "" });
            }
            text.push(')');
        }
        text.push_str(self.after);
        text
    }

    /// Does it with all rows, as many at a time as there are statements for; how many rows of the
    /// table were written.
    pub(super) async fn write<T>(
        &self,
        connection: &mut AnyConnection,
        rows: &[T],
        bind: impl Fn(Bound, &T) -> Bound,
    ) -> Result<u64, sqlx::Error> {
        let mut written = 0;
        let parameters = Parameters::of(connection);
        for (text, rows) in self.parts(rows, parameters) {
            let query = rows.iter().fold(sqlx::query(AssertSqlSafe(text)), &bind);
            written += query.execute(&mut *connection).await?.rows_affected();
        }
        Ok(written)
    }

    /// Asks with all rows likewise.
    pub(super) async fn read<T>(
        &self,
        connection: &mut AnyConnection,
        rows: &[T],
        bind: impl Fn(Bound, &T) -> Bound,
    ) -> Result<Vec<AnyRow>, sqlx::Error> {
        let mut read = Vec::with_capacity(rows.len());
        let parameters = Parameters::of(connection);
        for (text, rows) in self.parts(rows, parameters) {
            let query = rows.iter().fold(sqlx::query(AssertSqlSafe(text)), &bind);
            read.extend(query.fetch_all(&mut *connection).await?);
        }
        Ok(read)
    }

    fn parts<'a, T>(
        &self,
        mut rows: &'a [T],
        parameters: Parameters,
    ) -> impl Iterator<Item = (Arc<str>, &'a [T])> {
        std::iter::from_fn(move || {
            let size = SIZES.iter().position(|size| *size <= rows.len())?;
            let (part, rest) = rows.split_at(SIZES[size]);
            rows = rest;
            Some((self.text(size, parameters), part))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_database_has_its_own_parameters() {
        let table = Many::into_table("INSERT INTO t (a, b) VALUES ", 2, "");
        let numbered = table.with(2, Parameters::Numbered);
        assert_eq!(numbered, "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)");
        let free = Many::with_rows("WITH v (a, b) AS (VALUES ", 2, &[1], ") SELECT a FROM v");
        let numbered =
            "WITH v (a, b) AS (VALUES (CAST($1 AS BIGINT), $2), ($3, $4)) SELECT a FROM v";
        assert_eq!(free.with(2, Parameters::Numbered), numbered);
        let in_order = "WITH v (a, b) AS (VALUES (CAST(? AS BIGINT), ?), (?, ?)) SELECT a FROM v";
        assert_eq!(free.with(2, Parameters::InOrder), in_order);
    }

    #[test]
    fn every_row_is_in_one_part() {
        let many = Many::into_table("", 1, "");
        for rows in [0, 1, 3, 4, 5, 63, 100, 255, 256, 300, 700] {
            let rows: Vec<usize> = (0..rows).collect();
            let parts: Vec<_> =
                many.parts(&rows, Parameters::InOrder).map(|(_, part)| part).collect();
            assert_eq!(parts.concat(), rows);
            assert!(parts.iter().all(|part| SIZES.contains(&part.len())));
        }
    }
}
