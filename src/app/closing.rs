//! What the operator hears of chats that take nothing for a while: when one closes, and when it opens.

use crate::domain::{Couple, Seat, To};
use crate::vitals::Vitals;

/// Which chats of a couple take nothing for a while.
#[derive(Clone, Copy)]
pub(super) struct ClosedChats([bool; 3]);

impl ClosedChats {
    pub(super) fn of(couple: &Couple) -> Self {
        Self(chats().map(|to| couple.is_closed(to)))
    }

    /// One line for each that is otherwise than before, which names the couple and not the person.
    pub(super) fn tells_changes(self, now: Self, couple: i64, vitals: &Vitals) {
        for ((before, after), to) in self.0.into_iter().zip(now.0).zip(chats()) {
            let chat = if to == To::Group { "the group" } else { "a private chat" };
            match (before, after) {
                (false, true) => {
                    vitals.closed_chats.add(0, 1);
                    tracing::warn!(
                        couple,
                        chat,
                        "takes nothing from the bot for now; it is tried again"
                    );
                }
                (true, false) => {
                    vitals.closed_chats.add(1, 1);
                    tracing::info!(couple, chat, "is not closed to the bot any more");
                }
                _ => {}
            }
        }
    }
}

fn chats() -> [To; 3] {
    [To::Group, To::Partner(Seat::A), To::Partner(Seat::B)]
}
