//! Keeps the local Telegram and the clock's time between runs, sealed like the rest.

use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::failure::PlaygroundError;
use super::local::LocalTelegram;
use super::world::World;
use crate::clock::Clock as _;
use crate::crypto::MasterKey;
use crate::run::MasterKeyFrom;
use crate::store::Lock;

const DATABASE: &str = "kintsugi.db";
const KEY: &str = "master.key";
const SEALED: &str = "telegram.sealed";
const LOCK: &str = "playground.lock";
const HALF_WRITTEN: &str = "telegram.sealed.new";
const TOKEN: &str = "control-token";
const HALF_WRITTEN_TOKEN: &str = "control-token.new";
const LABEL: &str = "playground telegram";

/// The playground's files.
pub struct Keeper {
    folder: PathBuf,
    key: MasterKey,
}

/// What is kept of the local Telegram.
#[derive(Serialize, Deserialize)]
struct Kept<W> {
    now: DateTime<Utc>,
    /// Whether it was kept at an orderly stop. If not, the bot may have seen more than this knows.
    orderly: bool,
    world: W,
}

impl Keeper {
    /// Makes the folder if it is missing, and keeps others out of it.
    ///
    /// # Errors
    /// If it can't be made, or another playground uses it.
    pub async fn lock(folder: &Path) -> anyhow::Result<Option<Lock>> {
        let unusable = |source| PlaygroundError::Folder { folder: folder.to_owned(), source };
        // Only the owner: what lies here is sealed, but its key lies beside it.
        let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(unusable)?;
        Ok(Lock::take(&folder.join(LOCK)).await?)
    }

    /// Opens the folder, and makes its key when that is missing; `fresh` clears it first.
    ///
    /// # Errors
    /// If the folder can't be written, or the key is missing where there is a database.
    pub fn open(folder: &Path, fresh: bool) -> Result<Self, PlaygroundError> {
        let unusable = |source| PlaygroundError::Folder { folder: folder.to_owned(), source };
        if fresh {
            clear(folder, &[KEY, TOKEN, HALF_WRITTEN_TOKEN]).map_err(unusable)?;
        }
        let is_new = !folder.join(DATABASE).exists() && !folder.join(SEALED).exists();
        let key = MasterKey::load(&MasterKeyFrom::File(folder.join(KEY)), is_new);
        let key =
            key.map_err(|source| PlaygroundError::Key { folder: folder.to_owned(), source })?;
        Ok(Self { folder: folder.to_owned(), key })
    }

    /// The address of the bot's database.
    #[must_use]
    pub fn database_url(&self) -> String {
        format!("sqlite:{}", self.folder.join(DATABASE).display())
    }

    /// Where the key's file is.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.folder.join(KEY)
    }

    /// What was kept, with the time that the clock showed; none on a first start.
    ///
    /// # Errors
    /// If it can't be read or isn't sealed with this key.
    pub fn load(&self) -> Result<Option<(World, DateTime<Utc>)>, PlaygroundError> {
        let file = self.folder.join(SEALED);
        if !file.exists() {
            return Ok(None);
        }
        let plain = std::fs::read(&file).map_err(anyhow::Error::from);
        let plain = plain.and_then(|sealed| Ok(self.key.open(LABEL, &sealed)?));
        let kept = plain.and_then(|plain| Ok(serde_json::from_slice::<Kept<World>>(&plain)?));
        let mut kept =
            kept.map_err(|error| PlaygroundError::Kept { file, source: error.into() })?;
        if !kept.orderly {
            kept.world.skip_numbers();
        }
        Ok(Some((kept.world, kept.now)))
    }

    /// Keeps the local Telegram as it is now.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn save(&self, telegram: &LocalTelegram, orderly: bool) -> anyhow::Result<()> {
        let now = telegram.clock().now();
        let plain = telegram.look(|world| serde_json::to_vec(&Kept { now, orderly, world }))?;
        let sealed = self.key.seal(LABEL, &plain);
        Ok(self.write(SEALED, HALF_WRITTEN, &sealed)?)
    }

    /// Lays the control token where only the folder's owner reads it.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn post_token(&self, token: &str) -> Result<(), PlaygroundError> {
        // Without a line break: a script may send what it reads as it is.
        let written = self.write(TOKEN, HALF_WRITTEN_TOKEN, token.as_bytes());
        written.map_err(|source| PlaygroundError::Folder { folder: self.folder.clone(), source })
    }

    /// Forgets what was played; key and token stay.
    ///
    /// # Errors
    /// If something can't be deleted.
    pub fn forget_world(&self) -> std::io::Result<()> {
        clear(&self.folder, &[])
    }

    /// Takes the control token away.
    ///
    /// # Errors
    /// If it can't be deleted.
    pub fn forget_token(&self) -> std::io::Result<()> {
        match std::fs::remove_file(self.folder.join(TOKEN)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Writes a file, mode 0600, aside and renames it: nobody finds half of one, nor is what was there
    /// before, a link or a file that others may read, written into.
    fn write(&self, name: &str, aside: &str, bytes: &[u8]) -> std::io::Result<()> {
        let aside = self.folder.join(aside);
        if let Err(error) = std::fs::remove_file(&aside)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            return Err(error);
        }
        let file =
            std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&aside);
        file?.write_all(bytes)?;
        std::fs::rename(aside, self.folder.join(name))
    }
}

/// Deletes the database, the kept Telegram and these files beside them, and nothing else that lies there.
fn clear(folder: &Path, besides: &[&str]) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // The database has companions: its key ring, its journal, its copies before migrations.
        let ours = name.starts_with(DATABASE)
            || [SEALED, HALF_WRITTEN].contains(&&*name)
            || besides.contains(&&*name);
        if ours && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
