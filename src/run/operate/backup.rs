//! Copies of the databases.

use super::{opening, say};
use crate::config::{self, MasterKey};
use crate::store::{Copies, Store};

pub(super) async fn backup(backup: &config::Backup) -> anyhow::Result<()> {
    let into = &backup.folder;
    let keys_into = backup.keys.clone().unwrap_or_else(|| into.join("keys"));
    let opening = opening(&backup.storage)?;
    let Copies { database, keys } = Store::back_up(&opening, into, &keys_into).await?;
    let master = match backup.storage.master_key()? {
        MasterKey::Given(_) => "the master key, which you gave it,".to_owned(),
        MasterKey::File(file) => format!("the master key in {}", file.display()),
    };
    say(&format!(
        "database: {}\nkeys: {}\nKeep the keys apart from the database, and only the newest copy. \
         Not copied: {master}. Without it neither can be read.\n",
        database.display(),
        keys.display()
    ))
}
