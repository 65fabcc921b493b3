//! What is sealed: its words are in the journal; here is whose it is and where it stands.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::draft::{Draft, Stage, text_of};
use super::kind::{LetterKind, LetterPart};
use super::offering::offered_after;
use super::words::{LetterBegun, LetterUntil, LetterWords};
use super::{Hand, LetterKept, Letters};
use crate::domain::exercise::{Filed, Kept};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{FOR_PRESSES, weight};
use crate::domain::model::people::{MessageId, RecordId, Seat};

/// So many of one author's are on their way at most.
const UNDERWAY_AT_MOST: usize = 4;
/// So many of one author's are held at most, those included that were opened.
const SEALED_AT_MOST: usize = 12;
/// So long at least it can be taken back.
const OWN_AT_LEAST: TimeDelta = TimeDelta::hours(1);

/// A letter that was sent as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sealed {
    /// Its number among its author's, by which its record is found. What was taken back leaves no
    /// gap, for the receiver's buttons bear it.
    pub number: u32,
    pub by: Seat,
    pub kind: LetterKind,
    pub standing: Standing,
    /// Since which date its receiver can open it.
    #[serde(default)]
    pub offered: Option<NaiveDate>,
    /// When it is announced next, if that is at an hour of day.
    #[serde(default)]
    pub rings_at: Option<DateTime<Utc>>,
    /// How often it was.
    #[serde(default)]
    pub rung: u8,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Standing {
    /// Nobody has read it.
    Waiting {
        /// Until then its author may take it back, and the receiver hears nothing of it.
        own_until: DateTime<Utc>,
        /// On which evening the receiver was last told.
        told: Option<NaiveDate>,
        /// Whether they said **Not now** since.
        aside: bool,
    },
    /// It was read, and can be answered.
    Opened {
        /// Until then.
        until: DateTime<Utc>,
    },
}

impl Sealed {
    /// When it wants a tick.
    pub fn wakes_at(&self) -> Option<DateTime<Utc>> {
        match self.standing {
            Standing::Waiting { .. } => self.rings_at,
            Standing::Opened { until } => Some(until),
        }
    }

    /// Whether it was read so long ago that it is settled.
    pub fn is_settled(&self, now: DateTime<Utc>) -> bool {
        matches!(self.standing, Standing::Opened { until } if until <= now)
    }

    /// Whether nobody but its author knows of it.
    pub fn is_on_its_way(&self) -> bool {
        matches!(self.standing, Standing::Waiting { .. }) && !self.is_open()
    }

    /// Whether its receiver can open it.
    pub fn is_open(&self) -> bool {
        let waits = matches!(self.standing, Standing::Waiting { .. });
        waits && (self.offered.is_some() || self.told().is_some())
    }

    /// Whether it is on its way and can't be taken back any more.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        let over = matches!(self.standing, Standing::Waiting { own_until, .. } if own_until <= now);
        over && self.is_on_its_way()
    }

    /// Whether it was kept by an earlier version, that announced nothing at an hour of day.
    pub fn lacks_its_hour(&self) -> bool {
        self.kind == LetterKind::Tell && self.rings_at.is_none() && self.is_on_its_way()
    }

    /// Until when its author can take it back, while it can arrive. It depends on nothing that the
    /// receiver did.
    pub fn own_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.standing {
            Standing::Waiting { own_until, .. } => Some(own_until).filter(|until| now < *until),
            Standing::Opened { .. } => None,
        }
    }

    /// Whether its author can take it back now: also later, as long as it can't arrive.
    pub fn is_still_own(&self, now: DateTime<Utc>, arrives: bool) -> bool {
        self.is_on_its_way() && (!arrives || self.own_until(now).is_some())
    }

    /// On which evening its receiver was last told, if they can open it.
    pub fn told(&self) -> Option<NaiveDate> {
        match self.standing {
            Standing::Waiting { told, .. } => told,
            Standing::Opened { .. } => None,
        }
    }
}

impl Letters {
    pub(super) fn find_sealed(&mut self, by: Seat, number: u32) -> Option<&mut Sealed> {
        self.sealed.iter_mut().find(|sealed| sealed.by == by && sealed.number == number)
    }

    pub(super) fn take_sealed(&mut self, by: Seat, number: u32) -> Option<Sealed> {
        let is = |sealed: &Sealed| sealed.by == by && sealed.number == number;
        let at = self.sealed.iter().position(is)?;
        Some(self.sealed.remove(at))
    }

    /// Whether more of this author's are held than can be: the next tick lets the oldest go.
    pub(super) fn has_too_many(&self, by: Seat) -> bool {
        self.sealed.iter().filter(|sealed| sealed.by == by).count() > SEALED_AT_MOST
    }

    fn next_number(&self, by: Seat) -> u32 {
        let sealed = self.sealed.iter().filter(|sealed| sealed.by == by);
        let highest = sealed.map(|sealed| sealed.number).fold(self.writings[by].told, u32::max);
        highest + 1
    }
}

