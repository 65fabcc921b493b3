//! Pages of the journal: the answers of evenings are many and small, and those of a week or two share
//! one row. A page is filled by one change after the other, each guarded by the couple's version.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::Row;
use zeroize::Zeroizing;

use super::apply::Batch;
use super::broken::twice;
use super::cells::page_cell;
use super::job::{JournalRow, Work};
use super::padding::{Class, padded};
use super::{Store, StoreError, moment};
use crate::crypto::CoupleKey;
use crate::domain::{CoupleId, Entry, Journal, Record, RecordId, Seat, UserId};

/// A page takes no more once it has so many bytes.
const FULL: usize = 720;

/// So many answers have room on a page: each has a number, and the page's is the first of them.
pub(super) const NUMBERS: u8 = 32;

/// An answer to an evening's question: whose, when it was kept, of which date, high and low.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Answer(Seat, UserId, DateTime<Utc>, NaiveDate, Option<String>, Option<String>);

impl Answer {
    fn of(record: &Record) -> Option<Self> {
        let Entry::CheckIn { date, high, low } = &record.entry else { return None };
        Some(Self(record.by, record.user, record.at, *date, high.clone(), low.clone()))
    }

    fn record(self) -> Record {
        let Self(by, user, at, date, high, low) = self;
        Record { at, by, user, entry: Entry::CheckIn { date, high, low } }
    }

    /// Unix milliseconds.
    fn expires_at(&self) -> i64 {
        self.clone().record().expires_at().map_or(i64::MAX, moment::stored)
    }
}

/// A page; where something was deleted, there is a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Page(Vec<Option<Answer>>);

impl Page {
    pub(super) fn open(key: &CoupleKey, couple: CoupleId, id: i64, body: &[u8]) -> Option<Self> {
        let words = key.open(&page_cell(couple, id), body).ok()?;
        serde_json::from_slice(&words).ok()
    }

    pub(super) fn body(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        padded(self, Class::Page)
    }

    /// When the first of its answers goes; none if it has none.
    pub(super) fn expires_at(&self) -> Option<i64> {
        self.0.iter().flatten().map(Answer::expires_at).min()
    }

    /// Its records with their numbers: negative, so that they are no other record's.
    pub(super) fn records(self, id: i64) -> impl Iterator<Item = (RecordId, Record)> {
        let answers = (id..).zip(self.0);
        answers.filter_map(|(id, answer)| Some((RecordId(-id), answer?.record())))
    }

    /// Without what has had its time by then.
    pub(super) fn expired(mut self, now: i64) -> Self {
        for answer in &mut self.0 {
            answer.take_if(|answer| answer.expires_at() <= now);
        }
        self
    }

    fn has_room_for(&self, more: &Self) -> Result<bool, StoreError> {
        let fit = self.0.len() + more.0.len() <= usize::from(NUMBERS);
        Ok(fit && serde_json::to_vec(self)?.len() < FULL)
    }

    /// Deletes one; whether it was there.
    fn forget(&mut self, at: i64) -> bool {
        let answer = usize::try_from(at).ok().and_then(|at| self.0.get_mut(at));
        answer.is_some_and(|answer| answer.take().is_some())
    }
}

/// The pages that a change writes.
#[derive(Default)]
struct Touched {
    /// By number; and whether something was deleted there.
    pages: BTreeMap<i64, (Page, bool)>,
    fresh: Page,
}

impl Store {
    /// The journal of a change as rows: answers of evenings go on the couple's newest page.
    pub(super) async fn journal_rows(
        &self,
        couple: CoupleId,
        is_new: bool,
        journal: &[Journal],
    ) -> Result<Vec<JournalRow>, StoreError> {
        let (mut rows, mut touched) = (Vec::with_capacity(journal.len()), Touched::default());
        for change in journal {
            match change {
                Journal::Forget(id) if id.0 < 0 => {
                    self.forget_on_page(couple, -id.0, &mut touched).await?;
                }
                Journal::Forget(id) => rows.push(JournalRow::Forget(*id)),
                Journal::Keep(record) => match Answer::of(record) {
                    Some(answer) => touched.fresh.0.push(Some(answer)),
                    None => rows.push(JournalRow::keep(record)?),
                },
            }
        }
        if !is_new && !touched.fresh.0.is_empty() {
            self.go_on_newest_page(couple, &mut touched).await?;
        }
        rows.extend(touched.rows()?);
        Ok(rows)
    }

    async fn forget_on_page(
        &self,
        couple: CoupleId,
        number: i64,
        touched: &mut Touched,
    ) -> Result<(), StoreError> {
        let found = twice(|| self.page_until(couple, number)).await?;
        let Some((id, page)) = found else { return Ok(()) };
        let (page, forgot) = touched.pages.entry(id).or_insert((page, false));
        *forgot |= page.forget(number - id);
        Ok(())
    }

    async fn go_on_newest_page(
        &self,
        couple: CoupleId,
        touched: &mut Touched,
    ) -> Result<(), StoreError> {
        let (id, page) = match twice(|| self.page_until(couple, i64::MAX)).await {
            Ok(Some(newest)) => newest,
            // On a new one then.
            Ok(None) => return Ok(()),
            Err(error) if error.is_of_broken_rows() => return Ok(()),
            Err(error) => return Err(error),
        };
        if page.has_room_for(&touched.fresh)? {
            let (page, _) = touched.pages.entry(id).or_insert((page, false));
            page.0.append(&mut touched.fresh.0);
        }
        Ok(())
    }

    /// The couple's newest page whose number is at most this, if it can be read.
    async fn page_until(
        &self,
        couple: CoupleId,
        number: i64,
    ) -> Result<Option<(i64, Page)>, StoreError> {
        let row = sqlx::query(
            "SELECT id, body FROM pages WHERE couple_id = $1 AND id <= $2
             ORDER BY id DESC LIMIT 1",
        );
        let row = row.bind(couple.0).bind(number).fetch_optional(&self.inner.readers).await?;
        let Some(row) = row else { return Ok(None) };
        let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
        let key = self.inner.keys.key(couple).await?;
        Ok(Page::open(&key, couple, id, &body).map(|page| (id, page)))
    }

    /// Deletes what has had its time on pages, and the pages of which nothing is left. One that is
    /// damaged keeps the others from nothing.
    pub(super) async fn expire_on_pages(&self, now: i64) -> Result<(), StoreError> {
        let mut last = (i64::MIN, i64::MIN);
        loop {
            // Answered by the index alone: what is damaged is met one by one.
            let due = sqlx::query(
                "SELECT expires_at, id FROM pages WHERE expires_at <= $1
                 AND (expires_at, id) > ($2, $3) ORDER BY expires_at, id LIMIT 64",
            );
            let due = due.bind(now).bind(last.0).bind(last.1);
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

impl Touched {
    fn rows(self) -> Result<Vec<JournalRow>, StoreError> {
        let mut rows = Vec::with_capacity(self.pages.len() + 1);
        for (id, (page, forgot)) in self.pages {
            rows.push(match page.expires_at() {
                Some(expires_at) => {
                    JournalRow::Page { id: Some(id), expires_at, body: page.body()?, forgot }
                }
                None => JournalRow::NoPage(id),
            });
        }
        for answers in self.fresh.0.chunks(usize::from(NUMBERS)) {
            let page = Page(answers.to_vec());
            if let Some(expires_at) = page.expires_at() {
                let body = page.body()?;
                rows.push(JournalRow::Page { id: None, expires_at, body, forgot: false });
            }
        }
        Ok(rows)
    }
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
