//! How a program that started comes to its end, and with which code; and what it says at its start.

use std::process::Stdio;

use crate::asking::{count, lay_out};
use crate::program::{Home, Running, TOKEN, all_of, nobody_reads};
use crate::telegram::Telegram;

/// Those of the table of exit codes that are tried here.
pub const SITUATIONS: [(&str, i32); 10] = [
    ("help or the version was asked for", 0),
    ("SIGTERM, as from Docker or systemd", 0),
    ("SIGINT: Ctrl-C", 0),
    ("a second signal while it stops", 0),
    ("a signal while Telegram cannot be reached", 0),
    ("a signal while it waits for another process", 0),
    ("a signal to the playground", 0),
    ("nobody reads any more what it prints and logs", 0),
    ("Telegram does not know the token", 2),
    ("the bot's privacy mode is off", 2),
];

#[test]
fn help_and_version_are_no_failure() {
    let asked: [&[&str]; 8] = [
        &["help"],
        &["help", "run"],
        &["help", "playground"],
        &["--help"],
        &["-h"],
        &["run", "--help"],
        &["playground", "-h"],
        &["--version"],
    ];
    for arguments in asked {
        let output = Home::new().run(arguments, &[]);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", all_of(&output));
        assert!(output.stderr.is_empty() && !output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_signal_ends_it_in_good_order() {
    let telegram = Telegram::open();
    for signals in [&["TERM"][..], &["INT"], &["TERM", "TERM"], &["INT", "TERM"]] {
        let home = Home::new();
        let mut bot = home.start(&["run"], &telegram.variables());
        bot.logs("running");
        for signal in signals {
            bot.gets(signal);
        }
        let (code, logged) = bot.ends();
        assert_eq!(code, Some(0), "{signals:?}: {logged}");
        assert!(logged.contains("stopped"), "{signals:?}: {logged}");
    }
}

#[test]
fn it_waits_for_a_telegram_that_cannot_be_reached_and_can_be_stopped_meanwhile() {
    let variables = [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", "http://127.0.0.1:1")];
    for signal in ["TERM", "INT"] {
        let home = Home::new();
        let mut bot = home.start(&["run"], &variables);
        bot.logs("trying again");
        bot.gets(signal);
        let (code, logged) = bot.ends();
        assert_eq!(code, Some(0), "{logged}");
        assert!(!logged.contains(TOKEN) && logged.contains("stopped"), "{logged}");
        let log = home.file("kintsugi.db-wal");
        assert!(home.file("kintsugi.db").exists() && !log.exists(), "closed in order: {logged}");
    }
}

#[test]
fn it_can_be_stopped_while_it_waits_for_another_process() {
    let telegram = Telegram::open();
    let home = Home::new();
    let mut first = home.start(&["run"], &telegram.variables());
    first.logs("running");
    let variables = [&telegram.variables()[..], &[("RUST_LOG", "debug")]].concat();
    let mut second = home.start(&["run"], &variables);
    second.logs("another process writes here");
    second.gets("TERM");
    assert_eq!(second.ends().0, Some(0));
    first.gets("TERM");
    assert_eq!(first.ends().0, Some(0));
}

#[test]
fn a_playground_is_stopped_by_a_signal() {
    for signal in ["TERM", "INT"] {
        let home = Home::new();
        let playground = home.start(&["playground", "--port", "0"], &[]);
        assert!(playground.prints().starts_with("Kintsugi playground: http://127.0.0.1:"));
        playground.gets(signal);
        let (code, logged) = playground.ends();
        assert_eq!(code, Some(0), "{logged}");
    }
}

#[test]
fn what_telegram_refuses_is_to_be_mended() {
    let telegram = Telegram::open();
    let home = Home::new();
    let wrong = [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", telegram.url.as_str())];
    let (code, logged) = home.start(&["run"], &wrong).ends();
    assert_eq!(code, Some(2), "{logged}");
    let last = logged.lines().last().expect("a line");
    assert!(last.starts_with("kintsugi: ") && last.contains("@BotFather"), "{logged}");
    assert!(!logged.contains(TOKEN), "{logged}");

    telegram.lets_the_bot_read_all();
    let (code, logged) = home.start(&["run"], &telegram.variables()).ends();
    assert_eq!(code, Some(2), "{logged}");
    let last = logged.lines().last().expect("a line");
    assert!(last.starts_with("kintsugi: ") && last.contains("/setprivacy"), "{logged}");
}

#[test]
fn a_token_that_telegram_does_not_know_gets_no_rows_of_an_earlier_version() {
    let telegram = Telegram::open();
    let home = Home::new();
    let rows = include_str!("../fixtures/rows-0007.sql");
    let keys = include_str!("../fixtures/keys-0007.sql");
    for (file, folder, version, rows) in [
        ("kintsugi.db", "migrations/couples", 7, rows),
        ("kintsugi.db.keys", "migrations/keyring", 1, keys),
    ] {
        lay_out(&home, file, (folder, version), rows);
    }
    let key = "07".repeat(32);
    let run = |token| {
        let api = ("TELEGRAM_API_URL", telegram.url.as_str());
        [("TELEGRAM_BOT_TOKEN", token), api, ("KINTSUGI_MASTER_KEY", key.as_str())]
    };
    let (code, logged) = home.start(&["run"], &run(TOKEN)).ends();
    assert_eq!(code, Some(2), "{logged}");
    assert_eq!(count(&home, "SELECT COUNT(*) FROM couples WHERE group_chat < 0"), 1);
    let mut known = home.start(&["run"], &run(&telegram.token));
    known.logs("opened the database");
    known.gets("TERM");
    known.ends();
    // Telegram tells of a group of its own meanwhile; what was stored is one couple.
    let of_before =
        "SELECT COUNT(*) FROM couples JOIN bots USING (bot_id) WHERE id = 4200000000042";
    assert_eq!(count(&home, of_before), 1);
}

/// `println!` would panic, and end the program with 101.
#[test]
fn that_nobody_reads_what_it_says_is_no_failure() {
    let home = Home::new();
    for arguments in [&["--help"][..], &["help", "run"], &["--version"]] {
        let status = home.command(arguments, &[]).stdout(nobody_reads()).status();
        assert_eq!(status.expect("it starts").code(), Some(0), "{arguments:?}");
    }
    let status = home.command(&["run"], &[]).stderr(nobody_reads()).status();
    assert_eq!(status.expect("it starts").code(), Some(2));

    let command = || home.command(&["playground", "--port", "0"], &[("RUST_LOG", "debug")]);
    let mut playground = Running::with(command(), nobody_reads(), Stdio::piped());
    playground.logs("running");
    playground.gets("TERM");
    let (code, logged) = playground.ends();
    assert_eq!(code, Some(0), "{logged}");
    assert!(!logged.contains("panicked"), "{logged}");

    let playground = Running::with(command(), Stdio::piped(), nobody_reads());
    playground.prints();
    playground.gets("TERM");
    assert_eq!(playground.ends().0, Some(0));
}

#[test]
fn the_start_says_version_name_files_and_whether_they_are_new() {
    let telegram = Telegram::open();
    let home = Home::new();
    let folder = home.path().canonicalize().expect("a folder");
    for made in ["made a new database", "opened the database"] {
        let mut bot = home.start(&["run"], &telegram.variables());
        let opened = bot.logs("kintsugi.db");
        for file in ["kintsugi.db", "kintsugi.db.keys", "kintsugi.db.master.key"] {
            let file = folder.join(file).display().to_string();
            assert!(opened.contains(&file), "{file} in {opened}");
        }
        assert!(opened.contains(made), "{made} in {opened}");
        bot.logs(env!("CARGO_PKG_VERSION"));
        bot.logs("@kintsugi_local_bot");
        bot.gets("TERM");
        let (code, logged) = bot.ends();
        assert_eq!(code, Some(0), "{logged}");
        assert!(!logged.contains('\u{1b}'), "colours are for terminals: {logged}");
        assert!(!logged.contains(&telegram.token), "{logged}");
    }
}
