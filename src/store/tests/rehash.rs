//! Rows of an earlier version are moved some at a time, and a kill at any moment loses none.

use std::fs;
use std::path::Path;

use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, AssertSqlSafe};
use tempfile::TempDir;

use crate::crypto::{MasterKey, MasterKeyFrom};
use crate::domain::{ChatId, CoupleId, MessageId, Slot, UserId};
use crate::store::bot::{Bot, BotId};
use crate::store::database::Database;
use crate::store::keyring::KeyRing;
use crate::store::rehash::Rehash;
use crate::store::{Opening, Store, migrations};

use super::noon;

const ROWS: &str = include_str!("../../../tests/fixtures/rows-0007.sql");
const KEYS: &str = include_str!("../../../tests/fixtures/keys-0007.sql");

const BOT: BotId = BotId(12_345);
const COUPLE: CoupleId = CoupleId(4_200_000_000_042);
const GROUP: ChatId = ChatId(-1_001_234_567_890);

/// Further couples, whose states nobody opens here.
const OTHERS: i64 = 3;

/// The databases as the version before left them, with rows of several couples in every table.
struct Before {
    dir: TempDir,
}

impl Before {
    async fn new() -> Self {
        sqlx::any::install_default_drivers();
        let before = Self { dir: tempfile::tempdir().unwrap() };
        for (file, folder, version, rows) in [
            ("k.db", "migrations/couples", 7, ROWS.to_owned() + &others()),
            ("k.db.keys", "migrations/keyring", 1, KEYS.to_owned()),
        ] {
            let url = format!("{}?mode=rwc", before.url(file));
            let pool = sqlx::AnyPool::connect(&url).await.unwrap();
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            Migrator::new(folder).await.unwrap().run_to(version, &pool).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(rows)).execute(&pool).await.unwrap();
            pool.close().await;
        }
        before
    }

    fn url(&self, file: &str) -> String {
        format!("sqlite:{}", self.dir.path().join(file).display())
    }

    async fn open(&self, bot: BotId) -> Store {
        let opening = Opening {
            database_url: self.url("k.db"),
            keyring_url: None,
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(bot),
        };
        let clock = crate::clock::ManualClock::standing(noon());
        Store::open(&opening, std::sync::Arc::new(clock)).await.unwrap().0
    }

    /// The files as a kill at this moment would leave them.
    fn as_it_is(&self) -> Self {
        let killed = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(self.dir.path()).unwrap() {
            let entry = entry.unwrap();
            // What is shared in memory is gone with its processes.
            if !entry.file_name().to_string_lossy().ends_with("-shm") {
                fs::copy(entry.path(), killed.path().join(entry.file_name())).unwrap();
            }
        }
        Self { dir: killed }
    }

    /// The databases in the making: migrated, and no row moved.
    async fn migrated(&self) -> (Database, AnyConnection, Bot) {
        let ring = Database::at(&self.url("k.db.keys"), migrations::keys()).unwrap();
        let mut connection = ring.connect().await.unwrap();
        ring.migrate(&mut connection).await.unwrap();
        let master = MasterKey::load(&MasterKeyFrom::Given("07".repeat(32)), false).unwrap();
        let bot = KeyRing::new(ring, master.into()).bot(BOT, false).await.unwrap();
        let main = Database::at(&self.url("k.db"), migrations::main()).unwrap();
        let mut connection = main.connect().await.unwrap();
        main.log_ahead(&mut connection).await.unwrap();
        main.migrate(&mut connection).await.unwrap();
        (main, connection, bot)
    }
}

/// Rows of further couples: people 1000 and on, groups -1000 and down.
fn others() -> String {
    let of = |number: i64| {
        let (id, user, group) = (number + 1, 1000 + number, -1000 - number);
        format!(
            "INSERT INTO couples (id, version, wake_at, group_chat, parked, state)
                 VALUES ({id}, 3, 1800000000123, {group}, 0, X'01');
             INSERT INTO seats (user_id, couple_id) VALUES ({user}, {id});
             INSERT INTO former_seats (user_id, couple_id, until)
                 VALUES ({user}, {id}, 1800000000123);
             INSERT INTO inbox (update_id, seen_at) VALUES ({user}, 1800000000123);
             INSERT INTO outbox (id, couple_id, chat, lane, not_before, use_by, unpaced, edits, body)
                 VALUES ({id}, {id}, {user}, 1, 0, 1800009000123, 0, 0, X'01');
             INSERT INTO sent (chat, message_id, couple_id, slot_tag, slot, sent_at)
                 VALUES ({user}, 5, {id}, X'01', X'01', 0), ({user}, 6, {id}, X'01', X'01', 0);
             INSERT INTO forgotten (chat, message_id, couple_id) VALUES ({user}, 4, {id});
             INSERT INTO records (id, couple_id, at, body) VALUES ({id}, {id}, 1, X'01');
             INSERT INTO pages (id, couple_id, expires_at, body)
                 VALUES ({id}, {id}, 9000000000123, X'01');\n"
        )
    };
    (0..OTHERS).map(of).collect()
}

