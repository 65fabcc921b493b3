//! The program as its operator meets it.

mod asking;
mod ends;
mod env_file;
mod health;
mod operator;
mod playground;
mod program;
mod situations;
mod telegram;
mod upkeep;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Output;

use program::{Home, SECRET, TOKEN, all_of};

/// Every variable that `--help` has to explain.
const VARIABLES: [&str; 16] = [
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_BOT_TOKEN_FILE",
    "KINTSUGI_MASTER_KEY_FILE",
    "ADMIN_ADDR",
    "TELEGRAM_API_URL",
    "TELEGRAM_MESSAGES_PER_SECOND",
    "TELEGRAM_CHAT_MESSAGES_PER_SECOND",
    "TELEGRAM_GROUP_MESSAGES_PER_MINUTE",
    "DATABASE_URL",
    "KINTSUGI_KEYRING_URL",
    "KINTSUGI_MASTER_KEY",
    "KINTSUGI_KEY_FILE",
    "OPERATOR_NAME",
    "LOG_FORMAT",
    "RUST_LOG",
    "KINTSUGI_PLAYGROUND_TOKEN",
];

fn kintsugi(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    Home::new().run(arguments, variables)
}

#[test]
fn help_lists_every_variable_and_no_secret() {
    let secrets = [
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("KINTSUGI_MASTER_KEY", SECRET),
        ("DATABASE_URL", SECRET),
        ("KINTSUGI_KEYRING_URL", SECRET),
    ];
    for arguments in [&["--help"][..], &["run", "--help"], &["run", "-h"], &["help", "run"]] {
        let output = kintsugi(arguments, &secrets);
        let said = all_of(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        let of_run = &VARIABLES[..VARIABLES.len() - usize::from(arguments.contains(&"run"))];
        for variable in of_run {
            assert!(said.contains(variable), "{variable} in {arguments:?}: {said}");
        }
        assert!(!said.contains(SECRET), "{said}");
    }
}

#[test]
fn help_has_headings_and_exit_codes_and_fits_the_page() {
    let asked = [&["--help"][..], &["help"], &["run", "--help"], &["run", "-h"], &["help", "run"]];
    for arguments in asked {
        let said = all_of(&kintsugi(arguments, &[]));
        for heading in ["Telegram:", "Storage:", "Keys:", "Logs:", "Exit codes:"] {
            assert!(said.contains(heading), "{heading} in {arguments:?}: {said}");
        }
        for (code, word) in [("0", "stop"), ("1", "failed"), ("2", "mend")] {
            let told = |line: &str| line.trim().starts_with(code) && line.contains(word);
            assert!(said.lines().any(told), "{code} in {arguments:?}: {said}");
        }
        for (columns, widest) in [("", 100), ("60", 60), ("300", 100)] {
            let said = all_of(&kintsugi(arguments, &[("COLUMNS", columns)]));
            let long = said.lines().find(|line| line.chars().count() > widest);
            assert_eq!(long, None, "{arguments:?} in {columns} columns");
        }
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
