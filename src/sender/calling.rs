//! The call of a line, and the file that goes with it: made right before, on a thread of its own.

use tokio::sync::{SemaphorePermit, TryAcquireError};

use super::delivery::Delivery;
use crate::domain::{Attachment, Guard, MessageId};
use crate::line::{Body, Call, File, Header, Kept, Line};
use crate::store::StoreError;
use crate::telegram::{Done, Failure};
use crate::vitals::Sent;

/// What became of the file that goes with a line.
pub(super) enum Made {
    /// It is there, or the line needs none.
    Whole(Option<File>),
    /// There is nothing left that it could be made of: neither is there anything to say.
    Nothing,
    /// It could not be made just now.
    NotYet,
}

/// So many files are made and sent at once: on a slow road they leave room for words.
pub(super) const FILES_AT_ONCE: usize = 32;

impl Delivery {
    /// A place for the file that goes with a line; words alone need none.
    ///
    /// # Errors
    /// While all are taken.
    pub(super) fn place_for(
        &self,
        line: &Line,
    ) -> Result<Option<SemaphorePermit<'_>>, TryAcquireError> {
        match &line.call {
            Call::Send { with: Some(_), .. } => self.places.try_acquire().map(Some),
            _ => Ok(None),
        }
    }

    /// The call; of what is guarded strictly, one part, since each needs a look of its own.
    pub(super) async fn call(
        &self,
        header: &Header,
        line: &Line,
        file: Option<&File>,
        in_slot: Option<MessageId>,
        sent: &mut Vec<MessageId>,
    ) -> Result<Done, Failure> {
        // A part more may not leave before it was looked again: who may read it, or whether another
        // process has taken over.
        let by_parts = header.guard == Some(Guard::Private) || self.store.may_be_overtaken();
        let most = if by_parts { 1 } else { usize::MAX };
        let anew = match &line.call {
            Call::Edit { body, note } if !sent.is_empty() => anew(body, note.clone()),
            call => match (call, self.one_call(header, call, (file, in_slot), sent, most).await) {
                (Call::Edit { body, note }, Err(Failure::NoSuchMessage)) => {
                    anew(body, note.clone())
                }
                (_, called) => return called,
            },
        };
        self.one_call(header, &anew, (None, None), sent, most).await
    }

    /// Right before it, this process makes sure that it may.
    async fn one_call(
        &self,
        header: &Header,
        call: &Call,
        (file, in_slot): (Option<&File>, Option<MessageId>),
        sent: &mut Vec<MessageId>,
        most: usize,
    ) -> Result<Done, Failure> {
        self.store.may_call().await;
        let called = self.client.call(header.chat, call, file, in_slot, sent, most).await;
        self.store.vitals().sends.add(came_to(&called) as usize, 1);
        called
    }

    /// The file that goes with a line; none if there is none, or if it has left at an earlier try.
    pub(super) async fn makes(&self, header: &Header, line: &Line, sent: &[MessageId]) -> Made {
        let Call::Send { with: Some(attachment), .. } = &line.call else {
            return Made::Whole(None);
        };
        if !sent.is_empty() {
            return Made::Whole(None);
        }
        let kept = match self.kept(header, attachment).await {
            Ok(kept) => kept,
            Err(error) => {
                tracing::error!(line = header.id, %error, "what a file is made of could not be read");
                return Made::NotYet;
            }
        };
        let attachment_reads = attachment.reads_what_is_kept();
        let (files, attachment) = (self.files.clone(), attachment.clone());
        let made = tokio::task::spawn_blocking(move || files.make(&attachment, kept.as_ref()));
        match made.await {
            Ok(Some(file)) => Made::Whole(Some(file)),
            // Words that need no file go without it.
            Ok(None) if !attachment_reads => Made::Whole(None),
            Ok(None) => Made::Nothing,
            Err(error) => {
                tracing::error!(line = header.id, panicked = error.is_panic(), "a file broke off");
                if attachment_reads { Made::NotYet } else { Made::Whole(None) }
            }
        }
    }

    /// What it is made of, if it reads that; none as well if its couple is gone.
    async fn kept(
        &self,
        header: &Header,
        attachment: &Attachment,
    ) -> Result<Option<Kept>, StoreError> {
        if !attachment.reads_what_is_kept() {
            return Ok(None);
        }
        let Some(loaded) = self.store.couple(header.couple).await? else { return Ok(None) };
        let records = self.store.records(header.couple).await?;
        Ok(Some(Kept { couple: loaded.couple, records }))
    }
}

fn came_to(called: &Result<Done, Failure>) -> Sent {
    match called {
        Ok(_) => Sent::Done,
        Err(Failure::RetryAfter(_)) => Sent::Flooded,
        Err(Failure::Unreachable) => Sent::Unreachable,
        Err(Failure::Closed) => Sent::Closed,
        Err(Failure::MigratedTo(_)) => Sent::Moved,
        Err(Failure::NoSuchMessage) => Sent::Gone,
        Err(Failure::Refused { .. }) => Sent::Refused,
        Err(Failure::Passing) => Sent::Unanswered,
    }
}

/// No phone rings for an edit, so none does when it comes as a new message.
fn anew(body: &Body, note: Option<Box<Body>>) -> Call {
    Call::Send { body: body.clone(), reply_to: None, silent: true, with: None, note }
}
