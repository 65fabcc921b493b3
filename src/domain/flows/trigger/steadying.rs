//! **Steady myself first** (PRODUCT §5.9): offered in private alone, to whom it has often eased. Asking at
//! once stays one press, and in the group the nudge goes at once, always. To the other all of it looks like
//! **Just for me**, or like a moment that was told when they were asked.
//!
//! | it is | what happens | it becomes |
//! |---|---|---|
//! | chosen | ten minutes; **Ask my partner for reassurance** | asked whether to ask now; asked |
//! | | **Ask by itself**, on and off | the same |
//! | asked whether to ask now | **Ask**, **Not needed** | asked; just for me |
//! | | ten minutes | asked, where that was ticked and it is no night for the other; else just for me |
//! | any of these | **I'm all right now** | just for me |
//! | | `/trigger` in the group | asked |

use chrono::TimeDelta;

use super::Turn;
use super::nudge::GOOD_FOR;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::{Activity, Request};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::{Say, What};
use crate::domain::words::{Typed, View, Words};

/// So long somebody steadies themself, and so long it then waits for a press.
const EACH: TimeDelta = TimeDelta::minutes(10);
/// **I'm all right now** within that is a moment that eased.
const SOON: TimeDelta = TimeDelta::minutes(30);
/// Given twice, and so much lower, as well.
const LOWER_BY: u8 = 2;
/// The moment of a day with which it is said that it keeps coming.
const KEEPS_COMING: usize = 3;

impl Turn<'_> {
    /// Whether it is offered: in private, after several moments that eased.
    pub(super) fn may_steady(&self, id: u64) -> bool {
        let moment = self.episode(id);
        moment.is_some_and(|moment| self.couple.triggers.often_ease(moment.by, id))
    }

    /// What helped this partner most of what they can do alone.
    pub(super) fn what_steadies(&self, seat: Seat) -> Option<Helped> {
        let alone = [Helped::Grounding, Helped::Time, Helped::Space];
        let helped = alone.into_iter().filter(|helped| self.times_helped(seat, *helped) > 0);
        helped.rev().max_by_key(|helped| self.times_helped(seat, *helped))
    }

    /// **Steady myself first**
    pub(super) fn steady_first(&mut self, id: u64, to: To, message: Option<MessageId>) {
        let chooses = self.request_is(id, |request| request == Request::Choosing);
        let private = self.episode(id).is_some_and(|moment| moment.card_in == Place::Private);
        if !(chooses && private && self.may_steady(id)) {
            return self.stale(to, message);
        }
        let until = self.now + EACH;
        self.set_request(id, Request::Steadying { until, by_itself: false });
        self.show(id, View::Choices);
    }

    /// **Ask by itself**
    pub(super) fn asks_by_itself(&mut self, id: u64, on: bool, to: To, message: Option<MessageId>) {
        let Some(Request::Steadying { until, .. }) = self.episode(id).map(|own| own.request) else {
            return self.stale(to, message);
        };
        self.set_request(id, Request::Steadying { until, by_itself: on });
        self.show(id, View::Choices);
    }

    /// **Not needed**
    pub(super) fn needs_nobody(&mut self, id: u64, to: To, message: Option<MessageId>) {
        if !self.request_is(id, |request| matches!(request, Request::AskNow { .. })) {
            return self.stale(to, message);
        }
        self.set_request(id, Request::Kept);
        self.show(id, View::Choices);
    }

    /// Ten minutes are over, once or twice. What a long downtime lay between is over.
    pub(super) fn steadies_on(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        let (now, reader) = (self.now, moment.by.other());
        match moment.request {
            Request::Steadying { until, by_itself } if until <= now && now - until < GOOD_FOR => {
                self.set_request(id, Request::AskNow { until: now + EACH, by_itself });
                self.asks_whether_to_ask_now(id);
            }
            Request::AskNow { until, by_itself } if until <= now => {
                if by_itself && now - until < GOOD_FOR && !self.is_night_for(reader) {
                    self.seek_reassurance(id);
                } else {
                    self.set_request(id, Request::Kept);
                }
                self.show(id, View::Choices);
                self.comforts_if_nobody_is_asked(id);
            }
            Request::Steadying { until, .. } if until <= now => {
                self.set_request(id, Request::Kept);
                self.show(id, View::Choices);
            }
            _ => {}
        }
    }

    /// The card comes anew, below what was said last.
    fn asks_whether_to_ask_now(&mut self, id: u64) {
        if let Some(moment) = self.couple.triggers.find(id)
            && matches!(moment.doing, Activity::Breathing { .. })
        {
            moment.doing = Activity::Nothing;
        }
        let Some((to, card)) = self.card(id, View::Choices) else { return };
        self.say(Say::of(to, Lane::Urgent, What::Delete(Slot::Card(id))));
        let say = Say::new(to, Lane::Urgent, Words::Card(card));
        self.say(say.named(Slot::Card(id)));
    }

    /// How strong it is, once more.
    pub(super) fn notes_strength(&mut self, id: u64, level: u8) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let by = moment.by;
        match moment.strength {
            None => moment.strength = Some(level),
            Some(first) if level + LOWER_BY <= first => self.couple.triggers.eases(by, id),
            Some(_) => {}
        }
    }

    /// **I'm all right now** was pressed.
    pub(super) fn notes_that_it_eased(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        let by = moment.by;
        if self.now - moment.began <= SOON {
            self.couple.triggers.eases(by, id);
        }
    }

    /// The third moment of one day: somebody could sit with them. In their own chat alone.
    pub(super) fn says_that_it_keeps_coming(&mut self, seat: Seat) {
        let today = self.couple.todays_date(self.now);
        let began = self.couple.triggers.had_by(seat);
        let times = began.filter(|at| self.couple.todays_date(*at) == today).count();
        let to = To::Partner(seat);
        if times == KEEPS_COMING && self.couple.near(seat) == to {
            self.say(Say::new(to, Lane::Urgent, Words::Typed(Typed::KeepsComing)));
        }
    }
}
