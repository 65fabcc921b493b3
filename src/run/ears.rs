//! Who hears what Telegram says.

use std::sync::Arc;

use chrono::TimeDelta;
use futures::FutureExt as _;

use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::domain::Incoming;
use crate::store::Store;
use crate::telegram::polling::{self, Taking};
use crate::vitals::Part;

/// What Telegram told is old after so long.
const ASKS_AGAIN: TimeDelta = TimeDelta::seconds(60);

/// What Telegram says goes to the app, and that it said something to the store.
pub(super) struct Ears {
    pub(super) app: Arc<App>,
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
}

impl polling::Ears for Ears {
    type Error = AppError;

    fn handle_updates(&self, fresh: Vec<Incoming>) -> Vec<Taking<'_, AppError>> {
        let updates = &self.store.vitals().updates;
        updates.add(0, fresh.len());
        let taken = move |number, taken: Result<(), AppError>| {
            updates.add(1, usize::from(taken.is_err()));
            (number, taken)
        };
        let begun = self.app.begin(fresh).into_iter();
        begun.map(|(number, ends)| ends.map(move |ended| taken(number, ended)).boxed()).collect()
    }

    fn turned(&self, answered: bool) {
        self.store.vitals().beats.turns(Part::Updates, answered);
    }

    async fn heard(&self, all: bool) {
        if let Err(error) = self.store.hears(all).await {
            tracing::error!(%error, "it could not be noted that Telegram was heard");
        }
    }

    async fn gets_old(&self) {
        self.clock.sleep_until(self.clock.now() + ASKS_AGAIN).await;
    }

    fn hurry(&self, through: i64) {
        self.app.hurry(through);
    }
}
