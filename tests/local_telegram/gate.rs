//! Who may play: the page that was opened by the printed address, scripts that read the token, and
//! no page from elsewhere.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

use kintsugi::config::Secret;
use kintsugi::playground::{BotOptions, ClockMode, Options, Playground};
use reqwest::header::{HeaderMap, HeaderName};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};

use crate::desk::{Desk, GROUP, begin};

/// What was the bot's token in every playground, once.
const OLD_TOKEN: &str = "7000000001:AA-local-Telegram-of-the-playground";

/// A program that knows nothing and follows nothing.
fn stranger() -> Client {
    Client::builder().redirect(Policy::none()).build().unwrap()
}

fn header(response: &Response, name: &str) -> String {
    let value = response.headers().get(name).map(|value| value.to_str().unwrap());
    value.unwrap_or_default().to_owned()
}

/// Opens the printed address; the cookie.
async fn cookie(desk: &Desk) -> String {
    let response = stranger().get(desk.playground.entrance()).send().await.unwrap();
    header(&response, "set-cookie").split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn without_the_token_nothing_is_shown_and_nothing_done() {
    let desk = Desk::open().await;
    let body = json!({"chat": "group", "from": "ana", "text": "hi"});
    let looks = [
        "/",
        "/page.js",
        "/bowl.png",
        "/control/state",
        "/control/stream",
        "/control/decisions",
        "/control/calls",
    ];
    let mut requests: Vec<_> =
        looks.iter().map(|path| (Method::GET, (*path).to_owned(), Value::Null)).collect();
    let acts = [
        "send",
        "edit",
        "press",
        "anew",
        "next",
        "clock",
        "leap",
        "restart",
        "faults",
        "no-such-act",
    ];
    requests.extend(acts.iter().map(|act| (Method::POST, format!("/control/{act}"), body.clone())));
    for (method, path, body) in requests {
        let request = stranger().request(method, desk.url(&path)).json(&body);
        let response = request.send().await.unwrap();
        assert_eq!(response.status().as_u16(), 403, "{path}");
        let said = response.text().await.unwrap();
        assert_eq!(said.lines().count(), 1, "{path}: {said}");
        for word in ["token", "Authorization: Bearer", "control-token", "address"] {
            assert!(said.contains(word), "{word} in {path}: {said}");
        }
        assert!(!said.contains(desk.playground.control_token()));
    }
    assert_eq!(desk.messages("group").await.len(), 1);
}

#[tokio::test]
async fn the_printed_address_opens_the_page_and_leaves_no_token_in_it() {
    let desk = Desk::open().await;
    let entrance = desk.playground.entrance();
    assert!(entrance.contains(desk.playground.control_token()));
    let response = stranger().get(entrance).send().await.unwrap();
    assert_eq!(response.status().as_u16(), 303);
    assert_eq!(header(&response, "location"), "/");
    assert_eq!(header(&response, "referrer-policy"), "no-referrer");
    let set = header(&response, "set-cookie");
    let (cookie, how) = set.split_once("; ").unwrap();
    assert_eq!(how, "Path=/; HttpOnly; SameSite=Strict");
    let port = desk.playground.address().port();
    assert_eq!(cookie, format!("kintsugi-{port}={}", desk.playground.control_token()));
    for path in
        ["/", "/base.css", "/page.js", "/bowl.png", "/phone.js", "/message.js", "/control/state"]
    {
        let page = stranger().get(desk.url(path)).header("cookie", cookie).send().await.unwrap();
        assert_eq!(page.status().as_u16(), 200, "{path}");
        assert!(!page.text().await.unwrap().contains(desk.playground.control_token()), "{path}");
    }
    // As the page itself acts.
    let act = stranger().post(desk.url("/control/send")).header("cookie", cookie);
    let act = act.header("origin", desk.url("")).header("sec-fetch-site", "same-origin");
    let body = json!({"chat": "group", "from": "ana", "text": "hi"});
    assert_eq!(act.json(&body).send().await.unwrap().status().as_u16(), 200);
    assert_eq!(desk.messages("group").await.len(), 2);
}

/// All that a page from elsewhere can make the browser of whoever plays send, cookie included: a
/// browser would hold it back from most of it, but not from a page on another port.
#[tokio::test]
async fn a_page_from_elsewhere_drives_nothing() {
    let desk = Desk::open().await;
    let cookie = cookie(&desk).await;
    let send = json!({"chat": "group", "from": "ana", "text": "driven"}).to_string();
    let say = json!({"chat_id": GROUP, "text": "driven"}).to_string();
    let query = format!("?chat_id={GROUP}&text=driven");
    let bots = [desk.token(), OLD_TOKEN.to_owned(), desk.playground.control_token().to_owned()];
    let mut aims = vec![("/control/send".to_owned(), send)];
    for token in bots {
        aims.push((format!("/bot{token}/sendMessage"), say.clone()));
        aims.push((format!("/bot{token}/sendMessage{query}"), String::new()));
    }
    let kinds = ["text/plain", "application/x-www-form-urlencoded", "application/json"];
    let pages = [
        ("http://evil.example", "cross-site"),
        ("http://localhost:3000", "same-site"),
        ("null", "cross-site"),
    ];
    for (path, body) in aims {
        for (origin, site) in pages {
            for method in [Method::GET, Method::POST, Method::PUT, Method::OPTIONS] {
                for kind in kinds {
                    let request = stranger().request(method.clone(), desk.url(&path));
                    let request = request.header("cookie", &cookie).header("content-type", kind);
                    // A browser names the origin with a POST, and the site with everything.
                    let request = request.header("sec-fetch-site", site);
                    let request = match method {
                        Method::GET => request,
                        _ => request.header("origin", origin).body(body.clone()),
                    };
                    let response = request.send().await.unwrap();
                    assert_eq!(response.status().as_u16(), 403, "{method} {path} {origin} {kind}");
                    assert_eq!(header(&response, "access-control-allow-origin"), "");
                }
            }
        }
        // A name of its own that leads here.
        let rebound = stranger().post(desk.url(&path)).header("host", "evil.example:8080");
        let rebound = rebound.header("cookie", &cookie).header("content-type", kinds[2]).body(body);
        assert_eq!(rebound.send().await.unwrap().status().as_u16(), 403, "{path}");
    }
    assert_eq!(desk.messages("group").await.len(), 1);
}

#[tokio::test]
async fn the_bot_is_known_by_its_own_token_alone() {
    let desk = Desk::open().await;
    let control = desk.playground.control_token().to_owned();
    let tokens = [(OLD_TOKEN.to_owned(), 401), (control.clone(), 404), (String::from("x"), 404)];
    for (token, status) in tokens {
        // What opens the control API opens nothing here.
        let call = desk.post(desk.url(&format!("/bot{token}/getMe"))).json(&json!({}));
        assert_eq!(call.send().await.unwrap().status().as_u16(), status, "{token}");
    }
    let call = stranger().post(desk.method("getMe")).json(&json!({}));
    assert_eq!(call.send().await.unwrap().status().as_u16(), 200);
    for bot in [desk.token(), OLD_TOKEN.to_owned()] {
        let look = stranger().get(desk.url("/control/state")).bearer_auth(bot);
        assert_eq!(look.send().await.unwrap().status().as_u16(), 403);
    }
}

#[tokio::test]
async fn no_answer_can_be_framed_guessed_at_or_read_from_elsewhere() {
    let desk = Desk::open().await;
    let answers = [
        desk.get(desk.url("/")),
        desk.get(desk.url("/page.js")),
        desk.get(desk.url("/control/state")),
        desk.get(desk.url("/control/nothing")),
        desk.get(desk.url("/nothing")),
        desk.post(desk.url("/control/send")),
        desk.post(desk.method("getMe")).json(&json!({})),
        stranger().get(desk.url("/")),
        stranger().get(desk.url("/control/state")),
        stranger().get(desk.playground.entrance()),
        stranger().get(desk.url("/")).header("host", "evil.example"),
    ];
    for request in answers {
        let response = request.send().await.unwrap();
        let url = response.url().path().to_owned();
        let policy = header(&response, "content-security-policy");
        for part in
            ["default-src 'none'", "frame-ancestors 'none'", "script-src 'self'", "base-uri"]
        {
            assert!(policy.contains(part), "{url}: {part} in {policy}");
        }
        assert!(!policy.contains("unsafe"), "{url}");
        for (name, value) in [
            ("x-frame-options", "DENY"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(header(&response, name), value, "{name} of {url}");
        }
    }
}

#[tokio::test]
async fn scripts_find_the_token_in_a_file_for_its_owner_alone() {
    let desk = Desk::open().await;
    let file = desk.folder().join("control-token");
    let token = fs::read_to_string(&file).unwrap();
    assert_eq!(token, desk.playground.control_token());
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    let look = stranger().get(desk.url("/control/state")).bearer_auth(&token);
    assert_eq!(look.send().await.unwrap().status().as_u16(), 200);

    // After a crash the old one lies there still; it opens nothing any more.
    let desk = desk.crash().await;
    let next = fs::read_to_string(&file).unwrap();
    assert_ne!(next, token);
    let old = stranger().get(desk.url("/control/state")).bearer_auth(&token);
    assert_eq!(old.send().await.unwrap().status().as_u16(), 403);

    // Neither a file that all may read nor a link to elsewhere is written into.
    fs::set_permissions(&file, fs::Permissions::from_mode(0o666)).unwrap();
    let desk = desk.crash().await;
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    let elsewhere = tempfile::NamedTempFile::new().unwrap();
    fs::remove_file(&file).unwrap();
    symlink(elsewhere.path(), &file).unwrap();
    let desk = desk.crash().await;
    assert_eq!(fs::read_to_string(elsewhere.path()).unwrap(), "");
    let found = fs::symlink_metadata(&file).unwrap();
    assert!(found.is_file() && found.mode() & 0o777 == 0o600);
    let desk = desk.reopen(true).await;
    assert_eq!(fs::read_to_string(&file).unwrap(), desk.playground.control_token());
    desk.playground.stop().await;
    assert!(!file.exists(), "what is worth nothing is not left lying");
}

#[tokio::test]
async fn a_fixed_token_is_the_token() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        port: 0,
        data: folder.path().to_owned(),
        fresh: false,
        clock: ClockMode::StandingAt(begin()),
        operator_name: None,
        control_token: Some(Secret::from("fixed/by+me=".to_owned())),
        bot: BotOptions::default(),
    };
    let playground = Playground::start_without_bot(options).await.unwrap();
    assert!(playground.entrance().ends_with("/?key=fixed%2Fby%2Bme%3D"));
    assert_eq!(fs::read_to_string(folder.path().join("control-token")).unwrap(), "fixed/by+me=");
    let url = format!("http://{}/control/state", playground.address());
    let look = stranger().get(url).bearer_auth("fixed/by+me=").send().await.unwrap();
    assert_eq!(look.status().as_u16(), 200);
    let entered = stranger().get(playground.entrance()).send().await.unwrap();
    assert!(header(&entered, "set-cookie").contains("=fixed/by+me=;"));
}

/// A browser keeps one set of cookies for all ports of a machine.
#[tokio::test]
async fn two_playgrounds_open_in_one_browser_do_not_lock_each_other_out() {
    let (here, there) = (Desk::open().await, Desk::open().await);
    let cookies = format!("{}; {}", cookie(&here).await, cookie(&there).await);
    for desk in [&here, &there] {
        let headers =
            HeaderMap::from_iter([(HeaderName::from_static("cookie"), cookies.parse().unwrap())]);
        let page = stranger().get(desk.url("/")).headers(headers).send().await.unwrap();
        assert_eq!(page.status().as_u16(), 200);
    }
}
