//! Reassurances that are written in calm hours and sealed for a hard day of the other's (PRODUCT §5.5,
//! §6 step 6).
//!
//! States: a draft, until it is sealed or let be; sealed; opened. One that was opened stays in its
//! writer's list as it is, and counts there as before: the list, its limit, the answer to **Take it
//! back** and the day on which one leaves the list are the same whether it was opened or not, so that
//! they are no read receipt. Taken back, or after ninety days, each goes to its writer's diary, opened
//! or not: so the list does not fill up with what was opened, and no word is lost.
//!
//! Events: opened as a tool; written, changed, sealed, let be; looked at, taken back; its ninety days
//! are over; the other has a hard day (`trigger/hard_day.rs`), to whom the oldest is shown once, in
//! their private chat or not at all.

mod drawer;
mod flow;
mod press;
mod slot;
mod words;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{ExerciseSlot, ExerciseWords, Wanted};
use crate::domain::decision::Turn;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::{REASSURANCE, item, weight};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::record::Entry;
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;

pub use press::ReassurancePress;
pub use slot::{ReassuranceSlot, ReassuranceWanted};
pub use words::ReassuranceWords;

/// How many one partner's list holds.
const AT_MOST: usize = 7;

/// How much of one its writer's list shows.
const BEGINNING: usize = 60;

/// After that it goes to its writer's diary.
const SEALED_FOR: TimeDelta = TimeDelta::days(90);

/// A draft that nobody touched for so long is let go (PRODUCT §9).
const DRAFT_FOR: TimeDelta = TimeDelta::days(30);

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reassurances {
    by: BySeat<Drawer>,
}

/// What one partner wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Drawer {
    last: u32,
    draft: Option<Draft>,
    /// The oldest first.
    sealed: Vec<Sealed>,
}

/// Words that were not sealed yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Draft {
    words: String,
    until: DateTime<Utc>,
}

/// Words that were sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Sealed {
    number: u32,
    words: String,
    until: DateTime<Utc>,
    /// Whether the other has read it. Never shown to its writer.
    opened: bool,
}

impl Reassurances {
    /// The bytes of what that partner has of their own.
    pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
        let Drawer { draft, sealed, .. } = &self.by[seat];
        let sealed = sealed.iter().map(|one| item::REASSURANCE + weight(&one.words));
        weight(draft) + sealed.sum::<usize>()
    }

    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        let of = |drawer: &Drawer| {
            let draft = drawer.draft.as_ref().map(|draft| draft.until);
            drawer.sealed.iter().map(|sealed| sealed.until).chain(draft).min()
        };
        [&self.by.a, &self.by.b].into_iter().filter_map(of).min()
    }
}

