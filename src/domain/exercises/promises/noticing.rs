//! What the other may press below a gold seam.

use chrono::TimeDelta;

use super::state::Kept;
use super::words::PromiseWords;
use super::{Pressed, PromiseSlot, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::ExerciseSlot;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, Slot};

/// A seam's line that is older needs no new number when the group gets one.
const FRESH_FOR: TimeDelta = TimeDelta::days(3);

impl Turn<'_> {
    /// **I noticed**: the line says so.
    pub(super) fn notice_promise(&mut self, seat: Seat, number: u32) -> Pressed {
        let Some(kept) = self.promises().kept.iter_mut().find(|kept| kept.seam == number) else {
            return Pressed::Stale;
        };
        if kept.by == seat {
            return self.promise_is_not_theirs();
        }
        kept.noticed = true;
        let kept = kept.clone();
        let (slot, line) = self.seam_line(&kept);
        self.edit(To::Group, slot, said(line));
        Pressed::Done
    }

    /// **I saw it differently**: a topic for a talk. The seam stays; nobody else is told in the
    /// group.
    pub(super) fn see_promise_differently(&mut self, seat: Seat, number: u32) -> Pressed {
        let found = self.promises().kept.iter_mut().find(|kept| kept.seam == number);
        let Some(kept) = found.filter(|kept| kept.by == seat || !kept.noticed) else {
            return Pressed::Stale;
        };
        if kept.by == seat {
            return self.promise_is_not_theirs();
        }
        let known = std::mem::replace(&mut kept.differently, true);
        let (author, words) = (kept.by, kept.words.clone());
        self.toast(Toast::Line(said(PromiseWords::DifferentlyNoted)));
        if !known {
            self.promises().may_be_talked_over(number, words.clone());
            self.tell_author_of_promise_topic(author, words);
        }
        Pressed::Done
    }

    fn tell_author_of_promise_topic(&mut self, author: Seat, words: String) {
        let to = To::Partner(author);
        if self.couple.near(author) == to {
            let say = Say::new(to, Lane::Reply, said(PromiseWords::SeenDifferently { words }));
            self.say(if self.is_night_for(author) { say.silently() } else { say });
        }
    }

    fn promise_is_not_theirs(&mut self) -> Pressed {
        self.toast(Toast::Line(said(PromiseWords::NotYours)));
        Pressed::Done
    }

    fn seam_line(&self, kept: &Kept) -> (Slot, PromiseWords) {
        let Kept { seam, noticed, .. } = *kept;
        let (name, words) = (self.couple.name(kept.by), kept.words.clone());
        let slot = Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Seam(seam)));
        (slot, PromiseWords::Seam { seam, name, words, noticed })
    }

    /// Fresh seams that can still be noticed get a number in the group again.
    pub(super) fn lay_seams_again(&mut self) {
        let now = self.now;
        let fresh = |kept: &&Kept| !kept.noticed && now < kept.at + FRESH_FOR;
        let kept: Vec<_> = self.promises().kept.iter().filter(fresh).cloned().collect();
        for kept in kept {
            let (slot, line) = self.seam_line(&kept);
            self.say(Say::new(To::Group, Lane::Reply, said(line)).named(slot).silently());
        }
    }
}
