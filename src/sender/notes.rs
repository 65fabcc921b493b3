//! Notes in somebody's own chat: what they hold changes unseen until they are opened.

use super::delivery::{Delivery, DeliveryOutcome};
use crate::domain::MessageId;
use crate::line::{Below, Body, Call, Header, Line};
use crate::store::{Closed, Note, StoreError};
use crate::telegram::{Done, Failure};

impl Delivery {
    /// What a closed note holds once this line has changed it; none if it is for a message that is
    /// shown, or has to be made at Telegram.
    pub(super) async fn rewrites(
        &self,
        header: &Header,
        line: &Line,
        message: MessageId,
    ) -> Result<Option<Note>, StoreError> {
        // Notes lie in private chats alone.
        if header.chat.0 < 0 {
            return Ok(None);
        }
        let Some(Closed { body, .. }) = self.store.note(header.chat, message).await? else {
            return Ok(None);
        };
        Ok(match &line.call {
            Call::Edit { body, .. } => Some(Note::Holds(message, body.clone())),
            Call::Hang { buttons } => {
                let below = Some(buttons).filter(|buttons| !buttons.is_empty());
                let below = below.cloned().map_or(Below::Nothing, Below::Buttons);
                Some(Note::Holds(message, Body { below, ..body }))
            }
            Call::Delete => {
                // Should Telegram not delete it any more: nobody reads it after this.
                self.store.empty_notes(header.chat, vec![message]).await?;
                None
            }
            _ => None,
        })
    }

    /// Shows what a note holds. One that was opened before stays as it is; of one that nobody knows, for
    /// its number was lost with a kill, the button goes, and another like it lies there.
    pub(super) async fn opens(
        &self,
        header: Header,
        line: Line,
        message: MessageId,
        mut sent: Vec<MessageId>,
    ) -> DeliveryOutcome {
        let closed = match self.store.note(header.chat, message).await {
            Ok(closed) => closed,
            Err(error) => {
                tracing::error!(line = header.id, %error, "a note could not be read");
                return self.later(header, sent, 0).await;
            }
        };
        let Some(Closed { couple, place, slot, body }) = closed else {
            return self.opens_nothing(header, line, message).await;
        };
        let call = Call::Edit { body, note: None };
        let before = sent.len();
        let shown = Line { call, ..line.clone() };
        let called = self.call(&header, &shown, None, Some(message), &mut sent).await;
        let calls = (sent.len() - before).max(1);
        match called {
            Ok(done) => {
                let messages = match done {
                    Done::Sent(messages) => messages,
                    Done::Nothing | Done::Part => vec![],
                };
                let whose = Header { couple, place, ..header };
                self.settles(whose, Some(slot), messages, Note::Gone(message), calls).await
            }
            Err(failure) => self.failed(header, Some(line), failure, sent, calls).await,
        }
    }

    async fn opens_nothing(
        &self,
        header: Header,
        line: Line,
        message: MessageId,
    ) -> DeliveryOutcome {
        let is_known = self.store.sent(header.chat, message).await;
        if !matches!(is_known, Ok(None)) {
            return self.done(header, line, Done::Nothing, 0).await;
        }
        match self
            .client
            .call(
                header.chat,
                &Call::RemoveButtons { message },
                None,
                None,
                &mut vec![],
                usize::MAX,
            )
            .await
        {
            Ok(_) | Err(Failure::Refused { .. } | Failure::NoSuchMessage) => {
                self.done(header, line, Done::Nothing, 1).await
            }
            Err(failure) => self.failed(header, Some(line), failure, vec![], 1).await,
        }
    }
}

/// What the messages hold that a line became.
pub(super) fn laid(call: Call) -> Note {
    match call {
        Call::Send { body, note: Some(_), .. } | Call::Edit { body, note: Some(_) } => {
            Note::Laid(body)
        }
        _ => Note::AsItWas,
    }
}
