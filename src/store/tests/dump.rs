//! All that a database holds, to be compared.

use std::collections::HashMap;
use std::sync::Arc;

use sqlx::{AnyConnection, AssertSqlSafe, Row};
use zeroize::Zeroizing;

use crate::crypto::{Cell, CoupleKey};
use crate::domain::CoupleId;
use crate::store::cells::{line_cell, page_cell, record_cell};

type CellOf = fn(CoupleId, i64) -> Cell;

/// All rows, with what was sealed on the way as its words: no seal is like another.
pub(super) async fn dump(
    connection: &mut AnyConnection,
    keys: &HashMap<CoupleId, Arc<CoupleKey>>,
) -> Vec<String> {
    let mut rows = vec![];
    for (table, columns) in [
        ("couples", "id || '/' || version || '/' || COALESCE(wake_at, '') || '/' || COALESCE(on_time_at, '') || '/' || bot_id || hex(group_tag) || hex(state)"),
        ("seats", "bot_id || hex(user_tag) || '/' || couple_id"),
        ("former_seats", "bot_id || hex(user_tag) || '/' || couple_id || '/' || until"),
        ("invitations", "bot_id || hex(user_tag) || '/' || couple_id || '/' || until"),
        ("inbox", "bot_id || '/' || update_id || '/' || seen_at"),
        ("parked", "couple_id || '/' || parked_at"),
        ("sent", "bot_id || hex(chat_tag) || '/' || message_id || '/' || couple_id || hex(slot_tag) || hex(slot) || sent_at"),
        ("outbox", "id || '/' || bot_id || '/' || couple_id || '/' || version || '/' || place
            || '/' || hex(chat_tag) || '/' || lane || '/' || not_before || '/' || use_by
            || '/' || attempts || unpaced || parked || edits || guard || hex(COALESCE(slot_tag, ''))"),
        ("records", "id || '/' || bot_id || '/' || couple_id || '/' || COALESCE(expires_at, '')"),
        ("pages", "id || '/' || bot_id || '/' || couple_id || '/' || version || '/' || expires_at"),
    ] {
        let sql = format!("SELECT {columns} AS row FROM {table} ORDER BY 1");
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await.unwrap() {
            rows.push(format!("{table} {}", row.get::<String, _>("row")));
        }
    }
    let cells: [(&str, CellOf); 3] =
        [("outbox", line_cell), ("records", record_cell), ("pages", page_cell)];
    for (table, cell) in cells {
        let sql = format!("SELECT id, couple_id, body FROM {table} ORDER BY id");
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await.unwrap() {
            let (id, couple) = (row.get("id"), CoupleId(row.get("couple_id")));
            let words: Zeroizing<Vec<u8>> =
                keys[&couple].open(&cell(couple, id), &row.get::<Vec<u8>, _>("body")).unwrap();
            rows.push(format!("{table} {}", String::from_utf8_lossy(&words).trim_end()));
        }
    }
    rows
}
