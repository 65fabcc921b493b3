//! The files that go with messages: made of what is kept, right before they leave.

mod export;
mod json;
mod page;

use std::sync::Arc;

use crate::domain::Attachment;
use crate::line::{File, Kept, Makes};
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

impl Makes for Files {
    fn make(&self, attachment: &Attachment, kept: Option<&Kept>) -> Option<File> {
        match attachment {
            Attachment::Export(export) => export::file(&self.speech, export, kept?),
        }
    }
}
