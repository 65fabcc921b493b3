//! What every exercise is: a machine of its own. An [`Event`] goes in; what follows from it goes out as
//! [`Effect`]s. It knows nothing of the other exercises, and of the couple only what [`Pair`] tells.
//!
//! How they are found, run and asked is the table's part (`exercises.rs`), and the flow's that runs
//! effects on the couple (`flows/exercises.rs`).

mod context;
mod drafts;
mod effect;
mod event;
mod mentions;
mod pair;
mod saying;

use chrono::{DateTime, NaiveDate, Utc};

use super::model::exported;
use super::model::people::Seat;
use super::model::program::Step;
use super::model::rewording::{Rewording, Was};
use super::model::tool::Tool;

pub use context::{Context, Hand, Pending};
pub use drafts::Drafts;
pub use effect::{Answer, Effect};
pub use event::{Event, Replied, Written};
pub use mentions::Mentions;
pub use pair::Pair;
pub use saying::{Common, Filed, Hung, Kept, Named, Said, Saying, Withheld};

/// What an exercise does not have: a button, a message that is found again, a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {}

/// An exercise's state, and how it moves. What it does not have is [`Nothing`].
pub trait Exercise: Clone + Default {
    /// A button of its own.
    type Press: Copy;
    /// What it asks for in words.
    type Question: Copy + PartialEq;
    /// The name of a message of its own.
    type Slot: Copy;
    /// What it says.
    type Words;
    /// What it brings to a private evening card.
    type Item;
    /// What it keeps in the journal, besides pages of a diary.
    type Kept;
    /// What one did in it in private and the other sees from the next evening on; it is saved apart,
    /// in `unseen`. What has none has `()`.
    type Aside;

    /// Moves it. Total: every event has an answer in every state.
    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>);

    /// Takes words behind the command as its first answer; whether it does.
    fn opens_with(&mut self, _: Tool, _: &Written, _: &mut Context<'_, Self>) -> bool {
        false
    }

    /// Words that it took say something else now; whether they could be changed.
    ///
    /// # Errors
    ///
    /// If they are too long.
    fn reword(
        &mut self,
        _by: Seat,
        _question: Self::Question,
        _old: &Was,
        _new: &str,
        _: &mut Context<'_, Self>,
    ) -> Rewording {
        Ok(false)
    }

    /// A reply to a message of its own.
    fn replied(&mut self, _: Self::Slot, _: &Written, _: &mut Context<'_, Self>) -> Replied {
        Replied::ToCard
    }

    /// What it asks of that partner in the group, by a reply.
    fn asks_here(&self, _: Seat) -> Vec<Self::Question> {
        vec![]
    }

    /// What it brings to the private card of that evening: what it would be laid with, or, where
    /// [`Pair::card_was_laid`], what is left on it.
    fn items(&self, _: Seat, _: NaiveDate, _: &dyn Pair) -> Vec<Self::Item> {
        vec![]
    }

    /// The same, where something waits for the next evening: asked with what waits.
    fn items_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        _aside: &Self::Aside,
    ) -> Vec<Self::Item> {
        self.items(seat, date, pair)
    }

    /// Whether that card, about to be laid, would tell something for the first time: that comes also
    /// while evenings rest.
    fn tells_something_new(&self, _: Seat, _: NaiveDate, _: &dyn Pair) -> bool {
        false
    }

    /// The same, where something waits for the next evening: asked with what waits.
    fn tells_something_new_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        _aside: &Self::Aside,
    ) -> bool {
        self.tells_something_new(seat, date, pair)
    }

    /// Whether what the card of a step asks for is there: only of what both know already.
    fn is_step_done(&self, _: Step) -> bool {
        false
    }

    /// Whether that partner began it as this.
    fn was_begun(&self, _: Seat, _: Tool) -> bool {
        false
    }

    /// Whether an evening may let a record of it go: then records are at hand.
    fn may_return(&self) -> bool {
        false
    }

    /// When it next wants a tick.
    fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }

    /// Whether a tick at that moment is one of its own.
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.wake_at().is_some_and(|at| at <= now)
    }

    /// What that partner has of their own in it, open or written: for their export.
    fn own_items(&self, _: Seat, _: &Self::Aside) -> Vec<exported::Item> {
        vec![]
    }

    /// The bytes of what that partner has of their own in it.
    fn weight_of_own(&self, _: Seat) -> usize {
        0
    }

    /// The bytes of what both can see of it.
    fn weight_of_shared(&self, _now: DateTime<Utc>) -> usize {
        0
    }
}
