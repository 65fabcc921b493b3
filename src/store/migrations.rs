//! The migrations, built into the binary. A new one is a file and a line here.

use std::borrow::Cow;

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

type Embedded = (i64, &'static str, &'static str);

const MAIN: [Embedded; 12] = [
    (
        1,
        "couples and their lines",
        include_str!("../../migrations/couples/0001_couples_and_their_lines.sql"),
    ),
    (2, "guards", include_str!("../../migrations/couples/0002_guards.sql")),
    (
        3,
        "numbers and parked couples",
        include_str!("../../migrations/couples/0003_numbers_and_parked_couples.sql"),
    ),
    (4, "former seats", include_str!("../../migrations/couples/0004_former_seats.sql")),
    (5, "sealed buttons", include_str!("../../migrations/couples/0005_sealed_buttons.sql")),
    (
        6,
        "what grew without end",
        include_str!("../../migrations/couples/0006_what_grew_without_end.sql"),
    ),
    (7, "on time", include_str!("../../migrations/couples/0007_on_time.sql")),
    (
        8,
        "bots and covered numbers",
        include_str!("../../migrations/couples/0008_bots_and_covered_numbers.sql"),
    ),
    (9, "invitations", include_str!("../../migrations/couples/0009_invitations.sql")),
    (10, "destroyed", include_str!("../../migrations/couples/0010_destroyed.sql")),
    (11, "notes", include_str!("../../migrations/couples/0011_notes.sql")),
    (12, "leases", include_str!("../../migrations/couples/0012_leases.sql")),
];

const KEYS: [Embedded; 2] = [
    (1, "keys", include_str!("../../migrations/keyring/0001_keys.sql")),
    (2, "lookup keys", include_str!("../../migrations/keyring/0002_lookup_keys.sql")),
];

/// Those of the main database.
pub(super) fn main() -> Migrator {
    migrator(&MAIN)
}

/// Those of the key ring.
pub(super) fn keys() -> Migrator {
    migrator(&KEYS)
}

fn migrator(embedded: &[Embedded]) -> Migrator {
    let migration = |&(version, name, sql): &Embedded| {
        let sql = sql.into_sql_str();
        Migration::new(version, Cow::Borrowed(name), MigrationType::Simple, sql, false)
    };
    Migrator::with_migrations(embedded.iter().map(migration).collect())
}
