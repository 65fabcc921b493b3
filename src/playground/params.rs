//! The parameters of a call, read strictly: the real Telegram ignores what it doesn't know,
//! this one refuses it, so that a typing error shows here and not in the field.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::refusal::Refusal;
use super::uploads::Upload;

/// What a call carries, from its body or its address.
#[derive(Debug, Default)]
pub struct Params(Map<String, Value>, Vec<(String, Upload)>);

impl Params {
    /// Parameters by their names. Null and empty ones count as absent, as at Telegram.
    #[must_use]
    pub fn new(values: Map<String, Value>) -> Self {
        let given = |value: &Value| !value.is_null() && value.as_str() != Some("");
        Self(values.into_iter().filter(|(_, value)| given(value)).collect(), Vec::new())
    }

    /// The same with files, by the names of their parts.
    #[must_use]
    pub fn with_files(self, files: Vec<(String, Upload)>) -> Self {
        Self(self.0, files)
    }

    /// A file: a part of that name, or the part that the parameter of that name leads to.
    ///
    /// # Errors
    /// If there is none, or it is empty.
    pub fn file(&self, name: &str) -> Result<&Upload, Refusal> {
        let led_to = self.text(name)?.and_then(|text| text.strip_prefix("attach://"));
        let part = led_to.unwrap_or(name);
        let found = self.1.iter().find(|(own, _)| own == part).map(|(_, file)| file);
        let file = found
            .ok_or_else(|| Refusal::bad_request(format!("there is no {name} in the request")))?;
        if file.bytes.is_empty() {
            return Err(Refusal::bad_request("file must be non-empty"));
        }
        Ok(file)
    }

    /// Refuses parameters that a method doesn't have.
    ///
    /// # Errors
    /// 400 with the first such name.
    pub fn only(&self, names: &[&str]) -> Result<(), Refusal> {
        match self.0.keys().find(|name| !names.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => Err(Refusal::bad_request(format!("unexpected parameter {name:?}"))),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// If it is something else.
    pub fn text(&self, name: &str) -> Result<Option<&str>, Refusal> {
        let text = |value: &'_ Value| value.as_str().map(str::len);
        match self.0.get(name) {
            None => Ok(None),
            Some(value) if text(value).is_some() => Ok(value.as_str()),
            Some(_) => Err(wrong(name, "a String")),
        }
    }

    /// A whole number; as everywhere at Telegram, it may be written as a text.
    ///
    /// # Errors
    /// If it is something else.
    pub fn integer(&self, name: &str) -> Result<Option<i64>, Refusal> {
        let Some(value) = self.0.get(name) else { return Ok(None) };
        let number = value.as_i64().or_else(|| value.as_str()?.parse().ok());
        number.map(Some).ok_or_else(|| wrong(name, "an Integer"))
    }

    /// Yes or no; absent means no.
    ///
    /// # Errors
    /// If it is something else.
    pub fn flag(&self, name: &str) -> Result<bool, Refusal> {
        match self.0.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(Value::String(word)) if word == "true" || word == "false" => Ok(word == "true"),
            Some(_) => Err(wrong(name, "a Boolean")),
        }
    }

    /// An object or a list; it may be JSON within a text.
    ///
    /// # Errors
    /// If it is something else, or has fields that it shouldn't have.
    pub fn object<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Refusal> {
        let parsed = match self.0.get(name) {
            None => return Ok(None),
            Some(Value::String(json)) => serde_json::from_str(json),
            Some(value) => T::deserialize(value),
        };
        parsed
            .map(Some)
            .map_err(|error| Refusal::bad_request(format!("can't parse {name}: {error}")))
    }

    /// The chat's number. A `@name` is nobody's here.
    ///
    /// # Errors
    /// If it is missing or no chat's.
    pub fn chat_id(&self) -> Result<i64, Refusal> {
        match self.0.get("chat_id") {
            None => Err(Refusal::bad_request("chat_id is empty")),
            Some(Value::Number(_) | Value::String(_)) => self
                .integer("chat_id")
                .ok()
                .flatten()
                .ok_or_else(|| Refusal::bad_request("chat not found")),
            Some(_) => Err(wrong("chat_id", "an Integer")),
        }
    }

    /// The message's number.
    ///
    /// # Errors
    /// If it is missing or not a number.
    pub fn message_id(&self) -> Result<i64, Refusal> {
        self.integer("message_id")?
            .ok_or_else(|| Refusal::bad_request("message identifier is not specified"))
    }
}

fn wrong(name: &str, kind: &str) -> Refusal {
    Refusal::bad_request(format!("parameter {name:?} must be {kind}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use serde_json::json;

    fn params(value: &Value) -> Params {
        Params::new(value.as_object().cloned().unwrap_or_default())
    }

    #[test]
    fn unknown_parameters_are_named() {
        let refused = params(&json!({"a": 1, "b": 2})).only(&["a"]).unwrap_err();
        assert_eq!(refused.description, "Bad Request: unexpected parameter \"b\"");
    }

    #[test]
    fn values_may_be_written_as_text_but_not_as_something_else() {
        let given = params(&json!({"n": "7", "f": "true", "l": "[1]", "t": 7, "e": ""}));
        assert_eq!(given.integer("n"), Ok(Some(7)));
        assert_eq!(given.flag("f"), Ok(true));
        assert_eq!(given.object::<Vec<i64>>("l"), Ok(Some(vec![1])));
        assert_eq!(given.text("e"), Ok(None));
        assert!(
            given.text("t").is_err() && given.flag("n").is_err() && given.integer("l").is_err()
        );
    }
}
