//! One batch: applies jobs within the writer's transaction.

use sqlx::AnyConnection;

use super::bodies::Written;
use super::check::{Found, Verdict};
use super::job::{ChangeJob, CoupleRow, LineRow, Person, SettleJob, Work};
use super::{Committed, shape};
use crate::domain::Guard;
use crate::line::Header;

/// A batch in the making.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that happened")]
pub(super) struct Batch<'a> {
    pub(super) connection: &'a mut AnyConnection,
    /// The number of the bot whose rows these are.
    pub(super) bot: i64,
    /// Unix milliseconds.
    pub(super) now: i64,
    /// Of the lines written.
    pub(super) headers: Vec<Header>,
    pub(super) written: Written,
    pub(super) couple_written: bool,
    /// Whether something went whose words shall not stay in the log.
    pub(super) deleted: bool,
    /// Whether somebody wished it to go.
    pub(super) forgot: bool,
    /// Whether a couple went, whose key has to go now.
    pub(super) destroyed: bool,
}

impl<'a> Batch<'a> {
    pub(super) fn new(connection: &'a mut AnyConnection, bot: i64, now: i64) -> Self {
        Self {
            connection,
            bot,
            now,
            headers: Vec::new(),
            written: Written::default(),
            couple_written: false,
            deleted: false,
            forgot: false,
            destroyed: false,
        }
    }

