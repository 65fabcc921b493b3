//! What a set writes: the rows of all its jobs by table, one statement for many of them.

use super::apply::Batch;
use super::check::Found;
use super::job::{ChangeJob, CoupleRow, JournalRow, LineRow, SentRow, SettleJob, Work};
use super::many::{Bound, Many};
use crate::domain::Guard;

static SEEN: Many =
    Many::into_table("INSERT INTO inbox (bot_id, update_id, seen_at) VALUES ", 3, "");
static GONE: Many = Many::with_rows("DELETE FROM outbox WHERE id IN (VALUES ", 1, &[], ")");
static LATER: Many = Many::with_rows(
    "WITH v (id, not_before, attempts) AS (VALUES ",
    3,
    &[],
    ") UPDATE outbox SET not_before = v.not_before, attempts = v.attempts
     FROM v WHERE outbox.id = v.id",
);
static REPLACED: Many = Many::with_rows(
    "WITH v (bot, tag) AS (VALUES ",
    2,
    &[1],
    ") DELETE FROM outbox WHERE id IN (SELECT id FROM v JOIN outbox
     ON outbox.bot_id = v.bot AND outbox.slot_tag = v.tag WHERE edits = 1 AND parked = 0)",
);
static LINES: Many = Many::into_table(
    "INSERT INTO outbox
     (id, bot_id, couple_id, version, place, chat_tag, lane, not_before, use_by, unpaced, edits,
     slot_tag, body, guard) VALUES ",
    14,
    "",
);
static NEW: Many = Many::into_table(
    "INSERT INTO couples (id, bot_id, wake_at, on_time_at, group_tag, state, version) VALUES ",
    7,
    "",
);
// What is set has its indexes written, also when it stays the same.
static CHANGED: Many = Many::with_rows(
    "WITH v (id, bot, wake_at, on_time_at, place, state, version) AS (VALUES ",
    7,
    &[4, 5],
    ") UPDATE couples SET version = couples.version + 1, wake_at = v.wake_at,
     on_time_at = v.on_time_at, state = v.state FROM v WHERE couples.id = v.id
     AND couples.bot_id = v.bot AND couples.version = v.version AND couples.group_tag = v.place",
);
static RECORDS: Many = Many::into_table(
    "INSERT INTO records (id, bot_id, couple_id, expires_at, body) VALUES ",
    5,
    "",
);
static NEW_PAGES: Many = Many::into_table(
    "INSERT INTO pages (id, couple_id, expires_at, body, bot_id, version) VALUES ",
    6,
    "",
);
static PAGES: Many = Many::with_rows(
    "WITH v (id, couple_id, expires_at, body) AS (VALUES ",
    4,
    &[3],
    ") UPDATE pages SET expires_at = v.expires_at, body = v.body
     FROM v WHERE pages.id = v.id AND pages.couple_id = v.couple_id",
);
static SENT: Many = Many::into_table(
    "INSERT INTO sent (bot_id, chat_tag, message_id, couple_id, slot_tag, slot, sent_at, note)
     VALUES ",
    8,
    " ON CONFLICT (bot_id, chat_tag, message_id) DO UPDATE SET couple_id = excluded.couple_id,
     slot_tag = excluded.slot_tag, slot = excluded.slot, sent_at = excluded.sent_at,
     note = excluded.note",
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
    invited: Vec<&'a CoupleRow>,
    /// The slots of which a newer edit comes.
    replaced: Vec<&'a [u8]>,
    lines: Vec<&'a LineRow>,
    records: Vec<(&'a ChangeJob, &'a JournalRow)>,
    new_pages: Vec<(&'a ChangeJob, &'a JournalRow)>,
    pages: Vec<(&'a ChangeJob, &'a JournalRow)>,
    /// What goes of journals.
    forgotten: Vec<(&'a ChangeJob, &'a JournalRow)>,
    sent: Vec<(&'a SettleJob, &'a SentRow)>,
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
        self.seen.extend(change.update.map(|update| (update, change.seen_at)));
        self.gone.extend(change.settles);
        if let Some(couple) = &change.couple {
            if couple.version == 0 { &mut self.new } else { &mut self.changed }.push(couple);
            if found.seats_change(couple) {
                self.seats.push(couple);
            }
            if found.former_change(couple) {
                self.former.push(couple);
            }
            if couple.invited.is_some() {
                self.invited.push(couple);
            }
            batch.couple_written = true;
        }
        let own = self.lines.len();
        batch.written.begin(change);
        for line in &change.lines {
            if line.edits
                && let Some(tag) = line.slot_tag.as_deref()
            {
                self.replaced.push(tag);
                let mut at = 0..;
                self.lines.retain(|older| {
                    let is_older = at.next() >= Some(own)
                        && older.edits
                        && older.slot_tag.as_deref() == Some(tag);
                    !is_older
                });
            }
            self.lines.push(line);
            batch.written.line(change, line, batch.now);
            batch.headers.push(line.header);
        }
        for journal in &change.journal {
            self.take_journal(batch, change, journal);
        }
    }

    fn take_journal(&mut self, batch: &mut Batch, change: &'a ChangeJob, journal: &'a JournalRow) {
        let rows = match journal {
            JournalRow::Keep { .. } => &mut self.records,
            JournalRow::Page { begins, forgot, .. } => {
                batch.forgot |= *forgot;
                if begins.is_some() { &mut self.new_pages } else { &mut self.pages }
            }
            JournalRow::Forget(_) | JournalRow::NoPage(_) => &mut self.forgotten,
        };
        rows.push((change, journal));
    }

    /// Another process may have been faster (on Postgres), or a page have expired: then a row is
    /// missing, the batch fails, and each job, tried alone, finds what became of it.
    pub(super) async fn write(self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        let (to, bot) = (&mut *batch.connection, batch.bot);
        let seen = |query: Bound, row: &(i64, i64)| query.bind(bot).bind(row.0).bind(row.1);
        SEEN.write(to, &self.seen, seen).await?;
        GONE.write(to, &self.gone, |query, id| query.bind(*id)).await?;
        let later = |query: Bound, row: &(i64, i64, i64)| query.bind(row.0).bind(row.1).bind(row.2);
        LATER.write(to, &self.later, later).await?;
        self.write_couples(batch).await?;
        self.write_outbox(batch).await?;
        self.write_journals(batch).await?;
        let to = &mut *batch.connection;
        SENT.write(to, &self.sent, |query, (settled, sent)| {
            let query = query.bind(bot).bind(settled.chat_tag.clone()).bind(sent.message.0);
            let query = query.bind(settled.couple.0).bind(sent.slot_tag.clone());
            query.bind(sent.slot.clone()).bind(settled.at).bind(sent.note.clone())
        })
        .await?;
        Ok(())
    }

    async fn write_couples(&self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        let (to, bot) = (&mut *batch.connection, batch.bot);
        let bind = |query: Bound, couple: &&CoupleRow| {
            let query = query.bind(couple.id.0).bind(bot);
            let query = query.bind(couple.wake_at).bind(couple.on_time_at);
            query.bind(couple.group_tag.clone()).bind(couple.state.clone())
        };
        NEW.write(to, &self.new, |query, couple| bind(query, couple).bind(1_i64)).await?;
        let changed = |query, couple: &&CoupleRow| bind(query, couple).bind(couple.version);
        are_all(CHANGED.write(to, &self.changed, changed).await?, self.changed.len())?;
        for couple in &self.seats {
            batch.write_seats(couple).await?;
        }
        for couple in &self.former {
            batch.write_former(couple).await?;
        }
        for couple in &self.invited {
            batch.write_invited(couple).await?;
        }
        Ok(())
    }

    async fn write_outbox(&self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        let (to, bot) = (&mut *batch.connection, batch.bot);
        let replaced = |query: Bound, tag: &&[u8]| query.bind(bot).bind(tag.to_vec());
        REPLACED.write(to, &self.replaced, replaced).await?;
        LINES
            .write(to, &self.lines, |query, line| {
                let header = &line.header;
                let query = query.bind(header.id).bind(bot).bind(header.couple.0);
                let query = query.bind(header.place.version).bind(header.place.index);
                let query = query.bind(line.chat_tag.clone()).bind(header.lane.number());
                let query = query.bind(line.not_before).bind(line.use_by);
                let query = query.bind(i64::from(header.unpaced)).bind(i64::from(line.edits));
                let query = query.bind(line.slot_tag.clone()).bind(line.body.clone());
                query.bind(Guard::number(header.guard))
            })
            .await?;
        Ok(())
    }

    async fn write_journals(&self, batch: &mut Batch<'_>) -> Result<(), sqlx::Error> {
        for (change, journal) in &self.forgotten {
            batch.write_journal(change, journal).await?;
        }
        let (to, bot) = (&mut *batch.connection, batch.bot);
        RECORDS.write(to, &self.records, |query, record| bind_record(query, bot, record)).await?;
        NEW_PAGES
            .write(to, &self.new_pages, |query, page| {
                bind_page(query, page).bind(bot).bind(begins(page.1))
            })
            .await?;
        are_all(PAGES.write(to, &self.pages, bind_page).await?, self.pages.len())
    }
}

fn bind_record(query: Bound, bot: i64, (change, row): &(&ChangeJob, &JournalRow)) -> Bound {
    let JournalRow::Keep { id, expires_at, body } = row else { return query };
    let query = query.bind(*id).bind(bot).bind(change.owner.0);
    query.bind(*expires_at).bind(body.clone())
}

fn bind_page(query: Bound, (change, row): &(&ChangeJob, &JournalRow)) -> Bound {
    let JournalRow::Page { id, expires_at, body, .. } = row else { return query };
    query.bind(*id).bind(change.owner.0).bind(*expires_at).bind(body.clone())
}

fn begins(row: &JournalRow) -> Option<i64> {
    let JournalRow::Page { begins, .. } = row else { return None };
    *begins
}

fn are_all(written: u64, rows: usize) -> Result<(), sqlx::Error> {
    let all = usize::try_from(written) == Ok(rows);
    if all { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

#[cfg(test)]
pub(super) fn statements() -> [&'static Many; 11] {
    [&SEEN, &GONE, &LATER, &REPLACED, &LINES, &NEW, &CHANGED, &RECORDS, &NEW_PAGES, &PAGES, &SENT]
}
