//! Forgiveness, for whoever was hurt: never asked for, never seen by anybody else (PRODUCT §6, step 8).
//!
//! | what | begins | ends |
//! |---|---|---|
//! | the card | `/forgiveness` | **Not now**, **Never**: whole answers, of which nothing is kept |
//! | a draft | words below one of six places to write, in any order | kept in the diary, deleted; by itself after 30 days |
//!
//! No evening card speaks of it, and nothing of it is said to anybody but to whom it belongs, as they
//! act. What one sees depends on their own role alone.

mod exported;
mod press;
mod slot;
mod words;
mod writing;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Drafts, Event, Exercise, Nothing, Written};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{FORGIVENESS, weight};
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, MessageId, Role, Seat};
use crate::domain::model::rewording::{Rewording, Was};

pub use press::ForgivenessPress;
pub use slot::{ForgivenessQuestion, ForgivenessSlot};
pub use words::ForgivenessWords;

use ForgivenessPress as Press;
use ForgivenessWords as Words;

type Cx<'a> = Context<'a, Forgiving>;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Forgiving {
    /// What each is writing.
    drafts: BySeat<Drafts<ForgivenessQuestion>>,
}

impl Exercise for Forgiving {
    type Press = Press;
    type Question = ForgivenessQuestion;
    type Slot = ForgivenessSlot;
    type Words = Words;
    type Item = Nothing;
    type Kept = Nothing;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Cx<'_>) {
        match event {
            Event::Opened { by, .. } => open(by, cx),
            Event::Pressed { by, press, message, .. } => self.pressed(by, press, message, cx),
            Event::AskedAgain { by, question } => self.ask(by, question, cx),
            Event::Answered { question, written: Written { by, text, .. } } => {
                self.take(by, question, &text, cx);
            }
            // Nobody can see a draft go.
            Event::Tick => Seat::BOTH.into_iter().for_each(|seat| self.drafts[seat].expire(cx.now)),
            Event::Ends => self.end(cx),
            Event::Erased { of } => self.drafts[of] = Drafts::default(),
            Event::AskedHere { .. }
            | Event::Laid { .. }
            | Event::EveningCame { .. }
            | Event::GroupMoved => {}
        }
    }

    fn reword(
        &mut self,
        by: Seat,
        question: ForgivenessQuestion,
        old: &Was,
        new: &str,
        _: &mut Cx<'_>,
    ) -> Rewording {
        self.drafts[by].reword(question, old, new, FORGIVENESS)
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        Seat::BOTH.into_iter().filter_map(|seat| self.drafts[seat].wake_at()).min()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.drafts[seat])
    }
}

impl Forgiving {
    fn pressed(&mut self, by: Seat, press: Press, message: Option<MessageId>, cx: &mut Cx<'_>) {
        match press {
            Press::Open if cx.pair.role(by) == Some(Role::Responsible) => {
                cx.answer(To::Partner(by), Words::NotYours);
            }
            Press::Open => post_card(by, cx),
            Press::Write(question) => self.ask(by, question, cx),
            Press::Stop(question) => self.stop(by, question, message, cx),
            Press::Keep(question) => self.keep(by, question, message, cx),
            Press::Delete(question) => self.delete(by, question, message, cx),
            Press::NotNow => answer_wholly(by, Words::NotNow, cx),
            Press::Never => answer_wholly(by, Words::Never, cx),
        }
    }

    fn end(&mut self, cx: &mut Cx<'_>) {
        for seat in Seat::BOTH {
            for words in self.drafts[seat].take_all() {
                cx.keep_in_diary(seat, words);
            }
        }
    }
}

/// `/forgiveness`
fn open(by: Seat, cx: &mut Cx<'_>) {
    match cx.pair.role(by) {
        Some(Role::Hurt | Role::Both) => post_card(by, cx),
        Some(Role::Responsible) => cx.answer(To::Partner(by), Words::NotYours),
        Some(Role::Unsaid) | None => cx.answer(To::Partner(by), Words::IfYours),
    }
}

fn post_card(by: Seat, cx: &mut Cx<'_>) {
    cx.lay(To::Partner(by), ForgivenessSlot::Card(by), Words::Card);
}

/// **Not now**, **Never**: nothing is kept of it, so nothing can follow.
fn answer_wholly(by: Seat, answer: Words, cx: &mut Cx<'_>) {
    cx.drop_question_if(by, |_| true);
    cx.silent();
    cx.edit(To::Partner(by), ForgivenessSlot::Card(by), answer);
}