    /// Writes a job, or finds it refused and leaves no trace of it.
    pub(super) async fn apply(&mut self, work: &Work) -> Result<Verdict, sqlx::Error> {
        match work {
            Work::Change(change) => return self.change(change).await,
            Work::Settle(settled) => self.settle(settled).await?,
            Work::DropLine(id) => {
                self.drop_line(*id).await?;
            }
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
            Work::ForgetInvitations { now } => self.forget_invitations(*now).await?,
            Work::ForgetMessages(forgotten) => self.forget_messages(forgotten).await?,
            Work::EmptyNotes { chat_tag, messages } => {
                for message in messages {
                    self.write_note(chat_tag, *message, None).await?;
                }
                // What they held leaves the log, too.
                self.forgot = true;
            }
            Work::Hear { at, gaps } => {
                let hear = "UPDATE bots SET heard_at = $2, gaps = $3 WHERE bot_id = $1";
                let hear = sqlx::query(hear).bind(self.bot).bind(*at).bind(*gaps);
                hear.execute(&mut *self.connection).await?;
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
        let found = Found::ask(&mut *self.connection, self.bot, &[change]).await?;
        let Some(found) = found.first() else { return Err(sqlx::Error::RowNotFound) };
        if let Some(refused) = found.refusal(change) {
            return Ok(refused);
        }
        if let Some(destroyed) = &change.destroys {
            if !self.can_be_destroyed(destroyed).await? {
                return Ok(Verdict::Done(Committed::Stale));
            }
            self.destroy(destroyed).await?;
        }
        if let Some(update) = change.update {
            sqlx::query("INSERT INTO inbox (bot_id, update_id, seen_at) VALUES ($1, $2, $3)")
                .bind(self.bot)
                .bind(update)
                .bind(change.seen_at)
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
            self.write_invited(couple).await?;
            self.couple_written = true;
        }
        self.drop_erased(change).await?;
        self.written.begin(change);
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
            "INSERT INTO couples (id, wake_at, group_tag, state, version, on_time_at, bot_id)
             VALUES ($1, $2, $3, $4, $5 + 1, $6, $7)"
        } else if moved {
            "UPDATE couples SET version = version + 1, wake_at = $2, group_tag = $3, state = $4,
             on_time_at = $6 WHERE id = $1 AND version = $5 AND bot_id = $7"
        } else {
            // What is set has its indexes written, also when it stays the same.
            "UPDATE couples SET version = version + 1, wake_at = $2, state = $4, on_time_at = $6
             WHERE id = $1 AND version = $5 AND group_tag = $3 AND bot_id = $7"
        };
        let written = sqlx::query(write)
            .bind(couple.id.0)
            .bind(couple.wake_at)
            .bind(couple.group_tag.clone())
            .bind(couple.state.clone())
            .bind(couple.version)
            .bind(couple.on_time_at)
            .bind(self.bot)
            .execute(&mut *self.connection)
            .await?;
        if written.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
    }

    /// Who left is no longer found by their number.
    pub(super) async fn write_seats(&mut self, couple: &CoupleRow) -> Result<(), sqlx::Error> {
        let empty = sqlx::query("DELETE FROM seats WHERE couple_id = $1");
        empty.bind(couple.id.0).execute(&mut *self.connection).await?;
        for user in &couple.users {
            sqlx::query("INSERT INTO seats (bot_id, user_tag, couple_id) VALUES ($1, $2, $3)")
                .bind(self.bot)
                .bind(user.tag.clone())
                .bind(couple.id.0)
                .execute(&mut *self.connection)
                .await?;
        }
        Ok(())
    }

    pub(super) async fn write_former(&mut self, couple: &CoupleRow) -> Result<(), sqlx::Error> {
        const EMPTY: &str = "DELETE FROM former_seats WHERE couple_id = $1";
        const INSERT: &str = "INSERT INTO former_seats (bot_id, user_tag, couple_id, until)
            VALUES ($1, $2, $3, $4)";
        self.write_people([EMPTY, INSERT], couple, &couple.former).await
    }

    /// People of a couple, each until a moment, in the place of those before: by what empties, and what
    /// inserts one.
    pub(super) async fn write_people(
        &mut self,
        [empty, insert]: [&'static str; 2],
        couple: &CoupleRow,
        people: &[(Person, i64)],
    ) -> Result<(), sqlx::Error> {
        sqlx::query(empty).bind(couple.id.0).execute(&mut *self.connection).await?;
        for (user, until) in people {
            let insert = sqlx::query(insert).bind(self.bot).bind(user.tag.clone());
            insert.bind(couple.id.0).bind(*until).execute(&mut *self.connection).await?;
        }
        Ok(())
    }

    async fn write_line(&mut self, change: &ChangeJob, line: &LineRow) -> Result<(), sqlx::Error> {
        if line.edits && line.slot_tag.is_some() {
            sqlx::query(
                "DELETE FROM outbox
                 WHERE bot_id = $1 AND slot_tag = $2 AND edits = 1 AND parked = 0",
            )
            .bind(self.bot)
            .bind(line.slot_tag.clone())
            .execute(&mut *self.connection)
            .await?;
        }
        let Header { id, couple, place, lane, unpaced, guard, .. } = line.header;
        sqlx::query(
            "INSERT INTO outbox
             (id, bot_id, couple_id, version, place, chat_tag, lane, not_before, use_by, unpaced,
             edits, slot_tag, body, guard)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        )
        .bind(id)
        .bind(self.bot)
        .bind(couple.0)
        .bind(place.version)
        .bind(place.index)
        .bind(line.chat_tag.clone())
        .bind(lane.number())
        .bind(line.not_before)
        .bind(line.use_by)
        .bind(i64::from(unpaced))
        .bind(i64::from(line.edits))
        .bind(line.slot_tag.clone())
        .bind(line.body.clone())
        .bind(Guard::number(guard))
        .execute(&mut *self.connection)
        .await?;
        self.written.line(change, line, self.now);
        self.headers.push(line.header);
        Ok(())
    }

    async fn settle(&mut self, settled: &SettleJob) -> Result<(), sqlx::Error> {
        // What was erased while its line was on its way is in no note; settled twice, a note stays.
        let waited = self.drop_line(settled.id).await?;
        for sent in &settled.sent {
            sqlx::query(
                "INSERT INTO sent
                 (bot_id, chat_tag, message_id, couple_id, slot_tag, slot, sent_at, note)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                 ON CONFLICT (bot_id, chat_tag, message_id) DO UPDATE SET
                 couple_id = excluded.couple_id, slot_tag = excluded.slot_tag,
                 slot = excluded.slot, sent_at = excluded.sent_at,
                 note = CASE WHEN $9 = 1 THEN excluded.note ELSE sent.note END",
            )
            .bind(self.bot)
            .bind(settled.chat_tag.clone())
            .bind(sent.message.0)
            .bind(settled.couple.0)
            .bind(sent.slot_tag.clone())
            .bind(sent.slot.clone())
            .bind(settled.at)
            .bind(sent.note.clone().filter(|_| waited))
            .bind(i64::from(waited))
            .execute(&mut *self.connection)
            .await?;
        }
        if let Some((message, holds)) = &settled.note
            && (waited || holds.is_none())
        {
            self.write_note(&settled.chat_tag, *message, holds.clone()).await?;
        }
        Ok(())
    }

    /// Whether it still waited.
    pub(super) async fn drop_line(&mut self, id: i64) -> Result<bool, sqlx::Error> {
        let delete = sqlx::query("DELETE FROM outbox WHERE id = $1");
        Ok(delete.bind(id).execute(&mut *self.connection).await?.rows_affected() > 0)
    }
}
