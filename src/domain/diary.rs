//! The diary: a partner's own kept words, read and deleted in private.

use chrono_tz::Tz;

use super::decision::{Toast, Turn};
use super::people::{MessageId, Seat};
use super::record::{Entry, Journal, RecordId};
use super::say::To;
use super::words::Words;
use super::zone::local_date;

impl Turn<'_> {
    pub fn open_diary(&mut self, seat: Seat) {
        let page = self.page(seat, |_| true).unwrap_or(Words::DiaryEmpty);
        self.answer(To::Partner(seat), page);
    }

    pub fn turn_diary_page(&mut self, seat: Seat, entry: i64) {
        match self.page(seat, |id| id == entry) {
            Some(page) => self.answer(To::Partner(seat), page),
            None => self.toast(Toast::Line(Words::Passed)),
        }
    }

    pub fn forget_diary_page(&mut self, seat: Seat, entry: i64, message: Option<MessageId>) {
        let found = self.page(seat, |id| id == entry).is_some();
        self.stale(To::Partner(seat), message);
        if found {
            self.toast(Toast::Silent);
            self.forget(Journal::Forget(RecordId(entry)));
            self.answer(To::Partner(seat), Words::DiaryDeleted);
        }
    }

    /// This partner's newest entry whose number is `wanted`.
    fn page(&self, seat: Seat, wanted: impl Fn(i64) -> bool) -> Option<Words> {
        let zone = self.couple.evening.zone.unwrap_or(Tz::UTC);
        let own = self.facts.records.iter().filter(|(_, record)| record.by == seat);
        let mut entries = own.filter_map(|(id, record)| match &record.entry {
            Entry::Diary { words } => Some((id.0, record.at, words)),
            _ => None,
        });
        let (entry, at, words) = entries.find(|(id, ..)| wanted(*id))?;
        let older = entries.next().map(|(id, ..)| id);
        Some(Words::DiaryPage { date: local_date(zone, at), words: words.clone(), entry, older })
    }
}
