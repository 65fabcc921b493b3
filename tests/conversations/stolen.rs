//! What a thief of the database reads without its keys: no more than SECURITY says.

use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes};

/// What each column may hold; every one that a table has is listed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// Sealed, and padded.
    Sealed,
    /// A number that is covered, or a hash: 16 bytes.
    Covered,
    /// A random number, a count, a flag.
    Number,
    /// A moment in whole hours.
    Hour,
    /// One in whole seconds.
    Second,
}

use Holds::{Covered, Hour, Number, Sealed, Second};

/// The tables, their columns in their order, and what they hold.
const COLUMNS: [(&str, &[(&str, Holds)]); 16] = [
    (
        "bots",
        &[
            ("bot_id", Number),
            ("starts", Number),
            ("buttons_since", Hour),
            ("heard_at", Number),
            ("gaps", Number),
        ],
    ),
    ("canary", &[("id", Number), ("sealed", Sealed)]),
    (
        "couples",
        &[
            ("id", Number),
            ("bot_id", Number),
            ("version", Number),
            ("wake_at", Second),
            ("on_time_at", Second),
            ("group_tag", Covered),
            ("state", Sealed),
        ],
    ),
    ("destroyed", &[("couple_id", Number), ("bot_id", Number)]),
    (
        "forgotten",
        &[("bot_id", Number), ("chat_tag", Covered), ("message_id", Number), ("couple_id", Number)],
    ),
    (
        "former_seats",
        &[("bot_id", Number), ("user_tag", Covered), ("couple_id", Number), ("until", Hour)],
    ),
    ("inbox", &[("bot_id", Number), ("update_id", Number), ("seen_at", Hour)]),
    (
        "invitations",
        &[("bot_id", Number), ("user_tag", Covered), ("couple_id", Number), ("until", Hour)],
    ),
    ("leases", &[("bot_id", Number), ("epoch", Number), ("beats", Number), ("held", Number)]),
    (
        "outbox",
        &[
            ("id", Number),
            ("bot_id", Number),
            ("couple_id", Number),
            ("version", Number),
            ("place", Number),
            ("chat_tag", Covered),
            ("lane", Number),
            ("not_before", Second),
            ("use_by", Second),
            ("attempts", Number),
            ("unpaced", Number),
            ("parked", Number),
            ("guard", Number),
            ("edits", Number),
            ("slot_tag", Covered),
            ("body", Sealed),
        ],
    ),
    (
        "pages",
        &[
            ("id", Number),
            ("bot_id", Number),
            ("couple_id", Number),
            ("version", Number),
            ("expires_at", Hour),
            ("body", Sealed),
        ],
    ),
    ("parked", &[("couple_id", Number), ("parked_at", Number)]),
    (
        "records",
        &[
            ("id", Number),
            ("bot_id", Number),
            ("couple_id", Number),
            ("expires_at", Hour),
            ("body", Sealed),
        ],
    ),
    ("seats", &[("bot_id", Number), ("user_tag", Covered), ("couple_id", Number)]),
    (
        "sent",
        &[
            ("bot_id", Number),
            ("chat_tag", Covered),
            ("message_id", Number),
            ("couple_id", Number),
            ("slot_tag", Covered),
            ("slot", Sealed),
            ("sent_at", Hour),
            ("note", Sealed),
        ],
    ),
    ("shape", &[("id", Number), ("written", Number), ("oldest_reader", Number)]),
];

/// Version, nonce and tag around what is sealed.
const AROUND: usize = 1 + 24 + 16;

/// Numbers of people at the local Telegram; the group's is below zero.
const PEOPLE: [i64; 3] = [501_000_001, 502_000_002, 503_000_003];

/// An evening, hard moments, letters, care, a diary, notes that nobody opens.
async fn lives(world: &mut World) {
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "the lake\nthe rain").await;
    world.presses(BEN, GROUP, "Answer privately").await;
    world.says(BEN, BEN, "High: the walk. Low: the bills.").await;
    world.says(ANA, GROUP, "/trigger the song").await;
    world.says(BEN, BEN, "/diary a page").await;
    world.says(BEN, BEN, "/tell she wrote today.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses(BEN, BEN, "All of it").await;
    world.says(ANA, ANA, "/care").await;
    world.passes(minutes(40)).await;
    world.passes(days(10)).await;
    world.lets_notes_lie();
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
}

fn assert_holds(column: &str, holds: Holds, cell: &str) {
    let told = format!("{column}: {cell}");
    match (holds, cell.parse::<i64>()) {
        (_, _) if cell == "NULL" => {}
        (Sealed | Covered, _) => {
            let bytes = (cell.len() - "X''".len()) / 2;
            assert!(cell.starts_with("X'"), "{told}");
            match holds {
                Covered => assert_eq!(bytes, 16, "{told}"),
                _ => assert!(
                    column == "canary.sealed" || (bytes - AROUND).is_multiple_of(64),
                    "{told}"
                ),
            }
        }
        (_, Ok(number)) => {
            let step = match holds {
                Hour => 3_600_000,
                Second => 1_000,
                _ => 1,
            };
            assert_eq!(number % step, 0, "{told}");
            assert!(!PEOPLE.contains(&number), "{told}");
            assert!(!(-2_000_000_000_000..0).contains(&number) || column == "outbox.id", "{told}");
        }
        (_, Err(_)) => panic!("{told}: words"),
    }
}

async fn names(pool: &AnyPool, sql: String) -> Vec<String> {
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(pool).await.expect("it can be asked");
    rows.iter().map(|row| row.get("name")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stolen_database_shows_no_more_than_this_page_says() {
    let page = include_str!("../../SECURITY.md");
    let mut world = World::set_up().await;
    lives(&mut world).await;
    sqlx::any::install_default_drivers();
    let url = format!("sqlite:{}", world.folder().join("kintsugi.db").display());
    let pool = AnyPool::connect(&url).await.expect("the database");
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_sqlx%'
        ESCAPE '\\' ORDER BY name";
    let listed: Vec<_> = COLUMNS.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(names(&pool, tables.to_owned()).await, listed);
    for (table, columns) in COLUMNS {
        let there = names(&pool, format!("SELECT name FROM pragma_table_info('{table}')")).await;
        let known: Vec<_> = columns.iter().map(|(column, _)| *column).collect();
        assert_eq!(there, known, "{table}");
        let row = page.lines().find(|line| line.starts_with(&format!("| `{table}` |")));
        let row = row.unwrap_or_else(|| panic!("SECURITY names {table}"));
        for (column, holds) in columns.iter().filter(|(column, _)| *column != "sealed") {
            assert_eq!(row.contains(&format!("`{column}`")), *holds != Sealed, "{table}.{column}");
            let cells = format!("SELECT quote({column}) AS name FROM {table}");
            for cell in names(&pool, cells).await {
                assert_holds(&format!("{table}.{column}"), *holds, &cell);
            }
        }
    }
    let notes = "SELECT quote(note) AS name FROM sent WHERE note IS NOT NULL".to_owned();
    assert!(!names(&pool, notes).await.is_empty(), "a note lies closed");
    pool.close().await;
    world.ends().await;
}
