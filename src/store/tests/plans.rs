//! How the database answers what the store asks: by an index, never by reading a whole table.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::DateTime;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row};

use crate::clock::ManualClock;
use crate::crypto::MasterKeyFrom;
use crate::store::many::Parameters;
use crate::store::{BotId, Opening, Store, check, leaving, rows, waiting};

/// Tables with one row, and the one of couples that cannot be read.
const SMALL: [&str; 4] = ["bots", "shape", "canary", "parked"];

/// An index that holds only the lines that were put aside.
const ASIDE: &str = "outbox USING COVERING INDEX outbox_parked";

/// Tables that are gone once their rows have moved.
const OLD: &str = " FROM old_";

/// Asked once, by a start or by the operator.
const ONCE: [&str; 9] = [
    "SELECT version FROM _sqlx_migrations ORDER BY version",
    "SELECT name FROM sqlite_master WHERE type = 'table'",
    "SELECT COUNT(*) FROM keys WHERE couple_id <> $1",
    "SELECT id AS couple_id, 0 AS parked_at FROM couples WHERE parked = 1",
    // The numbers of all lines, when some of them cannot be read.
    "SELECT id FROM outbox ORDER BY id",
    "VACUUM INTO $1",
    // `kintsugi outbox`, and `kintsugi rotate-key`.
    "SELECT id, couple_id, lane, not_before, use_by, attempts, parked FROM outbox",
    "SELECT couple_id AS id, wrapped FROM keys",
    "SELECT bot_id AS id, wrapped FROM lookup_keys",
];

/// All SQL that stands in the store, outside of tests.
fn all() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut all = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        // For what is on a server alone, `SQLite` has no words.
        if !is_source || path.ends_with("tests.rs") || path.ends_with("server.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let begins = |words: &&str| {
            let verb = words.split_whitespace().next().unwrap_or_default();
            ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&verb)
        };
        // Those for many rows are written out below.
        let whole = |sql: &&str| !sql.trim_end().ends_with("VALUES") && !sql.contains('{');
        all.extend(code.split('"').filter(begins).filter(whole).map(str::to_owned));
    }
    let others = [check::statement(), leaving::statement(), waiting::statement()];
    for many in rows::statements().into_iter().chain(others) {
        all.extend([1, 64].map(|rows| many.with(rows, Parameters::InOrder)));
    }
    all
}

/// What it reads as a whole.
async fn scans(connection: &mut AnyConnection, sql: &str) -> Result<Vec<String>, sqlx::Error> {
    let plan = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
    let rows = sqlx::query(plan).fetch_all(connection).await?;
    let details = rows.iter().map(|row| row.get::<String, _>("detail"));
    let scans = details.filter_map(|detail| Some(detail.strip_prefix("SCAN ")?.to_owned()));
    // Rows that stand in the statement, or that a part of it has found.
    let found = ["CONSTANT", "ids", "v"];
    Ok(scans
        .filter(|scan| {
            let table = scan.split_whitespace().next().unwrap_or_default();
            let is_values = table.starts_with(|first: char| first.is_ascii_digit());
            !is_values
                && scan != ASIDE
                && !SMALL.contains(&table)
                && !found.iter().any(|found| table.starts_with(found))
        })
        .collect())
}

/// A start with many lines that wait reads none of their words.
#[tokio::test]
async fn the_lines_that_wait_are_told_by_an_index_alone() {
    let (_dir, store) = super::store().await;
    let asked =
        all().into_iter().find(|sql| sql.contains("ORDER BY lane, couple_id, version, place"));
    let plan = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", asked.unwrap()));
    let rows = sqlx::query(plan).fetch_all(&store.inner.readers).await.unwrap();
    let details: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
    let by_index = "SEARCH outbox USING COVERING INDEX outbox_waiting (bot_id=? AND (lane,couple_id,version,place)>(?,?,?,?))";
    assert_eq!(details, [by_index]);
}

#[tokio::test]
async fn nothing_that_is_asked_while_the_bot_runs_reads_a_whole_table() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("k.db");
    let opening = Opening {
        database_url: format!("sqlite:{}", file.display()),
        keyring_url: None,
        master_key: MasterKeyFrom::Given("07".repeat(32)),
        bot: Some(BotId(12_345)),
    };
    let clock = Arc::new(ManualClock::standing(DateTime::UNIX_EPOCH));
    Store::open(&opening, clock).await.unwrap().0.close().await;
    let mut main = AnyConnection::connect(&opening.database_url).await.unwrap();
    let ring = format!("{}.keys", opening.database_url);
    let mut ring = AnyConnection::connect(&ring).await.unwrap();
    let (mut asked, mut whole) = (0, vec![]);
    for sql in all() {
        if sql.contains(OLD) || ONCE.iter().any(|once| sql.starts_with(once)) {
            continue;
        }
        let scans = match scans(&mut main, &sql).await {
            Ok(scans) => scans,
            Err(_) => match scans(&mut ring, &sql).await {
                Ok(scans) => scans,
                Err(error) => panic!("{sql}: {error}"),
            },
        };
        whole.extend(scans.into_iter().map(|scan| format!("{sql}\nreads all of {scan}\n")));
        asked += 1;
    }
    assert!(whole.is_empty(), "{}", whole.join("\n"));
    assert!(asked > 60, "only {asked} were found");
}
