//! Where each sealed thing belongs, and the blind index of a slot.

use zeroize::Zeroizing;

use super::StoreError;
use crate::crypto::{Cell, CoupleKey};
use crate::domain::{ChatId, CoupleId, MessageId, Slot};

/// Of the 32 bytes of a tag, half tell messages apart as surely.
const TAG: usize = 16;

/// As short as it is: also what a blind index is made of, which must not change.
pub(super) fn plain(value: &impl serde::Serialize) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    Ok(Zeroizing::new(serde_json::to_vec(value)?))
}

/// The blind index of a slot.
pub(super) fn tag_of(
    key: &CoupleKey,
    couple: CoupleId,
    chat: ChatId,
    slot: &Slot,
) -> Result<Vec<u8>, StoreError> {
    Ok(slot_tag(key, couple, chat, &plain(slot)?))
}

pub(super) fn slot_tag(key: &CoupleKey, couple: CoupleId, chat: ChatId, slot: &[u8]) -> Vec<u8> {
    let place = [couple.0.to_le_bytes(), chat.0.to_le_bytes()].concat();
    let mut tag = key.tag(&Zeroizing::new([&place, slot].concat()));
    tag.truncate(TAG);
    tag
}

pub(super) fn state_cell(couple: CoupleId) -> Cell {
    Cell { couple: couple.0, table: "couples", column: "state", row: (couple.0, 0) }
}

pub(super) fn line_cell(couple: CoupleId, id: i64) -> Cell {
    Cell { couple: couple.0, table: "outbox", column: "body", row: (id, 0) }
}

pub(super) fn record_cell(couple: CoupleId, id: i64) -> Cell {
    Cell { couple: couple.0, table: "records", column: "body", row: (id, 0) }
}

pub(super) fn slot_cell(couple: CoupleId, chat: ChatId, message: MessageId) -> Cell {
    Cell { couple: couple.0, table: "sent", column: "slot", row: (chat.0, message.0) }
}

/// What a note holds.
pub(super) fn note_cell(couple: CoupleId, chat: ChatId, message: MessageId) -> Cell {
    Cell { couple: couple.0, table: "sent", column: "note", row: (chat.0, message.0) }
}

pub(super) fn page_cell(couple: CoupleId, id: i64) -> Cell {
    Cell { couple: couple.0, table: "pages", column: "body", row: (id, 0) }
}