impl Turn<'_> {
    /// Opens it: where something is written already, there.
    pub(super) fn open_reassurances(&mut self, seat: Seat) {
        let drawer = &self.couple.exercises.reassurances.by[seat];
        let words = match &drawer.draft {
            Some(draft) => ReassuranceWords::Preview(draft.words.clone()),
            None => self.list_of_reassurances(seat),
        };
        self.lay_reassurance(seat, words);
    }

    /// A button of theirs.
    pub(super) fn reassurance_pressed(
        &mut self,
        seat: Seat,
        press: ReassurancePress,
        message: Option<MessageId>,
    ) {
        match press {
            ReassurancePress::List => self.show_reassurances(seat),
            ReassurancePress::Write => self.ask_reassurance(seat, ReassuranceWanted::Words),
            ReassurancePress::Leave => self.leave_reassurance(seat, message),
            ReassurancePress::Seal => self.seal(seat, message),
            ReassurancePress::Change => self.change_reassurance(seat, message),
            ReassurancePress::LetBe => self.let_reassurance_be(seat, message),
            ReassurancePress::Look(number, _) => self.look_at_reassurance(seat, number, message),
            ReassurancePress::TakeBack(number) => self.take_back(seat, number, message),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_reassurance(&mut self, seat: Seat, wanted: ReassuranceWanted) {
        if self.has_sealed_enough(seat) {
            return self.lay_reassurance(seat, ReassuranceWords::Full);
        }
        let question = ExerciseWords::Reassurance(ReassuranceWords::Ask);
        self.want(seat, Wanted::Reassurance(wanted), question);
    }

    /// Takes words that were wanted, also late: then they are a draft like any other.
    pub(super) fn take_reassurance(&mut self, wanted: ReassuranceWanted, written: &Written) {
        let (seat, words) = (written.by, written.text.trim());
        if let Some(over) = REASSURANCE.over(words) {
            let refusal = ExerciseWords::Reassurance(ReassuranceWords::TooLong(over));
            return self.want(seat, Wanted::Reassurance(wanted), refusal);
        }
        let draft = Draft { words: words.to_owned(), until: self.now + DRAFT_FOR };
        self.couple.exercises.reassurances.by[seat].draft = Some(draft);
        self.wants_no_more(seat);
        self.lay_reassurance(seat, ReassuranceWords::Preview(words.to_owned()));
    }

    /// An edit of words that are not sealed yet.
    pub(super) fn rewords_reassurance(&mut self, seat: Seat, old: &Was, new: &str) -> Rewording {
        let draft = self.couple.exercises.reassurances.by[seat].draft.as_mut();
        let words = draft.map(|draft| &mut draft.words).filter(|words| old.is(words));
        let changed = replaces(words, new, REASSURANCE)?;
        if changed {
            self.lay_reassurance(seat, ReassuranceWords::Preview(new.to_owned()));
        }
        Ok(changed)
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_reassurances(&mut self) {
        let now = self.now;
        for seat in Seat::BOTH {
            let drawer = &mut self.couple.exercises.reassurances.by[seat];
            drawer.draft.take_if(|draft| draft.until <= now);
            let sealed = std::mem::take(&mut drawer.sealed);
            let (over, sealed) = sealed.into_iter().partition(|one| one.until <= now);
            drawer.sealed = sealed;
            self.keep_in_diary(seat, over);
        }
    }

    /// The couple ends: all goes to its writer's diary, opened or not.
    pub(super) fn close_reassurances(&mut self) {
        for seat in Seat::BOTH {
            let drawer = std::mem::take(&mut self.couple.exercises.reassurances.by[seat]);
            self.keep_in_diary(seat, drawer.sealed);
            if let Some(Draft { words, .. }) = drawer.draft {
                self.keep(seat, Entry::Diary { words });
            }
        }
    }

    /// Shows the oldest that the partner of this one sealed, once, in private; whether there was one.
    /// Its writer is not told.
    pub fn opens_reassurance(&mut self, reader: Seat) -> bool {
        let to = To::Partner(reader);
        if self.couple.near(reader) != to {
            return false;
        }
        let sealed = &mut self.couple.exercises.reassurances.by[reader.other()].sealed;
        let Some(oldest) = sealed.iter_mut().find(|sealed| !sealed.opened) else { return false };
        oldest.opened = true;
        let words = said(ReassuranceWords::Opened(oldest.words.clone()));
        // It comes with a line that rang, or at night.
        self.say(Say::new(to, Lane::Urgent, words).silently());
        true
    }

    fn keep_in_diary(&mut self, seat: Seat, sealed: Vec<Sealed>) {
        for Sealed { words, .. } in sealed {
            self.keep(seat, Entry::Diary { words });
        }
    }
}

fn list_slot(seat: Seat) -> Slot {
    Slot::Exercise(ExerciseSlot::Reassurance(ReassuranceSlot::List(seat)))
}

fn said(words: ReassuranceWords) -> Words {
    Words::Exercise(ExerciseWords::Reassurance(words))
}

/// The first words, on one line.
fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= BEGINNING {
        return line;
    }
    let cut: String = line.chars().take(BEGINNING).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
