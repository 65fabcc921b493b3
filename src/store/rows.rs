//! What a set writes: the rows of all its jobs by table, one statement for many of them.

use super::apply::{Batch, header};
use super::cells::{line_cell, page_cell, record_cell};
use super::check::Found;
use super::job::{ChangeJob, CoupleRow, JournalRow, LineRow, SentRow, SettleJob, Work};
use super::many::{Bound, Many};
use super::pages::NUMBERS;
use crate::domain::CoupleId;

static SEEN: Many = Many::into_table("INSERT INTO inbox (update_id, seen_at) VALUES ", 2, "");
static GONE: Many = Many::with_rows("DELETE FROM outbox WHERE id IN (VALUES ", 1, &[], ")");
static LATER: Many = Many::with_rows(
    "WITH v (id, not_before, attempts) AS (VALUES ",
    3,
    &[],
    ") UPDATE outbox SET not_before = v.not_before, attempts = v.attempts
     FROM v WHERE outbox.id = v.id",
);
static REPLACED: Many = Many::with_rows(
    "DELETE FROM outbox WHERE slot_tag IS NOT NULL AND slot_tag IN (VALUES ",
    1,
    &[0],
    ") AND edits = 1 AND parked = 0",
);
static LINES: Many = Many::into_table(
    "INSERT INTO outbox
     (id, couple_id, chat, lane, not_before, use_by, unpaced, edits, slot_tag, body, guard) VALUES ",
    11,
    "",
);
static NEW: Many = Many::into_table(
    "INSERT INTO couples (id, wake_at, on_time_at, group_chat, state, version) VALUES ",
    6,
    "",
);
// What is set has its indexes written, also when it stays the same.
static CHANGED: Many = Many::with_rows(
    "WITH v (id, wake_at, on_time_at, place, state, version) AS (VALUES ",
    6,
    &[4],
    ") UPDATE couples SET version = couples.version + 1, wake_at = v.wake_at,
     on_time_at = v.on_time_at, state = v.state FROM v WHERE couples.id = v.id AND couples.version = v.version
     AND couples.group_chat = v.place",
);
static RECORDS: Many =
    Many::into_table("INSERT INTO records (id, couple_id, at, expires_at, body) VALUES ", 5, "");
static NEW_PAGES: Many =
    Many::into_table("INSERT INTO pages (id, couple_id, expires_at, body) VALUES ", 4, "");
static PAGES: Many = Many::with_rows(
    "WITH v (id, couple_id, expires_at, body) AS (VALUES ",
    4,
    &[3],
    ") UPDATE pages SET expires_at = v.expires_at, body = v.body
     FROM v WHERE pages.id = v.id AND pages.couple_id = v.couple_id",
);
static SENT: Many = Many::into_table(
    "INSERT INTO sent (chat, message_id, couple_id, slot_tag, slot, sent_at) VALUES ",
    6,
    " ON CONFLICT (chat, message_id) DO UPDATE SET couple_id = excluded.couple_id,
     slot_tag = excluded.slot_tag, slot = excluded.slot, sent_at = excluded.sent_at",
);

/// The rows of a set.
#[derive(Default)]
pub(super) struct Rows<'a> {
    /// Updates, and when they were decided.
    seen: Vec<(i64, i64)>,
    /// Lines that leave the outbox.
    gone: Vec<i64>,
    /// Lines, and until when they wait after so many tries.
    later: Vec<(i64, i64, i64)>,
    new: Vec<&'a CoupleRow>,
    changed: Vec<&'a CoupleRow>,
    seats: Vec<&'a CoupleRow>,
    former: Vec<&'a CoupleRow>,
    /// The slots of which a newer edit comes.
    replaced: Vec<&'a [u8]>,
    lines: Vec<NewLine<'a>>,
    records: Vec<NewRecord>,
    new_pages: Vec<NewPage>,
    pages: Vec<NewPage>,
    /// What goes of journals.
    forgotten: Vec<(&'a ChangeJob, &'a JournalRow)>,
    sent: Vec<(&'a SettleJob, &'a SentRow)>,
}

struct NewLine<'a> {
    id: i64,
    owner: CoupleId,
    line: &'a LineRow,
    body: Vec<u8>,
}

struct NewRecord {
    id: i64,
    owner: CoupleId,
    at: i64,
    expires_at: Option<i64>,
    body: Vec<u8>,
}

struct NewPage {
    id: i64,
    owner: CoupleId,
    expires_at: i64,
    body: Vec<u8>,
}

impl<'a> Rows<'a> {
    /// Whether somebody's seat may be free by these.
    pub(super) fn change_seats(&self) -> bool {
        !self.seats.is_empty()
    }

    /// A job that is never refused.
    pub(super) fn take(&mut self, work: &'a Work) {
        match work {
            Work::Settle(settled) => {
                self.gone.push(settled.id);
                self.sent.extend(settled.sent.iter().map(|sent| (settled, sent)));
            }
            Work::Postpone { id, not_before, attempts } => {
                self.later.push((*id, *not_before, i64::from(*attempts)));
            }
            Work::DropLine(id) => self.gone.push(*id),
            _ => {}
        }
    }

