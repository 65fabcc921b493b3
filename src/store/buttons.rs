//! Since when the buttons of messages are sealed, and with which key.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Store, StoreError};
use crate::crypto::CoupleKey;
use crate::domain::CoupleId;

impl Store {
    /// The key that seals what is a couple's; made if the couple is new.
    ///
    /// # Errors
    /// If the database fails, or a couple that is not new has no key.
    pub(crate) async fn key_of(
        &self,
        couple: CoupleId,
        is_new: bool,
    ) -> Result<Arc<CoupleKey>, StoreError> {
        let keys = &self.inner.keys;
        if is_new { Ok(keys.key_or_new(couple).await?) } else { keys.key(couple).await }
    }

    /// The buttons of messages that were sent before this moment are plain.
    pub(crate) fn seals_since(&self) -> DateTime<Utc> {
        self.inner.seals_since
    }
}
