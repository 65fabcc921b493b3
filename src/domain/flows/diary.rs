//! The diary: a partner's own kept words, read and deleted in private; for a while also those of before
//! an end, on pages of their own.

use crate::domain::model::address::{Lane, To};
use crate::domain::model::answer::Parts;
use crate::domain::zone::{Zone, local_date};

use super::written::Written;
use crate::domain::command::Command;
use crate::domain::couple::record::{Entry, Journal, Record};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::event::Act;
use crate::domain::model::bounds::WRITING;
use crate::domain::model::people::{MessageId, Place, RecordId, Seat, UserId};
use crate::domain::press::Press;
use crate::domain::say::{Say, What};
use crate::domain::words::{Diary, DiaryPage, Page, Words};

/// The number of a page that is not written yet: no record has it.
const NEW_PAGE: i64 = 0;

/// Which pages are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pages {
    /// Those of the seat that they have.
    Now,
    /// Those of before an end here.
    Before,
}

impl Turn<'_> {
    /// `/diary`, in private: what is written next is kept on a new page.
    pub fn open_diary(&mut self, seat: Seat) {
        let Some(user) = self.user_in(seat) else { return };
        let writes = self.couple.has_agreed(seat);
        let newest = self.page(user, Pages::Now, |_| true).map(|(_, page)| page);
        let (slot, words) = match (newest, self.pages_behind(Pages::Now)) {
            (Some(page), _) => {
                (Slot::Diary(seat, page.entry), Diary::Page(DiaryPage { writes, ..page }))
            }
            (None, Some(number)) => (Slot::Diary(seat, NEW_PAGE), Diary::EmptyBut(number)),
            (None, None) => (Slot::Diary(seat, NEW_PAGE), Diary::Empty),
        };
        if writes {
            self.asks_line(seat, slot, Words::Diary(words));
        } else {
            self.ask(To::Partner(seat), slot, Words::Diary(words));
        }
    }

    /// Words for a page of their own.
    pub fn keep_page(&mut self, written: &Written) {
        let (seat, words) = (written.by, written.text.trim());
        let to = To::Partner(seat);
        if !self.couple.has_agreed(seat) {
            return self.resume_set_up(seat);
        }
        if let Some(over) = WRITING.over(words) {
            return self.asks_line(
                seat,
                Slot::Diary(seat, NEW_PAGE),
                Words::Diary(Diary::TooLong(over)),
            );
        }
        self.was_taken(written, Place::Private, Slot::Diary(seat, NEW_PAGE));
        self.keep(seat, Entry::Diary { words: words.to_owned() });
        self.answer(to, Words::WordsKept);
    }

    /// What somebody does with a diary of before: by command only who has no seat.
    pub fn opens_diary_of_before(&mut self, user: UserId, act: &Act) {
        match act {
            Act::Command { command: Command::Diary(_), .. }
            | Act::Press { press: Some(Press::Before(_)), .. } => self.open_before(user),
            Act::Press { press: Some(Press::Diary(entry)), .. } => self.turn_page(user, *entry),
            Act::Press { press: Some(Press::Forget(entry)), message } => {
                self.forget_page(user, *entry, *message);
            }
            Act::Press { press: Some(Press::EraseBefore), message } => {
                self.asks_to_erase_before(user, *message);
            }
            Act::Press { press: Some(Press::EraseBeforeNow), message } => {
                self.erases_before(user, *message);
            }
            _ => {}
        }
    }

    /// Opens the newest page of before, without a look at those of now.
    pub fn open_before(&mut self, user: UserId) {
        if self.couple.last_end(user).is_none() {
            return self.toast(Toast::Line(Words::Passed));
        }
        self.opens_what_was_before(user);
        let to = To::Chat(user.into());
        if let Some((seat, page)) = self.page(user, Pages::Before, |_| true) {
            self.show_page(to, seat, page);
        } else {
            let before = self.pages_behind(Pages::Before);
            self.answer(to, Words::Diary(Diary::NothingBefore(before)));
        }
    }

    /// Another page, by its number: of now or of before, as it is.
    pub fn turn_page(&mut self, user: UserId, entry: i64) {
        let now = self.page(user, Pages::Now, |id| id == entry);
        let before = || self.page(user, Pages::Before, |id| id == entry);
        let Some((seat, page)) = now.or_else(before) else {
            return self.toast(Toast::Line(Words::Passed));
        };
        if page.until.is_some() {
            self.opens_what_was_before(user);
        }
        self.show_page(To::Chat(user.into()), seat, page);
    }

    fn show_page(&mut self, to: To, seat: Seat, page: DiaryPage) {
        let slot = Slot::Diary(seat, page.entry);
        self.ask(to, slot, Words::Diary(Diary::Page(page)));
    }

    pub fn forget_page(&mut self, user: UserId, entry: i64, message: Option<MessageId>) {
        let is = |id| id == entry;
        let now = self.page(user, Pages::Now, is);
        let found = now.or_else(|| self.page(user, Pages::Before, is));
        let to = To::Chat(user.into());
        self.stale(to, message);
        if let Some((seat, _)) = found {
            self.toast(Toast::Silent);
            self.forget(Journal::Forget(RecordId(entry)));
            self.say(Say::of(to, Lane::Reply, What::Delete(Slot::Diary(seat, entry))));
            self.answer(to, Words::Diary(Diary::Deleted));
        }
    }

    /// Which diary of before comes behind this one, if any: they are counted from the newest end.
    fn pages_behind(&self, of: Pages) -> Option<u8> {
        let all = &self.facts.before;
        let next = match of {
            Pages::Now => 0,
            Pages::Before => all.iter().position(|id| *id == self.couple.id)? + 1,
        };
        (next < all.len()).then(|| u8::try_from(next).ok()).flatten()
    }

    /// This person's newest entry whose number is `wanted`, and in which seat it was kept.
    fn page(
        &self,
        user: UserId,
        of: Pages,
        wanted: impl Fn(i64) -> bool,
    ) -> Option<(Seat, DiaryPage)> {
        let own = |record: &Record| {
            let before = self.couple.is_of_before(record);
            record.user == user && before == (of == Pages::Before)
        };
        let own = self.facts.records.iter().filter(|(_, record)| own(record));
        let mut entries = own.filter(|(_, record)| record.is_page());
        let (id, record) = entries.find(|(id, _)| wanted(id.0))?;
        let older = entries.next().map(|(id, _)| id.0);
        let erased = (of == Pages::Before).then(|| self.couple.erased_on(record)).flatten();
        let zone = erased.map_or(self.couple.evening.zone.unwrap_or(Zone::UTC), |(_, zone)| zone);
        let (date, page) = match &record.entry {
            Entry::Unshared { date, high, low } => {
                let parts = Parts { high: high.clone(), low: low.clone() };
                (*date, Page::Evening(parts))
            }
            Entry::Diary { words } => (local_date(zone, record.at), Page::Written(words.clone())),
            _ => return None,
        };
        let (until, before) = (erased.map(|(date, _)| date), self.pages_behind(of));
        Some((
            record.by,
            DiaryPage { date, page, entry: id.0, older, until, before, writes: false },
        ))
    }
}

impl Record {
    /// Whether it is a page of its author's diary.
    pub(in crate::domain) const fn is_page(&self) -> bool {
        matches!(self.entry, Entry::Diary { .. } | Entry::Unshared { .. })
    }
}
