//! How the sample of the newest version is written.

use chrono::TimeDelta;
use kintsugi::domain::{Couple, Journal, MessageId, Slot};
use kintsugi::line::{Header, Line};
use kintsugi::store::{Change, Committed, Note, Settled};
use serde_json::{Value, json};
use sqlx::{AnyPool, AssertSqlSafe};
use tempfile::TempDir;

use super::{
    ANA, COUPLE, FORMER, GROUP, INVITED, MAIN, RING, answered, held, kept, migrations, noon, open,
    pool, said,
};

/// Writes the sample of the newest version: once, by hand, before that version is released.
#[tokio::test]
#[ignore = "writes into the sources"]
async fn write_the_sample_of_the_newest_version() {
    let dir = tempfile::tempdir().unwrap();
    furnish(&dir).await;
    let version = migrations(MAIN.1).await.iter().last().unwrap().version;
    for ((file, _), name) in [(MAIN, "rows"), (RING, "keys")] {
        let path = format!("{}/tests/fixtures/{name}-{version:04}.sql", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, dump(&pool(&dir, file).await).await).unwrap();
    }
}

async fn furnish(dir: &TempDir) {
    let store = open(dir).await;
    let welcome = Line { slot: Some(Slot::Welcome), ..said() };
    let change = Change {
        update: Some(7),
        couple: Some((couple(), 0)),
        invites: true,
        lines: vec![welcome, said()],
        journal: vec![Journal::Keep(kept()), Journal::Keep(answered())],
        ..Change::default()
    };
    assert_eq!(store.commit(change).await.unwrap(), Committed::Written);
    let [welcome, nudge] = store.waiting().await.unwrap()[..] else { panic!("two lines wait") };
    for (line, message, slot, at, note) in [
        (welcome, 30, Slot::Untracked, noon() - TimeDelta::days(30), Note::AsItWas),
        (welcome, 40, Slot::Welcome, noon(), Note::Laid(held())),
    ] {
        let (messages, slot) = (vec![MessageId(message)], Some(slot));
        let Header { id, couple, place, .. } = line;
        let settled = Settled { id, couple, place, chat: GROUP, messages, slot, at, note };
        store.settle(settled).await.unwrap();
    }
    store.postpone(nudge.id, noon(), 2).await.unwrap();
    store.close().await;
    let pool = pool(dir, MAIN.0).await;
    // While that line waits, nothing is forgotten there.
    sqlx::raw_sql("UPDATE outbox SET parked = 1").execute(&pool).await.unwrap();
    let store = open(dir).await;
    store.forget_old_messages(noon()).await.unwrap();
    store.close().await;
    let wake_at = format!(
        "UPDATE couples SET wake_at = {}; UPDATE outbox SET parked = 0",
        noon().timestamp_millis()
    );
    sqlx::raw_sql(AssertSqlSafe(wake_at)).execute(&pool).await.unwrap();
}

/// One with Ana, and with somebody who has left.
fn couple() -> Couple {
    let sample: Value =
        serde_json::from_str(include_str!("../../fixtures/couple-0004.json")).unwrap();
    let mut state = serde_json::to_value(Couple::new(COUPLE, GROUP)).unwrap();
    state["partners"] = sample["partners"].clone();
    state["partners"]["a"]["user"] = json!(ANA);
    state["former"] = json!([{
        "user": FORMER, "ended": noon(), "until": noon() + TimeDelta::days(30), "zone": "Etc/UTC",
        "opened": false, "told": false,
    }]);
    state["invitations"] = json!([{
        "user": INVITED, "token": "0".repeat(48), "until": noon() + TimeDelta::days(7),
    }]);
    serde_json::from_value(state).unwrap()
}

/// All rows as SQL.
async fn dump(pool: &AnyPool) -> String {
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT m.name, group_concat(c.name, ', ') FROM sqlite_master m
         JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '%migrations'
         GROUP BY m.name ORDER BY m.name",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    let mut sql = String::new();
    for (table, columns) in columns {
        let values = columns.replace(", ", ") || ', ' || quote(");
        let select = format!(
            "SELECT 'INSERT INTO {table} ({columns}) VALUES (' || quote({values}) || ');' FROM {table}"
        );
        let rows: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(select)).fetch_all(pool).await.unwrap();
        for row in rows {
            sql.push_str(&row);
            sql.push('\n');
        }
    }
    sql
}
