//! The playground's token, from start to start.

use std::fs;
use std::os::unix::fs::MetadataExt as _;

use crate::program::{Home, Running};

const ASK: [&str; 3] = ["playground", "--port", "0"];

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
