//! What the bot does, pure: no I/O, no clock, no randomness.

mod couple;
mod incoming;
mod people;
mod record;
mod say;
mod words;
pub mod zone;

pub use couple::Couple;
pub use incoming::{Incoming, Input, Standing};
pub use people::{ChatId, ChatKind, CoupleId, MessageId, Person, Place, Seat, UserId};
pub use record::{Entry, Journal, Record, RecordId};
pub use say::{Lane, Say, Slot, To, What};
pub use words::Words;
