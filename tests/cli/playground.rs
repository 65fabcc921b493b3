//! The playground's token, from start to start; and that it ends when its bot does.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt as _;

use crate::asking::tamper;
use crate::program::{Home, Running};

const ASK: [&str; 3] = ["playground", "--port", "0"];

const DATABASE: &str = "kintsugi-playground/kintsugi.db";

/// The token in the address that was printed.
fn printed(playground: &Running) -> String {
    let line = playground.prints();
    line.split_once("/?key=").unwrap_or_else(|| panic!("no address in {line}")).1.to_owned()
}

#[test]
fn each_start_has_a_token_of_its_own_which_no_log_tells() {
    let home = Home::new();
    let mut tokens = Vec::new();
    for _ in 0..2 {
        let playground = home.start(&ASK, &[("RUST_LOG", "trace")]);
        let token = printed(&playground);
        let file = home.file("kintsugi-playground/control-token");
        assert_eq!(fs::read_to_string(&file).expect("a file"), token);
        assert_eq!(fs::metadata(&file).expect("a file").mode() & 0o777, 0o600);
        playground.gets("TERM");
        let (code, logged) = playground.ends();
        assert_eq!(code, Some(0), "{logged}");
        assert!(logged.contains("TRACE") || logged.contains("DEBUG"), "it logs all: {logged}");
        assert!(!logged.contains(&token) && !logged.contains("7000000001:"), "{logged}");
        tokens.push(token);
    }
    assert_ne!(tokens[0], tokens[1]);
}

#[test]
fn the_environment_can_fix_the_token() {
    let home = Home::new();
    for (value, expected) in [("a-fixed-token", Some("a-fixed-token")), ("", None)] {
        let playground = home.start(&ASK, &[("KINTSUGI_PLAYGROUND_TOKEN", value)]);
        let token = printed(&playground);
        let file = home.file("kintsugi-playground/control-token");
        assert_eq!(fs::read_to_string(file).expect("a file"), token);
        assert_eq!(token == "a-fixed-token", expected.is_some(), "{token}");
        assert!(!token.is_empty());
        playground.gets("TERM");
        assert_eq!(playground.ends().0, Some(0));
    }
}

/// The last line says why, and nothing is left open to the next browser.
pub fn ends_with((home, playground): (Home, Running), code: i32, words: &str) {
    let (ended, logged) = playground.ends();
    assert_eq!(ended, Some(code), "{logged}");
    let last = logged.lines().last().unwrap_or_default();
    assert!(last.starts_with("kintsugi: ") && last.contains(words), "{logged}");
    assert!(!home.file("kintsugi-playground/control-token").exists());
}

/// One that was started in this folder, with what it printed.
pub fn started(home: &Home) -> (Running, String) {
    let playground = home.start(&ASK, &[]);
    let line = playground.prints();
    (playground, line)
}

/// Else it would be a Telegram in which nobody answers.
pub fn one_whose_database_was_taken_over() -> (Home, Running) {
    let home = Home::new();
    let (playground, _) = started(&home);
    tamper(&home, DATABASE, "UPDATE shape SET written = 9, oldest_reader = 9");
    (home, playground)
}

/// The next write fails, and there is nothing any more to connect to.
pub fn one_whose_database_takes_no_writes() -> (Home, Running) {
    let home = Home::new();
    let (playground, line) = started(&home);
    let (address, token) = line.split_once("/?key=").expect("an address");
    let (_, address) = address.split_once("http://").expect("an address");
    tamper(
        &home,
        DATABASE,
        "CREATE TRIGGER fails BEFORE INSERT ON inbox BEGIN SELECT RAISE(ROLLBACK, 'it fails'); END",
    );
    fs::rename(home.file(DATABASE), home.file("away.db")).expect("a file");
    says_something(address, token);
    (home, playground)
}

fn says_something(address: &str, token: &str) {
    let words = r#"{"chat": "ana", "from": "ana", "text": "/start"}"#;
    let mut stream = TcpStream::connect(address).expect("a playground");
    let head = format!(
        "POST /control/send HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        words.len()
    );
    stream.write_all((head + words).as_bytes()).expect("it listens");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
