//! What the other may press below a gold seam.

use chrono::TimeDelta;

use super::state::Kept;
use super::words::PromiseWords;
use super::{Hand, Handled, PromiseSlot, Promises};
use crate::domain::exercise::{Pair, Saying};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;

/// A seam's line that is older needs no new number when the group gets one.
const FRESH_FOR: TimeDelta = TimeDelta::days(3);

impl Hand<'_, '_, Promises> {
    /// **I noticed**: the line says so.
    pub(super) fn notice_promise(&mut self, seat: Seat, number: u32) -> Handled {
        let Some(kept) = self.state.kept.iter_mut().find(|kept| kept.seam == number) else {
            return Handled::Stale;
        };
        if kept.by == seat {
            return self.promise_is_not_theirs();
        }
        kept.noticed = true;
        let line = seam_line(kept, self.cx.pair);
        self.edit(To::Group, PromiseSlot::Seam(number), line);
        Handled::Done
    }

    /// **I saw it differently**: a topic for a talk. The seam stays; nobody else is told in the
    /// group.
    pub(super) fn see_promise_differently(&mut self, seat: Seat, number: u32) -> Handled {
        let found = self.state.kept.iter_mut().find(|kept| kept.seam == number);
        let Some(kept) = found.filter(|kept| kept.by == seat || !kept.noticed) else {
            return Handled::Stale;
        };
        if kept.by == seat {
            return self.promise_is_not_theirs();
        }
        let known = std::mem::replace(&mut kept.differently, true);
        let (author, words) = (kept.by, kept.words.clone());
        self.toast(PromiseWords::DifferentlyNoted);
        if !known {
            self.state.may_be_talked_over(author, number, words.clone());
            self.tell(author, PromiseWords::SeenDifferently { words });
        }
        Handled::Done
    }

    fn promise_is_not_theirs(&mut self) -> Handled {
        self.toast(PromiseWords::NotYours);
        Handled::Done
    }

    /// Fresh seams that can still be noticed get a number in the group again.
    pub(super) fn post_seams_again(&mut self) {
        let now = self.now;
        let fresh = |kept: &&Kept| !kept.noticed && now < kept.at + FRESH_FOR;
        for kept in self.state.kept.iter().filter(fresh) {
            let line = seam_line(kept, self.cx.pair);
            let saying = Saying::new(To::Group, Lane::Reply, line);
            self.cx.say(saying.named(PromiseSlot::Seam(kept.seam)).silently_if(true));
        }
    }
}

fn seam_line(kept: &Kept, pair: &dyn Pair) -> PromiseWords {
    let Kept { seam, noticed, .. } = *kept;
    PromiseWords::Seam { seam, name: pair.name(kept.by), words: kept.words.clone(), noticed }
}
