//! What a button carries (callback data), sealed. Plain, its numbers would tell how much the other
//! partner does in private, and anybody could press what nobody showed them. Sealed, it is 64
//! characters of nothing, and a press counts only in the chat, and below the kind of message, that
//! the button was made for; after a couple's end none of before does.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::sync::Arc;

use crate::crypto::{CoupleKey, SEALED, TEXT};
use crate::domain::{ChatId, Couple, CoupleId, Slot};
use crate::line::{Below, Body, Button};
use crate::messages::SpeechError;

/// How many bytes name the message: enough to tell the few of one chat apart.
const MARK: usize = 2;

/// The seal on the buttons of one couple.
pub(super) struct Seal {
    key: Arc<CoupleKey>,
    couple: CoupleId,
    /// How many couples have ended in this group.
    ended: u32,
}

impl Seal {
    pub fn of(key: Arc<CoupleKey>, couple: &Couple) -> Self {
        Self { key, couple: couple.id, ended: couple.ended }
    }

    /// Seals all buttons of a message for that chat and slot.
    pub fn body(&self, body: Body, chat: ChatId, slot: &Slot) -> Result<Body, SpeechError> {
        let Below::Buttons(rows) = body.below else { return Ok(body) };
        Ok(Body { below: Below::Buttons(self.rows(rows, chat, slot)?), ..body })
    }

    /// Seals these buttons for that chat and slot.
    pub fn rows(
        &self,
        mut rows: Vec<Vec<Button>>,
        chat: ChatId,
        slot: &Slot,
    ) -> Result<Vec<Vec<Button>>, SpeechError> {
        for button in rows.iter_mut().flatten() {
            let sealed = self.sealed(chat, slot, &button.data);
            button.data = sealed.ok_or_else(|| SpeechError::Button(button.data.clone()))?;
        }
        Ok(rows)
    }

    fn sealed(&self, chat: ChatId, slot: &Slot, data: &str) -> Option<String> {
        let mut text = [0; TEXT];
        text[..MARK].copy_from_slice(&self.mark(slot)?);
        text[MARK..].get_mut(..data.len())?.copy_from_slice(data.as_bytes());
        Some(URL_SAFE_NO_PAD.encode(self.key.seal_short(&self.place(chat), &text)))
    }

    /// The data of a button that was pressed in that chat. The slot of its message is known unless
    /// its number was lost on the way: then any slot of the chat may be meant.
    pub fn opened(&self, chat: ChatId, slot: Option<&Slot>, sealed: &str) -> Option<String> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let bytes: [u8; SEALED] = bytes.try_into().ok()?;
        let text = self.key.open_short(&self.place(chat), &bytes)?;
        let (mark, data) = text.split_at(MARK);
        let fits = match slot {
            Some(slot) => self.mark(slot)? == mark,
            None => true,
        };
        let data = std::str::from_utf8(data).ok()?.trim_end_matches('\0');
        fits.then(|| data.to_owned())
    }

    fn mark(&self, slot: &Slot) -> Option<[u8; MARK]> {
        let tag = self.key.tag(&serde_json::to_vec(slot).ok()?);
        tag.get(..MARK)?.try_into().ok()
    }

    fn place(&self, chat: ChatId) -> Vec<u8> {
        format!("button/{}/{}/{}", self.couple.0, self.ended, chat.0).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Seat;

    const ANA: ChatId = ChatId(501);
    const BEN: ChatId = ChatId(502);

    fn seal() -> Seal {
        Seal { key: Arc::new(CoupleKey::random()), couple: CoupleId(7), ended: 0 }
    }

    #[test]
    fn a_button_counts_in_its_chat_and_below_its_message_alone() {
        let seal = seal();
        let data = seal.sealed(BEN, &Slot::Nudge(3), "here:3").expect("it is short");
        let opened = |chat, slot: Option<&Slot>| seal.opened(chat, slot, &data);
        assert_eq!(opened(BEN, Some(&Slot::Nudge(3))).as_deref(), Some("here:3"));
        assert_eq!(opened(BEN, None).as_deref(), Some("here:3"), "its number was lost");
        assert_eq!(opened(BEN, Some(&Slot::Evening(Seat::B))), None);
        assert_eq!(opened(ANA, Some(&Slot::Nudge(3))), None);
    }

    #[test]
    fn after_an_end_no_button_of_before_counts() {
        let seal = seal();
        let data = seal.sealed(BEN, &Slot::Nudge(3), "here:3").expect("it is short");
        let later = Seal { ended: 1, ..seal };
        assert_eq!(later.opened(BEN, Some(&Slot::Nudge(3)), &data), None);
    }

    #[test]
    fn every_button_looks_alike_and_fits_into_telegrams_64_bytes() {
        let seal = seal();
        for data in ["agree", "here:3", &"x".repeat(41)] {
            assert_eq!(seal.sealed(ANA, &Slot::Untracked, data).expect("it is short").len(), 64);
        }
        assert_eq!(seal.sealed(ANA, &Slot::Untracked, &"x".repeat(42)), None);
    }

    #[test]
    fn what_was_never_sealed_is_no_button() {
        let seal = seal();
        for forged in ["", "here:3", "agree", "zone:Asia/Tokyo", &"A".repeat(64), &"é".repeat(32)]
        {
            assert_eq!(seal.opened(ANA, None, forged), None, "{forged}");
        }
    }
}
