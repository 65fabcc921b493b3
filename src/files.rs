//! The files that go with messages: made of what is kept, right before they leave.

mod pictures;

use std::sync::Arc;

use crate::domain::{Attachment, Export, Form, Picture};
use crate::line::{File, FileKind, Kept, Makes};
use crate::messages::{Locale, Speech};

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

    fn export(&self, export: &Export, kept: &Kept) -> Option<File> {
        let title = self.speech.phrase("page-title", Locale::En).ok()?;
        let held = kept.records.iter().filter(|(_, record)| record.user == export.user).count();
        let (media_type, end, words) = match export.form {
            Form::Json => (
                "application/json",
                "json",
                format!("{{\"title\":\"{title}\",\"records\":{held}}}\n"),
            ),
            Form::Page => ("text/html", "html", format!("<!doctype html><title>{title}</title>\n")),
        };
        let name = format!("kintsugi-{}.{end}", export.at.date_naive());
        Some(File { kind: FileKind::Document, name, media_type, bytes: words.into_bytes() })
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
            Attachment::Export(export) => self.export(export, kept?),
            Attachment::Picture(picture) => self.picture(picture),
        }
    }
}
