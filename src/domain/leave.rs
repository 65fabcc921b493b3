//! `/leave`, in private only: the bot ends in the group without a name and without a reason, now
//! or at a random time within 72 hours (PRODUCT §9).

use chrono::TimeDelta;

use super::couple::{BySeat, Evening};
use super::decision::Turn;
use super::people::{MessageId, Seat};
use super::press::Leave;
use super::say::{Lane, Say, Slot, To};
use super::words::Words;

/// Within how many minutes a leave at a random time happens; not in the first hour.
const MINUTES: std::ops::Range<u64> = 60..72 * 60;

impl Turn<'_> {
    pub fn leave(&mut self, seat: Seat) {
        self.ask(To::Partner(seat), Slot::Leave(seat), Words::Leave);
    }

    pub fn leave_pressed(&mut self, seat: Seat, to: To, choice: Leave, message: Option<MessageId>) {
        if to == To::Group {
            return self.stale(to, message);
        }
        let words = match choice {
            Leave::Bot => Words::LeaveBot,
            Leave::Relationship => Words::LeaveRelationship,
            Leave::NotSure => Words::LeaveNotSure,
            Leave::Now => return self.end(),
            Leave::Later => {
                self.couple.leaving[seat] = Some(self.now + self.random_time());
                Words::LeaveLater
            }
            Leave::Stay => {
                self.couple.leaving[seat] = None;
                Words::LeaveStay
            }
        };
        self.edit(To::Partner(seat), Slot::Leave(seat), words);
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
        self.close_moments();
        self.say(Say::new(To::Group, Lane::Reply, Words::Ended));
        let people: Vec<_> = self.couple.users().collect();
        for (seat, user) in people {
            if self.couple.near(seat) == To::Partner(seat) {
                let card = Say::new(To::Chat(user.into()), Lane::Reply, Words::EndedPrivate);
                self.say(card.silently());
            }
        }
        let couple = &mut self.couple;
        couple.partners = BySeat::default();
        couple.invitations.clear();
        couple.evening = Evening::default();
        couple.check_ins.start_over();
        (couple.begun, couple.walk, couple.paused, couple.vacation) = (None, None, None, None);
        couple.care = BySeat::default();
        couple.leaving = BySeat::default();
    }
}
