//! The webhook: `setWebhook`, `getWebhookInfo`, and the bringing of updates to it, as Telegram does it: many
//! at once, those of one chat one after the other, and each again until it is taken.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::local::LocalTelegram;
use super::params::Params;
use super::polling::kinds;
use super::refusal::Refusal;
use super::world::World;
use crate::clock::Clock as _;

/// The header in which Telegram sends the secret.
const SECRET: &str = "X-Telegram-Bot-Api-Secret-Token";

/// How long, in real time, a bot may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long, in real time, an update that was not taken rests: doubled each time, up to the second.
const RESTS: [Duration; 2] = [Duration::from_millis(50), Duration::from_secs(2)];

/// So many at once unless the bot wishes otherwise, and at most.
const AT_ONCE: [i64; 2] = [40, 100];

/// Where updates are brought.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Webhook {
    url: String,
    secret: Option<String>,
    at_once: i64,
    /// When an update was last not taken, and why.
    #[serde(default)]
    failed: Option<(DateTime<Utc>, String)>,
}

/// Sets the webhook, or takes it away where its address is empty.
///
/// # Errors
/// 400 for an address or a secret that isn't one.
pub fn set(world: &mut World, params: &Params, _: DateTime<Utc>) -> Result<Value, Refusal> {
    let Some(url) = params.text("url")? else { return delete(world, params) };
    let is_web = |url: &url::Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    let parsed = url::Url::parse(url).ok().filter(is_web);
    let parsed = parsed.ok_or_else(|| Refusal::bad_request("bad webhook: invalid URL"))?;
    // The real one asks for HTTPS; here the bot is on this machine, and nobody else is spoken to.
    if !parsed.host_str().is_some_and(|host| matches!(host, "127.0.0.1" | "localhost")) {
        return Err(Refusal::bad_request("bad webhook: the local Telegram speaks to this machine"));
    }
    let secret = params.text("secret_token")?.map(str::to_owned);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if secret.as_ref().is_some_and(|secret| secret.len() > 256 || !secret.chars().all(plain)) {
        return Err(Refusal::bad_request("secret token contains unallowed characters"));
    }
    let at_once = params.integer("max_connections")?.unwrap_or(AT_ONCE[0]).clamp(1, AT_ONCE[1]);
    if let Some(kinds) = kinds(params)? {
        world.updates.allow(kinds);
    }
    if params.flag("drop_pending_updates")? {
        world.updates.drop_pending();
    }
    let webhook = Webhook { url: url.to_owned(), secret, at_once, failed: None };
    world.updates.set_webhook(Some(webhook));
    Ok(json!(true))
}

/// Takes the webhook away.
///
/// # Errors
/// 400 for parameters that aren't right.
pub fn delete(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    if params.flag("drop_pending_updates")? {
        world.updates.drop_pending();
    }
    world.updates.set_webhook(None);
    Ok(json!(true))
}

/// How it stands.
#[expect(clippy::unnecessary_wraps, reason = "as all methods are")]
pub fn info(world: &mut World, _: &Params, _: DateTime<Utc>) -> Result<Value, Refusal> {
    let webhook = world.updates.webhook();
    let mut info = json!({
        "url": webhook.map_or("", |webhook| webhook.url.as_str()),
        "has_custom_certificate": false,
        "pending_update_count": world.updates.unconfirmed(),
    });
    if let Some(webhook) = webhook {
        info["max_connections"] = json!(webhook.at_once);
        if let Some((at, message)) = &webhook.failed {
            info["last_error_date"] = json!(at.timestamp());
            info["last_error_message"] = json!(message);
        }
    }
    Ok(info)
}

/// Brings updates to the webhook, while there is one, for ever.
pub async fn bring(telegram: Arc<LocalTelegram>) {
    let http = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build();
    let Ok(http) = http else { return tracing::error!("the local Telegram cannot bring updates") };
    let (mut changed, mut way, mut under_way) =
        (telegram.changed(), JoinSet::new(), BTreeMap::new());
    loop {
        changed.borrow_and_update();
        while let Some((webhook, number, update)) = telegram.look(|world| next(world, &under_way)) {
            let (failures, goes) = under_way.entry(number).or_insert((0, false));
            *goes = true;
            let (telegram, http, failures) = (telegram.clone(), http.clone(), *failures);
            way.spawn(async move {
                (number, brings(&telegram, &http, &webhook, number, &update, failures).await)
            });
        }
        tokio::select! {
            Some(Ok((number, taken))) = way.join_next() => {
                if taken {
                    under_way.remove(&number);
                } else if let Some((failures, goes)) = under_way.get_mut(&number) {
                    (*failures, *goes) = (*failures + 1, false);
                }
            }
            changed = changed.changed() => if changed.is_err() { return },
        }
    }
}

/// By their numbers, how often each was not taken, and whether it is on its way just now.
type UnderWay = BTreeMap<i64, (u32, bool)>;

/// The oldest that may go: nothing of the same chat waits before it.
fn next(world: &World, under_way: &UnderWay) -> Option<(Webhook, i64, Value)> {
    let webhook = world.updates.webhook()?;
    let goes = |number: &i64| under_way.get(number).is_some_and(|(_, goes)| *goes);
    let going = under_way.values().filter(|(_, goes)| *goes).count();
    if i64::try_from(going).unwrap_or(i64::MAX) >= webhook.at_once {
        return None;
    }
    let mut chats = Vec::new();
    for (number, update) in world.updates.waiting() {
        let chat = chat(update);
        let is_first = !chats.contains(&chat);
        chats.push(chat);
        if is_first && !goes(number) {
            return Some((webhook.clone(), *number, update.clone()));
        }
    }
    None
}

fn chat(update: &Value) -> Option<i64> {
    let content = update.as_object()?.values().find(|content| content.is_object())?;
    let chat = content.pointer("/chat/id").or_else(|| content.pointer("/message/chat/id"));
    chat.and_then(Value::as_i64)
}

/// Whether it was taken; if not, after a rest.
async fn brings(
    telegram: &LocalTelegram,
    http: &reqwest::Client,
    webhook: &Webhook,
    number: i64,
    update: &Value,
    failures: u32,
) -> bool {
    let mut request = http.post(&webhook.url).json(update);
    if let Some(secret) = &webhook.secret {
        request = request.header(SECRET, secret);
    }
    let failed = match request.send().await {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!("Wrong response from the webhook: {}", answer.status())),
        Err(error) if error.is_timeout() => Some("Read timeout expired".to_owned()),
        Err(_) => Some("Connection refused".to_owned()),
    };
    let Some(failed) = failed else {
        telegram.act(|world, _| world.updates.is_taken(number));
        return true;
    };
    let now = telegram.clock().now();
    telegram.act(|world, _| {
        if let Some(webhook) = world.updates.webhook_mut() {
            webhook.failed = Some((now, failed));
        }
    });
    tokio::time::sleep(RESTS[0].saturating_mul(1 << failures.min(10)).min(RESTS[1])).await;
    false
}
