//! Pages of the journal: the answers of evenings are many and small, and those of a week or two share
//! one row. A page is filled by one change after the other, each guarded by the couple's version.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::Row;
use zeroize::Zeroizing;

use super::broken::twice;
use super::cells::page_cell;
use super::job::JournalRow;
use super::journal::Order;
use super::many::Bound;
use super::padding::{Class, padded};
use super::{Store, StoreError, moment, numbers};
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
        self.clone().record().expires_at().map_or(i64::MAX, moment::to_hour)
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
    pub(super) fn records(self, id: i64, version: i64) -> impl Iterator<Item = Kept> {
        let answers = (id..).zip(self.0);
        answers.filter_map(move |(number, answer)| {
            // Those from before keep their number for their order.
            let index = if version == 0 { number } else { number - id };
            Some(((version, index), RecordId(-number), answer?.record()))
        })
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

/// A record with its order and its number.
pub(super) type Kept = (Order, RecordId, Record);

/// The pages that a change writes.
#[derive(Default)]
struct Touched {
    /// By number; and whether something was deleted there.
    pages: BTreeMap<i64, (Page, bool)>,
    fresh: Page,
}

impl Store {
    /// The journal of a change as rows, by its couple's version: answers of evenings go on the couple's newest page.
    pub(super) async fn journal_rows(
        &self,
        couple: CoupleId,
        key: &CoupleKey,
        (is_new, version): (bool, i64),
        journal: &[Journal],
    ) -> Result<Vec<JournalRow>, StoreError> {
        let (mut rows, mut touched) = (Vec::with_capacity(journal.len()), Touched::default());
        for (change, index) in journal.iter().zip(0..) {
            match change {
                Journal::Forget(id) if id.0 < 0 => {
                    self.forget_on_page(couple, -id.0, &mut touched).await?;
                }
                Journal::Forget(id) => rows.push(JournalRow::Forget(*id)),
                Journal::Keep(record) => match Answer::of(record) {
                    Some(answer) => touched.fresh.0.push(Some(answer)),
                    None => rows.push(JournalRow::keep(record, couple, (version, index), key)?),
                },
            }
        }
        if !is_new && !touched.fresh.0.is_empty() {
            self.go_on_newest_page(couple, &mut touched).await?;
        }
        rows.extend(touched.rows(couple, version, key)?);
        Ok(rows)
    }

    async fn forget_on_page(
        &self,
        couple: CoupleId,
        number: i64,
        touched: &mut Touched,
    ) -> Result<(), StoreError> {
        let found = twice(|| self.page_of(couple, number)).await?;
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
        let (id, page) = match twice(|| self.newest_page(couple)).await {
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

    /// The couple's page that has this number, if it can be read.
    async fn page_of(
        &self,
        couple: CoupleId,
        number: i64,
    ) -> Result<Option<(i64, Page)>, StoreError> {
        let page = sqlx::query(
            "SELECT id, body FROM pages WHERE couple_id = $1 AND id <= $2
             ORDER BY id DESC LIMIT 1",
        );
        self.page(couple, page.bind(couple.0).bind(number)).await
    }

    /// The couple's newest page, if it can be read.
    async fn newest_page(&self, couple: CoupleId) -> Result<Option<(i64, Page)>, StoreError> {
        let page = sqlx::query(
            "SELECT id, body FROM pages WHERE couple_id = $1
             ORDER BY version DESC, id DESC LIMIT 1",
        );
        self.page(couple, page.bind(couple.0)).await
    }

    async fn page(&self, couple: CoupleId, page: Bound) -> Result<Option<(i64, Page)>, StoreError> {
        let row = page.fetch_optional(&self.inner.readers).await?;
        let Some(row) = row else { return Ok(None) };
        let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
        let key = self.inner.keys.key(couple).await?;
        Ok(Page::open(&key, couple, id, &body).map(|page| (id, page)))
    }
}

impl Touched {
    fn rows(
        self,
        couple: CoupleId,
        version: i64,
        key: &CoupleKey,
    ) -> Result<Vec<JournalRow>, StoreError> {
        let sealed = |id: i64, page: &Page| {
            Ok::<_, StoreError>(key.seal(&page_cell(couple, id), &page.body()?))
        };
        let mut rows = Vec::with_capacity(self.pages.len() + 1);
        for (id, (page, forgot)) in self.pages {
            rows.push(match page.expires_at() {
                Some(expires_at) => {
                    let (begins, body) = (None, sealed(id, &page)?);
                    JournalRow::Page { id, begins, expires_at, body, forgot }
                }
                None => JournalRow::NoPage(id),
            });
        }
        for answers in self.fresh.0.chunks(usize::from(NUMBERS)) {
            let page = Page(answers.to_vec());
            if let Some(expires_at) = page.expires_at() {
                let (id, begins, forgot) = (numbers::of_a_page(), Some(version), false);
                let body = sealed(id, &page)?;
                rows.push(JournalRow::Page { id, begins, expires_at, body, forgot });
            }
        }
        Ok(rows)
    }
}
