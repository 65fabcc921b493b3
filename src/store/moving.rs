//! A couple's group becomes a supergroup: it has a new number, and none of its messages has one
//! any more.

use sqlx::Row;

use super::StoreError;
use super::apply::Batch;
use super::cells::{line_cell, plain, slot_tag};
use super::job::{ChangeJob, Contents, CoupleRow, LineRow};
use super::padding::{Class, padded};
use crate::line::Call;

/// A line as it is in the new chat.
struct Moved {
    slot_tag: Option<Vec<u8>>,
    body: Vec<u8>,
}

impl Batch<'_> {
    /// Makes room at the group's new number, and sends what waits there.
    pub(super) async fn move_group(
        &mut self,
        change: &ChangeJob,
        couple: &CoupleRow,
    ) -> Result<(), sqlx::Error> {
        self.make_room(couple).await?;
        self.written.moved(couple);
        let waiting = sqlx::query(
            "SELECT id, body, slot_tag FROM outbox WHERE bot_id = $2 AND couple_id = $1
             AND chat_tag = (SELECT group_tag FROM couples WHERE id = $1)",
        );
        let waiting = waiting.bind(couple.id.0).bind(self.bot);
        let waiting = waiting.fetch_all(&mut *self.connection).await?;
        for row in waiting {
            let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
            let as_it_is = Moved { slot_tag: row.try_get("slot_tag")?, body };
            match moved(change, couple, id, &as_it_is.body) {
                Ok(Some(line)) if !is_said_anew(change, &line) => {
                    self.readdress(id, couple, line).await?;
                }
                Ok(_) => {
                    self.drop_line(id).await?;
                }
                // It will be found unreadable when it is sent, and parked.
                Err(_) => self.readdress(id, couple, as_it_is).await?,
            }
        }
        Ok(())
    }

    /// Telegram tells in any order that the bot came into the supergroup and that this was the
    /// couple's group. Told of the first alone, the bot takes it for a new group: that couple has
    /// no people yet, and gives way.
    async fn make_room(&mut self, couple: &CoupleRow) -> Result<(), sqlx::Error> {
        for leave in [
            // Nothing of it is anywhere else: nobody has taken a seat.
            "DELETE FROM outbox WHERE bot_id = $3 AND chat_tag = $1 AND couple_id =
             (SELECT id FROM couples WHERE bot_id = $3 AND group_tag = $1 AND id <> $2)",
            "DELETE FROM sent WHERE bot_id = $3 AND chat_tag = $1 AND couple_id =
             (SELECT id FROM couples WHERE bot_id = $3 AND group_tag = $1 AND id <> $2)",
            "DELETE FROM couples WHERE bot_id = $3 AND group_tag = $1 AND id <> $2",
        ] {
            let leave = sqlx::query(leave).bind(couple.group_tag.clone());
            let leave = leave.bind(couple.id.0).bind(self.bot);
            leave.execute(&mut *self.connection).await?;
        }
        Ok(())
    }

    async fn readdress(
        &mut self,
        id: i64,
        couple: &CoupleRow,
        line: Moved,
    ) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE outbox SET chat_tag = $2, slot_tag = $3, body = $4 WHERE id = $1")
            .bind(id)
            .bind(couple.group_tag.clone())
            .bind(line.slot_tag)
            .bind(line.body)
            .execute(&mut *self.connection)
            .await?;
        Ok(())
    }
}

/// Whether this change sends what the line was for: open cards are sent anew by the move itself.
fn is_said_anew(change: &ChangeJob, line: &Moved) -> bool {
    let sends = |new: &&LineRow| !new.edits && new.slot_tag.is_some();
    change.lines.iter().filter(sends).any(|new| new.slot_tag == line.slot_tag)
}

/// The line for the new chat; none if it was about a message of the old one.
fn moved(
    change: &ChangeJob,
    couple: &CoupleRow,
    id: i64,
    body: &[u8],
) -> Result<Option<Moved>, StoreError> {
    let place = line_cell(couple.id, id);
    let words = change.key.open(&place, body).map_err(|_| StoreError::NoKey(couple.id))?;
    let Contents(slot, call, returns) = serde_json::from_slice(&words)?;
    let Some(call) = call.elsewhere() else { return Ok(None) };
    let names_a_message = matches!(call, Call::Send { .. } | Call::Edit { .. });
    let slot_tag = match &slot {
        Some(slot) if names_a_message => {
            Some(slot_tag(&change.key, couple.id, couple.group, &plain(slot)?))
        }
        _ => None,
    };
    let body = change.key.seal(&place, &padded(&Contents(slot, call, returns), Class::Line)?);
    Ok(Some(Moved { slot_tag, body }))
}