async fn count(store: &Store, table: &str) -> i64 {
    let count = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    sqlx::query_scalar(count).fetch_one(&store.inner.readers).await.unwrap()
}

/// Everything is where it is looked for, and nothing twice.
async fn is_whole(store: &Store) {
    assert_eq!(store.couple_of_group(GROUP).await.unwrap().unwrap().couple.id, COUPLE);
    assert_eq!(store.id_of_user(UserId(100_200_300)).await.unwrap(), Some(COUPLE));
    let slot = store.slot_of(GROUP, MessageId(40)).await.unwrap();
    assert_eq!(slot, Some(Slot::Welcome));
    assert_eq!(store.records(COUPLE).await.unwrap().len(), 2);
    for number in 0..OTHERS {
        let (id, user) = (CoupleId(number + 1), UserId(1000 + number));
        let group = ChatId(-1000 - number);
        assert_eq!(store.id_of_user(user).await.unwrap(), Some(id));
        assert_eq!(store.id_of_group(group).await.unwrap(), Some(id));
        assert_eq!(store.former_couples(user).await.unwrap(), [id]);
        assert!(store.seen(user.0).await.unwrap());
        assert!(store.has_lines(ChatId(user.0)).await.unwrap());
        assert_eq!(store.slot_of(ChatId(user.0), MessageId(4)).await.unwrap(), Some(Slot::Told));
        assert_eq!(store.couple_of_record(id.0).await.unwrap(), Some(id));
    }
    let couples = OTHERS + 1;
    let rows = [
        ("couples", couples),
        ("seats", couples),
        ("former_seats", couples),
        ("inbox", couples),
        ("outbox", couples),
        ("sent", 2 * OTHERS + 1),
        ("forgotten", couples),
        ("records", couples),
        ("pages", couples),
    ];
    for (table, rows) in rows {
        assert_eq!(count(store, table).await, rows, "{table}");
    }
    let waiting = store.waiting().await.unwrap();
    assert!(waiting.iter().all(|line| (line.place.version, line.place.index) == (0, line.id)));
    let finer = "couples WHERE wake_at % 1000 <> 0 OR on_time_at % 1000 <> 0";
    assert_eq!(count(store, finer).await, 0, "no moment is finer than a second");
    for column in ["sent WHERE sent_at", "inbox WHERE seen_at", "former_seats WHERE until"] {
        assert_eq!(count(store, &format!("{column} % 3600000 <> 0")).await, 0, "{column}");
    }
    assert_eq!(count(store, "sqlite_master WHERE name LIKE 'old_%'").await, 0);
}

#[tokio::test]
async fn a_move_of_rows_that_is_killed_at_any_step_is_finished_by_the_next_start() {
    let before = Before::new().await;
    let (main, mut connection, bot) = before.migrated().await;
    let rehash = Rehash::new(&main, &bot, noon()).slowly(2);
    let mut steps = 0;
    loop {
        is_whole(&before.as_it_is().open(BOT).await).await;
        if !rehash.step(&mut connection).await.unwrap() {
            break;
        }
        steps += 1;
    }
    assert!(steps > 18, "it moved all in {steps} steps");
}

/// Whoever comes next, what was begun for one bot goes on for that one.
#[tokio::test]
async fn a_move_goes_on_for_whom_it_was_begun() {
    let before = Before::new().await;
    let (main, mut connection, bot) = before.migrated().await;
    let rehash = Rehash::new(&main, &bot, noon()).slowly(2);
    for _ in 0..5 {
        assert!(rehash.step(&mut connection).await.unwrap());
    }
    let killed = before.as_it_is();
    let other = killed.open(BotId(99)).await;
    assert_eq!(other.id_of_group(GROUP).await.unwrap(), None);
    is_whole(&killed.open(BOT).await).await;
}
