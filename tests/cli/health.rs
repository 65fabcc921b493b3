//! How the bot tells how it is: to `kintsugi health`, to whoever asks over HTTP, and to systemd.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixDatagram;
use std::time::Duration;

use crate::program::{Home, SECRET, TOKEN, all_of};
use crate::telegram::Telegram;

/// Those of the table of exit codes that are tried here.
pub const SITUATIONS: [(&str, i32); 4] = [
    ("a bot that does its work was asked how it is", 0),
    ("a bot that does not do its work, or is not there, was asked how it is", 1),
    ("a bot was asked how it is that tells nobody", 2),
    ("the address where it tells how it is is taken", 2),
];

/// An address that nobody listens at.
fn free() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").to_string()
}

/// What is answered there: the status, and what comes behind the head.
fn asks(address: &str, path: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).expect("somebody listens");
    let ask = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).expect("it is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it is answered");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    let status = head.split(' ').nth(1).expect("a status").to_owned();
    (status, body.to_owned())
}

fn health(home: &Home, address: &str) -> (Option<i32>, String) {
    let output = home.run(&["health"], &[("ADMIN_ADDR", address)]);
    (output.status.code(), all_of(&output))
}

#[test]
fn a_bot_that_works_says_so_and_one_that_is_gone_does_not() {
    let telegram = Telegram::open();
    let (home, address) = (Home::new(), free());
    let variables = [&telegram.variables()[..], &[("ADMIN_ADDR", address.as_str())]].concat();
    let mut bot = home.start(&["run"], &variables);
    bot.logs("does its work");
    assert_eq!(health(&home, &address), (Some(0), "healthy\n".to_owned()));
    assert_eq!(asks(&address, "/health/live"), ("200".to_owned(), "alive\n".to_owned()));
    assert_eq!(asks(&address, "/health/ready"), ("200".to_owned(), "ready\n".to_owned()));
    assert_eq!(asks(&address, "/elsewhere").0, "404");
    let (status, metrics) = asks(&address, "/metrics");
    assert_eq!(status, "200");
    for metric in [
        "kintsugi_up{state=\"ready\"} 1",
        "kintsugi_parked{what=\"couples\"} 0",
        "kintsugi_outbox_lines{lane=\"urgent\"} 0",
        "kintsugi_updates_total{result=\"failed\"} 0",
        "kintsugi_commit_seconds_bucket{le=\"+Inf\"}",
    ] {
        assert!(metrics.contains(metric), "{metric} in {metrics}");
    }
    assert!(!metrics.contains(SECRET) && !metrics.contains(&telegram.token), "{metrics}");

    let second = Home::new();
    let (code, logged) = second.start(&["run"], &variables).ends();
    assert_eq!(code, Some(2), "{logged}");
    assert!(logged.lines().last().is_some_and(|line| line.contains("ADMIN_ADDR")), "{logged}");

    bot.gets("TERM");
    assert_eq!(bot.ends().0, Some(0));
    let (code, said) = health(&home, &address);
    assert_eq!(code, Some(1));
    assert_eq!(said, format!("kintsugi: unhealthy: nobody answers at {address}\n"));
    let output = home.run(&["health"], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(all_of(&output).contains("ADMIN_ADDR is not set"));
}

#[test]
fn a_telegram_that_is_away_is_told_and_starts_nothing_again() {
    let (home, address) = (Home::new(), free());
    let variables = [
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("TELEGRAM_API_URL", "http://127.0.0.1:1"),
        ("ADMIN_ADDR", address.as_str()),
    ];
    let mut bot = home.start(&["run"], &variables);
    bot.logs("trying again");
    assert_eq!(asks(&address, "/health/live").0, "200");
    let (status, told) = asks(&address, "/health/ready");
    assert_eq!(status, "503");
    assert!(told.contains("Telegram has not answered yet"), "{told}");
    let (code, said) = health(&home, &address);
    assert_eq!((code, said), (Some(1), format!("kintsugi: unhealthy: {told}")));
    bot.gets("TERM");
    assert_eq!(bot.ends().0, Some(0));
}

#[test]
fn systemd_hears_that_it_is_ready_lives_and_stops() {
    let (telegram, home) = (Telegram::open(), Home::new());
    let socket = UnixDatagram::bind(home.file("notify")).expect("a socket");
    socket.set_read_timeout(Some(Duration::from_mins(1))).expect("it is set");
    let hears = |words: &str| {
        let mut told = [0; 512];
        loop {
            let length = socket.recv(&mut told).expect("systemd is told");
            let told = String::from_utf8_lossy(&told[..length]).into_owned();
            if told.lines().any(|line| line == words) {
                return;
            }
        }
    };
    let path = home.file("notify").display().to_string();
    let variables = [&telegram.variables()[..], &[("NOTIFY_SOCKET", path.as_str())]].concat();
    let bot = home.start(&["run"], &variables);
    hears("READY=1");
    hears("WATCHDOG=1");
    hears("STATUS=does its work");
    bot.gets("TERM");
    hears("STOPPING=1");
    assert_eq!(bot.ends().0, Some(0));
}
