//! Who may speak to a playground: its own page, and whoever can read its folder. What another web page
//! makes the same browser send is refused, whatever it knows.

#[cfg(test)]
mod tests;

use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, HeaderName, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq as _;

use super::cast::Who;
use super::refusal::Refusal;
use crate::config::Secret;
use crate::crypto::random;
use crate::run::logs;

/// The names under which a playground is found, each with its port behind.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Where the browser says that a request comes from: the page itself, or its reader, who typed the
/// address. Another port of the same machine is "same-site", and refused.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const OWN_SITES: [&str; 2] = ["same-origin", "none"];

/// The one page of a playground that may be opened with the token in its address.
const ENTRANCE: &str = "/";

/// The tokens of one start, and who gets past them.
pub struct Gate {
    port: u16,
    control: Secret,
    bot: Secret,
}

/// What becomes of a request that was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// It goes on.
    Through,
    /// It came by the printed address: it gets the cookie, and is sent on to an address without the token.
    Entrance,
}

impl Gate {
    /// New random tokens for what is served on this port; the control token may be fixed.
    #[must_use]
    pub fn new(port: u16, fixed: Option<Secret>) -> Self {
        let control = fixed.unwrap_or_else(|| Secret::from(random_words::<32>()));
        // Looks as real ones do: the bot's number, and 35 characters.
        let bot = format!("{}:AA{}", Who::Bot.id(), &random_words::<32>()[..33]);
        let gate = Self { port, control, bot: Secret::from(bot) };
        logs::hide(&gate.control);
        logs::hide(&gate.bot);
        gate
    }

    /// What scripts send as `Authorization: Bearer`.
    #[must_use]
    pub fn control_token(&self) -> &str {
        self.control.expose()
    }

    /// What the bot has in the path of each call.
    #[must_use]
    pub fn bot_token(&self) -> &str {
        self.bot.expose()
    }

    /// Whether this is the bot's token.
    #[must_use]
    pub fn knows_bot(&self, token: &str) -> bool {
        same(token, self.bot.expose())
    }

    /// The path by which a browser gets in.
    #[must_use]
    pub fn entrance(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        format!("{ENTRANCE}?{}", query.append_pair("key", self.control.expose()).finish())
    }

    /// The cookie that lets the page in. Browsers send cookies to all ports of a machine: the name
    /// holds the port, so that two playgrounds don't take each other's place.
    #[must_use]
    pub fn cookie(&self) -> String {
        format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            self.cookie_name(),
            self.control.expose()
        )
    }

    fn cookie_name(&self) -> String {
        format!("kintsugi-{}", self.port)
    }

    /// Decides about a request, of which only the head is known.
    ///
    /// # Errors
    /// 403 if it isn't for this address, comes from elsewhere or has no token; 405 and 415 if it is no
    /// way to look or to act. The bot's own token is in the path, and is looked at by `bot_api`.
    pub fn judge(&self, request: &Parts) -> Result<Passage, Refusal> {
        let host = self.host(request)?;
        is_from_here(host, &request.headers)?;
        if request.uri.path().starts_with("/bot") {
            return Ok(Passage::Through);
        }
        let passage = self.passage(request).ok_or_else(|| {
            Refusal::new(
                403,
                "the token is missing or wrong: open the address that the playground printed, or send \
                 `Authorization: Bearer` with what its file control-token holds",
            )
        })?;
        looks_or_acts_in_json(request)?;
        Ok(passage)
    }

    /// The host that the request names, if it is this one, once and to the letter.
    fn host<'a>(&self, request: &'a Parts) -> Result<&'a str, Refusal> {
        let is_here = |host: &str| {
            let port = format!(":{}", self.port);
            // A browser leaves its own default away.
            let name = host.strip_suffix(&port).or((self.port == 80).then_some(host));
            name.is_some_and(|name| NAMES.iter().any(|own| own.eq_ignore_ascii_case(name)))
        };
        let target = request.uri.authority().is_none_or(|target| is_here(target.as_str()));
        only(&request.headers, &HOST).filter(|host| target && is_here(host)).ok_or_else(|| {
            Refusal::new(403, "this server answers only to 127.0.0.1 and localhost, with its port")
        })
    }

    fn passage(&self, request: &Parts) -> Option<Passage> {
        let right = |token: &str| same(token, self.control.expose());
        let headers = &request.headers;
        if let Some(key) = key(request) {
            return right(&key).then_some(Passage::Entrance);
        }
        if headers.contains_key(AUTHORIZATION) {
            let (scheme, token) = only(headers, &AUTHORIZATION)?.split_once(' ')?;
            let is_bearer = scheme.eq_ignore_ascii_case("Bearer");
            return (is_bearer && right(token.trim())).then_some(Passage::Through);
        }
        let name = self.cookie_name();
        // Another server of this machine may have set one of the same name: any that is right will do.
        let cookies = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut cookies =
            cookies.flat_map(|line| line.split(';')).filter_map(|c| c.split_once('='));
        cookies
            .any(|(cookie, token)| cookie.trim() == name && right(token.trim()))
            .then_some(Passage::Through)
    }
}

