//! One batch: applies jobs within the writer's transaction.

use sqlx::AnyConnection;

use super::cells::line_cell;
use super::check::{Found, Verdict};
use super::job::{ChangeJob, CoupleRow, LineRow, SettleJob, Work};
use super::{Committed, moment, shape};
use crate::domain::{CoupleId, Guard};
use crate::line::Header;

/// A batch in the making.
pub(super) struct Batch<'a> {
    pub(super) connection: &'a mut AnyConnection,
    /// Unix milliseconds.
    pub(super) now: i64,
    pub(super) newest_id: i64,
    /// Of the lines written.
    pub(super) headers: Vec<Header>,
    pub(super) couple_written: bool,
    /// Whether something went whose words shall not stay in the log.
    pub(super) deleted: bool,
    /// Whether somebody wished it to go.
    pub(super) forgot: bool,
}

impl<'a> Batch<'a> {
    pub(super) fn new(connection: &'a mut AnyConnection, now: i64, newest_id: i64) -> Self {
        let (headers, couple_written) = (Vec::new(), false);
        Self { connection, now, newest_id, headers, couple_written, deleted: false, forgot: false }
    }

    /// Writes a job, or finds it refused and leaves no trace of it.
    pub(super) async fn apply(&mut self, work: &Work) -> Result<Verdict, sqlx::Error> {
        match work {
            Work::Change(change) => return self.change(change).await,
            Work::Settle(settled) => self.settle(settled).await?,
            Work::DropLine(id) => self.drop_line(*id).await?,
            Work::ParkLine(id) => {
                let park = sqlx::query("UPDATE outbox SET parked = 1 WHERE id = $1");
                park.bind(*id).execute(&mut *self.connection).await?;
            }
            Work::Postpone { id, not_before, attempts } => {
                sqlx::query("UPDATE outbox SET not_before = $2, attempts = $3 WHERE id = $1")
                    .bind(*id)
                    .bind(*not_before)
                    .bind(i64::from(*attempts))
                    .execute(&mut *self.connection)
                    .await?;
            }
            Work::ParkCouple(id) => self.park_couple(*id).await?,
            Work::TakeUp(id) => self.take_up(*id).await?,
            Work::ForgetUpdates { before } => self.forget_updates(*before).await?,
            Work::ForgetMessages(forgotten) => self.forget_messages(forgotten).await?,
            Work::Hear { at, gaps } => {
                sqlx::query(
                    "INSERT INTO heard (id, at, gaps) VALUES (1, $1, $2)
                     ON CONFLICT (id) DO UPDATE SET at = excluded.at, gaps = excluded.gaps",
                )
                .bind(*at)
                .bind(*gaps)
                .execute(&mut *self.connection)
                .await?;
            }
            Work::ExpireRecords { now } => self.expire_records(*now).await?,
            Work::ExpireRecord(id) => {
                let expire = sqlx::query("DELETE FROM records WHERE id = $1");
                expire.bind(*id).execute(&mut *self.connection).await?;
                self.deleted = true;
            }
            Work::ExpirePage { id, was, is } => self.expire_page(*id, was, is.as_ref()).await?,
            Work::EmptyLog => self.deleted = true,
            Work::Probe => self.probe().await?,
            Work::FinishMigration => shape::finish(&mut *self.connection).await?,
        }
        Ok(Verdict::Done(Committed::Written))
    }

    async fn change(&mut self, change: &ChangeJob) -> Result<Verdict, sqlx::Error> {
        let found = Found::ask(&mut *self.connection, &[change]).await?;
        let Some(found) = found.first() else { return Err(sqlx::Error::RowNotFound) };
        if let Some(refused) = found.refusal(change) {
            return Ok(refused);
        }
        if let Some(update) = change.update {
            sqlx::query("INSERT INTO inbox (update_id, seen_at) VALUES ($1, $2)")
                .bind(update)
                .bind(change.now)
                .execute(&mut *self.connection)
                .await?;
        }
        if let Some(line) = change.settles {
            self.drop_line(line).await?;
        }
        if let Some(couple) = &change.couple {
            if found.moved {
                self.move_group(change, couple).await?;
            }
            self.write_couple(couple, found.moved).await?;
            if found.seats_change(couple) {
                self.write_seats(couple).await?;
            }
            if found.former_change(couple) {
                self.write_former(couple).await?;
            }
            self.couple_written = true;
        }
        for line in &change.lines {
            self.write_line(change, line).await?;
        }
        for journal in &change.journal {
            self.write_journal(change, journal).await?;
        }
        Ok(Verdict::Done(Committed::Written))
    }

