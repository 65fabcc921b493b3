//! Numbers of lines and records: they only grow, also over starts, also if the clock stands or was
//! set back. What is decided on a message is told from what came after it by them.

use sqlx::AnyConnection;

/// So many numbers belong to one start: those of about a second of a clock that runs.
const OF_A_START: i64 = 1 << 30;

/// The number above which this start begins; the next one begins above all of its numbers.
pub(super) async fn reserve(
    connection: &mut AnyConnection,
    newest: i64,
) -> Result<i64, sqlx::Error> {
    let before: Option<i64> = sqlx::query_scalar("SELECT reserved FROM line_numbers")
        .fetch_optional(&mut *connection)
        .await?;
    let begins = before.unwrap_or_default().max(newest);
    let reserved = begins.saturating_add(OF_A_START);
    let note = match before {
        Some(_) => "UPDATE line_numbers SET reserved = $1",
        None => "INSERT INTO line_numbers (id, reserved) VALUES (1, $1)",
    };
    sqlx::query(note).bind(reserved).execute(connection).await?;
    Ok(begins)
}
