//! The journal: records that are kept, pages that are filled, and what of them goes.

use super::apply::Batch;
use super::cells::{page_cell, record_cell};
use super::job::{ChangeJob, JournalRow};
use super::pages::NUMBERS;

impl Batch<'_> {
    pub(super) async fn write_journal(
        &mut self,
        change: &ChangeJob,
        journal: &JournalRow,
    ) -> Result<(), sqlx::Error> {
        let write = match journal {
            JournalRow::Keep { at, expires_at, body } => {
                let id = self.next_id();
                sqlx::query(
                    "INSERT INTO records (id, couple_id, at, expires_at, body)
                     VALUES ($1, $2, $3, $4, $5)",
                )
                .bind(id)
                .bind(change.owner.0)
                .bind(*at)
                .bind(*expires_at)
                .bind(change.key.seal(&record_cell(change.owner, id), body))
            }
            JournalRow::Forget(id) => {
                self.forgot = true;
                sqlx::query("DELETE FROM records WHERE id = $1 AND couple_id = $2")
                    .bind(id.0)
                    .bind(change.owner.0)
            }
            JournalRow::Page { id, expires_at, body, forgot } => {
                self.forgot |= *forgot;
                return self.write_page(change, *id, *expires_at, body).await;
            }
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
        known: Option<i64>,
        expires_at: i64,
        body: &[u8],
    ) -> Result<(), sqlx::Error> {
        let id = known.unwrap_or_else(|| self.next_ids(NUMBERS.into()));
        let write = if known.is_some() {
            "UPDATE pages SET expires_at = $3, body = $4 WHERE id = $1 AND couple_id = $2"
        } else {
            "INSERT INTO pages (id, couple_id, expires_at, body) VALUES ($1, $2, $3, $4)"
        };
        let written = sqlx::query(write)
            .bind(id)
            .bind(change.owner.0)
            .bind(expires_at)
            .bind(change.key.seal(&page_cell(change.owner, id), body))
            .execute(&mut *self.connection)
            .await?;
        if written.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
    }
}
