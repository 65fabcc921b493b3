//! Keeps the local Telegram and the clock's time between runs, sealed like the rest.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::local::LocalTelegram;
use super::world::World;
use crate::clock::Clock as _;
use crate::crypto::MasterKey;
use crate::run::MasterKeyFrom;

const DATABASE: &str = "kintsugi.db";
const KEY: &str = "master.key";
const SEALED: &str = "telegram.sealed";
const HALF_WRITTEN: &str = "telegram.sealed.new";
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
    /// Opens the folder, and makes it and its key when they are missing; `fresh` clears it first.
    ///
    /// # Errors
    /// If the folder can't be written, or the key is missing where there is a database.
    pub fn open(folder: &Path, fresh: bool) -> anyhow::Result<Self> {
        // Only the owner: what lies here is sealed, but its key lies beside it.
        let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.with_context(|| format!("cannot make the folder {}", folder.display()))?;
        if fresh {
            clear(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
        }
        let is_new = !folder.join(DATABASE).exists() && !folder.join(SEALED).exists();
        let key = MasterKey::load(&MasterKeyFrom::File(folder.join(KEY)), is_new)
            .with_context(|| format!("no key for {}; --fresh starts anew", folder.display()))?;
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
    pub fn load(&self) -> anyhow::Result<Option<(World, DateTime<Utc>)>> {
        let path = self.folder.join(SEALED);
        if !path.exists() {
            return Ok(None);
        }
        let plain = std::fs::read(&path).map_err(anyhow::Error::from);
        let plain = plain.and_then(|sealed| Ok(self.key.open(LABEL, &sealed)?));
        let kept = plain.and_then(|plain| Ok(serde_json::from_slice::<Kept<World>>(&plain)?));
        let mut kept =
            kept.with_context(|| format!("cannot read {}; --fresh starts anew", path.display()))?;
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
        let half_written = self.folder.join(HALF_WRITTEN);
        std::fs::write(&half_written, sealed)?;
        std::fs::rename(half_written, self.folder.join(SEALED))?;
        Ok(())
    }
}

/// Deletes the playground's own files, and nothing else that lies there.
fn clear(folder: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // The database has companions: its key ring, its journal, its copies before migrations.
        let ours = name.starts_with(DATABASE) || [KEY, SEALED, HALF_WRITTEN].contains(&&*name);
        if ours && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
