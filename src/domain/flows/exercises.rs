//! Runs the exercises: events go in, their effects are done.

mod effects;
mod evening;
mod kept;
mod leading;
mod opening;
mod plans;
mod pressed;
mod replies;
mod seen;
mod table;
mod topics;
mod unseen;
mod wanted;

use chrono::NaiveDate;

use crate::domain::couple::record::Entry;
use crate::domain::decision::Turn;
use crate::domain::exercise::{Context, Event, Exercise, Filed, Kept, Pending};
use crate::domain::exercises::{
    Asked, ExerciseCardItem, ExercisePress, ExerciseSlot, ExerciseWords, Listed, Waits,
};
use crate::domain::flows::written::Written;
use crate::domain::model::people::{BySeat, Seat};

pub(in crate::domain) use kept::Keeps;
pub(in crate::domain) use seen::seen;

/// An exercise of the table, as it is run.
pub(in crate::domain) trait Runs:
    Listed
    + Exercise<
        Press: Into<ExercisePress>,
        Question: Asked,
        Slot: Into<ExerciseSlot>,
        Words: Into<ExerciseWords>,
        Item: Into<ExerciseCardItem>,
        Kept: Keeps,
        Aside: Waits,
    >
{
}

impl<E> Runs for E where
    E: Listed
        + Exercise<
            Press: Into<ExercisePress>,
            Question: Asked,
            Slot: Into<ExerciseSlot>,
            Words: Into<ExerciseWords>,
            Item: Into<ExerciseCardItem>,
            Kept: Keeps,
            Aside: Waits,
        >
{
}

impl Turn<'_> {
    /// That happens to the exercise.
    pub fn happens<E: Runs>(&mut self, event: Event<E>) {
        self.runs::<E, _>(|state, cx| state.handle(event, cx));
    }

    /// A tick: does what has fallen due in the exercise.
    pub fn ticks<E: Runs>(&mut self) {
        if E::of(&self.couple.exercises).is_due(self.now) {
            self.happens::<E>(Event::Tick);
        }
    }

    /// What the exercise brings to the private card of that evening.
    pub fn items_of<E: Runs>(&self, seat: Seat, date: NaiveDate) -> Vec<E::Item> {
        let aside = E::Aside::of(&self.couple.unseen);
        E::of(&self.couple.exercises).items_with(seat, date, &seen(self), &aside)
    }

    /// Whether that card, about to be laid, would tell something of the exercise for the first time.
    pub fn tells_something_new<E: Runs>(&self, seat: Seat, date: NaiveDate) -> bool {
        let aside = E::Aside::of(&self.couple.unseen);
        E::of(&self.couple.exercises).tells_something_new_with(seat, date, &seen(self), &aside)
    }

    /// Lets the exercise do something with its state, and does what follows from it.
    pub fn runs<E: Runs, R>(&mut self, does: impl FnOnce(&mut E, &mut Context<'_, E>) -> R) -> R {
        let mut state = E::of(&self.couple.exercises).clone();
        let (result, effects, aside) = {
            let pair = seen(self);
            let mut cx = Context {
                now: self.now,
                said: self.said,
                pair: &pair,
                records: self.filed(),
                aside: E::Aside::of(&self.couple.unseen),
                wants: BySeat { a: self.wants_of(Seat::A), b: self.wants_of(Seat::B) },
                effects: vec![],
            };
            (does(&mut state, &mut cx), cx.effects, cx.aside)
        };
        **E::of_mut(&mut self.couple.exercises) = state;
        aside.put(&mut self.couple.unseen);
        for effect in effects {
            self.does_effect(effect);
        }
        result
    }

    fn wants_of<Q: Asked>(&self, seat: Seat) -> Pending<Q> {
        let Some(wanted) = self.last_wanted(seat) else { return Pending::Nothing };
        let fresh = self.wanted(seat).is_some();
        Q::of(wanted).map_or(Pending::Others(fresh), |question| Pending::Own(question, fresh))
    }

    fn filed<K: Keeps>(&self) -> Vec<Filed<K>> {
        let read = self.facts.records.iter().filter(|_| K::IS_READ);
        let records = read.filter_map(|(id, record)| {
            let kept = match &record.entry {
                Entry::Diary { words } => Kept::Diary(words.clone()),
                entry => Kept::Own(K::of(entry)?),
            };
            let is_theirs = self.user_in(record.by) == Some(record.user);
            Some(Filed { id: *id, at: record.at, by: record.by, is_theirs, kept })
        });
        records.collect()
    }
}

impl Written {
    /// The words, as an exercise is told them.
    pub fn for_exercise(&self) -> crate::domain::exercise::Written {
        let Self { by, text, message, .. } = self;
        crate::domain::exercise::Written { by: *by, text: text.clone(), message: *message }
    }
}
