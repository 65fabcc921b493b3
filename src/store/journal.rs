//! The journal: records that are kept, pages that are filled, and what of them goes.

use std::cmp::Reverse;

use sqlx::Row;

use super::apply::Batch;
use super::cells::record_cell;
use super::job::{ChangeJob, JournalRow};
use super::padding::{Class, padded};
use super::pages::Page;
use super::{Store, StoreError, moment, numbers};
use crate::crypto::CoupleKey;
use crate::domain::{CoupleId, Record, RecordId};

/// Which of two records of one moment came first: the couple's version, and which of the decision's
/// it was. Those of earlier versions of this program keep their number instead, in version 0.
pub(super) type Order = (i64, i64);

impl JournalRow {
    pub(super) fn keep(
        record: &Record,
        couple: CoupleId,
        (version, index): Order,
        key: &CoupleKey,
    ) -> Result<Self, StoreError> {
        let id = numbers::random();
        let body = padded(&(version, index, record), Class::Record)?;
        Ok(Self::Keep {
            id,
            expires_at: record.expires_at().map(moment::to_hour),
            body: key.seal(&record_cell(couple, id), &body),
        })
    }
}

/// A record as it was kept.
pub(super) fn kept(id: i64, words: &[u8]) -> Option<(Order, Record)> {
    let before = || Some(((0, id), serde_json::from_slice(words).ok()?));
    let now = serde_json::from_slice(words).ok();
    now.map(|(version, index, record)| ((version, index), record)).or_else(before)
}

impl Store {
    /// The couple's journal, newest first. A record that cannot be read is left out (and logged).
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn records(&self, couple: CoupleId) -> Result<Vec<(RecordId, Record)>, StoreError> {
        let rows = sqlx::query("SELECT id, body FROM records WHERE couple_id = $1");
        let rows = rows.bind(couple.0).fetch_all(&self.inner.readers).await?;
        let pages = sqlx::query("SELECT id, version, body FROM pages WHERE couple_id = $1");
        let pages = pages.bind(couple.0).fetch_all(&self.inner.readers).await?;
        if rows.is_empty() && pages.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.inner.keys.key(couple).await?;
        let mut records = Vec::with_capacity(rows.len());
        for row in rows {
            let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
            let opened = key.open(&record_cell(couple, id), &body).ok();
            let Some((order, record)) = opened.and_then(|words| kept(id, &words)) else {
                tracing::error!(record = id, "a record cannot be read");
                continue;
            };
            records.push((order, RecordId(id), record));
        }
        for row in pages {
            let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
            let Some(page) = Page::open(&key, couple, id, &body) else {
                tracing::error!(page = id, "a page of the journal cannot be read");
                continue;
            };
            records.extend(page.records(id, row.try_get("version")?));
        }
        records.sort_unstable_by_key(|(order, _, record)| Reverse((record.at, *order)));
        Ok(records.into_iter().map(|(_, id, record)| (id, record)).collect())
    }
}

impl Batch<'_> {
    pub(super) async fn write_journal(
        &mut self,
        change: &ChangeJob,
        journal: &JournalRow,
    ) -> Result<(), sqlx::Error> {
        let write = match journal {
            JournalRow::Keep { id, expires_at, body } => sqlx::query(
                "INSERT INTO records (id, bot_id, couple_id, expires_at, body)
                 VALUES ($1, $2, $3, $4, $5)",
            )
            .bind(*id)
            .bind(self.bot)
            .bind(change.owner.0)
            .bind(*expires_at)
            .bind(body.clone()),
            JournalRow::Forget(id) => {
                self.forgot = true;
                sqlx::query("DELETE FROM records WHERE id = $1 AND couple_id = $2")
                    .bind(id.0)
                    .bind(change.owner.0)
            }
            JournalRow::Page { .. } => return self.write_page(change, journal).await,
            JournalRow::NoPage(id) => {
                self.forgot = true;
                sqlx::query("DELETE FROM pages WHERE id = $1 AND couple_id = $2")
                    .bind(*id)
                    .bind(change.owner.0)
            }
        };
        write.execute(&mut *self.connection).await?;
        Ok(())
    }

    /// One that was there may have expired meanwhile: then the change comes again.
    async fn write_page(
        &mut self,
        change: &ChangeJob,
        page: &JournalRow,
    ) -> Result<(), sqlx::Error> {
        let JournalRow::Page { id, begins, expires_at, body, forgot } = page else { return Ok(()) };
        self.forgot |= *forgot;
        let write = match begins {
            None => sqlx::query(
                "UPDATE pages SET expires_at = $3, body = $4 WHERE id = $1 AND couple_id = $2",
            ),
            Some(_) => sqlx::query(
                "INSERT INTO pages (id, couple_id, expires_at, body, bot_id, version)
                 VALUES ($1, $2, $3, $4, $5, $6)",
            ),
        };
        let write = write.bind(*id).bind(change.owner.0).bind(*expires_at).bind(body.clone());
        let write = match begins {
            None => write,
            Some(version) => write.bind(self.bot).bind(*version),
        };
        let written = write.execute(&mut *self.connection).await?;
        if written.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use chrono::DateTime;

    use super::*;
    use crate::domain::{Entry, Seat, UserId};

    #[test]
    fn a_record_from_before_is_kept_with_its_number_for_its_order() {
        let entry = Entry::Win { words: "the lake".into() };
        let at = DateTime::UNIX_EPOCH;
        let record = Record { at, by: Seat::A, user: UserId(7), entry };
        let before = serde_json::to_vec(&record).unwrap();
        assert_eq!(kept(9, &before), Some(((0, 9), record.clone())));
        let now = padded(&(3, 1, &record), Class::Record).unwrap();
        assert_eq!(kept(9, &now), Some(((3, 1), record)));
        assert_eq!(kept(9, b"[3, 1]"), None);
    }
}
