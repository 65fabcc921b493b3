//! Guards: right before a line leaves for a group, the sender looks who is there.
//!
//! A look takes the place of its line in the pace, also if the line does not leave then: so there are no
//! more looks in a second than lines, and none is under way for longer than [`LOOK_WITHIN`].

use std::time::Duration;

use futures::future::join_all;
use tokio::time::timeout;

use super::delivery::Delivery;
use crate::domain::{Couple, Found, Guard, Look, Shows};
use crate::line::Header;
use crate::store::StoreError;
use crate::telegram::Failure;

/// How long a look may take; the line leaves at once after it.
const LOOK_WITHIN: Duration = Duration::from_millis(1500);

/// How long a line waits to learn what Telegram has to tell, before it is put back.
const HEARS_WITHIN: Duration = Duration::from_secs(2);

/// Whether a line may leave.
pub(super) enum Leave {
    /// Now.
    Now,
    /// Not at all; with what was found, if it was looked.
    Never(Option<Look>),
    /// It is not known yet, and was not looked.
    NotYet,
    /// It was looked, and is not known yet.
    NotYetByLook,
    /// It was looked, and is not known yet, and why.
    Failed(Failure),
    /// Its couple is gone.
    Nobody,
}

impl Leave {
    /// Whether it was looked to find that it may not leave.
    pub(super) const fn was_looked(&self) -> bool {
        matches!(self, Self::Never(Some(_)) | Self::NotYetByLook | Self::Failed(_))
    }
}

impl Delivery {
    /// Looks, if it has to be, whether a line's guard holds.
    pub(super) async fn may_leave(&self, header: &Header, guard: Guard) -> Leave {
        // What Telegram has told and was not read yet may be that somebody came or went.
        let up_to_date = self.store.gets_up_to_date(HEARS_WITHIN).await;
        match self.judge(header, guard, up_to_date).await {
            Ok(leave) => leave,
            Err(error) => {
                tracing::error!(line = header.id, %error, "a guard could not be looked up");
                Leave::NotYet
            }
        }
    }

    async fn judge(
        &self,
        header: &Header,
        guard: Guard,
        up_to_date: bool,
    ) -> Result<Leave, StoreError> {
        let Some(couple) = self.couple(header).await? else { return Ok(Leave::Nobody) };
        if couple.group != header.chat {
            // It moved just now: its lines are sealed anew for there.
            return Ok(Leave::NotYet);
        }
        match couple.shows(guard, None, self.store.gap()) {
            Shows::Yes if up_to_date => return Ok(Leave::Now),
            Shows::Yes | Shows::AfterALook => {}
            Shows::No => return Ok(Leave::Never(None)),
        }
        let look = match self.look(header, &couple).await {
            Ok(look) => look,
            Err(failure) => return Ok(Leave::Failed(failure)),
        };
        // Read again: meanwhile somebody may have come or gone.
        let Some(couple) = self.couple(header).await? else { return Ok(Leave::Nobody) };
        Ok(match couple.shows(guard, Some(&look), self.store.gap()) {
            Shows::No => Leave::Never(Some(look)),
            Shows::AfterALook => Leave::NotYetByLook,
            // Without a word of Telegram's on each, only what it has told would say who is there.
            Shows::Yes if !up_to_date && !look.is_certain() => Leave::NotYetByLook,
            Shows::Yes if guard == Guard::Evening && !self.tell_looked(header, look).await => {
                Leave::NotYetByLook
            }
            Shows::Yes => Leave::Now,
        })
    }

    async fn couple(&self, header: &Header) -> Result<Option<Couple>, StoreError> {
        let loaded = self.store.couple(header.couple).await?;
        Ok(loaded.map(|loaded| loaded.couple))
    }

    /// Who is in the group now.
    pub(super) async fn look(&self, header: &Header, couple: &Couple) -> Result<Look, Failure> {
        let found = timeout(LOOK_WITHIN, self.ask_who_is_there(header, couple));
        found.await.unwrap_or(Err(Failure::Passing))
    }

    async fn ask_who_is_there(&self, header: &Header, couple: &Couple) -> Result<Look, Failure> {
        let stands = |(_, user)| async move {
            let found = self.client.stands(header.chat, user).await;
            match found {
                Ok(found) => Ok((user, found)),
                // It says so of whom it does not show, and of whom it does not know.
                Err(Failure::Refused { .. } | Failure::Unreachable | Failure::Closed) => {
                    Ok((user, Found::Unknown))
                }
                Err(failure) => Err(failure),
            }
        };
        let seated = join_all(couple.users().map(stands));
        let (members, seated) = tokio::join!(self.client.members(header.chat), seated);
        Ok(Look { members: members?, seated: seated.into_iter().collect::<Result<_, _>>()? })
    }
}