/// The token in the address, where there may be one. Two are as good as a wrong one.
fn key(request: &Parts) -> Option<String> {
    let looks = matches!(request.method, Method::GET | Method::HEAD);
    let query = request.uri.query().filter(|_| looks && request.uri.path() == ENTRANCE)?;
    let keys = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "key");
    let keys: Vec<_> = keys.map(|(_, key)| key.into_owned()).collect();
    match keys.as_slice() {
        [] => None,
        [key] => Some(key.clone()),
        _ => Some(String::new()),
    }
}

/// Refuses what a page from elsewhere makes the browser send. Programs that are no browsers name no origin.
fn is_from_here(host: &str, headers: &HeaderMap) -> Result<(), Refusal> {
    let own_origin = format!("http://{host}");
    let own = |origin: &[u8]| origin.eq_ignore_ascii_case(own_origin.as_bytes());
    let origin = headers.get_all(ORIGIN).iter().all(|origin| own(origin.as_bytes()));
    let own = |site: &[u8]| OWN_SITES.iter().any(|own| own.as_bytes() == site);
    let site = headers.get_all(SITE).iter().all(|site| own(site.as_bytes()));
    let refusal = || Refusal::new(403, "no other web page may use this playground");
    (origin && site).then_some(()).ok_or_else(refusal)
}

/// To look is a GET, to act is a POST with JSON: a form, which any page can send, is neither.
fn looks_or_acts_in_json(request: &Parts) -> Result<(), Refusal> {
    match request.method {
        Method::GET | Method::HEAD => Ok(()),
        _ => acts_in_json(request),
    }
}

/// Whether a request is a POST with JSON.
///
/// # Errors
/// 405 for another method, 415 for another kind of body.
pub fn acts_in_json(request: &Parts) -> Result<(), Refusal> {
    if request.method != Method::POST {
        return Err(Refusal::new(405, "GET to look, POST to act"));
    }
    let kind = only(&request.headers, &CONTENT_TYPE).and_then(|kind| kind.split(';').next());
    let is_json = kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"));
    let refusal = || Refusal::new(415, "content-type must be application/json");
    is_json.then_some(()).ok_or_else(refusal)
}

/// Whether a request is a POST with a form that can carry a file.
pub fn posts_a_form(request: &Parts) -> bool {
    let kind = only(&request.headers, &CONTENT_TYPE).and_then(|kind| kind.split(';').next());
    let is_form = |kind: &str| kind.trim().eq_ignore_ascii_case("multipart/form-data");
    request.method == Method::POST && kind.is_some_and(is_form)
}

/// The header's value, if it stands there once and is plain text.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().filter(|_| values.next().is_none())?;
    value.to_str().ok()
}

/// Takes equally long wherever the two differ.
fn same(given: &str, right: &str) -> bool {
    given.as_bytes().ct_eq(right.as_bytes()).into()
}

fn random_words<const BYTES: usize>() -> String {
    URL_SAFE_NO_PAD.encode(random::<BYTES>())
}
