//! Settings by flags; `tests/cli/` does the same through the environment.

use std::path::PathBuf;

use clap::{CommandFactory, Parser};

use super::reading::file_of;
use super::{Command, Config, ConfigError, MasterKey, Run};

const TOKEN: &str = "123456789:AAF-tops_ecret";

fn run(flags: &[&str]) -> Run {
    let line = ["kintsugi", "run"].iter().chain(flags);
    match Config::try_parse_from(line).expect("flags that exist").command {
        Command::Run(run) => run,
        _ => panic!("asked for run"),
    }
}

#[test]
fn the_command_line_is_well_formed() {
    Config::command().debug_assert();
}

#[test]
fn a_token_is_all_that_must_be_set() {
    let run = run(&["--token", TOKEN]);
    assert_eq!(run.token().map(super::Secret::expose), Ok(TOKEN));
    assert_eq!(run.api_url().map(String::from), Ok("https://api.telegram.org/".to_owned()));
    assert_eq!(run.database_url(), Ok("sqlite:kintsugi.db"));
    assert_eq!(run.keyring_url(), Ok(None));
    assert_eq!(run.master_key(), Ok(MasterKey::File("kintsugi.db.master.key".into())));
    assert_eq!(run.operator_name(), Ok(None));
}

#[test]
fn a_rate_is_a_number_and_0_takes_it_away() {
    let rates = |flags: &[&str]| {
        let rates = run(flags).rates;
        [rates.per_second(), rates.chat_per_second(), rates.group_per_minute()]
    };
    assert_eq!(rates(&[]), [Ok(30), Ok(1), Ok(20)]);
    assert_eq!(rates(&["--messages-per-second", "0"])[0], Ok(0));
    assert_eq!(rates(&["--chat-messages-per-second", " "])[1], Ok(1));
    for odd in ["fast", "1.5", "3e9", "99999999999999999999", "100001"] {
        let group = rates(&["--group-messages-per-minute", odd])[2];
        assert_eq!(group, Err(ConfigError::BadRate("TELEGRAM_GROUP_MESSAGES_PER_MINUTE")), "{odd}");
    }
}

#[test]
fn a_missing_token_is_said_with_the_ways_out() {
    let error = run(&[]).token().expect_err("no token");
    assert_eq!(error, ConfigError::NoToken);
    for word in ["TELEGRAM_BOT_TOKEN", "@BotFather", "kintsugi playground"] {
        assert!(error.to_string().contains(word), "{word}");
    }
}

#[test]
fn an_empty_value_counts_as_none() {
    let run = run(&[
        "--token=",
        "--api-url=",
        "--database-url=",
        "--keyring-url=",
        "--master-key=",
        "--key-file=",
        "--operator-name= ",
        "--log-format=",
        "--log=",
    ]);
    assert_eq!(run.token().err(), Some(ConfigError::NoToken));
    assert_eq!(run.api_url().map(String::from), Ok("https://api.telegram.org/".to_owned()));
    assert_eq!(run.database_url(), Ok("sqlite:kintsugi.db"));
    assert_eq!(run.keyring_url(), Ok(None));
    assert_eq!(run.master_key(), Ok(MasterKey::File("kintsugi.db.master.key".into())));
    assert_eq!(run.operator_name(), Ok(None));
}

#[test]
fn what_cannot_be_a_token_is_refused() {
    for token in ["abc", "123", ":abc", "123:", "abc:def", "123:a b", "123:a/../b", "123:ä"] {
        assert_eq!(run(&["--token", token]).token().err(), Some(ConfigError::BadToken), "{token}");
    }
    assert!(run(&["--token", "123:abc\n"]).token().is_ok());
}

#[test]
fn what_cannot_be_the_bot_api_is_refused() {
    for url in ["api.telegram.org", "ftp://example.org", "https://", "file:///etc", "a b"] {
        assert_eq!(run(&["--api-url", url]).api_url().err(), Some(ConfigError::BadApiUrl), "{url}");
    }
    assert!(run(&["--api-url", "http://127.0.0.1:8081/bot-api"]).api_url().is_ok());
}

#[test]
fn what_cannot_be_kept_in_a_file_is_no_database() {
    for url in [
        "kintsugi.db",
        "postgres://u:p@h",
        "mysql://u:p@h/db",
        "sqlite:",
        "sqlite::memory:",
        "sqlite://",
        "sqlite:?mode=rwc",
        "sqlite:x?mode=memory",
    ] {
        let bad = ConfigError::BadDatabaseUrl;
        let ring = run(&["--database-url", "sqlite:k.db", "--keyring-url", url]);
        assert_eq!(ring.keyring_url().err(), Some(bad("KINTSUGI_KEYRING_URL")), "{url}");
        let run = run(&["--database-url", url]);
        assert_eq!(run.database_url().err(), Some(bad("DATABASE_URL")), "{url}");
        assert_eq!(run.master_key().err(), Some(bad("DATABASE_URL")), "{url}");
    }
}

/// Nothing lies beside it: neither keys nor the key that wraps them.
#[test]
fn a_database_on_a_server_needs_its_keys_elsewhere() {
    let server = "--database-url=postgres://u:p@h/db";
    let run = |flags: &[&str]| run(&[&[server], flags].concat());
    assert_eq!(run(&[]).database_url(), Ok("postgres://u:p@h/db"));
    assert_eq!(run(&[]).keyring_url().err(), Some(ConfigError::NoKeyring));
    assert_eq!(run(&[]).master_key().err(), Some(ConfigError::NoMasterKey));
    let same = run(&["--keyring-url=postgresql://h:5432/db"]);
    assert_eq!(same.keyring_url().err(), Some(ConfigError::NoKeyring));
    let keys = "postgres://u:other@h/keys";
    let whole = run(&["--keyring-url", keys, "--master-key=aa"]);
    assert_eq!((whole.keyring_url(), whole.master_key().is_ok()), (Ok(Some(keys)), true));
    let passwords: Vec<_> = whole.passwords().map(|secret| secret.expose().to_owned()).collect();
    assert_eq!(passwords, ["p", "other"]);
}

#[test]
fn the_master_keys_file_is_beside_the_database() {
    assert_eq!(file_of("sqlite:///data/k.db?mode=rwc"), Some("/data/k.db"));
    assert_eq!(file_of("sqlite://k.db"), Some("k.db"));
    let run = run(&["--database-url", "sqlite:/data/k.db?cache=private"]);
    assert_eq!(run.master_key(), Ok(MasterKey::File("/data/k.db.master.key".into())));
}

#[test]
fn there_is_one_master_key() {
    assert_eq!(run(&["--key-file", "k"]).master_key(), Ok(MasterKey::File(PathBuf::from("k"))));
    assert!(matches!(run(&["--master-key", "aa"]).master_key(), Ok(MasterKey::Given(_))));
    let both = run(&["--master-key", "aa", "--key-file", "k"]);
    assert_eq!(both.master_key().err(), Some(ConfigError::TwoMasterKeys));
}

#[test]
fn secrets_do_not_show_when_settings_are_printed() {
    let run = run(&["--token", TOKEN, "--master-key", "c0ffee"]);
    let printed = format!("{run:?} {:?} {:?}", run.token(), run.master_key());
    assert!(!printed.contains("tops_ecret") && !printed.contains("c0ffee"), "{printed}");
}

#[test]
fn the_playground_needs_nothing() {
    let config = Config::try_parse_from(["kintsugi", "playground"]).expect("no flags needed");
    let Command::Playground(playground) = config.command else { panic!("asked for it") };
    assert_eq!((playground.port, playground.fresh), (8080, false));
}
