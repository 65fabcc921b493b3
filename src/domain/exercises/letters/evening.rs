//! What an evening card tells of letters: that one waits, and what became of one's own.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::kind::{LetterKind, LetterPart};
use super::sealed::{Sealed, Standing};
use super::words::LetterCardItem;
use super::{Hand, Letters};
use crate::domain::exercise::Pair;
use crate::domain::model::people::Seat;

/// A letter that waits is told again after so many days at the earliest.
const TOLD_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);
/// News that was told stays for so long, for a card that lies closed.
const NEWS_STAY: TimeDelta = TimeDelta::days(30);
/// So much news an evening; the rest has time.
const NEWS_AT_MOST: usize = 2;
/// So much news waits, or lies told, at most.
const HEARD_AT_MOST: usize = 8;

/// Something that an author hears on their next evening card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AuthorNotice {
    /// Of which letter.
    pub kind: LetterKind,
    pub what: NoticeKind,
    /// On which evening it was told.
    pub told: Option<NaiveDate>,
}

/// What the receiver chose to let them know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum NoticeKind {
    /// **There's more I need to hear**
    More,
    /// **I need time**
    Time,
    /// **Not through the bot**
    NotHere {
        /// Its number, as long as it can be undone.
        number: u32,
        /// Its words, as versions kept them here that deleted its record at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<(LetterPart, String)>,
    },
}

impl AuthorNotice {
    /// The letter that came back, if it is that.
    pub fn returned(&self) -> Option<u32> {
        match self.what {
            NoticeKind::NotHere { number, .. } => Some(number),
            NoticeKind::More | NoticeKind::Time => None,
        }
    }

    fn item(&self) -> LetterCardItem {
        match self.what {
            NoticeKind::More => LetterCardItem::More(self.kind),
            NoticeKind::Time => LetterCardItem::Time,
            NoticeKind::NotHere { .. } => LetterCardItem::NotHere,
        }
    }
}

impl Letters {
    /// What an evening's card tells an author: before it is laid, what is new.
    fn news_of(
        &self,
        seat: Seat,
        date: NaiveDate,
        laid: bool,
    ) -> impl Iterator<Item = &AuthorNotice> {
        let tonight = move |news: &&AuthorNotice| news.told == Some(date);
        let fresh = move |news: &&AuthorNotice| news.told.is_none() && !laid;
        let news = self.news[seat].iter();
        news.filter(move |news| tonight(news) || fresh(news)).take(NEWS_AT_MOST)
    }

    /// Whether an evening or a tick may let a record go: that of a letter which came back, or of the
    /// oldest where there are too many.
    pub(super) fn may_let_record_go(&self) -> bool {
        let returns = |news: &AuthorNotice| {
            news.told.is_none() && matches!(news.what, NoticeKind::NotHere { .. })
        };
        Seat::BOTH
            .into_iter()
            .any(|seat| self.has_too_many(seat) || self.news[seat].iter().any(returns))
    }

    /// What evening cards tell this receiver of: what is told before being asked comes by day.
    fn on_cards(&self, seat: Seat) -> impl Iterator<Item = &Sealed> {
        let theirs = self.sealed.iter().filter(move |sealed| sealed.by == seat.other());
        theirs.filter(|sealed| sealed.kind != LetterKind::Tell)
    }

    /// What an evening's card that was laid tells a receiver.
    fn told_tonight(&self, seat: Seat, date: NaiveDate) -> Option<&Sealed> {
        self.on_cards(seat).find(|sealed| match sealed.standing {
            Standing::Waiting { told, aside, .. } => told == Some(date) && !aside,
            Standing::Opened { .. } => false,
        })
    }

    /// What is this receiver's, and no card has told.
    fn new_to(&self, seat: Seat) -> impl Iterator<Item = &Sealed> {
        let all = self.on_cards(seat);
        all.filter(|sealed| sealed.is_open() && sealed.told().is_none())
    }

