//! Short seals: for the 64 bytes that Telegram keeps with a button there is no room for a random
//! nonce. The seal is its own nonce instead (the construction of RFC 5297, SIV, with keyed `BLAKE2b`
//! as its function): equal texts at equal places have equal seals, and nothing else shows.

use blake2::Blake2bMac512;
use blake2::digest::{FixedOutput, Update};
use zeroize::Zeroizing;

use super::couple_key::{CoupleKey, mac};

/// How many bytes are sealed at once; shorter texts are filled up, so that no length shows.
pub(crate) const TEXT: usize = 43;
/// How many bytes prove that it was sealed here: 40 bits, against one guess a press.
const PROOF: usize = 5;
/// How many bytes a short seal has: 64 characters of base64.
pub(crate) const SEALED: usize = TEXT + PROOF;

impl CoupleKey {
    /// Seals `text`; it opens only together with the same `place`.
    #[must_use]
    pub(crate) fn seal_short(&self, place: &[u8], text: &[u8; TEXT]) -> [u8; SEALED] {
        let proof = self.proof(place, text);
        let mut sealed = [0; SEALED];
        sealed[..PROOF].copy_from_slice(&proof);
        sealed[PROOF..].copy_from_slice(text);
        self.cover(proof, &mut sealed[PROOF..]);
        sealed
    }

    /// Opens what [`Self::seal_short`] made with the same key and place; `None` for anything else.
    #[must_use]
    pub(crate) fn open_short(&self, place: &[u8], sealed: &[u8; SEALED]) -> Option<[u8; TEXT]> {
        let (mut proof, mut text) = ([0; PROOF], [0; TEXT]);
        proof.copy_from_slice(&sealed[..PROOF]);
        text.copy_from_slice(&sealed[PROOF..]);
        self.cover(proof, &mut text);
        // All bytes are compared, whichever differs.
        let differs = |(one, other): (&u8, &u8)| one ^ other;
        let right = self.proof(place, &text);
        let differ = proof.iter().zip(&right).map(differs);
        (differ.fold(0, |all, byte| all | byte) == 0).then_some(text)
    }

    fn proof(&self, place: &[u8], text: &[u8; TEXT]) -> [u8; PROOF] {
        let key = Zeroizing::new(mac(self.bytes(), b"kintsugi key", b"short proof"));
        let length = place.len().to_le_bytes();
        let whole = mac(&key, b"kintsugi proof", &[&length, place, text.as_slice()].concat());
        let mut proof = [0; PROOF];
        proof.copy_from_slice(&whole[..PROOF]);
        proof
    }

    /// Covers `text`, or uncovers it.
    fn cover(&self, proof: [u8; PROOF], text: &mut [u8]) {
        let key = Zeroizing::new(mac(self.bytes(), b"kintsugi key", b"short cover"));
        let mut stream = Blake2bMac512::new_with_salt_and_personal(&*key, &[], b"kintsugi cover")
            .expect("BLAKE2b takes keys of 32 bytes and purposes of up to 16");
        stream.update(&proof);
        for (byte, over) in text.iter_mut().zip(stream.finalize_fixed()) {
            *byte ^= over;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> [u8; TEXT] {
        let mut text = [0; TEXT];
        text[..words.len()].copy_from_slice(words.as_bytes());
        text
    }

    #[test]
    fn a_short_seal_opens_at_its_place_alone() {
        let key = CoupleKey::random();
        let sealed = key.seal_short(b"here", &text("here:1"));
        assert_eq!(key.open_short(b"here", &sealed), Some(text("here:1")));
        assert_eq!(key.open_short(b"there", &sealed), None);
        assert_eq!(key.open_short(b"", &sealed), None);
        assert_eq!(CoupleKey::random().open_short(b"here", &sealed), None);
    }

    #[test]
    fn a_short_seal_that_was_changed_does_not_open() {
        let key = CoupleKey::random();
        let sealed = key.seal_short(b"here", &text("here:1"));
        for at in 0..SEALED {
            for bit in 0..8 {
                let mut changed = sealed;
                changed[at] ^= 1 << bit;
                assert_eq!(key.open_short(b"here", &changed), None, "byte {at}, bit {bit}");
            }
        }
    }

    #[test]
    fn seals_of_neighbours_have_nothing_in_common() {
        let key = CoupleKey::random();
        let (one, two) =
            (key.seal_short(b"here", &text("here:1")), key.seal_short(b"here", &text("here:2")));
        let alike = one.iter().zip(&two).filter(|(one, two)| one == two).count();
        assert!(alike < 8, "{alike} bytes of {SEALED} are alike");
    }
}
