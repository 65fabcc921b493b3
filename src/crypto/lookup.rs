//! Numbers of people and chats, covered: what they are looked up by.
//!
//! A covered number is its own nonce (the construction of RFC 5297, SIV, with keyed `BLAKE2b` as its
//! function): equal numbers look equal, nothing else shows, and who holds the key reads the number
//! back. It hides no less than a hash, for numbers are few enough to be tried with the key.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::cipher::{BrokenSeal, random};
use super::couple_key::mac;

/// How many bytes prove the number, and how many cover it.
const HALF: usize = 8;

/// How many bytes a covered number has.
pub(crate) const COVERED: usize = 2 * HALF;

/// What a number is of: the same one of another kind looks different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person's.
    User,
    /// A chat's.
    Chat,
}

/// The key that covers the numbers of one bot. Wiped from memory when it is dropped; never shown.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct LookupKey([u8; 32]);

impl LookupKey {
    /// A new random key.
    #[must_use]
    pub fn random() -> Self {
        Self(random())
    }

    /// The key with these bytes.
    ///
    /// # Errors
    /// If they are not 32.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BrokenSeal> {
        bytes.try_into().map(Self).map_err(|_| BrokenSeal)
    }

    /// Its bytes, to be wrapped.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The number, covered.
    #[must_use]
    pub fn cover(&self, kind: Kind, number: i64) -> [u8; COVERED] {
        let proof = self.proof(kind, number);
        let mut covered = [0; COVERED];
        covered[..HALF].copy_from_slice(&proof);
        covered[HALF..].copy_from_slice(&(number ^ self.mask(kind, proof)).to_le_bytes());
        covered
    }

    /// The number under it, taken as it is: half as dear as [`Self::open`].
    ///
    /// # Errors
    /// If it has another length.
    pub fn uncover(&self, kind: Kind, covered: &[u8]) -> Result<i64, BrokenSeal> {
        let (proof, number) = covered.split_at_checked(HALF).ok_or(BrokenSeal)?;
        let proof = proof.try_into().map_err(|_| BrokenSeal)?;
        let number = i64::from_le_bytes(number.try_into().map_err(|_| BrokenSeal)?);
        Ok(number ^ self.mask(kind, proof))
    }

    /// The number under it.
    ///
    /// # Errors
    /// If it was covered with another key or as another kind, or was changed since.
    pub fn open(&self, kind: Kind, covered: &[u8]) -> Result<i64, BrokenSeal> {
        let number = self.uncover(kind, covered)?;
        let is_right = self.cover(kind, number) == covered;
        if is_right { Ok(number) } else { Err(BrokenSeal) }
    }

    fn proof(&self, kind: Kind, number: i64) -> [u8; HALF] {
        self.half(b"kintsugi lookup", kind, number.to_le_bytes())
    }

    fn mask(&self, kind: Kind, proof: [u8; HALF]) -> i64 {
        i64::from_le_bytes(self.half(b"kintsugi covers", kind, proof))
    }

    fn half(&self, purpose: &[u8], kind: Kind, words: [u8; HALF]) -> [u8; HALF] {
        let mut text = [0; HALF + 1];
        text[0] = match kind {
            Kind::User => 1,
            Kind::Chat => 2,
        };
        text[1..].copy_from_slice(&words);
        let mut half = [0; HALF];
        half.copy_from_slice(&mac(&self.0, purpose, &text)[..HALF]);
        half
    }
}

impl std::fmt::Debug for LookupKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LookupKey(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_covered_number_is_found_again_and_read_by_the_keys_holder_alone() {
        let (key, other) = (LookupKey::random(), LookupKey::random());
        for number in [0, 1, -1, -1_001_234_567_890, i64::MIN, i64::MAX] {
            let covered = key.cover(Kind::Chat, number);
            assert_eq!(covered, key.cover(Kind::Chat, number));
            assert_eq!(key.open(Kind::Chat, &covered), Ok(number));
            assert_eq!(key.uncover(Kind::Chat, &covered), Ok(number));
            assert_ne!(covered, key.cover(Kind::User, number), "a person is not their chat");
            assert_ne!(covered, other.cover(Kind::Chat, number));
            assert_eq!(other.open(Kind::Chat, &covered), Err(BrokenSeal));
            assert_eq!(key.open(Kind::User, &covered), Err(BrokenSeal));
        }
    }

    #[test]
    fn what_was_changed_is_no_number() {
        let key = LookupKey::random();
        let covered = key.cover(Kind::User, 7);
        for at in 0..COVERED {
            let mut changed = covered;
            changed[at] ^= 1;
            assert_eq!(key.open(Kind::User, &changed), Err(BrokenSeal), "byte {at}");
            assert_eq!(key.uncover(Kind::User, &covered[..at]), Err(BrokenSeal), "cut at {at}");
        }
        assert_eq!(key.open(Kind::User, &[]), Err(BrokenSeal));
    }

    #[test]
    fn neighbours_have_nothing_in_common() {
        let key = LookupKey::random();
        let (one, two) = (key.cover(Kind::User, 1000), key.cover(Kind::User, 1001));
        let alike = one.iter().zip(&two).filter(|(one, two)| one == two).count();
        assert!(alike < 6, "{alike} bytes of {COVERED} are alike");
        assert_eq!(format!("{key:?}"), "LookupKey(redacted)");
    }
}
