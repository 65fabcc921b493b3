//! Files that the bot sends: taken out of a form, kept with their message, and given to who asks for them.

use axum::extract::{FromRequest as _, Multipart, Request};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::params::Params;
use super::refusal::Refusal;

/// A file as it was uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Its name.
    pub name: String,
    /// For example `text/html`.
    pub media_type: String,
    /// What is in it.
    #[serde(serialize_with = "to_text", deserialize_with = "from_text")]
    pub bytes: Vec<u8>,
}

fn to_text<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

fn from_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    STANDARD.decode(text).map_err(serde::de::Error::custom)
}

/// Reads a form: texts are parameters, what has a file's name is a file.
///
/// # Errors
/// If it is no whole form, or larger than what a call may carry.
pub async fn read(request: Request) -> Result<Params, Refusal> {
    let broken = |_| Refusal::bad_request("can't parse the form");
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|error| Refusal::new(400, format!("Bad Request: {}", error.body_text())))?;
    let (mut texts, mut files) = (Map::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let media_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
        match file {
            Some(file) => {
                let bytes = field.bytes().await.map_err(broken)?.to_vec();
                files.push((name, Upload { name: file, media_type, bytes }));
            }
            None => {
                texts.insert(name, Value::String(field.text().await.map_err(broken)?));
            }
        }
    }
    Ok(Params::new(texts).with_files(files))
}
