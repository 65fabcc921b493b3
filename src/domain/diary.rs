//! The diary: a partner's own kept words, read and deleted in private.

use chrono_tz::Tz;

use super::check_in::Parts;
use super::decision::{Toast, Turn};
use super::people::{MessageId, Seat};
use super::record::{Entry, Journal, Record, RecordId};
use super::say::{Lane, Say, Slot, To, What};
use super::words::{Diary, DiaryPage, Page, Words};
use super::zone::local_date;

impl Turn<'_> {
    pub fn open_diary(&mut self, seat: Seat) {
        match self.page(seat, |_| true) {
            Some(page) => self.show_page(seat, page),
            None => self.answer(To::Partner(seat), Words::Diary(Diary::Empty)),
        }
    }

    pub fn turn_diary_page(&mut self, seat: Seat, entry: i64) {
        match self.page(seat, |id| id == entry) {
            Some(page) => self.show_page(seat, page),
            None => self.toast(Toast::Line(Words::Passed)),
        }
    }

    fn show_page(&mut self, seat: Seat, page: DiaryPage) {
        let slot = Slot::Diary(seat, page.entry);
        self.ask(To::Partner(seat), slot, Words::Diary(Diary::Page(page)));
    }

    pub fn forget_diary_page(&mut self, seat: Seat, entry: i64, message: Option<MessageId>) {
        let found = self.page(seat, |id| id == entry).is_some();
        self.stale(To::Partner(seat), message);
        if found {
            self.toast(Toast::Silent);
            self.forget(Journal::Forget(RecordId(entry)));
            let gone = What::Unsay(Slot::Diary(seat, entry));
            self.say(Say::of(To::Partner(seat), Lane::Reply, gone));
            self.answer(To::Partner(seat), Words::Diary(Diary::Deleted));
        }
    }

    /// This partner's newest entry whose number is `wanted`.
    fn page(&self, seat: Seat, wanted: impl Fn(i64) -> bool) -> Option<DiaryPage> {
        let zone = self.couple.evening.zone.unwrap_or(Tz::UTC);
        let user = self.couple.partners[seat].as_ref()?.user;
        let own = |record: &Record| record.user == user;
        let own = self.facts.records.iter().filter(|(_, record)| own(record));
        let mut entries = own.filter_map(|(id, record)| match &record.entry {
            Entry::Diary { words } => {
                Some((id.0, local_date(zone, record.at), Page::Written(words.clone())))
            }
            Entry::Unshared { date, high, low } => {
                let parts = Parts { high: high.clone(), low: low.clone() };
                Some((id.0, *date, Page::Evening(parts)))
            }
            _ => None,
        });
        let (entry, date, page) = entries.find(|(id, ..)| wanted(*id))?;
        let older = entries.next().map(|(id, ..)| id);
        Some(DiaryPage { date, page, entry, older })
    }
}
