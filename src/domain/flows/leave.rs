//! `/leave`, in private only: the bot ends in the group without a name and without a reason, now
//! or at a random time within 72 hours (PRODUCT §9).

use chrono::TimeDelta;

use crate::domain::couple::Evening;
use crate::domain::couple::closed::ClosedChats;
use crate::domain::couple::evenings::Evenings;
use crate::domain::couple::sharing::Warmth;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::press::Leave;
use crate::domain::say::{Say, What};
use crate::domain::words::{Leaving, Words};

/// Within how many minutes a leave at a random time happens; not in the first hour.
const MINUTES: std::ops::Range<u64> = 60..72 * 60;

impl Turn<'_> {
    /// `/leave`: one way out lies open at a time.
    pub fn leave(&mut self, seat: Seat) {
        let Some(partner) = &mut self.couple.partners[seat] else { return };
        if std::mem::replace(&mut partner.leaving, true) {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Delete(Slot::Leave(seat))));
        }
        // An end that is on its way is not forgotten: the card with **Stay** comes again.
        let ends = self.couple.leaving[seat].is_some();
        let words = if ends { Leaving::Later } else { Leaving::Ask };
        self.ask(To::Partner(seat), Slot::Leave(seat), Words::Leaving(words));
    }

    pub fn leave_pressed(&mut self, seat: Seat, to: To, choice: Leave, message: Option<MessageId>) {
        let open = self.couple.partners[seat].as_ref().is_some_and(|partner| partner.leaving);
        if to == To::Group || !open {
            return self.stale(to, message);
        }
        let words = match choice {
            Leave::Bot => Leaving::Bot,
            Leave::Relationship => Leaving::Relationship,
            Leave::NotSure => Leaving::NotSure,
            Leave::Now => return self.end(),
            Leave::Later => {
                self.couple.leaving[seat] = Some(self.now + self.random_time());
                Leaving::Later
            }
            Leave::Stay => {
                self.couple.leaving[seat] = None;
                Leaving::Stay
            }
        };
        if let (Some(partner), Leave::NotSure | Leave::Stay) =
            (&mut self.couple.partners[seat], choice)
        {
            partner.leaving = false;
        }
        self.edit(To::Partner(seat), Slot::Leave(seat), Words::Leaving(words));
    }

    /// A random time has come.
    pub fn leave_when_due(&mut self) {
        let leaving = self.couple.leaving;
        if Seat::BOTH.into_iter().any(|seat| leaving[seat].is_some_and(|at| at <= self.now)) {
            self.end();
        }
    }

    fn random_time(&self) -> TimeDelta {
        let random = self.facts.random[..8].iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        let minutes = MINUTES.start + random % (MINUTES.end - MINUTES.start);
        TimeDelta::minutes(i64::try_from(minutes).unwrap_or(60))
    }

    /// Both hear the same, the group hears one line, and the seats are free.
    fn end(&mut self) {
        self.close_day_now();
        self.close_held();
        self.close_moments();
        self.close_exercises();
        let ended = Say::new(To::Group, Lane::Reply, Words::Leaving(Leaving::Ended));
        self.say(if self.is_night_for_one() { ended.silently() } else { ended });
        for seat in Seat::BOTH {
            self.part_from(seat);
        }
        self.remembers_who_was_here();
        let couple = &mut self.couple;
        couple.partners = BySeat::default();
        couple.invitations.clear();
        // Whoever sits there next is somebody else.
        couple.group_status.here = BySeat::default();
        couple.evening = Evening::default();
        couple.check_ins.start_over();
        couple.opened = false;
        (couple.begun, couple.walk, couple.paused, couple.vacation) = (None, None, None, None);
        couple.care = BySeat::default();
        couple.quiet_mode = BySeat::default();
        couple.ended = couple.ended.saturating_add(1);
        couple.evening_cards = BySeat::default();
        couple.evenings = Evenings::default();
        couple.warmth = Warmth::default();
        couple.closed = ClosedChats::default();
        couple.leaving = BySeat::default();
        couple.life.erased = BySeat::default();
    }

    /// What lies open in a private chat goes: a care card, a way out. Said to the person, since the
    /// seat is empty from now on.
    fn part_from(&mut self, seat: Seat) {
        let Some(partner) = self.couple.partners[seat].as_ref().filter(|p| p.reachable) else {
            return;
        };
        let (chat, leaving) = (To::Chat(partner.user.into()), partner.leaving);
        if self.couple.care[seat].is_some() {
            self.say(Say::of(chat, Lane::Reply, What::Delete(Slot::Care(seat))));
        }
        if leaving {
            // Edited, for it may be too old to be deleted: nothing on this phone says who left.
            let what = What::Edit { slot: Slot::Leave(seat), words: Words::Passed };
            self.say(Say::of(chat, Lane::Reply, what));
        }
        let card = Say::new(chat, Lane::Reply, Words::Leaving(Leaving::EndedPrivate));
        self.say(card.silently());
    }
}
