//! Two sentences for the other's hard date, written on the evening before (PRODUCT §5.10).
//!
//! | it is | what happens | it becomes |
//! |---|---|---|
//! | offered, on the card of that evening | **Write two sentences**, and words | a draft, shown as the other would read it |
//! | a draft | **Seal it** | sealed for that date; a copy is in its author's diary |
//! | | **Change it**, **Delete it** | asked anew; gone |
//! | | the evening is over; the couple ends | its author's diary |
//! | sealed | eight o'clock of that date, or its owner's first hard moment on it | shown to its owner, once |
//! | | that date is over; the couple ends | gone, shown or not; the copy stays |
//!
//! Its author hears neither when it was shown nor whether, and it stays as long either way. Where nothing
//! was written, nothing is said of it.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{DayOfYear, HardDateQuestion, HardDateWords, HardDates};
use crate::domain::exercise::{Context, Hand, Saying};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::BESIDE;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::zone;

/// The local hour at which it is shown.
const SHOWN_AT: TimeDelta = TimeDelta::hours(8);
/// What can't be shown at its hour is tried again after so long.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(1);

/// What one wrote for a date of the other's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Beside {
    date: NaiveDate,
    words: String,
    standing: Standing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Standing {
    /// Its author looks at it.
    Draft {
        /// How often it was shown: a button below older words does nothing.
        shown: u32,
    },
    /// Nothing changes it any more.
    Sealed {
        /// When it is shown by itself.
        due: DateTime<Utc>,
        /// When its date is over.
        over: DateTime<Utc>,
        /// Whether its reader has seen it. Never shown to its author.
        opened: bool,
    },
}

impl Beside {
    pub fn wakes_at(&self) -> Option<DateTime<Utc>> {
        match self.standing {
            Standing::Draft { .. } => None,
            Standing::Sealed { over, opened: true, .. } => Some(over),
            Standing::Sealed { due, over, .. } => Some(due.min(over)),
        }
    }

    const fn is_sealed(&self) -> bool {
        matches!(self.standing, Standing::Sealed { .. })
    }
}

impl HardDates {
    /// The date of the other's that this partner's card tells of, while it is that evening.
    fn told_of(&self, seat: Seat) -> Option<NaiveDate> {
        let shown = self.shown[seat].as_ref().filter(|shown| shown.partners.is_some());
        shown.and_then(|shown| shown.date.succ_opt())
    }

    /// The day for which two sentences can be written, as long as none are sealed for it.
    pub(super) fn may_be_written_for(&self, seat: Seat, date: NaiveDate) -> Option<DayOfYear> {
        let sealed = |one: &Beside| one.date == date && one.is_sealed();
        let free = !self.beside[seat].as_ref().is_some_and(sealed);
        free.then_some(()).and_then(|()| DayOfYear::of(date))
    }

    pub(super) fn writes_for(&self, seat: Seat) -> Option<(NaiveDate, DayOfYear)> {
        let date = self.told_of(seat)?;
        Some((date, self.may_be_written_for(seat, date)?))
    }

    /// A hard moment of that partner's: what waits for this date is shown with the first one.
    pub(in crate::domain) fn open_beside(&mut self, owner: Seat, cx: &mut Context<'_, Self>) {
        let today = zone::local_date(cx.pair.zone(), cx.now);
        let waits = |one: &&mut Beside| one.date == today;
        let reaches = reaches(owner, cx);
        let Some(beside) = self.beside[owner.other()].as_mut().filter(waits) else { return };
        if let (Standing::Sealed { opened, .. }, true) = (&mut beside.standing, reaches)
            && !std::mem::replace(opened, true)
        {
            let words = beside.words.clone();
            let words = HardDateWords::FromPartner { words, by_itself: false };
            // It comes with a line that rang, or at night.
            cx.say(Saying::new(To::Partner(owner), Lane::Urgent, words).silently_if(true));
        }
    }
}

impl Hand<'_, '_, HardDates> {
    /// **Write two sentences**, **Change it**
    pub(super) fn ask_for_beside(&mut self, seat: Seat, message: Option<MessageId>) {
        match self.state.writes_for(seat) {
            Some(_) => self.ask(seat, HardDateQuestion::Beside, HardDateWords::AskBeside),
            None => self.stale(To::Partner(seat), message),
        }
    }

    /// It was interrupted, and is asked again.
    pub(super) fn ask_for_beside_again(&mut self, seat: Seat) {
        if self.state.writes_for(seat).is_some() {
            return self.ask(seat, HardDateQuestion::Beside, HardDateWords::AskBeside);
        }
        self.drop_question(seat);
        self.answer(To::Partner(seat), HardDateWords::BesideOver);
    }

