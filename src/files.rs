//! The files that go with messages: made of what is kept, right before they leave.

mod export;
mod json;
mod page;
mod pictures;

use std::sync::Arc;

use crate::domain::{Attachment, Picture};
use crate::line::{File, FileKind, Kept, Makes};
use crate::messages::Speech;

/// Makes all files of the bot, in its words.
pub struct Files {
    speech: Arc<Speech>,
}

impl Files {
    /// With these words.
    #[must_use]
    pub const fn new(speech: Arc<Speech>) -> Self {
        Self { speech }
    }
}

impl Files {
    /// None if it can't be drawn: then the words go without it.
    fn picture(&self, picture: &Picture) -> Option<File> {
        let drawing = pictures::drawing(picture, &self.speech).ok()?;
        let bytes = crate::pictures::draw(&drawing)
            .inspect_err(|error| tracing::error!(%error, "a picture could not be drawn"))
            .ok()?;
        let name = "kintsugi.png".to_owned();
        Some(File { kind: FileKind::Photo, name, media_type: "image/png", bytes })
    }
}

impl Makes for Files {
    fn make(&self, attachment: &Attachment, kept: Option<&Kept>) -> Option<File> {
        match attachment {
            Attachment::Picture(picture) => self.picture(picture),
            Attachment::Export(export) => export::file(&self.speech, export, kept?),
        }
    }
}
