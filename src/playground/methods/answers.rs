//! The answer to a press.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::playground::acts::start_payload;
use crate::playground::params::Params;
use crate::playground::queries::Answer;
use crate::playground::refusal::Refusal;
use crate::playground::world::World;

/// `answerCallbackQuery`: once for each press, within a quarter of an hour.
pub(super) fn answer(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let id = params.text("callback_query_id")?.unwrap_or_default().to_owned();
    let text = params.text("text")?.map(str::to_owned);
    if text.as_ref().is_some_and(|text| text.chars().count() > 200) {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    let url = params.text("url")?.map(str::to_owned);
    if url.as_ref().is_some_and(|url| start_payload(url).is_none()) {
        return Err(Refusal::bad_request("URL_INVALID"));
    }
    params.integer("cache_time")?;
    let answer = Answer { text, alert: params.flag("show_alert")?, url };
    world.queries.answer(&id, answer, now)?;
    Ok(json!(true))
}
