//! The master key: wraps the couples' keys and seals what belongs to the whole bot.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::cipher::{BrokenSeal, open, random, seal};
use super::{KeyError, MasterKeyFrom};

/// The key of all keys. Wiped from memory when it is dropped; never shown.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; 32]);

impl MasterKey {
    /// Loads the key. Its file is made, mode 0600, if it is missing and the database is new.
    ///
    /// # Errors
    /// If it is malformed, its file cannot be used, or is missing for a database that exists.
    pub fn load(from: &MasterKeyFrom, new_database: bool) -> Result<Self, KeyError> {
        match from {
            MasterKeyFrom::Given(words) => Self::parse(words),
            MasterKeyFrom::File(path) => match fs::read_to_string(path) {
                Ok(words) => {
                    warn_if_open_to_others(path);
                    Self::parse(&Zeroizing::new(words))
                }
                Err(e) if e.kind() != io::ErrorKind::NotFound => {
                    Err(KeyError::File(path.clone(), e))
                }
                Err(_) if new_database => Self::create(path),
                Err(_) => Err(KeyError::Missing(path.clone())),
            },
        }
    }

    /// Seals `plain` under a label; it opens only with the same label.
    #[must_use]
    pub fn seal(&self, label: &str, plain: &[u8]) -> Vec<u8> {
        seal(&self.0, label.as_bytes(), plain)
    }

    /// Opens what was sealed under this label.
    ///
    /// # Errors
    /// If it was sealed with another key, under another label, or was changed since.
    pub fn open(&self, label: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BrokenSeal> {
        open(&self.0, label.as_bytes(), sealed)
    }

    fn parse(words: &str) -> Result<Self, KeyError> {
        let words = words.trim();
        let bytes = match from_hex(words) {
            Some(bytes) => Zeroizing::new(bytes),
            None => Zeroizing::new(STANDARD.decode(words).map_err(|_| KeyError::Malformed)?),
        };
        bytes.as_slice().try_into().map(Self).map_err(|_| KeyError::Malformed)
    }

    fn create(path: &Path) -> Result<Self, KeyError> {
        let key = Self(random());
        let mut words = Zeroizing::new(String::with_capacity(65));
        for byte in key.0 {
            for digit in [byte >> 4, byte & 15] {
                words.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        words.push('\n');
        write_whole(path, words.as_bytes()).map_err(|e| KeyError::File(path.into(), e))?;
        Ok(key)
    }
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(redacted)")
    }
}

/// The bytes of 64 hexadecimal digits.
fn from_hex(words: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = words.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = Zeroizing::new(digits.filter(|digits| digits.len() == 64)?);
    digits.chunks(2).map(|pair| u8::try_from(pair[0] << 4 | pair[1]).ok()).collect()
}

/// Writes aside and renames: a kill in between leaves no empty key file behind.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let aside = aside(path);
    if let Err(e) = fs::remove_file(&aside)
        && e.kind() != io::ErrorKind::NotFound
    {
        return Err(e);
    }
    let mut file = private_file(&aside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&aside, path)?;
    match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        Some(parent) => fs::File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}

fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Only a warning: some container platforms mount secrets readable by all, and that is theirs to judge.
fn warn_if_open_to_others(path: &Path) {
    #[cfg(unix)]
    if let Ok(file) = fs::metadata(path)
        && std::os::unix::fs::MetadataExt::mode(&file) & 0o077 != 0
    {
        tracing::warn!("the master key's file can be read by other users: chmod 600 it");
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use super::*;

    const HEX: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F";
    const BASE64: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    fn given(words: &str) -> Result<MasterKey, KeyError> {
        MasterKey::load(&MasterKeyFrom::Given(words.into()), true)
    }

    #[test]
    fn hexadecimal_digits_and_base64_are_the_same_key() {
        let sealed = given(HEX).unwrap().seal("label", b"words");
        let opened = given(&format!(" {BASE64}\n")).unwrap().open("label", &sealed);
        assert_eq!(opened.as_deref(), Ok(&b"words".to_vec()));
    }

    #[test]
    fn another_label_or_another_key_opens_nothing() {
        let key = given(HEX).unwrap();
        let sealed = key.seal("label", b"words");
        assert_eq!(key.open("labels", &sealed), Err(BrokenSeal));
        assert_eq!(given(&"07".repeat(32)).unwrap().open("label", &sealed), Err(BrokenSeal));
    }

    #[test]
    fn odd_keys_are_refused_without_being_shown() {
        for odd in ["", "secret", &HEX[1..], &BASE64[4..], &"é".repeat(32), &"00".repeat(33)] {
            let error = given(odd).unwrap_err();
            assert!(matches!(error, KeyError::Malformed), "{odd}");
            assert!(odd.is_empty() || !format!("{error} {error:?}").contains(odd));
        }
        let shown = format!("{:?} {:?}", given(HEX).unwrap(), MasterKeyFrom::Given(HEX.into()));
        assert_eq!(shown, "MasterKey(redacted) Given(redacted)");
    }

    #[test]
    fn the_file_is_made_with_a_new_database_only() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("master.key");
        let from = MasterKeyFrom::File(path.clone());

        assert!(matches!(MasterKey::load(&from, false), Err(KeyError::Missing(_))));
        assert!(!path.exists());

        let sealed = MasterKey::load(&from, true).unwrap().seal("label", b"words");
        assert!(MasterKey::load(&from, false).unwrap().open("label", &sealed).is_ok());
        assert!(MasterKey::load(&from, true).unwrap().open("label", &sealed).is_ok());
        #[cfg(unix)]
        assert_eq!(
            std::os::unix::fs::MetadataExt::mode(&fs::metadata(&path).unwrap()) & 0o777,
            0o600
        );
    }
}
