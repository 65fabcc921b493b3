//! The key of one couple: seals its rows and makes its blind index.

use blake2::Blake2bMac;
use blake2::digest::consts::U32;
use blake2::digest::{FixedOutput, Update};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::cipher::{BrokenSeal, open, random, seal};

/// A place in the database: what is sealed there opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whose row it is.
    pub couple: i64,
    /// The table's name.
    pub table: &'static str,
    /// The column's name.
    pub column: &'static str,
    /// The row's primary key; its second part is 0 where one number is enough.
    pub row: (i64, i64),
}

impl Cell {
    /// Names hold no slash, so that two cells never have the same bytes.
    fn bytes(&self) -> Vec<u8> {
        let Self { couple, table, column, row } = self;
        format!("{couple}/{table}/{column}/{}/{}", row.0, row.1).into_bytes()
    }
}

/// The key of one couple. Wiped from memory when it is dropped; never shown.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct CoupleKey([u8; 32]);

impl CoupleKey {
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

    /// Seals `plain` for `cell`.
    #[must_use]
    pub fn seal(&self, cell: &Cell, plain: &[u8]) -> Vec<u8> {
        seal(&self.0, &cell.bytes(), plain)
    }

    /// Opens what was sealed for `cell`.
    ///
    /// # Errors
    /// If it was sealed with another key, for another cell, or was changed since.
    pub fn open(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BrokenSeal> {
        open(&self.0, &cell.bytes(), sealed)
    }

    /// A blind index: equal words have equal tags, and only the key's holder can tell which.
    #[must_use]
    pub fn tag(&self, words: &[u8]) -> Vec<u8> {
        // A key of its own: the couple's key is used for the cipher alone.
        let index_key = Zeroizing::new(mac(&self.0, b"kintsugi key", b"index"));
        mac(&index_key, b"kintsugi tag", words).to_vec()
    }
}

impl std::fmt::Debug for CoupleKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CoupleKey(redacted)")
    }
}

pub(super) fn mac(key: &[u8; 32], purpose: &[u8], words: &[u8]) -> [u8; 32] {
    let mut mac = Blake2bMac::<U32>::new_with_salt_and_personal(key, &[], purpose)
        .expect("BLAKE2b takes keys of 32 bytes and purposes of up to 16");
    mac.update(words);
    mac.finalize_fixed().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: Cell = Cell { couple: 7, table: "couples", column: "state", row: (7, 0) };

    #[test]
    fn what_is_sealed_opens_at_its_place() {
        let key = CoupleKey::random();
        let sealed = key.seal(&CELL, b"our words");
        assert_eq!(key.open(&CELL, &sealed).as_deref(), Ok(&b"our words".to_vec()));
        assert!(!sealed.windows(5).any(|part| part == b"words"));
        assert_ne!(sealed, key.seal(&CELL, b"our words"), "two seals never look alike");
    }

    #[test]
    fn a_seal_opens_nowhere_else() {
        let key = CoupleKey::random();
        let sealed = key.seal(&CELL, b"our words");
        for elsewhere in [
            Cell { couple: 8, ..CELL },
            Cell { table: "records", ..CELL },
            Cell { column: "body", ..CELL },
            Cell { row: (8, 0), ..CELL },
            Cell { row: (7, 1), ..CELL },
        ] {
            assert_eq!(key.open(&elsewhere, &sealed), Err(BrokenSeal), "{elsewhere:?}");
        }
    }

    #[test]
    fn another_key_or_a_changed_byte_opens_nothing() {
        let key = CoupleKey::random();
        let sealed = key.seal(&CELL, b"our words");
        assert_eq!(CoupleKey::random().open(&CELL, &sealed), Err(BrokenSeal));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(key.open(&CELL, &changed), Err(BrokenSeal), "byte {at}");
            assert_eq!(key.open(&CELL, &sealed[..at]), Err(BrokenSeal), "cut at {at}");
        }
    }

    #[test]
    fn tags_are_equal_for_equal_words_of_one_couple_only() {
        let (key, other) = (CoupleKey::random(), CoupleKey::random());
        assert_eq!(key.tag(b"slot"), key.tag(b"slot"));
        assert_ne!(key.tag(b"slot"), key.tag(b"slots"));
        assert_ne!(key.tag(b"slot"), other.tag(b"slot"));
    }

    #[test]
    fn a_key_is_never_shown() {
        assert_eq!(format!("{:?}", CoupleKey::random()), "CoupleKey(redacted)");
    }
}
