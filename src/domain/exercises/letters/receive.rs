//! The one it was written for: opens it, puts it aside, or wants it another way; and answers.

use chrono::TimeDelta;

use super::evening::{AuthorNotice, NoticeKind};
use super::kind::LetterKind;
use super::press::LetterReceive;
use super::sealed::{Sealed, Standing};
use super::words::LetterWords;
use super::{Hand, LetterKept};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

/// A letter is kept for so long after it was read (PRODUCT §9).
pub(super) const KEPT_AFTER_READING: TimeDelta = TimeDelta::days(30);

impl Hand<'_, '_> {
    /// A button of the receiver's, about the letter of their partner with that number.
    pub(super) fn receive_letter(
        &mut self,
        seat: Seat,
        number: u32,
        press: LetterReceive,
        message: Option<MessageId>,
    ) {
        let done = match press {
            LetterReceive::Read => self.open_letter(seat, number),
            LetterReceive::NotNow | LetterReceive::Another => self.put_letter_aside(seat, number),
            LetterReceive::Beside => self.read_with_somebody(seat, number),
            LetterReceive::NotHere => self.send_letter_back(seat, number),
            LetterReceive::AfterAll => self.keep_letter_after_all(seat, number, message),
            LetterReceive::More | LetterReceive::Time | LetterReceive::Nothing => {
                self.answer_letter(seat, number, press, message)
            }
        };
        if done.is_none() {
            self.stale(To::Partner(seat), message);
        }
    }

    /// Whether it can be opened: it is theirs, and they have not read it.
    fn letter_waits_for(&mut self, seat: Seat, number: u32) -> Option<&mut Sealed> {
        self.state.find_sealed(seat.other(), number).filter(|sealed| sealed.is_open())
    }

    /// **Read**: its author hears nothing of it.
    fn open_letter(&mut self, seat: Seat, number: u32) -> Option<()> {
        let (by, until) = (seat.other(), self.now + KEPT_AFTER_READING);
        let kind = self.letter_waits_for(seat, number)?.kind;
        let (id, parts) = self.letter_record(by, number)?;
        self.letter_waits_for(seat, number)?.standing = Standing::Opened { until };
        self.forget(id);
        let read = Some(self.now);
        self.keep(by, LetterKept { number, kind, parts: parts.clone(), read });
        let answers = kind == LetterKind::Hurt && self.owes_an_answer(seat);
        self.answer(To::Partner(seat), LetterWords::Delivered { kind, number, parts, answers });
        self.evening_changed(seat);
        Some(())
    }

    /// **Not now**: it keeps.
    fn put_letter_aside(&mut self, seat: Seat, number: u32) -> Option<()> {
        let kind = self.lays_letter_aside(seat, number)?;
        self.answer(To::Partner(seat), LetterWords::PutAside(kind));
        self.evening_changed(seat);
        Some(())
    }

    /// **With someone beside me**: it waits until they are there.
    fn read_with_somebody(&mut self, seat: Seat, number: u32) -> Option<()> {
        self.lays_letter_aside(seat, number)?;
        self.answer(To::Partner(seat), LetterWords::Beside(number));
        Some(())
    }

    fn lays_letter_aside(&mut self, seat: Seat, number: u32) -> Option<LetterKind> {
        let today = self.pair.today();
        let sealed = self.letter_waits_for(seat, number)?;
        if let Standing::Waiting { told, aside, .. } = &mut sealed.standing {
            (*told, *aside) = ((*told).max(Some(today)), true);
        }
        Some(sealed.kind)
    }

    /// **Not through the bot**: it goes back unread. Its author hears so on their next evening card,
    /// and not at the hour at which it was decided.
    fn send_letter_back(&mut self, seat: Seat, number: u32) -> Option<()> {
        let by = seat.other();
        let kind = self.letter_waits_for(seat, number)?.kind;
        self.letter_record(by, number)?;
        self.state.take_sealed(by, number);
        self.brings_letter_news(by, kind, NoticeKind::NotHere { number, parts: vec![] });
        self.answer(To::Partner(seat), LetterWords::SentBack(number));
        self.evening_changed(seat);
        Some(())
    }

    /// **Keep it for me after all**, as long as its author has not heard.
    fn keep_letter_after_all(
        &mut self,
        seat: Seat,
        number: u32,
        message: Option<MessageId>,
    ) -> Option<()> {
        let (by, now) = (seat.other(), self.now);
        let news = &mut self.state.news[by];
        let is = |news: &AuthorNotice| news.told.is_none() && news.returned() == Some(number);
        let at = news.iter().position(is)?;
        let AuthorNotice { kind, what, .. } = news.remove(at);
        let NoticeKind::NotHere { parts, .. } = what else { return None };
        if !parts.is_empty() {
            self.keep(by, LetterKept { number, kind, parts, read: None });
        }
        let told = Some(self.pair.today());
        let standing = Standing::Waiting { own_until: now, told, aside: true };
        let sealed = Sealed { number, by, kind, standing, offered: told, rings_at: None, rung: 0 };
        self.state.sealed.push(sealed);
        self.strip(To::Partner(seat), message);
        self.answer(To::Partner(seat), LetterWords::KeptAfterAll);
        Some(())
    }

    /// What they say to it. **Say nothing** says nothing.
    fn answer_letter(
        &mut self,
        seat: Seat,
        number: u32,
        press: LetterReceive,
        message: Option<MessageId>,
    ) -> Option<()> {
        let by = seat.other();
        let opened = |sealed: &&mut Sealed| matches!(sealed.standing, Standing::Opened { .. });
        let kind = self.state.find_sealed(by, number).filter(opened)?.kind;
        self.state.take_sealed(by, number);
        let what = match press {
            LetterReceive::More => Some(NoticeKind::More),
            LetterReceive::Time => Some(NoticeKind::Time),
            _ => None,
        };
        if let Some(what) = what {
            self.brings_letter_news(by, kind, what);
        }
        self.strip(To::Partner(seat), message);
        self.answer(To::Partner(seat), LetterWords::Answered(press));
        Some(())
    }
}
