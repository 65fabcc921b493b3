//! What the exit code says, situation by situation: the table of `docs/exit-codes.md`.

use std::fs;
use std::net::TcpListener;

use crate::asking::{Ask, answer, ask, database, furnish, permit, playground, run, tamper};
use crate::program::{Home, SECRET};

/// A situation, in the words of the table, and what the last line has to name.
type Row = (&'static str, &'static [&'static str], fn(&Home) -> Ask);

/// Only the flags are wrong: clap explains, and shows how they are used.
const FLAGS: [Row; 4] = [
    ("no command", &["Usage"], |_| ask(&[], &[])),
    ("a command that there isn't", &["dance"], |_| ask(&["dance"], &[])),
    ("a flag that there isn't", &["--dance"], |_| ask(&["run", "--dance"], &[])),
    ("a port that is no number up to 65535", &["99999", "--port"], |_| {
        ask(&["playground", "--port", "99999"], &[])
    }),
];

const SETTINGS: [Row; 22] = [
    ("no token", &["TELEGRAM_BOT_TOKEN", "@BotFather", "kintsugi playground"], |_| {
        ask(&["run"], &[("TELEGRAM_BOT_TOKEN", "")])
    }),
    ("a token that is none", &["TELEGRAM_BOT_TOKEN", "@BotFather"], |_| {
        ask(&["run"], &[("TELEGRAM_BOT_TOKEN", SECRET)])
    }),
    ("an address of the Bot API that is none", &["TELEGRAM_API_URL"], |_| {
        run(&[("TELEGRAM_API_URL", "api.telegram.org")])
    }),
    ("a database that is neither a file nor on a PostgreSQL server", &["DATABASE_URL"], |_| {
        run(&[("DATABASE_URL", "mysql://me:tops_ecret@localhost/kintsugi")])
    }),
    ("a database on a server without a key ring of its own", &["KINTSUGI_KEYRING_URL"], |_| {
        run(&[("DATABASE_URL", "postgres://me:tops_ecret@localhost/kintsugi")])
    }),
    ("a database on a server without a master key", &["KINTSUGI_MASTER_KEY"], |_| {
        run(&[
            ("DATABASE_URL", "postgres://me:tops_ecret@localhost/kintsugi"),
            ("KINTSUGI_KEYRING_URL", "postgres://me:tops_ecret@localhost/keys"),
        ])
    }),
    ("a webhook's address that is none", &["WEBHOOK_URL", "https://"], |_| {
        run(&[("WEBHOOK_URL", "bot.example.org"), ("WEBHOOK_SECRET", "tops_ecret_tops_ecret")])
    }),
    ("a webhook without a secret that nobody guesses", &["WEBHOOK_SECRET", "16"], |_| {
        run(&[("WEBHOOK_URL", "https://bot.example.org/k"), ("WEBHOOK_SECRET", SECRET)])
    }),
    ("an address to listen at that is none", &["LISTEN_ADDR"], |_| {
        run(&[
            ("WEBHOOK_URL", "https://bot.example.org/k"),
            ("WEBHOOK_SECRET", "tops_ecret_tops_ecret"),
            ("LISTEN_ADDR", "everywhere"),
        ])
    }),
    (
        "a key ring that is neither a file nor on a PostgreSQL server",
        &["KINTSUGI_KEYRING_URL"],
        |_| run(&[("KINTSUGI_KEYRING_URL", "sqlite::memory:")]),
    ),
    ("database and key ring in one file", &["another file for the keys"], |_| {
        run(&[("DATABASE_URL", "sqlite:k.db"), ("KINTSUGI_KEYRING_URL", "sqlite:k.db")])
    }),
    ("two master keys", &["KINTSUGI_MASTER_KEY", "KINTSUGI_KEY_FILE"], |_| {
        run(&[("KINTSUGI_MASTER_KEY", SECRET), ("KINTSUGI_KEY_FILE", "a-file")])
    }),
    ("a secret that is given twice", &["TELEGRAM_BOT_TOKEN_FILE"], |home| {
        fs::write(home.file("token"), SECRET).expect("a file");
        run(&[("TELEGRAM_BOT_TOKEN_FILE", "token")])
    }),
    ("a secret's file that cannot be read", &["KINTSUGI_MASTER_KEY_FILE"], |_| {
        run(&[("KINTSUGI_MASTER_KEY_FILE", "no-such-file")])
    }),
    ("a secret's file that is empty", &["KINTSUGI_MASTER_KEY_FILE"], |home| {
        fs::write(home.file("key"), "\n").expect("a file");
        run(&[("KINTSUGI_MASTER_KEY_FILE", "key")])
    }),
    ("an address to tell how it is that others reach", &["ADMIN_ADDR", "127.0.0.1"], |_| {
        run(&[("ADMIN_ADDR", "0.0.0.0:9464")])
    }),
    ("a filter of the logs that is none", &["RUST_LOG"], |_| run(&[("RUST_LOG", "kintsugi=loud")])),
    ("a form of the logs that there isn't", &["LOG_FORMAT"], |_| run(&[("LOG_FORMAT", "xml")])),
    ("an operator's name of more than 64 characters", &["OPERATOR_NAME", "64"], |_| {
        let long = "tops_ecret".repeat(7);
        let mut ask = run(&[]);
        ask.variables.push(("OPERATOR_NAME".to_owned(), long));
        ask
    }),
    ("an operator's name with control characters", &["OPERATOR_NAME", "control"], |_| {
        ask(&["playground"], &[("OPERATOR_NAME", "tops_ecret\u{1b}[2J")])
    }),
    ("a line of `.env` that is none", &["line 2", ".env"], |home| {
        fs::write(home.file(".env"), "RUST_LOG=info\nOPERATOR_NAME=tops_ecret and friends\n")
            .expect("a file");
        run(&[])
    }),
    ("a playground's token with other characters", &["KINTSUGI_PLAYGROUND_TOKEN"], |_| {
        ask(&["playground"], &[("KINTSUGI_PLAYGROUND_TOKEN", "tops_ecret; Path=/")])
    }),
];

const DATABASE: [Row; 10] = [
    ("the database's folder is missing", &["/no-such-folder is missing"], |home| {
        database(home, "no-such-folder/kintsugi.db")
    }),
    ("the database's folder is a file", &["/a-file is no folder"], |home| {
        fs::write(home.file("a-file"), "").expect("a file");
        database(home, "a-file/kintsugi.db")
    }),
    ("the database is a folder", &["/a-folder is a folder"], |home| {
        fs::create_dir(home.file("a-folder")).expect("a folder");
        database(home, "a-folder")
    }),
    ("the database is another kind of file", &["/junk", "not Kintsugi's"], |home| {
        fs::write(home.file("junk"), "not a database, but notes\n".repeat(99)).expect("a file");
        database(home, "junk")
    }),
    ("the database is damaged", &["kintsugi.db is damaged"], |home| {
        furnish(home);
        let mut bytes = fs::read(home.file("kintsugi.db")).expect("a file");
        bytes[100..].fill(0xff);
        fs::write(home.file("kintsugi.db"), bytes).expect("a file");
        run(&[])
    }),
    ("the database's folder may not be written", &["/locked"], |home| {
        fs::create_dir(home.file("locked")).expect("a folder");
        permit(home, "locked", 0o500);
        Ask { unprivileged: true, ..database(home, "locked/kintsugi.db") }
    }),
    ("the database may not be read", &["kintsugi.db"], |home| {
        furnish(home);
        permit(home, "kintsugi.db", 0o000);
        Ask { unprivileged: true, ..run(&[]) }
    }),
    ("the database may not be written", &["kintsugi.db", "may not be written"], |home| {
        furnish(home);
        permit(home, "kintsugi.db", 0o400);
        Ask { unprivileged: true, ..run(&[]) }
    }),
    ("the database was migrated by a newer version", &["newer version"], |home| {
        furnish(home);
        tamper(
            home,
            "kintsugi.db",
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'from the future', 1, X'00', 0)",
        );
        run(&[])
    }),
    ("the key ring is another kind of file", &["kintsugi.db.keys", "not Kintsugi's"], |home| {
        fs::write(home.file("kintsugi.db.keys"), "not a database\n".repeat(99)).expect("a file");
        run(&[])
    }),
];

const KEYS: [Row; 8] = [
    ("a master key that is none", &["master key", "64 hexadecimal digits"], |_| {
        run(&[("KINTSUGI_MASTER_KEY", SECRET)])
    }),
    ("another master key", &["do not belong together"], |home| {
        furnish(home);
        let mut ask = run(&[]);
        ask.variables.push(("KINTSUGI_MASTER_KEY".to_owned(), "08".repeat(32)));
        ask
    }),
    ("the master key's file is lost", &["kintsugi.db.master.key", "missing"], |home| {
        furnish(home);
        fs::remove_file(home.file("kintsugi.db.master.key")).expect("a file");
        run(&[])
    }),
    ("the master key's folder is missing", &["no-such-folder is missing"], |_| {
        run(&[("KINTSUGI_KEY_FILE", "no-such-folder/key")])
    }),
    ("the master key's file is a folder", &["a-folder", "master key"], |home| {
        fs::create_dir(home.file("a-folder")).expect("a folder");
        run(&[("KINTSUGI_KEY_FILE", "a-folder")])
    }),
    ("the master key's file may not be read", &["kintsugi.db.master.key"], |home| {
        furnish(home);
        permit(home, "kintsugi.db.master.key", 0o000);
        Ask { unprivileged: true, ..run(&[]) }
    }),
    ("the key ring is lost", &["kintsugi.db.keys", "missing"], |home| {
        furnish(home);
        fs::remove_file(home.file("kintsugi.db.keys")).expect("a file");
        run(&[])
    }),
    ("another database's key ring", &["do not belong together"], |home| {
        let other = Home::new();
        furnish(home);
        furnish(&other);
        fs::copy(other.file("kintsugi.db.keys"), home.file("kintsugi.db.keys")).expect("a copy");
        run(&[])
    }),
];

const PLAYGROUND: [Row; 4] = [
    ("the playground's port is taken", &["port", "--port"], |home| {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port().to_string();
        let _held_until_the_test_ends = Box::leak(Box::new(listener));
        let data = home.file("data").display().to_string();
        ask(&["playground", "--port", &port, "--data", &data], &[])
    }),
    ("the playground's folder cannot be made", &["/a-file/data", "--data"], |home| {
        fs::write(home.file("a-file"), "").expect("a file");
        playground(home, "a-file/data")
    }),
    ("the playground's key is lost", &["/data", "--fresh"], |home| {
        fs::create_dir(home.file("data")).expect("a folder");
        fs::write(home.file("data/telegram.sealed"), "sealed").expect("a file");
        playground(home, "data")
    }),
    ("what the playground kept cannot be read", &["/data/telegram.sealed", "--fresh"], |home| {
        fs::create_dir(home.file("data")).expect("a folder");
        fs::write(home.file("data/master.key"), "07".repeat(32)).expect("a file");
        permit(home, "data/master.key", 0o600);
        fs::write(home.file("data/telegram.sealed"), "not what this key sealed").expect("a file");
        playground(home, "data")
    }),
];

/// Sets each situation up, and sees that the program names it and says that it is to be mended.
fn try_all(rows: &[Row], in_one_line: bool) {
    for (situation, names, set_up) in rows {
        let home = Home::new();
        let ask = set_up(&home);
        let Some((code, errors, all)) = answer(&home, &ask) else {
            eprintln!("not tried, for want of setpriv: {situation}");
            continue;
        };
        assert_eq!(code, Some(2), "{situation}: {all}");
        if in_one_line {
            assert_eq!(errors.lines().count(), 1, "{situation}: {errors}");
            // Drivers and systems repeat themselves.
            assert_eq!(errors.matches("(code: ").count().max(1), 1, "{situation}: {errors}");
        }
        for name in *names {
            assert!(errors.contains(name), "{situation}: {name} in {errors}");
        }
        assert!(!all.contains(SECRET) && !all.contains('\u{1b}'), "{situation}: {all}");
    }
}

#[test]
fn wrong_flags_are_explained() {
    try_all(&FLAGS, false);
}

#[test]
fn a_wrong_setting_is_named_in_one_line() {
    // Of a value that has only a few words, clap itself lists them.
    let is_of_clap = |row: &&Row| row.0 == "a form of the logs that there isn't";
    let (clap, own): (Vec<_>, Vec<_>) = SETTINGS.iter().partition(is_of_clap);
    try_all(&clap.into_iter().copied().collect::<Vec<_>>(), false);
    try_all(&own.into_iter().copied().collect::<Vec<_>>(), true);
}

#[test]
fn what_is_wrong_with_the_database_is_named_with_its_path() {
    try_all(&DATABASE, true);
}

#[test]
fn what_is_wrong_with_the_keys_is_named() {
    try_all(&KEYS, true);
}

#[test]
fn what_is_wrong_with_a_playground_is_named() {
    try_all(&PLAYGROUND, true);
}

/// The table that operators read is the one that was tried.
#[test]
fn the_table_of_exit_codes_is_true_and_whole() {
    let told = include_str!("../../docs/exit-codes.md");
    let to_mend = [&FLAGS[..], &SETTINGS, &DATABASE, &KEYS, &PLAYGROUND].concat();
    let tried = to_mend.iter().map(|(situation, _, _)| (*situation, 2));
    let tried = tried.chain(crate::ends::SITUATIONS);
    let tried = tried.chain(crate::health::SITUATIONS).chain(crate::upkeep::SITUATIONS);
    let tried = tried.chain(crate::operator::SITUATIONS).collect::<Vec<_>>();
    for (situation, code) in &tried {
        let row = format!("| {situation} | {code} |");
        assert!(told.contains(&row), "docs/exit-codes.md lacks: {row}");
    }
    let rows = told.lines().filter(|line| line.starts_with("| ") && !line.contains("situation"));
    assert_eq!(rows.count(), tried.len(), "a row of docs/exit-codes.md is tried nowhere");
}
