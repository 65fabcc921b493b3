//! From what a decision says to the rows that the writer is handed.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::bot::Bot;
use super::cells::{line_cell, note_cell, plain, slot_cell, slot_tag, state_cell};
use super::job::{ChangeJob, Contents, CoupleRow, LineRow, Person, SentRow, SettleJob};
use super::padding::{Class, padded};
use super::{Change, Loaded, Note, Settled, Store, StoreError, Unknown, moment, numbers, state};
use crate::crypto::CoupleKey;
use crate::domain::{Couple, CoupleId, UserId};
use crate::line::{Call, Header, Line, Place};

impl Store {
    /// Numbers, encodes and seals it, on the caller's thread.
    pub(super) async fn prepare(&self, mut change: Change) -> Result<ChangeJob, StoreError> {
        let destroys = match change.couple.take_if(|_| change.destroys) {
            Some((couple, version)) => {
                let chats = Box::pin(self.chats_around(&couple)).await?;
                Some(self.destroyed(couple.id, version, &chats))
            }
            None => None,
        };
        if destroys.is_some() {
            change.journal.clear();
        }
        let keys = &self.inner.keys;
        let (owner, key) = match &change.couple {
            Some((couple, 0)) => (couple.id, keys.key_or_new(couple.id).await?),
            Some((couple, _)) => (couple.id, keys.key(couple.id).await?),
            None => (CoupleId::NONE, keys.key(CoupleId::NONE).await?),
        };
        let version = match &change.couple {
            Some((_, before)) => before + 1,
            None => self.inner.house.next(),
        };
        let is_new = matches!(change.couple, Some((_, 0)));
        let couple = change.couple.as_ref();
        let couple = couple.map(|it| {
            let mut row = couple_row(it, &change.unknown, &key, &self.inner.bot)?;
            row.invited = change.invites.then(|| invited(&it.0, &self.inner.bot));
            Ok::<_, StoreError>(row)
        });
        let lines = change.lines.iter().zip(0..);
        let lines = lines.map(|(line, index)| {
            let place = Place { version, index };
            self.row_of_line(line, owner, place, &key)
        });
        let erased = match (couple_of(&change), &change.erased) {
            (Some(couple), Some(words)) => Some(Box::pin(self.quoting(couple, &key, words)).await?),
            _ => None,
        };
        let journal = self.journal_rows(owner, &key, (is_new, version), &change.journal);
        Ok(ChangeJob {
            update: change.update,
            settles: change.settles,
            seen_at: moment::to_hour(self.inner.clock.now()),
            owner,
            couple: couple.transpose()?,
            lines: lines.collect::<Result<_, _>>()?,
            journal: journal.await?,
            erased,
            destroys,
            key,
            loaded: change.couple.map(|(couple, version)| {
                Arc::new(Loaded { couple, version: version + 1, unknown: change.unknown })
            }),
        })
    }

    fn row_of_line(
        &self,
        line: &Line,
        couple: CoupleId,
        place: Place,
        key: &CoupleKey,
    ) -> Result<LineRow, StoreError> {
        let &Line { chat, lane, not_before, use_by, guard, .. } = line;
        let edits = matches!(line.call, Call::Edit { .. });
        let names_a_message = edits || matches!(line.call, Call::Send { .. });
        let slot_tag = match &line.slot {
            Some(slot) if names_a_message => Some(slot_tag(key, couple, chat, &plain(slot)?)),
            _ => None,
        };
        let unpaced = matches!(line.call, Call::Answer { .. } | Call::Look);
        let (id, now) = (numbers::random(), self.inner.clock.now());
        let contents = Contents(line.slot.clone(), line.call.clone(), line.returns.clone());
        let (arrival, attempts) = (0, 0);
        Ok(LineRow {
            header: Header {
                id,
                arrival,
                couple,
                place,
                chat,
                lane,
                not_before,
                use_by,
                attempts,
                unpaced,
                guard,
            },
            chat_tag: self.inner.bot.chat(chat),
            not_before: moment::not_before(not_before, now),
            use_by: moment::use_by(use_by, now),
            slot_tag,
            edits,
            body: key.seal(&line_cell(couple, id), &padded(&contents, Class::Line)?),
        })
    }

    pub(super) async fn prepare_settled(&self, settled: Settled) -> Result<SettleJob, StoreError> {
        let Settled { id, couple, place, chat, messages, slot, at, note } = settled;
        let mut sent = Vec::new();
        if let Some(slot) = slot
            && !messages.is_empty()
        {
            let key = self.inner.keys.key(couple).await?;
            let words = plain(&slot)?;
            let sealed = padded(&(place.version, place.index, &slot), Class::Slot)?;
            let holds = match &note {
                Note::Laid(body) => Some(padded(body, Class::Line)?),
                _ => None,
            };
            sent.extend(messages.into_iter().map(|message| SentRow {
                message,
                slot_tag: slot_tag(&key, couple, chat, &words),
                slot: key.seal(&slot_cell(couple, chat, message), &sealed),
                note: holds.as_ref().map(|it| key.seal(&note_cell(couple, chat, message), it)),
            }));
        }
        let note = match note {
            Note::AsItWas | Note::Laid(_) => None,
            Note::Gone(message) => Some((message, None)),
            Note::Holds(message, body) => {
                let key = self.inner.keys.key(couple).await?;
                let holds = padded(&body, Class::Line)?;
                Some((message, Some(key.seal(&note_cell(couple, chat, message), &holds))))
            }
        };
        let (chat_tag, at) = (self.inner.bot.chat(chat), moment::to_hour(at));
        Ok(SettleJob { id, couple, chat, chat_tag, at, sent, note })
    }
}

fn couple_of(change: &Change) -> Option<&Couple> {
    change.couple.as_ref().map(|(couple, _)| couple)
}

fn invited(couple: &Couple, bot: &Bot) -> Vec<(Person, i64)> {
    let all = couple.invited();
    all.map(|(user, until)| (Person::new(user, bot), moment::to_hour(until))).collect()
}

fn couple_row(
    (couple, version): &(Couple, i64),
    unknown: &Unknown,
    key: &CoupleKey,
    bot: &Bot,
) -> Result<CoupleRow, StoreError> {
    let former =
        |(user, until): (UserId, DateTime<Utc>)| (Person::new(user, bot), moment::to_hour(until));
    Ok(CoupleRow {
        id: couple.id,
        version: *version,
        group: couple.group,
        group_tag: bot.chat(couple.group),
        users: couple.users().map(|(_, user)| Person::new(user, bot)).collect(),
        former: couple.former().into_iter().map(former).collect(),
        invited: None,
        wake_at: couple.wake_at().map(moment::to_second),
        on_time_at: couple.on_time_at().map(moment::to_second),
        state: key.seal(&state_cell(couple.id), &state::encode(couple, unknown)?),
    })
}
