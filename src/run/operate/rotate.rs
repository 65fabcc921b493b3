//! A new master key.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::{opening, say};
use crate::config::{self, ConfigError, MasterKey};
use crate::crypto::{self, MasterKeyFrom};
use crate::store::{Rotated, Store};

pub(super) async fn rotate_key(rotate: &config::RotateKey) -> anyhow::Result<()> {
    let opening = opening(&rotate.storage)?;
    let (rotated, end) = match rotate.storage.master_key()? {
        MasterKey::File(file) => {
            let next = beside(&file);
            // Made once: a rotation that was killed goes on with the key that it began with.
            crypto::MasterKey::load(&MasterKeyFrom::File(next.clone()), true)?;
            let rotated = Store::rotate(&opening, &MasterKeyFrom::File(next.clone())).await?;
            take_the_place(&next, &file)?;
            (rotated, format!("it is in {}", file.display()))
        }
        MasterKey::Given(_) => {
            let new = rotate.new_master_key.as_ref().filter(|key| !key.expose().is_empty());
            let new = new.ok_or(ConfigError::NoNewMasterKey)?.expose().to_owned();
            let rotated = Store::rotate(&opening, &MasterKeyFrom::Given(new)).await?;
            (rotated, "give it that one from now on, in place of the old".to_owned())
        }
    };
    let Rotated { keys, left } = rotated;
    let left = match left {
        0 => String::new(),
        left => format!(" {left} keys could not be read before, and cannot be read now."),
    };
    say(&format!(
        "{keys} keys are sealed with a new master key: {end}.{left} Copies of the keys from before \
         are opened by the old one alone: make a new backup.\n"
    ))
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".next");
    name.into()
}

fn take_the_place(next: &Path, file: &Path) -> anyhow::Result<()> {
    let renamed = fs::rename(next, file);
    renamed.with_context(|| {
        format!(
            "the new master key is in {}: put it in the place of {}",
            next.display(),
            file.display()
        )
    })
}
