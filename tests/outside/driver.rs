//! A browser without a screen, driven over `WebDriver`.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::Client;
use serde_json::{Value, json};
use tempfile::TempDir;

/// It speaks to nobody but who is asked for, and leaves nothing behind.
const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1500,1000",
];

/// What `WebDriver` calls a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An open browser with one tab. With its driver it ends when the test does.
pub struct Browser {
    driver: Child,
    http: Client,
    session: String,
    _profile: TempDir,
}

impl Browser {
    /// A new browser that knows nobody; none where the machine has none.
    pub async fn open() -> Option<Self> {
        let is_there = |name| Command::new(name).arg("--version").output().is_ok();
        if !is_there("chromium") || !is_there("chromedriver") {
            println!("SKIPPED: there is no chromium with its chromedriver");
            return None;
        }
        let mut driver = Command::new("chromedriver");
        driver.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).process_group(0);
        let mut driver = driver.spawn().unwrap();
        let said = BufReader::new(driver.stdout.take().unwrap());
        let port = said.lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        let port = port.expect("chromedriver tells its port");
        let profile = tempfile::tempdir().unwrap();
        let mut arguments = FLAGS.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        let base = format!("http://127.0.0.1:{port}/session");
        let mut browser =
            Self { driver, http: Client::new(), session: base.clone(), _profile: profile };
        let session = browser.asks("", &wanted).await;
        let number = session["sessionId"].as_str().unwrap();
        browser.session = format!("{base}/{number}");
        Some(browser)
    }

    async fn asks(&self, path: &str, what: &Value) -> Value {
        let call = self.http.post(format!("{}{path}", self.session)).json(what);
        value(call.send().await.unwrap(), path).await
    }

    async fn looks(&self, path: &str) -> Value {
        let call = self.http.get(format!("{}{path}", self.session));
        value(call.send().await.unwrap(), path).await
    }

    pub async fn goes_to(&self, url: &str) {
        self.asks("/url", &json!({"url": url})).await;
    }

    /// What the address bar shows.
    pub async fn address(&self) -> String {
        self.looks("/url").await.as_str().unwrap().to_owned()
    }

    pub async fn cookies(&self) -> Vec<Value> {
        self.looks("/cookie").await.as_array().unwrap().clone()
    }

    /// What a function body in the page returns.
    pub async fn runs(&self, script: &str) -> Value {
        self.asks("/execute/sync", &json!({"script": script, "args": []})).await
    }

    /// What a script in the page hands to its last argument, once it does.
    pub async fn runs_long(&self, script: &str) -> Value {
        self.asks("/execute/async", &json!({"script": script, "args": []})).await
    }

    /// From now on the page is seen at this size, by a system that is dark or light.
    pub async fn is_seen(&self, width: u32, height: u32, dark: bool) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.tells("Emulation.setDeviceMetricsOverride", &size).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.tells("Emulation.setEmulatedMedia", &features).await;
    }

    async fn tells(&self, command: &str, params: &Value) {
        self.asks("/goog/cdp/execute", &json!({"cmd": command, "params": params})).await;
    }

    /// Types keys, as a keyboard would, wherever the focus is.
    pub async fn types(&self, keys: &str) {
        let each = |key: char| {
            ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key.to_string()}))
        };
        let actions: Vec<Value> = keys.chars().flat_map(each).collect();
        let keyboard = json!({"actions": [{"type": "key", "id": "keys", "actions": actions}]});
        self.asks("/actions", &keyboard).await;
    }

    /// Clicks the first element that this selector finds, as a mouse would.
    pub async fn clicks_on(&self, selector: &str) {
        let element = self.finds("css selector", selector).await;
        self.asks(&format!("/element/{element}/click"), &json!({})).await;
    }

    /// The text that is seen at the first element that this selector finds.
    pub async fn reads(&self, selector: &str) -> String {
        let element = self.finds("css selector", selector).await;
        self.looks(&format!("/element/{element}/text")).await.as_str().unwrap().to_owned()
    }

    /// Whether there is a button of that label in that chat.
    pub async fn has_button(&self, chat: &str, label: &str) -> bool {
        let find = json!({"using": "xpath", "value": button(chat, label)});
        !self.asks("/elements", &find).await.as_array().unwrap().is_empty()
    }

    /// Clicks the button of that label in a chat, as a mouse would.
    pub async fn clicks(&self, chat: &str, label: &str) {
        let element = self.finds("xpath", &button(chat, label)).await;
        self.asks(&format!("/element/{element}/click"), &json!({})).await;
    }

    /// From now on looks into the first frame of the page.
    pub async fn looks_into_the_frame(&self) {
        let frame = self.finds("css selector", "iframe").await;
        self.asks("/frame", &json!({"id": {(ELEMENT): frame}})).await;
    }

    /// What the browser complained of since this was asked last.
    pub async fn complaints(&self) -> String {
        self.asks("/se/log", &json!({"type": "browser"})).await.to_string()
    }

    /// A picture of what is seen, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        let picture = self.looks("/screenshot").await;
        STANDARD.decode(picture.as_str().unwrap()).unwrap()
    }

    /// Keeps a picture of what is seen.
    pub async fn is_pictured(&self, file: &Path) {
        std::fs::write(file, self.picture().await).unwrap();
    }

    /// Ends it in good order.
    pub async fn closes(self) {
        self.http.delete(&self.session).send().await.unwrap();
    }

    async fn finds(&self, using: &str, what: &str) -> String {
        let element = self.asks("/element", &json!({"using": using, "value": what})).await;
        element[ELEMENT].as_str().unwrap().to_owned()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser is in the driver's group.
        let group = format!("-{}", self.driver.id());
        let _gone_already = Command::new("kill").args(["-KILL", "--", &group]).output();
        let _status = self.driver.wait();
    }
}

fn button(chat: &str, label: &str) -> String {
    format!("//section[@data-chat='{chat}']//button[normalize-space()='{label}']")
}

async fn value(response: reqwest::Response, path: &str) -> Value {
    let is_well = response.status().is_success();
    let answer: Value = response.json().await.unwrap();
    assert!(is_well, "{path}: {answer}");
    answer["value"].clone()
}
