//! Every request that differs in one thing from a right one, and every one that differs in several.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

use axum::http::Request;

use super::*;

const PORT: u16 = 8080;
const TOKEN: &str = "Zm9v+bar/1-2_3~.=";

/// One header, or none, and whether a right request may have it.
type Variant = (Option<(&'static str, &'static str)>, bool);

const HOSTS: [(&str, bool); 22] = [
    ("127.0.0.1:8080", true),
    ("localhost:8080", true),
    ("LocalHost:8080", true),
    ("[::1]:8080", true),
    ("127.0.0.1", false),
    ("localhost", false),
    ("[::1]", false),
    ("::1:8080", false),
    ("localhost:8081", false),
    ("localhost:08080", false),
    ("localhost:8080:8080", false),
    ("localhost:8080@evil.example", false),
    ("localhost:evil.example", false),
    ("localhost.:8080", false),
    ("localhost.evil.example:8080", false),
    ("evil.example#localhost:8080", false),
    ("127.0.0.1.nip.io:8080", false),
    ("127.1:8080", false),
    ("0.0.0.0:8080", false),
    ("evil.example:8080", false),
    ("localhost:8080,localhost:8080", false),
    ("", false),
];

const ORIGINS: [Variant; 9] = [
    (None, true),
    (Some(("origin", "http://{host}")), true),
    (Some(("origin", "https://{host}")), false),
    (Some(("origin", "null")), false),
    (Some(("origin", "http://evil.example")), false),
    (Some(("origin", "http://127.0.0.1:3000")), false),
    (Some(("origin", "http://{host}.evil.example")), false),
    (Some(("origin", "http://{host}/")), false),
    (Some(("origin", "")), false),
];

const SITES: [Variant; 6] = [
    (None, true),
    (Some(("sec-fetch-site", "same-origin")), true),
    (Some(("sec-fetch-site", "none")), true),
    (Some(("sec-fetch-site", "same-site")), false),
    (Some(("sec-fetch-site", "cross-site")), false),
    (Some(("sec-fetch-site", "")), false),
];

const TOKENS: [Variant; 14] = [
    (Some(("authorization", "Bearer Zm9v+bar/1-2_3~.=")), true),
    (Some(("authorization", "bearer  Zm9v+bar/1-2_3~.=")), true),
    (Some(("cookie", "kintsugi-8080=Zm9v+bar/1-2_3~.=")), true),
    (Some(("cookie", "a=b; kintsugi-8080=x; kintsugi-8080=Zm9v+bar/1-2_3~.=; c")), true),
    (None, false),
    (Some(("authorization", "Bearer Zm9v+bar/1-2_3~.")), false),
    (Some(("authorization", "Bearer Zm9v+bar/1-2_3~.==")), false),
    (Some(("authorization", "Bearer zm9v+bar/1-2_3~.=")), false),
    (Some(("authorization", "Bearer ")), false),
    (Some(("authorization", "Basic Zm9v+bar/1-2_3~.=")), false),
    (Some(("authorization", "Zm9v+bar/1-2_3~.=")), false),
    (Some(("cookie", "kintsugi-8081=Zm9v+bar/1-2_3~.=")), false),
    (Some(("cookie", "kintsugi=Zm9v+bar/1-2_3~.=")), false),
    (Some(("cookie", "xkintsugi-8080=Zm9v+bar/1-2_3~.=")), false),
];

/// How something is done, and the code with which it is refused.
const MANNERS: [(&str, Option<&str>, Option<u16>); 15] = [
    ("GET", None, None),
    ("HEAD", None, None),
    ("POST", Some("application/json"), None),
    ("POST", Some("application/json; charset=utf-8"), None),
    ("POST", Some("Application/JSON"), None),
    ("POST", None, Some(415)),
    ("POST", Some("text/plain"), Some(415)),
    ("POST", Some("text/plain; application/json"), Some(415)),
    ("POST", Some("application/json, text/plain"), Some(415)),
    ("POST", Some("application/x-www-form-urlencoded"), Some(415)),
    ("POST", Some("multipart/form-data; boundary=application/json"), Some(415)),
    ("POST", Some("application/jsonp"), Some(415)),
    ("PUT", Some("application/json"), Some(405)),
    ("DELETE", None, Some(405)),
    ("OPTIONS", None, Some(405)),
];

fn gate() -> Gate {
    Gate::new(PORT, Some(Secret::from(TOKEN.to_owned())))
}

fn head(method: &str, path: &str, headers: &[(&str, &str)]) -> Parts {
    let request = Request::builder().method(method).uri(path);
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.body(()).unwrap().into_parts().0
}

fn code(verdict: &Result<Passage, Refusal>) -> Option<u16> {
    verdict.as_ref().err().map(|refusal| refusal.code)
}

#[test]
fn only_what_is_right_in_all_things_is_let_in() {
    let gate = gate();
    let mut let_in = 0;
    for (host, host_is_right) in HOSTS {
        for (origin, origin_is_right) in ORIGINS {
            let origin = origin.map(|(name, origin)| (name, origin.replace("{host}", host)));
            for (site, site_is_right) in SITES {
                for (token, token_is_right) in TOKENS {
                    for (method, kind, refused) in MANNERS {
                        let mut headers = vec![("host", host)];
                        headers
                            .extend(origin.as_ref().map(|(name, origin)| (*name, origin.as_str())));
                        headers.extend(site.into_iter().chain(token));
                        headers.extend(kind.map(|kind| ("content-type", kind)));
                        let verdict = gate.judge(&head(method, "/control/send", &headers));
                        let known =
                            host_is_right && origin_is_right && site_is_right && token_is_right;
                        let expected = if known { refused } else { Some(403) };
                        assert_eq!(code(&verdict), expected, "{method} {headers:?}");
                        let_in += u32::from(verdict == Ok(Passage::Through));
                    }
                }
            }
        }
    }
    assert_eq!(let_in, 4 * 2 * 3 * 4 * 5);
}

