//! Lines that are no message: a look into the group; and **Tidy**, which takes away all that the bot sent to a
//! private chat and that Telegram still lets it delete.

use chrono::TimeDelta;

use super::Reported;
use super::delivery::{Delivery, DeliveryOutcome};
use crate::line::{Header, Line};
use crate::telegram::{Done, Failure};

/// Telegram lets a bot delete what it sent for so long.
const DELETABLE: TimeDelta = TimeDelta::hours(48);

/// Telegram deletes so many in one call.
const AT_ONCE: usize = 100;

impl Delivery {
    /// Only a look: what it finds comes back as an event.
    pub(super) async fn only_look(&self, header: Header) -> DeliveryOutcome {
        let couple = match self.store.couple(header.couple).await {
            Ok(Some(loaded)) => loaded.couple,
            Ok(None) => return self.drop_line(header).await,
            Err(error) => {
                tracing::error!(line = header.id, %error, "a couple could not be read");
                return self.later(header, Vec::new(), 0).await;
            }
        };
        match self.look(&header, &couple).await {
            Ok(look) => self.report(header, Reported::Looked { look, settles: true }, 1).await,
            Err(failure) => self.failed(header, None, failure, Vec::new(), 1).await,
        }
    }

    /// What is refused stays; a call that did not come through is made again, for all of them.
    pub(super) async fn tidies(&self, header: Header, line: Line) -> DeliveryOutcome {
        let found = self.store.messages_since(header.chat, self.clock.now() - DELETABLE).await;
        let (surely, maybe) = match found {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(line = header.id, %error, "messages could not be looked up");
                return self.failed(header, None, Failure::Passing, Vec::new(), 0).await;
            }
        };
        // One that is too old would keep the others of its call.
        let calls = surely.chunks(AT_ONCE).chain(maybe.chunks(1));
        let mut made = 0;
        for messages in calls {
            made += 1;
            self.store.may_call().await;
            match self.client.delete_all(header.chat, messages).await {
                Ok(_) => {
                    let emptied = self.store.empty_notes(header.chat, messages.to_vec()).await;
                    if let Err(error) = emptied {
                        tracing::error!(line = header.id, %error, "notes could not be emptied");
                        return self.later(header, Vec::new(), made).await;
                    }
                }
                Err(Failure::NoSuchMessage | Failure::Refused { .. }) => {}
                Err(failure) => {
                    return self.failed(header, Some(line), failure, Vec::new(), made).await;
                }
            }
        }
        self.done(header, line, Done::Nothing, made.max(1)).await
    }
}
