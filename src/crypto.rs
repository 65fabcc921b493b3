//! Stand-in for the real module: the master key as the playground uses it.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::run::MasterKeyFrom;

/// The key above all keys.
pub struct MasterKey(XChaCha20Poly1305);

impl MasterKey {
    /// Reads the key; makes its file when the database is new.
    ///
    /// # Errors
    /// If there is no key, or it isn't one.
    pub fn load(from: &MasterKeyFrom, new_database: bool) -> anyhow::Result<Self> {
        let MasterKeyFrom::File(path) = from else { anyhow::bail!("stub: files only") };
        if new_database && !path.exists() {
            let key: [u8; 32] = random()?;
            let mut file =
                std::fs::OpenOptions::new().create_new(true).write(true).mode(0o600).open(path)?;
            file.write_all(&key)?;
        }
        let key = std::fs::read(path)?;
        let key =
            XChaCha20Poly1305::new_from_slice(&key).map_err(|_| anyhow::anyhow!("not a key"))?;
        Ok(Self(key))
    }

    /// Seals bytes under a label.
    ///
    /// # Errors
    /// If the machine has no randomness.
    pub fn seal(&self, label: &str, plain: &[u8]) -> anyhow::Result<Vec<u8>> {
        let nonce: [u8; 24] = random()?;
        let payload = Payload { msg: plain, aad: label.as_bytes() };
        let sealed = self
            .0
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| anyhow::anyhow!("cannot seal"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed under the same label.
    ///
    /// # Errors
    /// If it was sealed otherwise.
    pub fn open(&self, label: &str, sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
        let (nonce, sealed) =
            sealed.split_at_checked(24).ok_or_else(|| anyhow::anyhow!("too short"))?;
        let payload = Payload { msg: sealed, aad: label.as_bytes() };
        self.0
            .decrypt(XNonce::from_slice(nonce), payload)
            .map_err(|_| anyhow::anyhow!("cannot open"))
    }
}

fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(bytes)
}