/// A request that only a person's browser sends; nothing is done by it but to set the cookie.
#[test]
fn the_token_in_the_address_opens_the_page_alone() {
    let gate = gate();
    let entrance = gate.entrance();
    assert_eq!(entrance, "/?key=Zm9v%2Bbar%2F1-2_3%7E.%3D");
    let wrong = ["/?key=", "/?key=wrong", "/?KEY=Zm9v%2Bbar%2F1-2_3%7E.%3D"];
    let twice = format!("{entrance}&key=Zm9v%2Bbar%2F1-2_3%7E.%3D");
    let elsewhere =
        ["/control/state", "/page.js", "//"].map(|path| entrance.replacen('/', path, 1));
    let table = [
        ("GET", entrance.clone(), Ok(Passage::Entrance)),
        ("HEAD", entrance.clone(), Ok(Passage::Entrance)),
        ("POST", entrance.clone(), Err(403)),
        ("GET", twice, Err(403)),
    ];
    let wrong = wrong.into_iter().map(str::to_owned).chain(elsewhere);
    for (method, path, expected) in
        table.into_iter().chain(wrong.map(|path| ("GET", path, Err(403))))
    {
        let verdict = gate.judge(&head(method, &path, &[("host", "localhost:8080")]));
        assert_eq!(verdict.map_err(|refusal| refusal.code), expected, "{method} {path}");
    }
    let framed = [("host", "localhost:8080"), ("sec-fetch-site", "cross-site")];
    assert_eq!(code(&gate.judge(&head("GET", &entrance, &framed))), Some(403));
}

#[test]
fn a_header_that_stands_twice_is_as_good_as_none() {
    let gate = gate();
    let bearer = ("authorization", "Bearer Zm9v+bar/1-2_3~.=");
    let right = [("host", "localhost:8080"), bearer, ("content-type", "application/json")];
    assert_eq!(gate.judge(&head("POST", "/control/send", &right)), Ok(Passage::Through));
    let again = [("host", "localhost:8080", 403), (bearer.0, bearer.1, 403)];
    for (name, value, refused) in again.into_iter().chain([("content-type", "text/plain", 415)]) {
        let twice: Vec<_> = right.into_iter().chain([(name, value)]).collect();
        assert_eq!(
            code(&gate.judge(&head("POST", "/control/send", &twice))),
            Some(refused),
            "{name}"
        );
    }
    // A wrong one of what a script sends is not made good by the cookie that a browser has.
    let cookie = ("cookie", "kintsugi-8080=Zm9v+bar/1-2_3~.=");
    let both = [("host", "localhost:8080"), ("authorization", "Bearer wrong"), cookie];
    assert_eq!(code(&gate.judge(&head("GET", "/", &both))), Some(403));
}

#[test]
fn the_target_of_a_request_must_be_this_server_too() {
    let bearer = ("authorization", "Bearer Zm9v+bar/1-2_3~.=");
    for (target, expected) in [
        ("http://localhost:8080/control/state", None),
        ("http://evil.example/control/state", Some(403)),
        ("http://localhost:8080@evil.example/control/state", Some(403)),
    ] {
        let headers = [("host", "localhost:8080"), bearer];
        assert_eq!(code(&gate().judge(&head("GET", target, &headers))), expected, "{target}");
    }
}

#[test]
fn the_port_that_a_browser_leaves_away_is_its_default_alone() {
    let gate = Gate::new(80, Some(Secret::from(TOKEN.to_owned())));
    let bearer = ("authorization", "Bearer Zm9v+bar/1-2_3~.=");
    for (host, expected) in [
        ("localhost", None),
        ("localhost:80", None),
        ("[::1]", None),
        ("localhost:8080", Some(403)),
    ] {
        let headers = [("host", host), bearer];
        assert_eq!(code(&gate.judge(&head("GET", "/", &headers))), expected, "{host}");
    }
}

#[test]
fn no_two_starts_have_a_token_in_common() {
    let gates = [Gate::new(1, None), Gate::new(1, None)];
    assert_ne!(gates[0].control_token(), gates[1].control_token());
    assert_ne!(gates[0].bot_token(), gates[1].bot_token());
    for gate in gates {
        assert_eq!(gate.control_token().len(), 43, "256 random bits");
        assert!(gate.bot_token().starts_with("7000000001:AA") && gate.bot_token().len() == 46);
        assert!(!gate.bot_token().contains(gate.control_token()));
        assert!(gate.knows_bot(gate.bot_token()) && !gate.knows_bot(gate.control_token()));
    }
}

#[test]
fn two_playgrounds_of_one_machine_have_cookies_of_their_own() {
    let [here, there] = [8080, 8081].map(|port| Gate::new(port, None));
    let name = |gate: &Gate| gate.cookie().split('=').next().unwrap().to_owned();
    assert_ne!(name(&here), name(&there));
    // A browser sends both to either.
    let both = [&here, &there].map(|gate| gate.cookie().split(';').next().unwrap().to_owned());
    for (gate, port) in [(&here, 8080), (&there, 8081)] {
        let host = format!("localhost:{port}");
        let headers = [("host", host.as_str()), ("cookie", &both.join("; "))];
        assert_eq!(gate.judge(&head("GET", "/", &headers)), Ok(Passage::Through));
        let other = both.iter().find(|cookie| !cookie.starts_with(&name(gate))).unwrap();
        let headers = [("host", host.as_str()), ("cookie", other)];
        assert_eq!(code(&gate.judge(&head("GET", "/", &headers))), Some(403));
    }
}
