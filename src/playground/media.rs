//! What people send that is not text, and how the Bot API tells of it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::methods::check_photo;
use super::refusal::Refusal;
use super::text::{Entity, Text};
use super::uploads::Upload;

/// The longest caption, in UTF-16 units.
const LONGEST_CAPTION: usize = 1024;

/// Something that is not text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// What it is.
    pub kind: Kind,
    /// The words below it.
    pub caption: Option<Text>,
    /// The file, if the bot sent one.
    #[serde(default)]
    pub file: Option<Upload>,
}

/// The kinds of media: each is the Bot API's object of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Photo,
    Sticker,
    Voice,
    Audio,
    Video,
    VideoNote,
    Animation,
    Document,
    Contact,
    Location,
    Poll,
    Dice,
}

/// The names of all kinds, as the control API takes them.
pub const KINDS: [&str; 12] = [
    "photo",
    "sticker",
    "voice",
    "audio",
    "video",
    "video_note",
    "animation",
    "document",
    "contact",
    "location",
    "poll",
    "dice",
];

impl Media {
    /// What becomes of media with a caption that somebody sends.
    ///
    /// # Errors
    /// If the caption is too long or this kind has none.
    pub fn sent(kind: Kind, caption: Option<&str>) -> Result<Self, Refusal> {
        let caption = caption.filter(|caption| !caption.trim().is_empty());
        let caption = caption.map(|words| Text::within(words, Vec::new(), LONGEST_CAPTION));
        if caption.is_some() && !kind.has_caption() {
            return Err(Refusal::bad_request(format!("a {} has no caption", kind.name())));
        }
        let caption = caption.transpose().map_err(|_| {
            Refusal::bad_request(format!("the caption has more than {LONGEST_CAPTION} units"))
        })?;
        Ok(Self { kind, caption, file: None })
    }

    /// What becomes of a file that the bot sends.
    ///
    /// # Errors
    /// If the caption is too long, or a photo is none.
    pub fn uploaded(
        kind: Kind,
        caption: Option<&str>,
        marks: Vec<Entity>,
        file: &Upload,
    ) -> Result<Self, Refusal> {
        if kind == Kind::Photo {
            check_photo(&file.bytes)?;
        }
        let caption = caption.map(|words| Text::within(words, marks, LONGEST_CAPTION));
        let caption = caption.transpose().map_err(|refusal| {
            let is_long = refusal.description.ends_with("message is too long");
            let too_long = || Refusal::bad_request("message caption is too long");
            if is_long { too_long() } else { refusal }
        })?;
        Ok(Self { kind, caption, file: Some(file.clone()) })
    }
}

impl Kind {
    /// The name in the Bot API and in the control API.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Sticker => "sticker",
            Self::Voice => "voice",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::VideoNote => "video_note",
            Self::Animation => "animation",
            Self::Document => "document",
            Self::Contact => "contact",
            Self::Location => "location",
            Self::Poll => "poll",
            Self::Dice => "dice",
        }
    }

    const fn has_caption(self) -> bool {
        matches!(
            self,
            Self::Photo
                | Self::Voice
                | Self::Audio
                | Self::Video
                | Self::Animation
                | Self::Document
        )
    }

    /// The Bot API's object.
    #[must_use]
    pub fn object(self) -> Value {
        match self {
            Self::Photo => photo(),
            Self::Sticker => with_file(
                "sticker",
                &json!({"type": "regular", "width": 512, "height": 512, "is_animated": false,
                    "is_video": false, "emoji": "🤗", "set_name": "local_bowls"}),
            ),
            Self::Voice => with_file("voice", &json!({"duration": 4, "mime_type": "audio/ogg"})),
            Self::Audio => with_file(
                "audio",
                &json!({"duration": 191, "mime_type": "audio/mpeg", "title": "A song",
                    "performer": "Somebody", "file_name": "song.mp3"}),
            ),
            Self::Video => with_file(
                "video",
                &json!({"duration": 7, "width": 1280, "height": 720, "mime_type": "video/mp4"}),
            ),
            Self::VideoNote => with_file("video_note", &json!({"duration": 5, "length": 384})),
            Self::Animation => animation(),
            Self::Document => with_file(
                "document",
                &json!({"file_name": "letter.pdf", "mime_type": "application/pdf"}),
            ),
            Self::Contact => json!({"phone_number": "+10000000000", "first_name": "Somebody"}),
            Self::Location => json!({"latitude": 51.477_9, "longitude": -0.001_5}),
            Self::Poll => poll(),
            Self::Dice => json!({"emoji": "🎲", "value": 4}),
        }
    }
}

/// What each file has beside its own fields.
fn with_file(name: &str, own: &Value) -> Value {
    let mut object = json!({
        "file_id": format!("local-{name}-of-the-playground"),
        "file_unique_id": format!("local-{name}"),
        "file_size": 20_480,
    });
    for (field, value) in own.as_object().into_iter().flatten() {
        object[field] = value.clone();
    }
    object
}

fn photo() -> Value {
    let size =
        |name: &str, side: u32| with_file(name, &json!({"width": side, "height": side * 3 / 4}));
    json!([size("photo-s", 320), size("photo-m", 800), size("photo-x", 1280)])
}

/// Told as a document as well, for bots from before there were animations: see [`add_to`].
fn animation() -> Value {
    with_file(
        "animation",
        &json!({"duration": 2, "width": 480, "height": 270, "mime_type": "video/mp4",
            "file_name": "bowl.mp4"}),
    )
}

fn poll() -> Value {
    json!({
        "id": "5000000000000000001", "question": "Tea or coffee?", "total_voter_count": 0,
        "options": [
            {"persistent_id": "0", "text": "Tea", "voter_count": 0},
            {"persistent_id": "1", "text": "Coffee", "voter_count": 0},
        ],
        "is_closed": false, "is_anonymous": true, "type": "regular",
        "allows_multiple_answers": false,
    })
}

/// Of a file that the bot has sent, what Telegram knows.
fn add_file(object: &mut Value, file: &Upload) {
    let size = json!(file.bytes.len());
    if let Value::Array(sizes) = object {
        for one in sizes {
            one["file_size"] = size.clone();
        }
        return;
    }
    object["file_name"] = json!(file.name);
    object["mime_type"] = json!(file.media_type);
    object["file_size"] = size;
}

/// Puts media into a `Message` object.
pub fn add_to(told: &mut Value, media: &Media) {
    told[media.kind.name()] = media.kind.object();
    if let Some(file) = &media.file {
        add_file(&mut told[media.kind.name()], file);
    }
    if media.kind == Kind::Animation {
        told["document"] = animation();
    }
    if let Some(caption) = &media.caption {
        told["caption"] = json!(caption.words);
        if !caption.entities.is_empty() {
            told["caption_entities"] = json!(caption.entities);
        }
    }
}
