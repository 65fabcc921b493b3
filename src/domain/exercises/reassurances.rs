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

mod exported;
mod press;
mod slot;
mod words;
mod writings;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Nothing, Saying, Written};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::{REASSURANCE, item, weight};
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::model::tool::Tool;

pub use press::ReassurancePress;
pub use slot::{ReassuranceQuestion, ReassuranceSlot};
pub use words::ReassuranceWords;

use ReassurancePress as Press;
use ReassuranceWords as Words;

/// How many one partner's list holds.
const AT_MOST: usize = 7;

/// How much of one its writer's list shows.
const BEGINNING: usize = 60;

/// After that it goes to its writer's diary.
const SEALED_FOR: TimeDelta = TimeDelta::days(90);

/// A draft that nobody touched for so long is let go (PRODUCT §9).
const DRAFT_FOR: TimeDelta = TimeDelta::days(30);

type Cx<'a> = Context<'a, Reassurances>;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reassurances {
    by: BySeat<Writings>,
}

/// What one partner wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Writings {
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

impl Exercise for Reassurances {
    type Press = Press;
    type Question = ReassuranceQuestion;
    type Slot = ReassuranceSlot;
    type Words = Words;
    type Item = Nothing;
    type Kept = Nothing;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Cx<'_>) {
        match event {
            Event::Opened { by, .. } => self.open(by, cx),
            Event::Pressed { by, press, message, .. } => self.pressed(by, press, message, cx),
            Event::AskedAgain { by, .. } => self.ask(by, cx),
            Event::Answered { written, .. } => self.take(&written, cx),
            Event::Tick => self.expire(cx),
            Event::Ends => self.end(cx),
            Event::Erased { of } => {
                let Writings { draft, sealed, .. } = &mut self.by[of];
                *draft = None;
                sealed.clear();
            }
            Event::AskedHere { .. }
            | Event::Laid { .. }
            | Event::EveningCame { .. }
            | Event::GroupMoved => {}
        }
    }

    fn opens_with(&mut self, _: Tool, written: &Written, cx: &mut Cx<'_>) -> bool {
        cx.took(ReassuranceQuestion::Words, written);
        self.take(written, cx);
        true
    }

    /// Words that are sealed stay as they are.
    fn reword(
        &mut self,
        by: Seat,
        _: ReassuranceQuestion,
        old: &Was,
        new: &str,
        cx: &mut Cx<'_>,
    ) -> Rewording {
        let draft = self.by[by].draft.as_mut();
        let words = draft.map(|draft| &mut draft.words).filter(|words| old.is(words));
        let changed = replaces(words, new, REASSURANCE)?;
        if changed {
            self.open(by, cx);
        }
        Ok(changed)
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        let of = |writings: &Writings| {
            let draft = writings.draft.as_ref().map(|draft| draft.until);
            writings.sealed.iter().map(|sealed| sealed.until).chain(draft).min()
        };
        [&self.by.a, &self.by.b].into_iter().filter_map(of).min()
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        let Writings { draft, sealed, .. } = &self.by[seat];
        let sealed = sealed.iter().map(|one| item::REASSURANCE + weight(&one.words));
        weight(draft) + sealed.sum::<usize>()
    }
}

impl Reassurances {
    fn pressed(&mut self, by: Seat, press: Press, message: Option<MessageId>, cx: &mut Cx<'_>) {
        match press {
            Press::List => show(by, self.by[by].list(), cx),
            Press::Write => self.ask(by, cx),
            Press::Leave => self.leave(by, message, cx),
            Press::Seal => self.seal(by, message, cx),
            Press::Change => self.change(by, message, cx),
            Press::LetBe => self.let_be(by, message, cx),
            Press::Look(number, _) => self.look(by, number, message, cx),
            Press::TakeBack(number) => self.take_back(by, number, message, cx),
        }
    }

    fn ask(&self, by: Seat, cx: &mut Cx<'_>) {
        if self.by[by].is_full() {
            return cx.lay(To::Partner(by), ReassuranceSlot::List(by), Words::Full);
        }
        cx.ask(by, ReassuranceQuestion::Words, Words::Ask);
    }

    /// Takes words that were asked for, also late: then they are a draft like any other.
    fn take(&mut self, written: &Written, cx: &mut Cx<'_>) {
        let (by, words) = (written.by, written.text.trim());
        if let Some(over) = REASSURANCE.over(words) {
            return cx.ask(by, ReassuranceQuestion::Words, Words::TooLong(over));
        }
        self.by[by].draft = Some(Draft { words: words.to_owned(), until: cx.now + DRAFT_FOR });
        cx.drop_question(by);
        self.open(by, cx);
    }

    fn expire(&mut self, cx: &mut Cx<'_>) {
        for seat in Seat::BOTH {
            let Writings { draft, sealed, .. } = &mut self.by[seat];
            draft.take_if(|draft| draft.until <= cx.now);
            let now = cx.now;
            for Sealed { words, .. } in sealed.extract_if(.., |one| one.until <= now) {
                cx.keep_in_diary(seat, words);
            }
        }
    }

    /// All goes to its writer's diary, opened or not.
    fn end(&mut self, cx: &mut Cx<'_>) {
        for seat in Seat::BOTH {
            let Writings { draft, sealed, .. } = std::mem::take(&mut self.by[seat]);
            let sealed = sealed.into_iter().map(|one| one.words);
            for words in sealed.chain(draft.map(|draft| draft.words)) {
                cx.keep_in_diary(seat, words);
            }
        }
    }

    /// Shows the oldest that the partner of this one sealed, once, in private; whether there was one.
    /// Its writer is not told.
    pub(in crate::domain) fn open_for(&mut self, reader: Seat, cx: &mut Cx<'_>) -> bool {
        if !cx.pair.is_near(reader) {
            return false;
        }
        let sealed = &mut self.by[reader.other()].sealed;
        let Some(oldest) = sealed.iter_mut().find(|sealed| !sealed.opened) else { return false };
        oldest.opened = true;
        let words = Words::Opened(oldest.words.clone());
        // It comes with a line that rang, or at night.
        cx.say(Saying::new(To::Partner(reader), Lane::Urgent, words).silently_if(true));
        true
    }
}

/// The list turns into it.
fn show(by: Seat, words: Words, cx: &mut Cx<'_>) {
    cx.edit(To::Partner(by), ReassuranceSlot::List(by), words);
}
