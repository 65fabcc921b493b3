//! **Ask about their high** (PRODUCT §4): a button below "You both shared something today.", and no message
//! of its own. What it asks is one of a few fixed questions about how it felt; the answer is talk between
//! the two.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::Say;
use crate::domain::words::{BothShared, QUESTIONS_ABOUT_HIGHS, Words};
use crate::domain::zone;

/// It comes from that day on.
const FROM_DAY: TimeDelta = TimeDelta::days(14);
/// So often in seven days.
const A_WEEK_AT_MOST: usize = 2;

impl Turn<'_> {
    /// Whether that evening has it: both had a high, and the group saw no hard moment. It goes by nothing
    /// that the group has not seen.
    pub(super) fn offers_question_about_high(&mut self, date: NaiveDate) -> bool {
        let couple = &mut self.couple;
        let begun = couple.begun.map(|at| zone::local_date(couple.zone(), at));
        let saw_moment = |at| couple.todays_date(at) == date;
        let open = couple.triggers.open.iter();
        let mut seen = open.filter(|moment| moment.place == Place::Group);
        if begun.is_none_or(|begun| date - begun < FROM_DAY)
            || seen.any(|moment| saw_moment(moment.began))
        {
            return false;
        }
        let Some(day) = &mut couple.check_ins.day else { return false };
        let offered = &mut couple.check_ins.about_highs.offered;
        offered.retain(|on| date - *on < TimeDelta::days(7));
        let highs = Seat::BOTH.into_iter().all(|seat| day.answers[seat].has_a_high());
        if !highs || offered.len() >= A_WEEK_AT_MOST {
            return false;
        }
        offered.push(date);
        day.offers_question = true;
        true
    }

    /// One of the two presses it: each once, about the other's.
    pub(super) fn asks_about_high(
        &mut self,
        seat: Seat,
        to: To,
        date: NaiveDate,
        message: Option<MessageId>,
    ) {
        let open = self.couple.check_ins.open_at(self.said).filter(|day| day.date == date);
        let Some(day) = open.filter(|day| day.offers_question && to == To::Group) else {
            return self.stale(to, message);
        };
        if std::mem::replace(&mut day.asked_about[seat], true) {
            return self.toast(Toast::Silent);
        }
        let asked = &mut self.couple.check_ins.about_highs.asked;
        *asked = asked.wrapping_add(1);
        let number = usize::from(asked.wrapping_sub(1)) % QUESTIONS_ABOUT_HIGHS;
        let name = self.couple.name(seat.other());
        let question = BothShared::AboutHigh { name, number };
        self.say(Say::new(To::Group, Lane::Reply, Words::BothShared(question)));
    }
}