    /// A change that is not refused.
    pub(super) fn take_change(&mut self, batch: &mut Batch, change: &'a ChangeJob, found: &Found) {
        self.seen.extend(change.update.map(|update| (update, change.now)));
        self.gone.extend(change.settles);
        if let Some(couple) = &change.couple {
            if couple.version == 0 { &mut self.new } else { &mut self.changed }.push(couple);
            if found.seats_change(couple) {
                self.seats.push(couple);
            }
            if found.former_change(couple) {
                self.former.push(couple);
            }
            batch.couple_written = true;
        }
        let own = self.lines.len();
        for line in &change.lines {
            if line.edits
                && let Some(tag) = line.slot_tag.as_deref()
            {
                self.replaced.push(tag);
                let mut at = 0..;
                self.lines.retain(|older| {
                    let is_older = at.next() >= Some(own)
                        && older.line.edits
                        && older.line.slot_tag.as_deref() == Some(tag);
                    !is_older
                });
            }
            let id = batch.next_id();
            let body = change.key.seal(&line_cell(change.owner, id), &line.body);
            self.lines.push(NewLine { id, owner: change.owner, line, body });
            batch.headers.push(header(id, change.owner, line));
        }
        for journal in &change.journal {
            self.take_journal(batch, change, journal);
        }
    }

    fn take_journal(&mut self, batch: &mut Batch, change: &'a ChangeJob, journal: &'a JournalRow) {
        let owner = change.owner;
        match journal {
            JournalRow::Keep { at, expires_at, body } => {
                let id = batch.next_id();
                let body = change.key.seal(&record_cell(owner, id), body);
                let (at, expires_at) = (*at, *expires_at);
                self.records.push(NewRecord { id, owner, at, expires_at, body });
            }
            JournalRow::Page { id, expires_at, body, forgot } => {
                batch.forgot |= *forgot;
                let known = id.is_some();
                let id = id.unwrap_or_else(|| batch.next_ids(NUMBERS.into()));
                let body = change.key.seal(&page_cell(owner, id), body);
                let page = NewPage { id, owner, expires_at: *expires_at, body };
                if known { &mut self.pages } else { &mut self.new_pages }.push(page);
            }
            JournalRow::Forget(_) | JournalRow::NoPage(_) => {
                self.forgotten.push((change, journal));
            }
        }
    }

    /// Another process may have been faster (on Postgres), or a page have expired: then a row is
    /// missing, the batch fails, and each job, tried alone, finds what became of it.
    pub(super) async fn write(self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        let to = &mut *batch.connection;
        SEEN.write(to, &self.seen, |query, row| query.bind(row.0).bind(row.1)).await?;
        GONE.write(to, &self.gone, |query, id| query.bind(*id)).await?;
        let later = |query: Bound, row: &(i64, i64, i64)| query.bind(row.0).bind(row.1).bind(row.2);
        LATER.write(to, &self.later, later).await?;
        self.write_couples(batch).await?;
        self.write_outbox(batch).await?;
        self.write_journals(batch).await?;
        let to = &mut *batch.connection;
        SENT.write(to, &self.sent, |query, (settled, sent)| {
            let query = query.bind(settled.chat.0).bind(sent.message.0).bind(settled.couple.0);
            query.bind(sent.slot_tag.clone()).bind(sent.slot.clone()).bind(settled.at)
        })
        .await?;
        Ok(())
    }

    async fn write_couples(&self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        let bind = |query: Bound, couple: &&CoupleRow| {
            let query = query.bind(couple.id.0).bind(couple.wake_at).bind(couple.on_time_at);
            query.bind(couple.group.0).bind(couple.state.clone())
        };
        let to = &mut *batch.connection;
        NEW.write(to, &self.new, |query, couple| bind(query, couple).bind(1_i64)).await?;
        let changed = |query, couple: &&CoupleRow| bind(query, couple).bind(couple.version);
        are_all(CHANGED.write(to, &self.changed, changed).await?, self.changed.len())?;
        for couple in &self.seats {
            batch.write_seats(couple).await?;
        }
        for couple in &self.former {
            batch.write_former(couple).await?;
        }
        Ok(())
    }

    async fn write_outbox(&self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        let to = &mut *batch.connection;
        REPLACED.write(to, &self.replaced, |query, tag| query.bind(tag.to_vec())).await?;
        LINES
            .write(to, &self.lines, |query, new| {
                let NewLine { id, owner, line, body } = new;
                let query = query.bind(*id).bind(owner.0).bind(line.chat.0);
                let query = query.bind(line.lane.number()).bind(line.not_before).bind(line.use_by);
                let query = query.bind(i64::from(line.unpaced)).bind(i64::from(line.edits));
                query.bind(line.slot_tag.clone()).bind(body.clone()).bind(line.guard)
            })
            .await?;
        Ok(())
    }

    async fn write_journals(&self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        for (change, journal) in &self.forgotten {
            batch.write_journal(change, journal).await?;
        }
        let to = &mut *batch.connection;
        RECORDS
            .write(to, &self.records, |query, record| {
                let query = query.bind(record.id).bind(record.owner.0).bind(record.at);
                query.bind(record.expires_at).bind(record.body.clone())
            })
            .await?;
        let bind = |query: Bound, page: &NewPage| {
            let query = query.bind(page.id).bind(page.owner.0);
            query.bind(page.expires_at).bind(page.body.clone())
        };
        NEW_PAGES.write(to, &self.new_pages, bind).await?;
        are_all(PAGES.write(to, &self.pages, bind).await?, self.pages.len())
    }
}

fn are_all(written: u64, rows: usize) -> Result<(), sqlx::Error> {
    let all = usize::try_from(written) == Ok(rows);
    if all { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

#[cfg(test)]
pub(super) fn statements() -> [&'static Many; 11] {
    [&SEEN, &GONE, &LATER, &REPLACED, &LINES, &NEW, &CHANGED, &RECORDS, &NEW_PAGES, &PAGES, &SENT]
}