impl Hand<'_, '_> {
    /// **Send as it is**
    pub(super) fn seal_letter(&mut self, seat: Seat, draft: Draft) {
        self.keep_in_diary(seat, draft.text());
        let Draft { kind, parts, .. } = draft;
        let number = self.state.next_number(seat);
        self.state.writings[seat].back.retain(|back| *back != number);
        self.keep(seat, LetterKept { number, kind, parts, read: None });
        let own_until = offered_after(kind, self.now + OWN_AT_LEAST, self.pair);
        let standing = Standing::Waiting { own_until, told: None, aside: false };
        let rings_at = (kind == LetterKind::Tell).then_some(own_until);
        let sealed = Sealed { number, by: seat, kind, standing, offered: None, rings_at, rung: 0 };
        self.state.sealed.push(sealed);
        let words = if self.pair.can_reach(seat.other()) {
            LetterWords::Sealed { kind, until: LetterUntil::of(own_until, self.pair) }
        } else {
            LetterWords::Held { back: vec![(number, kind)], sealed: true }
        };
        self.answer(To::Partner(seat), words);
    }

    /// Whether as many as can be are on their way, as this author knows them to be.
    pub(super) fn has_many_underway(&mut self, by: Seat) -> bool {
        let underway = |sealed: &&Sealed| sealed.by == by && sealed.is_on_its_way();
        self.state.sealed.iter().filter(underway).count() >= UNDERWAY_AT_MOST
    }

    /// Where there are more of this author's than are held, the oldest that was opened goes from here;
    /// if none was, the oldest that was not. Its author's copy is in their diary either way.
    pub(super) fn lets_old_letters_go(&mut self, by: Seat) {
        let letters = &*self.state;
        if !letters.has_too_many(by) {
            return;
        }
        let own = letters.sealed.iter().filter(|sealed| sealed.by == by);
        let opened = |sealed: &&Sealed| matches!(sealed.standing, Standing::Opened { .. });
        let oldest = own.clone().find(opened).or_else(|| own.clone().find(|one| one.is_open()));
        let Some(number) = oldest.map(|sealed| sealed.number) else { return };
        self.state.take_sealed(by, number);
        self.forgets_letter(by, number);
    }

    /// **Take it back**: it is a draft again, out of the diary, so that it can be deleted. After its
    /// time the answer is the same whatever the receiver did with it.
    pub(super) fn take_letter_back(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let (now, arrives) = (self.now, self.pair.can_reach(seat.other()));
        let sealed = self.state.find_sealed(seat, number);
        let own = sealed.filter(|sealed| sealed.is_still_own(now, arrives)).map(|one| one.kind);
        let Some((kind, (id, parts))) = own.zip(self.letter_record(seat, number)) else {
            return self.cannot_take_letter_back(seat, number, message);
        };
        self.state.take_sealed(seat, number);
        self.state.writings[seat].was_taken_back(number);
        self.forget(id);
        self.strip(To::Partner(seat), message);
        let copy = self.letter_copy(seat, &text_of(&parts));
        let has_room = self.pair.has_room(seat, weight(&parts) + FOR_PRESSES);
        if self.state.draft_of(seat, kind).is_some() || !has_room {
            if copy.is_none() {
                self.keep_in_diary(seat, text_of(&parts));
            }
            return self.answer(To::Partner(seat), LetterWords::BackInDiary);
        }
        if let Some(copy) = copy {
            self.forget(copy);
        }
        let draft = self.begin_letter(seat, kind);
        if let Some(draft) = self.state.draft_mut(seat, draft) {
            (draft.parts, draft.stage, draft.advised) = (parts, Stage::Review, true);
        }
        self.show_letter_draft(seat, draft, LetterBegun::Back);
    }

    fn cannot_take_letter_back(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let letters = &mut *self.state;
        let writings = &letters.writings[seat];
        let was_told = number <= writings.told && !writings.back.contains(&number);
        if !was_told && letters.find_sealed(seat, number).is_none() {
            // The second tap: it is a draft again already.
            return self.stale(To::Partner(seat), message);
        }
        self.strip(To::Partner(seat), message);
        self.answer(To::Partner(seat), LetterWords::NotYoursNow);
    }

    /// The author's own copy, unless they deleted it.
    fn letter_copy(&self, by: Seat, text: &str) -> Option<RecordId> {
        let mut own = self.letter_records(by);
        let is =
            |filed: &&Filed<LetterKept>| matches!(&filed.kept, Kept::Diary(words) if words == text);
        own.find(is).map(|filed| filed.id)
    }

    /// The record of a letter that nobody has read.
    pub(super) fn letter_record(
        &self,
        by: Seat,
        number: u32,
    ) -> Option<(RecordId, Vec<(LetterPart, String)>)> {
        self.letter_records(by).find_map(|filed| match &filed.kept {
            Kept::Own(LetterKept { number: other, parts, read: None, .. }) if *other == number => {
                Some((filed.id, parts.clone()))
            }
            _ => None,
        })
    }

    fn letter_records(&self, by: Seat) -> impl Iterator<Item = &Filed<LetterKept>> {
        self.records.iter().filter(move |filed| filed.by == by && filed.is_theirs)
    }
}
