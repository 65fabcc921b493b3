//! A text that was written, as each flow takes it.

use crate::domain::couple::slot::ReplyTo;
use crate::domain::model::people::{MessageId, Seat};

/// A text that a partner wrote, with what it answers.
#[derive(Clone, Debug)]
pub struct Written {
    pub by: Seat,
    pub text: String,
    pub message: MessageId,
    pub reply_to: ReplyTo,
}
