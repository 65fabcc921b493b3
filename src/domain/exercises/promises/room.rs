//! How much room promises take.

use chrono::{DateTime, Utc};

use super::press::PromiseWhich;
use super::state::{Draft, Promise, Promises};
use crate::domain::model::bounds::{item, weight};
use crate::domain::model::people::Seat;

impl Promises {
    /// The bytes of what that partner promised themselves, or is about to promise in private.
    pub(super) fn takes_of_own(&self, by: Seat) -> usize {
        let own = |draft: &&Draft| draft.by == by && matches!(draft.which, PromiseWhich::Own(_));
        let for_me = |promise: &&Promise| promise.by == by && promise.line.is_none();
        let drafts = self.drafts.iter().filter(own).map(|draft| &draft.words);
        takes(drafts.chain(self.open.iter().filter(for_me).map(|promise| &promise.words)))
    }

    /// The bytes of what stands in the group. What has had its time is not counted: how it went is
    /// said in private.
    pub(super) fn takes_of_shared(&self, now: DateTime<Utc>) -> usize {
        let here = |draft: &&Draft| matches!(draft.which, PromiseWhich::Here(_));
        let ahead = |promise: &&Promise| promise.line.is_some() && promise.course.is_ahead(now);
        let drafts = self.drafts.iter().filter(here).map(|draft| &draft.words);
        takes(drafts.chain(self.open.iter().filter(ahead).map(|promise| &promise.words)))
    }
}

fn takes<'a>(all: impl Iterator<Item = &'a String>) -> usize {
    all.map(|words| item::PROMISE + weight(words)).sum()
}
