//! Tells Telegram where to bring updates, and looks how it gets on with that: what waits there is not
//! known yet.

use std::convert::Infallible;
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::desk::Desk;
use super::{CONNECTIONS, Webhook};
use crate::telegram::backoff::pause;
use crate::telegram::client::Client;
use crate::telegram::polling::Ears;
use crate::telegram::wire::{PATIENCE, Trouble};

/// How often it is looked while all has been brought.
const IDLE: Duration = Duration::from_secs(20);

/// How soon it is looked again while something waits: doubled each time, up to the second.
const SOON: [Duration; 2] = [Duration::from_millis(50), Duration::from_secs(5)];

/// What Telegram tells of the webhook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
struct Info {
    #[serde(default)]
    url: String,
    #[serde(default)]
    pending_update_count: u64,
    #[serde(default)]
    last_error_date: Option<i64>,
    #[serde(default)]
    last_error_message: Option<String>,
}

impl Info {
    /// Whether the bot knows all that has happened: nothing waits, or no more than is on its way at any
    /// moment, and it does come.
    fn is_all(&self, before: Option<&Self>, comes: bool) -> bool {
        let errs = before.is_some_and(|before| before.last_error_date != self.last_error_date);
        let few = self.pending_update_count <= u64::from(CONNECTIONS);
        self.pending_update_count == 0 || (few && comes && !errs)
    }
}

/// Sets the webhook, however long that takes, and then looks at it for ever.
pub(super) async fn looks(
    client: &Client,
    webhook: &Webhook,
    ears: &impl Ears,
    desk: &Desk,
) -> Infallible {
    is_set(client, webhook, ears).await;
    let (mut before, mut accepted, mut soon) = (None, desk.accepted(), SOON[0]);
    loop {
        let comes = std::mem::replace(&mut accepted, desk.accepted()) < desk.accepted();
        let told = info(client).await;
        ears.turned(told.is_ok());
        let rest = match told {
            Ok(info) => {
                tells(&info, before.as_ref(), webhook);
                let all = info.is_all(before.as_ref(), comes);
                ears.heard(all).await;
                before = Some(info);
                let rest = if all { IDLE } else { soon };
                soon = if all { SOON[0] } else { (soon * 2).min(SOON[1]) };
                rest
            }
            Err(trouble) => {
                tracing::debug!(?trouble, "Telegram does not tell of the webhook");
                if comes {
                    ears.heard(false).await;
                }
                IDLE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            // A clock that jumps makes it old at once.
            () = ears.gets_old() => {}
        }
    }
}

async fn is_set(client: &Client, webhook: &Webhook, ears: &impl Ears) {
    for failed in 0.. {
        let set = client.set_webhook(webhook).await;
        ears.turned(set.is_ok());
        let trouble = match set {
            Ok(()) => return tracing::info!("Telegram brings updates to the webhook"),
            Err(trouble) => trouble,
        };
        match trouble {
            Trouble::No(no) => tracing::error!(
                code = no.code,
                reason = no.description,
                "Telegram does not take the address in WEBHOOK_URL; trying again"
            ),
            Trouble::Silence(reason) => {
                tracing::warn!(reason, "Telegram could not be told of the webhook; trying again");
            }
        }
        tokio::time::sleep(pause(failed, Duration::from_secs(1), Duration::from_mins(1))).await;
    }
}

async fn info(client: &Client) -> Result<Info, Trouble> {
    client.wire.ask_within("GetWebhookInfo", &json!({}), PATIENCE).await
}

/// Tells the operator of what is new and wrong, once.
fn tells(info: &Info, before: Option<&Info>, webhook: &Webhook) {
    let is_ours = |info: &Info| info.url == webhook.url.as_str();
    if !is_ours(info) && before.is_none_or(is_ours) {
        tracing::error!(
            "somebody took the webhook away or set another: no updates come; start only \
             processes with the same WEBHOOK_URL, and start this one anew"
        );
    }
    let known = before.and_then(|before| before.last_error_date);
    if before.is_some() && info.last_error_date != known {
        let reason = info.last_error_message.as_deref().unwrap_or_default();
        let reason: String = reason.chars().take(200).collect();
        let waiting = info.pending_update_count;
        tracing::warn!(reason, waiting, "Telegram could not bring updates");
    }
}

#[cfg(test)]
mod tests {
    use super::Info;

    #[test]
    fn the_bot_knows_all_once_nothing_waits_or_what_waits_is_coming() {
        let info = |pending_update_count, last_error_date| Info {
            pending_update_count,
            last_error_date,
            ..Info::default()
        };
        let before = info(7, Some(1));
        assert!(info(0, Some(2)).is_all(Some(&before), false));
        assert!(info(3, Some(1)).is_all(Some(&before), true));
        assert!(!info(3, Some(1)).is_all(Some(&before), false), "nothing came");
        assert!(!info(3, Some(2)).is_all(Some(&before), true), "it could not be brought");
        assert!(!info(101, Some(1)).is_all(Some(&before), true), "more waits than is on its way");
        assert!(!info(3, None).is_all(None, false));
    }
}
