//! Whether the databases would open, found out without making or changing anything.

use super::opening::{Opening, Pair, identity};
use super::{OpenError, Store};
use crate::crypto::{MasterKey, MasterKeyFrom};

/// What the next start would find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: it makes new databases.
    Nothing,
    /// Databases of an earlier version: it migrates them.
    Earlier,
    /// Databases as this version writes them.
    Ready,
}

impl Store {
    /// What is there. The master key is proved on it, if there is something to prove it on.
    ///
    /// # Errors
    /// As [`Store::open`] would fail, as far as can be known.
    pub async fn proves(opening: &Opening) -> Result<Found, OpenError> {
        let pair = Pair::at(opening)?;
        let looks = pair.look().await?;
        pair.has_lost_nothing(&looks).await?;
        let is_new = looks.ring.canary.is_none();
        // Its file is made with the first start.
        let is_to_be_made =
            is_new && matches!(&opening.master_key, MasterKeyFrom::File(file) if !file.exists());
        if !is_to_be_made {
            identity(&MasterKey::load(&opening.master_key, false)?, &looks)?;
        }
        Ok(match looks.main.canary {
            None => Found::Nothing,
            Some(_) if pair.is_ready(&looks) => Found::Ready,
            Some(_) => Found::Earlier,
        })
    }
}
