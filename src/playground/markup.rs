//! What the bot hangs below a message, checked as Telegram checks it.

use serde::Deserialize;
use serde_json::Value;

use super::message::{Below, Button};
use super::params::Params;
use super::refusal::Refusal;

/// The longest callback data, in bytes.
const LONGEST_DATA: usize = 64;
/// The most buttons below one message.
const MOST_BUTTONS: usize = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keyboard {
    inline_keyboard: Vec<Vec<KeyboardButton>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyboardButton {
    text: String,
    callback_data: Option<String>,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ForceReply {
    #[serde(rename = "force_reply")]
    forced: bool,
    #[serde(default)]
    selective: bool,
    input_field_placeholder: Option<String>,
}

/// Reads `reply_markup` of a new message.
///
/// # Errors
/// What Telegram answers for buttons that it doesn't take.
pub fn of_new(params: &Params) -> Result<Below, Refusal> {
    match params.object::<Value>("reply_markup")? {
        Some(markup) if markup.get("inline_keyboard").is_none() => force_reply(markup),
        _ => of_edited(params),
    }
}

/// Reads `reply_markup` of an edited message: only buttons can be edited.
///
/// # Errors
/// What Telegram answers for buttons that it doesn't take.
pub fn of_edited(params: &Params) -> Result<Below, Refusal> {
    let Some(keyboard) = params.object::<Keyboard>("reply_markup")? else {
        return Ok(Below::Nothing);
    };
    let rows = keyboard.inline_keyboard.into_iter().filter(|row| !row.is_empty());
    let rows: Vec<Vec<Button>> =
        rows.map(|row| row.into_iter().map(button).collect()).collect::<Result<_, _>>()?;
    if rows.iter().flatten().count() > MOST_BUTTONS {
        return Err(Refusal::bad_request("reply markup is too long"));
    }
    Ok(if rows.is_empty() { Below::Nothing } else { Below::Buttons(rows) })
}

fn force_reply(markup: Value) -> Result<Below, Refusal> {
    let asked = ForceReply::deserialize(markup)
        .map_err(|error| Refusal::bad_request(format!("can't parse reply_markup: {error}")))?;
    let placeholder = asked.input_field_placeholder.filter(|text| !text.is_empty());
    if placeholder.as_ref().is_some_and(|text| text.chars().count() > 64) {
        return Err(Refusal::bad_request("input field placeholder is too long"));
    }
    if !asked.forced {
        return Ok(Below::Nothing);
    }
    Ok(Below::ForceReply { selective: asked.selective, placeholder })
}

fn button(asked: KeyboardButton) -> Result<Button, Refusal> {
    if asked.text.trim().is_empty() {
        return Err(cannot_parse("field \"text\" must be non-empty"));
    }
    match (&asked.callback_data, &asked.url) {
        (None, None) => Err(cannot_parse("text buttons are unallowed in the inline keyboard")),
        (Some(_), Some(_)) => Err(Refusal::bad_request("BUTTON_TYPE_INVALID")),
        (Some(data), None) if !(1..=LONGEST_DATA).contains(&data.len()) => {
            Err(Refusal::bad_request("BUTTON_DATA_INVALID"))
        }
        (None, Some(url)) if url::Url::parse(url).is_err() => {
            Err(Refusal::bad_request("BUTTON_URL_INVALID"))
        }
        _ => Ok(Button { label: asked.text, data: asked.callback_data, url: asked.url }),
    }
}

fn cannot_parse(why: &str) -> Refusal {
    Refusal::bad_request(format!("can't parse inline keyboard button: {why}"))
}
