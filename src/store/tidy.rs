//! What goes when its time is over, and what is looked after meanwhile.

use chrono::{DateTime, Utc};
use futures::future::join_all;
use sqlx::Executor;

use super::apply::Batch;
use super::check::Found;
use super::job::Work;
use super::shape::{self, Shape};
use super::{Store, StoreError, moment, numbers};

/// Rows that are deleted in one go: what people wait for comes in between.
const AT_ONCE: i64 = 1000;

/// Jobs that are handed in together.
const TOGETHER: usize = 64;

impl Store {
    /// Forgets the updates decided before that moment.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_old_updates(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        const OLD: &str = "SELECT 1 FROM inbox WHERE bot_id = $1 AND seen_at < $2 LIMIT 1";
        let before = moment::asked(before);
        while self.any(OLD, before).await? {
            self.write(Work::ForgetUpdates { before }).await?;
        }
        Ok(())
    }

    /// Deletes the records whose time is over.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn expire_records(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        const OLD: &str = "SELECT 1 FROM records WHERE bot_id = $1 AND expires_at <= $2 LIMIT 1";
        let now = moment::asked(now);
        while self.any(OLD, now).await? {
            match self.write(Work::ExpireRecords { now }).await {
                Err(error) if error.is_of_broken_rows() => {
                    self.expire_one_by_one(now).await?;
                    break;
                }
                expired => drop(expired?),
            }
        }
        self.expire_on_pages(now).await
    }

    async fn any(&self, sql: &'static str, moment: i64) -> Result<bool, StoreError> {
        let any = sqlx::query(sql).bind(self.inner.bot.id).bind(moment);
        let any = any.fetch_optional(&self.inner.readers).await?;
        Ok(any.is_some())
    }

    /// Does this to each, handed in together so that they share a transaction. What is damaged of one
    /// keeps the others from nothing: whatever was not tried since others failed is tried alone.
    pub(super) async fn each<T, F>(
        &self,
        all: Vec<T>,
        tidies: impl Fn(T) -> F,
    ) -> Result<(), StoreError>
    where
        T: Clone,
        F: Future<Output = Result<(), StoreError>>,
    {
        let together = join_all(all.iter().cloned().map(&tidies)).await;
        for (one, outcome) in all.into_iter().zip(together) {
            let outcome = match outcome {
                Err(StoreError::NotWritten) => tidies(one).await,
                outcome => outcome,
            };
            match outcome {
                Err(error) if error.is_of_broken_rows() => {
                    tracing::error!(%error, "what has had its time cannot be deleted");
                }
                outcome => outcome?,
            }
        }
        Ok(())
    }

    async fn expire_one_by_one(&self, now: i64) -> Result<(), StoreError> {
        let ids = "SELECT id FROM records WHERE bot_id = $1 AND expires_at <= $2";
        let ids = sqlx::query_scalar(ids).bind(self.inner.bot.id).bind(now);
        let ids: Vec<i64> = ids.fetch_all(&self.inner.readers).await?;
        for some in ids.chunks(TOGETHER) {
            self.each(some.to_vec(), |id| self.expire_record(id)).await?;
        }
        Ok(())
    }

    async fn expire_record(&self, id: i64) -> Result<(), StoreError> {
        self.write(Work::ExpireRecord(id)).await.map(drop)
    }

    /// Empties the write-ahead log, so that nothing deleted can be read there.
    ///
    /// # Errors
    /// If the store is closed.
    pub async fn empty_log(&self) -> Result<(), StoreError> {
        self.write(Work::EmptyLog).await.map(drop)
    }

    /// Asks whether this version may still write here.
    ///
    /// # Errors
    /// [`StoreError::Outdated`] if a later version has finished its migration meanwhile.
    pub async fn may_still_write(&self) -> Result<(), StoreError> {
        let row = sqlx::query(shape::READ).fetch_optional(&self.inner.readers).await?;
        match row.as_ref().map(Shape::of).transpose()? {
            Some(shape) if shape.is_too_new() => Err(StoreError::Outdated),
            _ => Ok(()),
        }
    }

    /// Shuts out the versions before this one that would lose what it writes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn finish_migration(&self) -> Result<(), StoreError> {
        self.write(Work::FinishMigration).await.map(drop)
    }
}

impl Batch<'_> {
    /// The oldest of them.
    pub(super) async fn forget_updates(&mut self, before: i64) -> Result<(), sqlx::Error> {
        sqlx::query(
            "DELETE FROM inbox WHERE bot_id = $1 AND update_id IN
             (SELECT update_id FROM inbox WHERE bot_id = $1 AND seen_at < $2
              ORDER BY seen_at LIMIT $3)",
        )
        .bind(self.bot)
        .bind(before)
        .bind(AT_ONCE)
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }

    /// Those that wait for it longest.
    pub(super) async fn expire_records(&mut self, now: i64) -> Result<(), sqlx::Error> {
        let expired = sqlx::query(
            "DELETE FROM records WHERE id IN
             (SELECT id FROM records WHERE bot_id = $1 AND expires_at <= $2
              ORDER BY expires_at LIMIT $3)",
        )
        .bind(self.bot)
        .bind(now)
        .bind(AT_ONCE)
        .execute(&mut *self.connection)
        .await?;
        self.deleted |= expired.rows_affected() > 0;
        Ok(())
    }

    /// Reads what every change reads, writes where new rows go, and takes it back. Not by deleting,
    /// which may touch the pages beside.
    pub(super) async fn probe(&mut self) -> Result<(), sqlx::Error> {
        shape::sign(&mut *self.connection).await?;
        Found::ask_for_nobody(&mut *self.connection).await?;
        self.connection.execute("SAVEPOINT probe").await?;
        // Beside the newest update.
        sqlx::query(
            "INSERT INTO inbox (bot_id, update_id, seen_at) VALUES ($1, $2, 0)
             ON CONFLICT DO NOTHING",
        )
        .bind(self.bot)
        .bind(i64::MAX)
        .execute(&mut *self.connection)
        .await?;
        for insert in [
            "INSERT INTO records (id, bot_id, couple_id, body) VALUES ($1, $2, 0, $3)",
            "INSERT INTO outbox
             (id, bot_id, couple_id, version, place, chat_tag, lane, not_before, use_by, unpaced,
             edits, body)
             VALUES ($1, $2, 0, 0, 0, $3, 0, 0, 0, 0, 0, $3)",
        ] {
            let insert = sqlx::query(insert).bind(numbers::random()).bind(self.bot);
            let insert = insert.bind(Vec::<u8>::new());
            insert.execute(&mut *self.connection).await?;
        }
        self.connection.execute("ROLLBACK TO SAVEPOINT probe").await?;
        self.connection.execute("RELEASE SAVEPOINT probe").await?;
        Ok(())
    }
}