    /// What was told long enough ago to be told again.
    fn told_before(&self, seat: Seat, date: NaiveDate) -> Option<&Sealed> {
        let again = |told: NaiveDate| date - told >= TOLD_AGAIN_AFTER;
        let all = self.on_cards(seat);
        all.filter(|sealed| sealed.told().is_some_and(again)).min_by_key(|sealed| sealed.told())
    }
}

impl Letters {
    /// What that private evening card brings; looked at anew after each press.
    pub(super) fn on_card(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
    ) -> Vec<LetterCardItem> {
        // What came up after the card was laid is not put onto it: its edit would tell the hour.
        let laid = pair.card_was_laid(seat, date);
        let waits = if laid {
            self.told_tonight(seat, date).map(|sealed| sealed.number)
        } else {
            self.letter_to_tell(seat, date)
        };
        let waits = waits.map(LetterCardItem::Waits);
        waits.into_iter().chain(self.news_of(seat, date, laid).map(AuthorNotice::item)).collect()
    }

    /// The letter that this receiver is told of: a new one first, so that nobody's new letter waits
    /// because an older one was not opened. Several are shown one after the other.
    fn letter_to_tell(&self, seat: Seat, date: NaiveDate) -> Option<u32> {
        let new = self.new_to(seat).next();
        new.or_else(|| self.told_before(seat, date)).map(|sealed| sealed.number)
    }

    /// Whether an evening's card would tell them something that no card has told.
    pub(super) fn has_untold(&self, seat: Seat) -> bool {
        let news = self.news[seat].iter().any(|news| news.told.is_none());
        news || self.new_to(seat).next().is_some()
    }
}

impl Hand<'_, '_> {
    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn letter_matters_shown(&mut self, seat: Seat, date: NaiveDate) {
        let new = self.state.new_to(seat).map(|sealed| sealed.number).collect::<Vec<_>>();
        let again = self.state.letter_to_tell(seat, date).filter(|_| new.is_empty());
        for number in new.into_iter().chain(again) {
            self.letter_was_told(seat, number, date);
        }
        let letters = &mut *self.state;
        // A card that nobody has opened yet may still have to show it.
        letters.news[seat].retain(|news| news.told.is_none_or(|told| date - told < NEWS_STAY));
        let fresh = letters.news[seat].iter_mut().filter(|news| news.told.is_none());
        let mut returned = vec![];
        for news in fresh.take(NEWS_AT_MOST) {
            news.told = Some(date);
            if let NoticeKind::NotHere { number, parts } = &mut news.what {
                parts.clear();
                returned.push(*number);
            }
        }
        for number in returned {
            self.forgets_letter(seat, number);
        }
    }

    /// Nobody can open it any more: its words are in its author's diary alone.
    pub(super) fn forgets_letter(&mut self, by: Seat, number: u32) {
        if let Some((id, _)) = self.letter_record(by, number) {
            self.forget(id);
        }
    }

    /// Something that the author hears: where there is no room, the oldest goes, told ones first.
    pub(super) fn brings_letter_news(&mut self, by: Seat, kind: LetterKind, what: NoticeKind) {
        let news = &mut self.state.news[by];
        let mut over = None;
        if news.len() >= HEARD_AT_MOST {
            let oldest = news.iter().position(|news| news.told.is_some()).unwrap_or(0);
            over = Some(news.remove(oldest));
        }
        news.push(AuthorNotice { kind, what, told: None });
        if let Some(AuthorNotice { what: NoticeKind::NotHere { number, .. }, told: None, .. }) =
            over
        {
            self.forgets_letter(by, number);
        }
    }

    fn letter_was_told(&mut self, seat: Seat, number: u32, date: NaiveDate) {
        let Some(sealed) = self.state.find_sealed(seat.other(), number) else { return };
        if let Standing::Waiting { told, aside, .. } = &mut sealed.standing {
            (*told, *aside) = (Some(date), false);
        }
    }
}
