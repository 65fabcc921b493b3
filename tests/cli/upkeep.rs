//! What operators do besides running the bot: look, copy, give new keys.

use std::fs;
use std::os::unix::fs::MetadataExt as _;

use crate::asking::{count, furnish};
use crate::program::{Home, SECRET, TOKEN, all_of, errors};
use crate::telegram::Telegram;

/// Those of the table of exit codes that are tried here.
pub const SITUATIONS: [(&str, i32); 9] = [
    ("a check found nothing that has to be mended", 0),
    ("a check found something that has to be mended", 2),
    ("the lines that wait were listed", 0),
    ("the databases were copied", 0),
    ("a copy would go where the database is", 2),
    ("there is nothing to copy", 2),
    ("the keys got a new master key", 0),
    ("a master key that was given has no new one", 2),
    ("completions or the manual page were printed", 0),
];

#[test]
fn a_check_tells_each_thing_in_one_line() {
    let (telegram, home) = (Telegram::open(), Home::new());
    let output = home.run(&["check"], &telegram.variables());
    let said = all_of(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    for (line, of) in said.lines().zip([
        "settings",
        "messages",
        "zone data",
        "database",
        "token",
        "privacy mode",
        "groups",
    ]) {
        assert!(line.starts_with(&format!("ok    {of}: ")), "{of} in {said}");
    }
    assert_eq!(said.lines().count(), 7, "{said}");
    assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0, "nothing was made");

    telegram.lets_the_bot_read_all();
    furnish(&home);
    fs::remove_file(home.file("kintsugi.db.master.key")).expect("a file");
    let output = home.run(&["check"], &telegram.variables());
    let said = all_of(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    for mend in ["MEND  database: ", "MEND  privacy mode: ", "kintsugi: 2 of these"] {
        assert!(said.lines().any(|line| line.starts_with(mend)), "{mend} in {said}");
    }
    assert!(!said.contains(&telegram.token), "{said}");
}

#[test]
fn a_live_database_is_copied_and_restored() {
    let (telegram, home) = (Telegram::open(), Home::new());
    let mut bot = home.start(&["run"], &telegram.variables());
    bot.logs("does its work");
    let output = home.run(&["backup", "copies"], &telegram.variables());
    assert_eq!(output.status.code(), Some(0), "{}", all_of(&output));
    let again = home.run(&["backup", "copies", "--keys", "elsewhere"], &telegram.variables());
    assert_eq!(again.status.code(), Some(0), "what is there is replaced: {}", all_of(&again));
    bot.gets("TERM");
    assert_eq!(bot.ends().0, Some(0));

    let restored = Home::new();
    for (from, to) in [
        ("copies/kintsugi.db", "kintsugi.db"),
        ("elsewhere/kintsugi.db.keys", "kintsugi.db.keys"),
        ("kintsugi.db.master.key", "kintsugi.db.master.key"),
    ] {
        let mode = home.file(from).metadata().expect("a copy").mode() & 0o777;
        assert_eq!(mode, 0o600, "{from}");
        fs::copy(home.file(from), restored.file(to)).expect("a copy");
    }
    assert!(home.file("copies/keys/kintsugi.db.keys").exists());
    assert_eq!(count(&restored, "SELECT COUNT(*) FROM bots"), 1);
    let mut bot = restored.start(&["run"], &telegram.variables());
    bot.logs("does its work");
    bot.gets("TERM");
    assert_eq!(bot.ends().0, Some(0));
}

#[test]
fn a_copy_never_takes_the_place_of_what_it_copies() {
    let home = Home::new();
    let run = [("TELEGRAM_BOT_TOKEN", TOKEN)];
    let output = home.run(&["backup", "copies"], &run);
    assert_eq!(output.status.code(), Some(2), "{}", all_of(&output));
    furnish(&home);
    let before = fs::read(home.file("kintsugi.db")).expect("a file");
    for folder in [".", home.path().to_str().expect("a path")] {
        let output = home.run(&["backup", folder], &run);
        assert_eq!(output.status.code(), Some(2), "{}", all_of(&output));
        assert!(errors(&output).contains("choose another one"), "{}", errors(&output));
    }
    assert_eq!(fs::read(home.file("kintsugi.db")).expect("a file"), before);
}

#[test]
fn keys_get_a_new_master_key() {
    let home = Home::new();
    furnish(&home);
    let key = || fs::read_to_string(home.file("kintsugi.db.master.key")).expect("a key");
    let (run, old) = ([("TELEGRAM_BOT_TOKEN", "12345:AAF-x")], key());
    let output = home.run(&["rotate-key"], &run);
    let said = all_of(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.starts_with("2 keys are sealed") && old != key(), "{said}");
    assert!(!said.contains(key().trim()), "{said}");
    assert!(!home.file("kintsugi.db.master.key.next").exists());
    assert_eq!(home.run(&["parked"], &run).status.code(), Some(0), "the new key opens it");

    let key = key();
    let given = [run[0], ("KINTSUGI_MASTER_KEY", key.as_str())];
    let output = home.run(&["rotate-key"], &given);
    assert_eq!(output.status.code(), Some(2), "{}", all_of(&output));
    assert!(errors(&output).contains("KINTSUGI_NEW_MASTER_KEY"), "{}", errors(&output));
    let new = "09".repeat(32);
    let rotate = [&given[..], &[("KINTSUGI_NEW_MASTER_KEY", new.as_str())]].concat();
    for _ in 0..2 {
        // Asked again with both, it finds nothing left to do.
        assert_eq!(home.run(&["rotate-key"], &rotate).status.code(), Some(0));
    }
    assert_eq!(home.run(&["parked"], &given).status.code(), Some(2), "the old key opens nothing");
    let new = [given[0], ("KINTSUGI_MASTER_KEY", new.as_str())];
    assert_eq!(home.run(&["parked"], &new).status.code(), Some(0));
}

#[test]
fn lines_completions_and_the_manual_are_printed() {
    let home = Home::new();
    let output = home.run(&["outbox"], &[("TELEGRAM_BOT_TOKEN", TOKEN)]);
    assert_eq!(all_of(&output), "0 lines wait, 0 are parked\n");
    for (arguments, words) in [
        (&["completions", "bash"][..], "rotate-key"),
        (&["completions", "zsh"], "#compdef kintsugi"),
        (&["manual"], "TELEGRAM_BOT_TOKEN"),
    ] {
        let output = home.run(arguments, &[("TELEGRAM_BOT_TOKEN", TOKEN)]);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        let said = all_of(&output);
        assert!(said.contains(words) && !said.contains(SECRET), "{words} in {said}");
    }
}

#[test]
fn secrets_are_read_from_files() {
    let (telegram, home) = (Telegram::open(), Home::new());
    fs::write(home.file("token"), format!("{}\n", telegram.token)).expect("a file");
    fs::write(home.file("key"), format!("{}\n", "0a".repeat(32))).expect("a file");
    let variables = [
        ("TELEGRAM_API_URL", telegram.url.as_str()),
        ("TELEGRAM_BOT_TOKEN_FILE", "token"),
        ("KINTSUGI_MASTER_KEY_FILE", "key"),
    ];
    let mut bot = home.start(&["run"], &variables);
    bot.logs("running");
    bot.gets("TERM");
    let (code, logged) = bot.ends();
    assert_eq!(code, Some(0), "{logged}");
    assert!(!logged.contains(&telegram.token), "{logged}");
    assert!(!home.file("kintsugi.db.master.key").exists(), "the key was given");
}
