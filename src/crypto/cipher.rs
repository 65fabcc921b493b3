//! XChaCha20-Poly1305 with a random nonce in front of the text.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// The first byte of everything sealed, so that another cipher can be told apart one day.
const FORMAT: u8 = 1;
const NONCE: usize = 24;

/// What was sealed does not open: another key, another place, or damage. Which of them cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the seal does not open")]
pub struct BrokenSeal;

/// Seals `plain`; it opens only together with the same `place`.
pub(super) fn seal(key: &[u8; 32], place: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce = random::<NONCE>();
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: place })
        .expect("only texts beyond 256 GB are refused");
    [&[FORMAT], nonce.as_slice(), &sealed].concat()
}

/// Opens what [`seal`] made with the same key and place.
pub(super) fn open(
    key: &[u8; 32],
    place: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, BrokenSeal> {
    let (&format, rest) = sealed.split_first().ok_or(BrokenSeal)?;
    let (nonce, text) = rest.split_at_checked(NONCE).ok_or(BrokenSeal)?;
    if format != FORMAT {
        return Err(BrokenSeal);
    }
    XChaCha20Poly1305::new(key.into())
        .decrypt(XNonce::from_slice(nonce), Payload { msg: text, aad: place })
        .map(Zeroizing::new)
        .map_err(|_| BrokenSeal)
}

/// Bytes that nobody can guess.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Without randomness nothing can be sealed, and going on unsealed is no choice.
    getrandom::fill(&mut bytes).expect("the system has a source of randomness");
    bytes
}