    /// Another process may have been faster (on Postgres): then no row matches, the batch fails,
    /// and the job, tried alone, finds itself stale.
    async fn write_couple(&mut self, couple: &CoupleRow, moved: bool) -> Result<(), sqlx::Error> {
        let write = if couple.version == 0 {
            "INSERT INTO couples (id, wake_at, group_chat, state, version, on_time_at)
             VALUES ($1, $2, $3, $4, $5 + 1, $6)"
        } else if moved {
            "UPDATE couples SET version = version + 1, wake_at = $2, group_chat = $3, state = $4,
             on_time_at = $6 WHERE id = $1 AND version = $5"
        } else {
            // What is set has its indexes written, also when it stays the same.
            "UPDATE couples SET version = version + 1, wake_at = $2, state = $4, on_time_at = $6
             WHERE id = $1 AND version = $5 AND group_chat = $3"
        };
        let written = sqlx::query(write)
            .bind(couple.id.0)
            .bind(couple.wake_at)
            .bind(couple.group.0)
            .bind(couple.state.clone())
            .bind(couple.version)
            .bind(couple.on_time_at)
            .execute(&mut *self.connection)
            .await?;
        if written.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
    }

    /// Who left is no longer found by their number.
    pub(super) async fn write_seats(&mut self, couple: &CoupleRow) -> Result<(), sqlx::Error> {
        let empty = sqlx::query("DELETE FROM seats WHERE couple_id = $1");
        empty.bind(couple.id.0).execute(&mut *self.connection).await?;
        for user in &couple.users {
            sqlx::query("INSERT INTO seats (user_id, couple_id) VALUES ($1, $2)")
                .bind(*user)
                .bind(couple.id.0)
                .execute(&mut *self.connection)
                .await?;
        }
        Ok(())
    }

    pub(super) async fn write_former(&mut self, couple: &CoupleRow) -> Result<(), sqlx::Error> {
        let empty = sqlx::query("DELETE FROM former_seats WHERE couple_id = $1");
        empty.bind(couple.id.0).execute(&mut *self.connection).await?;
        for (user, until) in &couple.former {
            sqlx::query("INSERT INTO former_seats (user_id, couple_id, until) VALUES ($1, $2, $3)")
                .bind(*user)
                .bind(couple.id.0)
                .bind(*until)
                .execute(&mut *self.connection)
                .await?;
        }
        Ok(())
    }

    async fn write_line(&mut self, change: &ChangeJob, line: &LineRow) -> Result<(), sqlx::Error> {
        if line.edits && line.slot_tag.is_some() {
            sqlx::query("DELETE FROM outbox WHERE slot_tag = $1 AND edits = 1 AND parked = 0")
                .bind(line.slot_tag.clone())
                .execute(&mut *self.connection)
                .await?;
        }
        let id = self.next_id();
        sqlx::query(
            "INSERT INTO outbox
             (id, couple_id, chat, lane, not_before, use_by, unpaced, edits, slot_tag, body, guard)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(id)
        .bind(change.owner.0)
        .bind(line.chat.0)
        .bind(line.lane.number())
        .bind(line.not_before)
        .bind(line.use_by)
        .bind(i64::from(line.unpaced))
        .bind(i64::from(line.edits))
        .bind(line.slot_tag.clone())
        .bind(change.key.seal(&line_cell(change.owner, id), &line.body))
        .bind(line.guard)
        .execute(&mut *self.connection)
        .await?;
        self.headers.push(header(id, change.owner, line));
        Ok(())
    }

    async fn settle(&mut self, settled: &SettleJob) -> Result<(), sqlx::Error> {
        self.drop_line(settled.id).await?;
        for sent in &settled.sent {
            sqlx::query(
                "INSERT INTO sent (chat, message_id, couple_id, slot_tag, slot, sent_at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (chat, message_id) DO UPDATE SET couple_id = excluded.couple_id,
                 slot_tag = excluded.slot_tag, slot = excluded.slot, sent_at = excluded.sent_at",
            )
            .bind(settled.chat.0)
            .bind(sent.message.0)
            .bind(settled.couple.0)
            .bind(sent.slot_tag.clone())
            .bind(sent.slot.clone())
            .bind(settled.at)
            .execute(&mut *self.connection)
            .await?;
        }
        Ok(())
    }

    pub(super) async fn drop_line(&mut self, id: i64) -> Result<(), sqlx::Error> {
        let delete = sqlx::query("DELETE FROM outbox WHERE id = $1");
        delete.bind(id).execute(&mut *self.connection).await?;
        Ok(())
    }

    /// Ordered by time, and higher than any before even if the clock was set back.
    pub(super) fn next_id(&mut self) -> i64 {
        self.next_ids(1)
    }

    /// The first of so many numbers.
    pub(super) fn next_ids(&mut self, many: i64) -> i64 {
        let first = (self.newest_id + 1).max(self.now << 20);
        self.newest_id = first + many - 1;
        first
    }
}

pub(super) fn header(id: i64, couple: CoupleId, line: &LineRow) -> Header {
    Header {
        id,
        couple,
        chat: line.chat,
        lane: line.lane,
        not_before: moment::moment(line.not_before),
        use_by: moment::moment(line.use_by),
        attempts: 0,
        unpaced: line.unpaced,
        guard: Guard::of(line.guard),
    }
}
