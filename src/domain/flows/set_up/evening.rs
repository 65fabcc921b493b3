//! The couple's time zone and check-in time, asked in the group; either partner answers.

use crate::domain::model::address::{Lane, To};
use crate::domain::model::evening::is_evening_enough;
use chrono::NaiveTime;

use crate::domain::couple::Evening;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::flows::written::Written;
use crate::domain::model::people::MessageId;
use crate::domain::say::{Say, What};
use crate::domain::words::Words;
use crate::domain::zone;

impl Turn<'_> {
    /// Asks once, as soon as the first partner has finished.
    pub fn ask_for_evening(&mut self) {
        if self.couple.evening.asked {
            return;
        }
        self.couple.evening.asked = true;
        match (self.couple.evening.zone, self.couple.evening.time) {
            (None, _) => self.ask_for_zone(),
            (Some(_), None) => self.ask_for_time(),
            (Some(_), Some(_)) => {}
        }
    }

    pub fn ask_for_zone(&mut self) {
        self.couple.evening.zone_open = true;
        self.ask(To::Group, Slot::Zone, Words::AskZone);
    }

    pub fn ask_for_time(&mut self) {
        self.couple.evening.time_open = true;
        self.ask(To::Group, Slot::CheckInTime, Words::AskTime);
    }

    /// Shows the question that is still open anew; where it stood before, it goes.
    pub fn ask_again_for_evening(&mut self) {
        let Evening { asked: true, zone, time, .. } = self.couple.evening else { return };
        let stood = match (zone, time) {
            (None, _) => Slot::Zone,
            (Some(_), None) => Slot::CheckInTime,
            (Some(_), Some(_)) => return,
        };
        self.couple.group_status.owed.evening = false;
        self.say(Say::of(To::Group, Lane::Reply, What::Delete(stood)));
        if zone.is_none() { self.ask_for_zone() } else { self.ask_for_time() }
    }

    /// A time was pressed. A button of a question that was answered long ago changes nothing.
    pub fn press_time(&mut self, time: NaiveTime, message: Option<MessageId>) {
        if !self.couple.evening.time_open {
            return self.stale(To::Group, message);
        }
        self.choose_time(time);
    }

    fn choose_time(&mut self, time: NaiveTime) {
        self.couple.evening.time_open = false;
        self.couple.evening.time = Some(time);
        self.edit(To::Group, Slot::CheckInTime, Words::TimeSet(time));
        self.start_check_ins();
    }

    pub fn type_time(&mut self, written: &Written) {
        match zone::evening_time(&written.text) {
            Some(time) if is_evening_enough(time) => {
                self.react(To::Group, written.message);
                self.choose_time(time);
            }
            _ => {
                let question = Slot::AskedAgain(Box::new(Slot::CheckInTime));
                self.couple.evening.time_open = true;
                let meant = zone::times_beside_midnight(&written.text);
                self.ask_back(written, question, Words::TimeOutOfRange(meant));
            }
        }
    }

    pub(super) fn ask_back(&mut self, written: &Written, slot: Slot, words: Words) {
        let say = Say::new(To::Group, Lane::Reply, words);
        self.say(say.named(slot).replying(written.message));
    }
}
