//! What is `PostgreSQL`'s alone: the few statements that `SQLite` has no words for, and its errors.
//!
//! All else is the same for both, and stands where it is used.

use std::str::FromStr;

use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::{AnyConnection, Executor, Row};

use super::OpenError;

/// For each connection. Nothing hangs: a process that stands still holds no row for long, and a server
/// that does not answer is given up. What is committed is on disk, there and where it is copied to.
const SETTINGS: &str = "
    SET statement_timeout = '10s'; SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '5s';
    SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') = 'off'";

/// A migration may take its time.
const TO_MIGRATE: &str = "SET statement_timeout = 0; SET lock_timeout = 0;
    SET idle_in_transaction_session_timeout = 0";

/// Names what is locked while the tables are made or migrated, and while somebody works in them.
const TABLES: i64 = 0x6b69_6e74_7375_6769;

/// A lock on the tables that ends with its connection, alone or together with others.
const ALONE: &str = "SELECT CASE WHEN pg_try_advisory_lock($1) THEN 1 ELSE 0 END AS taken";
const SHARED: &str = "SELECT CASE WHEN pg_try_advisory_lock_shared($1) THEN 1 ELSE 0 END AS taken";

/// The lease as it is. Whoever takes it over waits until this transaction has ended.
const FENCE: &str = "SELECT epoch FROM leases WHERE bot_id = $1 FOR SHARE";

/// All that there is where our tables are.
pub(super) const ALL_TABLES: &str =
    "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()";

/// Makes a new connection ready.
pub(super) async fn prepare(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    connection.execute(SETTINGS).await.map(drop)
}

/// Makes a connection ready for migrations.
pub(super) async fn prepare_to_migrate(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    connection.execute(TO_MIGRATE).await.map(drop)
}

/// Whether the tables are this connection's from now on: alone, or with others who share them.
pub(super) async fn locks_tables(
    connection: &mut AnyConnection,
    alone: bool,
) -> Result<bool, sqlx::Error> {
    let lock = sqlx::query(if alone { ALONE } else { SHARED }).bind(TABLES);
    let taken: i32 = lock.fetch_one(connection).await?.try_get("taken")?;
    Ok(taken == 1)
}

/// The epoch of the bot's lease, which stays what it is until the transaction ends.
pub(super) async fn epoch(connection: &mut AnyConnection, bot: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(FENCE).bind(bot).fetch_one(connection).await
}

/// Whether somebody on the way could read what is sent there.
pub(super) fn is_open_to_others(url: &str) -> Result<bool, OpenError> {
    let options = PgConnectOptions::from_str(url).map_err(|_| OpenError::BadUrl)?;
    let host = options.get_host();
    let is_near = options.get_socket().is_some()
        || host.starts_with('/')
        || host == "localhost"
        || host
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback());
    let is_sealed = matches!(
        options.get_ssl_mode(),
        PgSslMode::Require | PgSslMode::VerifyCa | PgSslMode::VerifyFull
    );
    Ok(!is_near && !is_sealed)
}

/// Whether what was asked for was at fault, and not the server: its data, a constraint, its statement.
pub(super) fn is_of_a_statement(state: &str) -> bool {
    ["21", "22", "23", "42", "54"].iter().any(|class| state.starts_with(class))
}

/// Whether a part of what is stored cannot be read.
pub(super) fn is_damage(state: &str) -> bool {
    matches!(state, "XX001" | "XX002")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_server_without_tls_is_open_to_others() {
        let open = |url| is_open_to_others(url).ok();
        for near in ["postgres://h@127.0.0.1/d", "postgres://h@localhost/d", "postgres://h@[::1]/d"]
        {
            assert_eq!(open(near), Some(false), "{near}");
        }
        assert_eq!(open("postgres:///d?host=/run/postgresql"), Some(false));
        assert_eq!(open("postgres://h@db.example.org/d"), Some(true));
        assert_eq!(open("postgres://h@10.0.0.7/d?sslmode=prefer"), Some(true));
        assert_eq!(open("postgres://h@10.0.0.7/d?sslmode=verify-full"), Some(false));
    }
}
