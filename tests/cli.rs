//! The program as its operator meets it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Output};

/// A token that could be one; its second half must never be seen.
const TOKEN: &str = "123456789:AAF-tops_ecret";
const SECRET: &str = "tops_ecret";

/// Every variable that `--help` has to explain.
const VARIABLES: [&str; 9] = [
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "DATABASE_URL",
    "KINTSUGI_KEYRING_URL",
    "KINTSUGI_MASTER_KEY",
    "KINTSUGI_KEY_FILE",
    "OPERATOR_NAME",
    "LOG_FORMAT",
    "RUST_LOG",
];

/// Runs the program in a folder of its own, with these variables and none of the machine's.
fn kintsugi(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_kintsugi"))
        .args(arguments)
        .env_clear()
        .envs(variables.iter().copied())
        .current_dir(&folder)
        .output()
        .expect("the program starts")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn all_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &errors(output)
}

#[test]
fn without_a_token_one_line_says_what_to_do() {
    for variables in [&[][..], &[("TELEGRAM_BOT_TOKEN", "")][..]] {
        let output = kintsugi(&["run"], variables);
        let said = errors(&output);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        for word in ["TELEGRAM_BOT_TOKEN", "@BotFather", "kintsugi playground"] {
            assert!(said.contains(word), "{word} in: {said}");
        }
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn what_the_operator_has_to_mend_is_named_and_exits_with_two() {
    let table = [
        ("TELEGRAM_BOT_TOKEN", "tops_ecret"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("DATABASE_URL", "postgres://me:tops_ecret@localhost/kintsugi"),
        ("KINTSUGI_KEYRING_URL", "sqlite::memory:"),
        ("RUST_LOG", "kintsugi=loud"),
        ("LOG_FORMAT", "xml"),
    ];
    for (variable, value) in table {
        let output = kintsugi(&["run"], &[("TELEGRAM_BOT_TOKEN", TOKEN), (variable, value)]);
        let said = all_of(&output);
        assert_eq!(output.status.code(), Some(2), "{variable}: {said}");
        assert!(said.contains(variable), "{variable} in: {said}");
        assert!(!said.contains(SECRET), "{said}");
    }
}

#[test]
fn two_master_keys_are_one_too_many() {
    let both = [
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("KINTSUGI_MASTER_KEY", "tops_ecret"),
        ("KINTSUGI_KEY_FILE", "a-file"),
    ];
    let output = kintsugi(&["run"], &both);
    assert_eq!(output.status.code(), Some(2));
    assert!(!all_of(&output).contains(SECRET));
}

#[test]
fn help_lists_every_variable_and_no_secret() {
    let secrets = [
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("KINTSUGI_MASTER_KEY", SECRET),
        ("DATABASE_URL", SECRET),
        ("KINTSUGI_KEYRING_URL", SECRET),
    ];
    for arguments in [&["--help"][..], &["run", "--help"][..], &["run", "-h"][..]] {
        let output = kintsugi(arguments, &secrets);
        let said = all_of(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        for variable in VARIABLES {
            assert!(said.contains(variable), "{variable} in {arguments:?}: {said}");
        }
        assert!(!said.contains(SECRET), "{said}");
    }
}

#[test]
fn the_token_is_never_printed() {
    let api = telegram_that_refuses();
    for format in ["text", "json"] {
        let output = kintsugi(
            &["run"],
            &[
                ("TELEGRAM_BOT_TOKEN", TOKEN),
                ("TELEGRAM_API_URL", &api),
                ("RUST_LOG", "trace"),
                ("LOG_FORMAT", format),
            ],
        );
        assert!(!output.status.success());
        assert!(!all_of(&output).contains(SECRET), "{}", all_of(&output));
    }
}

/// The address of a Bot API that knows no token, for as long as the test runs.
fn telegram_that_refuses() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            refuse(&stream.expect("a connection"));
        }
    });
    format!("http://{address}")
}

fn refuse(mut stream: &TcpStream) {
    let body = r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#;
    let _request = stream.read(&mut [0; 16 * 1024]);
    let _caller_may_have_gone = write!(
        stream,
        "HTTP/1.1 401 Unauthorized\r\ncontent-type: application/json\r\n\
         connection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
}

#[test]
fn a_command_that_does_not_exist_is_explained() {
    let output = kintsugi(&["dance"], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("dance"));
}
