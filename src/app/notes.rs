//! Notes that lie closed in somebody's own chat: the press that opens one, and what of them a decision
//! must know. Opening needs no couple: a note is opened whatever has become of whose it was.

use super::outgoing::Asked;
use super::{App, AppError};
use crate::domain::{ChatKind, Facts, Incoming, Input, MessageId, Toast, Words};
use crate::line::OPENS;
use crate::store::{Change, Committed, StoreError};

/// The note that somebody opens by that, in their own chat.
pub(super) fn opened_by(incoming: &Incoming) -> Option<MessageId> {
    let Input::Press { data, message, .. } = &incoming.input else { return None };
    let opens = data == OPENS && incoming.kind == ChatKind::Private;
    if opens { *message } else { None }
}

impl App {
    /// Its line finds the note: one that is opened already stays as it is. What holds nothing any more
    /// says so.
    pub(super) async fn opens_note(
        &self,
        incoming: &Incoming,
        message: MessageId,
    ) -> Result<Committed, AppError> {
        let (now, asked) = (self.clock.now(), Asked::by(incoming));
        let speaker = self.speaker(now);
        let is_over = self.store.holds_nothing(incoming.chat, message).await?;
        let toast = if is_over { Toast::Line(Words::Passed) } else { Toast::Silent };
        let mut lines: Vec<_> = speaker.answer(toast, &asked)?.into_iter().collect();
        if !is_over {
            lines.push(speaker.opens(incoming.chat, message));
        }
        let change = Change { update: asked.update, lines, ..Change::default() };
        Ok(self.store.commit(change).await?)
    }

    /// What of the notes in their chat matters to words that somebody writes there.
    pub(super) async fn sees_notes(
        &self,
        facts: &mut Facts,
        asked: &Asked<'_>,
    ) -> Result<(), StoreError> {
        match asked.writes {
            Some((chat, Some(message))) => {
                let closed = self.store.is_closed_note(chat, message).await?;
                facts.replies_to_note = closed.then_some(message);
            }
            Some((chat, None)) => facts.unseen = self.store.unseen_notes(chat).await?,
            None => {}
        }
        Ok(())
    }
}
