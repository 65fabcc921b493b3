//! What an evening card tells of letters: that one waits, and what became of one's own.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::kind::{LetterKind, LetterPart};
use super::sealed::{Sealed, Standing};
use super::words::LetterMatter;
use super::{Letters, Turn};
use crate::domain::people::Seat;
use crate::domain::say::To;

/// A letter that waits is told again after so many days at the earliest.
const TOLD_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);
/// So much news an evening; the rest has time.
const NEWS_AT_MOST: usize = 2;

/// Something that an author hears on their next evening card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct News {
    /// Of which letter.
    pub kind: LetterKind,
    pub what: Tidings,
    /// On which evening it was told.
    pub told: Option<NaiveDate>,
}

/// What the receiver chose to let them know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Tidings {
    /// **There's more I need to hear**
    More,
    /// **I need time**
    Time,
    /// **Not through the bot**
    NotHere {
        /// Its number, as long as it can be undone.
        number: u32,
        /// Its words, as long as that.
        parts: Vec<(LetterPart, String)>,
    },
}

impl News {
    /// Whether it is the return of that letter.
    pub fn returns(&self, letter: u32) -> bool {
        matches!(self.what, Tidings::NotHere { number, .. } if number == letter)
    }

    fn matter(&self) -> LetterMatter {
        match self.what {
            Tidings::More => LetterMatter::More(self.kind),
            Tidings::Time => LetterMatter::Time,
            Tidings::NotHere { .. } => LetterMatter::NotHere,
        }
    }
}

impl Letters {
    /// What an evening's card tells an author: before it is laid, what is new.
    fn news_of(&self, seat: Seat, date: NaiveDate, laid: bool) -> impl Iterator<Item = &News> {
        let tonight = move |news: &&News| news.told == Some(date);
        let fresh = move |news: &&News| news.told.is_none() && !laid;
        let news = self.news[seat].iter();
        news.filter(move |news| tonight(news) || fresh(news)).take(NEWS_AT_MOST)
    }

    /// What an evening's card that was laid tells a receiver.
    fn told_tonight(&self, seat: Seat, date: NaiveDate) -> Option<&Sealed> {
        self.sealed.iter().find(|sealed| match sealed.standing {
            Standing::Waiting { told, aside, .. } => {
                sealed.by == seat.other() && told == Some(date) && !aside
            }
            Standing::Opened { .. } => false,
        })
    }

    /// What was told long enough ago to be told again.
    fn told_before(&self, seat: Seat, date: NaiveDate) -> Option<&Sealed> {
        let again = |told: NaiveDate| date - told >= TOLD_AGAIN_AFTER;
        let all = self.sealed.iter().filter(|sealed| sealed.by == seat.other());
        all.filter(|sealed| sealed.told().is_some_and(again)).min_by_key(|sealed| sealed.told())
    }
}

impl Turn<'_> {
    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(in crate::domain::exercises) fn letter_matters(
        &self,
        seat: Seat,
        date: NaiveDate,
    ) -> Vec<LetterMatter> {
        let letters = &self.couple.exercises.letters;
        // What came up after the card was laid is not put onto it: its edit would tell the hour.
        let laid = self.couple.evening_cards[seat] == Some(date);
        let waits = if laid {
            letters.told_tonight(seat, date).map(|sealed| sealed.number)
        } else {
            self.letter_to_tell(seat, date)
        };
        let waits = waits.map(LetterMatter::Waits);
        waits.into_iter().chain(letters.news_of(seat, date, laid).map(News::matter)).collect()
    }

    /// The letter that this receiver is told of: one at most. A new one first, so that nobody's new
    /// letter waits because an older one was not opened: its author could tell.
    fn letter_to_tell(&self, seat: Seat, date: NaiveDate) -> Option<u32> {
        let letters = &self.couple.exercises.letters;
        let new = self.first_new_letter(date).filter(|sealed| sealed.by == seat.other());
        new.or_else(|| letters.told_before(seat, date)).map(|sealed| sealed.number)
    }

    /// Of both directions one new letter an evening: each has its own day (PRODUCT §6).
    fn first_new_letter(&self, date: NaiveDate) -> Option<&Sealed> {
        let letters = &self.couple.exercises.letters;
        if letters.told_on == Some(date) {
            return None;
        }
        letters.sealed.iter().find(|sealed| {
            let receiver = sealed.by.other();
            let reachable = self.couple.near(receiver) == To::Partner(receiver);
            match sealed.standing {
                Standing::Waiting { own_until, told: None, .. } => {
                    own_until <= self.now && reachable && self.couple.is_done(receiver)
                }
                _ => false,
            }
        })
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(in crate::domain::exercises) fn letter_matters_shown(
        &mut self,
        seat: Seat,
        date: NaiveDate,
    ) {
        if let Some(number) = self.letter_to_tell(seat, date) {
            self.letter_was_told(seat, number, date);
        }
        let letters = self.letters();
        letters.news[seat].retain(|news| news.told.is_none_or(|told| told == date));
        let fresh = letters.news[seat].iter_mut().filter(|news| news.told.is_none());
        for news in fresh.take(NEWS_AT_MOST) {
            news.told = Some(date);
            if let Tidings::NotHere { parts, .. } = &mut news.what {
                parts.clear();
            }
        }
    }

    fn letter_was_told(&mut self, seat: Seat, number: u32, date: NaiveDate) {
        let by = seat.other();
        let letters = self.letters();
        let Some(sealed) = letters.find_sealed(by, number) else { return };
        if let Standing::Waiting { told, aside, .. } = &mut sealed.standing {
            let new = told.replace(date).is_none();
            *aside = false;
            if new {
                letters.told_on = Some(date);
                letters.desks[by].told = letters.desks[by].told.max(number);
            }
        }
    }
}