    pub(super) fn take_beside(&mut self, seat: Seat, text: &str) {
        let Some((date, _)) = self.state.writes_for(seat) else {
            self.drop_question_if(seat, |asked| asked == HardDateQuestion::Beside);
            return self.answer(To::Partner(seat), HardDateWords::BesideOver);
        };
        if let Some(over) = BESIDE.over(text) {
            let refusal = HardDateWords::BesideTooLong(over);
            return self.refuse(seat, HardDateQuestion::Beside, refusal);
        }
        self.drop_question(seat);
        let shown = self.drafted(seat).map_or(1, |(shown, _)| shown.wrapping_add(1));
        let (words, standing) = (text.to_owned(), Standing::Draft { shown });
        self.state.beside[seat] = Some(Beside { date, words: words.clone(), standing });
        self.answer(To::Partner(seat), HardDateWords::BesidePreview { shown, words });
    }

    /// An edit of words that are not sealed: they are shown anew.
    pub(super) fn rewords_beside(&mut self, seat: Seat, old: &Was, new: &str) -> Rewording {
        let Some(beside) = &mut self.state.beside[seat] else { return Ok(false) };
        let Standing::Draft { shown } = &mut beside.standing else { return Ok(false) };
        let changed = replaces(Some(&mut beside.words).filter(|words| old.is(words)), new, BESIDE)?;
        if changed {
            *shown = shown.wrapping_add(1);
            let (shown, words) = (*shown, beside.words.clone());
            self.answer(To::Partner(seat), HardDateWords::BesidePreview { shown, words });
        }
        Ok(changed)
    }

    /// What of it is not sealed: how often it was shown, and its words.
    fn drafted(&self, seat: Seat) -> Option<(u32, String)> {
        let beside = self.state.beside[seat].as_ref()?;
        match beside.standing {
            Standing::Draft { shown } => Some((shown, beside.words.clone())),
            Standing::Sealed { .. } => None,
        }
    }

    /// **Seal it**
    pub(super) fn seal_beside(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let draft = self.drafted(seat).filter(|(shown, _)| *shown == number);
        let Some(((_, words), (date, _))) = draft.zip(self.state.writes_for(seat)) else {
            return self.stale(To::Partner(seat), message);
        };
        let at = |date: NaiveDate, hour| zone::due(self.pair.zone(), date, NaiveTime::MIN + hour);
        let due = at(date, SHOWN_AT).max(self.now);
        let over = at(date.checked_add_days(Days::new(1)).unwrap_or(date), TimeDelta::zero());
        self.keep_in_diary(seat, words.clone());
        let standing = Standing::Sealed { due, over, opened: false };
        self.state.beside[seat] = Some(Beside { date, words, standing });
        self.strip(To::Partner(seat), message);
        self.answer(To::Partner(seat), HardDateWords::BesideSealed);
        self.sent_off(seat, false);
        self.evening_changed(seat);
    }

    /// **Delete it**, and **Never mind** instead of words.
    pub(super) fn drop_beside(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.drafted(seat).is_none_or(|(shown, _)| shown != number) {
            return self.stale(To::Partner(seat), message);
        }
        self.state.beside[seat] = None;
        self.strip(To::Partner(seat), message);
        self.answer(To::Partner(seat), HardDateWords::BesideDropped);
    }

    pub(super) fn leave_beside(&mut self, seat: Seat, message: Option<MessageId>) {
        if !self.drop_question_if(seat, |asked| asked == HardDateQuestion::Beside) {
            return self.stale(To::Partner(seat), message);
        }
        self.strip(To::Partner(seat), message);
        self.silent();
    }

    /// Shows what has its hour, and lets go of what has had its date.
    pub(super) fn tick_beside(&mut self) {
        for seat in Seat::BOTH {
            let (now, owner) = (self.now, seat.other());
            let reaches = reaches(owner, self.cx);
            let draft_is_over = self.state.told_of(seat).is_none();
            let Some(beside) = &mut self.state.beside[seat] else { continue };
            match &mut beside.standing {
                Standing::Draft { .. } if draft_is_over => {
                    let words = std::mem::take(&mut beside.words);
                    self.state.beside[seat] = None;
                    self.keep_in_diary(seat, words);
                }
                Standing::Sealed { over, .. } if *over <= now => self.state.beside[seat] = None,
                Standing::Sealed { due, opened, .. } if !*opened && *due <= now => {
                    if !reaches {
                        *due = now + AGAIN_AFTER;
                        continue;
                    }
                    *opened = true;
                    let words = beside.words.clone();
                    let words = HardDateWords::FromPartner { words, by_itself: true };
                    self.say(Saying::new(To::Partner(owner), Lane::Prompt, words));
                }
                _ => {}
            }
        }
    }

    /// The couple ends: of what was sealed there is a copy.
    pub(super) fn end_beside(&mut self, seat: Seat) {
        let beside = self.state.beside[seat].take().filter(|one| !one.is_sealed());
        if let Some(beside) = beside {
            self.keep_in_diary(seat, beside.words);
        }
    }
}

/// Nothing goes to whoever can't be reached, or is on their way out.
fn reaches(owner: Seat, cx: &Context<'_, HardDates>) -> bool {
    cx.pair.can_reach(owner) && cx.pair.is_near(owner) && !cx.pair.is_leaving(owner)
}
