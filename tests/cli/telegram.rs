//! A Telegram for the program to speak to: the playground's, without its bot; or one that says little.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use kintsugi::playground::{BotOptions, ClockMode, Options, Playground};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// How many updates were brought.
static BROUGHT: AtomicI64 = AtomicI64::new(0);

/// An update that founds a couple, by somebody else each time: what one person repeats is not written down.
fn start() -> String {
    let number = BROUGHT.fetch_add(1, Ordering::Relaxed);
    let (update, message, person) = (7 + number, 3 + number, 5_000_000_001 + number);
    format!(
        r#"{{"update_id":{update},"message":{{"message_id":{message},"date":1800000000,
    "chat":{{"id":-1001234567890,"type":"supergroup","title":"Us"}},
    "from":{{"id":{person},"is_bot":false,"first_name":"Ana"}},"text":"/start",
    "entities":[{{"type":"bot_command","offset":0,"length":6}}]}}}}"#
    )
}

/// Who the bot is.
const ME: &str = r#"{"id":123456789,"is_bot":true,"first_name":"K","username":"k_bot",
    "can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false,
    "can_connect_to_business":false,"has_main_web_app":false}"#;

/// A local Telegram, for as long as it is kept.
pub struct Telegram {
    pub token: String,
    pub url: String,
    playground: Playground,
    _runtime: Runtime,
    _folder: TempDir,
}

impl Telegram {
    pub fn open() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let (runtime, folder) =
            (runtime.expect("a runtime"), tempfile::tempdir().expect("a folder"));
        let options = Options {
            port: 0,
            data: folder.path().to_owned(),
            fresh: false,
            clock: ClockMode::Running,
            operator_name: None,
            control_token: None,
            bot: BotOptions::default(),
        };
        let playground =
            runtime.block_on(Playground::start_without_bot(options)).expect("it starts");
        let settings = playground.bot_settings();
        let (token, url) = (settings.token, settings.api_url.to_string());
        Self { token, url, playground, _runtime: runtime, _folder: folder }
    }

    /// From now on the bot would be told all that is said in its groups.
    pub fn lets_the_bot_read_all(&self) {
        self.playground.set_privacy_mode(false);
    }

    /// With what `kintsugi run` finds it.
    pub fn variables(&self) -> [(&str, &str); 2] {
        [("TELEGRAM_BOT_TOKEN", &self.token), ("TELEGRAM_API_URL", &self.url)]
    }
}

/// The address of a Bot API that brings such an update again and again.
pub fn that_repeats() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer(&stream));
        }
    });
    format!("http://{address}")
}

fn answer(mut stream: &TcpStream) {
    let mut request = [0; 16 * 1024];
    let read = stream.read(&mut request).unwrap_or(0);
    let request = String::from_utf8_lossy(&request[..read]).to_lowercase();
    let result = if request.contains("/getme") {
        ME.to_owned()
    } else if request.contains("/getupdates") {
        std::thread::sleep(Duration::from_millis(200));
        format!("[{}]", start())
    } else {
        "true".to_owned()
    };
    let body = format!(r#"{{"ok":true,"result":{result}}}"#);
    let _caller_may_have_gone = write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
}
