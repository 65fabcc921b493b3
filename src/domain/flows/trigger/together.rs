//! Breathing together: both private chats count the same two minutes (PRODUCT §5.4).
//!
//! Open to both from **I'm here** on. It begins at once for whom it finds there: the author presses
//! shortly after **I'm here**, or either presses shortly after the other did. Else the other is asked
//! first, so that nobody's phone begins to change under their hands unasked; a wish lapses without a
//! word. It stops for both when either presses **Stop**, when the moment eases or closes, when the
//! partner is not here any more, and when one of the two chats takes nothing.

use chrono::{DateTime, TimeDelta, Utc};

use super::grounding::{BREATH, BREATHES_FOR, INWARD, STALE_AFTER, turn_of_breath};
use super::{Turn, View};
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::{Activity, Together, Trigger};
use crate::domain::decision::Toast;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::reply::Reply;
use crate::domain::press::Moment;
use crate::domain::say::{Say, What};
use crate::domain::words::{Together as Said, Words};

/// Who pressed within this time is taken to be still there.
const STILL_THERE: TimeDelta = TimeDelta::minutes(10);

impl Turn<'_> {
    /// **I'm here** was pressed: its author is told, in private with **Breathe together**.
    pub(super) fn tells_partner_is_here(&mut self, id: u64, to: To) {
        let came = Some(self.now);
        self.set_together(id, Together::Apart { came, wished: BySeat::default() });
        let words = match to {
            To::Group => Words::PartnerSays(Reply::Here),
            _ => Words::Together(Said::PartnerIsHere(id)),
        };
        self.say(Say::new(to, Lane::Urgent, words));
    }

    pub(super) fn together_pressed(
        &mut self,
        seat: Seat,
        to: To,
        id: u64,
        moment: Moment,
        message: Option<MessageId>,
    ) {
        let Some(episode) = self.episode(id) else { return };
        if to == To::Group || !episode.partner_is_here() {
            return self.stale(to, message);
        }
        match (moment, episode.together) {
            (Moment::Together, Together::Apart { came, wished }) => {
                self.wishes_to_breathe(seat, id, came, wished);
            }
            (Moment::StopTogether, Together::Breathing { .. }) => self.stop_breathing_together(id),
            (Moment::NotTogether, Together::Apart { came, mut wished }) => {
                wished[seat] = None;
                self.set_together(id, Together::Apart { came, wished });
                self.show_together(id, seat, Said::NotNow(id));
            }
            (Moment::Together, Together::Breathing { .. }) => self.toast(Toast::Silent),
            _ => self.stale(to, message),
        }
    }

    /// **Breathe together**: it begins, or the other is asked.
    fn wishes_to_breathe(
        &mut self,
        seat: Seat,
        id: u64,
        came: Option<DateTime<Utc>>,
        mut wished: BySeat<Option<DateTime<Utc>>>,
    ) {
        let other = seat.other();
        let reached = self.couple.near(other) == To::Partner(other);
        // A chat that takes nothing any more is one that doesn't answer: nobody is told which.
        if !reached && !self.couple.has_agreed(other) {
            return self.toast(Toast::Line(Words::Together(Said::OutOfReach)));
        }
        let by = self.episode(id).map(|moment| moment.by);
        let fresh = |at: Option<DateTime<Utc>>| at.is_some_and(|at| self.now - at < STILL_THERE);
        let (again, there) = (fresh(wished[seat]), fresh(wished[other]));
        if reached && (there || (by == Some(seat) && fresh(came))) {
            return self.begin_to_breathe_together(id);
        }
        wished[seat] = Some(self.now);
        self.set_together(id, Together::Apart { came, wished });
        self.show_together(id, seat, Said::Waits(id));
        if reached && !again {
            self.ask_to_breathe_together(id, other);
        }
    }

    /// Asks below whatever was said last; an older message of it goes.
    fn ask_to_breathe_together(&mut self, id: u64, seat: Seat) {
        let (to, slot) = (To::Partner(seat), Slot::Together(id, seat));
        // Only one that is there: else it is the new one that goes.
        if self.lies_there(id, seat) {
            self.say(Say::of(to, Lane::Urgent, What::Delete(slot.clone())));
        }
        let wish = Say::new(to, Lane::Urgent, Words::Together(Said::Wished(id))).named(slot);
        let wish = wish.until(self.now + STILL_THERE);
        self.say(if self.is_night_for(seat) { wish.silently() } else { wish });
    }

    fn begin_to_breathe_together(&mut self, id: u64) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let next = self.now + TimeDelta::seconds(INWARD);
        moment.together = Together::Breathing { since: self.now, next };
        if let Activity::Breathing { .. } = moment.doing {
            self.do_and_show(id, Activity::Nothing, View::Choices);
        }
        let breath = Said::Breath { episode: id, inward: true, left: BREATHES_FOR };
        self.show_both(id, breath);
    }

    /// The next change of breath in both chats, or the end of the two minutes.
    pub(super) fn breathe_on_together(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        let Together::Breathing { since, next } = moment.together else { return };
        if next > self.now {
            return;
        }
        let gone = (self.now - since).num_seconds();
        if gone >= BREATHES_FOR {
            self.set_together(id, Together::default());
            return self.show_both(id, Said::Breathed(id));
        }
        let reached = |seat: Seat| self.couple.near(seat) == To::Partner(seat);
        if !moment.partner_is_here() || !Seat::BOTH.into_iter().all(reached) {
            return self.stop_breathing_together(id);
        }
        let next = turn_of_breath(since, gone);
        self.set_together(id, Together::Breathing { since, next });
        let (inward, left) = (gone % BREATH < INWARD, BREATHES_FOR - gone);
        for seat in Seat::BOTH {
            let words = Words::Together(Said::Breath { episode: id, inward, left });
            let what = What::Edit { slot: Slot::Together(id, seat), words };
            let breath = Say::of(To::Partner(seat), Lane::Reply, what);
            self.say(breath.until(self.now + STALE_AFTER));
        }
    }

    /// It stops for both, whoever stopped it.
    pub(super) fn stop_breathing_together(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        if let Together::Breathing { .. } = moment.together {
            let again = moment.partner_is_here();
            self.set_together(id, Together::default());
            self.show_both(id, Said::Stopped { episode: id, again });
        }
    }

    /// The moment closes in the midst of it. Said to the people: at an end the seats are empty.
    pub(super) fn part_breaths(&mut self, moment: &Trigger) {
        let Together::Breathing { .. } = moment.together else { return };
        let people: Vec<_> = self.couple.users().collect();
        for (seat, user) in people {
            let words = Words::Together(Said::Stopped { episode: moment.id, again: false });
            let what = What::Edit { slot: Slot::Together(moment.id, seat), words };
            self.say(Say::of(To::Chat(user.into()), Lane::Urgent, what));
        }
    }

    fn show_both(&mut self, id: u64, words: Said) {
        for seat in Seat::BOTH {
            self.show_together(id, seat, words);
        }
    }

    /// In the message that a partner has of it; where there is none, it comes as a silent one.
    fn show_together(&mut self, id: u64, seat: Seat, words: Said) {
        self.lies_there(id, seat);
        let words = Words::Together(words);
        let what = What::Edit { slot: Slot::Together(id, seat), words };
        self.say(Say::of(To::Partner(seat), Lane::Urgent, what));
    }

    /// Whether a message of it lay there before; from now on one does.
    fn lies_there(&mut self, id: u64, seat: Seat) -> bool {
        let Some(moment) = self.couple.triggers.find(id) else { return false };
        std::mem::replace(&mut moment.together_lies[seat], true)
    }

    fn set_together(&mut self, id: u64, together: Together) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.together = together;
        }
    }
}
