//! Pages of the journal whose answers have had their time.

use sqlx::Row;

use super::apply::Batch;
use super::cells::page_cell;
use super::job::Work;
use super::pages::Page;
use super::{Store, StoreError};
use crate::crypto::CoupleKey;
use crate::domain::CoupleId;

impl Store {
    /// Deletes what has had its time on pages, and the pages of which nothing is left. One that is
    /// damaged keeps the others from nothing.
    pub(super) async fn expire_on_pages(&self, now: i64) -> Result<(), StoreError> {
        let mut last = (i64::MIN, i64::MIN);
        loop {
            // Answered by the index alone: what is damaged is met one by one.
            let due = sqlx::query(
                "SELECT expires_at, id FROM pages WHERE bot_id = $4 AND expires_at <= $1
                 AND (expires_at, id) > ($2, $3) ORDER BY expires_at, id LIMIT 64",
            );
            let due = due.bind(now).bind(last.0).bind(last.1).bind(self.inner.bot.id);
            let due = due.fetch_all(&self.inner.readers).await?;
            let Some(newest) = due.last() else { return Ok(()) };
            last = (newest.try_get("expires_at")?, newest.try_get("id")?);
            let due: Vec<i64> =
                due.iter().map(|row| row.try_get("id")).collect::<Result<_, _>>()?;
            self.each(due, |id| self.expire_page(id, now)).await?;
        }
    }

    async fn expire_page(&self, id: i64, now: i64) -> Result<(), StoreError> {
        let row = sqlx::query("SELECT couple_id, body FROM pages WHERE id = $1");
        let Some(row) = row.bind(id).fetch_optional(&self.inner.readers).await? else {
            return Ok(());
        };
        let couple = CoupleId(row.try_get("couple_id")?);
        let was: Vec<u8> = row.try_get("body")?;
        let is = match self.inner.keys.find(couple).await? {
            Some(key) => left_of(&key, couple, id, &was, now)?,
            None => None,
        };
        self.write(Work::ExpirePage { id, was, is }).await.map(drop)
    }
}

/// What is left of a page, sealed, and when the next of it goes; none if nothing is, or if nobody can
/// read it.
fn left_of(
    key: &CoupleKey,
    couple: CoupleId,
    id: i64,
    was: &[u8],
    now: i64,
) -> Result<Option<(Vec<u8>, i64)>, StoreError> {
    let page = Page::open(key, couple, id, was).unwrap_or_default().expired(now);
    let Some(expires_at) = page.expires_at() else { return Ok(None) };
    Ok(Some((key.seal(&page_cell(couple, id), &page.body()?), expires_at)))
}

impl Batch<'_> {
    /// A page that was changed meanwhile is left to the next time.
    pub(super) async fn expire_page(
        &mut self,
        id: i64,
        was: &[u8],
        is: Option<&(Vec<u8>, i64)>,
    ) -> Result<(), sqlx::Error> {
        let expire = match is {
            Some((body, expires_at)) => sqlx::query(
                "UPDATE pages SET body = $3, expires_at = $4 WHERE id = $1 AND body = $2",
            )
            .bind(id)
            .bind(was.to_vec())
            .bind(body.clone())
            .bind(*expires_at),
            None => sqlx::query("DELETE FROM pages WHERE id = $1 AND body = $2")
                .bind(id)
                .bind(was.to_vec()),
        };
        expire.execute(&mut *self.connection).await?;
        self.deleted = true;
        Ok(())
    }
}
